import { graphKept, reasonsOf, type Reason } from '../../asking';
import { currentWorkflow, isWorkflowKind } from '../../kernel/workflow-registry';
import type { Blocked, CaseView, Offer } from '../queries/case-view.query';
import { eventAddress, historyAddress, openingAddress, recordAddress } from './addresses';
import { mendsADate } from './corrections';

export interface Doing {
  readonly label: string;
  readonly href: string;
}

/** What can be done: the few most likely things, and everything else by subject. */
export interface Doings {
  readonly first: readonly Doing[];
  readonly rest: readonly { readonly heading: string; readonly doings: readonly Doing[] }[];
  readonly restCount: number;
}

export interface Stopped {
  readonly label: string;
  readonly reasons: readonly Reason[];
}

/** What is stopped: first what would move the case on, then the others. */
export interface Stops {
  readonly first: readonly Stopped[];
  readonly rest: readonly Stopped[];
}

const mostFirst = 5;

/** What is begun beside a review before its stage can well move on. */
const begunFirstAt: Readonly<Record<string, readonly string[]>> = {
  'reviewing.commissioned': ['chair.openSourcing'],
  'reviewing.formingPanel': ['panelMember.invite'],
  'reviewing.gatheringInformation': ['agencyReview.require'],
};

/** What is often begun beside a review while it stands at a stage. */
const begunAt: Readonly<Record<string, readonly string[]>> = {
  'deciding.decided.jointly': ['parallelReview.identify'],
  'reviewing.formingPanel': ['chair.openSourcing', 'familyStrand.identify'],
  'reviewing.panelConstituted': ['panelMember.invite', 'familyStrand.identify'],
  'reviewing.gatheringInformation': ['familyStrand.identify'],
  'reviewing.drafting': ['agencyReview.require'],
};

/** Lawful at its stage, and yet not what anybody usually comes to record. */
const seldom: readonly string[] = [
  'agencyReview.decline',
  'agencyReview.returnNil',
  'agencyReview.waive',
  'chair.end',
  'chair.findConflict',
  'chair.stopSearch',
  'chair.withdrawCandidate',
  'panelMember.findConflict',
  'panelMember.withdraw',
  'qualityAssurance.withdrawClearance',
  'qualityAssurance.withdrawSubmission',
  'decision.rescind',
  'direction.receive',
  'panel.constituteWithGaps',
  'publication.recordException',
  'report.seekClearance',
  'transfer.offer',
];

/** From here on the action plan is worked on beside everything else. */
const stagesWithPlan: readonly string[] = ['signingOff', 'assuring', 'publishing', 'monitoring'];

const headings: Readonly<Record<string, string>> = {
  document: 'Papers',
  note: 'The file',
  date: 'The file',
  case: 'The file',
  victim: 'The file',
  allegedPerpetrator: 'The file',
  edition: 'The file',
  conflict: 'The file',
  lateness: 'Time',
  timescale: 'Time',
  hold: 'Time',
  homeOffice: 'Telling people',
  kcsp: 'Telling people',
  family: 'Telling people',
  copy: 'Telling people',
  learning: 'Learning',
  earlyLearning: 'Learning',
  criminal: 'Criminal proceedings',
  disclosure: 'Disclosure',
  inquest: 'Inquest',
  actionPlan: 'Action plan',
};

export function doingsOf(view: CaseView): Doings {
  const rank = ranking(view);
  const ranked = inOrder(view.offered, rank);
  const likely = ranked.filter((offer) => rank(offer) <= lastLikely);
  const first = (likely.length > 0 ? likely : ranked).slice(0, mostFirst);
  const elsewhere = movesFromBeside(view);
  const rest = ranked.filter((offer) => !first.includes(offer));
  const groups = new Map<string, Doing[]>();
  for (const offer of rest) {
    const heading = headingOf(offer);
    groups.set(heading, [...(groups.get(heading) ?? []), doing(view, offer)]);
  }
  return {
    first: [...elsewhere, ...first.map((offer) => doing(view, offer))],
    rest: [...groups].map(([heading, doings]) => ({ heading, doings })),
    restCount: rest.length,
  };
}

