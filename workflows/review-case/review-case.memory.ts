import { isPlainDate } from '../language/dates';
import type { ReviewMemory } from '../language/memory';
import type { AdoptableStage } from './events/intake.events';
import type { ReviewCaseEvent } from './review-case.events';

type Adopted = Extract<ReviewCaseEvent, { type: 'case.adopt' }>;
type Corrected = Extract<ReviewCaseEvent, { type: 'date.correct' }>;

/** What a review keeps of an accepted event, because a later rule or page asks about it. */
export function remember(memory: ReviewMemory, event: ReviewCaseEvent): Partial<ReviewMemory> {
  switch (event.type) {
    case 'case.notify':
      return { area: event.area ?? null, suicide: event.deathKind === 'suicide' };
    case 'case.receiveTransfer':
      return { area: event.area ?? memory.area };
    case 'case.adopt':
      return fromEarlierRecords(memory, event);
    case 'case.confirmJurisdiction':
      return { area: event.responsibleCsp };
    case 'case.name':
      return { title: `${event.pseudonym}/${event.year}` };
    case 'scoping.send':
      return { scopingAsked: withAll(memory.scopingAsked, event.agencies) };
    case 'scoping.recordReturn':
      return {
        scopingReturned: withAll(memory.scopingReturned, [event.agency]),
        dutyBodiesWithContact:
          event.contact && event.dutyBody
            ? withAll(memory.dutyBodiesWithContact, [event.agency])
            : memory.dutyBodiesWithContact,
      };
    case 'scopingReview.record':
      return { scopingReviewHeld: true };
    case 'newInformation.receive':
      return { recommendation: null, decision: null, familyToldOfDecision: false };

    case 'corePanel.recommend':
      return { recommendation: event.outcome };
    case 'corePanel.defer':
      return { deferredUntil: event.deferredUntil };
    case 'decision.ratify':
      return { decision: memory.recommendation, familyToldOfDecision: false };
    case 'decision.rescind':
      return { decision: 'noReview', familyToldOfDecision: false };
    case 'partner.agree':
      return { partner: event.body };
    case 'homeOffice.treatAsNoReview':
      return { decision: 'noReview' };
    case 'otherReview.handBack':
      return { decision: 'review' };
    case 'direction.receive':
      return isHoldingAReview(memory)
        ? { directed: true }
        : { directed: true, origin: 'directed', decision: 'review' };
    case 'family.inform':
      return { familyToldOfDecision: true };
    case 'conflict.declare':
      return { conflictedOffices: withAll(memory.conflictedOffices, [event.office]) };

    case 'panel.constituteWithGaps':
      return { panelGaps: true };
    case 'panel.closeGaps':
      return { panelGaps: false };
    case 'terms.agree':
    case 'terms.revise':
      return { termsVersion: memory.termsVersion + 1 };
    case 'report.circulateDraft':
      // A new draft answers what was asked of the last one, and is checked afresh.
      return { openDraftComments: false, factsConfirmedBy: [] };
    case 'report.closeFamilyReading':
      return { factsDueBy: event.factsDueBy ?? null };
    case 'report.confirmFacts':
      return {
        factsConfirmedBy: withAll(memory.factsConfirmedBy, [event.agency]),
        openDraftComments: memory.openDraftComments || !event.correct,
      };
    case 'report.settleComments':
      return { openDraftComments: false };

    case 'report.submit':
      return { qualityRound: memory.qualityRound + 1, qualityOutcome: null };
    case 'report.clear':
      return { cleared: true, qualityOutcome: memory.qualityOutcome ?? 'A' };
    case 'report.startAmending':
      return { qualityOutcome: event.outcome };
    case 'report.loseClearance':
      return { cleared: false };
    case 'report.seekClearance':
      return { cleared: false, clearanceException: false };

    case 'publication.tellFamily':
      return { familyToldOfPublication: true };
    case 'publication.tellAgencies':
      return { agenciesToldOfPublication: true };
    case 'publication.schedule':
      return { scheduledFor: event.scheduledFor };
    case 'publication.recordException':
      return { clearanceException: true };
    case 'publication.publish':
    case 'publication.republish':
      return { publication: 'published' };
    case 'publication.withhold':
      return { publication: 'withheld' };
    case 'publication.takeDown':
      return { publication: 'takenDown' };

    case 'actionPlan.draft':
      return { planLeads: withAll([], event.leadAgencies ?? []) };
    case 'actionPlan.recordAgreement':
      return { planAgreedBy: withAll(memory.planAgreedBy, [event.agency]) };
    case 'actionPlan.addRecommendation':
      return { planLeads: withAll(memory.planLeads, [event.leadAgency ?? '']) };
    case 'kcsp.report':
      return event.about === 'conclusion' ? { kcspTold: true } : {};
    case 'case.reopen':
      return event.what === 'report'
        ? { ...untoldOfPublication, kcspTold: false, cleared: false, clearanceException: false }
        : { kcspTold: false };

    case 'hold.pause':
    case 'hold.review':
      return { holdReason: event.reason, holdScope: event.scope, holdReviewOn: event.holdReviewOn };
    case 'hold.adopt':
      return { holdReason: event.reason, holdScope: null, holdReviewOn: null };
    case 'hold.resume':
      return { holdReason: null, holdScope: null, holdReviewOn: null };
    case 'criminal.listTrial':
      return { trialOn: event.trialOn };
    case 'criminal.orderRetrial':
      return { trialOn: event.trialOn ?? null };
    case 'disclosure.consult':
      return { disclosureReviewOn: event.disclosureReviewOn ?? null };
    case 'disclosure.askAgain':
      return { disclosureReviewOn: event.disclosureReviewOn };
    case 'disclosure.lift':
      return { disclosureReviewOn: null };
    case 'timescale.agreeExtension':
      return { extended: true };

    case 'case.proposeError':
      return { errorProposedBy: event.by };
    case 'edition.change':
      return { edition: event.to };
    case 'date.correct':
      return rememberedDateCorrected(memory, event);
    default:
      return {};
  }
}

