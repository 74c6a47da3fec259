import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Store, type SessionData } from 'express-session';
import { Clock } from '../kernel/clock';
import { SessionsRepository } from './records/sessions.repository';

declare module 'express-session' {
  interface SessionData {
    userId?: string;
    /** When the session began and was last written down as seen; from the store, never changed. */
    openedAt?: string;
    seenAt?: string;
  }
}

const minute = 60_000;
/** Without a request for this long, a session ends. */
export const idleMinutes = 30;
/** However busy it is, a session ends after this long. */
export const longestHours = 12;

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minute).toISOString();

/** Sessions in the database: any process can read them, and ending one ends it everywhere. */
@Injectable()
export class SessionStore extends Store {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    answer(callback, async () => {
      const row = await this.sessions.live(hashOf(id), this.clock.now());
      if (!row) return null;
      const data = JSON.parse(row.data) as SessionData;
      return { ...data, openedAt: row.createdAt, seenAt: row.lastSeenAt };
    });
  }

  override set(
    id: string,
    session: SessionData,
    callback: (error?: unknown) => void = ignore,
  ): void {
    answer(callback, async () => {
      const now = this.clock.now();
      const { openedAt, seenAt, ...data } = session;
      // Behind the lock nobody is active: what happens there must not lengthen the session.
      const active = session.locked && seenAt ? seenAt : now;
      await this.sessions.keep(
        {
          idHash: hashOf(id),
          data: JSON.stringify(data),
          userId: session.userId ?? null,
          lastSeenAt: active,
          expiresAt: expiryOf(openedAt ?? now, active),
        },
        now,
      );
    });
  }

  /** Called for every request: written down once a minute, not each time. */
  override touch(
    id: string,
    session: SessionData,
    callback: (error?: unknown) => void = ignore,
  ): void {
    answer(callback, async () => {
      const now = this.clock.now();
      const { openedAt, seenAt } = session;
      if (session.locked || !openedAt || !seenAt || now < later(seenAt, 1)) return;
      await this.sessions.see(hashOf(id), now, expiryOf(openedAt, now));
    });
  }

  override destroy(id: string, callback: (error?: unknown) => void = ignore): void {
    answer(callback, () => this.sessions.end(hashOf(id), this.clock.now()));
  }

  /** Rows of sessions that ended the day before or earlier. */
  async sweep(): Promise<void> {
    await this.sessions.forgetEndedBefore(later(this.clock.now(), -24 * 60));
  }
}

function expiryOf(openedAt: string, now: string): string {
  const idle = later(now, idleMinutes);
  const last = later(openedAt, longestHours * 60);
  return idle < last ? idle : last;
}

const ignore = (): void => undefined;

function answer<T>(callback: (error: unknown, result?: T) => void, work: () => Promise<T>): void {
  work().then(
    (result) => callback(null, result),
    (error: unknown) => callback(error),
  );
}
