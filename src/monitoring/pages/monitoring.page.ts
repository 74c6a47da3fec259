import { Controller, Get, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { financialYearToDate } from '../../../workflows/rules/recommendations/period';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { answerWithSheet } from '../../web/sheet-answer';
import { EscalationsQuery } from '../queries/escalations.query';
import { learning, monitoring, monitoringExport } from './addresses';
import { MeasuredLook } from './measured-look';
import { downloadOf, measureLines, measuresAddress, sayPeriod } from './measures.view';
import { monitoringAsked } from './monitoring-asked';
import { monitoringSheet } from './monitoring-file.view';
import { monitoringShown } from './monitoring.view';

/** What the Steering Group looks at each quarter, over every plan at once. */
@Controller()
export class MonitoringPage {
  constructor(
    private readonly look: MeasuredLook,
    private readonly escalations: EscalationsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(monitoring.pattern)
  @Requires('governance.read')
  @Audits('monitoring of plans')
  @Render('monitoring/pages/monitoring')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const today = this.clock.today();
    const known = await this.look.everything(actor);
    const { followed, names } = known;
    const asked = monitoringAsked(typed);
    const shown = monitoringShown(followed, names, asked, today);
    const period = financialYearToDate(today);
    const [measures, history] = await Promise.all([
      this.look.measures(period, actor, known),
      asked.list === 'escalated'
        ? this.escalations.of(shown.rows.map(({ id }) => id))
        : new Map<string, readonly string[]>(),
    ]);
    return {
      ...shown,
      rows: shown.rows.map((row) => ({ ...row, history: history.get(row.id) ?? [] })),
      measures: measureLines(measures, period, ''),
      measuredOver: sayPeriod(period),
      anotherPeriod: measuresAddress(period),
      measuresDownload: downloadOf(period),
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
  ): Promise<StreamableFile> {
    const { followed, names } = await this.look.everything(actor);
    const asked = monitoringAsked(typed);
    const sheet = monitoringSheet(followed, names, asked, typed.table, this.clock.today());
    return answerWithSheet(sheet, typed.as, response);
  }
}
