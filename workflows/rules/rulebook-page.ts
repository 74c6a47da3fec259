import type { AnyStateNode } from 'xstate';
import type { EditionId } from '../language/editions';
import { sayPartialDate, type PartialDate } from '../language/dates';
import type { EventDefinition } from '../language/events';
import type { Citation } from '../language/missing';
import { roles, type Asker, type Role } from '../language/roles';
import type { StateMeta, Workflow } from '../language/workflow';
import type { Period } from './calendar';
import type { Answered, ClockRow, ClockStart, LaterRule } from './clock-row';
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

export interface SaidFact {
  readonly fact: string;
  readonly says: string;
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
  readonly startedBy: readonly SaidFact[];
  readonly stoppedBy: readonly SaidFact[];
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

/** @param asker a role, the system, or a body without an account, which is said as it is. */
export const sayRole = (asker: string): string =>
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
  bindsFrom !== null
    ? `Issued in ${sayPartialDate(bindsFrom)}. Binds every case whose decision was made since then, unless a later edition does; earlier cases are kept under it too.`
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
        ? 'If it is started again while it runs, the new one replaces it; both stay on the record'
        : 'If it is started again while it runs, the first one stands',
    warns:
      row.warnDaysBefore === 0
        ? 'It gives no warning beforehand'
        : `It is shown as due soon from ${row.warnDaysBefore} days beforehand`,
    startedBy: row.starts.map((start) => sayStart(start, charts)),
    stoppedBy: row.stops.map((fact) => sayStop(row, fact, charts)),
    examples: row.examples.map(({ start, due, why }) => ({
      start: start === '' ? 'not known' : sayPartialDate(start as PartialDate),
      due: due === null ? 'cannot yet say' : sayPartialDate(due as PartialDate),
      why,
    })),
  };
}

function sayStart({ fact, from, when, whenAt }: ClockStart, charts: readonly Workflow[]): SaidFact {
  const event = eventRecording(fact, charts);
  const field = event?.fields[from]?.label ?? from;
  const says = [
    event?.says ?? fact,
    from === 'effectiveOn' ? 'from the day it happened' : `from “${field}”`,
    ...(when === undefined ? [] : [sayAnswered(when, event)]),
    ...(whenAt === undefined
      ? []
      : [
          `if the record then stands at ${whenAt.map((path) => sayState(path, recordingIn(fact, charts))).join(' or ')}`,
        ]),
  ];
  return { fact, says: says.join(', ') };
}

function sayStop({ stopsOnlyIf }: ClockRow, fact: string, charts: readonly Workflow[]): SaidFact {
  const event = eventRecording(fact, charts);
  const onlyIf = stopsOnlyIf?.[fact];
  const says = event?.says ?? fact;
  return { fact, says: onlyIf === undefined ? says : `${says}, ${sayAnswered(onlyIf, event)}` };
}

/** Long lists are said by what is not in them. */
function sayAnswered({ field, isOneOf }: Answered, event: EventDefinition | undefined): string {
  const asked = event?.fields[field];
  const options = asked?.kind === 'choice' ? asked.options : {};
  const list = (answers: readonly string[]): string =>
    answers.map((answer) => `“${options[answer] ?? answer}”`).join(' or ');
  const others = Object.keys(options).filter((answer) => !isOneOf.includes(answer));
  const label = `“${asked?.label ?? field}”`;
  return others.length > 0 && others.length < isOneOf.length
    ? `unless the answer to ${label} is ${list(others)}`
    : `if the answer to ${label} is ${list(isOneOf)}`;
}

function sayState(path: string, charts: readonly Workflow[]): string {
  const find = (node: AnyStateNode): AnyStateNode | undefined =>
    `.${node.path.join('.')}`.endsWith(`.${path}`)
      ? node
      : Object.values(node.states).map(find).find(Boolean);
  const found = charts.map(({ machine }) => find(machine.root)).find(Boolean);
  return `“${(found?.meta as StateMeta | undefined)?.label ?? path}”`;
}

/** Two charts may have a state of the same name: that of the fact is meant. */
const recordingIn = (fact: string, charts: readonly Workflow[]): readonly Workflow[] =>
  charts.filter(({ events }) => Object.values(events).some(({ records }) => records === fact));

const eventRecording = (fact: string, charts: readonly Workflow[]): EventDefinition | undefined =>
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
        given: sayGiven(given, gate, charts) + (why === undefined ? '' : ` (${why})`),
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
