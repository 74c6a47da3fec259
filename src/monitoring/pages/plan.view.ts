import { sayDate, sayPartialDate, type PlainDate } from '../../../workflows/language/dates';
import type { RecommendationMemory } from '../../../workflows/language/memory';
import { impacts, levels, scopes } from '../../../workflows/language/recommendations';
import { compareLabels } from '../../../workflows/rules/recommendations/natural-order';
import { isOpen, ragOf, type Rag } from '../../../workflows/rules/recommendations/rag';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { recommendationAddress } from './addresses';
import { tagOf, type ColourTag } from './colour-tag';

/** The columns of the Home Office's template for action plans, in its order. */
export const homeOfficeColumns = [
  'Recommendation',
  'Scope',
  'Action to take',
  'Lead agency',
  'Key milestones',
  'Target date',
  'Completion date and outcome',
] as const;
export type HomeOfficeRow = Readonly<Record<(typeof homeOfficeColumns)[number], string>>;

/** What this partnership keeps besides. */
export const ownColumns = [
  'Number',
  'Reference',
  'Stands at',
  'RAG',
  'Reason',
  'Who has to act',
  'Addressed to',
  'Other agencies',
  'Owner',
  'Theme',
  'Finding',
  'Learning point',
  'How it will be seen that it is done',
  'First target date',
  'Times put off',
  'Last update',
  'Evidence',
  'Verified by',
  'Superseded by',
  'Difference made',
] as const;
type OwnRow = Readonly<Record<(typeof ownColumns)[number], string>>;

export interface KeptRecommendation {
  readonly row: WorkflowInstance;
  readonly memory: RecommendationMemory;
  /** What its state is called. */
  readonly stands: string;
}

export interface PlanRow {
  readonly reference: string;
  readonly href: string;
  readonly label: string | null;
  readonly tag: ColourTag;
  readonly reason: string;
  readonly stands: string;
  readonly homeOffice: HomeOfficeRow;
  readonly own: OwnRow;
  /** Those of its own columns that say something and are not drawn elsewhere. */
  readonly besides: readonly { readonly what: string; readonly says: string }[];
}

type Organisations = ReadonlyMap<string, string>;

/** Drawn beside the words themselves, or already in a column of the template. */
const drawnElsewhere: readonly string[] = [
  'Number',
  'Reference',
  'Stands at',
  'RAG',
  'Reason',
  'Times put off',
];

/** One plan, in the order in which the report numbers its recommendations. */
export function planRows(
  kept: readonly KeptRecommendation[],
  organisations: Organisations,
  today: PlainDate,
): readonly PlanRow[] {
  return [...kept]
    .sort((a, b) => compareLabels(a.memory.label, b.memory.label) || a.row.number - b.row.number)
    .map((one) => rowOf(one, organisations, today));
}

function rowOf(kept: KeptRecommendation, organisations: Organisations, today: PlainDate): PlanRow {
  const { row, memory, stands } = kept;
  const rag = ragOf({ ...memory, state: row.statePath }, today);
  const own = ownRow(kept, rag, organisations);
  return {
    reference: row.reference,
    href: recommendationAddress(row.reference),
    label: memory.label,
    tag: tagOf(rag),
    reason: rag.reason,
    stands,
    homeOffice: homeOfficeRow(memory, row.statePath, organisations),
    own,
    besides: ownColumns
      .filter((column) => own[column] !== '' && !drawnElsewhere.includes(column))
      .map((column) => ({ what: column, says: own[column] })),
  };
}

function homeOfficeRow(
  memory: RecommendationMemory,
  state: string,
  organisations: Organisations,
): HomeOfficeRow {
  return {
    Recommendation: memory.text,
    Scope: memory.scope ? scopes[memory.scope] : '',
    'Action to take': memory.action ?? '',
    'Lead agency': memory.lead ? nameIn(organisations, memory.lead) : '',
    'Key milestones': memory.milestones ?? '',
    'Target date': targetSaid(memory),
    'Completion date and outcome': outcomeSaid(memory, state),
  };
}

