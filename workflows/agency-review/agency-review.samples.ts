import type { Evidence } from '../language/evidence';
import { ask, type Samples } from '../proof/scenario';
import { reviewAt, ribAt } from '../rules/situations';

const termsAgreed = {
  review: reviewAt('reviewing.gatheringInformation', { termsVersion: 1 }),
};
const officerConsulted = {
  review: reviewAt('reviewing.gatheringInformation', {}, { disclosure: 'scopeLimited' }),
};
const chairInPost: Partial<Evidence> = { ribs: { 'chair-tenure': [ribAt('active')] } };

/** One lawful way, at least, of asking each event of an agency's own review. */
export const agencyReviewSamples: Samples = {
  'agencyReview.require': [
    ask(
      'agencyReview.require',
      { agency: 'Kent Police', asked: 'imr', dueOn: '2026-04-27' },
      { evidence: termsAgreed },
    ),
  ],
  'agencyReview.acknowledge': [
    ask('agencyReview.acknowledge', { author: 'Kent Police author', authorIndependent: true }),
  ],
  'agencyReview.nameAuthor': [
    ask('agencyReview.nameAuthor', {
      author: 'Second Kent Police author',
      authorIndependent: true,
      reason: 'The first author retired',
    }),
  ],
  'agencyReview.restrict': [
    ask(
      'agencyReview.restrict',
      { officer: 'Senior investigating officer', limits: 'The two officers who attended' },
      { evidence: officerConsulted },
    ),
  ],
  'agencyReview.clearRestriction': [
    ask('agencyReview.clearRestriction', { officer: 'Senior investigating officer' }),
  ],
  'agencyReview.recordInterview': [
    ask('agencyReview.recordInterview', {
      interviewedOn: '2026-03-02',
      role: 'Response officer',
      officerAgreed: true,
      debriefed: true,
    }),
  ],
  'agencyReview.returnNil': [
    ask('agencyReview.returnNil', {
      confirmedBy: 'Head of safeguarding',
      senior: true,
      recordsSearched: true,
    }),
  ],
  'agencyReview.decline': [
    ask('agencyReview.decline', {
      declinedBy: 'Head of legal services',
      reason: 'Sees no duty to contribute',
    }),
  ],
  'agencyReview.escalate': [
    ask('agencyReview.escalate', { level: 'independentChair', what: 'To contribute by April' }),
    ask('agencyReview.escalate', { level: 'kcspChair', what: 'To contribute at once' }),
  ],
  'agencyReview.resume': [ask('agencyReview.resume', { agreedBy: 'Chief executive' })],
  'agencyReview.waive': [
    ask(
      'agencyReview.waive',
      { panelDecidedOn: '2026-03-02', reason: 'Its records are in the chronology of the police' },
      { evidence: chairInPost },
    ),
  ],
  'agencyReview.submit': [
    ask('agencyReview.submit', {
      document: 'IMR, version 1',
      signedBy: 'Kent Police senior manager',
      signatoryRole: 'Assistant chief constable',
    }),
  ],
  'agencyReview.present': [
    ask('agencyReview.present', { presentedOn: '2026-03-02', presentedBy: 'Kent Police author' }),
  ],
  'agencyReview.return': [
    ask('agencyReview.return', { comments: 'The years before 2019 are missing' }),
  ],
  'agencyReview.accept': [ask('agencyReview.accept', {}, { evidence: chairInPost })],
  'agencyReview.reopen': [ask('agencyReview.reopen', { reason: 'Further records were found' })],
  'agencyReview.extend': [
    ask('agencyReview.extend', {
      newDate: '2026-05-25',
      reason: 'The author is ill',
      agreedBy: 'Independent chair',
    }),
  ],
  'agencyReview.renameAgency': [
    ask('agencyReview.renameAgency', {
      newAgency: 'Kent Police',
      reason: 'Name as the agency writes it',
    }),
  ],
  'agencyReview.addNote': [ask('agencyReview.addNote', { text: 'The author asks for a template' })],
  'agencyReview.correctDate': [
    ask('agencyReview.correctDate', {
      entry: 1,
      field: 'dueOn',
      from: '2026-04-27',
      to: '2026-04-28',
      reason: 'The letter bears the later date',
    }),
  ],
};
