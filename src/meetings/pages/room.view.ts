import {
  capacities,
  partsTaken,
  standsForSeat,
  type Attendance,
  type Capacity,
  type PartTaken,
  type Room,
} from '../../../workflows/language/governance';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { nameIn, personIn } from '../../../workflows/rules/presence';

/** One person at the door: what they are, where they are, and the one thing to press. */
export interface PersonAtDoor {
  readonly person: string;
  readonly name: string;
  readonly says: string;
  readonly isIn: boolean;
  readonly presides: boolean;
  readonly press: 'in' | 'out';
  readonly label: string;
}

/** An organisation of the list with its people: first those who are expected. */
export interface RowOfRoom {
  readonly name: string;
  readonly note: string | null;
  readonly isIn: boolean;
  readonly people: readonly PersonAtDoor[];
  readonly others: readonly PersonAtDoor[];
}

export interface RoomList {
  readonly members: readonly RowOfRoom[];
  readonly further: readonly RowOfRoom[];
}

/** Everybody who is expected, by the row of the list they stand for; each person once. */
export function roomList(memory: MeetingMemory, room: Room): RoomList {
  const shown = new Set<string>();
  const row = (name: string, note: string | null, people: readonly string[]): RowOfRoom => {
    const fresh = people.filter((person) => !shown.has(person));
    fresh.forEach((person) => shown.add(person));
    const all = fresh.map((person) => atDoor(memory, room, person));
    const isExpected = ({ person }: PersonAtDoor): boolean => expects(memory, room, person);
    const above = people.filter((person) => !fresh.includes(person));
    const marked = above.map((person) => nameIn(room, person));
    return {
      name,
      note: people.length === 0 ? 'Nobody is appointed' : sayAbove(marked, note),
      isIn: people.some((person) => isInRoom(memory, room, person)),
      people: all.filter(isExpected),
      others: all.filter((one) => !isExpected(one)),
    };
  };
  const members = room.seats
    .filter(({ standing }) => standing === 'member')
    .map((seat) => row(seat.name, null, peopleOf(memory, room, seat.id, seat.organisation)));
  const invited = room.seats
    .filter(({ standing }) => standing === 'invited')
    .map((seat) =>
      row(seat.name, 'Invited: does not count', peopleOf(memory, room, seat.id, seat.organisation)),
    )
    .filter(({ people, others }) => people.length + others.length > 0);
  const rest = [
    ...room.appointments.map(({ person }) => personIn(room, person)),
    ...memory.replies.map(({ person }) => personIn(room, person)),
    ...memory.attendance.map(({ person }) => personIn(room, person)),
  ].filter((person, index, all) => !shown.has(person) && all.indexOf(person) === index);
  const beside = rest.length > 0 ? [row('Also expected, or here', null, rest)] : [];
  return { members, further: [...invited, ...beside] };
}

const sayAbove = (marked: readonly string[], note: string | null): string | null =>
  marked.length === 0 ? note : `${marked.join(', ')}: marked further up`;

function peopleOf(
  { attendance, substitutions }: MeetingMemory,
  room: Room,
  seat: string,
  organisation: string,
): readonly string[] {
  const order: readonly Capacity[] = ['chair', 'viceChair', 'representative', 'interim'];
  const rank = (capacity: Capacity): number => (order.includes(capacity) ? 0 : 1);
  const listedHere = room.appointments
    .filter((one) => one.seat === seat)
    .sort((a, b) => rank(a.capacity) - rank(b.capacity));
  const people = [
    ...listedHere.map(({ person }) => person),
    ...substitutions.filter((one) => one.seat === seat).map(({ person }) => person),
    ...attendance.filter((one) => one.organisation === organisation).map(({ person }) => person),
  ];
  return [...new Set(people.map((person) => personIn(room, person)))];
}

/** Alternates and whoever has declined stand folded away, until they come. */
function expects(memory: MeetingMemory, room: Room, person: string): boolean {
  if (attendancesOf(memory, room, person).length > 0) return true;
  const reply = replyOf(memory, room, person);
  if (reply === 'notComing') return false;
  if (reply !== undefined) return true;
  const held = heldBy(room, person);
  return held.length === 0 || held.some((capacity) => capacity !== 'alternate');
}

