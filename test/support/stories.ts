import {
  addDays,
  daysBetween,
  isPlainDate,
  plainDate,
  type PlainDate,
} from '../../workflows/language/dates';
import type { EditionId } from '../../workflows/language/editions';
import type { EventDefinition } from '../../workflows/language/events';
import type { Field } from '../../workflows/language/fields';
import type { RibKind, WorkflowKind } from '../../workflows/language/kinds';
import type { Role } from '../../workflows/language/roles';
import { samples, workflows } from '../../workflows/registry';

export type Answers = Readonly<Record<string, unknown>>;

/** The review itself, one of the records beside it by its number, or a new one. */
export interface Addressed {
  readonly kind: WorkflowKind;
  readonly number: number | 'new';
}

export type Expected =
  | { readonly outcome: 'accepted'; readonly stage?: string }
  /** Refused for conditions, by their codes. */
  | { readonly outcome: 'unmet'; readonly codes: readonly string[] }
  /** Refused before any condition was looked at: the wrong stage, or the wrong role. */
  | { readonly outcome: 'not now' | 'not permitted' | 'misshapen' };

/** One thing that somebody records; what becomes of it is part of the story. */
export class Deed {
  private constructor(
    readonly of: Addressed,
    readonly event: string,
    readonly said: Answers,
    readonly as: Role,
    readonly named: string,
    readonly happened: PlainDate | undefined,
    readonly expected: Expected,
    /** The edition of the guidance a review is opened under, where it is not the usual one. */
    readonly edition: EditionId | undefined,
  ) {}

  static of(of: Addressed, event: string, said: Answers): Deed {
    const accepted = { outcome: 'accepted' } as const;
    return new Deed(of, event, said, 'kcst-administrator', '', undefined, accepted, undefined);
  }

  /** Recorded by somebody with that role; `named` tells two of a kind apart. */
  by(role: Role, named = ''): Deed {
    return this.but({ as: role, named });
  }

  /** It happened on an earlier day than the one on which it is recorded. */
  thatHappened(on: string): Deed {
    return this.but({ happened: plainDate(on) });
  }

  under(edition: EditionId): Deed {
    return this.but({ edition });
  }

  /** The stage of the record it is recorded on, once it is. */
  reaching(stage: string): Deed {
    return this.but({ expected: { outcome: 'accepted', stage } });
  }

  refusedFor(...codes: string[]): Deed {
    return this.but({ expected: { outcome: 'unmet', codes } });
  }

  refusedAtThisStage(): Deed {
    return this.but({ expected: { outcome: 'not now' } });
  }

  refusedToThisRole(): Deed {
    return this.but({ expected: { outcome: 'not permitted' } });
  }

  /** A box was not filled in, or not rightly. */
  refusedAsMisshapen(): Deed {
    return this.but({ expected: { outcome: 'misshapen' } });
  }

  get definition(): EventDefinition {
    const definition = workflows[this.of.kind].events[this.event];
    if (!definition) throw new Error(`${this.of.kind} has no event ${this.event}`);
    return definition;
  }

  /**
   * The lawful sample of the event, its days moved along with the story, with what this story says
   * otherwise; `undefined` leaves an answer out.
   */
  answersOn(day: PlainDate): Answers {
    const sample = samples[this.of.kind][this.event]?.[0]?.answers ?? {};
    const { fields } = this.definition;
    const moved = Object.entries(sample).map(([name, answer]) => [
      name,
      movedTo(day, fields[name], answer),
    ]);
    const all = { ...(Object.fromEntries(moved) as Answers), ...this.said };
    return Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined));
  }

  private but(
    other: Partial<Pick<Deed, 'as' | 'named' | 'happened' | 'expected' | 'edition'>>,
  ): Deed {
    const { as, named, happened, expected, edition } = { ...this, ...other };
    return new Deed(this.of, this.event, this.said, as, named, happened, expected, edition);
  }
}

/** The day on which every sample takes place. */
const sampleDay = plainDate('2026-03-02');

const movedTo = (day: PlainDate, field: Field | undefined, answer: unknown): unknown =>
  (field?.kind === 'date' || field?.kind === 'partialDate') && isPlainDate(answer)
    ? addDays(day, daysBetween(sampleDay, answer))
    : answer;

/** What is recorded on one day. */
export interface Chapter {
  readonly on: PlainDate;
  readonly deeds: readonly Deed[];
}

export type Story = readonly Chapter[];

export const on = (day: string, ...deeds: readonly (Deed | readonly Deed[])[]): Chapter => ({
  on: plainDate(day),
  deeds: deeds.flat(),
});

/** So many days later. */
export const later = (day: string, days: number): PlainDate => addDays(plainDate(day), days);

export const review = (event: string, said: Answers = {}): Deed =>
  Deed.of({ kind: 'review-case', number: 1 }, event, said);

/** Begins a record beside the review. */
export const begin = (kind: RibKind, event: string, said: Answers = {}): Deed =>
  Deed.of({ kind, number: 'new' }, event, said);

const beside =
  (kind: RibKind) =>
  (number: number) =>
  (event: string, said: Answers = {}): Deed =>
    Deed.of({ kind, number }, event, said);

export const chair = beside('chair-tenure');
export const member = beside('panel-member');
export const agency = beside('agency-review');
export const relative = beside('family-strand');
export const round = beside('quality-assurance');
export const parallel = beside('parallel-review');
