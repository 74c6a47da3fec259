import type { PlainDate } from '../language/dates';
import type { AskedWith } from '../language/events';
import { sayFilesAttached } from '../language/files';
import type { RecommendationMemory } from '../language/memory';
import { leadHeardOn, type Addressee, type LastUpdate } from '../language/recommendations';
import { addCalendarMonths } from '../rules/calendar';
import { addresseeNamed } from '../rules/recommendations/naming';
import { monthsUntilImpactReview } from '../rules/recommendations/settings';
import type { RecommendationEvent } from './recommendation.events';

export const blankRecommendationMemory: RecommendationMemory = {
  edition: 'g2016',
  title: 'Recommendation',
  label: null,
  text: '',
  wordings: [],
  level: null,
  scope: null,
  theme: null,
  finding: null,
  learningPoint: null,
  action: null,
  measure: null,
  milestones: null,
  addressees: [],
  lead: null,
  support: [],
  owner: null,
  targetPrinted: null,
  target: null,
  originalTarget: null,
  slips: 0,
  acceptedPart: null,
  waitsFor: null,
  blockReviewOn: null,
  rejections: 0,
  rejectedOn: null,
  lastUpdate: null,
  updates: 0,
  askedDate: null,
  claimedOn: null,
  evidenceHeld: [],
  completedOn: null,
  completionPrinted: null,
  verifiedBy: null,
  verifierOrganisation: null,
  supersededBy: null,
  sentTo: null,
  sentOn: null,
  impact: null,
  impactDueOn: null,
  escalations: [],
  commitments: [],
  proposedOn: null,
};

/** What a recommendation keeps of an accepted event; earlier words and the first date stay. */
export function remember(
  memory: RecommendationMemory,
  event: RecommendationEvent,
): Partial<RecommendationMemory> {
  switch (event.type) {
    case 'recommendation.propose':
      return {
        ...worded(event),
        ...planned(blankRecommendationMemory, event),
        addressees: asPrinted(event.addresseesPrinted),
        ...firstDate(event),
        proposedOn: event.effectiveOn,
      };
    case 'recommendation.adopt': {
      const { lead = null, support = [] } = event;
      return {
        ...worded(event),
        ...planned(blankRecommendationMemory, event),
        addressees: asMeant(asPrinted(event.addresseesPrinted), lead, support),
        lead,
        support,
        ...firstDate(event),
        completedOn: event.completedOn ?? null,
        completionPrinted: event.completionPrinted ?? null,
        proposedOn: event.effectiveOn,
      };
    }
    case 'recommendation.reword':
      return {
        ...worded(event),
        wordings:
          event.text === memory.text
            ? memory.wordings
            : [...memory.wordings, { text: memory.text, until: event.effectiveOn }],
      };
    case 'recommendation.plan':
      return planned(memory, event);
    case 'recommendation.assign': {
      const { lead, support = [], target } = event;
      const addressees =
        memory.addressees.length === 1
          ? asMeant(memory.addressees, lead, support)
          : memory.addressees;
      return {
        lead,
        support,
        addressees,
        owner: event.owner ?? null,
        scope: event.scope,
        target,
        originalTarget: memory.originalTarget ?? target,
      };
    }
    case 'recommendation.nameAddressee':
      return addresseeNamed(memory, event);
    case 'recommendation.accept':
      return { ...said(memory, event, `Accepted: ${event.seniorPerson}`), acceptedPart: null };
    case 'recommendation.acceptInPart':
      return { ...said(memory, event, event.part), acceptedPart: event.part };
    case 'recommendation.reject':
      return {
        ...said(memory, event, event.reason),
        rejections: memory.rejections + 1,
        rejectedOn: event.effectiveOn,
      };
    case 'recommendation.update':
      return {
        ...updated(memory, event, event.narrative),
        askedDate: event.newDateAsked
          ? { date: event.newDateAsked, reason: event.newDateReason ?? '' }
          : memory.askedDate,
      };
    case 'recommendation.claimComplete':
      return { ...updated(memory, event, event.outcome), claimedOn: event.completedOn };
    case 'recommendation.block':
      return {
        ...said(memory, event, event.waitsFor),
        waitsFor: event.waitsFor,
        blockReviewOn: event.reviewOn,
      };
    case 'recommendation.unblock':
      return { ...said(memory, event, event.what), waitsFor: null, blockReviewOn: null };
    case 'recommendation.changeDate':
      return {
        target: event.newDate,
        slips: memory.slips + (isLater(event.newDate, memory.target) ? 1 : 0),
        askedDate: null,
      };
    case 'recommendation.setDate':
      return { target: event.target, originalTarget: memory.originalTarget ?? event.target };
    case 'recommendation.verify':
      return {
        completedOn: memory.claimedOn,
        verifiedBy: event.verifier,
        verifierOrganisation: event.verifierOrganisation,
        impactDueOn:
          memory.claimedOn && addCalendarMonths(memory.claimedOn, monthsUntilImpactReview),
        askedDate: null,
      };
    case 'recommendation.rejectEvidence':
      return { claimedOn: null };
    case 'recommendation.supersede':
      return {
        supersededBy:
          (event.replacedBy === 'recommendation' ? event.recommendation : event.what) ?? null,
        waitsFor: null,
        blockReviewOn: null,
      };
    case 'recommendation.reassign':
      return {
        lead: event.lead,
        support: memory.support.filter((one) => one !== event.lead),
        owner: null,
        acceptedPart: null,
        rejections: 0,
        rejectedOn: null,
        askedDate: null,
        waitsFor: null,
        blockReviewOn: null,
      };
    case 'recommendation.sendNational':
      return { sentTo: event.department, sentOn: event.sentOn };
    case 'recommendation.escalate':
      return {
        escalations: [
          ...memory.escalations,
          { on: event.effectiveOn, decision: event.decision ?? null },
        ],
      };
    case 'recommendation.recordImpact':
      return { impact: event.madeADifference, impactDueOn: event.lookAgainOn ?? null };
    case 'recommendation.link':
      return { commitments: [...memory.commitments, event.commitment] };
    case 'recommendation.reopen':
      return {
        claimedOn: null,
        completedOn: null,
        verifiedBy: null,
        verifierOrganisation: null,
        supersededBy: null,
        waitsFor: null,
        blockReviewOn: null,
        impact: null,
        impactDueOn: null,
      };
    default:
      return {};
  }
}

