import type { EditionId } from '../language/editions';
import { isPlainDate, sayDate, sayPartialDate, type PartialDate } from '../language/dates';
import type { Citation } from '../language/missing';
import { roles, type Asker, type Role } from '../language/roles';
import type { Workflow } from '../language/workflow';
import type { Period } from './calendar';
import type { ClockRow, ClockStart, LaterRule } from './clock-row';
import { clockTables, periodOf } from './clocks';
import type { Edition } from './edition';
import { g2016LaterRules } from './g2016/left-to-judgement';
import type { Force, QuorumRow } from './rows';
import { rulebook } from './rulebook';
import { sayDocuments, sayGiven } from './worked-example';

/** Where a rule comes from, as a page and the printed rulebook say it. */
export interface SaidSource {
  readonly cites: string;
  readonly status: string;
  /** What a person should make of it: 'red' is our recollection, which nobody has checked. */
  readonly tone: 'green' | 'blue' | 'red' | 'grey';
}

interface SaidRow {
  readonly id: string;
  readonly says: string;
  readonly force: string;
  readonly source: SaidSource;
}

export interface SaidClock extends SaidRow {
  readonly title: string;
  readonly period: string;
  readonly runsFrom: string;
  readonly until: string;
  readonly mayMove: string;
  readonly startedAgain: string;
  readonly warns: string;
  /** The recorded facts behind the words, for whoever maintains the table. */
  readonly startedByFacts: readonly string[];
  readonly stoppedByFacts: readonly string[];
  readonly examples: readonly {
    readonly start: string;
    readonly due: string;
    readonly why: string;
  }[];
}

export interface SaidGate {
  readonly gate: string;
  readonly label: string;
  readonly of: string;
  readonly rows: readonly (SaidRow & {
    readonly about: string;
    readonly curedBy: string;
    readonly examples: readonly { readonly met: boolean; readonly given: string }[];
  })[];
}

export interface SaidPermissions {
  readonly of: string;
  readonly rows: readonly (SaidRow & {
    readonly ask: string;
    readonly label: string;
    readonly roles: readonly Asker[];
  })[];
}

/** Everything the page /rules and the printed rulebook show of one edition. Plain data. */
export interface RulebookPage {
  readonly id: EditionId;
  readonly title: string;
  readonly binds: string;
  readonly names: readonly { readonly what: string; readonly called: string }[];
  readonly criteria: readonly Omit<SaidRow, 'force'>[];
  readonly copiesTo: readonly string[];
  readonly scopingReview: string;
  readonly clocks: readonly SaidClock[];
  readonly requirements: readonly SaidGate[];
  readonly documents: readonly SaidGate[];
  readonly permissions: readonly SaidPermissions[];
  readonly quorum: readonly (SaidRow & {
    readonly body: string;
    readonly needs: string;
    readonly examples: readonly { readonly present: string; readonly met: boolean }[];
  })[];
  readonly later: readonly (Omit<SaidRow, 'force'> & {
    readonly title: string;
    readonly waitsFor: string;
  })[];
  readonly leftToJudgement: readonly string[];
  readonly unchecked: readonly {
    readonly id: string;
    readonly says: string;
    readonly cites: string;
  }[];
  readonly counts: { readonly rules: number; readonly unchecked: number };
}

