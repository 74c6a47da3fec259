import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { Outbox } from '../../kernel/outbox';
import { Rollback, UnitOfWork } from '../../kernel/unit-of-work';
import { Letter } from './letter.entity';
import { Told } from './told.entity';

export const postEntities = [Letter, Told];

/** How somebody was told, as a person says it. */
export const waysOfTelling = {
  email: 'By email',
  letter: 'By letter',
  telephone: 'By telephone',
  inPerson: 'In person',
  notNeeded: 'They need not be told',
} as const;

export type WayOfTelling = keyof typeof waysOfTelling;

/** What went out by itself, and what people say they have done. */
@Injectable()
export class PostRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  lettersOf(outboxIds: readonly number[]): Promise<readonly Letter[]> {
    return this.dataSource.manager.find(Letter, {
      where: { outboxId: In([...outboxIds]) },
      order: { outboxId: 'ASC', address: 'ASC' },
    });
  }

  toldOf(outboxIds: readonly number[]): Promise<readonly Told[]> {
    return this.dataSource.manager.findBy(Told, { outboxId: In([...outboxIds]) });
  }

  /** Keeps that a letter was sent, or why it was not; what was sent stays sent. */
  async keepLetter(
    { outboxId, address, name }: Pick<Letter, 'outboxId' | 'address' | 'name'>,
    error: string | null,
  ): Promise<void> {
    const sentAt = error === null ? this.clock.now() : null;
    await this.unitOfWork.run(async (tx) => {
      const kept = await tx.findOneBy(Letter, { outboxId, address });
      if (!kept) await tx.insert(Letter, { outboxId, address, name, sentAt, error });
      else if (kept.sentAt === null) {
        await tx.update(Letter, { outboxId, address }, { sentAt, error });
      }
    });
  }

  /** @returns false when somebody, or the courier, was first */
  keepTold(told: Omit<Told, 'at'>): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.outbox.settleByHand(tx, told.outboxId))) throw new Rollback(false);
      await tx.insert(Told, { ...told, at: this.clock.now() });
      return true;
    });
  }
}