/** With the Home Office, what moves the review is recorded on the round it is in. */
function movesFromBeside({ statePath, ribs }: CaseView): readonly Doing[] {
  const round = ribs.findLast(({ kind, ended }) => kind === 'quality-assurance' && !ended);
  if (!statePath.startsWith('assuring.') || !round) return [];
  const label = `Record what the Home Office says: ${round.title}`;
  return [{ label, href: recordAddress(round.reference) }];
}

/** What stops whoever looks, and beside it what keeps the review itself where it is. */
export function stopsOf(view: CaseView): Stops {
  const rank = ranking(view);
  const own = new Set(view.blocked.map(({ event }) => event));
  const others = view.stopsAnybody.filter((one) => !own.has(one.event) && rank(one) <= lastLikely);
  const stopped = inOrder([...view.blocked, ...others], rank);
  const show = ({ label, missing }: Blocked): Stopped => ({
    label,
    reasons: reasonsOf(missing, view.edition.id),
  });
  const movesOn = (one: Blocked): boolean => !one.opens && rank(one) <= lastLikely;
  return {
    first: stopped.filter(movesOn).map(show),
    rest: stopped.filter((one) => !movesOn(one)).map(show),
  };
}

function doing(view: CaseView, { event, label, opens }: Offer): Doing {
  const { kind, reference, caseReference } = view;
  if (opens) return { label, href: openingAddress(caseReference, opens, event) };
  const definition = isWorkflowKind(kind) ? currentWorkflow(kind).events[event] : undefined;
  if (!definition || !mendsADate(definition))
    return { label, href: eventAddress(reference, event) };
  // A date is mended from its own entry: nobody knows the numbers of entries by heart.
  return { label, href: historyAddress(caseReference, { record: reference }) };
}

const headingOf = ({ event, opens }: Offer): string =>
  opens ? 'People and agencies' : (headings[event.split('.')[0] ?? ''] ?? 'The review');

type Rank = (offer: Offer) => number;

const inOrder = <T extends Offer>(offers: readonly T[], rank: Rank): readonly T[] =>
  [...offers].sort((a, b) => rank(a) - rank(b));

const ranks = {
  beginsFirst: -2,
  forward: 0,
  begins: 1,
  actionPlan: 2,
  back: 3,
  ends: 4,
  records: 5,
  begun: 6,
};
const lastLikely = ranks.actionPlan;

/** What moves the stage furthest on comes first; what sends it back, rests or ends it later. */
function ranking({ kind, statePath }: CaseView): Rank {
  if (!isWorkflowKind(kind)) return () => ranks.records;
  const workflow = currentWorkflow(kind);
  const { states, edges } = graphKept(workflow);
  const region = workflow.lifecycle ?? '';
  const order = states.filter((state) => state.region === region);
  const placeOf = (path: string): number => order.findIndex((state) => state.path === path);
  const isOpen = (path: string): boolean =>
    order.some((state) => state.path === path && state.tags.includes('open'));
  const hasPlan = stagesWithPlan.includes(statePath.split('.')[0] ?? '');

  return ({ event, opens }) => {
    if (opens) {
      if (begunFirstAt[statePath]?.includes(event)) return ranks.beginsFirst;
      return begunAt[statePath]?.includes(event) ? ranks.begins : ranks.begun;
    }
    if (seldom.includes(event)) return ranks.back;
    const targets = edges
      .filter((edge) => edge.region === region && edge.event === event && edge.from === statePath)
      .filter(({ moves, to }) => moves && to !== statePath)
      .map(({ to }) => to);
    const furthest = Math.max(-1, ...targets.filter(isOpen).map(placeOf));
    if (furthest > placeOf(statePath)) return ranks.forward - furthest / order.length;
    if (event.startsWith('actionPlan.')) return hasPlan ? ranks.actionPlan : ranks.records;
    if (furthest >= 0) return ranks.back;
    return targets.length > 0 ? ranks.ends : ranks.records;
  };
}
