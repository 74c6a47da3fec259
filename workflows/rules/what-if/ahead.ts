import type { PlainDate } from '../../language/dates';
import type { EditionId } from '../../language/editions';
import type { RunningClock } from '../clock-row';
import type { Band } from './band';

/** How a review stands today, as far as later dates hang on it. */
export interface ReviewToday {
  readonly today: PlainDate;
  readonly caseId: string;
  readonly edition: EditionId;
  readonly stage: string;
  /** Null where nobody knows since when. */
  readonly since: PlainDate | null;
  /** A pause of the whole work; a partial pause is none, since the work goes on. */
  readonly pause: Pause | null;
  /** The first day of a trial that is still to come. */
  readonly trialOn: PlainDate | null;
  readonly panelOn: PlainDate | null;
  /** The day that was set for the publication. */
  readonly publicationOn: PlainDate | null;
  readonly clocks: readonly RunningClock[];
}

export interface Pause {
  /** Null where nobody knows since when. */
  readonly since: PlainDate | null;
  readonly forTrial: boolean;
  readonly lookAgainOn: PlainDate | null;
}

/** What is tried out. Left out is left as it stands. */
export interface Moves {
  readonly trialOn?: PlainDate;
  readonly panelOn?: PlainDate;
  readonly reportBy?: PlainDate;
}

export interface StepAhead {
  readonly id: string;
  readonly title: string;
  readonly until: string;
  readonly isNow: boolean;
  /** The day on which it is expected to end; null where nobody can say. */
  readonly expected: PlainDate | null;
  /** How that day was worked out, or why there is none. */
  readonly how: string;
  readonly band: Band;
}

export interface ClockAhead {
  /** The same clock before and after a move. */
  readonly key: string;
  readonly ruleId: string;
  readonly instanceId: string;
  readonly title: string;
  /** Set by a statute or the guidance, and not by us. */
  readonly isStatutory: boolean;
  readonly statutoryDue: PlainDate | null;
  readonly agreedDue: PlainDate | null;
  /** When what it waits for is expected. */
  readonly expected: PlainDate | null;
  /** It does not run yet. */
  readonly isToStart: boolean;
  readonly why: string;
}

export interface Foreseen {
  readonly steps: readonly StepAhead[];
  readonly clocks: readonly ClockAhead[];
}

/** A statutory date that would be missed. */
export interface Breach {
  readonly clock: ClockAhead;
  readonly due: PlainDate;
  /** The day it is expected instead; null where nobody can say. */
  readonly instead: PlainDate | null;
  /** The date has passed already, and nothing tried here can mend it. */
  readonly alreadyPast: boolean;
}
