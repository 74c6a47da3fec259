import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { foundKinds, type FoundKind } from '../indexing/search-entry';
import { mostPages, perPage } from '../queries/search.query';

const kinds = Object.keys(foundKinds);

export class SearchDto {
  @ApiProperty({
    example: 'call handlers',
    description: 'Words; “in quotation marks” as they stand',
  })
  @IsString({ message: '“words” must say what to search for' })
  @MaxLength(200, { message: '“words” must be 200 characters or fewer' })
  words: string;

  @ApiProperty({ required: false, enum: kinds })
  @IsOptional()
  @IsIn(kinds, { message: `“kind” must be one of: ${kinds.join(', ')}` })
  kind?: FoundKind;

  @ApiProperty({ required: false, example: 1, description: `From 1; ${perPage} on each` })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '“page” must be a whole number' })
  @Min(1, { message: '“page” must be 1 or more' })
  @Max(mostPages, { message: `“page” must be ${mostPages} or less` })
  page = 1;
}