function ownRow(
  { row, memory, stands }: KeptRecommendation,
  rag: Rag,
  organisations: Organisations,
): OwnRow {
  const { slips, originalTarget, target, impact, verifiedBy, verifierOrganisation } = memory;
  const hasMoved = originalTarget !== null && originalTarget !== target;
  return {
    Number: memory.label ?? '',
    Reference: row.reference,
    'Stands at': stands,
    RAG: tagOf(rag).text,
    Reason: rag.reason,
    'Who has to act': memory.level ? levels[memory.level] : '',
    'Addressed to': memory.addressees.map(({ printed }) => printed).join('; '),
    'Other agencies': memory.support.map((one) => nameIn(organisations, one)).join('; '),
    Owner: memory.owner ?? '',
    Theme: memory.theme ?? '',
    Finding: memory.finding ?? '',
    'Learning point': memory.learningPoint ?? '',
    'How it will be seen that it is done': memory.measure ?? '',
    'First target date': hasMoved ? `${sayDate(originalTarget)}${saySlips(slips)}` : '',
    'Times put off': String(slips),
    'Last update': lastSaid(memory),
    Evidence: memory.evidenceHeld.join('; '),
    'Verified by': verifiedBy
      ? [verifiedBy, verifierOrganisation && nameIn(organisations, verifierOrganisation)]
          .filter(Boolean)
          .join(', ')
      : '',
    'Superseded by': memory.supersededBy ?? '',
    'Difference made': impact ? impacts[impact] : '',
  };
}

/** The words that are printed, and the day that was set for them. */
export function targetSaid({
  target,
  targetPrinted,
}: Pick<RecommendationMemory, 'target' | 'targetPrinted'>): string {
  const day = target ? sayDate(target) : '';
  if (!targetPrinted || targetPrinted === day) return day;
  return day === '' ? `“${targetPrinted}”` : `${day} (printed: “${targetPrinted}”)`;
}

function outcomeSaid(memory: RecommendationMemory, state: string): string {
  const { completedOn, completionPrinted, lastUpdate, claimedOn } = memory;
  const isDone = state === 'complete';
  return [
    isDone && completedOn ? `${sayDate(completedOn)}.` : '',
    state === 'awaitingVerification' && claimedOn
      ? `Said to be complete on ${sayDate(claimedOn)}; not verified yet.`
      : '',
    completionPrinted ?? '',
    isDone || !isOpen(state) || state === 'awaitingVerification'
      ? (lastUpdate?.narrative ?? '')
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const nameIn = (organisations: Organisations, reference: string): string =>
  organisations.get(reference) ?? reference;

const saySlips = (slips: number): string => {
  if (slips === 0) return '';
  return `; put off ${slips === 1 ? 'once' : `${slips} times`} since`;
};

const lastSaid = ({ lastUpdate }: RecommendationMemory): string =>
  lastUpdate ? `${sayDate(lastUpdate.on)}, ${inSentence(lastUpdate.narrative)}` : '';

const inSentence = (text: string): string => text.trim().replace(/[.\s]+$/, '');

/** What is said of a plan above its table. */
export function planCounted(rows: readonly PlanRow[]): string {
  if (rows.length === 0) return 'No recommendation has been entered yet.';
  const colours = ['Red', 'Amber', 'Green', 'Blue', 'Grey']
    .map((text) => ({ text, count: rows.filter(({ tag }) => tag.text === text).length }))
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => `${count} ${text.toLowerCase()}`);
  const total = `${rows.length} recommendation${rows.length === 1 ? '' : 's'}`;
  return `${total}: ${colours.join(', ')}.`;
}

export const publishedSaid = (on: Parameters<typeof sayPartialDate>[0] | null): string =>
  on ? `Published ${sayPartialDate(on)}` : '';
