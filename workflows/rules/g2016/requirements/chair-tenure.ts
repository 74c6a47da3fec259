import type { Citation } from '../../../language/missing';
import type { RequirementRow } from '../../rows';
import { requirementsFor } from '../../requirement';
import { reviewAt, ribAt } from '../../situations';
import { g2016, localPractice } from '../sources';
import { answeredYes } from './answered-yes';
import { dateReallyChanges } from './date-correction';
import { isSameName } from '../../../language/names';
import { hasChairInPost, isCommissioned, isPastPublication } from './standing';

const homeOfficeTraining: Citation = {
  instrument: 'Conducting a domestic homicide review: online learning (GOV.UK)',
  status: 'as published',
};

const noOtherChairInPost = (gate: string): RequirementRow<'chair-tenure'> => ({
  id: `${gate}/chair-already-active`,
  gate,
  says: 'No other chair is in post; the tenure of that chair is ended first',
  citation: localPractice,
  force: 'design',
  about: 'case',
  consults: ['chair-tenure'],
  curedBy: ['kcst-administrator'],
  met: ({ evidence }) => !hasChairInPost(evidence),
  examples: [
    { given: { evidence: { ribs: { 'chair-tenure': [ribAt('ended')] } } }, met: true },
    {
      given: { evidence: { ribs: { 'chair-tenure': [ribAt('approved')] } } },
      met: true,
      why: 'the candidate who is being appointed is not in post yet',
    },
    { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: false },
  ],
});

