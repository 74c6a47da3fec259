import { Controller, Get, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RecordsQuery, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { FollowedQuery } from '../queries/followed.query';
import { PlansQuery } from '../queries/plans.query';
import { learning, monitoring, monitoringExport } from './addresses';
import { csvOf } from './csv';
import { monitoringAsked } from './monitoring-asked';
import { measuresOf, monitoringFile, monitoringShown } from './monitoring.view';

/** What the Steering Group looks at each quarter, over every plan at once. */
@Controller()
export class MonitoringPage {
  constructor(
    private readonly followed: FollowedQuery,
    private readonly plans: PlansQuery,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(monitoring.pattern)
  @Requires('governance.read')
  @Audits('monitoring of plans')
  @Render('monitoring/pages/monitoring')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const { followed, names } = await this.everything(actor);
    const events = await this.records.all('learning-event', actor);
    return {
      ...monitoringShown(followed, names, monitoringAsked(typed), this.clock.today()),
      measures: measuresOf(
        followed,
        names,
        events.map(({ memory }) => memory),
      ),
      learning: learning.to(),
    };
  }

  @Get(monitoringExport.pattern)
  @Requires('governance.read')
  @Audits('file of the monitoring of plans')
  async file(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { followed, names } = await this.everything(actor);
    const today = this.clock.today();
    response.attachment(`recommendations ${today}.csv`);
    response.type('text/csv; charset=utf-8');
    return csvOf(monitoringFile(followed, names, monitoringAsked(typed), today));
  }

  private async everything(actor: Actor) {
    const [followed, owners, organisations] = await Promise.all([
      this.followed.seenBy(actor),
      this.plans.owners(actor),
      this.plans.organisations(),
    ]);
    return { followed, names: { owners, organisations } };
  }
}
