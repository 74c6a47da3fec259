import type { PlainDate } from '../language/dates';
import {
  capacities,
  standsForSeat,
  type Appointment,
  type Capacity,
  type Seat,
} from '../language/governance';
import type { BodyMemory } from '../language/memory';
import {
  appointmentsOn,
  organisationOn,
  samePerson,
  seatsOn,
  type Organisations,
  type People,
} from './room';

export interface Listed {
  readonly person: string;
  readonly name: string;
  /** 'Interim', 'Chair', 'Vice-Chair': printed after the name. */
  readonly marks: readonly string[];
}

export interface MembershipRow {
  readonly seat: string;
  /** As printed on the list. */
  readonly name: string;
  readonly organisation: string;
  /** The name that organisation had on the day. */
  readonly organisationName: string;
  readonly unit: string;
  readonly responsibleAuthority: boolean;
  readonly standing: Seat['standing'];
  readonly representatives: readonly Listed[];
  readonly alternates: readonly Listed[];
  readonly note: string | null;
  /** A member's row for which nobody is named but, at most, an alternate. */
  readonly vacant: boolean;
}

export interface Membership {
  readonly on: PlainDate;
  readonly rows: readonly MembershipRow[];
  /** Chair and vice-chair, with or without a row of their own. */
  readonly offices: readonly (Listed & { readonly capacity: 'chair' | 'viceChair' })[];
  /** On the list without a row: invited by name, or in attendance. */
  readonly others: readonly (Listed & { readonly capacity: Capacity })[];
  readonly counts: {
    /** Rows of members. */
    readonly seats: number;
    /** Different organisations among them, as a quorum counts. */
    readonly units: number;
    readonly invited: number;
  };
}

/** The list of a body as it stood on a day, row by row in the order in which it was drawn up. */
export function membershipOn(
  body: BodyMemory,
  organisations: Organisations,
  people: People,
  day: PlainDate,
): Membership {
  const held = appointmentsOn(body, day);
  const listed = (appointment: Appointment): Listed => {
    const person = samePerson(people, appointment.person);
    const own = held.filter((one) => samePerson(people, one.person) === person);
    return { person, name: people[person]?.title ?? person, marks: marksOf(own, appointment) };
  };
  const rows = seatsOn(body, day).map((seat): MembershipRow => {
    const { name, unit, responsibleAuthority } = organisationOn(
      organisations,
      seat.organisation,
      day,
    );
    const here = held.filter((appointment) => appointment.seat === seat.id);
    const alternates = eachOnce(
      here.filter(({ capacity }) => capacity === 'alternate').map(listed),
    );
    const representatives = eachOnce(
      here.filter(({ capacity }) => capacity !== 'alternate').map(listed),
    );
    return {
      seat: seat.id,
      name: seat.name,
      organisation: seat.organisation,
      organisationName: name,
      unit,
      responsibleAuthority,
      standing: seat.standing,
      representatives,
      alternates: alternates.filter(
        ({ person }) => !representatives.some((one) => one.person === person),
      ),
      note: seat.note,
      vacant: seat.standing === 'member' && representatives.length === 0,
    };
  });
  const members = rows.filter(({ standing }) => standing === 'member');
  return {
    on: day,
    rows,
    offices: held.flatMap((appointment) => {
      const { capacity } = appointment;
      return isOffice(capacity) ? [{ ...listed(appointment), capacity }] : [];
    }),
    others: held
      .filter(
        ({ capacity, seat }) =>
          seat === null && !isOffice(capacity) && !standsForSeat.includes(capacity),
      )
      .map((appointment) => ({ ...listed(appointment), capacity: appointment.capacity })),
    counts: {
      seats: members.length,
      units: new Set(members.map(({ unit }) => unit)).size,
      invited: rows.length - members.length,
    },
  };
}

const isOffice = (capacity: Capacity): capacity is 'chair' | 'viceChair' =>
  capacity === 'chair' || capacity === 'viceChair';

/** An office is marked wherever the person is named; 'Interim' only in the row it is held for. */
function marksOf(own: readonly Appointment[], { seat }: Appointment): readonly string[] {
  const interim = own.some((one) => one.capacity === 'interim' && one.seat === seat);
  const offices = own.map(({ capacity }) => capacity).filter(isOffice);
  return [
    ...(interim ? ['Interim'] : []),
    ...[...new Set(offices)].map((capacity) => capacities[capacity]),
  ];
}

const eachOnce = (people: readonly Listed[]): readonly Listed[] => [
  ...new Map(people.map((one) => [one.person, one])).values(),
];
