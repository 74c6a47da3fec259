import {
  isPartialDate,
  isPlainDate,
  sayDate,
  sayPartialDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import type { EditionId } from '../../../workflows/language/editions';
import { ribKinds, type RibKind } from '../../../workflows/language/kinds';
import { stepOf, stepsAt, type Step } from '../../../workflows/review-case/review-case.view';
import { rulebook } from '../../../workflows/rules/rulebook';
import {
  fullStop,
  type HistoryEntry,
  type HistoryLine,
  historyLine,
  type Link,
  sinceWhen,
} from '../../asking';
import { currentWorkflow } from '../../kernel/workflow-registry';
import type { CaseView, RibLine } from '../queries/case-view.query';
import { historyAddress, plan, recordAddress, reviews } from './addresses';
import { caseTabs, type CaseTab } from './case-tabs';
import { clocksShown, type ClocksShown } from './clock.view';
import { doingsOf, stopsOf, type Doings, type Stops } from './doings.view';
import type { StagePassed } from '../queries/stages-passed.query';

const mostHistory = 8;

/** Where a record stands, as a person would say it. */
export interface StageShown {
  readonly label: string;
  readonly sentence: string;
  readonly lines: readonly string[];
}

export interface StepShown {
  readonly label: string;
  readonly state: Step['state'];
  readonly when: string | null;
}

export interface PeopleShown {
  readonly heading: string;
  readonly ribs: readonly {
    readonly title: string;
    readonly href: string;
    readonly stage: string;
    readonly since: string | null;
  }[];
}

interface RecordPage {
  readonly caption: string | null;
  readonly heading: string;
  readonly stage: StageShown;
  readonly doings: Doings;
  readonly stops: Stops;
  readonly clocks: ClocksShown;
  readonly history: { readonly lines: readonly HistoryLine[]; readonly count: number };
}

/** The page is turned back to a day: how that is said, and the way to today. */
export interface TurnedBack {
  readonly day: string;
  readonly onlyKnown: boolean;
  /** The same day with, or without, what was entered only later. */
  readonly otherwise: string;
  readonly today: string;
  readonly doubts: string | null;
}

export interface CaseShown extends RecordPage {
  readonly reviews: string;
  readonly reference: string;
  readonly tabs: readonly CaseTab[];
  readonly facts: readonly string[];
  readonly then: TurnedBack | null;
  readonly stageOnly: boolean;
  readonly steps: readonly StepShown[];
  readonly truths: readonly string[];
  readonly people: readonly PeopleShown[];
  /** What looked odd in the records from which the review was taken over. */
  readonly oddities: readonly string[];
  readonly links: {
    readonly history: string;
    readonly turnBack: string;
    readonly plan: string | null;
  };
}

export interface RibShown extends RecordPage {
  readonly kind: string;
  readonly back: Link;
  readonly links: { readonly history: string };
}

/** What the page of a review is drawn from, as it stands or as it stood on a day. */
export interface CaseToShow {
  readonly view: CaseView;
  readonly entries: readonly HistoryEntry[];
  readonly passed: readonly StagePassed[];
  readonly truths: readonly string[];
  readonly seesPlans: boolean;
  /** Today, or the day to which the page is turned back. */
  readonly day: PlainDate;
  readonly then?: TurnedBack;
}

/** The page of a review. */
export function casePage(shown: CaseToShow): CaseShown {
  const { view, entries, passed, truths, seesPlans, day, then } = shown;
  const { reference, area, edition, title, stageOnly } = view;
  const guidance = rulebook[edition.id as EditionId].names.guidance.replace(/^the /, '');
  return {
    ...recordPage(view, entries, day),
    heading: title,
    caption: null,
    reference,
    facts: [`Review ${reference}`, area, guidance].filter((part) => part !== null),
    tabs: caseTabs(reference, 'review', { stageOnly, seesPlans }),
    then: then ?? null,
    reviews: reviews.to(),
    stageOnly,
    steps: stepsShown(view.statePath, passed),
    truths,
    people: peopleShown(view.ribs),
    oddities: entries.filter(({ fact }) => fact === 'case.adopted').flatMap(odditiesIn),
    links: {
      plan: seesPlans ? plan.to({ reference }) : null,
      history: historyAddress(reference),
      turnBack: recordAddress(reference),
    },
  };
}

/** The page of one of the small records beside a review. */
export function ribPage(
  view: CaseView,
  reviewTitle: string,
  entries: readonly HistoryEntry[],
  today: PlainDate,
): RibShown {
  const { reference, caseReference, title, label } = view;
  return {
    ...recordPage(view, entries, today),
    caption: `${label} ${view.number} · ${reviewTitle}`,
    heading: title,
    kind: label,
    back: { text: reviewTitle, href: recordAddress(caseReference) },
    links: { history: historyAddress(caseReference, { record: reference }) },
  };
}

function recordPage(view: CaseView, entries: readonly HistoryEntry[], today: PlainDate) {
  return {
    stage: stageShown(view, today),
    doings: doingsOf(view),
    stops: stopsOf(view),
    clocks: clocksShown(view.clocks, view.edition.id, today),
    history: {
      lines: entries.slice(-mostHistory).reverse().map(historyLine),
      count: entries.length,
    },
  };
}

function stageShown(
  { stage, sentence, waitsFor, since, states }: CaseView,
  today: PlainDate,
): StageShown {
  const when = sinceWhen(since, today);
  const waits = [
    ...(waitsFor ? [`Waiting for ${waitsFor}.`] : []),
    ...(when ? [fullStop(when)] : []),
  ].join(' ');
  const paused = states.hold === 'paused' ? 'The review is paused. Its clocks run on.' : '';
  return {
    label: stage,
    sentence: fullStop(sentence ?? stage),
    lines: [waits, paused].filter((line) => line !== ''),
  };
}

/** Each step with the day it was done, or since when the review stands at it. */
function stepsShown(statePath: string, passed: readonly StagePassed[]): readonly StepShown[] {
  const reached = passed.map(({ path }) => stepOf(path));
  const sinceNow = reached.findLastIndex((step) => step !== stepOf(statePath)) + 1;
  return stepsAt(statePath).map(({ label, state }) => {
    const on = passed[state === 'now' ? sinceNow : reached.lastIndexOf(label) + 1]?.on ?? null;
    const isKnown = state === 'now' || (state === 'done' && reached.includes(label));
    const day = isKnown && isPartialDate(on) ? sayPartialDate(on) : null;
    return { label, state, when: day && state === 'now' ? `since ${day}` : day };
  });
}

function peopleShown(ribs: readonly RibLine[]): readonly PeopleShown[] {
  return ribKinds.flatMap((kind: RibKind) => {
    const own = ribs.filter((rib) => rib.kind === kind);
    if (own.length === 0) return [];
    const { label, plural } = currentWorkflow(kind);
    return [
      {
        heading: own.length === 1 ? label : plural,
        ribs: own.map(({ title, reference, stage, since }) => ({
          title,
          href: recordAddress(reference),
          stage,
          since: isPartialDate(since) ? sayPartialDate(since) : null,
        })),
      },
    ];
  });
}

const odditiesIn = ({ answers }: HistoryEntry): readonly string[] =>
  Array.isArray(answers.warnings)
    ? answers.warnings.map((warning) => fullStop(cellsInWords(String(warning))))
    : [];

/** A warning quotes cells, such as `csp_notified: “2023-05-03”`; nobody reads dates like that. */
const cellsInWords = (warning: string): string =>
  warning.replace(/\b([a-z]+(?:_[a-z]+)*): “([^”]*)”/g, (_, column: string, cell: string) => {
    const name = column.replaceAll('_', ' ').replace(/\bcsp\b/, 'CSP');
    return `${name}: ${isPlainDate(cell) ? sayDate(cell) : `“${cell}”`}`;
  });
