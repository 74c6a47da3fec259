import { sayDate } from '../language/dates';
import {
  standsForSeat,
  type Attendance,
  type Capacity,
  type Claim,
  type MeetingDecision,
  type Present,
  type Quorum,
  type Room,
  type SeatInRoom,
  type Substitution,
} from '../language/governance';
import type { MeetingMemory } from '../language/memory';
import type { TimeOfDay } from '../language/times';
import { noRuleKnown, quorumOf } from './quorum';

/** As much of a meeting as says who is there. */
export type Gathering = Pick<
  MeetingMemory,
  'attendance' | 'substitutions' | 'declarations' | 'presides'
>;

/** Two entries of the register that are one person are one person in the room. */
export const personIn = (room: Room, reference: string): string =>
  room.sameAs?.[reference] ?? reference;

export const nameIn = (room: Room, reference: string): string =>
  room.names[reference] ?? room.names[personIn(room, reference)] ?? reference;

/**
 * Who is in the room at that minute, with every claim to stand for somebody, or the reason why
 * there is none. Somebody who leaves at 11:00 is no longer there at 11:00.
 *
 * @param item the item in hand: whoever takes no part in it has no claim while it is decided
 */
export function presentAt(
  meeting: Gathering,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): readonly Present[] {
  const here = new Map<string, Attendance[]>();
  for (const attendance of meeting.attendance) {
    if (!attendance.spells.some(({ from, to }) => from <= at && (to === null || at < to))) continue;
    const person = personIn(room, attendance.person);
    here.set(person, [...(here.get(person) ?? []), attendance]);
  }
  return [...here].map(([person, attendances]) =>
    presentAs(meeting, room, person, attendances, item),
  );
}

/**
 * Whether the meeting is quorate at that minute, for that item, by the terms of reference of its
 * day.
 */
export function quorumAt(
  meeting: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): Quorum {
  return quorumIn(room, presentAt(meeting, room, at, item));
}

/** By the terms of reference that bind the room; without any there is no rule to go by. */
export function quorumIn(room: Room, present: readonly Present[]): Quorum {
  if (room.terms) return quorumOf(room.terms.quorum, present);
  return {
    ...quorumOf(noRuleKnown, present),
    says: `No terms of reference were in force on ${sayDate(room.on)}, so no rule says how many are needed. Who was there is recorded`,
  };
}

export interface Corrected {
  readonly recorded: Quorum;
  readonly corrected: Quorum;
  /** The verdict is another one. */
  readonly changed: boolean;
  readonly says: string;
}

/** What a decision stood on when it was recorded, beside what is known today of who was there. */
export function recordedAndCorrected(
  decision: MeetingDecision,
  meeting: MeetingMemory,
  room: Room,
): Corrected {
  const recorded = decision.quorum;
  const corrected = quorumAt(meeting, room, decision.at, decision.item);
  const changed = recorded.verdict !== corrected.verdict;
  return {
    recorded,
    corrected,
    changed,
    says: changed
      ? `${capital(verdicts[recorded.verdict])} as recorded, ${verdicts[corrected.verdict]} as corrected`
      : `${capital(verdicts[recorded.verdict])} as recorded and as corrected${sayCounts(recorded, corrected)}`,
  };
}

const verdicts: Readonly<Record<Quorum['verdict'], string>> = {
  quorate: 'quorate',
  inquorate: 'inquorate',
  cannotBeTold: 'not to be told',
  noRule: 'without a known rule',
};

const sayCounts = (recorded: Quorum, corrected: Quorum): string =>
  recorded.counts === corrected.counts
    ? ''
    : ` (${recorded.counts} counted then, ${corrected.counts} now)`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/*
 * One person
 */

function presentAs(
  meeting: Gathering,
  room: Room,
  person: string,
  attendances: readonly Attendance[],
  item: string | null,
): Present {
  const here = {
    person,
    name: nameIn(room, person),
    remotely: attendances.every(({ remotely }) => remotely),
  };
  const aside = takesNoPart(meeting, room, person, item);
  if (aside !== null) {
    return {
      ...here,
      presides: false,
      holdsChair: false,
      claims: [],
      whyNot: aside,
      organisationUnknown: false,
    };
  }
  const claims = distinct(
    attendances.flatMap((attendance) => claimsOf(meeting, room, person, attendance)),
  );
  const whyNot = claims.length > 0 ? null : whyNoClaim(meeting, room, person, attendances);
  return {
    ...here,
    presides: meeting.presides !== null && personIn(room, meeting.presides) === person,
    holdsChair: appointmentsOf(room, person).some(({ capacity }) => isChair(capacity)),
    claims,
    whyNot,
    organisationUnknown: claims.length === 0 && whyNot === null,
  };
}

const isChair = (capacity: Capacity): boolean => capacity === 'chair' || capacity === 'viceChair';

const appointmentsOf = (room: Room, person: string): Room['appointments'] =>
  room.appointments.filter((appointment) => personIn(room, appointment.person) === person);

function takesNoPart(
  { declarations }: Gathering,
  room: Room,
  person: string,
  item: string | null,
): string | null {
  const own = declarations.filter(
    (declaration) => declaration.leaves && personIn(room, declaration.person) === person,
  );
  if (own.some((declaration) => declaration.item === null)) return 'takes no part in this meeting';
  return item !== null && own.some((declaration) => declaration.item === item)
    ? 'takes no part in this item'
    : null;
}

