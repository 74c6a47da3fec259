import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { InvalidInput } from '../web/invalid-input';
import { Passwords } from './passwords';
import { UsersRepository, type User } from './records/users.repository';
import { SessionStore } from './session-store';

export const mostAttempts = 10;
export const lockMinutes = 15;

/** The same for a wrong address, a wrong password and a locked account: it tells a stranger nothing. */
export const refusal = `The email address or the password is not right. After ${mostAttempts} wrong tries an account is locked for ${lockMinutes} minutes.`;

const wrongPassword = `The password is not right. After ${mostAttempts} wrong tries an account is locked for ${lockMinutes} minutes.`;

@Injectable()
export class SigningIn {
  constructor(
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the user
   * @throws InvalidInput with one and the same sentence, whatever was wrong
   */
  async signIn(email: string, password: string): Promise<string> {
    const user = await this.users.byEmail(email);
    if (!(await this.proves(user, password)) || !user) {
      throw new InvalidInput([{ field: 'email', says: refusal }]);
    }
    await this.sessions.sweep();
    return user.id;
  }

  /**
   * Proves once more who sits there.
   *
   * @throws InvalidInput for a wrong password, and while the account is locked
   */
  async confirm(userId: string, password: string): Promise<void> {
    if (await this.proves(await this.users.byId(userId), password)) return;
    throw new InvalidInput([{ field: 'password', says: wrongPassword }]);
  }

  private async proves(user: User | null, password: string): Promise<boolean> {
    const isOpen = user !== null && user.active === 1 && (await this.takeAttempt(user.id));
    const matches = await this.passwords.matches(password, isOpen ? user.passwordHash : undefined);
    if (!isOpen || !matches) return false;
    await this.users.forgetAttempts(user.id);
    return true;
  }

  private takeAttempt(userId: string): Promise<boolean> {
    const now = this.clock.now();
    const lockedUntil = new Date(Date.parse(now) + lockMinutes * 60_000).toISOString();
    return this.users.takeAttempt(userId, { now, most: mostAttempts, lockedUntil });
  }
}
