import {
  Controller,
  Get,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  Res,
  type StreamableFile,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { RecordForms, RecordsQuery, RefusedFormFilter, textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { refused } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { MeetingQuery } from '../queries/meeting.query';
import { withoutPartD } from '../queries/part-d.view';
import { meeting, meetings, meetingsExport, newMeeting } from './addresses';
import { nextOfEach } from '../queries/next-meetings.query';
import { meetingsSheet } from './meeting-list-file.view';
import { grouped, nextLine } from './meeting-list.view';

const planning = 'meeting.plan';

/** The meetings of every body that a person may see, and the form by which one is planned. */
@Controller()
@UseFilters(RefusedFormFilter)
export class MeetingListPage {
  constructor(
    private readonly records: RecordsQuery,
    private readonly meetings: MeetingQuery,
    private readonly forms: RecordForms,
    private readonly clock: Clock,
  ) {}

  @Get(meetings.pattern)
  @Requires('governance.read')
  @Audits('list of meetings')
  @Render('meetings/pages/meeting-list')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const { everything, chosen, body } = await this.chosen(typed, actor);
    const today = this.clock.today();
    const next = nextOfEach(chosen, today);
    return {
      ...grouped(chosen, next, today, typed.page, (page) =>
        withQuery(meetings.to(), { body, page: String(page) }),
      ),
      next: await Promise.all(
        next.map(async (one) => nextLine(one, await this.meetings.room(one))),
      ),
      body,
      bodyItems: [
        { value: '', text: 'Every body' },
        ...bodiesIn(everything).map(([value, text]) => ({ value, text })),
      ],
      count: chosen.length,
      action: meetings.to(),
      download: downloadsOf(meetingsExport.to(), { body }),
      plan: mayPlan(actor) ? withQuery(newMeeting.to(), { body }) : null,
    };
  }

  @Get(meetingsExport.pattern)
  @Requires('governance.read')
  @Audits('file of the list of meetings')
  async file(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { chosen, body } = await this.chosen(typed, actor);
    const sheet = meetingsSheet(chosen, body !== '', this.clock.today());
    return answerWithSheet(sheet, typed.as, response);
  }

  @Get(newMeeting.pattern)
  @Requires('governance.record')
  @Audits('form of a new meeting')
  @Render('asking/pages/form')
  form(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    if (!mayPlan(actor))
      throw answerTo(refused('not-permitted', 'Your role may not plan meetings.'));
    return this.forms.showOpening('meeting', planning, typed, around);
  }

  @Post(newMeeting.pattern)
  @Requires('governance.record')
  @Audits('opening of a meeting')
  @Redirect(meetings.to(), 303)
  async plan(@CurrentActor() actor: Actor, @Req() request: Request): Promise<{ url: string }> {
    const accepted = await this.forms.submitOpening('meeting', planning, actor, request, around);
    return { url: meeting.to({ reference: accepted.reference }) };
  }

  private async chosen(typed: Typed, actor: Actor) {
    const everything = await this.records.all('meeting', actor);
    const body = textIn(typed, 'body') ?? '';
    const chosen = everything
      .filter(({ memory }) => body === '' || memory.body === body)
      .map(({ row, memory }) => ({ row, memory: withoutPartD(memory) }));
    return { everything, chosen, body };
  }
}

const mayPlan = ({ roles }: Actor): boolean => mayAsk(permissionFor(planning, 'g2016'), roles);

const around = {
  caption: null,
  back: { text: 'Meetings', href: meetings.to() },
  action: newMeeting.to(),
};

const bodiesIn = (
  all: Awaited<ReturnType<RecordsQuery['all']>>,
): readonly (readonly [string, string])[] =>
  [
    ...new Map(
      all.flatMap(({ memory }) =>
        'bodyName' in memory ? [[memory.body, memory.bodyName] as const] : [],
      ),
    ),
  ].sort(([, a], [, b]) => a.localeCompare(b));
