import { Body, Controller, Get, Param, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { addDays, sayDate } from '../../../workflows/language/dates';
import { KCST, type Role } from '../../../workflows/language/roles';
import { AskHandler, commandOf, RecordsQuery, textIn, type Typed } from '../../asking';
import { CaseViewQuery } from '../../cases';
import { DocumentsQuery } from '../../documents';
import { ForecastsQuery } from '../../forecast';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { refused } from '../../kernel/outcome';
import { NextMeetingsQuery } from '../../meetings';
import { AgencyLists } from '../../recommendations';
import { Audits } from '../../web/audits';
import { keepForNextPage, sayOnNextPage } from '../../web/flash';
import { home } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { ChangesQuery } from '../queries/changes.query';
import { MattersQuery } from '../queries/matters.query';
import { ReviewsStandingStillQuery } from '../queries/reviews-standing-still.query';
import { LooksRepository } from '../records/looks.repository';
import { meetingReply } from './addresses';
import { changesShown } from './changes.view';
import { meetingShown } from './meetings.view';
import { ownCase } from './own-cases.view';
import { mattersShown, riskShown, standingShown } from './today.view';

/** Of which nothing was recorded for so long, a review may have been forgotten. */
const silentAfterDays = 90;
const mostReviews = 10;

/** For whom the charts say that a review waits, by the role that answers for it. */
const waitedFor: Partial<Readonly<Record<Role, readonly string[]>>> = {
  'kcst-administrator': ['the Kent Community Safety Team', 'a second person'],
  'kcst-case-officer': ['the Kent Community Safety Team', 'a second person'],
  'kcsp-chair': ['the KCSP Chair', 'the KCSP'],
  'kcsp-vice-chair': ['the KCSP Chair', 'the KCSP'],
  'core-panel-member': ['the Core Panel'],
};

const itsCases: readonly Role[] = ['independent-chair', 'agency-review-author'];

/** The first page after sign-in: what this person's morning is about, and no menu. */
@Controller()
export class TodayPage {
  constructor(
    private readonly matters: MattersQuery,
    private readonly reviews: ReviewsStandingStillQuery,
    private readonly forecasts: ForecastsQuery,
    private readonly changes: ChangesQuery,
    private readonly looks: LooksRepository,
    private readonly meetings: NextMeetingsQuery,
    private readonly lists: AgencyLists,
    private readonly caseView: CaseViewQuery,
    private readonly documents: DocumentsQuery,
    private readonly records: RecordsQuery,
    private readonly handler: AskHandler,
    private readonly clock: Clock,
  ) {}

  @Get(home.pattern)
  @Requires('reviews.list')
  @Audits('first page')
  @Render('morning/pages/today')
  async show(@CurrentActor() actor: Actor) {
    const today = this.clock.today();
    const has = (...roles: readonly Role[]): boolean =>
      roles.some((role) => actor.roles.includes(role));
    const ofTheTeam = has(...KCST);
    const readsFiles = actor.may('reviews.open') && !has(...itsCases);
    const waiting = actor.roles.flatMap((role) => waitedFor[role] ?? []);
    const silentFrom = `${addDays(today, -silentAfterDays)}T00:00:00.000Z`;
    const since = await this.looks.look(actor.id);
    const watches = ofTheTeam || has('auditor');
    const [matters, reviewsWaiting, atRisk, silent, changes, meetings, list, cases] =
      await Promise.all([
        readsFiles || has('steering-group-chair') ? this.matters.for(actor) : null,
        this.reviews.waitingFor(waiting, mostReviews, actor),
        watches ? this.forecasts.likelyToMiss(actor) : [],
        watches ? this.reviews.silentSince(silentFrom, mostReviews, actor) : null,
        actor.may('reviews.open') && since !== null ? this.changes.since(since, actor) : null,
        actor.may('governance.read') ? this.meetings.for(actor) : [],
        has('steering-group-member') ? this.lists.page(actor, '') : null,
        has(...itsCases) ? this.ownCases(actor) : [],
      ]);
    return {
      today: sayDate(today),
      matters: matters && mattersShown(matters, today),
      mattersHeading: ofTheTeam ? 'What needs you' : 'What is late or due',
      waiting: reviewsWaiting.map((one) => standingShown(one, today)),
      atRisk: atRisk.slice(0, mostReviews).map(riskShown),
      moreAtRisk: Math.max(0, atRisk.length - mostReviews),
      silent: silent?.map((one) => standingShown(one, today)) ?? null,
      silentAfterDays,
      changes: changes && changesShown(changes, since),
      meetings: meetings.map((one) => meetingShown(one, actor.may('governance.record'))),
      list,
      cases,
      seesCases: has(...itsCases),
    };
  }

  /** One press: whether whoever looks comes to the meeting. */
  @Post(meetingReply.pattern)
  @Requires('governance.record')
  @Audits('reply to a meeting')
  @Redirect(home.to(), 303)
  async reply(
    @Param('reference') reference: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    const kept = await this.records.find('meeting', reference, actor);
    const next = (await this.meetings.for(actor)).find((one) => one.reference === reference);
    if (!kept || !next?.self) {
      throw answerTo(refused('not-found', 'There is no meeting here to which you could reply.'));
    }
    const answer = await this.handler.ask(
      kept.row,
      {
        event: 'meeting.recordReply',
        answers: { person: next.self.person, answer: textIn(typed, 'answer') },
      },
      commandOf(actor, typed),
    );
    if (answer.ok) sayOnNextPage(request, `Your reply is recorded: ${kept.memory.title}.`);
    else if (answer.code === 'shape') keepForNextPage(request, home.to(), answer.errors);
    else throw answerTo(answer);
  }

  private async ownCases(actor: Actor) {
    const rows = await this.reviews.givenTo(actor);
    const today = this.clock.today();
    return Promise.all(
      rows.map(async (row) =>
        ownCase(
          await this.caseView.view(row, actor),
          await this.documents.of(row.reference, actor),
          today,
        ),
      ),
    );
  }
}
