import { Controller, Get, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { answerWithSheet } from '../../web/sheet-answer';
import { measures, measuresExport } from './addresses';
import { MeasuredLook } from './measured-look';
import { measuresSheet, measuresShown, periodAsked } from './measures.view';

/** What the Community Safety Agreement asks to be counted, of any period; each number opens its list. */
@Controller()
export class MeasuresPage {
  constructor(
    private readonly look: MeasuredLook,
    private readonly clock: Clock,
  ) {}

  @Get(measures.pattern)
  @Requires('governance.read')
  @Audits('measures of the Community Safety Agreement')
  @Render('monitoring/pages/measures')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const today = this.clock.today();
    const asked = periodAsked(typed, today);
    return measuresShown(await this.look.measures(asked.period, actor), asked, today);
  }

  @Get(measuresExport.pattern)
  @Requires('governance.read')
  @Audits('file of the measures of the Community Safety Agreement')
  async file(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    const asked = periodAsked(typed, today);
    const all = await this.look.measures(asked.period, actor);
    return answerWithSheet(measuresSheet(all, asked, today), typed.as, response);
  }
}
