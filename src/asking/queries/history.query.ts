import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { documentKinds } from '../../../workflows/language/documents';
import {
  sayDate,
  sayPartialDate,
  isPartialDate,
  isPlainDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import { isPartnershipKind } from '../../../workflows/language/kinds';
import { isFileReference } from '../../../workflows/language/files';
import type { Field, Fields } from '../../../workflows/language/fields';
import {
  factsWithDates,
  notedDays,
} from '../../../workflows/rules/sensitive-dates/sensitive-dates';
import { saysOf, statesOf } from '../../../workflows/language/where';
import { documentAddress } from '../../documents';
import { dayOf } from '../../kernel/clock';
import { Fact } from '../../kernel/records/fact.entity';
import { openedUnder } from '../../kernel/record-verifier';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { replay } from '../../kernel/workflow-replay';
import { AttachedQuery } from './attached.query';
import { partKey, PartsQuery } from './parts.query';
import { datedFact } from './noted-days.query';
import { PickedQuery, referencesIn } from './picked.query';

/** One answer, as a person would read it back; files can be opened. */
export interface Detail {
  readonly label: string;
  readonly value: string;
  readonly links?: readonly { readonly text: string; readonly href: string }[];
}

/** One entry of a record's history, in words. */
export interface HistoryEntry {
  readonly record: string;
  /** What a person calls the record it belongs to: null for the review itself. */
  readonly of: string | null;
  readonly entry: number;
  readonly fact: string;
  readonly event: string;
  readonly says: string;
  /** When it happened; null when that is not known. */
  readonly effectiveOn: string | null;
  /** When it was entered: an instant in UTC. */
  readonly at: string;
  readonly by: string;
  readonly details: readonly Detail[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

type Titles = ReadonlyMap<string, string>;

/** How a record stood on a day, rebuilt from what had happened by then. */
export interface StoodThen {
  readonly asAt: string;
  readonly began: boolean;
  readonly stage: string | null;
  readonly states: Readonly<Record<string, string>>;
  readonly entries: readonly HistoryEntry[];
  /** Entries that the chart does not take in this order: dates entered out of their order. */
  readonly notTaken: readonly number[];
}

/** What was recorded of a review and its ribs, and how it stood on any day. */
@Injectable()
export class HistoryQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly picked: PickedQuery,
    private readonly parts: PartsQuery,
    private readonly attached: AttachedQuery,
  ) {}

  /** Every entry of one record, oldest first; with `whole`, its ribs' entries too, by entry time. */
  async of(row: WorkflowInstance, whole = false): Promise<readonly HistoryEntry[]> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: whole ? { caseId: row.caseId } : { instanceId: row.id },
      order: whole ? { at: 'ASC', seq: 'ASC' } : { seq: 'ASC' },
    });
    const records = whole
      ? await this.dataSource.manager.findBy(WorkflowInstance, { caseId: row.caseId })
      : [];
    const byId = new Map(records.map((record) => [record.id, record]));
    const rowOf = ({ instanceId }: Fact): WorkflowInstance => byId.get(instanceId) ?? row;
    const titles = await this.titlesIn(facts, row, rowOf);
    return facts.map((fact) => entryOf(fact, rowOf(fact), whole, titles));
  }

  private async titlesIn(
    facts: readonly Fact[],
    row: WorkflowInstance,
    rowOf = (_fact: Fact): WorkflowInstance => row,
  ): Promise<Titles> {
    const files = await this.attached.names(
      facts.flatMap((fact) => {
        const { kind, machineVersion } = rowOf(fact);
        const fields = workflowOf(kind, machineVersion).events[fact.askedEvent]?.fields;
        return fields && takesFiles(fields) ? [{ fields, answers: answersIn(fact) }] : [];
      }),
    );
    return new Map([...files, ...daysIn(facts), ...(await this.recordsIn(facts, row, rowOf))]);
  }

  /** Only the partnership's own records and its plans name others by reference. */
  private async recordsIn(
    facts: readonly Fact[],
    row: WorkflowInstance,
    rowOf: (fact: Fact) => WorkflowInstance,
  ): Promise<Titles> {
    const references = facts.flatMap((fact) => {
      const { kind, machineVersion } = rowOf(fact);
      if (!isPartnershipKind(kind)) return [];
      const { events } = workflowOf(kind, machineVersion);
      return referencesIn(events[fact.askedEvent]?.fields ?? {}, answersIn(fact));
    });
    const [titles, parts] = await Promise.all([
      this.picked.titles(references),
      isPartnershipKind(row.kind) ? this.parts.namedIn(row) : [],
    ]);
    return new Map([...titles, ...parts]);
  }

  /**
   * The record as it stood at the end of a day, as far as is known today; with `knownOn`, as far
   * as had been entered by the end of that day.
   */
  async asAt(row: WorkflowInstance, asAt: PlainDate, knownOn?: PlainDate): Promise<StoodThen> {
    const all = await this.dataSource.manager.find(Fact, {
      where: { instanceId: row.id },
      order: { seq: 'ASC' },
    });
    const facts = all.filter((fact) => hadHappened(fact, asAt, knownOn));
    const titles = await this.titlesIn(facts, row);
    const entries = facts.map((fact) => entryOf(fact, row, false, titles));
    if (facts.length === 0) {
      return { asAt, began: false, stage: null, states: {}, entries, notTaken: [] };
    }
    const workflow = workflowOf(row.kind, row.machineVersion);
    const { snapshot, notTaken } = replay(workflow, openedUnder(all), facts);
    const states = statesOf(workflow, snapshot);
    const region = workflow.lifecycle ?? '';
    return {
      asAt,
      began: true,
      stage: saysOf(workflow, region, states[region] ?? '').label,
      states,
      entries,
      notTaken: notTaken.map(({ seq }) => seq),
    };
  }
}

