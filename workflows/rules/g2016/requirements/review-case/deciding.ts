import { plainDate, sayDate } from '../../../../language/dates';
import { requirementsFor } from '../../../requirement';
import type { RequirementRow, Situation } from '../../../rows';
import { act2004, g2016, localPractice } from '../../sources';
import { answeredYes } from '../answered-yes';
import { isAmong, isLaterThan, isSaid, listed } from './words';

/** The decision is signed by somebody free of conflict, by whoever enters it. */
export const signatoryNotConflicted = (
  gate: string,
  shortName: string,
  field: string,
  says: string,
): RequirementRow<'review-case'> => ({
  id: `${gate}/${shortName}`,
  gate,
  says,
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field,
  consults: ['conflicted'],
  curedBy: ['kcsp-vice-chair'],
  met: ({ asked, memory, evidence }) =>
    evidence.conflicted !== true && !isAmong(asked[field], memory.conflictedOffices),
  examples: [
    { given: { asked: { [field]: 'kcspChair' } }, met: true },
    {
      given: { asked: { [field]: 'kcspChair' }, memory: { conflictedOffices: ['kcspChair'] } },
      met: false,
    },
    {
      given: { asked: { [field]: 'kcspViceChair' }, memory: { conflictedOffices: ['kcspChair'] } },
      met: true,
      why: 'the Vice-Chair acts where the Chair cannot',
    },
    {
      given: { asked: { [field]: 'kcspChair' }, evidence: { conflicted: true } },
      met: false,
      why: 'whoever records it has declared a conflict',
    },
  ],
});

const reasonsGiven = (
  shortName: string,
  field: string,
  says: string,
): RequirementRow<'review-case'> => ({
  id: `corePanel.recommend/${shortName}`,
  gate: 'corePanel.recommend',
  says,
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field,
  consults: [],
  curedBy: ['core-panel-member'],
  met: ({ asked }) => isSaid(asked[field]),
  examples: [
    { given: { asked: { [field]: 'Met: the police summary says so' } }, met: true },
    { given: { asked: { [field]: '  ' } }, met: false },
    { given: { asked: {} }, met: false },
  ],
});

const inBothLists = ({ asked }: Situation<'review-case'>): readonly string[] =>
  listed(asked.conflicted).filter((name) => isAmong(name, listed(asked.present)));

