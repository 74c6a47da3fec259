import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The envelope of every question. The event's own answers stand beside these fields. */
@ApiSchema({ description: "The answers of the event's form stand beside these fields" })
export class AskDto {
  @ApiProperty({ example: 'corePanel.convene', description: 'One of the events offered' })
  @IsString({ message: 'Say which event is asked, in the field “event”' })
  @MaxLength(80, { message: '“event” must be 80 characters or fewer' })
  event: string;

  @ApiProperty({
    required: false,
    example: '2026-03-02',
    description: 'When it happened; today where it is left out',
  })
  @IsOptional()
  @IsString({ message: '“effectiveOn” must be a date written as 2026-03-02' })
  effectiveOn?: string;
}

export class OpenCaseDto extends AskDto {
  @ApiProperty({ required: false, enum: ['g2016', 'dardr-draft-2024'] })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/, { message: '“edition” must name an edition of the rulebook' })
  edition?: string;
}
