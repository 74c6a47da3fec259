import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { sortings, type CaseListAsked, type Sorting } from '../queries/case-list.query';

const standings = ['open', 'resting', 'ended'] as const;

/** The filters of the list, as they stand in the address. */
export class ListCasesDto {
  @ApiPropertyOptional({ description: 'A stage or the beginning of one: reviewing.drafting' })
  @IsOptional()
  @IsString({ message: '“stage” must be text' })
  @MaxLength(80)
  stage?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString({ message: '“area” must be text' })
  @MaxLength(200)
  area?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString({ message: '“edition” must be text' })
  @MaxLength(40)
  edition?: string;

  @ApiPropertyOptional({ enum: standings })
  @IsOptional()
  @IsIn(['', ...standings], { message: '“standing” must be one of open, resting, ended' })
  standing?: '' | (typeof standings)[number];

  @ApiPropertyOptional({ description: 'Words in the reference or the title' })
  @IsOptional()
  @IsString({ message: '“words” must be text' })
  @MaxLength(200)
  words?: string;

  @ApiPropertyOptional({ enum: sortings, default: 'reference' })
  @IsOptional()
  @IsIn(sortings, { message: `“sort” must be one of ${sortings.join(', ')}` })
  sort?: Sorting;

  @ApiPropertyOptional({ enum: ['ascending', 'descending'] })
  @IsOptional()
  @IsIn(['ascending', 'descending'], { message: '“order” must be ascending or descending' })
  order?: 'ascending' | 'descending';

  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '“page” must be a whole number, from 1' })
  @Min(1, { message: '“page” must be a whole number, from 1' })
  @Max(1_000_000, { message: '“page” must be a whole number, from 1' })
  page?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '“perPage” must be a whole number from 1 to 200' })
  @Min(1, { message: '“perPage” must be a whole number from 1 to 200' })
  @Max(200, { message: '“perPage” must be a whole number from 1 to 200' })
  perPage?: number;

  toQuery(): CaseListAsked {
    return {
      ...(this.stage ? { stage: this.stage } : {}),
      ...(this.area ? { area: this.area } : {}),
      ...(this.edition ? { edition: this.edition } : {}),
      ...(this.standing ? { standing: this.standing } : {}),
      ...(this.words ? { words: this.words } : {}),
      sort: this.sort ?? 'reference',
      descending: this.order === 'descending',
      page: this.page ?? 1,
      perPage: this.perPage ?? 50,
    };
  }
}
