import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { noticesOnPage, whichNotices, type WhichNotices } from '../queries/notices.query';

export class ListNoticesDto {
  @ApiProperty({ required: false, enum: whichNotices })
  @IsOptional()
  @IsIn([...whichNotices], { message: '“which” must be waiting, failed or done' })
  which: WhichNotices = 'waiting';

  @ApiProperty({ required: false, example: 1, description: `From 1; ${noticesOnPage} on each` })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '“page” must be a whole number' })
  @Min(1, { message: '“page” must be 1 or more' })
  @Max(100_000, { message: '“page” must be 100000 or less' })
  page = 1;
}
