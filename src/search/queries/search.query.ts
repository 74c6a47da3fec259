import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isRibKind, workflowOf } from '../../kernel/workflow-registry';
import { mayOpen, seesStageOnly } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import type { Actor } from '../../identity';
import { tiersOf, type Matching } from '../finding/matching';
import { isUnfinished, readTyped, referenceMeant, type Term } from '../finding/typed-words';
import { kindMark } from '../indexing/marks';
import { exactly, foundKinds, type FoundKind } from '../indexing/search-entry';
import { FullTextQuery, type EntryFound } from './full-text.query';
import { segmentsOf, shortened, type Segment } from './segments.view';
import { WhoMayFindQuery } from './who-may-find.query';

export interface SearchAsked {
  readonly words: string;
  readonly kind: FoundKind | null;
  /** From 1. */
  readonly page: number;
}

export interface Found {
  readonly kind: FoundKind;
  readonly reference: string;
  /** What it is a record of: 'review-case'. */
  readonly record: string;
  /** What the record is called, with what matched. */
  readonly title: readonly Segment[];
  /** What a person calls such a record: 'Agency review'. */
  readonly label: string;
  /** The review or source to which it belongs; null where it belongs to none. */
  readonly of: string | null;
  /** What was recorded; null where it is the record itself that was found. */
  readonly says: string | null;
  /** When that happened: a date, or as much of it as is known. */
  readonly on: string | null;
  /** The words around the match; empty where there is nothing more to show. */
  readonly text: readonly Segment[];
  /** It was found by words that are read only where it is opened. */
  readonly isQuiet: boolean;
}

export interface SearchFound {
  /** False where nothing was typed that could be looked for. */
  readonly isAsked: boolean;
  readonly results: readonly Found[];
  /** By kind; counted no further than `mostCounted`. */
  readonly counts: Readonly<Record<FoundKind, number>>;
}

export const perPage = 20;
export const mostPages = 50;
export const mostCounted = perPage * mostPages;

/** Whoever finds so much by a whole word is not looking for the beginning of another. */
const plenty = 200;

const kinds = Object.keys(foundKinds) as FoundKind[];

