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
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import {
  HistoryQuery,
  RecordForms,
  RecordsQuery,
  RefusedFormFilter,
  type Around,
  type Kept,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound, refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { chaserLine, NoticesQuery } from '../../post';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { RoundsQuery } from '../queries/rounds.query';
import { newRound, round, roundEvent, roundExport, rounds, roundsExport } from './addresses';
import { namedInRound, roundLine, roundView } from './round.view';

const opens = 'round.open';

const mayOpenRound = ({ roles }: Actor): boolean => mayAsk(permissionFor(opens, 'g2016'), roles);

/** Rounds of updates before a meeting: who was asked, who has answered, the pack for the meeting. */
@Controller()
@UseFilters(RefusedFormFilter)
export class RoundsPage {
  constructor(
    private readonly rounds: RoundsQuery,
    private readonly records: RecordsQuery,
    private readonly history: HistoryQuery,
    private readonly forms: RecordForms,
    private readonly notices: NoticesQuery,
  ) {}

  @Get(rounds.pattern)
  @Requires('plans.read')
  @Audits('list of update rounds')
  @Render('recommendations/pages/rounds')
  async list(@CurrentActor() actor: Actor) {
    return {
      rows: (await this.rounds.all(actor)).map(roundLine),
      add: mayOpenRound(actor) ? newRound.to() : null,
      download: downloadsOf(roundsExport.to()),
    };
  }

  @Get(newRound.pattern)
  @Requires('plans.record')
  @Audits('form of a new update round')
  @Render('asking/pages/form')
  showNew(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    if (!mayOpenRound(actor)) throw answerTo(notTheirs());
    return this.forms.showOpening('update-round', opens, typed, aroundNew);
  }

  @Post(newRound.pattern)
  @Requires('plans.record')
  @Audits('opening of an update round')
  @Redirect(rounds.to(), 303)
  async submitNew(@CurrentActor() actor: Actor, @Req() request: Request): Promise<{ url: string }> {
    const { reference } = await this.forms.submitOpening(
      'update-round',
      opens,
      actor,
      request,
      aroundNew,
    );
    return { url: round.to({ reference }) };
  }

  @Get(round.pattern)
  @Requires('plans.read')
  @Audits('update round')
  @Render('recommendations/pages/round')
  async show(@Param('reference') reference: string, @CurrentActor() actor: Actor) {
    const kept = await this.one(reference, actor);
    const [standing, can, entries, notices] = await Promise.all([
      this.rounds.standing(kept, false),
      this.records.standing(kept.row, actor),
      this.history.of(kept.row),
      this.notices.ofRecord(kept.row.id),
    ]);
    const titles = await this.rounds.titles(namedInRound(kept, standing));
    const chasing = { told: notices.map(chaserLine), mayTell: actor.may('post.tell') };
    return {
      ...roundView(kept, standing, can, entries, titles, chasing),
      files: {
        asked: downloadsOf(roundExport.to({ reference }), { table: 'asked' }),
        pack: downloadsOf(roundExport.to({ reference }), { table: 'pack' }),
      },
    };
  }

  @Get(roundEvent.pattern)
  @Requires('plans.record')
  @Audits('form of an event of an update round')
  @Render('asking/pages/form')
  async form(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.one(reference, actor);
    return this.forms.show(row, event, actor, typed, around(row, event));
  }

  @Post(roundEvent.pattern)
  @Requires('plans.record')
  @Audits('event of an update round')
  @Redirect(rounds.to(), 303)
  async submit(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { row } = await this.one(reference, actor);
    await this.forms.submit(row, event, actor, request, around(row, event));
    return { url: round.to({ reference }) };
  }

  /** @throws ProblemAnswer when there is none, or not for this actor */
  private async one(reference: string, actor: Actor): Promise<Kept<'update-round'>> {
    const kept = await this.records.find('update-round', reference, actor);
    if (!kept) throw answerTo(notFound());
    return kept;
  }
}

const notTheirs = () =>
  refused(
    'not-permitted',
    'This is not for your role to record. Ask the KCST administrator, who asks members for updates.',
  );

const aroundNew: Around = {
  caption: null,
  back: { text: 'Update rounds', href: rounds.to() },
  action: newRound.to(),
};

const around = ({ title, reference }: WorkflowInstance, event: string): Around => ({
  caption: title,
  back: { text: title, href: round.to({ reference }) },
  action: roundEvent.to({ reference, event }),
});
