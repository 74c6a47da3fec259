import { isPartialDate, sayPartialDate, type PlainDate } from '../../../workflows/language/dates';
import { ribKinds, type RibKind } from '../../../workflows/language/kinds';
import { stepsAt } from '../../../workflows/review-case/review-case.view';
import { currentWorkflow } from '../../kernel/workflow-registry';
import type { CaseView, RibLine } from '../queries/case-view.query';
import type { HistoryEntry } from '../queries/history.query';
import { recordAddress, reviewChart, reviews } from './addresses';
import { clocksShown, type ClocksShown } from './clock.view';
import { doingsOf, stopsOf, type Doings, type Stops } from './doings.view';
import type { Link } from './form.view';
import { historyAddress } from './history-page.view';
import { historyLine, type HistoryLine } from './history.view';
import { sinceWhen } from './how-long';
import type { StagePassed } from './queries/stages-passed.query';
import { fullStop } from './sentences';

const mostHistory = 10;

/** Where a record stands, as a person would say it. */
export interface StageShown {
  readonly label: string;
  readonly sentence: string;
  readonly lines: readonly string[];
}

export interface StepShown {
  readonly label: string;
  readonly standing: 'done' | 'now' | 'later';
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
  readonly caption: string;
  readonly heading: string;
  readonly stage: StageShown;
  readonly doings: Doings;
  readonly stops: Stops;
  readonly clocks: ClocksShown;
  readonly history: { readonly lines: readonly HistoryLine[]; readonly count: number };
}

export interface CaseShown extends RecordPage {
  readonly reviews: string;
  readonly stageOnly: boolean;
  readonly steps: readonly StepShown[];
  readonly truths: readonly string[];
  readonly people: readonly PeopleShown[];
  /** What looked odd in the records from which the review was taken over. */
  readonly oddities: readonly string[];
  readonly links: { readonly history: string; readonly chart: string };
}

export interface RibShown extends RecordPage {
  readonly kind: string;
  readonly back: Link;
  readonly links: { readonly history: string };
}

/** The page of a review. */
export function casePage(
  view: CaseView,
  entries: readonly HistoryEntry[],
  passed: readonly StagePassed[],
  today: PlainDate,
): CaseShown {
  const { reference, area, edition, title } = view;
  return {
    ...recordPage(view, entries, today),
    caption: [`Review ${reference}`, area, edition.title, 'OFFICIAL-SENSITIVE']
      .filter((part) => part !== null)
      .join(' · '),
    heading: title,
    reviews: reviews.to(),
    stageOnly: view.stageOnly,
    steps: stepsShown(view, passed),
    truths: view.regions.map(({ label, sentence }) => sentence ?? label),
    people: peopleShown(view.ribs),
    oddities: entries.filter(({ fact }) => fact === 'case.adopted').flatMap(odditiesIn),
    links: {
      history: historyAddress(reference, {}),
      chart: reviewChart.to({ reference }),
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
    caption: `${label} ${view.number} · ${reviewTitle} · ${caseReference}`,
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

function stageShown({ stage, sentence, waitsFor, since }: CaseView, today: PlainDate): StageShown {
  const when = sinceWhen(since, today);
  return {
    label: stage,
    sentence: fullStop(sentence ?? stage),
    lines: [
      [...(waitsFor ? [`Waiting for ${waitsFor}.`] : []), ...(when ? [fullStop(when)] : [])].join(' '),
    ].filter((line) => line !== ''),
  };
}

function stepsShown(view: CaseView, passed: readonly StagePassed[]): readonly StepShown[] {
  return [];
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
  Array.isArray(answers.warnings) ? answers.warnings.map(String).map(fullStop) : [];
