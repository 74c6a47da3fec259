import { sayDate } from '../../../workflows/language/dates';
import {
  impacts,
  levels,
  scopes,
  speakingAs,
  type SpeakingAs,
} from '../../../workflows/language/recommendations';
import { ragOf } from '../../../workflows/rules/recommendations/rag';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { sayFilesAttached } from '../../../workflows/language/files';
import {
  historyInParts,
  historyLine,
  reasonsOf,
  textIn,
  type HistoryEntry,
  type HistoryInParts,
  type Kept,
  type Link,
  type Reason,
} from '../../asking';
import type { Standing } from '../../kernel/workflow-reader';
import { eventAddress, planAddress, recommendationAddress } from './addresses';
import { dueOf, ragShown, type RagShown } from './list.view';

type Recommendation = Kept<'recommendation'>;
type Titles = ReadonlyMap<string, string>;

export interface Pair {
  readonly what: string;
  readonly says: string;
}

/** What somebody said of it, as a person would tell it. */
export interface SaidThen {
  readonly id: string;
  readonly when: string;
  readonly says: string;
  readonly words: string;
  readonly evidence: string | null;
  readonly files: readonly Link[];
  /** 'Kent Police alternate' */
  readonly as: string | null;
  readonly by: string;
}

export interface RecommendationPage {
  readonly heading: string;
  readonly plan: Link;
  readonly back: string;
  readonly stage: string;
  readonly sentence: string | null;
  readonly rag: RagShown;
  readonly text: string;
  readonly about: readonly Pair[];
  /** Words, or a file that can be opened. */
  readonly evidence: readonly { readonly text: string; readonly href?: string }[];
  readonly said: readonly SaidThen[];
  readonly wordings: readonly { readonly text: string; readonly until: string }[];
  readonly doings: {
    readonly first: readonly Link[];
    readonly rest: readonly { readonly heading: string; readonly doings: readonly Link[] }[];
    readonly restCount: number;
  };
  readonly stops: readonly { readonly label: string; readonly reasons: readonly Reason[] }[];
  readonly history: HistoryInParts;
  /** What was said before the latest stands in the history. */
  readonly saidBefore: number;
}

/** What members usually come to record. */
const usual: readonly string[] = [
  'recommendation.update',
  'recommendation.claimComplete',
  'recommendation.accept',
  'recommendation.acceptInPart',
  'recommendation.reject',
  'recommendation.block',
  'recommendation.unblock',
  'recommendation.comment',
];

const mostShown = 5;
const mostSaid = 10;

/** Every organisation that the page calls by name. */
export const namedIn = ({ memory }: Recommendation, entries: readonly HistoryEntry[]): string[] => [
  ...new Set(
    [
      memory.lead,
      ...memory.support,
      memory.verifierOrganisation,
      ...memory.addressees.map(({ organisation }) => organisation),
      ...entries.flatMap((entry) => speakerOf(entry)?.organisations ?? []),
    ].flatMap((reference) => reference ?? []),
  ),
];

export function recommendationPage(
  kept: Recommendation,
  standing: Standing,
  entries: readonly HistoryEntry[],
  titles: Titles,
  plan: string,
  back: string,
  today: PlainDate,
  page: unknown,
): RecommendationPage {
  const { row, memory } = kept;
  const said = [...entries].reverse().flatMap((entry) => saidIn(entry, kept, titles));
  const { offered, blocked, stage } = standing;
  const first = usual.flatMap((event) => offered.filter((offer) => offer.event === event));
  const rest = offered.filter((offer) => !first.includes(offer)).map(linkTo(row.reference));
  return {
    heading: memory.title,
    plan: { text: plan, href: planAddress(row.reference) },
    back,
    stage: stage.label,
    sentence: stage.sentence ?? null,
    rag: ragShown(ragOf({ ...memory, state: row.statePath }, today)),
    text: memory.text,
    about: aboutOf(kept, titles),
    evidence: evidenceOf(memory, entries),
    said: said.slice(0, mostSaid),
    saidBefore: Math.max(0, said.length - mostSaid),
    wordings: memory.wordings.map(({ text, until }) => ({ text, until: sayDate(until) })),
    doings: {
      first: first.map(linkTo(row.reference)),
      rest: rest.length > 0 ? [{ heading: 'The record', doings: rest }] : [],
      restCount: rest.length,
    },
    stops: blocked.map(({ label, missing }) => ({ label, reasons: reasonsOf(missing, 'g2016') })),
    history: historyInParts(entries, mostShown, page, recommendationAddress(row.reference)),
  };
}

const linkTo =
  (reference: string) =>
  ({ event, label }: { readonly event: string; readonly label: string }): Link => ({
    text: label,
    href: eventAddress(reference, event),
  });

