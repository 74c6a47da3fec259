import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import type { Kept } from '../asking';
import type { Actor } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { InvalidInput } from '../web/invalid-input';
import { LinksQuery, type LinkRow } from './queries/links.query';
import { LinksRepository } from './records/links.repository';
import type { OneTimeLink } from './records/one-time-link.entity';

/** For how many days a link may be good; the first is offered. */
export const daysOffered = [14, 3, 7, 28] as const;

export interface Wanted {
  /** Reference of the organisation that is spoken for. */
  readonly organisation: string;
  readonly person: string;
  readonly email: string | null;
  readonly days: number;
}

export type Standing =
  | { readonly is: 'open' }
  | { readonly is: 'used' | 'withdrawn'; readonly at: string }
  | { readonly is: 'expired'; readonly after: PlainDate };

export type Found =
  | { readonly is: 'tooManyGuesses' }
  | { readonly is: 'unknown' }
  | { readonly is: 'known'; readonly link: OneTimeLink; readonly standing: Standing };

/** 256 bits: nobody guesses one. */
const tokenBytes = 32;
const tokenShape = /^[\w-]{43}$/;
const mostGuesses = 20;
const guessesCountForMilliseconds = 60 * 60 * 1000;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Links that let a body without an account say once how far one recommendation has come. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: LinksRepository,
    private readonly query: LinksQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a link. Its token cannot be shown again: only a hash of it is kept.
   *
   * @throws InvalidInput when the organisation does not carry the recommendation out
   */
  async make(
    { row, memory }: Kept<'recommendation'>,
    { organisation, person, email, days }: Wanted,
    actor: Actor,
  ): Promise<{ readonly token: string; readonly expiresOn: PlainDate }> {
    if (![memory.lead, ...memory.support].includes(organisation)) {
      const says = 'Choose one of the organisations that carry this recommendation out.';
      throw new InvalidInput([{ field: 'organisation', says }]);
    }
    const token = randomBytes(tokenBytes).toString('base64url');
    const expiresOn = addDays(this.clock.today(), days);
    await this.links.add({
      id: newId(),
      tokenHash: hashOf(token),
      caseId: row.caseId,
      instanceId: row.id,
      organisation,
      person,
      email,
      expiresOn,
      madeBy: actor.id,
      madeByName: actor.name,
      madeAt: this.clock.now(),
      withdrawnByName: null,
      withdrawnAt: null,
    });
    return { token, expiresOn };
  }

  /** @returns false when there is nothing left to withdraw */
  async withdraw({ id, usedAt }: LinkRow, actor: Actor): Promise<boolean> {
    return usedAt === null && this.links.withdraw(id, actor.name, this.clock.now());
  }

  /**
   * The link of a token. Looking never uses it up: what scans mail opens every address.
   *
   * @param from the address of whoever asks; one that guesses too often is told nothing for an hour
   */
  async find(token: string, from: string): Promise<Found> {
    const now = this.clock.now();
    const since = new Date(Date.parse(now) - guessesCountForMilliseconds).toISOString();
    const sender = hashOf(from);
    if ((await this.links.guessesOf(sender, since)) >= mostGuesses) return { is: 'tooManyGuesses' };
    const link = tokenShape.test(token) ? await this.links.withHash(hashOf(token)) : null;
    if (link) return { is: 'known', link, standing: await this.standing(link) };
    await this.links.noteGuess(sender, now, since);
    return { is: 'unknown' };
  }

  private async standing(link: OneTimeLink): Promise<Standing> {
    const usedAt = await this.query.usedAt(link);
    return standingOf({ ...link, usedAt }, this.clock.today());
  }
}

export function standingOf(
  { usedAt, withdrawnAt, expiresOn }: Pick<LinkRow, 'usedAt' | 'withdrawnAt' | 'expiresOn'>,
  today: PlainDate,
): Standing {
  if (usedAt !== null) return { is: 'used', at: usedAt };
  if (withdrawnAt !== null) return { is: 'withdrawn', at: withdrawnAt };
  return expiresOn < today ? { is: 'expired', after: expiresOn as PlainDate } : { is: 'open' };
}
