import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import { roles } from '../../workflows/language/roles';
import { Clock } from '../kernel/clock';
import { UnitOfWork } from '../kernel/unit-of-work';
import { InvalidInput } from '../web/invalid-input';
import { capacities, isCapacity, type Capacity } from './case-access';
import { CaseAccessRepository } from './records/case-access.repository';
import { UserAccounts } from './user-accounts';

export interface CaseGift {
  readonly caseId: string;
  readonly email: string;
  readonly capacity: string;
  /** Today when left out. */
  readonly fromOn?: PlainDate;
  /** The last day; without one it lasts until it is given again with an end. */
  readonly untilOn?: PlainDate | null;
}

export interface CaseTaken {
  readonly caseId: string;
  readonly email: string;
  readonly capacity: Capacity;
}

/** Which case was given to whom, in which capacity, for how long. */
@Injectable()
export class CaseAccessBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: UserAccounts,
    private readonly given: CaseAccessRepository,
  ) {}

  /** @throws InvalidInput when the person cannot hold the case in that capacity, or the dates clash */
  async giveCaseAccess({
    caseId,
    email,
    capacity,
    fromOn,
    untilOn = null,
  }: CaseGift): Promise<void> {
    const user = await this.accounts.userWith(email);
    if (!isCapacity(capacity)) {
      const says = `A case is not given to a “${capacity}”. It is given to: ${capacities.join(', ')}.`;
      throw new InvalidInput([{ field: 'capacity', says }]);
    }
    if (!user.roles.includes(capacity)) {
      const says = `${user.name} does not have the role ${roles[capacity]}: give the role first.`;
      throw new InvalidInput([{ field: 'capacity', says }]);
    }
    const from = fromOn ?? this.clock.today();
    if (untilOn !== null && untilOn < from) {
      throw new InvalidInput([{ field: 'untilOn', says: 'The last day is before the first.' }]);
    }
    const access = { caseId, capacity, fromOn: from, untilOn };
    await this.unitOfWork.run((tx) => this.given.give(tx, user.id, access));
  }

  /**
   * Takes a case away, from this moment on. One that was not given stays as it is.
   *
   * @throws InvalidInput when nobody has that email address
   */
  async endCaseAccess({ caseId, email, capacity }: CaseTaken): Promise<void> {
    const user = await this.accounts.userWith(email);
    // The last day counts whole: for nothing to be seen today, it must be yesterday.
    const untilOn = addDays(this.clock.today(), -1);
    await this.unitOfWork.run((tx) => this.given.end(tx, user.id, { caseId, capacity, untilOn }));
  }

  /** Gives a case officer the case that this officer has opened. */
  async keepOpened(caseId: string, officerId: string): Promise<void> {
    const fromOn = this.clock.today();
    const access = { caseId, capacity: 'kcst-case-officer', fromOn, untilOn: null } as const;
    await this.unitOfWork.run((tx) => this.given.give(tx, officerId, access));
  }
}
