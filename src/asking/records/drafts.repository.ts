import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import { Clock, dayOf } from '../../kernel/clock';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { Draft } from './draft.entity';

/** What somebody typed into a form and when they laid it aside. */
export interface Begun {
  readonly typed: Readonly<Record<string, unknown>>;
  /** An instant in UTC. */
  readonly savedAt: string;
}

/** Forms laid aside, one for each person and address. */
@Injectable()
export class DraftsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(userId: string, address: string): Promise<Begun | null> {
    const draft = await this.dataSource.manager.findOneBy(Draft, { userId, address });
    if (!draft) return null;
    return { typed: JSON.parse(draft.answers) as Begun['typed'], savedAt: draft.savedAt };
  }

  /** What somebody began under addresses that begin alike, the latest first. */
  async begunUnder(
    userId: string,
    beginning: string,
  ): Promise<readonly (Begun & { readonly address: string })[]> {
    const drafts = await this.dataSource.manager.find(Draft, {
      where: { userId },
      order: { savedAt: 'DESC' },
    });
    return drafts
      .filter(({ address }) => address.startsWith(beginning))
      .map(({ address, answers, savedAt }) => ({
        address,
        typed: JSON.parse(answers) as Begun['typed'],
        savedAt,
      }));
  }

  /** The addresses of all that somebody began, to be marked on a list. */
  async addressesOf(userId: string): Promise<ReadonlySet<string>> {
    const drafts = await this.dataSource.manager.find(Draft, {
      where: { userId },
      select: { address: true },
    });
    return new Set(drafts.map(({ address }) => address));
  }

  /** Saved again, the later one stands. */
  async save(userId: string, address: string, typed: Begun['typed']): Promise<void> {
    const answers = JSON.stringify(typed);
    const savedAt = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      await tx.upsert(Draft, { userId, address, answers, savedAt }, ['userId', 'address']);
    });
  }

  /** Forgets what everybody began under addresses that begin alike and last saved before that day. */
  async clear(beginning: string, before: PlainDate): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const drafts = await tx.find(Draft, {
        select: { userId: true, address: true, savedAt: true },
      });
      for (const { userId, address, savedAt } of drafts) {
        if (!address.startsWith(beginning) || dayOf(savedAt) >= before) continue;
        await tx.delete(Draft, { userId, address, savedAt });
      }
    });
  }

  async forget(userId: string, address: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.delete(Draft, { userId, address });
    });
  }
}