/** What must be true before each step of the decision (DOMAIN 2.2, 2.3, 3.2). */
export const decidingRequirements = requirementsFor('review-case')([
  {
    id: 'corePanel.meet/conflicted-members-out',
    gate: 'corePanel.meet',
    says: 'Members with a conflict of interest take no part; named both as present and as conflicted',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'conflicted',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: (situation) => inBothLists(situation).length === 0,
    names: inBothLists,
    examples: [
      {
        given: {
          asked: {
            present: ['Medway Council representative'],
            conflicted: ['Kent Police representative'],
          },
        },
        met: true,
      },
      {
        given: {
          asked: {
            present: ['Kent Police representative', 'Medway Council representative'],
            conflicted: ['Kent Police representative'],
          },
        },
        met: false,
      },
      { given: { asked: { present: ['Kent Police representative'] } }, met: true },
    ],
  },
  reasonsGiven(
    'reasons-on-age',
    'reasonsOnAge',
    'The recommendation gives its reasons on the first limb of the test: the age of the person',
  ),
  reasonsGiven(
    'reasons-on-cause',
    'reasonsOnCause',
    'The recommendation gives its reasons on the second limb: how the death came about',
  ),
  reasonsGiven(
    'reasons-on-connection',
    'reasonsOnConnection',
    'The recommendation gives its reasons on the third limb: the link between the people',
  ),
  {
    id: 'corePanel.recommend/coercive-control-answered',
    gate: 'corePanel.recommend',
    says: 'Where the death may be a suicide, the recommendation says what is known of coercion or control',
    citation: g2016('paragraph 18'),
    force: 'should',
    about: 'answer',
    field: 'coerciveControl',
    consults: [],
    curedBy: ['core-panel-member'],
    met: ({ memory, asked }) => !memory.suicide || isSaid(asked.coerciveControl),
    examples: [
      { given: { memory: { suicide: false } }, met: true },
      {
        given: {
          memory: { suicide: true },
          asked: { coerciveControl: 'Two reports of controlling behaviour in the year before' },
        },
        met: true,
      },
      { given: { memory: { suicide: true } }, met: false },
    ],
  },
  {
    id: 'corePanel.defer/until-a-later-day',
    gate: 'corePanel.defer',
    says: 'A deferral runs until a day after it was decided',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'deferredUntil',
    consults: [],
    curedBy: ['core-panel-member'],
    met: ({ asked }) => isLaterThan(asked.deferredUntil, asked.effectiveOn),
    examples: [
      { given: { asked: { deferredUntil: '2026-03-20', effectiveOn: '2026-03-02' } }, met: true },
      { given: { asked: { deferredUntil: '2026-03-02', effectiveOn: '2026-03-02' } }, met: false },
    ],
  },
  {
    id: 'corePanel.endDeferral/day-has-come',
    gate: 'corePanel.endDeferral',
    says: 'A deferral ends by itself once its day has come',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['Time'],
    met: ({ memory, evidence }) =>
      memory.deferredUntil === null || evidence.today >= memory.deferredUntil,
    names: ({ memory }) => (memory.deferredUntil === null ? [] : [sayDate(memory.deferredUntil)]),
    examples: [
      {
        given: {
          memory: { deferredUntil: plainDate('2026-03-20') },
          evidence: { today: plainDate('2026-03-20') },
        },
        met: true,
      },
      {
        given: {
          memory: { deferredUntil: plainDate('2026-03-20') },
          evidence: { today: plainDate('2026-03-19') },
        },
        met: false,
      },
    ],
  },
  signatoryNotConflicted(
    'decision.ratify',
    'ratifier-conflicted',
    'ratifiedBy',
    'Whoever ratifies has declared no conflict of interest; if the Chair has one, the Vice-Chair ratifies',
  ),
  {
    id: 'decision.ratify/vice-chair-stands-in',
    gate: 'decision.ratify',
    says: 'The Vice-Chair ratifies only where the Chair has a conflict of interest or cannot act, and it is said why',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'whyViceChair',
    consults: [],
    curedBy: ['kcsp-chair'],
    met: ({ asked, memory }) =>
      asked.ratifiedBy !== 'kcspViceChair' ||
      memory.conflictedOffices.includes('kcspChair') ||
      isSaid(asked.whyViceChair),
    examples: [
      { given: { asked: { ratifiedBy: 'kcspChair' } }, met: true },
      {
        given: {
          asked: { ratifiedBy: 'kcspViceChair' },
          memory: { conflictedOffices: ['kcspChair'] },
        },
        met: true,
      },
      {
        given: { asked: { ratifiedBy: 'kcspViceChair', whyViceChair: 'The Chair is ill' } },
        met: true,
      },
      { given: { asked: { ratifiedBy: 'kcspViceChair' } }, met: false },
    ],
  },
  {
    id: 'decision.rescind/not-directed',
    gate: 'decision.rescind',
    says: 'A review that the Secretary of State directed cannot be taken back by the partnership',
    citation: act2004('s.9(2)'),
    force: 'must',
    about: 'case',
    consults: [],
    curedBy: ['Secretary of State', 'The court, on judicial review'],
    met: ({ memory }) => !memory.directed,
    examples: [
      { given: { memory: { directed: false } }, met: true },
      { given: { memory: { directed: true, origin: 'directed' } }, met: false },
    ],
  },
  answeredYes({
    id: 'decision.rescind/home-office-told',
    says: 'The Home Office is told before a decision to hold a review is taken back',
    citation: localPractice,
    force: 'local practice',
    field: 'homeOfficeTold',
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
  }),
  answeredYes({
    id: 'partner.agree/covers-both-duties',
    says: 'The terms of reference of a joint review meet the duties of both bodies',
    citation: localPractice,
    force: 'design',
    field: 'coversBoth',
    curedBy: ['kcst-administrator', 'The other body'],
  }),
  {
    id: 'homeOffice.inform/partner-agreed',
    gate: 'homeOffice.inform',
    says: 'The other body of a joint review has agreed, and who leads is settled',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['The other body', 'kcst-administrator'],
    met: ({ memory }) => memory.decision !== 'joint' || memory.partner !== null,
    examples: [
      { given: { memory: { decision: 'review' } }, met: true },
      {
        given: {
          memory: { decision: 'joint', partner: 'Kent and Medway Safeguarding Adults Board' },
        },
        met: true,
      },
      { given: { memory: { decision: 'joint' } }, met: false },
    ],
  },
  {
    id: 'homeOffice.inform/reasons-given',
    gate: 'homeOffice.inform',
    says: 'The Home Office is given the reasons where there is to be no review',
    citation: localPractice,
    force: 'should',
    about: 'answer',
    field: 'reasons',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory, asked }) => memory.decision !== 'noReview' || isSaid(asked.reasons),
    examples: [
      { given: { memory: { decision: 'review' } }, met: true },
      {
        given: {
          memory: { decision: 'noReview' },
          asked: { reasons: 'No link of the kind the test asks for' },
        },
        met: true,
      },
      { given: { memory: { decision: 'noReview' } }, met: false },
    ],
  },
  {
    id: 'homeOffice.inform/family-told-or-reason',
    gate: 'homeOffice.inform',
    says: 'Where there is to be no review, the family has been told in writing, or it is said why not',
    citation: g2016('3'),
    force: 'should',
    about: 'answer',
    field: 'whyFamilyNotTold',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory, asked }) =>
      memory.decision !== 'noReview' ||
      memory.familyToldOfDecision ||
      isSaid(asked.whyFamilyNotTold),
    examples: [
      { given: { memory: { decision: 'noReview', familyToldOfDecision: true } }, met: true },
      {
        given: {
          memory: { decision: 'noReview' },
          asked: { whyFamilyNotTold: 'The family liaison officer asked us to wait a week' },
        },
        met: true,
      },
      { given: { memory: { decision: 'noReview' } }, met: false },
      { given: { memory: { decision: 'review' } }, met: true },
    ],
  },
  {
    id: 'homeOffice.inform/content-secured',
    gate: 'homeOffice.inform',
    says: 'Where another review leads, it will cover all that this review must cover',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'contentSecured',
    consults: [],
    curedBy: ['The body that leads the other review'],
    met: ({ memory, asked }) => memory.decision !== 'otherLeads' || asked.contentSecured === true,
    examples: [
      { given: { memory: { decision: 'review' } }, met: true },
      { given: { memory: { decision: 'otherLeads' }, asked: { contentSecured: true } }, met: true },
      {
        given: { memory: { decision: 'otherLeads' }, asked: { contentSecured: false } },
        met: false,
      },
    ],
  },
  {
    id: 'direction.receive/direction-held',
    gate: 'direction.receive',
    says: 'The direction itself is on the register of documents',
    citation: localPractice,
    force: 'design',
    // Not asked before the form is opened: it would be shown as missing on every case there is.
    about: 'answer',
    consults: ['documents'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ evidence }) => evidence.documents?.includes('direction') ?? false,
    examples: [
      { given: { evidence: { documents: ['direction'] } }, met: true },
      { given: { evidence: { documents: ['home-office-letter'] } }, met: false },
    ],
  },
  answeredYes({
    id: 'otherReview.conclude/content-covered',
    says: 'The report of the other review covers all that this review had to cover',
    citation: localPractice,
    force: 'design',
    field: 'contentCovered',
    curedBy: ['The body that leads the other review'],
  }),
]);
