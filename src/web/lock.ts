import type { RequestHandler } from 'express';
import type { Clock } from '../kernel/clock';
import { stillHere } from './paths';
import type { WebSettings } from './settings';

declare module 'express-session' {
  interface SessionData {
    /** Somebody is signed in and must give their password before anything is shown again. */
    locked?: boolean;
  }
}

const minute = 60_000;

/**
 * Locks a session on the first request after it was idle for too long, for browsers without
 * JavaScript; the others lock themselves before. Answers those that ask whether it is locked, which
 * counts as activity: nobody is locked out of a form that they are filling in.
 */
export const lockIdle =
  (clock: Clock, { locksAfterMinutes }: WebSettings): RequestHandler =>
  ({ session, path }, response, next) => {
    const { userId, seenAt } = session;
    if (userId && seenAt) {
      const idle = (Date.parse(clock.now()) - Date.parse(seenAt)) / minute;
      // A session is written down as seen once a minute, not for each request.
      if (idle > locksAfterMinutes + 1) session.locked = true;
    }
    if (path !== stillHere.to()) return next();
    response.status(userId && !session.locked ? 204 : 401).end();
  };
