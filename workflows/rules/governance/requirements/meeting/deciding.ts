import { plainDate } from '../../../../language/dates';
import type { DecisionStanding, Quorum, Room } from '../../../../language/governance';
import { isTimeOfDay, timeOfDay } from '../../../../language/times';
import { quorumAt } from '../../../presence';
import type { Situation } from '../../../rows';
import { inRoom, ordinaryRoom } from '../../ordinary-room';
import { steeringGroupTerms } from '../../sources';
import {
  afterOpening,
  agendaItem,
  decidedOn,
  itemIsOnTheAgenda,
  itemOf,
  ours,
  whoLeads,
  type MeetingRow,
} from './words';

type Asking = Situation<'meeting'>;

/** Null where the answers do not yet say when, or the body was not looked up. */
function quorumOf({ memory, asked, evidence }: Asking): Quorum | null {
  if (!evidence.room || !isTimeOfDay(asked.time)) return null;
  return quorumAt(memory, evidence.room, asked.time, itemOf(memory, asked.item)?.id ?? null);
}

const mayDecide = (quorum: Quorum | null): boolean =>
  quorum?.verdict === 'quorate' || quorum?.verdict === 'noRule';

/** What the quorum stands at, and whose coming would mend it. */
function howToMend(asking: Asking): readonly string[] {
  const quorum = quorumOf(asking);
  const { room } = asking.evidence;
  if (!quorum || !room) return ['it cannot be told who was there'];
  const absent = unitsNotCounted(room, quorum);
  const says = quorum.says.replace(/\.$/, '');
  return [absent.length === 0 ? says : `${says}. Not counted yet: ${absent.join('; ')}`];
}

function unitsNotCounted(room: Room, quorum: Quorum): readonly string[] {
  const counted = new Set(quorum.counted.map(({ unit }) => unit));
  const couldCount = room.seats
    .filter(({ standing }) => standing === 'member')
    .filter(
      ({ responsibleAuthority }) =>
        room.terms?.quorum.counts !== 'authorities' || responsibleAuthority,
    )
    .map(({ unit }) => unit);
  return [...new Set(couldCount)].filter((unit) => !counted.has(unit));
}

const namesDecision = /^M-\d{4,}\/[1-9]\d*$/;

const proposal: DecisionStanding = {
  reference: 'M-0006/2',
  body: 'B-0002',
  bodyKey: 'steering-group',
  heldOn: plainDate('2025-12-03'),
  standing: 'proposed',
  about: null,
  aboutThis: false,
  asks: null,
  dissent: [],
  votesFor: [],
  quorum: { ...decidedOn('1').quorum, verdict: 'inquorate', counts: 3, short: 1 },
};

const agenda = [agendaItem('1')];
const fourOrganisations = ['P-0001', 'P-0002', 'P-0003', 'P-0004'].map((who) => inRoom(who));
const ten = { item: '1', time: '10:30' };
const room = { room: ordinaryRoom };

const recordedIn = { memory: { body: 'B-0002', on: plainDate('2026-03-02') } };

const listed = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Organisations on the list of the day, or for which somebody came. */
function strangers({ memory, evidence }: Asking, named: unknown): readonly string[] {
  const present = memory.attendance.flatMap(({ organisation }) => organisation ?? []);
  const seated = (evidence.room?.seats ?? []).map(({ organisation }) => organisation);
  return listed(named).filter((one) => !present.includes(one) && !seated.includes(one));
}

const takesPart = (gate: string, field: 'dissent' | 'votesFor', name: string): MeetingRow => ({
  ...ours,
  id: `${gate}/${name}`,
  gate,
  says: 'An organisation that agrees or disagrees is on the list, or somebody came for it',
  about: 'answer',
  field,
  consults: ['room'],
  met: (asking) => strangers(asking, asking.asked[field]).length === 0,
  names: (asking) =>
    strangers(asking, asking.asked[field]).map(
      (one) => asking.evidence.room?.organisations[one]?.name ?? one,
    ),
  examples: [
    { given: { asked: {}, evidence: room }, met: true, why: 'all agree' },
    { given: { asked: { [field]: ['O-0001', 'O-0007'] }, evidence: room }, met: true },
    {
      given: {
        memory: { attendance: [inRoom('P-0009', { organisation: 'O-0042' })] },
        asked: { [field]: ['O-0042'] },
        evidence: room,
      },
      met: true,
    },
    { given: { asked: { [field]: ['O-0042'] }, evidence: room }, met: false },
  ],
});

const notBoth = (gate: string): MeetingRow => ({
  ...ours,
  id: `${gate}/for-or-against`,
  gate,
  says: 'No organisation is both for it and against it',
  about: 'answer',
  field: 'votesFor',
  met: ({ asked }) => !listed(asked.votesFor).some((one) => listed(asked.dissent).includes(one)),
  examples: [
    { given: { asked: { votesFor: ['O-0001'], dissent: ['O-0002'] } }, met: true },
    { given: { asked: { votesFor: ['O-0001'], dissent: ['O-0001'] } }, met: false },
  ],
});