type Proposed = Extract<RecommendationEvent, { type: 'recommendation.propose' }>;
type Wording = Pick<
  Proposed,
  'label' | 'text' | 'level' | 'scope' | 'theme' | 'finding' | 'learningPoint'
>;

const worded = ({ label, text, level, scope, theme, finding, learningPoint }: Wording) => ({
  title: titleOf(label, text),
  label: label ?? null,
  text,
  level: level ?? null,
  scope: scope ?? null,
  theme: theme ?? null,
  finding: finding ?? null,
  learningPoint: learningPoint ?? null,
});

const planned = (
  before: Pick<RecommendationMemory, 'action' | 'measure' | 'milestones'>,
  { action, measure, milestones }: Pick<Proposed, 'action' | 'measure' | 'milestones'>,
) => ({
  action: action ?? before.action,
  measure: measure ?? before.measure,
  milestones: milestones ?? before.milestones,
});

const firstDate = ({ targetPrinted, target }: Pick<Proposed, 'targetPrinted' | 'target'>) => ({
  targetPrinted: targetPrinted ?? null,
  target: target ?? null,
  originalTarget: target ?? null,
});

const asPrinted = (printed: readonly string[] = []): readonly Addressee[] =>
  printed.map((one) => ({ printed: one, organisation: null }));

/** Printed names and organisations are paired only where there are as many of the one as the other. */
function asMeant(
  addressees: readonly Addressee[],
  lead: string | null,
  support: readonly string[],
): readonly Addressee[] {
  const organisations = lead === null ? support : [lead, ...support];
  return organisations.length === addressees.length
    ? addressees.map(({ printed }, index) => ({
        printed,
        organisation: organisations[index] ?? null,
      }))
    : addressees;
}

/** Whatever an agency says is kept with who said it, and in what capacity. */
const said = (
  { lastUpdate }: Pick<RecommendationMemory, 'lastUpdate'>,
  { effectiveOn, by, evidence }: AskedWith,
  narrative: string,
): { readonly lastUpdate: LastUpdate } => ({
  lastUpdate: {
    on: effectiveOn,
    by,
    capacity: evidence.asker?.capacity ?? null,
    narrative,
    ...(evidence.asker?.part === 'support' ? { leadSaidOn: leadHeardOn(lastUpdate) } : {}),
  },
});

type Update = Extract<
  RecommendationEvent,
  { type: 'recommendation.update' | 'recommendation.claimComplete' }
>;

const updated = (
  { lastUpdate, updates, evidenceHeld }: RecommendationMemory,
  event: Update,
  narrative: string,
): Pick<RecommendationMemory, 'lastUpdate' | 'updates' | 'evidenceHeld'> => ({
  ...said({ lastUpdate }, event, narrative),
  updates: updates + 1,
  evidenceHeld: [...new Set([...evidenceHeld, ...(event.evidenceHeld ?? []), ...attached(event)])],
});

/** A file that is attached is evidence held; its name stands in the fact. */
const attached = ({ evidenceFiles = [], effectiveOn }: Update): readonly string[] =>
  evidenceFiles.length > 0 ? [sayFilesAttached(evidenceFiles.length, effectiveOn)] : [];

const isLater = (date: PlainDate, before: PlainDate | null): boolean =>
  before !== null && date > before;

const longestTitle = 80;

/** The number as it is printed, and the first words. */
const titleOf = (label: string | undefined, text: string): string =>
  [label ?? [], shortened(text)].flat().join(': ');

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longestTitle) return plain;
  const cut = plain.slice(0, longestTitle);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).replace(/[\s.,;:]+$/, '')}…`;
}
