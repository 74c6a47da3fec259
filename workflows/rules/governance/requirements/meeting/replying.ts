import type { Room } from '../../../../language/governance';
import type { MeetingMemory } from '../../../../language/memory';
import type { AskerStanding } from '../../../../language/recommendations';
import { personIn } from '../../../presence';
import { ordinaryRoom } from '../../ordinary-room';
import { ours, type MeetingRow } from './words';

/** The organisations for which somebody sits on the list, or was nominated to stand in. */
function organisationsOf(
  { substitutions }: Pick<MeetingMemory, 'substitutions'>,
  room: Room,
  person: string,
): readonly string[] {
  const own = [...room.appointments, ...substitutions].filter(
    (held) => personIn(room, held.person) === person,
  );
  return room.seats
    .filter(({ id }) => own.some(({ seat }) => seat === id))
    .map(({ organisation }) => organisation);
}

const police: AskerStanding = {
  person: 'P-0001',
  organisations: ['O-0001'],
  capacity: 'representative',
};

const asked = (person: string, asker: AskerStanding, room: Room = ordinaryRoom) => ({
  asked: { person, answer: 'coming' },
  evidence: { asker, room },
});

/** Whose reply somebody may record: a deputy's office answers for its own people. */
export const replying: readonly MeetingRow[] = [
  {
    ...ours,
    id: 'meeting.recordReply/own-or-own-organisation',
    gate: 'meeting.recordReply',
    says: 'You reply for yourself, or for somebody of your own organisation; the Kent Community Safety Team records any other reply',
    about: 'answer',
    field: 'person',
    consults: ['asker', 'room'],
    met: ({ memory, asked: { person }, evidence: { asker, room } }) => {
      // What was recorded before this was asked stands.
      if (asker === undefined || room === undefined || asker.capacity === 'team') return true;
      const whose = personIn(room, String(person));
      if (asker.person && personIn(room, asker.person) === whose) return true;
      const theirs = organisationsOf(memory, room, whose);
      return theirs.some((one) => asker.organisations.includes(one));
    },
    examples: [
      { given: asked('P-0001', police), met: true, why: 'their own reply' },
      { given: asked('P-0008', police), met: true, why: 'the alternate of the same organisation' },
      { given: asked('P-0002', police), met: false, why: 'Medway Council replies for itself' },
      {
        given: asked('P-0002', { organisations: [], capacity: 'team' }),
        met: true,
        why: 'the Kent Community Safety Team records what it was told',
      },
      {
        given: asked('P-0010', { ...police, person: 'P-0009' }),
        met: false,
        why: 'somebody on no row of the list',
      },
      {
        given: asked(
          'P-0001',
          { organisations: [], capacity: null, person: 'P-0003' },
          {
            ...ordinaryRoom,
            sameAs: { 'P-0003': 'P-0001' },
          },
        ),
        met: true,
        why: 'two entries of the register that are one person',
      },
      {
        given: {
          ...asked('P-0009', { ...police, organisations: ['O-0002'], person: 'P-0002' }),
          memory: {
            substitutions: [
              { seat: '2', person: 'P-0009', nominatedOn: ordinaryRoom.on, inWriting: true },
            ],
          },
        },
        met: true,
        why: 'their substitute for this meeting',
      },
      { given: asked('P-0001', { organisations: [], capacity: null, person: null }), met: false },
    ],
  },
];
