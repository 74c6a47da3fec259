import { sayDate } from '../../../../language/dates';
import {
  capacities,
  isHeldOn,
  type Appointment,
  type Capacity,
  type Held,
  type Seat,
} from '../../../../language/governance';

/** Held by one person at a time. */
export const isOffice = (capacity: unknown): capacity is 'chair' | 'viceChair' =>
  capacity === 'chair' || capacity === 'viceChair';

export const overlaps = (one: Held, other: Held): boolean =>
  (one.until === null || other.from <= one.until) &&
  (other.until === null || one.from <= other.until);

/** Who holds the same office during part of that time. */
export const holderMeanwhile = (
  appointments: readonly Appointment[],
  capacity: unknown,
  held: Held,
): Appointment | undefined =>
  isOffice(capacity)
    ? appointments.find((other) => other.capacity === capacity && overlaps(other, held))
    : undefined;

/** An appointment that names no row needs none on the list. */
export const isRowOn = (seats: readonly Seat[], seat: unknown, held: Held): boolean =>
  seat === undefined ||
  seat === null ||
  seats.some((row) => row.id === seat && isHeldOn(row, held.from));

/** 'Chair P-0003, from 26 June 2019' */
export function sayAppointment(appointment: Appointment): string {
  const { capacity, person, from, until } = appointment;
  const end = until === null ? '' : ` until ${sayDate(until)}`;
  const as: Record<Capacity, string> = capacities;
  return `${as[capacity]} ${person}, from ${sayDate(from)}${end}`;
}
