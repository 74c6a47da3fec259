import { plainDate, type PlainDate } from '../../../language/dates';
import type { Evidence } from '../../../language/evidence';
import type { DecisionStanding, OfficeStanding, Quorum } from '../../../language/governance';
import type { WorkflowKind } from '../../../language/kinds';
import type { Citation } from '../../../language/missing';
import { requirementsFor } from '../../requirement';
import type { RequirementRow, Situation } from '../../rows';
import { decidingOnReviews, type DecidingBody } from '../deciding-bodies';

type Row = RequirementRow<'review-case'>;

const design: Citation = {
  instrument: 'No decision of the partnership stands on a meeting that was not quorate',
  status: 'local practice',
};

const onItsDay = ({ asked, evidence }: Pick<Situation, 'asked' | 'evidence'>): PlainDate =>
  (asked.effectiveOn as PlainDate | undefined) ?? evidence.today;

const namesOffice = ({ asked }: Pick<Situation, 'asked'>): boolean =>
  asked.takenBy === 'kcspChair' || asked.takenBy === 'kcspViceChair';

/** What is wrong with the decision that was named; null when it will do. */
function wrongWith(
  decision: DecisionStanding | null | undefined,
  { onItemsFor, body, bodyName }: DecidingBody,
): string | null {
  if (!decision) return 'there is no decision of that name';
  const { reference, standing, aboutThis, asks, bodyKey, quorum } = decision;
  if (bodyKey !== body) return `${reference} was not taken by the ${bodyName}`;
  if (!aboutThis || !onItemsFor.includes(asks ?? '')) return `${reference} is about something else`;
  if (standing === 'proposed') {
    return `${reference} was only proposed, and a quorate meeting has still to ratify it. ${quorum.says}`;
  }
  return null;
}

const quorate: Quorum = {
  verdict: 'quorate',
  counts: 4,
  needs: 4,
  short: 0,
  counted: [],
  notCounted: [],
  untold: [],
  warnings: [],
  says: 'Quorate: 4 of 4 needed.',
};

/** A decision on which that step can stand, for worked examples and stories. */
export const exampleDecision = ({ gate, body }: DecidingBody): DecisionStanding => ({
  reference: 'M-0007/3',
  body: 'B-0002',
  bodyKey: body,
  heldOn: plainDate('2026-03-02'),
  standing: 'taken',
  about: 'R-0001',
  aboutThis: true,
  asks: gate,
  dissent: [],
  votesFor: [],
  quorum: quorate,
});

/** When a decision is needed at all, with an example in which it is. */
interface Needed<K extends WorkflowKind> {
  readonly says: string;
  readonly when: (situation: Situation<K>) => boolean;
  readonly example: Pick<RequirementRow<K>['examples'][number]['given'], 'memory' | 'asked'>;
}

/** Once a body keeps its meetings here, what it decides is decided at one of them. */
export const decisionIsNamed = <K extends WorkflowKind>(
  { gate, body, bodyName, orByOffice }: DecidingBody,
  needed?: Needed<K>,
): RequirementRow<K> => {
  const kept = { bodiesKept: { [body]: plainDate('2026-01-01') } };
  const given = (
    asked: Readonly<Record<string, unknown>>,
    evidence: Partial<Evidence> = {},
  ): RequirementRow<K>['examples'][number]['given'] => ({
    ...needed?.example,
    asked: { ...needed?.example.asked, ...asked },
    evidence,
  });
  return {
    id: `${gate}/decision-named`,
    gate,
    says: `The ${bodyName} keeps its meetings here: ${needed?.says ?? 'this'} stands on a decision of one of them${orByOffice ? ', or is taken by the KCSP Chair or Vice-Chair' : ''}`,
    citation: design,
    force: 'design',
    about: 'answer',
    field: 'decision',
    consults: ['bodiesKept'],
    curedBy: [bodyName],
    met: (situation) => {
      const from = situation.evidence.bodiesKept?.[body];
      if (from === undefined || onItsDay(situation) < from) return true;
      if (needed && !needed.when(situation)) return true;
      return Boolean(situation.asked.decision) || (orByOffice && namesOffice(situation));
    },
    examples: [
      { given: given({ effectiveOn: '2026-03-02' }), met: true, why: 'it keeps none here' },
      { given: given({ effectiveOn: '2025-12-31' }, kept), met: true },
      { given: given({ effectiveOn: '2026-03-02', decision: 'M-0007/3' }, kept), met: true },
      { given: given({ effectiveOn: '2026-03-02', takenBy: 'kcspChair' }, kept), met: orByOffice },
      { given: given({ effectiveOn: '2026-03-02' }, kept), met: false },
    ],
  };
};