/** Finds, among what somebody may open, what has the words that they typed. */
@Injectable()
export class SearchQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fullText: FullTextQuery,
    private readonly whoMayFind: WhoMayFindQuery,
  ) {}

  /**
   * What is called exactly so first, then what has the words in its name, then the latest; as they
   * were typed before other forms of them.
   */
  async find({ words, kind, page }: SearchAsked, actor: Actor): Promise<SearchFound> {
    const marks = await this.whoMayFind.marksFor(actor);
    if (readTyped(words).length === 0 || marks?.length === 0) {
      return { isAsked: readTyped(words).length > 0, results: [], counts: none };
    }
    const { exact, terms: typed } = await this.meant(words, marks, kind);
    const terms = await this.completed(typed, marks);
    const matching: Matching = {
      terms,
      marks,
      kindMark: kind === null ? null : kindMark(kind),
    };
    const counts = await this.counts({ ...matching, kindMark: null });
    const wanted = kind === null ? kinds : [kind];
    const skip = (page - 1) * perPage;
    // What is called exactly so need not have the words: then this is more than there are.
    const atMost = exact.length + wanted.reduce((sum, one) => sum + counts[one], 0);
    const found = await this.page(matching, exact, skip, Math.min(perPage, atMost - skip));
    return { isAsked: true, results: await this.shown(found, actor), counts };
  }

  /** What is called exactly as typed, and the words to look for beside it. */
  private async meant(
    typed: string,
    marks: readonly string[] | null,
    kind: FoundKind | null,
  ): Promise<{ readonly exact: readonly number[]; readonly terms: readonly Term[] }> {
    const reference = referenceMeant(typed);
    const named = reference ? await this.fullText.called(exactly(reference), marks, kind) : [];
    if (reference && named.length > 0) return { exact: named, terms: readTyped(`"${reference}"`) };
    const exact = await this.fullText.called(exactly(typed), marks, kind);
    return { exact, terms: readTyped(typed) };
  }

  /**
   * So many after those that are skipped, best first. Nothing more is looked up than there can be:
   * the dearest tier, words that only begin so, comes last and is often empty.
   */
  private async page(
    matching: Matching,
    exact: readonly number[],
    skip: number,
    most: number,
  ): Promise<readonly EntryFound[]> {
    if (most <= 0) return [];
    const first = exact.slice(skip, skip + most);
    const found = [...(await this.fullText.byId(first))];
    let skipped = Math.max(0, skip - exact.length);
    for (const tier of tiersOf(matching.terms)) {
      if (found.length >= most) break;
      const asked = { ...matching, tier, except: exact };
      const more = await this.fullText.page(asked, most - found.length, skipped);
      found.push(...more);
      if (more.length > 0) skipped = 0;
      else if (skipped > 0) skipped -= await this.fullText.countIn(asked, skipped);
    }
    return found;
  }

  /**
   * The last word as it was typed, where plenty has it; otherwise as the beginning of a word too.
   * A beginning is dear to look up, and dearest where it is that of a word that everything has.
   */
  private async completed(
    terms: readonly Term[],
    marks: readonly string[] | null,
  ): Promise<readonly Term[]> {
    if (!terms.some(isUnfinished)) return terms;
    const whole = terms.map((term) => ({ ...term, begins: false }));
    const [count] = await this.fullText.counts([{ terms: whole, marks, kindMark: null }], plenty);
    return count === plenty ? whole : terms;
  }

  private async counts(all: Matching): Promise<Readonly<Record<FoundKind, number>>> {
    const few = await this.fullText.kindsOf(all, mostCounted);
    if (few) return perKind((kind) => few.get(kind) ?? 0);
    const each = kinds.map((kind): Matching => ({ ...all, kindMark: kindMark(kind) }));
    const counted = await this.fullText.counts(each, mostCounted + 1);
    return perKind((kind) => counted[kinds.indexOf(kind)] ?? 0);
  }

  private async shown(entries: readonly EntryFound[], actor: Actor): Promise<readonly Found[]> {
    const rows = await this.records(entries.map(({ instanceId }) => instanceId));
    const around = await this.records([...rows.values()].map(({ caseId }) => caseId));
    return entries.flatMap((entry) => {
      const row = rows.get(entry.instanceId);
      // The index says what may be found; the record itself has the last word.
      return row && maySeeFound(actor, row, entry) ? [found(entry, row, around, actor)] : [];
    });
  }

  private async records(ids: readonly string[]): Promise<ReadonlyMap<string, WorkflowInstance>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { id: In(wanted) },
      select: {
        id: true,
        caseId: true,
        kind: true,
        reference: true,
        title: true,
        machineVersion: true,
      },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const perKind = (count: (kind: FoundKind) => number): Readonly<Record<FoundKind, number>> =>
  Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<FoundKind, number>;

const none = perKind(() => 0);

const maySeeFound = (actor: Actor, row: WorkflowInstance, { event }: EntryFound): boolean =>
  mayOpen(actor, row) &&
  (row.kind !== 'review-case' || event === null || !seesStageOnly(actor, row.caseId));

function found(
  entry: EntryFound,
  row: WorkflowInstance,
  around: ReadonlyMap<string, WorkflowInstance>,
  actor: Actor,
): Found {
  const { label, events } = workflowOf(row.kind, row.machineVersion);
  const isRecord = entry.event === null;
  const whole = around.get(row.caseId);
  const belongs = whole && whole.id !== row.id && mayOpen(actor, whole);
  const text = shortened(segmentsOf(entry.body));
  const isShown = text.some(({ isMatch }) => isMatch);
  return {
    kind: entry.kind,
    reference: row.reference,
    record: row.kind,
    title: isRecord ? segmentsOf(entry.title) : [{ text: row.title, isMatch: false }],
    label,
    of: belongs ? whole.title : isRibKind(row.kind) ? (row.reference.split('/')[0] ?? null) : null,
    says: entry.event === null ? null : (events[entry.event]?.says ?? null),
    on: entry.occurredOn,
    text: isShown || isRecord ? text : [],
    isQuiet: !isShown && entry.isQuiet,
  };
}
