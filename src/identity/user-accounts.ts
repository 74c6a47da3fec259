import { Injectable } from '@nestjs/common';
import { isRole, roles as allRoles, type Role } from '../../workflows/language/roles';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { Rollback, UnitOfWork } from '../kernel/unit-of-work';
import { InvalidInput, type FieldError } from '../web/invalid-input';
import { Passwords, weaknessOf } from './passwords';
import { OwnPersonQuery } from './queries/own-person.query';
import { ApiTokensRepository } from './records/api-tokens.repository';
import { SessionsRepository } from './records/sessions.repository';
import { UsersRepository, type User } from './records/users.repository';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly organisation?: string | null;
  /** Who of the register of people signs in with it: 'P-0003'. */
  readonly person?: string | null;
}

/** What may be changed of an account; what is left out stays. */
export type AccountChange = Partial<Pick<NewUser, 'name' | 'roles' | 'organisation' | 'person'>>;

/** The role that looks after accounts: somebody must always have it. */
const administrator: Role = 'kcst-administrator';

/** Accounts: made, changed, closed and opened again, and given a new password. */
@Injectable()
export class UserAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly tokens: ApiTokensRepository,
    private readonly passwords: Passwords,
    private readonly people: OwnPersonQuery,
  ) {}

  /**
   * @returns the id of the new user
   * @throws InvalidInput with a sentence for each thing that is wrong
   */
  async addUser(wanted: NewUser): Promise<string> {
    const errors = errorsOf(wanted);
    if (errors.length > 0) throw new InvalidInput(errors);
    const email = wanted.email.trim().toLowerCase();
    const person = await this.personNamed(wanted.person);
    const user = {
      id: newId(),
      email,
      name: wanted.name.trim(),
      passwordHash: await this.passwords.hash(wanted.password),
      organisation: wanted.organisation?.trim() || null,
      person,
      active: 1,
      failedAttempts: 0,
      lockedUntil: null,
      createdAt: this.clock.now(),
    };
    const before = await this.unitOfWork.run<User | null>(async (tx) => {
      const other = await this.users.byEmail(email, tx);
      if (other) throw new Rollback(other);
      refuseTwice(person && (await this.users.byPerson(person, tx)), user.id);
      await this.users.add(tx, user, [...new Set(wanted.roles.filter(isRole))]);
      return null;
    });
    if (before) {
      const says = before.active
        ? `There is already a user with the email address ${email}: use another address.`
        : `The closed account of ${before.name} has the email address ${email}: open that account again.`;
      throw new InvalidInput([{ field: 'email', says }]);
    }
    return user.id;
  }

  /**
   * Says what somebody is called, what they are, of which organisation, and who of the register of
   * people. A role that was taken away counts no more from the next request.
   *
   * @param by id of the account of whoever asks; null at the command line
   * @throws InvalidInput when there is no such account, role or person, the person has another
   *   account, or nobody else would be left to look after accounts
   */
  async change(email: string, change: AccountChange, by: string | null = null): Promise<void> {
    const { name, roles, organisation, person } = change;
    const errors = [
      ...(name === undefined ? [] : nameErrors(name)),
      ...(roles === undefined ? [] : roleErrors(roles)),
    ];
    if (errors.length > 0) throw new InvalidInput(errors);
    const user = await this.userWith(email);
    const now = {
      name: name === undefined ? user.name : name.trim(),
      organisation: organisation === undefined ? user.organisation : organisation?.trim() || null,
      person: person === undefined ? user.person : await this.personNamed(person),
    };
    await this.unitOfWork.run(async (tx) => {
      refuseTwice(now.person && (await this.users.byPerson(now.person, tx)), user.id);
      await this.users.change(tx, user.id, now);
      if (roles === undefined) return;
      if (!roles.includes(administrator)) {
        const isLast = await this.users.isLastWith(administrator, user.id, tx);
        const says = whyRoleStays(await this.users.byId(user.id, tx), by, isLast);
        if (says) throw new InvalidInput([{ field: 'roles', says }]);
      }
      await this.users.setRoles(tx, user.id, [...new Set(roles.filter(isRole))]);
    });
  }

  /** @throws InvalidInput when nobody has that address */
  async userWith(email: string): Promise<User> {
    const user = await this.users.byEmail(email);
    if (user) return user;
    const says = `There is no user with the email address ${email.trim()}: check the spelling.`;
    throw new InvalidInput([{ field: 'email', says }]);
  }

  /**
   * Gives a new password, undoes a lock, and signs the user out everywhere.
   *
   * @throws InvalidInput when nobody has that address, or the password is weak
   */
  async setPassword(email: string, password: string): Promise<void> {
    const user = await this.userWith(email);
    const weakness = weaknessOf(password, user.email);
    if (weakness) throw new InvalidInput([{ field: 'password', says: weakness }]);
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(async (tx) => {
      await this.users.setPassword(tx, user.id, passwordHash);
      await this.sessions.endAllOf(tx, user.id, this.clock.now());
    });
  }

  /**
   * Closes an account: its browsers are signed out and its tokens are revoked. What it did stays.
   *
   * @param by id of the account of whoever asks; null at the command line
   * @throws InvalidInput when nobody has that address, the account is one's own, or nobody else
   *   would be left to look after accounts
   */
  async close(email: string, by: string | null = null): Promise<void> {
    const user = await this.userWith(email);
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const isLast = await this.users.isLastWith(administrator, user.id, tx);
      const says = whyOpen(await this.users.byId(user.id, tx), by, isLast);
      if (says) throw new InvalidInput([{ field: '', says }]);
      await this.users.setActive(tx, user.id, false);
      await this.sessions.endAllOf(tx, user.id, now);
      await this.tokens.revokeAllOf(tx, user.id, now);
    });
  }

  /** Why nobody may close an account, in a sentence; null where it may be closed. */
  async whyNotClosed(email: string, by: string | null): Promise<string | null> {
    const user = await this.userWith(email);
    return whyOpen(user, by, await this.users.isLastWith(administrator, user.id));
  }

  /**
   * Opens a closed account again, with the password, the roles and the cases that it had. Tokens
   * stay revoked.
   *
   * @throws InvalidInput when nobody has that address, or its person has another account by now
   */
  async reopen(email: string): Promise<void> {
    const user = await this.userWith(email);
    await this.unitOfWork.run(async (tx) => {
      refuseTwice(user.person && (await this.users.byPerson(user.person, tx)), user.id);
      await this.users.setActive(tx, user.id, true);
    });
  }

  private async personNamed(reference: string | null | undefined): Promise<string | null> {
    const named = reference?.trim().toUpperCase() ?? '';
    if (named === '') return null;
    const person = await this.people.onRegister(named);
    if (person) return person.reference;
    const says = `Nobody on the register of people has the reference ${named}: look it up on their page.`;
    throw new InvalidInput([{ field: 'person', says }]);
  }
}