export function rulebookPage(id: EditionId, charts: readonly Workflow[]): RulebookPage {
  const edition = rulebook[id];
  const clocks = clockTables[id];
  const cited = [
    ...edition.criteria,
    ...clocks,
    ...edition.requirements,
    ...edition.documents,
    ...edition.permissions,
    ...edition.quorum,
    ...g2016LaterRules,
  ];
  const unchecked = cited.filter(({ citation }) => citation.status === 'from memory');
  return {
    id,
    title: edition.title,
    binds: sayBinding(edition),
    names: sayNames(edition),
    criteria: edition.criteria.map(withSource),
    copiesTo: edition.copiesTo,
    scopingReview: edition.scopingReview
      ? 'A scoping review may be held between the notification and the decision.'
      : 'There is no scoping review in this edition; scoping letters are sent before the decision.',
    clocks: clocks.map((row) => sayClock(row, charts)),
    requirements: gates(edition, charts),
    documents: documentGates(edition, charts),
    permissions: charts.map((chart) => sayPermissions(edition, chart)),
    quorum: edition.quorum.map((row) => ({
      ...sayRow(row),
      body: row.body,
      needs: sayQuorum(row.needs),
      examples: row.examples.map(({ present, met }) => ({ present, met })),
    })),
    later: g2016LaterRules.map((row: LaterRule) => ({
      ...withSource(row),
      title: row.title,
      waitsFor: row.waitsFor,
    })),
    leftToJudgement: edition.leftToJudgement,
    unchecked: unchecked.map(({ id: rule, says, citation }) => ({
      id: rule,
      says,
      cites: saySource(citation).cites,
    })),
    counts: { rules: cited.length, unchecked: unchecked.length },
  };
}

export function saySource({ instrument, section, status }: Citation): SaidSource {
  const part = section === undefined ? '' : `, ${/^\d/.test(section) ? 'section ' : ''}${section}`;
  const cites = `${instrument}${part}`;
  switch (status) {
    case 'from memory':
      return { cites, status: 'from memory, unchecked', tone: 'red' };
    case 'local practice':
      return { cites, status, tone: 'grey' };
    case 'as published':
      return { cites, status, tone: 'blue' };
    default:
      return { cites, status, tone: 'green' };
  }
}

const forces: Readonly<Record<Force, string>> = {
  must: 'must',
  should: 'should',
  'local practice': 'local practice',
  design: 'a choice of this system',
};

export const sayRole = (asker: Asker | string): string =>
  asker === 'system' ? 'The system itself' : (roles[asker as Role] ?? asker);

/** 84 days are said as 12 weeks: that is how they were agreed. */
export function sayPeriod({ calendarDays, workingDays, calendarMonths }: Period): string {
  const said = (count: number, unit: string): string =>
    count === 1 ? `one ${unit}` : `${count} ${unit}s`;
  if (workingDays !== undefined) return said(workingDays, 'working day');
  if (calendarMonths !== undefined) return said(calendarMonths, 'calendar month');
  return calendarDays % 7 === 0 ? said(calendarDays / 7, 'week') : said(calendarDays, 'day');
}

const withSource = ({ id, says, citation }: { id: string; says: string; citation: Citation }) => ({
  id,
  says,
  source: saySource(citation),
});

const sayRow = (row: { id: string; says: string; citation: Citation; force: Force }): SaidRow => ({
  ...withSource(row),
  force: forces[row.force],
});

const sayBinding = ({ bindsFrom }: Edition): string =>
  bindsFrom !== null && isPlainDate(bindsFrom)
    ? `Binds a case whose decision was made on or after ${sayDate(bindsFrom)}, unless a later edition does.`
    : 'Not in force as far as is known. A case falls under it only by a recorded change of edition, with the reason.';

const sayNames = ({ names }: Edition): RulebookPage['names'] => [
  { what: 'The review', called: `${names.review} (${names.short})` },
  { what: 'The death', called: names.death },
  { what: 'The person alleged to be responsible', called: names.perpetrator },
  { what: 'The guidance', called: names.guidance },
];

