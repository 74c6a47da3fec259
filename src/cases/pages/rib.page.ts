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
import { HistoryQuery, RefusedFormFilter, textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { CaseViewQuery } from '../queries/case-view.query';
import { newRib, rib, ribEvent } from './addresses';
import { ribPage } from './case.view';
import { Forms } from './forms';
import { OpenRecord, ribKind } from './open-record';

/** The small records beside a review: their pages, and the forms of their events. */
@Controller()
@UseFilters(RefusedFormFilter)
export class RibPage {
  constructor(
    private readonly open: OpenRecord,
    private readonly forms: Forms,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
    private readonly clock: Clock,
  ) {}

  @Get(newRib.pattern)
  @Requires('reviews.record')
  @Audits('form of a new record beside a review')
  @Render('asking/pages/form')
  async begin(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const review = await this.open.review(reference, actor);
    const event = textIn(typed, 'event');
    return this.forms.showOpening(review, ribKind(kind), event, actor, typed);
  }

  @Post(newRib.pattern)
  @Requires('reviews.record')
  @Audits('opening of a record beside a review')
  @Redirect('/reviews', 303)
  async submitNew(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Query('event') event: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const review = await this.open.review(reference, actor);
    return { url: await this.forms.submitOpening(review, ribKind(kind), event, actor, request) };
  }

  @Get(rib.pattern)
  @Requires('reviews.open')
  @Audits('record beside a review')
  @Render('cases/pages/rib')
  async show(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open.rib(reference, kind, number, actor);
    const review = await this.open.listed(reference, actor);
    const view = await this.caseView.view(row, actor);
    return ribPage(view, review.title, await this.history.of(row), this.clock.today());
  }

  @Get(ribEvent.pattern)
  @Requires('reviews.record')
  @Audits('form of an event of a record beside a review')
  @Render('asking/pages/form')
  async form(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const row = await this.open.rib(reference, kind, number, actor);
    return this.forms.show(row, event, actor, typed);
  }

  @Post(ribEvent.pattern)
  @Requires('reviews.record')
  @Audits('event of a record beside a review')
  @Redirect('/reviews', 303)
  async submit(
    @Param('reference') reference: string,
    @Param('kind') kind: string,
    @Param('number') number: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const row = await this.open.rib(reference, kind, number, actor);
    return { url: await this.forms.submit(row, event, actor, request) };
  }
}
