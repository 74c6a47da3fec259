import { plainDate, sayDate } from '../../../../language/dates';
import type { Terms } from '../../../../language/governance';
import { termsOn } from '../../../room';
import type { Situation } from '../../../rows';
import { draftLike, termsLike } from '../../ordinary-body';
import { termsPaper } from '../../sources';
import { dayIn } from '../days';
import { decisionCarriesIt } from './decision';
import { bodyRows, ours } from './ours';

const chosen = ({ memory, asked }: Situation<'body'>): Terms | undefined =>
  memory.terms.find(({ version }) => String(version) === asked.terms);

const drafted = { terms: [termsLike(), draftLike()] };
const subGroup = { key: 'steering-group', parent: 'B-0001' };
const kept = { bodiesKept: { kcsp: plainDate('2019-01-01'), 'B-0001': plainDate('2019-01-01') } };

/** Terms of reference: drafted, approved, looked at every year (DOMAIN 4.1, 4.7). */
export const termsRequirements = bodyRows([
  {
    ...ours,
    id: 'body.draftTerms/quorum-stated',
    gate: 'body.draftTerms',
    says: 'Where a rule of quorum is known, it is stated how many are needed',
    field: 'quorumNeeds',
    consults: [],
    met: ({ asked }) => asked.quorumCounts === 'notKnown' || asked.quorumNeeds !== undefined,
    examples: [
      { given: { asked: { quorumCounts: 'members', quorumNeeds: 4 } }, met: true },
      {
        given: { asked: { quorumCounts: 'notKnown' } },
        met: true,
        why: 'a number that nobody laid down is not made up',
      },
      { given: { asked: { quorumCounts: 'authorities' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.approveTerms/draft-recorded',
    gate: 'body.approveTerms',
    says: 'Terms of reference that the body has agreed are on record, and are not approved yet',
    about: 'case',
    consults: [],
    met: ({ memory }) => memory.terms.some(({ inForceFrom }) => inForceFrom === null),
    examples: [
      { given: { memory: drafted }, met: true },
      { given: { memory: { terms: [] } }, met: false },
      { given: { memory: { terms: [termsLike()] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.approveTerms/is-a-draft',
    gate: 'body.approveTerms',
    says: 'The terms that are approved are one of the versions not approved yet',
    field: 'terms',
    consults: [],
    met: (situation) => chosen(situation)?.inForceFrom === null,
    names: ({ memory: { terms } }) => {
      const drafts = terms.filter(({ inForceFrom }) => inForceFrom === null);
      return drafts.length === 0
        ? ['there is none']
        : drafts.map(({ version, title }) => `${version} (${title})`);
    },
    examples: [
      { given: { memory: drafted, asked: { terms: '2' } }, met: true },
      { given: { memory: drafted, asked: { terms: '1' } }, met: false, why: 'already in force' },
      { given: { memory: drafted, asked: { terms: '3' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.approveTerms/after-they-were-agreed',
    gate: 'body.approveTerms',
    says: 'Terms are approved on the day on which the body agreed them, or later',
    field: 'approvedOn',
    consults: [],
    met: (situation) => {
      const terms = chosen(situation);
      const approvedOn = dayIn(situation.asked.approvedOn);
      return !terms || approvedOn === null || terms.agreedOn <= approvedOn;
    },
    names: (situation) => {
      const terms = chosen(situation);
      return terms ? [`agreed on ${sayDate(terms.agreedOn)}`] : [];
    },
    examples: [
      {
        given: { memory: drafted, asked: { terms: '2', approvedOn: '2019-07-17' } },
        met: true,
      },
      {
        given: { memory: drafted, asked: { terms: '2', approvedOn: '2019-06-25' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.approveTerms/stands-on-a-decision',
    gate: 'body.approveTerms',
    says: 'Since the body that approves these terms keeps its meetings here, the approval names its decision',
    citation: termsPaper('3.5'),
    force: 'local practice',
    field: 'decision',
    consults: ['bodiesKept'],
    curedBy: ['kcsp-chair', 'kcst-administrator'],
    met: ({ memory: { parent }, asked, evidence }) => {
      const from = parent === null ? undefined : evidence.bodiesKept?.[parent];
      const approvedOn = dayIn(asked.approvedOn);
      return (
        from === undefined ||
        approvedOn === null ||
        approvedOn < from ||
        asked.decision !== undefined
      );
    },
    examples: [
      {
        given: {
          memory: subGroup,
          asked: { approvedOn: '2019-07-17', decision: 'M-0007/3' },
          evidence: kept,
        },
        met: true,
      },
      {
        given: { memory: subGroup, asked: { approvedOn: '2018-07-18' }, evidence: kept },
        met: true,
        why: 'its meetings were not kept here on that day',
      },
      {
        given: {
          memory: subGroup,
          asked: { approvedOn: '2019-07-17' },
          evidence: { bodiesKept: {} },
        },
        met: true,
        why: 'its meetings are not kept here at all',
      },
      {
        given: { memory: { parent: null }, asked: { approvedOn: '2019-07-17' }, evidence: kept },
        met: true,
        why: 'it approves its own',
      },
      {
        given: { memory: subGroup, asked: { approvedOn: '2019-07-17' }, evidence: kept },
        met: false,
      },
    ],
  },
  decisionCarriesIt('body.approveTerms', { on: 'approvedOn', by: 'approver' }),
  {
    ...ours,
    id: 'body.reviewTerms/in-force-that-day',
    gate: 'body.reviewTerms',
    says: 'Terms of reference were in force on the day on which they were reviewed',
    field: 'reviewedOn',
    consults: [],
    met: ({ memory, asked }) => {
      const day = dayIn(asked.reviewedOn);
      return day === null || termsOn(memory, day) !== null;
    },
    examples: [
      {
        given: { memory: { terms: [termsLike()] }, asked: { reviewedOn: '2019-06-26' } },
        met: true,
      },
      {
        given: { memory: { terms: [termsLike()] }, asked: { reviewedOn: '2018-07-17' } },
        met: false,
      },
    ],
  },
]);