function atDoor(memory: MeetingMemory, room: Room, person: string): PersonAtDoor {
  const isIn = isInRoom(memory, room, person);
  const before = attendancesOf(memory, room, person);
  return {
    person,
    name: nameIn(room, person),
    says: [sayPart(memory, room, person), sayWhere(memory, room, person)]
      .filter(Boolean)
      .join(' · '),
    isIn,
    presides: memory.presides !== null && personIn(room, memory.presides) === person,
    press: isIn ? 'out' : 'in',
    label: isIn ? 'Has left' : before.length > 0 ? 'Is back' : 'Is here',
  };
}

function sayPart(memory: MeetingMemory, room: Room, person: string): string {
  const held = heldBy(room, person).map((capacity) => capacities[capacity]);
  if (held.length > 0) return [...new Set(held)].join(', ');
  const substitute = memory.substitutions.find((one) => personIn(room, one.person) === person);
  if (substitute) return substitute.inWriting ? 'Substitute' : 'Substitute, not in writing';
  const [attendance] = attendancesOf(memory, room, person);
  if (!attendance) return '';
  const of = attendance.organisation && room.organisations[attendance.organisation]?.name;
  const part = partsTaken[attendance.as].replace(/ \(.*\)$/, '');
  return of ? `${part}, ${of}` : part;
}

function sayWhere(memory: MeetingMemory, room: Room, person: string): string {
  const spells = attendancesOf(memory, room, person).flatMap((one) => one.spells);
  const last = [...spells].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  if (last) return last.to === null ? `in since ${last.from}` : `left at ${last.to}`;
  switch (replyOf(memory, room, person)) {
    case 'coming':
      return 'said they would come';
    case 'notComing':
      return 'sent apologies';
    case 'notSure':
      return 'did not know yet';
    case undefined:
      return 'no reply';
  }
}

const heldBy = (room: Room, person: string): readonly Capacity[] =>
  room.appointments
    .filter((one) => personIn(room, one.person) === person)
    .map(({ capacity }) => capacity);

const attendancesOf = (
  { attendance }: MeetingMemory,
  room: Room,
  person: string,
): readonly Attendance[] => attendance.filter((one) => personIn(room, one.person) === person);

const replyOf = ({ replies }: MeetingMemory, room: Room, person: string) =>
  replies.find((one) => personIn(room, one.person) === person)?.answer;

export const isInRoom = (memory: MeetingMemory, room: Room, person: string): boolean =>
  attendancesOf(memory, room, person).some(({ spells }) => spells.some(({ to }) => to === null));

/** As what somebody on the list comes in; whoever comes back takes the part they had. */
export function partOnArrival(memory: MeetingMemory, room: Room, person: string): PartTaken {
  const [before] = attendancesOf(memory, room, person);
  if (before) return before.as;
  const held = heldBy(room, person);
  const isMember = (capacity: Capacity): boolean =>
    capacity === 'chair' || capacity === 'viceChair' || standsForSeat.includes(capacity);
  if (held.some(isMember)) return 'member';
  if (memory.substitutions.some((one) => personIn(room, one.person) === person))
    return 'substitute';
  return held.includes('officer') ? 'officer' : 'invitee';
}

/** The reference under which the record of the room knows somebody. */
export const attendedAs = (memory: MeetingMemory, room: Room, person: string): string =>
  attendancesOf(memory, room, person).find(({ spells }) => spells.some(({ to }) => to === null))
    ?.person ?? person;

/** Whoever may open the meeting with one press: the chair, then the vice-chair. */
export const mayPreside = (
  room: Room,
): readonly { readonly person: string; readonly says: string }[] =>
  (['chair', 'viceChair'] as const).flatMap((office) =>
    room.appointments
      .filter(({ capacity }) => capacity === office)
      .map(({ person, name }) => ({ person, says: `${name}, ${capacities[office]}` })),
  );
