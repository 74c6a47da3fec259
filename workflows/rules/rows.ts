import type { Consulted, Evidence } from '../language/evidence';
import type { WorkflowKind } from '../language/kinds';
import type { MemoryOf } from '../language/memory';
import type { Citation } from '../language/missing';
import type { Asker } from '../language/roles';
import type { DocumentKind } from '../language/documents';
import type { Period } from './calendar';

/** How strongly the source speaks: lateness and gaps are judged by it, never by us. */
export type Force = 'must' | 'should' | 'local practice' | 'design';

/** All that a rule may look at when it says whether something is missing. */
export interface Situation<K extends WorkflowKind = WorkflowKind> {
  readonly memory: MemoryOf[K];
  readonly asked: Readonly<Record<string, unknown>>;
  readonly evidence: Evidence;
}

interface Row {
  /** `<gate>/<short-name>`, stable for ever: it is stored with facts. */
  readonly id: string;
  readonly says: string;
  readonly citation: Citation;
  readonly force: Force;
}

/** One condition of one gate (a gate is the event it guards). */
export interface RequirementRow<K extends WorkflowKind = WorkflowKind> extends Row {
  readonly gate: string;
  /** 'case': known before the form is opened. 'answer': depends on what is typed. */
  readonly about: 'case' | 'answer';
  /** For an answer row: the box whose error it is. */
  readonly field?: string;
  readonly consults: readonly Consulted[];
  readonly curedBy: readonly string[];
  readonly met: (situation: Situation<K>) => boolean;
  /** Names what is missing, when the sentence alone does not: 'Kent Police, Medway Council'. */
  readonly names?: (situation: Situation<K>) => readonly string[];
  /** Worked examples; they are the tests. At least one met and one not. */
  readonly examples: readonly {
    readonly given: {
      readonly memory?: Partial<MemoryOf[K]>;
      readonly asked?: Readonly<Record<string, unknown>>;
      readonly evidence?: Partial<Evidence>;
    };
    readonly met: boolean;
    readonly why?: string;
  }[];
}

/** Which documents a gate needs on the case's register. */
export interface DocumentRow extends Row {
  readonly gate: string;
  readonly needs: readonly DocumentKind[];
  readonly curedBy: readonly string[];
  readonly examples: readonly { readonly held: readonly DocumentKind[]; readonly met: boolean }[];
}

/** Which roles may ask for an event, at any stage at which the chart accepts it. */
export interface PermissionRow extends Row {
  readonly ask: string;
  readonly roles: readonly Asker[];
}

/** How many must be present, counted how (the counting itself is the meetings' business). */
export interface QuorumRow extends Row {
  readonly body: string;
  readonly needs:
    | { readonly organisations: number }
    | { readonly responsibleAuthorities: number }
    | { readonly chair: true; readonly members: 'set by the panel' }
    | 'not known';
  readonly examples: readonly { readonly present: string; readonly met: boolean }[];
}

/** One clock: what starts it, how long it runs, what stops it, what may move its agreed date. */
export interface DeadlineRow extends Row {
  readonly title: string;
  /** Fact types that start it, and where its first day is read: a field of the fact, or the day it happened. */
  readonly starts: readonly { readonly fact: string; readonly from: string }[];
  /** Starting it again while it runs replaces it (a quarterly look), or leaves the first alone. */
  readonly startedAgain: 'replaces' | 'is left alone';
  /** The facts that end it; the first is what it waits for. */
  readonly stops: readonly string[];
  /** 'asked': the period is the date set in that field of the starting fact. */
  readonly allow: Period | { readonly dateIn: string; readonly otherwise: Period };
  readonly extension: 'none' | { readonly by: string; readonly newDateIn: string };
  readonly warnDaysBefore: number;
  readonly examples: readonly {
    readonly start: string;
    readonly due: string | null;
    readonly why: string;
  }[];
}
