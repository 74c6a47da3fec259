import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { isCapacity, type CaseAccess } from '../case-access';
import { CaseAccessRow } from './case-access.entity';

@Injectable()
export class CaseAccessRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is a user's on that day. */
  async of(userId: string, on: PlainDate): Promise<CaseAccess[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(CaseAccessRow, 'given')
      .where('given.user_id = :userId AND given.from_on <= :on', { userId, on })
      .andWhere('(given.until_on IS NULL OR given.until_on >= :on)')
      .getMany();
    return rows.flatMap(({ caseId, capacity, fromOn, untilOn }) =>
      isCapacity(capacity) && isPlainDate(fromOn) && (untilOn === null || isPlainDate(untilOn))
        ? [{ caseId, capacity, fromOn, untilOn }]
        : [],
    );
  }

  /** Given again, it starts and ends as said last. */
  async give(tx: EntityManager, userId: string, access: CaseAccess): Promise<void> {
    await tx.upsert(CaseAccessRow, { userId, ...access }, ['caseId', 'userId', 'capacity']);
  }

  /** Sets the last day; that it was given stays on record. */
  async end(
    tx: EntityManager,
    userId: string,
    { caseId, capacity, untilOn }: Pick<CaseAccess, 'caseId' | 'capacity' | 'untilOn'>,
  ): Promise<void> {
    await tx.update(CaseAccessRow, { caseId, userId, capacity }, { untilOn });
  }
}
