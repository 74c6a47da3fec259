import { plainDate } from '../../../language/dates';
import { isFurtherUp } from '../../../language/escalation';
import type { RequirementRow } from '../../rows';
import { requirementsFor } from '../../requirement';
import { reviewAt, ribAt } from '../../situations';
import { g2016, localPractice } from '../sources';
import { answeredYes } from './answered-yes';
import { dateReallyChanges } from './date-correction';
import { isSameName } from '../../../language/names';
import { hasChairInPost, hasTerms } from './standing';

const authorIndependent = (gate: string) =>
  answeredYes<'agency-review'>({
    id: `${gate}/author-independent`,
    says: 'The author had no involvement in the case, and no part in its line management',
    citation: g2016('7'),
    force: 'must',
    field: 'authorIndependent',
    curedBy: ['The agency'],
  });

const chairInPost = (gate: string): RequirementRow<'agency-review'> => ({
  id: `${gate}/chair-in-post`,
  gate,
  says: 'The review panel decides only while an independent chair is in post',
  citation: localPractice,
  force: 'design',
  about: 'case',
  consults: ['chair-tenure'],
  curedBy: ['kcst-administrator'],
  met: ({ evidence }) => hasChairInPost(evidence),
  examples: [
    { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: true },
    { given: { evidence: { ribs: { 'chair-tenure': [ribAt('ended')] } } }, met: false },
  ],
});

const dueAfterRequest = (gate: string): RequirementRow<'agency-review'> => ({
  id: `${gate}/due-after-request`,
  gate,
  says: 'The date by which it is asked for is after the date of the request',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field: 'dueOn',
  consults: [],
  curedBy: ['kcst-administrator'],
  met: ({ asked }) => typeof asked.dueOn !== 'string' || asked.dueOn > String(asked.effectiveOn),
  examples: [
    { given: { asked: { effectiveOn: '2026-03-02', dueOn: '2026-04-27' } }, met: true },
    { given: { asked: { effectiveOn: '2026-03-02' } }, met: true, why: 'no date was set' },
    { given: { asked: { effectiveOn: '2026-03-02', dueOn: '2026-03-02' } }, met: false },
  ],
});