/** What must be true before each step of a chair's tenure (DOMAIN 2.4, 3.3). */
export const chairTenureRequirements = requirementsFor('chair-tenure')([
  {
    id: 'chair.openSourcing/review-commissioned',
    gate: 'chair.openSourcing',
    says: 'A chair is sought once the review has been commissioned',
    citation: g2016('4'),
    force: 'must',
    about: 'case',
    consults: ['review'],
    curedBy: ['kcsp-chair'],
    met: ({ evidence }) => isCommissioned(evidence),
    examples: [
      { given: { evidence: { review: reviewAt('reviewing.commissioned') } }, met: true },
      {
        given: { evidence: { review: reviewAt('assuring.amending') } },
        met: true,
        why: 'a chair may leave at any stage, and a successor is sought then',
      },
      { given: { evidence: { review: reviewAt('deciding.deliberating') } }, met: false },
      {
        given: { evidence: { review: reviewAt('reviewing.contributing') } },
        met: false,
        why: 'another review leads, and has a chair of its own',
      },
    ],
  },
  {
    id: 'chair.openSourcing/no-search-under-way',
    gate: 'chair.openSourcing',
    says: 'No other search for a chair is under way, and no chair is in post',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['chair-tenure'],
    curedBy: ['kcst-administrator'],
    met: ({ evidence }) =>
      (evidence.ribs?.['chair-tenure'] ?? []).every(({ state }) =>
        ['notStarted', 'ended', 'completed'].includes(state),
      ),
    examples: [
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('notStarted')] } } }, met: true },
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('ended')] } } }, met: true },
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('sourcing')] } } }, met: false },
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: false },
    ],
  },
  noOtherChairInPost('chair.adopt'),
  answeredYes({
    id: 'chair.submitDeclarations/independence-statement',
    says: "The candidate's independence statement is held",
    citation: localPractice,
    force: 'local practice',
    field: 'independenceStatement',
    curedBy: ['The candidate'],
  }),
  answeredYes({
    id: 'chair.submitDeclarations/declaration-of-interests',
    says: "The candidate's declaration of interests is held",
    citation: localPractice,
    force: 'local practice',
    field: 'conflictForm',
    curedBy: ['The candidate'],
  }),
  answeredYes({
    id: 'chair.submitDeclarations/training-evidence',
    says: 'There is evidence that the candidate did the Home Office online training, both modules',
    citation: homeOfficeTraining,
    force: 'should',
    field: 'trainingEvidence',
    curedBy: ['The candidate'],
  }),
  {
    id: 'chair.passChecks/no-current-link',
    gate: 'chair.passChecks',
    says: 'The candidate has no link today with any agency in this review',
    citation: g2016('4'),
    force: 'must',
    about: 'case',
    consults: [],
    curedBy: ['The candidate', 'kcst-administrator'],
    met: ({ memory }) => !memory.currentLink,
    examples: [
      { given: { memory: { currentLink: false } }, met: true },
      { given: { memory: { currentLink: true } }, met: false },
    ],
  },
  {
    id: 'chair.passChecks/checked-by-somebody-else',
    gate: 'chair.passChecks',
    says: 'Somebody other than the candidate carries out the checks',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'checkedBy',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory, asked }) => !isSameName(asked.checkedBy, memory.candidate),
    examples: [
      {
        given: {
          memory: { candidate: 'First candidate' },
          asked: { checkedBy: 'KCST case officer' },
        },
        met: true,
      },
      {
        given: {
          memory: { candidate: 'First candidate' },
          asked: { checkedBy: 'first candidate ' },
        },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'chair.passChecks/past-links-dated',
    says: 'For every past link with an agency, the time since leaving it is stated',
    citation: localPractice,
    force: 'local practice',
    field: 'pastLinksDated',
    curedBy: ['The candidate'],
  }),
  noOtherChairInPost('chair.appoint'),
  answeredYes({
    id: 'chair.appoint/contract-signed',
    says: 'The contract with the chair is signed',
    citation: localPractice,
    force: 'local practice',
    field: 'contractSigned',
    curedBy: ['kcst-administrator', 'The candidate'],
  }),
  answeredYes({
    id: 'chair.appoint/data-terms-signed',
    says: 'The confidentiality and data protection terms are signed',
    citation: localPractice,
    force: 'local practice',
    field: 'dataTermsSigned',
    curedBy: ['kcst-administrator', 'The candidate'],
  }),
  {
    id: 'chair.nameAuthor/somebody-else',
    gate: 'chair.nameAuthor',
    says: 'A separate author is somebody other than the chair',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'author',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory, asked }) => !isSameName(asked.author, memory.candidate),
    examples: [
      {
        given: { memory: { candidate: 'First candidate' }, asked: { author: 'Report author' } },
        met: true,
      },
      {
        given: { memory: { candidate: 'First candidate' }, asked: { author: 'First Candidate' } },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'chair.nameAuthor/same-declarations',
    says: 'The author has made the same declarations as the chair',
    citation: localPractice,
    force: 'design',
    field: 'sameDeclarations',
    curedBy: ['The author'],
  }),
  {
    id: 'chair.releaseAuthor/author-named',
    gate: 'chair.releaseAuthor',
    says: 'A separate author had been named',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.author !== null,
    examples: [
      { given: { memory: { author: 'Report author' } }, met: true },
      { given: { memory: { author: null } }, met: false },
    ],
  },
  {
    id: 'chair.end/removal-decided-by',
    gate: 'chair.end',
    says: 'When the partnership removes a chair, it is recorded who decided it',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'decidedBy',
    consults: [],
    curedBy: ['kcsp-chair'],
    met: ({ asked }) => asked.why !== 'removed' || Boolean(asked.decidedBy),
    examples: [
      { given: { asked: { why: 'removed', decidedBy: 'KCSP Chair' } }, met: true },
      { given: { asked: { why: 'stoodDown' } }, met: true },
      { given: { asked: { why: 'removed' } }, met: false },
    ],
  },
  {
    id: 'chair.end/handover-listed',
    gate: 'chair.end',
    says: 'What the chair hands over is listed, unless the chair is ill or has died',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'handover',
    consults: [],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: ({ asked }) => asked.why === 'incapacity' || Boolean(asked.handover),
    examples: [
      { given: { asked: { why: 'stoodDown', handover: 'Drafts, notes and letters' } }, met: true },
      { given: { asked: { why: 'incapacity' } }, met: true },
      { given: { asked: { why: 'stoodDown' } }, met: false },
    ],
  },
  {
    id: 'chair.complete/report-decided-upon',
    gate: 'chair.complete',
    says: "The chair's work is closed once the report is published or withheld",
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['review'],
    curedBy: ['kcsp-chair'],
    met: ({ evidence }) => isPastPublication(evidence),
    examples: [
      { given: { evidence: { review: reviewAt('monitoring.published') } }, met: true },
      { given: { evidence: { review: reviewAt('monitoring.withheld') } }, met: true },
      { given: { evidence: { review: reviewAt('concluded') } }, met: true },
      { given: { evidence: { review: reviewAt('assuring.withHomeOffice') } }, met: false },
    ],
  },
  dateReallyChanges('chair.correctDate'),
]);
