import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const tooLong = { message: 'This must have 320 characters or fewer' };

export class ChangedAccountForm {
  @IsString({ message: 'Enter the name that records will show' })
  @MaxLength(320, tooLong)
  name: string;

  @IsOptional()
  @IsString({ each: true, message: 'Choose roles from the list' })
  roles?: string | string[];

  @IsOptional()
  @IsString({ message: 'Enter the name of one organisation' })
  @MaxLength(320, tooLong)
  organisation?: string;

  @IsOptional()
  @IsString({ message: 'Choose one person' })
  @MaxLength(320, tooLong)
  person?: string;
}

export class PasswordForm {
  @IsString({ message: 'Enter a password' })
  @MaxLength(1000, { message: 'The password must have 1,000 characters or fewer' })
  password: string;
}

export class NewAccountForm extends ChangedAccountForm {
  @IsString({ message: 'Enter the email address as in name@example.org' })
  @MaxLength(320, tooLong)
  email: string;

  @IsString({ message: 'Enter a first password' })
  @MaxLength(1000, { message: 'The password must have 1,000 characters or fewer' })
  password: string;
}

export class StandingForm {
  @IsIn(['open', 'closed'], { message: 'Say whether the account is to be open or closed' })
  standing: 'open' | 'closed';
}
