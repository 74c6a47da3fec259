import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Role } from '../../../workflows/language/roles';
import { Clock } from '../../kernel/clock';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isCapacity, type Capacity } from '../case-access';
import { CaseAccessRow } from '../records/case-access.entity';

/** A review that somebody works on, today or from a later day. */
export interface GivenCase {
  readonly reference: string;
  readonly title: string;
  readonly capacities: readonly Capacity[];
}

/** Which reviews would be without somebody if their account were closed. */
@Injectable()
export class GivenCasesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that have not ended, in the order of their references. */
  async of(account: {
    readonly id: string;
    readonly roles: readonly Role[];
  }): Promise<readonly GivenCase[]> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const given = (await manager.findBy(CaseAccessRow, { userId: account.id })).flatMap(
      ({ caseId, capacity, untilOn }) =>
        isCapacity(capacity) &&
        account.roles.includes(capacity) &&
        (untilOn === null || untilOn >= today)
          ? [{ caseId, capacity }]
          : [],
    );
    const reviews = await manager.find(WorkflowInstance, {
      where: { kind: 'review-case', caseId: In(given.map(({ caseId }) => caseId)) },
      select: { id: true, caseId: true, reference: true, title: true, tags: true },
      order: { reference: 'ASC' },
    });
    return reviews
      .filter(({ tags }) => !tags.includes(' ended '))
      .map(({ caseId, reference, title }) => ({
        reference,
        title,
        capacities: given.filter((one) => one.caseId === caseId).map(({ capacity }) => capacity),
      }));
  }
}
