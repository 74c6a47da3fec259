import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { Look } from './look.entity';

/** Looks nearer together than this are one look: whoever comes back after a meeting sees it still. */
const oneLookMinutes = 60;

/** When each person looked at their first page. */
@Injectable()
export class LooksRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Notes a look. Answers when the one before it was: an instant in UTC, null on the first. */
  async look(userId: string): Promise<string | null> {
    const now = this.clock.now();
    const last = await this.dataSource.manager.findOneBy(Look, { userId });
    if (last && Date.parse(now) - Date.parse(last.lookedAt) < oneLookMinutes * 60_000) {
      return last.before;
    }
    const before = last?.lookedAt ?? null;
    await this.unitOfWork.run(async (tx) => {
      await tx.upsert(Look, { userId, lookedAt: now, before }, ['userId']);
    });
    return before;
  }
}
