import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { UnitOfWork } from '../kernel/unit-of-work';
import { InvalidInput } from '../web/invalid-input';
import { ApiTokensRepository } from './records/api-tokens.repository';
import { UserAccounts } from './user-accounts';

/** What may be told of a token after it was made. */
export interface TokenSummary {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Easy to find in a place where it should not be. */
const prefix = 'dhr_';
const useIsNotedEvery = 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Tokens let a program act as a user, with the user's own roles, until they are revoked. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: UserAccounts,
    private readonly tokens: ApiTokensRepository,
  ) {}

  /**
   * Makes a token for a user. It cannot be shown again: only its hash is kept.
   *
   * @throws InvalidInput when nobody has that address, or the token has no name
   */
  async createToken(email: string, name: string): Promise<{ id: string; token: string }> {
    const user = await this.accounts.userWith(email);
    if (name.trim() === '') {
      throw new InvalidInput([{ field: 'name', says: 'Say what the token is for.' }]);
    }
    const token = `${prefix}${randomBytes(32).toString('base64url')}`;
    const id = newId();
    await this.unitOfWork.run((tx) =>
      this.tokens.add(tx, {
        id,
        userId: user.id,
        name: name.trim(),
        tokenHash: hashOf(token),
        createdAt: this.clock.now(),
        lastUsedAt: null,
        revokedAt: null,
      }),
    );
    return { id, token };
  }

  /** @throws InvalidInput when there is no such token, or it was revoked before */
  async revokeToken(id: string): Promise<void> {
    const revoked = await this.unitOfWork.run((tx) => this.tokens.revoke(tx, id, this.clock.now()));
    if (!revoked) {
      const says = `There is no token with the id ${id} that could still be revoked.`;
      throw new InvalidInput([{ field: 'id', says }]);
    }
  }

  async tokensOf(email: string): Promise<TokenSummary[]> {
    const user = await this.accounts.userWith(email);
    const tokens = await this.tokens.of(user.id);
    return tokens.map(({ id, name, createdAt, lastUsedAt, revokedAt }) => ({
      id,
      name,
      createdAt,
      lastUsedAt,
      revokedAt,
    }));
  }

  /** The id of the user as whom a token acts, or null. */
  async userIdFor(token: string): Promise<string | null> {
    const found = await this.tokens.valid(hashOf(token));
    if (!found) return null;
    const now = this.clock.now();
    const noted = found.lastUsedAt === null ? 0 : Date.parse(found.lastUsedAt);
    if (Date.parse(now) - noted >= useIsNotedEvery) await this.tokens.use(found.id, now);
    return found.userId;
  }
}
