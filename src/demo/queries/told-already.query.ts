import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../kernel/unit-of-work';
import type { PlainDate } from '../../../workflows/language/dates';

/** Whom the demonstration's team told of what happened long ago: nobody works through years of post. */
@Injectable()
export class ToldAlready {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param day the first of which somebody has still to be told */
  async before(day: PlainDate, by: { readonly id: string; readonly name: string }): Promise<void> {
    // SQLite counts parameters as they appear, whatever their numbers: they are written in order.
    const before = (parameter: string): string =>
      `fact_id IN (SELECT id FROM fact WHERE effective_on IS NULL OR effective_on < ${parameter})`;
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `INSERT INTO told (outbox_id, how, note, actor, actor_name, at)
         SELECT outbox.id, 'letter', NULL, $1, $2, outbox.next_attempt_at FROM outbox WHERE ${before('$3')}`,
        [by.id, by.name, day],
      );
      await tx.query(`UPDATE outbox SET done_at = next_attempt_at WHERE ${before('$1')}`, [day]);
    });
  }
}