/** Why an account keeps the role that looks after accounts; null where it can be taken away. */
function whyRoleStays(user: User | null, by: string | null, isLast: boolean): string | null {
  if (!user?.active || !user.roles.includes(administrator)) return null;
  const label = allRoles[administrator];
  if (isLast) {
    return `This is the last account with the role ${label}: give the role to somebody else first.`;
  }
  return user.id === by
    ? `You have the role ${label} yourself: another administrator must take it away.`
    : null;
}

/** Why an account stays open; null where it can be closed. */
function whyOpen(user: User | null, by: string | null, isLast: boolean): string | null {
  if (user?.active && user.id === by) {
    return 'This is your own account: another administrator must close it.';
  }
  return whyRoleStays(user, by, isLast);
}

/** @throws InvalidInput when the person signs in with another account already */
function refuseTwice(other: User | '' | null, id: string): void {
  if (!other || other.id === id) return;
  const says = `That person signs in with another account, ${other.name} (${other.email}): change that account first.`;
  throw new InvalidInput([{ field: 'person', says }]);
}

function errorsOf({ email, name, password, roles }: NewUser): FieldError[] {
  const errors: FieldError[] = [];
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) {
    const says = 'Enter the email address as in name@example.org.';
    errors.push({ field: 'email', says });
  }
  errors.push(...nameErrors(name));
  const weakness = weaknessOf(password, email);
  if (weakness) errors.push({ field: 'password', says: weakness });
  errors.push(...roleErrors(roles));
  return errors;
}

const nameErrors = (name: string): FieldError[] =>
  name.trim() === '' ? [{ field: 'name', says: 'Enter the name that records will show.' }] : [];

function roleErrors(roles: readonly string[]): FieldError[] {
  if (roles.length === 0) return [{ field: 'roles', says: 'Choose at least one role.' }];
  const known = Object.keys(allRoles).join(', ');
  return roles
    .filter((role) => !isRole(role))
    .map((role) => ({
      field: 'roles',
      says: `There is no role “${role}”. The roles are: ${known}.`,
    }));
}
