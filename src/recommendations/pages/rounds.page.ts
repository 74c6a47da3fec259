import { Controller, Get, Param, Render } from '@nestjs/common';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { HistoryQuery, RecordsQuery, type Kept } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { chaserLine, NoticesQuery } from '../../post';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { RoundsQuery } from '../queries/rounds.query';
import { newRound, round, roundExport, rounds, roundsExport } from './addresses';
import { namedInRound, roundLine, roundView } from './round.view';

const opens = 'round.open';

const mayOpenRound = ({ roles }: Actor): boolean => mayAsk(permissionFor(opens, 'g2016'), roles);

/** Rounds of updates before a meeting: who was asked, who has answered, the pack for the meeting. */
@Controller()
export class RoundsPage {
  constructor(
    private readonly rounds: RoundsQuery,
    private readonly records: RecordsQuery,
    private readonly history: HistoryQuery,
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

  /** @throws ProblemAnswer when there is none, or not for this actor */
  private async one(reference: string, actor: Actor): Promise<Kept<'update-round'>> {
    const kept = await this.records.find('update-round', reference, actor);
    if (!kept) throw answerTo(notFound());
    return kept;
  }
}
