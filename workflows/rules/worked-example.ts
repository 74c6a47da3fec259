import { documentKinds, type DocumentKind } from '../language/documents';
import { isPartialDate, sayPartialDate } from '../language/dates';
import type { Evidence, RibStanding, ReviewStanding } from '../language/evidence';
import type { Field } from '../language/fields';
import type { DecisionStanding } from '../language/governance';
import type { RibKind } from '../language/kinds';
import { saysOf } from '../language/where';
import type { Workflow } from '../language/workflow';
import { ordinaryRoom } from './governance/ordinary-room';
import type { RequirementRow } from './rows';
import { blankReviewMemory, reviewAt } from './situations';

type Given = RequirementRow['examples'][number]['given'];

/** A worked example in words: only what is out of the ordinary is said. */
export function sayGiven(
  { memory, asked, evidence }: Given,
  gate: string,
  charts: readonly Workflow[],
): string {
  const fields = charts.find(({ events }) => gate in events)?.events[gate]?.fields ?? {};
  const said = [
    ...sayMemory(memory ?? {}, {}),
    ...Object.entries(asked ?? {})
      .filter(([name]) => name !== 'type')
      .map(
        ([name, value]) =>
          `“${fields[name]?.label ?? words(name)}”: ${sayAnswer(value, fields[name])}`,
      ),
    ...(evidence?.review === undefined ? [] : sayReview(evidence.review, charts)),
    ...Object.entries(evidence?.ribs ?? {}).flatMap(([kind, ribs]) =>
      sayRibs(kind as RibKind, ribs ?? [], charts),
    ),
    ...(evidence?.documents === undefined
      ? []
      : [`on the register: ${sayDocuments(evidence.documents)}`]),
    ...(evidence?.clocks ?? []).map(
      ({ rule, due }) =>
        `${rule} ${due === null ? 'without a due date' : `due on ${sayPartialDate(due)}`}`,
    ),
    ...(evidence?.today === undefined ? [] : [`today is ${sayPartialDate(evidence.today)}`]),
    ...(evidence?.conflicted === undefined
      ? []
      : [
          `the person asking has declared ${evidence.conflicted ? 'a' : 'no'} conflict of interest`,
        ]),
    ...(evidence?.openRecommendations === undefined
      ? []
      : [`open recommendations: ${list(evidence.openRecommendations)}`]),
    ...(evidence?.openedWith === undefined
      ? []
      : [`it began with “${labelOf(evidence.openedWith, charts)}”`]),
    ...sayGovernance(evidence ?? {}),
  ];
  return said.length === 0 ? 'nothing is recorded or answered' : said.join('; ');
}

const labelOf = (event: string, charts: readonly Workflow[]): string =>
  charts.find(({ events }) => event in events)?.events[event]?.label ?? event;

/** What is out of the ordinary about the body, its meeting and its decision. */
function sayGovernance(evidence: Partial<Evidence>): readonly string[] {
  const { room, decision, bodiesKept, bodyKeys, offices, authorities, self } = evidence;
  return [
    ...(room === undefined ? [] : sayMemory(room, ordinaryRoom)),
    ...(decision === undefined ? [] : [sayDecision(decision)]),
    ...Object.entries(bodiesKept ?? {}).map(
      ([body, from]) => `meetings of ${body} are kept here from ${sayPartialDate(from)}`,
    ),
    ...(bodyKeys === undefined ? [] : [`short names taken: ${list(bodyKeys)}`]),
    ...(offices === undefined
      ? []
      : [`in office: ${list(offices.map(({ capacity, name }) => `${words(capacity)} ${name}`))}`]),
    ...(authorities === undefined
      ? []
      : [`responsible authorities: ${list(authorities.map(({ unit }) => unit))}`]),
    ...(self === undefined ? [] : [`asked of ${self}`]),
  ];
}

