import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { ribKinds } from '../../../workflows/language/kinds';
import { type HistoryEntry, HistoryQuery, type StoodThen, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { seesStageOnly } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { FindRecordQuery } from '../queries/find-record.query';
import { historyAddress, recordAddress, reviewHistory } from './addresses';
import { caseTabs } from './case-tabs';
import {
  entriesAsked,
  historyAsked,
  historyShown,
  thenShown,
  type HistoryAsked,
  type RecordNamed,
} from './history-page.view';
import { OpenRecord } from './open-record';

interface Found {
  readonly entries: readonly HistoryEntry[];
  readonly then: ReturnType<typeof thenShown> | null;
}

/** Everything that was recorded, as prose; and the review as it stood on another day. */
@Controller()
export class HistoryPage {
  constructor(
    private readonly open: OpenRecord,
    private readonly records: FindRecordQuery,
    private readonly history: HistoryQuery,
  ) {}

  @Get(reviewHistory.pattern)
  @Requires('reviews.open')
  @Audits('history of a review')
  @Render('cases/pages/history')
  async show(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const review = await this.open.listed(reference, actor);
    const everything = await this.recordsOf(review, actor);
    const asked = historyAsked(typed);
    const chosen = everything.filter(
      ({ row }) => asked.record === 'all' || asked.record === row.reference,
    );
    if (chosen.length === 0) throw answerTo(notFound());
    const { entries, then } = await this.found(chosen, asked);
    const shown = entriesAsked(entries, asked, reference);
    const stageOnly = seesStageOnly(actor, review.caseId);
    return {
      caption: review.title,
      tabs: caseTabs(reference, 'history', { stageOnly, seesPlans: actor.may('plans.read') }),
      counted: shown.counted,
      pagination: shown.pagination,
      byItems: [
        { value: '', text: 'Anybody' },
        ...[...new Set(entries.map(({ by }) => by))].sort().map((by) => ({ value: by, text: by })),
      ],
      back: { text: review.title, href: recordAddress(review.reference) },
      asked,
      ...(asked.isWrongDate ? wrongDate : {}),
      action: reviewHistory.to({ reference }),
      recordItems: [
        { value: 'all', text: 'Everything' },
        ...everything.map(({ row, name }) => ({ value: row.reference, text: name })),
      ],
      lines: historyShown(shown.entries, then === null && actor.may('reviews.record')),
      then,
      backToToday: historyAddress(reference, { record: asked.record }),
    };
  }

  private async found(
    chosen: readonly RecordNamed[],
    { asAt, onlyKnown }: HistoryAsked,
  ): Promise<Found> {
    const stood: { record: RecordNamed; then: StoodThen }[] = [];
    const entries: HistoryEntry[] = [];
    for (const record of chosen) {
      if (asAt === null) {
        entries.push(...(await this.history.of(record.row)).map((entry) => named(entry, record)));
        continue;
      }
      const then = await this.history.asAt(record.row, asAt, onlyKnown ? asAt : undefined);
      stood.push({ record, then });
      entries.push(...then.entries.map((entry) => named(entry, record)));
    }
    entries.sort((a, b) => a.at.localeCompare(b.at) || a.entry - b.entry);
    return { entries, then: asAt === null ? null : thenShown(asAt, onlyKnown, stood) };
  }

  /** The records of a case that this reader may open, the review itself first. */
  private async recordsOf(review: WorkflowInstance, actor: Actor): Promise<readonly RecordNamed[]> {
    const ribs = await this.records.ribs(review.caseId, ribKinds, actor);
    return [
      ...(seesStageOnly(actor, review.caseId) ? [] : [{ row: review, name: 'The review itself' }]),
      ...ribs.map((row) => ({
        row,
        name: `${workflowOf(row.kind, row.machineVersion).label}: ${row.title}`,
      })),
    ];
  }
}

const sentence = 'Enter a real day, such as 27 3 2026';
const wrongDate = {
  errorSummary: [{ text: sentence, href: '#asAt-day' }],
  errorFor: { asAt: { text: sentence } },
};

/** Among the entries of several records, each says to which one it belongs. */
const named = (entry: HistoryEntry, { row, name }: RecordNamed): HistoryEntry =>
  row.kind === 'review-case' ? entry : { ...entry, of: name };
