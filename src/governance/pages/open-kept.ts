import { Injectable } from '@nestjs/common';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import { HistoryQuery, RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import { answerTo } from '../../web/problem';
import type { RegisteredKind } from './addresses';
import { recordShown, type RecordShown } from './record.view';

/** Finds the record that a page is about, or answers that there is no such page. */
@Injectable()
export class OpenKept {
  constructor(
    private readonly records: RecordsQuery,
    private readonly history: HistoryQuery,
  ) {}

  /** @throws ProblemAnswer when there is none, or none that this actor may see */
  async one<K extends GovernanceKind>(kind: K, reference: string, actor: Actor): Promise<Kept<K>> {
    const kept = await this.records.find(kind, reference, actor);
    if (kept) return kept;
    throw answerTo(notFound());
  }

  /**
   * What its page shows beside what is its own.
   *
   * @param page of its history, as it stands in the address
   */
  async shown<K extends RegisteredKind>(
    kept: Kept<K>,
    actor: Actor,
    page: unknown,
  ): Promise<RecordShown> {
    const [standing, entries] = await Promise.all([
      this.records.standing(kept.row, actor),
      this.history.of(kept.row),
    ]);
    return recordShown(kept, standing, entries, page);
  }
}
