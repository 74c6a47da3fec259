import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class ProblemReportForm {
  @IsString({ message: 'Say what went wrong' })
  @IsNotEmpty({ message: 'Say what went wrong' })
  @MaxLength(4000, { message: 'What went wrong must have 4,000 characters or fewer' })
  says: string;

  @IsOptional()
  @IsString({ message: 'Give one address as the page it happened on' })
  @MaxLength(300, { message: 'The page it happened on must have 300 characters or fewer' })
  page?: string;

  @IsOptional()
  @IsString({ message: 'Give one error number' })
  @Matches(/^$|^[\w-]{1,60}$/, {
    message: 'Copy the error number as the page showed it, or leave it empty',
  })
  error?: string;
}

export class ProblemReportQuery {
  @IsOptional()
  @IsString({ message: 'The page is given once' })
  page?: string;

  @IsOptional()
  @IsString({ message: 'The error number is given once' })
  error?: string;
}
