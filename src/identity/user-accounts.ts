import { Injectable } from '@nestjs/common';
import { isRole, roles as allRoles, type Role } from '../../workflows/language/roles';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { Rollback, UnitOfWork } from '../kernel/unit-of-work';
import { InvalidInput, type FieldError } from '../web/invalid-input';
import { Passwords, weaknessOf } from './passwords';
import { OwnPersonQuery } from './queries/own-person.query';
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
export type AccountChange = Pick<NewUser, 'organisation' | 'person'>;

/** Accounts: made, closed, and given a new password. */
@Injectable()
export class UserAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
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
    const added = await this.unitOfWork.run(async (tx) => {
      if (await this.users.byEmail(email, tx)) throw new Rollback(false);
      refuseTwice(person && (await this.users.byPerson(person, tx)), user.id);
      await this.users.add(tx, user, [...new Set(wanted.roles.filter(isRole))]);
      return true;
    });
    if (!added) {
      const says = `There is already a user with the email address ${email}: use another address.`;
      throw new InvalidInput([{ field: 'email', says }]);
    }
    return user.id;
  }

  /**
   * Says of which organisation somebody is, and who of the register of people.
   *
   * @throws InvalidInput when there is no such account or person, or the person has another account
   */
  async change(email: string, { organisation, person }: AccountChange): Promise<void> {
    const user = await this.userWith(email);
    const now = {
      organisation: organisation === undefined ? user.organisation : organisation?.trim() || null,
      person: person === undefined ? user.person : await this.personNamed(person),
    };
    await this.unitOfWork.run(async (tx) => {
      refuseTwice(now.person && (await this.users.byPerson(now.person, tx)), user.id);
      await this.users.change(tx, user.id, now);
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

  /** Closes an account: its browsers are signed out and its tokens refused. What it did stays. */
  async close(email: string): Promise<void> {
    const user = await this.userWith(email);
    await this.unitOfWork.run(async (tx) => {
      await this.users.setActive(tx, user.id, false);
      await this.sessions.endAllOf(tx, user.id, this.clock.now());
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
  if (name.trim() === '')
    errors.push({ field: 'name', says: 'Enter the name that records will show.' });
  const weakness = weaknessOf(password, email);
  if (weakness) errors.push({ field: 'password', says: weakness });
  errors.push(...roleErrors(roles));
  return errors;
}

function roleErrors(roles: readonly string[]): FieldError[] {
  const known = (Object.keys(allRoles) as Role[]).join(', ');
  if (roles.length === 0) {
    return [{ field: 'roles', says: `Give at least one role. The roles are: ${known}.` }];
  }
  return roles
    .filter((role) => !isRole(role))
    .map((role) => ({
      field: 'roles',
      says: `There is no role “${role}”. The roles are: ${known}.`,
    }));
}
