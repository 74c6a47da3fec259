import type { Request } from 'express';

type Typed = Readonly<Record<string, unknown>>;

/** A form that was sent by somebody who was locked out or signed out meanwhile. */
export interface Unsent {
  readonly userId: string;
  /** The address of this service to which it was sent. */
  readonly address: string;
  readonly typed: Typed;
  /** An instant in UTC. */
  readonly keptAt: string;
}

declare module 'express-session' {
  interface SessionData {
    unsent?: Unsent;
  }
}

const longestKept = 60 * 60_000;
const longestChoice = 60;
const secret = /password|token|secret|_csrf/i;

/** What a form brought, without what must be kept nowhere. */
export const typedIn = ({ body }: Request): Typed =>
  Object.fromEntries(Object.entries((body ?? {}) as Typed).filter(([name]) => !secret.test(name)));

/** Keeps what was typed for an hour, in the session and for that person alone. */
export function keepUnsent(request: Request, userId: string, now: string): void {
  const { originalUrl: address } = request;
  request.session.unsent = { userId, address, typed: typedIn(request), keptAt: now };
}

/** What that person could not send; nothing of anybody else, and nothing old. */
export function unsentOf({ session }: Request, userId: string, now: string): Unsent | null {
  const { unsent } = session;
  if (unsent?.userId !== userId) return null;
  return Date.parse(now) - Date.parse(unsent.keptAt) <= longestKept ? unsent : null;
}

/** Each text of a form by the name of its box, for a person to read: what it hides is left out. */
export function writtenIn(typed: Typed): readonly { label: string; value: string }[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    if (name.startsWith('_')) return [];
    const said = textsIn(value).filter((text) => text.trim() !== '');
    return said.length === 0 ? [] : [{ label: labelFrom(name), value: said.join('; ') }];
  });
}

/** A box as a form sends it: one for each of its values. */
export interface Box {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** A text that somebody wrote, rather than an answer they chose. */
  readonly isProse: boolean;
}

export const boxesOf = (typed: Typed): readonly Box[] =>
  Object.entries(typed).flatMap(([name, value]) =>
    textsIn(value).map((text) => ({
      name,
      label: labelFrom(name),
      value: text,
      isProse: !name.startsWith('_') && (text.includes('\n') || text.length > longestChoice),
    })),
  );

const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(
    (one): one is string => typeof one === 'string',
  );

/** 'receivedOn-day' reads 'Received on, day'. */
function labelFrom(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/-/g, ', ')
    .replace(/[_.]/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
