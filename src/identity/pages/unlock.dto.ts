import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class UnlockForm {
  @IsString({ message: 'Enter your password' })
  @IsNotEmpty({ message: 'Enter your password' })
  @MaxLength(1000, { message: 'The password must have 1,000 characters or fewer' })
  password: string;
}
