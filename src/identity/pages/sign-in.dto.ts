import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInForm {
  @IsString({ message: 'Enter your email address' })
  @IsNotEmpty({ message: 'Enter your email address' })
  @MaxLength(320, { message: 'The email address must have 320 characters or fewer' })
  email: string;

  @IsString({ message: 'Enter your password' })
  @IsNotEmpty({ message: 'Enter your password' })
  @MaxLength(1000, { message: 'The password must have 1,000 characters or fewer' })
  password: string;
}

export class SignInQuery {
  /** The page that was asked for before signing in. */
  @IsOptional()
  @IsString({ message: 'The address to go on to must be given once' })
  next?: string;
}