const untoldOfPublication = {
  familyToldOfPublication: false,
  agenciesToldOfPublication: false,
  scheduledFor: null,
} as const;

const isHoldingAReview = ({ decision }: ReviewMemory): boolean =>
  decision === 'review' || decision === 'joint';

/** Agencies are named by people: the same name in other letters is the same agency. */
function withAll(known: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Map(known.map((name) => [name.trim().toLowerCase(), name]));
  for (const name of more) {
    const key = name.trim().toLowerCase();
    if (key !== '' && !all.has(key)) all.set(key, name.trim());
  }
  return [...all.values()];
}

/** The dates remembered here go by the name of the box they were typed into. */
const rememberedDates = [
  'deferredUntil',
  'factsDueBy',
  'scheduledFor',
  'holdReviewOn',
  'trialOn',
  'disclosureReviewOn',
] as const;

function rememberedDateCorrected(memory: ReviewMemory, event: Corrected): Partial<ReviewMemory> {
  const date = rememberedDates.find((name) => name === event.field);
  if (date === undefined || memory[date] !== event.from || !isPlainDate(event.to)) return {};
  return { [date]: event.to };
}

const beforeADecision: readonly AdoptableStage[] = ['received', 'decisionAwaited'];
const againstAReview: readonly AdoptableStage[] = [
  'awaitingHomeOfficeScrutiny',
  'closedWithoutReview',
];
const beforeTerms: readonly AdoptableStage[] = ['commissioned', 'formingPanel'];
const madePublic: readonly AdoptableStage[] = ['published', 'takenDown', 'concluded'];

/** Only what the stage itself shows; anything else stays as unknown as it is. */
function fromEarlierRecords(memory: ReviewMemory, event: Adopted): Partial<ReviewMemory> {
  const { stage } = event;
  const reviewHeld = !beforeADecision.includes(stage) && !againstAReview.includes(stage);
  const directed = event.directed === true;
  return {
    adopted: true,
    title: event.title ?? memory.title,
    area: event.area ?? null,
    suicide: event.deathKind === 'suicide',
    decision: reviewHeld ? 'review' : againstAReview.includes(stage) ? 'noReview' : null,
    directed,
    origin: directed ? 'directed' : 'voluntary',
    termsVersion: reviewHeld && !beforeTerms.includes(stage) ? 1 : 0,
    qualityRound: event.lastOutcome === undefined ? 0 : 1,
    qualityOutcome: event.lastOutcome ?? null,
    cleared: event.lastOutcome === 'A' || (event.lastOutcome === 'B' && stage !== 'amending'),
    // That it was published before it was entered here is itself the recorded exception.
    clearanceException: madePublic.includes(stage),
    publication:
      stage === 'published' || stage === 'withheld' || stage === 'takenDown' ? stage : null,
  };
}