function aboutOf({ memory }: Recommendation, titles: Titles): readonly Pair[] {
  const { target, originalTarget, level, scope, completedOn } = memory;
  const name = (reference: string): string => titles.get(reference) ?? reference;
  const date = (day: PlainDate | null): string | null => (day === null ? null : sayDate(day));
  const pairs: readonly (readonly [string, string | null])[] = [
    ['Lead agency', memory.lead && name(memory.lead)],
    ['Other agencies', memory.support.map(name).join(', ')],
    ['Owner', memory.owner],
    ['Addressed to', memory.addressees.map((one) => addressee(one, name)).join('; ')],
    ['Action', memory.action],
    ['How it will be seen that it is done', memory.measure],
    ['Key milestones', memory.milestones],
    ['Target date', dueOf(memory)],
    ['Original target date', target === originalTarget ? null : date(originalTarget)],
    ['Moved', memory.slips === 0 ? null : times(memory.slips)],
    ['New date asked for', memory.askedDate && sayAsked(memory.askedDate)],
    ['Accepted in part', memory.acceptedPart],
    ['Waits for', memory.waitsFor],
    ['Said to be complete on', date(memory.claimedOn)],
    ['Complete since', date(completedOn)],
    ['Completion, as it is printed', memory.completionPrinted],
    ['Verified by', verifier(memory, name)],
    ['Superseded by', memory.supersededBy],
    [
      'Sent to',
      memory.sentTo && `${memory.sentTo}${memory.sentOn ? `, ${sayDate(memory.sentOn)}` : ''}`,
    ],
    ['Did it make a difference?', memory.impact && impacts[memory.impact]],
    ['To be asked whether it made a difference', date(memory.impactDueOn)],
    ['Taken to the KCSP', memory.escalations.map(({ on }) => sayDate(on)).join('; ')],
    ['Who has to act', level && levels[level]],
    ['Scope', scope && scopes[scope]],
    ['Theme', memory.theme],
    ['Finding', memory.finding],
    ['Learning point', memory.learningPoint],
    ['Linked to', memory.commitments.map((key) => titles.get(key) ?? key).join('; ')],
  ];
  return pairs.flatMap(([what, says]) => (says ? [{ what, says }] : []));
}

type Memory = Recommendation['memory'];

/** The printed name stays; whom it means today stands behind it where that is another name. */
function addressee(
  { printed, organisation, decided }: Memory['addressees'][number],
  name: (reference: string) => string,
): string {
  if (decided === 'notOurs') return `${printed} (no body of this partnership)`;
  const meant = organisation === null ? printed : name(organisation);
  return meant === printed ? printed : `${printed} (today ${meant})`;
}

const sayAsked = ({ date, reason }: NonNullable<Memory['askedDate']>): string =>
  `${sayDate(date)}${reason === '' ? '' : `: ${reason}`}`;

function verifier(
  { verifiedBy, verifierOrganisation }: Memory,
  name: (reference: string) => string,
): string | null {
  if (verifiedBy === null) return null;
  return verifierOrganisation ? `${verifiedBy}, ${name(verifierOrganisation)}` : verifiedBy;
}

const times = (count: number): string =>
  count === 1 ? 'Once' : count === 2 ? 'Twice' : `${count} times`;

const wordsIn: Readonly<Record<string, string>> = {
  'recommendation.update': 'narrative',
  'recommendation.claimComplete': 'outcome',
  'recommendation.comment': 'text',
};

function saidIn(entry: HistoryEntry, kept: Recommendation, titles: Titles): readonly SaidThen[] {
  const field = wordsIn[entry.event];
  if (field === undefined) return [];
  const { answers } = entry;
  const { id, when, says, by } = historyLine(entry);
  const held = Array.isArray(answers.evidenceHeld) ? answers.evidenceHeld.map(String) : [];
  const none = textIn(answers, 'whyNoEvidence') ?? null;
  return [
    {
      id: `said-${id}`,
      when,
      says,
      words: textIn(answers, field) ?? '',
      evidence: held.length > 0 ? held.join('; ') : none && `None: ${none}`,
      files: filesOf(entry),
      as: spokeAs(entry, kept, titles),
      by,
    },
  ];
}

const filesOf = ({ details }: HistoryEntry): readonly Link[] =>
  details.flatMap(({ links = [] }) => links);

/** What is remembered of files is only how many there were: here they stand themselves. */
function evidenceOf({ evidenceHeld }: Memory, entries: readonly HistoryEntry[]) {
  const withFiles = entries.filter((entry) => filesOf(entry).length > 0);
  const counted = withFiles.map((entry) =>
    isPlainDate(entry.effectiveOn)
      ? sayFilesAttached(filesOf(entry).length, entry.effectiveOn)
      : null,
  );
  return [
    ...evidenceHeld.filter((text) => !counted.includes(text)).map((text) => ({ text })),
    ...withFiles.flatMap(filesOf),
  ];
}

interface Speaker {
  readonly organisations: readonly string[];
  readonly capacity: SpeakingAs;
}

/** What was known of whoever spoke when it was recorded: kept with the fact itself. */
function speakerOf({ evidence }: HistoryEntry): Speaker | null {
  const asker = evidence.asker as
    { readonly organisations: readonly string[]; readonly capacity: SpeakingAs | null } | undefined;
  return asker?.capacity ? { organisations: asker.organisations, capacity: asker.capacity } : null;
}

function spokeAs(entry: HistoryEntry, { memory }: Recommendation, titles: Titles): string | null {
  const speaker = speakerOf(entry);
  if (speaker === null) return null;
  const { organisations, capacity } = speaker;
  if (capacity === 'team') return speakingAs.team;
  const carryingOut = [memory.lead, ...memory.support];
  const spokenFor = organisations.find((one) => carryingOut.includes(one)) ?? organisations[0];
  const name = spokenFor && titles.get(spokenFor);
  return name ? `${name} ${speakingAs[capacity].toLowerCase()}` : speakingAs[capacity];
}
