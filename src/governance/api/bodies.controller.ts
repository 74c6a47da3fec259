import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isPlainDate } from '../../../workflows/language/dates';
import { membershipOn } from '../../../workflows/rules/membership';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { InvalidInput } from '../../web/invalid-input';
import { PartnershipQuery } from '../queries/partnership.query';
import { RecordsController } from './records.controller';

@ApiTags('Bodies')
@ApiBearerAuth()
@Controller('api/v1/bodies')
export class BodiesController extends RecordsController<'body'> {
  protected readonly kind = 'body';

  @Inject(PartnershipQuery) private readonly partnership: PartnershipQuery;
  @Inject(Clock) private readonly clock: Clock;

  @Get(':reference/members')
  @Requires('governance.read')
  @Audits('list of members')
  @ApiQuery({ name: 'on', required: false, description: 'The list of that day: 2019-06-26' })
  @ApiOperation({ summary: 'Who sits on a body, row by row, today or on another day' })
  async members(
    @Param('reference') reference: string,
    @Query('on') on: string | undefined,
    @CurrentActor() actor: Actor,
  ) {
    const { memory } = await this.found(reference, actor);
    const day = on ? on : this.clock.today();
    if (!isPlainDate(day)) {
      const says = '“on” must be a real date written as 2019-06-26.';
      throw new InvalidInput([{ field: 'on', says }]);
    }
    const { organisationsBy, peopleBy } = await this.partnership.seenBy(actor);
    return { reference, ...membershipOn(memory, organisationsBy, peopleBy, day) };
  }
}
