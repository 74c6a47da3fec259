import type { PlainDate } from '../language/dates';
import {
  isHeldOn,
  type Appointment,
  type OutOfTerm,
  type Room,
  type Seat,
  type SeatInRoom,
  type Terms,
} from '../language/governance';
import type { BodyMemory, OrganisationMemory, PersonMemory } from '../language/memory';

export type Organisations = Readonly<Record<string, OrganisationMemory>>;
export type People = Readonly<Record<string, PersonMemory>>;

/**
 * The terms of reference that bind a body on a day: the latest version in force. Terms that a
 * meeting itself approves do not yet bind that meeting.
 *
 * @param meeting reference of the meeting they are to bind: 'M-0007'
 */
export function termsOn(body: BodyMemory, day: PlainDate, meeting?: string | null): Terms | null {
  let bound: { terms: Terms; from: PlainDate } | null = null;
  for (const terms of body.terms) {
    const from = terms.inForceFrom;
    if (from === null || from > day || (meeting && meetingOf(terms) === meeting)) continue;
    const isLater =
      bound === null ||
      from > bound.from ||
      (from === bound.from && terms.version > bound.terms.version);
    if (isLater) bound = { terms, from };
  }
  return bound?.terms ?? null;
}

// An approval may name its decision ('M-0007/3') or only the meeting.
const meetingOf = ({ approvedAt }: Terms): string | undefined => approvedAt?.split('/')[0];

/** The rows of the list on a day. */
export const seatsOn = (body: BodyMemory, day: PlainDate): readonly Seat[] =>
  body.seats.filter((seat) => isHeldOn(seat, day));

/** Who holds what on a day. */
export const appointmentsOn = (body: BodyMemory, day: PlainDate): readonly Appointment[] =>
  body.appointments.filter((appointment) => isHeldOn(appointment, day));

/** Follows 'is the same person as' to the entry that is kept. */
export function samePerson(people: People, reference: string): string {
  const passed = [reference];
  for (;;) {
    const next = people[passed.at(-1) ?? reference]?.sameAs;
    if (!next) return passed.at(-1) ?? reference;
    // Two entries that name each other are a slip, and one person all the same.
    if (passed.includes(next)) return passed.sort()[0] ?? reference;
    passed.push(next);
  }
}

/** The entry of a dated list that holds on a day; the first may reach back further. */
export const entryOn = <E extends { readonly from: PlainDate }>(
  entries: readonly E[],
  day: PlainDate,
): E | undefined =>
  entries.reduce<E | undefined>(
    (found, entry) =>
      entry.from <= day && (found === undefined || found.from > day || entry.from >= found.from)
        ? entry
        : found,
    entries[0],
  );

export const hasEnded = ({ existsUntil }: OrganisationMemory, day: PlainDate): boolean =>
  existsUntil !== null && existsUntil < day;

export interface OrganisationOnDay {
  readonly name: string;
  readonly unit: string;
  readonly responsibleAuthority: boolean;
}

/**
 * What an organisation was on a day. One that had ended counts as the one that took over all its
 * work, so that two that became one cannot make a quorum twice; without such a one it is no
 * responsible authority any more.
 */
export function organisationOn(
  organisations: Organisations,
  reference: string,
  day: PlainDate,
): OrganisationOnDay {
  const own = organisations[reference];
  if (!own) return { name: reference, unit: reference, responsibleAuthority: false };
  const living = successorOn(organisations, own, day);
  return {
    name: entryOn(own.names, day)?.name ?? own.title,
    unit: living.unit,
    responsibleAuthority:
      !hasEnded(living, day) && (entryOn(living.standings, day)?.responsibleAuthority ?? false),
  };
}

function successorOn(
  organisations: Organisations,
  own: OrganisationMemory,
  day: PlainDate,
): OrganisationMemory {
  const passed = new Set<OrganisationMemory>();
  let living = own;
  while (hasEnded(living, day) && !passed.has(living)) {
    passed.add(living);
    const [only, ...others] = living.successors;
    const next = only === undefined || others.length > 0 ? undefined : organisations[only];
    if (!next) return living;
    living = next;
  }
  return living;
}

export interface RoomAsked {
  /** Of the body: 'B-0001'. */
  readonly reference: string;
  readonly body: BodyMemory;
  readonly day: PlainDate;
  /** Reference of the meeting, where there is one: its own approval of terms does not bind it. */
  readonly meeting: string | null;
  /** Those that have a seat or are spoken of; all of them go into the room. */
  readonly organisations: Organisations;
  /** Those appointed or spoken of; all of them go into the room. */
  readonly people: People;
  readonly papersBy: PlainDate | null;
}

/** Everything about a body that a meeting of one day stands on. */
export function roomOf(asked: RoomAsked): Room {
  const { reference, body, day, organisations, people } = asked;
  const nameOf = (person: string): string => people[samePerson(people, person)]?.title ?? person;
  return {
    body: reference,
    bodyName: body.title,
    confidential: body.confidential,
    on: day,
    terms: termsOn(body, day, asked.meeting),
    seats: seatsOn(body, day).map((seat) => seatInRoom(organisations, seat, day)),
    appointments: appointmentsOn(body, day).map(({ id, person, capacity, seat }) => ({
      id,
      person: samePerson(people, person),
      name: nameOf(person),
      capacity,
      seat,
    })),
    names: mapped(people, nameOf),
    organisations: mapped(organisations, (one) => organisationOn(organisations, one, day)),
    papersBy: asked.papersBy,
    sameAs: Object.fromEntries(
      Object.keys(people).flatMap((one) => {
        const kept = samePerson(people, one);
        return kept === one ? [] : [[one, kept]];
      }),
    ),
    outOfTerm: outOfTerm(body, people, day),
  };
}

function seatInRoom(organisations: Organisations, seat: Seat, day: PlainDate): SeatInRoom {
  const { name, unit, responsibleAuthority } = organisationOn(
    organisations,
    seat.organisation,
    day,
  );
  return {
    id: seat.id,
    name: seat.name,
    organisation: seat.organisation,
    organisationName: name,
    unit,
    responsibleAuthority,
    standing: seat.standing,
  };
}

function outOfTerm(body: BodyMemory, people: People, day: PlainDate): readonly OutOfTerm[] {
  const nearest = new Map<string, OutOfTerm>();
  const inTerm = new Set(appointmentsOn(body, day).map(({ person }) => samePerson(people, person)));
  // The latest that has begun, or else the first to come.
  for (const appointment of [...body.appointments].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const person = samePerson(people, appointment.person);
    if (inTerm.has(person) || (appointment.from > day && nearest.has(person))) continue;
    const { from, until } = appointment;
    const seat = body.seats.find(({ id }) => id === appointment.seat);
    nearest.set(person, { person, organisation: seat?.organisation ?? null, from, until });
  }
  return [...nearest.values()];
}

const mapped = <T>(
  from: Readonly<Record<string, unknown>>,
  to: (key: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.keys(from).map((key) => [key, to(key)]));
