import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { ProblemReport } from './problem-report.entity';

export type Reported = Pick<ProblemReport, 'userId' | 'says' | 'page' | 'errorId'>;

/** A report with the name of whoever made it. */
export interface ReportRow extends ProblemReport {
  readonly by: string;
}

@Injectable()
export class ProblemReportsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add(reported: Reported): Promise<void> {
    const report = { id: newId(), reportedAt: this.clock.now(), settledAt: null, settledBy: null };
    await this.unitOfWork.run(async (tx) => {
      await tx.insert(ProblemReport, { ...report, ...reported });
    });
  }

  /** The newest first; what is dealt with comes last. */
  async latest(most: number): Promise<readonly ReportRow[]> {
    const { entities, raw } = await this.dataSource
      .createQueryBuilder(ProblemReport, 'report')
      .innerJoin('AppUser', 'reporter', 'reporter.id = report.user_id')
      .addSelect('reporter.name', 'by_name')
      .orderBy('CASE WHEN report.settled_at IS NULL THEN 0 ELSE 1 END')
      .addOrderBy('report.reported_at', 'DESC')
      .limit(most)
      .getRawAndEntities<{ by_name: string }>();
    return entities.map((report, index) => ({ ...report, by: raw[index]?.by_name ?? '' }));
  }

  /** @returns false when there is no such report, or it was dealt with before */
  async settle(id: string, settledBy: string): Promise<boolean> {
    const settledAt = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const open = { id, settledAt: IsNull() };
      const { affected } = await tx.update(ProblemReport, open, { settledAt, settledBy });
      return affected === 1;
    });
  }
}
