import type { AskerStanding, SpeakingAs } from '../../../../language/recommendations';
import type { RequirementRow, Situation } from '../../../rows';
import { localPractice } from '../../sources';

type Row = RequirementRow<'recommendation'>;

/** Everybody who speaks for an organisation; whoever is only invited does not. */
const speak: readonly (SpeakingAs | null)[] = [
  'representative',
  'alternate',
  'interim',
  'delegate',
  'team',
];

const speaksForOneOf = (
  asker: AskerStanding | undefined,
  organisations: readonly (string | null)[],
): boolean =>
  asker !== undefined &&
  speak.includes(asker.capacity) &&
  (asker.capacity === 'team' || asker.organisations.some((one) => organisations.includes(one)));

const as = (capacity: SpeakingAs | null, ...organisations: readonly string[]) => ({
  asker: { organisations, capacity },
});

const ofPolice = { lead: 'O-0003', support: ['O-0005'] };

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'case',
  consults: ['asker'],
  curedBy: ['The lead agency', 'kcst-administrator'],
} as const;

/** The lead agency itself says whether it will; the team may record it for the agency. */
export const leadSpeaks = (gate: string): Row => ({
  ...ours,
  id: `${gate}/speaks-for-the-lead`,
  gate,
  says: 'The lead agency says this: its representative, alternate or delegate, or the Kent Community Safety Team for it',
  met: ({ memory, evidence }) => speaksForOneOf(evidence.asker, [memory.lead]),
  examples: [
    { given: { memory: ofPolice, evidence: as('representative', 'O-0003') }, met: true },
    { given: { memory: ofPolice, evidence: as('team') }, met: true, why: 'KCST, for the agency' },
    {
      given: { memory: ofPolice, evidence: as('representative', 'O-0005') },
      met: false,
      why: 'an agency that only supports it does not answer for the lead',
    },
    { given: { memory: ofPolice, evidence: as('invitee', 'O-0003') }, met: false },
    { given: { memory: ofPolice }, met: false, why: 'nobody knows for whom this person speaks' },
  ],
});

/** How far it has come is said by those who carry it out, in whatever capacity they speak. */
export const thoseWhoCarryItOutSpeak = (gate: string): Row => ({
  ...ours,
  id: `${gate}/speaks-for-the-lead`,
  gate,
  says: 'The agencies that carry it out say this: a representative, alternate or named delegate of theirs, or the Kent Community Safety Team for them. Anybody who is invited may add a comment',
  met: ({ memory, evidence }) => speaksForOneOf(evidence.asker, [memory.lead, ...memory.support]),
  examples: [
    { given: { memory: ofPolice, evidence: as('representative', 'O-0003') }, met: true },
    { given: { memory: ofPolice, evidence: as('alternate', 'O-0003') }, met: true },
    { given: { memory: ofPolice, evidence: as('delegate', 'O-0005') }, met: true },
    { given: { memory: ofPolice, evidence: as('team') }, met: true, why: 'KCST, for the agency' },
    {
      given: { memory: ofPolice, evidence: as('invitee', 'O-0017') },
      met: false,
      why: 'a safeguarding board is invited, and the action is another body’s',
    },
    { given: { memory: ofPolice, evidence: as('invitee', 'O-0003') }, met: false },
    { given: { memory: ofPolice, evidence: as('representative', 'O-0017') }, met: false },
    { given: { memory: ofPolice, evidence: as(null) }, met: false },
  ],
});

const speaksForAnother = ({ memory, evidence }: Situation<'recommendation'>): boolean =>
  memory.lead !== null &&
  (evidence.asker?.organisations.length ?? 0) > 0 &&
  !speaksForOneOf(evidence.asker, [memory.lead, ...memory.support]);

/** The independent chair and the team speak for no agency, and may plan what anybody carries out. */
export const notForAnotherAgency = (gate: string): Row => ({
  ...ours,
  id: `${gate}/own-agency`,
  gate,
  says: 'A member of an agency plans only what that agency carries out',
  met: (situation) => !speaksForAnother(situation),
  examples: [
    { given: { memory: ofPolice, evidence: as('representative', 'O-0003') }, met: true },
    { given: { memory: ofPolice, evidence: as(null) }, met: true, why: 'the independent chair' },
    {
      given: { evidence: as('representative', 'O-0017') },
      met: true,
      why: 'no agency has it yet',
    },
    { given: { memory: ofPolice, evidence: as('representative', 'O-0017') }, met: false },
  ],
});
