import { Injectable } from '@nestjs/common';
import { isRole, roles as allRoles, type Role } from '../../workflows/language/roles';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { Rollback, UnitOfWork } from '../kernel/unit-of-work';
import { InvalidInput, type FieldError } from '../web/invalid-input';
import { Passwords, weaknessOf } from './passwords';
import { SessionsRepository } from './records/sessions.repository';
import { UsersRepository, type User } from './records/users.repository';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly organisation?: string | null;
}

/** Accounts: made, closed, and given a new password. */
@Injectable()
export class UserAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: Passwords,
  ) {}

  /**
   * @returns the id of the new user
   * @throws InvalidInput with a sentence for each thing that is wrong
   */
  async addUser(wanted: NewUser): Promise<string> {
    const errors = errorsOf(wanted);
    if (errors.length > 0) throw new InvalidInput(errors);
    const email = wanted.email.trim().toLowerCase();
    const user = {
      id: newId(),
      email,
      name: wanted.name.trim(),
      passwordHash: await this.passwords.hash(wanted.password),
      organisation: wanted.organisation?.trim() || null,
      active: 1,
      failedAttempts: 0,
      lockedUntil: null,
      createdAt: this.clock.now(),
    };
    const added = await this.unitOfWork.run(async (tx) => {
      if (await this.users.byEmail(email, tx)) throw new Rollback(false);
      await this.users.add(tx, user, [...new Set(wanted.roles.filter(isRole))]);
      return true;
    });
    if (!added) {
      const says = `There is already a user with the email address ${email}: use another address.`;
      throw new InvalidInput([{ field: 'email', says }]);
    }
    return user.id;
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