function sayDecision(decision: DecisionStanding | null): string {
  if (decision === null) return 'there is no decision of that name';
  const { standing, bodyKey, aboutThis, heldOn, quorum } = decision;
  const about = aboutThis ? 'about this record' : 'about something else';
  return `the decision: ${standing} by ${bodyKey} on ${sayPartialDate(heldOn)}, ${about} (${quorum.verdict})`;
}

export const sayDocuments = (kinds: readonly string[]): string =>
  list(kinds.map((kind) => documentKinds[kind as DocumentKind] ?? kind).map(lowerFirst));

/** 'termsVersion' is said 'terms version'. */
export const words = (name: string): string =>
  name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** 'Home Office' keeps its capitals; 'Overview report' begins small inside a sentence. */
export const lowerFirst = (text: string): string =>
  /^([A-Z][a-z]* [A-Z]|[A-Z]{2})/.test(text)
    ? text
    : text.slice(0, 1).toLowerCase() + text.slice(1);

const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));

function sayReview(review: ReviewStanding, charts: readonly Workflow[]): readonly string[] {
  const chart = charts.find(({ kind }) => kind === 'review-case');
  const ordinary = reviewAt('');
  const regions = Object.entries(review.states)
    .filter(([region, path]) => path !== '' && ordinary.states[region] !== path)
    .map(([region, path]) => {
      const state = chart === undefined ? path : stateLabel(chart, region, path);
      return region === 'lifecycle'
        ? `the review stands at “${state}”`
        : `${words(region)}: “${state}”`;
    });
  return [...regions, ...sayMemory(review.memory, blankReviewMemory)];
}

function sayRibs(
  kind: RibKind,
  ribs: readonly RibStanding[],
  charts: readonly Workflow[],
): readonly string[] {
  const chart = charts.find((one) => one.kind === kind);
  const name = chart?.plural ?? kind;
  if (ribs.length === 0) return [`${lowerFirst(name)}: none`];
  const said = ribs.map(({ state, title, memory }) => {
    const label = chart === undefined ? state : stateLabel(chart, '', state);
    const rest = sayMemory({ ...memory }, { edition: memory.edition, title: memory.title });
    const about = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
    return `${title === 'One of them' ? 'one' : title} at “${label}”${about}`;
  });
  return [`${lowerFirst(name)}: ${said.join(', ')}`];
}

/** A state that an example names but the chart lacks keeps its plain name. */
function stateLabel(chart: Workflow, region: string, path: string): string {
  try {
    return saysOf(chart, region, path).label;
  } catch {
    return path;
  }
}

const sayMemory = (memory: object, ordinary: object): readonly string[] =>
  Object.entries(memory)
    .filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify((ordinary as Record<string, unknown>)[name]),
    )
    .map(([name, value]) => `${words(name)}: ${sayAnswer(value)}`);

export function sayAnswer(value: unknown, field?: Field): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === null || value === undefined) return 'not given';
  if (typeof value === 'string' && value.trim() === '') return 'left blank';
  if (Array.isArray(value)) return list(value.map((one) => sayAnswer(one, field)));
  if (isPartialDate(value)) return sayPartialDate(value);
  if (typeof value === 'string') {
    const isOffered = field?.kind === 'choice' || field?.kind === 'choices';
    return `“${(isOffered ? field.options[value] : undefined) ?? nameOf(value)}”`;
  }
  return typeof value === 'object' ? sayThing(value) : JSON.stringify(value);
}

/** A thing within a list by what is said of it; what lies deeper is left out. */
const sayThing = (thing: object): string => {
  const said = Object.entries(thing)
    .filter(([, value]) => value !== null && value !== false && !isDeep(value))
    .map(([name, value]) => `${words(name)} ${sayAnswer(value)}`);
  return `(${said.join(', ')})`;
};

const isDeep = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'object';

/** The people and organisations of the ordinary room go by their names. */
const nameOf = (reference: string): string =>
  ordinaryRoom.names[reference] ?? ordinaryRoom.organisations[reference]?.name ?? reference;
