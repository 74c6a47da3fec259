import { plainDate } from '../../language/dates';
import type {
  Appointment,
  Attendance,
  Capacity,
  Room,
  SeatInRoom,
  Terms,
} from '../../language/governance';
import { timeOfDay } from '../../language/times';

/** A small Steering Group for worked examples: six seats, five organisations, one board invited. */
const terms: Terms = {
  version: 1,
  title: 'Terms of reference of the DHR Steering Group',
  agreedOn: plainDate('2025-06-04'),
  inForceFrom: plainDate('2025-07-16'),
  approvedAt: null,
  purpose: 'To oversee reviews',
  responsibilities: ['To monitor action plans'],
  membership: 'The organisations on the list',
  quorum: {
    counts: 'members',
    needs: 4,
    by: 'unit',
    chairMustBePresent: false,
    remoteCounts: true,
  },
  meetingsAYear: 4,
  mostMonthsBetween: null,
  meetsBefore: null,
  paperDays: 5,
  howChaired: 'Chair and Vice-Chair',
  chairReviewMonths: 24,
  chairRemovable: false,
  termsReviewMonths: 12,
  agreementRequired: false,
  source: 'An example',
};

const seat = (
  id: string,
  name: string,
  unit: string = name,
  standing: SeatInRoom['standing'] = 'member',
): SeatInRoom => ({
  id,
  name,
  organisation: `O-000${id}`,
  organisationName: name,
  unit,
  responsibleAuthority: standing === 'member',
  standing,
});

const seats: readonly SeatInRoom[] = [
  seat('1', 'Kent Police'),
  seat('2', 'Medway Council'),
  seat('3', 'Kent and Medway NHS Partnership Trust'),
  seat('4', 'Kent Fire and Rescue Service'),
  seat('5', 'Kent Community Safety', 'Kent County Council'),
  seat('6', 'Kent Adult Social Care and Health', 'Kent County Council'),
  seat('7', 'Safeguarding Adults Board', 'Safeguarding Adults Board', 'invited'),
];

const people: readonly (readonly [string, string, Capacity, Appointment['seat']])[] = [
  ['P-0001', 'Kent Police representative', 'representative', '1'],
  ['P-0001', 'Kent Police representative', 'viceChair', null],
  ['P-0002', 'Medway Council representative', 'representative', '2'],
  ['P-0003', 'Partnership Trust representative', 'representative', '3'],
  ['P-0004', 'Fire and Rescue representative', 'representative', '4'],
  ['P-0005', 'Head of Community Safety', 'chair', '5'],
  ['P-0006', 'Adult Social Care representative', 'representative', '6'],
  ['P-0008', 'Kent Police alternate', 'alternate', '1'],
];

export const ordinaryRoom: Room = {
  body: 'B-0002',
  bodyName: 'DHR Steering Group',
  confidential: false,
  on: plainDate('2026-03-02'),
  terms,
  seats,
  appointments: people.map(([person, name, capacity, of], index) => ({
    id: String(index + 1),
    person,
    name,
    capacity,
    seat: of,
  })),
  names: {
    ...Object.fromEntries(people.map(([person, name]) => [person, name])),
    'P-0007': 'Board manager',
    'P-0009': 'Medway Council officer',
    'P-0010': 'Minute-taker',
  },
  organisations: Object.fromEntries(
    seats.map(({ organisation, name, unit, responsibleAuthority }) => [
      organisation,
      { name, unit, responsibleAuthority },
    ]),
  ),
  papersBy: plainDate('2026-02-20'),
};

/** Somebody in the room since ten o'clock, for the organisation whose list names them. */
export const inRoom = (
  person: string,
  rest: Partial<Omit<Attendance, 'person'>> = {},
): Attendance => ({
  person,
  as: 'member',
  organisation: null,
  remotely: false,
  spells: [{ from: timeOfDay('10:00'), to: null }],
  ...rest,
});
