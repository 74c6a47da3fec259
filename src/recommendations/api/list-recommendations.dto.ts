import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export const perPage = 50;

export class ListRecommendationsDto {
  @ApiProperty({ required: false, example: 'O-0006', description: 'Those that it leads' })
  @IsOptional()
  @Matches(/^O-\d{4,}$/, { message: '“organisation” must be a reference, such as O-0006' })
  organisation?: string;

  @ApiProperty({ required: false, example: 'open', description: 'A state, or “open”' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}$/, { message: '“state” must be “open” or the name of a state' })
  state?: string;

  @ApiProperty({ required: false, enum: ['yes', 'no'], description: 'Those whose day has passed' })
  @IsOptional()
  @IsIn(['yes', 'no'], { message: '“late” must be yes or no' })
  late?: 'yes' | 'no';

  @ApiProperty({ required: false, example: 1, description: `From 1; ${perPage} on each` })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '“page” must be a whole number' })
  @Min(1, { message: '“page” must be 1 or more' })
  @Max(100_000, { message: '“page” must be 100000 or less' })
  page = 1;
}