/** What holds of every decision, taken or only proposed. */
const everyDecision = (gate: string): readonly MeetingRow[] => [
  itemIsOnTheAgenda(gate),
  afterOpening(gate),
  takesPart(gate, 'dissent', 'dissent-has-a-part'),
  takesPart(gate, 'votesFor', 'votes-have-a-part'),
  notBoth(gate),
];

/** A decision stands on who was there at its moment; without a quorum it is only proposed. */
export const deciding: readonly MeetingRow[] = [
  ...everyDecision('meeting.decide'),
  ...everyDecision('meeting.propose'),
  {
    ...ours,
    id: 'meeting.decide/quorate',
    gate: 'meeting.decide',
    says: 'A decision is taken while the meeting is quorate; without a quorum it is recorded as proposed, and a quorate meeting ratifies it',
    citation: steeringGroupTerms('Quorum'),
    force: 'must',
    about: 'answer',
    field: 'time',
    consults: ['room'],
    curedBy: whoLeads,
    met: (asking) => mayDecide(quorumOf(asking)),
    names: howToMend,
    examples: [
      {
        given: {
          memory: { agenda, attendance: fourOrganisations },
          asked: ten,
          evidence: room,
        },
        met: true,
      },
      {
        given: {
          memory: { agenda, attendance: [inRoom('P-0001')] },
          asked: ten,
          evidence: { room: { ...ordinaryRoom, terms: null } },
        },
        met: true,
        why: 'no rule is known for this body: who was there is recorded',
      },
      {
        given: {
          memory: { agenda, attendance: fourOrganisations.slice(0, 3) },
          asked: ten,
          evidence: room,
        },
        met: false,
      },
      {
        given: {
          memory: {
            agenda,
            attendance: [...fourOrganisations.slice(0, 3), inRoom('P-0008')],
          },
          asked: ten,
          evidence: room,
        },
        met: false,
        why: 'Kent Police is there twice, and counts once',
      },
      {
        given: {
          memory: {
            agenda,
            attendance: [
              ...fourOrganisations.slice(0, 3),
              inRoom('P-0004', {
                spells: [{ from: timeOfDay('10:00'), to: timeOfDay('10:25') }],
              }),
            ],
          },
          asked: ten,
          evidence: room,
        },
        met: false,
        why: 'one of the four had left five minutes before',
      },
      {
        given: {
          memory: {
            agenda,
            attendance: fourOrganisations,
            declarations: [
              { person: 'P-0004', item: '1', nature: 'Wrote the report', leaves: true },
            ],
          },
          asked: ten,
          evidence: room,
        },
        met: false,
        why: 'one of the four takes no part in this item',
      },
    ],
  },
  {
    ...ours,
    id: 'meeting.decide/ratifies-shape',
    gate: 'meeting.decide',
    says: 'A proposed decision is named by its meeting and its number, such as M-0006/2',
    about: 'answer',
    field: 'ratifies',
    met: ({ asked: { ratifies } }) =>
      ratifies === undefined || (typeof ratifies === 'string' && namesDecision.test(ratifies)),
    examples: [
      { given: { asked: {} }, met: true },
      { given: { asked: { ratifies: 'M-0006/2' } }, met: true },
      { given: { asked: { ratifies: 'the second one in December' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.decide/ratifies-a-proposal',
    gate: 'meeting.decide',
    says: 'What is ratified was proposed by this body, at this meeting or an earlier one',
    about: 'answer',
    field: 'ratifies',
    consults: ['decision'],
    met: ({ memory, asked, evidence: { decision } }) =>
      asked.ratifies === undefined ||
      (decision?.reference === asked.ratifies &&
        decision?.standing === 'proposed' &&
        decision.body === memory.body &&
        memory.on !== null &&
        decision.heldOn <= memory.on),
    examples: [
      { given: { asked: {} }, met: true },
      {
        given: { ...recordedIn, asked: { ratifies: 'M-0006/2' }, evidence: { decision: proposal } },
        met: true,
      },
      {
        given: { ...recordedIn, asked: { ratifies: 'M-0006/9' }, evidence: { decision: null } },
        met: false,
        why: 'there is no such decision',
      },
      {
        given: {
          ...recordedIn,
          asked: { ratifies: 'M-0006/2' },
          evidence: { decision: { ...proposal, standing: 'taken' } },
        },
        met: false,
        why: 'it was taken, and needs no ratification',
      },
      {
        given: {
          ...recordedIn,
          asked: { ratifies: 'M-0006/2' },
          evidence: { decision: { ...proposal, body: 'B-0001' } },
        },
        met: false,
      },
      {
        given: {
          ...recordedIn,
          asked: { ratifies: 'M-0006/2' },
          evidence: { decision: { ...proposal, heldOn: plainDate('2026-06-01') } },
        },
        met: false,
      },
    ],
  },
];
