import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isRole, type Role } from '../../../workflows/language/roles';
import { Clock } from '../../kernel/clock';
import { AppUser } from '../records/app-user.entity';
import { CaseAccessRow } from '../records/case-access.entity';
import { UserRole } from '../records/user-role.entity';
import { OwnPersonQuery, type OwnPerson } from './own-person.query';

/** Somebody who may sign in, as far as whoever writes to them needs to know. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** As it was typed when the account was made. */
  readonly organisation: string | null;
  readonly roles: readonly Role[];
  /** Who of the register of people it belongs to, and how that is known; null: nobody can be told. */
  readonly person: OwnPerson | null;
}

/** Who can be reached, by name and address; closed accounts are left out but where they are asked for. */
@Injectable()
export class AccountsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: OwnPersonQuery,
  ) {}

  /** Every open account, by name. */
  open(): Promise<readonly Account[]> {
    return this.all(1);
  }

  /** Those that sign in no more, by name; of the register of people only whom they are tied to. */
  async closed(): Promise<readonly Account[]> {
    return (await this.all(0)).map((one) =>
      one.person?.known === 'tied' ? one : { ...one, person: null },
    );
  }

  /** The open account of somebody on the register of people: 'P-0003'. */
  async ofPerson(reference: string): Promise<Account | null> {
    const own = await this.people.onRegister(reference);
    const all = own ? await this.open() : [];
    return all.find(({ person }) => person?.reference === own?.reference) ?? null;
  }

  /** Ids of those to whom a case is given today in a capacity. */
  async givenCase(caseId: string, capacity: Role): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.manager.findBy(CaseAccessRow, { caseId, capacity });
    const today = this.clock.today();
    const now = rows.filter(
      ({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn >= today),
    );
    return new Set(now.map(({ userId }) => userId));
  }

  private async all(active: 0 | 1): Promise<readonly Account[]> {
    const { manager } = this.dataSource;
    const [users, roles] = await Promise.all([
      manager.find(AppUser, { where: { active }, order: { name: 'ASC', id: 'ASC' } }),
      manager.find(UserRole),
    ]);
    const people = await this.people.ofAll(users);
    const rolesOf = new Map<string, Role[]>();
    for (const { userId, role } of roles) {
      if (isRole(role)) rolesOf.set(userId, [...(rolesOf.get(userId) ?? []), role]);
    }
    return users.map(({ id, name, email, organisation }) => ({
      id,
      name,
      email,
      organisation,
      roles: rolesOf.get(id) ?? [],
      person: people.get(id) ?? null,
    }));
  }
}
