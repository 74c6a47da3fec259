import type { PartialDate, PlainDate } from '../language/dates';
import type { EditionId } from '../language/editions';
import type { DeadlineRow } from './rows';

/** How a fact was answered: that field holds one of those. */
export interface Answered {
  readonly field: string;
  readonly isOneOf: readonly string[];
}

/** A fact that starts a clock, and where its first day is read. */
export interface ClockStart {
  readonly fact: string;
  /** A field of the fact, or 'effectiveOn': the day it happened. */
  readonly from: string;
  /** Only if it was answered so. */
  readonly when?: Answered;
  /** Only if the record then stands in one of these states: 'decided.toReview'. */
  readonly whenAt?: readonly string[];
}

/** A row of the table of clocks, with the words in which a policy officer reads it. */
export interface ClockRow extends DeadlineRow {
  readonly starts: readonly ClockStart[];
  /** Facts among `stops` that stop it only if they were answered so. */
  readonly stopsOnlyIf?: Readonly<Record<string, Answered>>;
  readonly runsFrom: string;
  readonly until: string;
  /** Who may move it and how that is recorded. */
  readonly mayMove: string;
  /** Looked back on: the fact that starts it is also what it was waiting for. */
  readonly measured?: true;
  readonly examples: readonly {
    /** As much of the first day as is known; empty where nothing is. */
    readonly start: string;
    /** A date that was set when it was asked for, where the rule lets somebody set one. */
    readonly set?: string;
    readonly due: string | null;
    readonly why: string;
  }[];
}

/** A rule with a date in it, whose facts another part of the casework will record. */
export interface LaterRule {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly citation: DeadlineRow['citation'];
  readonly waitsFor: string;
}

/** A clock as it is kept: all that a row of the table of deadlines holds. */
export interface RunningClock {
  readonly id: string;
  readonly caseId: string;
  /** The record that started it: the review itself (then it is the case's id) or one beside it. */
  readonly instanceId: string;
  readonly ruleId: string;
  readonly edition: EditionId;
  readonly startedBy: string;
  readonly startedOn: PartialDate | null;
  readonly statutoryDue: PlainDate | null;
  readonly cannotSay: string | null;
  readonly agreedDue: PlainDate | null;
  readonly metOn: PlainDate | null;
  readonly metBy: string | null;
  readonly replacedBy: string | null;
  readonly replacedWhy: string | null;
  readonly calendarVersion: string;
}

/** A clock to be kept; the keeper gives it its id and its case. */
export type NewClock = Omit<RunningClock, 'id' | 'caseId' | 'replacedBy' | 'replacedWhy'>;

/** A recorded fact, as far as clocks ask. */
export interface ClockFact {
  readonly id: string;
  readonly seq: number;
  readonly instance: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly effectiveOn: PlainDate;
  /** Every state the record stands in after it, as the fact keeps them: paths with spaces between. */
  readonly toState: string;
  /** For a corrected date: the fact whose entry it corrects, as it was recorded. */
  readonly corrects?: {
    readonly id: string;
    readonly type: string;
    readonly payload: Readonly<Record<string, unknown>>;
    /** Whether the corrected field is the one that says when that fact happened. */
    readonly saysWhenItHappened: boolean;
  };
}

/** What a fact does to the clocks. Overdue is not among them: it is worked out, never kept. */
export type ClockChange =
  | { readonly kind: 'start'; readonly clock: NewClock }
  | {
      readonly kind: 'stop';
      readonly id: string;
      readonly metOn: PlainDate;
      readonly metBy: string;
    }
  | { readonly kind: 'agree'; readonly id: string; readonly agreedDue: PlainDate }
  | {
      readonly kind: 'replace';
      readonly id: string;
      readonly why: string;
      readonly clock: NewClock;
    };
