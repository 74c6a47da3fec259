import { requirementsFor } from '../../requirement';
import { localPractice } from '../sources';
import { isAhead } from './days';

const ours = {
  citation: localPractice,
  force: 'design',
  curedBy: ['kcst-administrator'],
} as const;

const police = { organisation: 'O-0003', recommendations: ['R-0042/recommendation/1'] };
const fire = { organisation: 'O-0005', recommendations: ['R-0042/recommendation/2'] };

const referencesIn = (who: unknown): readonly string[] =>
  Array.isArray(who) ? who.map(String) : [];

/** What must be true before members are asked for updates, and before they are reminded. */
export const updateRoundRequirements = requirementsFor('update-round')([
  {
    ...ours,
    id: 'round.open/somebody-to-ask',
    gate: 'round.open',
    about: 'case',
    says: 'Some recommendation is open, and an agency has it',
    consults: ['round'],
    met: ({ evidence }) => (evidence.round?.asked ?? []).length > 0,
    examples: [
      { given: { evidence: { round: { asked: [police], answered: [], pack: [] } } }, met: true },
      { given: { evidence: { round: { asked: [], answered: [], pack: [] } } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'round.open/one-at-a-time',
    gate: 'round.open',
    about: 'case',
    says: 'One round is open at a time: the one before is closed first',
    consults: ['round'],
    met: ({ evidence }) => (evidence.round?.others ?? []).length === 0,
    names: ({ evidence }) => evidence.round?.others ?? [],
    examples: [
      { given: { evidence: { round: { asked: [police], answered: [], pack: [] } } }, met: true },
      {
        given: {
          evidence: {
            round: {
              asked: [police],
              answered: [],
              pack: [],
              others: ['Updates asked for by 1 June 2026'],
            },
          },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'round.open/day-ahead',
    gate: 'round.open',
    about: 'answer',
    says: 'Members have until after the day on which they are asked',
    field: 'closesOn',
    consults: [],
    met: (situation) => isAhead(situation, 'closesOn'),
    examples: [
      { given: { asked: { effectiveOn: '2026-03-02', closesOn: '2026-03-23' } }, met: true },
      { given: { asked: { effectiveOn: '2026-03-02', closesOn: '2026-03-02' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'round.remind/were-asked',
    gate: 'round.remind',
    about: 'answer',
    says: 'Whoever is reminded was asked in this round',
    field: 'who',
    consults: [],
    met: ({ memory, asked }) =>
      referencesIn(asked.who).every((one) =>
        memory.asked.some(({ organisation }) => organisation === one),
      ),
    names: ({ memory, asked }) =>
      referencesIn(asked.who).filter(
        (one) => !memory.asked.some(({ organisation }) => organisation === one),
      ),
    examples: [
      { given: { memory: { asked: [police] }, asked: { who: ['O-0003'] } }, met: true },
      { given: { memory: { asked: [police] }, asked: { who: ['O-0003', 'O-0009'] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'round.remind/not-answered-yet',
    gate: 'round.remind',
    about: 'answer',
    says: 'Whoever is reminded has not answered on everything yet',
    field: 'who',
    consults: ['round'],
    met: ({ memory, asked, evidence }) =>
      answeredInFull(referencesIn(asked.who), memory.asked, evidence.round?.answered).length === 0,
    names: ({ memory, asked, evidence }) =>
      answeredInFull(referencesIn(asked.who), memory.asked, evidence.round?.answered),
    examples: [
      {
        given: {
          memory: { asked: [police, fire] },
          asked: { who: ['O-0003'] },
          evidence: { round: { asked: [police, fire], answered: [fire], pack: [] } },
        },
        met: true,
      },
      {
        given: {
          memory: { asked: [police, fire] },
          asked: { who: ['O-0003', 'O-0005'] },
          evidence: { round: { asked: [police, fire], answered: [fire], pack: [] } },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'round.close/somebody-was-asked',
    gate: 'round.close',
    about: 'case',
    says: 'Somebody was asked in this round; who has answered goes into the pack',
    consults: ['round'],
    met: ({ evidence }) => (evidence.round?.asked ?? []).length > 0,
    examples: [
      {
        given: { evidence: { round: { asked: [police], answered: [], pack: [] } } },
        met: true,
        why: 'a round may be closed although nobody has answered',
      },
      { given: { evidence: { round: { asked: [], answered: [], pack: [] } } }, met: false },
    ],
  },
]);

type Lists = readonly {
  readonly organisation: string;
  readonly recommendations: readonly string[];
}[];

/** Those who have said something on each recommendation that they were asked about. */
function answeredInFull(
  who: readonly string[],
  asked: Lists,
  answered: Lists = [],
): readonly string[] {
  const about = (lists: Lists, one: string): readonly string[] =>
    lists
      .filter(({ organisation }) => organisation === one)
      .flatMap(({ recommendations }) => recommendations);
  return who.filter((one) => {
    const said = about(answered, one);
    const wanted = about(asked, one);
    return wanted.length > 0 && wanted.every((reference) => said.includes(reference));
  });
}