/**
 * Whether something had happened by the end of a day and, with `knownOn`, was entered by the end of
 * that day: both are days of Europe/London. What has no day is taken to have happened.
 */
export const hadHappened = (
  { effectiveOn, at }: Pick<Fact, 'effectiveOn' | 'at'>,
  asAt: PlainDate,
  knownOn: PlainDate | undefined,
): boolean =>
  (effectiveOn === null || effectiveOn <= asAt) && (knownOn === undefined || dayOf(at) <= knownOn);

const answersIn = ({ payload }: Fact): Readonly<Record<string, unknown>> =>
  JSON.parse(payload) as Readonly<Record<string, unknown>>;

/** Several families of one review may each have noted days: an entry alone does not name one. */
const daysIn = (facts: readonly Fact[]): readonly (readonly [string, string])[] => {
  const dated = facts.filter(({ type }) => factsWithDates.includes(type)).map(datedFact);
  return [...new Set(dated.map(({ instance }) => instance))].flatMap((instance) =>
    notedDays(dated, instance).map(
      ({ entry, says }) => [partKey('notedDay', `${instance} ${entry}`), says] as const,
    ),
  );
};

const isNotedDay = (field: Field | undefined): boolean =>
  field?.kind === 'pick' && field.of === 'notedDay';

const takesFiles = (fields: Fields): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'files');

const linksTo = (references: unknown, names: Titles) =>
  [references]
    .flat()
    .filter(isFileReference)
    .map((one) => ({ text: names.get(one) ?? aFile, href: documentAddress(one) }));

const aFile = 'A file';

function entryOf(fact: Fact, row: WorkflowInstance, named: boolean, titles: Titles): HistoryEntry {
  const workflow = workflowOf(row.kind, row.machineVersion);
  const definition = workflow.events[fact.askedEvent];
  const answers = answersIn(fact);
  const isReview = row.kind === 'review-case';
  return {
    record: row.reference,
    of: isReview || !named ? null : `${workflow.label}: ${row.title}`,
    entry: fact.seq,
    fact: fact.type,
    event: fact.askedEvent,
    says: definition?.says ?? fact.type,
    effectiveOn: fact.effectiveOn,
    at: fact.at,
    by: fact.actorName,
    details: Object.entries(answers).flatMap(([name, value]) => {
      const field = definition?.fields[name];
      const named = isNotedDay(field) ? `${row.id} ${String(value)}` : value;
      const said = { label: field?.label ?? name, value: sayAnswer(field, named, titles) };
      return field?.kind === 'files' ? [{ ...said, links: linksTo(value, titles) }] : [said];
    }),
    answers,
    evidence: JSON.parse(fact.evidence) as Record<string, unknown>,
    hash: fact.hash,
  };
}

/** An answer as a person would read it back. */
export function sayAnswer(
  field: Field | undefined,
  value: unknown,
  titles: Titles = new Map(),
): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((one) => sayAnswer(field, one, titles)).join('; ');
  if (field?.kind === 'pick' || field?.kind === 'picks') {
    return titles.get(String(value)) ?? titles.get(partKey(field.of, value)) ?? String(value);
  }
  if (field?.kind === 'files') return titles.get(String(value)) ?? aFile;
  if (field?.kind === 'date') return sayDate(value as PlainDate);
  if (field?.kind === 'lines' && isPlainDate(value)) return sayDate(value);
  if (field?.kind === 'partialDate' && isPartialDate(value)) return sayPartialDate(value);
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    return field.options[String(value)] ?? String(value);
  }
  const kinds: Readonly<Record<string, string>> = documentKinds;
  return (typeof value === 'string' ? kinds[value] : undefined) ?? String(value);
}
