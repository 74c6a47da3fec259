import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { waysOfTelling, type WayOfTelling } from '../records/post.repository';

export class TellDto {
  @ApiProperty({ enum: Object.keys(waysOfTelling) })
  @IsIn(Object.keys(waysOfTelling), {
    message: 'Say how they were told, or that they need not be told.',
  })
  how: WayOfTelling;

  @ApiProperty({ required: false, description: 'Needed where they need not be told: why' })
  @IsOptional()
  @IsString({ message: 'The note must be a text.' })
  @MaxLength(2000, { message: 'The note must be 2,000 characters or fewer.' })
  note?: string;
}
