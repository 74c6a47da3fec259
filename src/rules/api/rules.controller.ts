import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { editionIds, isEditionId } from '../../../workflows/language/editions';
import { workflows } from '../../../workflows/registry';
import { rulebookPage, type RulebookPage } from '../../../workflows/rules/rulebook-page';
import { Requires } from '../../identity';
import { Audits } from '../../web/audits';
import { InvalidInput } from '../../web/invalid-input';

/** The rulebook, for programs: the same rows as the page and the printed rulebook. */
@ApiTags('Rulebook')
@ApiBearerAuth()
@Controller('api/v1/rules')
export class RulesController {
  @Get()
  @Requires('rules.read')
  @Audits('rulebook')
  @ApiOperation({ summary: 'Every rule of one edition, with its source and its worked examples' })
  @ApiQuery({ name: 'edition', required: false, enum: editionIds })
  read(@Query('edition') edition: string = 'g2016'): RulebookPage {
    if (!isEditionId(edition)) {
      const says = `The rulebook has no edition “${edition}”. It has: ${editionIds.join(', ')}.`;
      throw new InvalidInput([{ field: 'edition', says }]);
    }
    return rulebookPage(edition, Object.values(workflows));
  }
}
