import { Injectable } from '@nestjs/common';
import { isRole, type Role } from '../../workflows/language/roles';
import type { PlainDate } from '../../workflows/language/dates';
import { Actors, CaseAccessBook, UserAccounts, type Actor } from '../identity';
import type { DemoAccount, DemoFiles } from './demo-files';

/** The people who act in the stories, by the part they play. */
@Injectable()
export class Cast {
  private readonly ids = new Map<Role, string>();
  private readonly emails = new Map<Role, string>();
  private actors = new Map<Role, Actor>();

  constructor(
    private readonly accounts: UserAccounts,
    private readonly access: CaseAccessBook,
    private readonly people: Actors,
  ) {}

  /** Makes the accounts; the first with a role plays that part. */
  async add(accounts: readonly DemoAccount[], password: string): Promise<void> {
    for (const { email, name, roles, organisation } of accounts) {
      const id = await this.accounts.addUser({ email, name, password, roles, organisation });
      for (const role of roles) {
        if (this.ids.has(role)) continue;
        this.ids.set(role, id);
        this.emails.set(role, email);
      }
    }
  }

  /** Ties each account to whom it belongs, once they are on the register. */
  async tie(
    accounts: readonly DemoAccount[],
    referenceOf: (person: string) => string,
  ): Promise<void> {
    for (const { email, person } of accounts) {
      if (person) await this.accounts.change(email, { person: referenceOf(person) });
    }
    this.actors = new Map();
  }

  /** Gives a case to those who work on it. */
  async give(caseId: string, to: readonly Role[], fromOn: PlainDate): Promise<void> {
    for (const capacity of to) {
      const email = this.emails.get(capacity) ?? '';
      await this.access.giveCaseAccess({ caseId, email, capacity, fromOn });
    }
    this.actors = new Map();
  }

  /** @throws Error when nobody plays that part */
  async actor(part: string): Promise<Actor> {
    if (!isRole(part)) throw new Error(`There is no role ${part}`);
    const known = this.actors.get(part);
    if (known) return known;
    const actor = await this.people.actorFor(this.ids.get(part) ?? '');
    if (!actor) throw new Error(`Nobody in the demonstration is a ${part}`);
    this.actors.set(part, actor);
    return actor;
  }
}

const address = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@demo.example`;

const sitsOnTheGroup = ({ roles }: DemoAccount): boolean =>
  roles.some((role) => role === 'steering-group-member' || role === 'steering-group-chair');

/** Each organisation of the Steering Group has somebody there: these have no other account. */
export const representatives = ({ organisations, accounts }: DemoFiles): DemoAccount[] =>
  organisations
    .filter(({ name }) => !accounts.some((one) => sitsOnTheGroup(one) && one.organisation === name))
    .map(({ name, registered = name, person }) => ({
      email: address(name),
      name: `${name} representative, Steering Group`,
      roles: ['steering-group-member'],
      organisation: registered,
      ...(person ? { person } : {}),
      says: 'Says how far the recommendations of their organisation have come',
    }));
