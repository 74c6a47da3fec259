import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import {
  FactListeners,
  type FactListener,
  type Recorded,
  type Transaction,
} from '../../kernel/fact-listeners';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { RecordedFactsQuery, type RecordedBatch } from '../queries/recorded-facts.query';
import { SearchEntriesRepository } from '../records/search-entries.repository';
import { calledNow, entriesOf } from './entries-of';

/** Keeps what can be found in step with what is recorded. */
@Injectable()
export class SearchIndex implements FactListener, OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly listeners: FactListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: SearchEntriesRepository,
    private readonly facts: RecordedFactsQuery,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  /** A database from before there was a search is read in once. */
  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.facts.areUnindexed())) return;
    await this.unitOfWork.run(async (tx) => {
      // Of several processes that start together one reads it in.
      if (await this.entries.isEmpty(tx)) await this.addAll(tx, () => undefined);
    });
  }

  async hears(tx: Transaction, { fact, before, after }: Recorded): Promise<void> {
    await this.entries.add(tx, entriesOf(after, fact));
    if (fact.seq === 1) return;
    const called = calledNow(after);
    if (isSame(called, calledNow(before))) return;
    await this.entries.rename(tx, after.id, called);
  }

  /** Builds the index afresh from the facts, all of it or nothing; the number of facts it read. */
  rebuild(progress: (done: number, of: number) => void = () => undefined): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      await this.entries.clear(tx);
      return this.addAll(tx, progress);
    });
  }

  private async addAll(
    tx: Transaction,
    progress: (done: number, of: number) => void,
  ): Promise<number> {
    const all = await this.facts.count(tx);
    let done = 0;
    for await (const batch of this.facts.inOrder(tx)) {
      await this.entries.add(tx, entriesIn(batch));
      done += batch.facts.length;
      progress(done, all);
    }
    return done;
  }
}

const entriesIn = ({ facts, records }: RecordedBatch) =>
  facts.flatMap((fact) => {
    const record = records.get(fact.instanceId);
    return record ? entriesOf(record, fact) : [];
  });

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
