import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { daysOffered } from '../one-time-links';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

export class NewLinkForm {
  @Matches(/^O-\d{4,}$/, { message: 'Choose the organisation that is to answer.' })
  organisation: string;

  @Transform(trimmed)
  @IsString({ message: 'Say who answers for the organisation.' })
  @Length(1, 120, { message: 'Say who answers for the organisation, in 120 characters or fewer.' })
  person: string;

  @Transform(trimmed)
  @ValidateIf(({ email }: NewLinkForm) => email !== '')
  @IsEmail({}, { message: 'The email address must be like name@example.org, or left empty.' })
  email: string;

  @IsIn(daysOffered.map(String), { message: 'Choose for how many days the link is good.' })
  days: string;
}