function sayClock(row: ClockRow, charts: readonly Workflow[]): SaidClock {
  return {
    ...sayRow(row),
    title: row.title,
    period:
      'dateIn' in row.allow
        ? `the date set; otherwise ${sayPeriod(row.allow.otherwise)}`
        : sayPeriod(periodOf(row)),
    runsFrom: row.runsFrom,
    until: row.until,
    mayMove: row.mayMove,
    startedAgain:
      row.startedAgain === 'replaces'
        ? 'Started again, it replaces the one that runs'
        : 'Started again, the one that runs is left alone',
    warns:
      row.warnDaysBefore === 0
        ? 'No warning beforehand'
        : `Shown as due soon ${row.warnDaysBefore} days beforehand`,
    startedByFacts: row.starts.map((start) => sayStart(start, charts)),
    stoppedByFacts: row.stops.map((fact) => sayFact(fact, charts)),
    examples: row.examples.map(({ start, due, why }) => ({
      start: start === '' ? 'not known' : sayPartialDate(start as PartialDate),
      due: due === null ? 'cannot yet say' : sayPartialDate(due as PartialDate),
      why,
    })),
  };
}

function sayStart({ fact, from, when }: ClockStart, charts: readonly Workflow[]): string {
  const field = eventRecording(fact, charts)?.fields[from]?.label;
  const date = from === 'effectiveOn' ? 'the day it happened' : `“${field ?? from}”`;
  const only = when === undefined ? '' : `, where ${when.field} is ${when.isOneOf.join(' or ')}`;
  return `${sayFact(fact, charts)}, from ${date}${only}`;
}

const sayFact = (fact: string, charts: readonly Workflow[]): string => {
  const says = eventRecording(fact, charts)?.says;
  return says === undefined ? fact : `${says} (${fact})`;
};

const eventRecording = (fact: string, charts: readonly Workflow[]) =>
  charts.flatMap(({ events }) => Object.values(events)).find(({ records }) => records === fact);

function gates(edition: Edition, charts: readonly Workflow[]): readonly SaidGate[] {
  return eachGate(charts, edition.requirements).map(({ of, gate, label, rows }) => ({
    of,
    gate,
    label,
    rows: rows.map((row) => ({
      ...sayRow(row),
      about: row.about === 'case' ? 'known beforehand' : 'depends on the answers',
      curedBy: row.curedBy.map(sayRole).join(', '),
      examples: row.examples.map(({ met, why, given }) => ({
        met,
        given: [sayGiven(given, gate, charts), ...(why === undefined ? [] : [why])].join(': '),
      })),
    })),
  }));
}

function documentGates(edition: Edition, charts: readonly Workflow[]): readonly SaidGate[] {
  return eachGate(charts, edition.documents).map(({ of, gate, label, rows }) => ({
    of,
    gate,
    label,
    rows: rows.map((row) => ({
      ...sayRow(row),
      about: `on the register: ${sayDocuments(row.needs)}`,
      curedBy: row.curedBy.map(sayRole).join(', '),
      examples: row.examples.map(({ met, held }) => ({
        met,
        given: `on the register: ${sayDocuments(held)}`,
      })),
    })),
  }));
}

/** Gates in the order of the charts' own events, so that the page follows the life of a review. */
function eachGate<R extends { readonly gate: string }>(
  charts: readonly Workflow[],
  rows: readonly R[],
) {
  return charts.flatMap(({ label: of, events }) =>
    Object.entries(events).flatMap(([gate, { label }]) => {
      const own = rows.filter((row) => row.gate === gate);
      return own.length === 0 ? [] : [{ of, gate, label, rows: own }];
    }),
  );
}

const sayPermissions = (edition: Edition, { label, events }: Workflow): SaidPermissions => ({
  of: label,
  rows: Object.entries(events).flatMap(([ask, event]) =>
    edition.permissions
      .filter((row) => row.ask === ask)
      .map((row) => ({ ...sayRow(row), ask, label: event.label, roles: row.roles })),
  ),
});

function sayQuorum(needs: QuorumRow['needs']): string {
  if (needs === 'not known') return 'Not known';
  if ('organisations' in needs) return `${needs.organisations} different organisations`;
  if ('responsibleAuthorities' in needs) {
    return `${needs.responsibleAuthorities} responsible authorities`;
  }
  return 'The independent chair, and the number the panel has set';
}