/** @param about what the decision has to be about: 'this review' */
export const decisionStands = <K extends WorkflowKind>(
  deciding: DecidingBody,
  about: string,
): RequirementRow<K> => {
  const { gate, bodyName } = deciding;
  const decision = exampleDecision(deciding);
  const given = (other: Partial<DecisionStanding>) => ({
    asked: { decision: decision.reference },
    evidence: { decision: { ...decision, ...other } },
  });
  return {
    id: `${gate}/decision-stands`,
    gate,
    says: `The decision it stands on was taken by a quorate meeting of the ${bodyName}, about ${about}`,
    citation: design,
    force: 'design',
    about: 'answer',
    field: 'decision',
    consults: ['decision'],
    curedBy: [bodyName],
    met: ({ asked, evidence }) =>
      !asked.decision || wrongWith(evidence.decision, deciding) === null,
    names: ({ evidence }) => [wrongWith(evidence.decision, deciding) ?? []].flat(),
    examples: [
      { given: { asked: {} }, met: true, why: 'none was named' },
      { given: given({}), met: true },
      { given: given({ standing: 'proposed' }), met: false, why: 'the meeting was not quorate' },
      { given: given({ aboutThis: false }), met: false },
      { given: given({ bodyKey: 'another-body' }), met: false },
      { given: { asked: { decision: 'M-0009/9' }, evidence: { decision: null } }, met: false },
    ],
  };
};

const capacityOf: Readonly<Record<string, OfficeStanding['capacity']>> = {
  kcspChair: 'chair',
  kcspViceChair: 'viceChair',
};

const chairInPost: readonly OfficeStanding[] = [
  { capacity: 'chair', person: 'P-0001', name: 'Cabinet Member' },
];

/** Whoever signs for the partnership holds the office on that day. */
const officeIsHeld = (gate: string, field: string): Row => ({
  id: `${gate}/office-held`,
  gate,
  says: 'Whoever takes it for the partnership holds that office on the day: by the list of the KCSP, the office was vacant or the term had ended',
  citation: {
    instrument: 'Terms of reference of the Kent Community Safety Partnership, 17 July 2019',
    section: '6',
    status: 'as published',
  },
  force: 'must',
  about: 'answer',
  field,
  consults: ['offices'],
  curedBy: ['kcst-administrator'],
  met: ({ asked, evidence }) => {
    const capacity = capacityOf[String(asked[field])];
    return (
      capacity === undefined ||
      evidence.offices === undefined ||
      evidence.offices.some((office) => office.capacity === capacity)
    );
  },
  examples: [
    { given: { asked: { [field]: 'kcspChair' } }, met: true, why: 'no list of the KCSP is kept' },
    { given: { asked: { [field]: 'kcspChair' }, evidence: { offices: chairInPost } }, met: true },
    {
      given: { asked: { [field]: 'kcspViceChair' }, evidence: { offices: chairInPost } },
      met: false,
      why: 'nobody is Vice-Chair on that day',
    },
    { given: { asked: { [field]: 'kcspChair' }, evidence: { offices: [] } }, met: false },
  ],
});

/** An office-holder who has declared a conflict leaves it to the other, or to a meeting. */
const officeNotConflicted = (gate: string): Row => ({
  id: `${gate}/office-conflicted`,
  gate,
  says: 'The office-holder who takes it has declared no conflict of interest on this review',
  citation: design,
  force: 'design',
  about: 'answer',
  field: 'takenBy',
  consults: ['conflicted'],
  curedBy: ['kcsp-vice-chair'],
  met: ({ asked, memory, evidence }) =>
    asked.takenBy === undefined ||
    (evidence.conflicted !== true &&
      !memory.conflictedOffices.some((office) => office === asked.takenBy)),
  examples: [
    { given: { asked: { takenBy: 'kcspChair' } }, met: true },
    { given: { asked: {} }, met: true, why: 'no office-holder takes it' },
    {
      given: { asked: { takenBy: 'kcspChair' }, memory: { conflictedOffices: ['kcspChair'] } },
      met: false,
    },
    {
      given: { asked: { takenBy: 'kcspChair' }, evidence: { conflicted: true } },
      met: false,
      why: 'whoever records it has declared a conflict',
    },
  ],
});

/** A meeting that only notes how a plan stands decides nothing. */
const onlyWhen: Readonly<Record<string, Needed<'review-case'>>> = {
  'actionPlan.review': {
    says: 'what was decided about the plan',
    when: ({ asked }) => typeof asked.decided === 'string' && asked.decided.trim() !== '',
    example: { asked: { decided: 'The target date of 3.2 was moved' } },
  },
};

/** Decisions about a review are taken by a quorate meeting, or by somebody who holds the office. */
export const decisionRequirements = requirementsFor('review-case')([
  ...decidingOnReviews.flatMap((deciding) => [
    decisionIsNamed<'review-case'>(deciding, onlyWhen[deciding.gate]),
    decisionStands<'review-case'>(deciding, 'this review'),
  ]),
  ...decidingOnReviews
    .filter(({ orByOffice }) => orByOffice)
    .flatMap(({ gate }) => [officeIsHeld(gate, 'takenBy'), officeNotConflicted(gate)]),
  officeIsHeld('decision.ratify', 'ratifiedBy'),
  officeIsHeld('decision.referBack', 'referredBy'),
  officeIsHeld('decision.rescind', 'agreedBy'),
  officeIsHeld('report.signOff', 'signedOffBy'),
]);
