import type { RequirementRow, Situation } from '../../../rows';
import { becomesLead, type Naming } from '../../naming';
import { localPractice } from '../../sources';

type Row = RequirementRow<'recommendation'>;

const ours = {
  gate: 'recommendation.nameAddressee',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  consults: [],
  curedBy: ['kcst-administrator'],
} as const;

const namingIn = ({ asked }: Pick<Situation, 'asked'>): Partial<Naming> => asked;

const organisationNow = ({ memory, asked }: Situation<'recommendation'>): string | null =>
  memory.addressees.find(({ printed }) => printed === asked.printed)?.organisation ?? null;

const toPolice = {
  addressees: [
    { printed: 'The police', organisation: null },
    { printed: 'Fire [cut off]', organisation: null },
  ],
};
const police = { printed: 'The police', outcome: 'organisation', organisation: 'O-0003' } as const;
const fire = {
  printed: 'Fire [cut off]',
  outcome: 'organisation',
  organisation: 'O-0005',
} as const;
const ledByPolice = {
  lead: 'O-0003',
  addressees: [
    { printed: 'The police', organisation: 'O-0003' },
    { printed: 'Fire [cut off]', organisation: null },
  ],
};

/** What must be true before it is said which organisation printed words mean. */
export const namingRequirements: readonly Row[] = [
  {
    ...ours,
    id: 'recommendation.nameAddressee/printed-here',
    says: 'The words are among those to whom this recommendation is addressed, letter for letter',
    field: 'printed',
    met: ({ memory, asked }) => memory.addressees.some(({ printed }) => printed === asked.printed),
    examples: [
      { given: { memory: toPolice, asked: police }, met: true },
      { given: { memory: toPolice, asked: { ...police, printed: 'Police' } }, met: false },
      { given: { asked: police }, met: false, why: 'nobody is printed at all' },
    ],
  },
  {
    ...ours,
    id: 'recommendation.nameAddressee/organisation-named',
    says: 'Where it is an organisation on the register, it is chosen; where it is no body of ours, none is',
    field: 'organisation',
    met: ({ asked }) =>
      (asked.outcome === 'organisation') === (typeof asked.organisation === 'string'),
    examples: [
      { given: { asked: police }, met: true },
      { given: { asked: { printed: 'The police', outcome: 'notOurs' } }, met: true },
      { given: { asked: { printed: 'The police', outcome: 'organisation' } }, met: false },
      { given: { asked: { ...police, outcome: 'notOurs' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.nameAddressee/one-lead',
    says: 'It has one lead agency: where it has one already, another is named as one of the other agencies, or the recommendation is given to another agency',
    field: 'part',
    met: ({ memory, asked }) =>
      asked.part !== 'lead' || memory.lead === null || memory.lead === asked.organisation,
    examples: [
      { given: { memory: toPolice, asked: { ...police, part: 'lead' } }, met: true },
      { given: { memory: ledByPolice, asked: fire }, met: true },
      { given: { memory: ledByPolice, asked: { ...fire, part: 'lead' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.nameAddressee/lead-stays',
    says: 'Words that mean the lead agency go on meaning it; the recommendation is given to another agency instead',
    field: 'organisation',
    met: (situation) => {
      const now = organisationNow(situation);
      return now === null || now !== situation.memory.lead || now === situation.asked.organisation;
    },
    examples: [
      { given: { memory: toPolice, asked: police }, met: true },
      { given: { memory: ledByPolice, asked: police }, met: true, why: 'it says the same again' },
      { given: { memory: ledByPolice, asked: fire }, met: true },
      {
        given: { memory: ledByPolice, asked: { ...police, organisation: 'O-0001' } },
        met: false,
      },
      {
        given: { memory: ledByPolice, asked: { printed: 'The police', outcome: 'notOurs' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'recommendation.nameAddressee/assigned-with-a-date',
    says: 'A recommendation that was written here is given to its lead agency with a target date: assign it. Only one from earlier records gets its lead agency by its printed name',
    field: 'organisation',
    consults: ['openedWith'],
    met: (situation) =>
      !becomesLead(situation.memory, namingIn(situation)) ||
      situation.evidence.openedWith === 'recommendation.adopt',
    examples: [
      {
        given: {
          memory: toPolice,
          asked: police,
          evidence: { openedWith: 'recommendation.adopt' },
        },
        met: true,
      },
      {
        given: {
          memory: toPolice,
          asked: fire,
          evidence: { openedWith: 'recommendation.propose' },
        },
        met: true,
        why: 'it is not the first that is addressed, and will support whoever leads',
      },
      {
        given: {
          memory: toPolice,
          asked: police,
          evidence: { openedWith: 'recommendation.propose' },
        },
        met: false,
      },
    ],
  },
];