/*
 * For whom they stand
 */

function claimsOf(
  meeting: Gathering,
  room: Room,
  person: string,
  attendance: Attendance,
): readonly Claim[] {
  const nominated = substitutionsOf(meeting, room, person)
    .filter((substitution) => isGood(room, substitution))
    .flatMap(({ seat }) => memberSeat(room, seat));
  // Whoever came as a guest or to serve the meeting is no member by being on another list.
  if (attendance.as === 'invitee' || attendance.as === 'officer') return nominated.map(claimFor);
  const listed = appointmentsOf(room, person)
    .filter(({ capacity }) => isChair(capacity) || standsForSeat.includes(capacity))
    .flatMap(({ seat }) => (seat === null ? [] : memberSeat(room, seat)));
  const own = [...nominated, ...listed];
  return (own.length > 0 ? own : seatsStated(room, person, attendance)).map(claimFor);
}

const substitutionsOf = (
  { substitutions }: Gathering,
  room: Room,
  person: string,
): readonly Substitution[] =>
  substitutions.filter((substitution) => personIn(room, substitution.person) === person);

const isGood = (room: Room, { inWriting, nominatedOn }: Substitution): boolean =>
  inWriting && nominatedOn <= room.on;

const memberSeat = (room: Room, id: string): readonly SeatInRoom[] =>
  room.seats.filter((seat) => seat.id === id && seat.standing === 'member');

const claimFor = ({ id, name, unit, responsibleAuthority }: SeatInRoom): Claim => ({
  seat: id,
  seatName: name,
  unit,
  responsibleAuthority,
});

/** Recorded as a member, on no list, of an organisation that was said: as minutes often have it. */
function seatsStated(room: Room, person: string, attendance: Attendance): readonly SeatInRoom[] {
  const { as, organisation } = attendance;
  if (as !== 'member' || organisation === null || isListedOtherwise(room, person)) return [];
  if (hasLapsed(room, person, organisation)) return [];
  const members = room.seats.filter(({ standing }) => standing === 'member');
  const own = members.filter((seat) => seat.organisation === organisation);
  if (own.length > 0) return own;
  // A service of an organisation that has a seat under its own name stands for that organisation.
  const unit = room.organisations[organisation]?.unit;
  return members.filter((seat) => seat.unit === unit).slice(0, 1);
}

/** On the list as a guest: what the minutes say of them then makes them no member. */
const isListedOtherwise = (room: Room, person: string): boolean =>
  appointmentsOf(room, person).some(
    ({ capacity, seat }) =>
      capacity === 'invitee' ||
      capacity === 'officer' ||
      room.seats.some(({ id, standing }) => id === seat && standing === 'invited'),
  );

const distinct = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map((claim) => [claim.seat, claim])).values(),
];

/*
 * Why they stand for nobody
 */

/** Null when it is simply not recorded of which organisation they are. */
function whyNoClaim(
  meeting: Gathering,
  room: Room,
  person: string,
  attendances: readonly Attendance[],
): string | null {
  const [attendance] = attendances;
  if (!attendance || attendance.as === 'invitee') return invited;
  if (attendance.as === 'officer') return inAttendance;
  const nominations = substitutionsOf(meeting, room, person);
  if (attendance.as === 'substitute') {
    const good = nominations.find((one) => isGood(room, one));
    return good
      ? whySeatIsNoClaim(room, good.seat)
      : 'substitute was not nominated in writing before or at the meeting';
  }
  return (
    whyListIsNoClaim(room, person) ??
    whyOutOfTerm(room, person, attendance.organisation) ??
    whyNoSeat(room, attendance.organisation)
  );
}

const invited = 'invited, not a member';
const inAttendance = 'an officer in attendance';

function whySeatIsNoClaim(room: Room, id: string): string {
  const seat = room.seats.find((one) => one.id === id);
  return seat ? isInvited(seat.name) : 'the row they stand for was not on the list on that day';
}

const isInvited = (name: string): string => `${name} is invited, not a member`;

function whyListIsNoClaim(room: Room, person: string): string | null {
  const held = appointmentsOf(room, person);
  if (held.some(({ capacity }) => capacity === 'officer')) return inAttendance;
  if (held.some(({ capacity }) => capacity === 'invitee')) return invited;
  const seated = held.find(({ seat }) => seat !== null);
  return seated?.seat ? whySeatIsNoClaim(room, seated.seat) : null;
}

const termOf = (room: Room, person: string, organisation: string | null) =>
  room.outOfTerm?.find(
    (term) =>
      personIn(room, term.person) === person &&
      (organisation === null || term.organisation === organisation),
  );

const hasLapsed = (room: Room, person: string, organisation: string): boolean =>
  termOf(room, person, organisation) !== undefined;

function whyOutOfTerm(room: Room, person: string, organisation: string | null): string | null {
  const term = termOf(room, person, organisation);
  if (!term) return null;
  return term.until === null || term.from > room.on
    ? `term begins on ${sayDate(term.from)}`
    : `term ended on ${sayDate(term.until)}`;
}

function whyNoSeat(room: Room, organisation: string | null): string | null {
  if (organisation === null) return null;
  const seat = room.seats.find((one) => one.organisation === organisation);
  if (seat) return isInvited(seat.name);
  const name = room.organisations[organisation]?.name ?? organisation;
  return `${name} has no seat on the list`;
}
