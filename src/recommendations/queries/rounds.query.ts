import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoundStanding } from '../../../workflows/language/recommendations';
import { PickedQuery, RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { PlanLoader } from '../../kernel/plan-loader';

/** Rounds of updates: who was asked, who has answered, and what went to the meeting. */
@Injectable()
export class RoundsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: RecordsQuery,
    private readonly plans: PlanLoader,
    private readonly picked: PickedQuery,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async all(actor: Actor): Promise<readonly Kept<'update-round'>[]> {
    return [...(await this.records.all('update-round', actor))].reverse();
  }

  /** While it is open as it stands now; afterwards as it was frozen. */
  async standing({ row, memory }: Kept<'update-round'>, withPack = true): Promise<RoundStanding> {
    if (memory.closedOn !== null) return memory;
    return this.plans.round(this.dataSource.manager, row, this.clock.today(), withPack);
  }

  /** What organisations and meetings are called. */
  titles(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.picked.titles(references);
  }
}
