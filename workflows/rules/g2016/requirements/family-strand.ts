import type { RequirementRow } from '../../rows';
import { requirementsFor } from '../../requirement';
import { reviewAt } from '../../situations';
import { g2016, localPractice } from '../sources';
import { dateReallyChanges } from './date-correction';
import { isConvicted } from './standing';

const personIsLiving = (gate: string): RequirementRow<'family-strand'> => ({
  id: `${gate}/person-is-living`,
  gate,
  says: 'The person has not died; somebody else who speaks for them has a strand of their own',
  citation: localPractice,
  force: 'design',
  about: 'case',
  consults: [],
  curedBy: ['independent-chair'],
  met: ({ memory }) => !memory.died,
  examples: [
    { given: { memory: { died: false } }, met: true },
    { given: { memory: { died: true } }, met: false },
  ],
});

/** What must be true before each step with family, friends or a perpetrator (DOMAIN 2.8, 3.15). */
export const familyStrandRequirements = requirementsFor('family-strand')([
  personIsLiving('familyStrand.planContact'),
  {
    id: 'familyStrand.planContact/witness-permitted',
    gate: 'familyStrand.planContact',
    says: 'The senior investigating officer has permitted contact with this witness',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['Senior investigating officer'],
    met: ({ memory }) => !memory.witness || memory.sioPermits,
    examples: [
      { given: { memory: { witness: false } }, met: true },
      { given: { memory: { witness: true, sioPermits: true } }, met: true },
      { given: { memory: { witness: true, sioPermits: false } }, met: false },
    ],
  },
  {
    id: 'familyStrand.planContact/convicted-or-both-agree',
    gate: 'familyStrand.planContact',
    says:
      'An alleged perpetrator is contacted after a conviction, or when both the senior ' +
      'investigating officer and the independent chair agree',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'officerAgrees',
    consults: ['review'],
    curedBy: ['Senior investigating officer', 'independent-chair'],
    met: ({ memory, asked, evidence }) =>
      memory.kind !== 'perpetrator' ||
      isConvicted(evidence) ||
      (asked.officerAgrees === true && asked.chairAgrees === true),
    examples: [
      {
        given: {
          memory: { kind: 'family' },
          evidence: { review: reviewAt('reviewing.drafting', {}, { criminal: 'charged' }) },
        },
        met: true,
      },
      {
        given: {
          memory: { kind: 'perpetrator' },
          evidence: { review: reviewAt('reviewing.drafting', {}, { criminal: 'concluded' }) },
        },
        met: true,
      },
      {
        given: {
          memory: { kind: 'perpetrator' },
          asked: { officerAgrees: true, chairAgrees: true },
          evidence: { review: reviewAt('reviewing.drafting', {}, { criminal: 'charged' }) },
        },
        met: true,
      },
      {
        given: {
          memory: { kind: 'perpetrator' },
          asked: { officerAgrees: true, chairAgrees: false },
          evidence: { review: reviewAt('reviewing.drafting', {}, { criminal: 'charged' }) },
        },
        met: false,
      },
      {
        given: {
          memory: { kind: 'perpetrator' },
          evidence: { review: reviewAt('reviewing.drafting', {}, { criminal: 'acquitted' }) },
        },
        met: false,
        why: 'an acquittal is not a conviction',
      },
    ],
  },
  {
    id: 'familyStrand.planContact/child-through-specialist',
    gate: 'familyStrand.planContact',
    says: 'A child is approached through a specialist in working with children',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'channel',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory, asked }) => memory.kind !== 'child' || asked.channel === 'specialist',
    examples: [
      { given: { memory: { kind: 'child' }, asked: { channel: 'specialist' } }, met: true },
      { given: { memory: { kind: 'friend' }, asked: { channel: 'letter' } }, met: true },
      { given: { memory: { kind: 'child' }, asked: { channel: 'letter' } }, met: false },
    ],
  },
  personIsLiving('familyStrand.contact'),
  {
    id: 'familyStrand.recordComments/draft-read',
    gate: 'familyStrand.recordComments',
    says: 'Comments on the draft report are recorded after the draft was read',
    citation: g2016('6'),
    force: 'should',
    about: 'answer',
    field: 'about',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory, asked }) => asked.about !== 'draft' || memory.draftRead,
    examples: [
      { given: { memory: { draftRead: true }, asked: { about: 'draft' } }, met: true },
      { given: { memory: { draftRead: false }, asked: { about: 'terms' } }, met: true },
      { given: { memory: { draftRead: false }, asked: { about: 'draft' } }, met: false },
    ],
  },
  {
    id: 'familyStrand.endAdvocate/advocate-assigned',
    gate: 'familyStrand.endAdvocate',
    says: 'An advocate had been assigned',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.advocate !== null,
    examples: [
      {
        given: { memory: { advocate: 'Advocacy After Fatal Domestic Abuse (AAFDA)' } },
        met: true,
      },
      { given: { memory: { advocate: null } }, met: false },
    ],
  },
  dateReallyChanges('familyStrand.correctDate'),
]);
