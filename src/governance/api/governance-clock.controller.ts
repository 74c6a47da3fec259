import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { GovernanceClockQuery } from '../queries/governance-clock.query';

@ApiTags('Governance clock')
@ApiBearerAuth()
@Controller('api/v1/governance-clock')
export class GovernanceClockController {
  constructor(
    private readonly governanceClock: GovernanceClockQuery,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('governance.read')
  @Audits('governance clock')
  @ApiOperation({ summary: 'What falls due and has not been done, the most pressing first' })
  async read(@CurrentActor() actor: Actor) {
    return { today: this.clock.today(), due: await this.governanceClock.dues(actor) };
  }
}