/** What must be true before each step of an agency's own review (DOMAIN 2.7, 3.5). */
export const agencyReviewRequirements = requirementsFor('agency-review')([
  {
    id: 'agencyReview.require/terms-agreed',
    gate: 'agencyReview.require',
    says: 'Agencies are asked once the terms of reference are agreed',
    citation: g2016('7'),
    force: 'should',
    about: 'case',
    consults: ['review'],
    curedBy: ['independent-chair'],
    met: ({ evidence }) => hasTerms(evidence),
    examples: [
      {
        given: {
          evidence: { review: reviewAt('reviewing.gatheringInformation', { termsVersion: 1 }) },
        },
        met: true,
      },
      {
        given: { evidence: { review: reviewAt('reviewing.drafting', { adopted: true }) } },
        met: true,
        why: 'a review taken over at this stage had its terms agreed earlier',
      },
      { given: { evidence: { review: reviewAt('reviewing.panelConstituted') } }, met: false },
    ],
  },
  {
    id: 'agencyReview.require/not-asked-already',
    gate: 'agencyReview.require',
    says: 'The same agency has not been asked for the same thing already',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'agency',
    consults: ['agency-review'],
    curedBy: ['kcst-administrator'],
    met: ({ asked, evidence }) =>
      !(evidence.ribs?.['agency-review'] ?? []).some(
        ({ memory }) => isSameName(memory.agency, asked.agency) && memory.asked === asked.asked,
      ),
    examples: [
      {
        given: {
          asked: { agency: 'Kent Police', asked: 'imr' },
          evidence: {
            ribs: {
              'agency-review': [ribAt('requested', { agency: 'Medway Council', asked: 'imr' })],
            },
          },
        },
        met: true,
      },
      {
        given: {
          asked: { agency: 'Kent Police', asked: 'imr' },
          evidence: {
            ribs: {
              'agency-review': [ribAt('accepted', { agency: 'Kent Police', asked: 'chronology' })],
            },
          },
        },
        met: true,
      },
      {
        given: {
          asked: { agency: 'Kent Police', asked: 'imr' },
          evidence: {
            ribs: { 'agency-review': [ribAt('waived', { agency: 'Kent Police', asked: 'imr' })] },
          },
        },
        met: false,
        why: 'the one that was waived is reopened instead',
      },
    ],
  },
  dueAfterRequest('agencyReview.require'),
  authorIndependent('agencyReview.acknowledge'),
  authorIndependent('agencyReview.nameAuthor'),
  {
    id: 'agencyReview.restrict/officer-consulted',
    gate: 'agencyReview.restrict',
    says: "The senior investigating officer's advice is recorded on the review",
    citation: g2016('9'),
    force: 'must',
    about: 'case',
    consults: ['review'],
    curedBy: ['kcst-administrator', 'independent-chair'],
    met: ({ evidence }) => (evidence.review?.states.disclosure ?? 'notAsked') !== 'notAsked',
    examples: [
      {
        given: {
          evidence: {
            review: reviewAt('reviewing.gatheringInformation', {}, { disclosure: 'scopeLimited' }),
          },
        },
        met: true,
      },
      {
        given: { evidence: { review: reviewAt('reviewing.gatheringInformation') } },
        met: false,
      },
    ],
  },
  {
    id: 'agencyReview.clearRestriction/limits-in-place',
    gate: 'agencyReview.clearRestriction',
    says: 'The senior investigating officer had set limits',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.limited,
    examples: [
      { given: { memory: { limited: true } }, met: true },
      { given: { memory: { limited: false } }, met: false },
    ],
  },
  {
    id: 'agencyReview.recordInterview/officer-agreed',
    gate: 'agencyReview.recordInterview',
    says: 'While limits are in place, the senior investigating officer agrees to each interview',
    citation: g2016('9'),
    force: 'must',
    about: 'answer',
    field: 'officerAgreed',
    consults: [],
    curedBy: ['Senior investigating officer'],
    met: ({ memory, asked }) => !memory.limited || asked.officerAgreed === true,
    examples: [
      { given: { memory: { limited: false } }, met: true },
      { given: { memory: { limited: true }, asked: { officerAgreed: true } }, met: true },
      { given: { memory: { limited: true }, asked: { officerAgreed: false } }, met: false },
    ],
  },
  answeredYes({
    id: 'agencyReview.returnNil/senior-manager',
    says: 'A senior manager of the agency confirms that there was no contact',
    citation: localPractice,
    force: 'local practice',
    field: 'senior',
    curedBy: ['The agency'],
  }),
  answeredYes({
    id: 'agencyReview.returnNil/records-searched',
    says: "The agency's records were searched",
    citation: localPractice,
    force: 'local practice',
    field: 'recordsSearched',
    curedBy: ['The agency'],
  }),
  {
    id: 'agencyReview.escalate/further-up',
    gate: 'agencyReview.escalate',
    says: 'An escalation goes to somebody further up than the last one',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'level',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory, asked }) => isFurtherUp(asked.level, memory.escalatedTo),
    examples: [
      { given: { memory: { escalatedTo: null }, asked: { level: 'independentChair' } }, met: true },
      {
        given: { memory: { escalatedTo: 'kcspChair' }, asked: { level: 'homeOffice' } },
        met: true,
      },
      {
        given: { memory: { escalatedTo: 'kcspChair' }, asked: { level: 'kcspChair' } },
        met: false,
      },
    ],
  },
  chairInPost('agencyReview.waive'),
  {
    id: 'agencyReview.submit/author-named',
    gate: 'agencyReview.submit',
    says: 'The agency has named the author of its review',
    citation: g2016('7'),
    force: 'must',
    about: 'case',
    consults: [],
    curedBy: ['The agency'],
    met: ({ memory }) => memory.author !== null,
    examples: [
      { given: { memory: { author: 'Kent Police author' } }, met: true },
      { given: { memory: { author: null } }, met: false, why: 'reopened after a nil return' },
    ],
  },
  {
    id: 'agencyReview.submit/signed-by-somebody-else',
    gate: 'agencyReview.submit',
    says: 'A senior manager other than the author signs the agency review',
    citation: g2016('7'),
    force: 'must',
    about: 'answer',
    field: 'signedBy',
    consults: [],
    curedBy: ['The agency'],
    met: ({ memory, asked }) => !isSameName(asked.signedBy, memory.author),
    examples: [
      {
        given: {
          memory: { author: 'Kent Police author' },
          asked: { signedBy: 'Kent Police senior manager' },
        },
        met: true,
      },
      {
        given: {
          memory: { author: 'Kent Police author' },
          asked: { signedBy: 'kent police author' },
        },
        met: false,
      },
    ],
  },
  {
    id: 'agencyReview.accept/presented',
    gate: 'agencyReview.accept',
    says: 'The agency review has been presented to the review panel',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory }) => memory.presented,
    examples: [
      { given: { memory: { presented: true } }, met: true },
      { given: { memory: { presented: false } }, met: false },
    ],
  },
  chairInPost('agencyReview.accept'),
  {
    id: 'agencyReview.extend/later-than-before',
    gate: 'agencyReview.extend',
    says: 'The new date is later than the date agreed before',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'newDate',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory, asked }) => memory.dueOn === null || String(asked.newDate) > memory.dueOn,
    examples: [
      {
        given: { memory: { dueOn: plainDate('2026-04-27') }, asked: { newDate: '2026-05-25' } },
        met: true,
      },
      { given: { memory: { dueOn: null }, asked: { newDate: '2026-05-25' } }, met: true },
      {
        given: { memory: { dueOn: plainDate('2026-04-27') }, asked: { newDate: '2026-04-27' } },
        met: false,
      },
    ],
  },
  dueAfterRequest('agencyReview.reopen'),
  dateReallyChanges('agencyReview.correctDate'),
]);
