import { Controller, Get, Query, Render } from '@nestjs/common';
import { textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { GovernanceClockQuery } from '../queries/governance-clock.query';
import { PartnershipQuery } from '../queries/partnership.query';
import { governance } from './addresses';
import { clockShown } from './clock.view';

const perPage = 25;

/** What falls due for the bodies of the partnership, and has not been done. */
@Controller()
export class ClockPage {
  constructor(
    private readonly governanceClock: GovernanceClockQuery,
    private readonly partnership: PartnershipQuery,
    private readonly clock: Clock,
  ) {}

  @Get(governance.pattern)
  @Requires('governance.read')
  @Audits('governance clock')
  @Render('governance/pages/clock')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = textIn(typed, 'body') ?? '';
    const { bodies } = await this.partnership.seenBy(actor);
    const dues = await this.governanceClock.dues(actor);
    const chosen = asked === '' ? dues : dues.filter(({ body }) => body === asked);
    const { rows, counted } = clockShown(chosen, actor.roles, this.clock.today());
    const { shown, pagination } = onePage(rows, typed.page, perPage, (page) =>
      withQuery(governance.to(), { body: asked, page: String(page) }),
    );
    return {
      rows: shown,
      counted,
      pagination,
      asked,
      action: governance.to(),
      bodyItems: [
        { value: '', text: 'Every body' },
        ...bodies.map(({ row, memory }) => ({ value: row.reference, text: memory.title })),
      ],
    };
  }
}
