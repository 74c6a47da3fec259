import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Role } from '../../../workflows/language/roles';
import { Clock } from '../../kernel/clock';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { capacities, type Capacity } from '../case-access';
import { CaseAccessRow } from '../records/case-access.entity';

/** A review that somebody works on, today or from a later day. */
export interface GivenCase {
  readonly reference: string;
  readonly title: string;
  readonly capacities: readonly Capacity[];
}

/** A review given to an account in one role, today or from a later day. */
export interface ReviewGiven {
  readonly reference: string;
  readonly title: string;
  readonly capacity: Capacity;
  readonly fromOn: string;
  /** The last day; null while no end is set. */
  readonly untilOn: string | null;
  /** Whether the review itself has ended. */
  readonly hasEnded: boolean;
}

interface Holder {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Which reviews an account was given, and which would be without somebody if it were closed. */
@Injectable()
export class GivenCasesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that have not ended, in the order of their references. */
  async of(account: Holder): Promise<readonly GivenCase[]> {
    const given = new Map<string, GivenCase>();
    for (const { reference, title, capacity, hasEnded } of await this.givenTo(account)) {
      if (hasEnded) continue;
      const before = given.get(reference)?.capacities ?? [];
      given.set(reference, { reference, title, capacities: [...before, capacity] });
    }
    return [...given.values()];
  }

  /** All that count for a role that the account has, ended ones too, by reference and role. */
  async givenTo({ id, roles }: Holder): Promise<readonly ReviewGiven[]> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const given = (await manager.findBy(CaseAccessRow, { userId: id })).filter(
      ({ untilOn }) => untilOn === null || untilOn >= today,
    );
    const reviews = await manager.find(WorkflowInstance, {
      where: { kind: 'review-case', caseId: In(given.map(({ caseId }) => caseId)) },
      select: { id: true, caseId: true, reference: true, title: true, tags: true },
      order: { reference: 'ASC' },
    });
    return reviews.flatMap(({ caseId, reference, title, tags }) =>
      capacities
        .filter((capacity) => roles.includes(capacity))
        .flatMap((capacity) =>
          given
            .filter((one) => one.caseId === caseId && one.capacity === capacity)
            .map(({ fromOn, untilOn }) => ({
              reference,
              title,
              capacity,
              fromOn,
              untilOn,
              hasEnded: tags.includes(' ended '),
            })),
        ),
    );
  }

  /** The review of a reference, as in R-0042; null where there is none. */
  async review(reference: string): Promise<{ caseId: string; title: string } | null> {
    return this.dataSource.manager.findOne(WorkflowInstance, {
      where: { kind: 'review-case', reference },
      select: { id: true, caseId: true, title: true },
    });
  }
}
