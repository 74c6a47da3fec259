import type { Request, RequestHandler } from 'express';
import type { FieldError } from './invalid-input';
import { unlock } from './paths';

type Typed = Readonly<Record<string, unknown>>;

/** A way from a notice to something else. */
export interface Offered {
  readonly text: string;
  readonly href: string;
}

interface NoticeAside {
  /** What stands above it; where it is left out, that something was recorded. */
  readonly title?: string;
  /** What mends it where it was recorded by mistake. */
  readonly offers?: readonly Offered[];
}

interface Kept {
  readonly at: string;
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

declare module 'express-session' {
  interface SessionData {
    /** Refused forms, waiting to be drawn again; the latest last. */
    refusedForms?: readonly Kept[];
    notice?: string;
    noticeAside?: NoticeAside;
  }
}

const mostForms = 3;
const secret = /password|token|secret/i;

const pathOf = (address: string): string => address.split('?')[0] ?? address;

/** Keeps what was typed, secrets excepted, until the form at that address is drawn again. */
export function keepForNextPage(
  request: Request,
  address: string,
  errors: readonly FieldError[],
): void {
  const body = (request.body ?? {}) as Typed;
  const typed = Object.fromEntries(Object.entries(body).filter(([name]) => !secret.test(name)));
  const at = pathOf(address);
  const others = (request.session.refusedForms ?? []).filter((form) => form.at !== at);
  request.session.refusedForms = [...others, { at, errors, typed }].slice(-mostForms);
}

/** Says something at the top of the next page: "Recorded." */
export function sayOnNextPage(request: Request, notice: string, aside: NoticeAside = {}): void {
  request.session.notice = notice;
  request.session.noticeAside = aside;
}

/**
 * Hands a page what the last request left for it: `errorSummary`, `errorFor` (by field) and `typed`
 * when its form was refused, and a `notice`. Kept by address, so that two tabs do not mix.
 */
export const drawOnThisPage: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET') return next();
  const { session } = request;
  // Nothing is told from behind the lock, nor lost there.
  if (session.locked && request.path !== unlock.to()) return next();

  const form = session.refusedForms?.find(({ at }) => at === request.path);
  if (form) {
    session.refusedForms = session.refusedForms?.filter((other) => other !== form);
    response.locals.errorSummary = form.errors.map(({ field, says, target }) => ({
      text: says,
      ...(field && { href: `#${target ?? field}` }),
    }));
    response.locals.errorFor = Object.fromEntries(
      form.errors.map(({ field, says }) => [field, { text: says }]),
    );
    response.locals.typed = form.typed;
  }
  if (session.notice !== undefined) {
    response.locals.notice = session.notice;
    response.locals.noticeAside = session.noticeAside;
    delete session.notice;
    delete session.noticeAside;
  }
  next();
};
