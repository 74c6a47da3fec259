import { act2004, localPractice } from '../../sources';
import { requirementsFor } from '../../../requirement';
import { reviewAt } from '../../../situations';
import { answeredYes } from '../answered-yes';
import { dateReallyChanges } from '../date-correction';

const stagesWithACompletedReport = [
  'signingOff.signedOff',
  'assuring',
  'publishing',
  'monitoring',
  'concluded',
];

/** What must be true of the things that may be recorded at any stage. */
export const everywhereRequirements = requirementsFor('review-case')([
  dateReallyChanges('date.correct'),
  {
    id: 'document.register/attached-or-kept',
    gate: 'document.register',
    says: 'The document itself is attached, or it is said where it is kept',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'file',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked }) => Boolean(asked.whereKept) || Array.isArray(asked.file),
    examples: [
      { given: { asked: { whereKept: 'Case folder, item 1' } }, met: true },
      { given: { asked: { file: ['D-00000000000000000000000000000001'] } }, met: true },
      { given: { asked: { kind: 'audit-note' } }, met: false },
    ],
  },
  {
    id: 'document.withdraw/on-the-register',
    gate: 'document.withdraw',
    says: 'A document of that kind is on the register',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'kind',
    consults: ['documents'],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked, evidence }) => evidence.documents?.some((kind) => kind === asked.kind) ?? false,
    examples: [
      {
        given: { asked: { kind: 'audit-note' }, evidence: { documents: ['audit-note'] } },
        met: true,
      },
      { given: { asked: { kind: 'audit-note' }, evidence: { documents: [] } }, met: false },
    ],
  },
  answeredYes({
    id: 'case.withdrawNotification/by-the-notifier',
    says: 'Only whoever notified a death can withdraw the notification',
    citation: localPractice,
    force: 'design',
    field: 'byNotifier',
    curedBy: ['Whoever notified the death'],
  }),
  {
    id: 'case.confirmError/another-person',
    gate: 'case.confirmError',
    says: 'It takes two people: whoever proposed that the case is an error cannot confirm it',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ asked, memory }) =>
      memory.errorProposedBy !== null && asked.by !== memory.errorProposedBy,
    examples: [
      { given: { memory: { errorProposedBy: 'one' }, asked: { by: 'another' } }, met: true },
      { given: { memory: { errorProposedBy: 'one' }, asked: { by: 'one' } }, met: false },
    ],
  },
  {
    id: 'edition.change/another-edition',
    gate: 'edition.change',
    says: 'The case is not under that edition already',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'to',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ asked, memory }) => asked.to !== memory.edition,
    examples: [
      { given: { memory: { edition: 'g2016' }, asked: { to: 'dardr-draft-2024' } }, met: true },
      { given: { memory: { edition: 'g2016' }, asked: { to: 'g2016' } }, met: false },
    ],
  },
  {
    id: 'copy.send/report-completed',
    gate: 'copy.send',
    says: 'Copies go out once the report is completed, which it is when the partnership signs it off',
    citation: act2004('s.9(3C)'),
    force: 'must',
    // Not asked before the form is opened: it would be shown as missing on every review under way.
    about: 'answer',
    consults: ['review'],
    curedBy: ['kcsp-chair'],
    met: ({ evidence }) =>
      stagesWithACompletedReport.some((stage) =>
        evidence.review?.states.lifecycle?.startsWith(stage),
      ),
    examples: [
      { given: { evidence: { review: reviewAt('signingOff.signedOff') } }, met: true },
      { given: { evidence: { review: reviewAt('assuring.amending') } }, met: true },
      { given: { evidence: { review: reviewAt('signingOff.awaitingCspSignOff') } }, met: false },
      { given: { evidence: { review: reviewAt('reviewing.drafting') } }, met: false },
    ],
  },
]);
