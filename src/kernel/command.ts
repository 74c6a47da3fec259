import type { PlainDate } from '../../workflows/language/dates';
import type { Actor } from './actor';

/** What is asked: an event's name, its answers, and when it happened. */
export interface Question {
  readonly event: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** When it happened; today when nobody says otherwise. */
  readonly effectiveOn?: PlainDate;
}

/** Who asks, under which command id; the same id twice changes nothing and answers the same. */
export interface Command {
  readonly id: string;
  readonly actor: Actor;
  /** The revision the asker saw; a newer one refuses with `changed-meanwhile`. */
  readonly seenRevision?: number;
  /** Nothing is kept: only says what would be answered. A refusal is logged like any other. */
  readonly rehearses?: true;
}
