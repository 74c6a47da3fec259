import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { RecordsQuery, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { answerWithSheet } from '../../web/sheet-answer';
import { RoundsQuery } from '../queries/rounds.query';
import { recommendationsExport, roundExport, roundsExport } from './addresses';
import { AgencyLists } from './agency-lists';
import { listSheet } from './list-file.view';
import { askedSheet, packSheet, roundsSheet } from './round-file.view';
import { namedInRound } from './round.view';

/** As files: the list of an organisation, the rounds, who was asked in one, and its frozen pack. */
@Controller()
export class ListFilesPage {
  constructor(
    private readonly lists: AgencyLists,
    private readonly rounds: RoundsQuery,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(recommendationsExport.pattern)
  @Requires('plans.read')
  @Audits('file of the list of recommendations')
  async list(
    @Query() { organisation, as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const chosen = typeof organisation === 'string' ? organisation : '';
    const looked = await this.lists.look(actor, chosen);
    const titles = await this.lists.planTitles(looked);
    return answerWithSheet(listSheet(looked, titles, this.clock.today()), as, response);
  }

  @Get(roundsExport.pattern)
  @Requires('plans.read')
  @Audits('file of the list of update rounds')
  async all(
    @Query() { as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const sheet = roundsSheet(await this.rounds.all(actor), this.clock.today());
    return answerWithSheet(sheet, as, response);
  }

  @Get(roundExport.pattern)
  @Requires('plans.read')
  @Audits('file of an update round')
  async one(
    @Param('reference') reference: string,
    @Query() { table, as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const kept = await this.records.find('update-round', reference, actor);
    // Until it is closed there is no pack: what it would say may still change.
    if (!kept || (table === 'pack' && kept.memory.closedOn === null)) throw answerTo(notFound());
    const standing = await this.rounds.standing(kept);
    const titles = await this.rounds.titles(namedInRound(kept, standing));
    const write = table === 'pack' ? packSheet : askedSheet;
    return answerWithSheet(write(kept, standing, titles, this.clock.today()), as, response);
  }
}
