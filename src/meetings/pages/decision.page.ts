import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import type { AgendaItem } from '../../../workflows/language/governance';
import {
  commandOf,
  drawForm,
  RecordForms,
  RecordsQuery,
  RefusedFormFilter,
  textIn,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { DecideHandler } from '../commands/decide.handler';
import type { MeetingFound } from '../queries/meeting.query';
import { itemDecision, meetingRoom, meetings } from './addresses';
import { DecisionForms, decisionTyped, type DecisionAsked } from './decision-forms';
import { OpenMeeting } from './open-meeting';

/** What a meeting decides on an item, or proposes when it may not decide. */
@Controller()
@UseFilters(RefusedFormFilter)
export class DecisionPage {
  constructor(
    private readonly open: OpenMeeting,
    private readonly records: RecordsQuery,
    private readonly forms: RecordForms,
    private readonly decisions: DecisionForms,
    private readonly handler: DecideHandler,
  ) {}

  @Get(itemDecision.pattern)
  @Requires('governance.record')
  @Audits('form of a decision')
  @Render('asking/pages/form')
  async show(
    @Param('reference') reference: string,
    @Param('item') id: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { found, item } = await this.itemOf(reference, id, actor);
    const { of, filled, event } = await this.decisions.of(found, item, askedIn(typed), actor);
    const { offered } = await this.records.standing(found.row, actor);
    if (!offered.some((offer) => offer.event === event)) {
      return this.forms.show(found.row, event, actor, typed, of);
    }
    return drawForm(of, { ...filled, ...typed });
  }

  @Post(itemDecision.pattern)
  @Requires('governance.record')
  @Audits('decision of a meeting')
  @Redirect(meetings.to(), 303)
  async submit(
    @Param('reference') reference: string,
    @Param('item') id: string,
    @Query() query: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { found, item } = await this.itemOf(reference, id, actor);
    const typed = (request.body ?? {}) as Typed;
    const form = await this.decisions.of(found, item, askedIn(query), actor);
    const { decided, moves } = decisionTyped(form, id, typed);
    const kept = { row: found.row, memory: found.whole };
    const answer = await this.handler.decide(kept, decided, moves, commandOf(actor, typed));
    await this.forms.acceptedOr(answer, form.of, typed, request, found.row, actor);
    return { url: meetingRoom.to({ reference }) };
  }

  private async itemOf(
    reference: string,
    id: string,
    actor: Actor,
  ): Promise<{ readonly found: MeetingFound; readonly item: AgendaItem }> {
    const found = await this.open.named(reference, actor);
    const item = found.memory.agenda.find((one) => one.id === id && !one.withdrawn);
    if (!item) throw answerTo(notFound());
    return { found, item };
  }
}

const askedIn = (typed: Typed): DecisionAsked => ({
  moves: textIn(typed, 'moves'),
  as: textIn(typed, 'as'),
});
