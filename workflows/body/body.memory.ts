import type { PlainDate } from '../language/dates';
import { standsForSeat, type Appointment, type Seat, type Terms } from '../language/governance';
import type { BodyMemory } from '../language/memory';
import { termCorrected } from '../language/term-of-office';
import type { BodyEvent } from './body.events';

export const blankBodyMemory: BodyMemory = {
  edition: 'g2016',
  title: 'Body',
  key: '',
  kind: 'other',
  parent: null,
  review: null,
  confidential: false,
  meetingsKeptFrom: null,
  terms: [],
  seats: [],
  appointments: [],
  appointmentsMade: 0,
  chairReviews: [],
  cycles: [],
  termsReviewedOn: [],
  agreements: [],
};

/** What a body keeps of an accepted event: lists with days, so that any past day can be shown. */
export function remember(memory: BodyMemory, event: BodyEvent): Partial<BodyMemory> {
  switch (event.type) {
    case 'body.establish':
      return {
        title: event.name,
        key: event.key,
        kind: event.kind,
        parent: event.parent ?? null,
        review: event.review ?? null,
        confidential: event.confidential,
      };
    case 'body.draftTerms':
      return { terms: [...memory.terms, termsDrafted(memory.terms.length + 1, event)] };
    case 'body.approveTerms':
      return {
        terms: memory.terms.map((terms) =>
          String(terms.version) === event.terms
            ? {
                ...terms,
                inForceFrom: event.approvedOn,
                approvedAt: meetingOf(event.decision),
              }
            : terms,
        ),
        termsReviewedOn: inOrder([...memory.termsReviewedOn, event.approvedOn]),
      };
    case 'body.reviewTerms':
      return { termsReviewedOn: inOrder([...memory.termsReviewedOn, event.reviewedOn]) };
    case 'body.addSeat':
      return { seats: [...memory.seats, seatAdded(idAfter(memory.seats), event)] };
    case 'body.endSeat':
      return {
        seats: memory.seats.map((seat) =>
          seat.id === event.seat ? { ...seat, until: event.lastDay } : seat,
        ),
        // Whoever stands for a row stands for nothing once it is gone; an office may go on.
        appointments: memory.appointments.map((appointment) =>
          appointment.seat === event.seat && standsForSeat.includes(appointment.capacity)
            ? endedBy(appointment, event.lastDay)
            : appointment,
        ),
      };
    case 'body.appoint':
      return {
        appointments: [
          ...memory.appointments,
          appointed(String(memory.appointmentsMade + 1), event),
        ],
        appointmentsMade: memory.appointmentsMade + 1,
      };
    case 'body.endAppointment':
      return { appointments: ended(memory.appointments, event.appointment, event.lastDay) };
    case 'body.correctAppointment':
      return {
        appointments: memory.appointments.flatMap((appointment) =>
          appointment.id !== event.appointment
            ? [appointment]
            : event.neverHeld
              ? []
              : [{ ...appointment, ...corrected(appointment, event) }],
        ),
      };
    case 'body.reviewChair':
      return {
        chairReviews: [
          ...memory.chairReviews,
          { appointment: event.appointment, on: event.reviewedOn },
        ],
      };
    case 'body.removeChair':
      return { appointments: ended(memory.appointments, event.appointment, event.removedOn) };
    case 'body.agreeCycle':
      return { cycles: [...memory.cycles, { year: event.year, agreedOn: event.agreedOn }] };
    case 'body.issueAgreement':
      return {
        agreements: [...memory.agreements, { version: event.version, issuedOn: event.issuedOn }],
      };
    case 'body.keepMeetings':
      return { meetingsKeptFrom: event.from };
    case 'body.dissolve':
      return {
        seats: memory.seats.map((seat) => endedBy(seat, event.lastDay)),
        appointments: memory.appointments.map((one) => endedBy(one, event.lastDay)),
      };
    default:
      return {};
  }
}

type Drafted = Extract<BodyEvent, { type: 'body.draftTerms' }>;

const termsDrafted = (version: number, event: Drafted): Terms => ({
  version,
  title: event.title,
  agreedOn: event.agreedOn,
  inForceFrom: null,
  approvedAt: null,
  purpose: event.purpose,
  responsibilities: event.responsibilities,
  membership: event.membership ?? '',
  quorum: {
    counts: event.quorumCounts,
    needs: event.quorumCounts === 'notKnown' ? 0 : (event.quorumNeeds ?? 0),
    by: event.countedBy ?? 'unit',
    chairMustBePresent: event.chairMustBePresent ?? false,
    remoteCounts: event.remoteCounts ?? true,
  },
  meetingsAYear: event.meetingsAYear ?? null,
  mostMonthsBetween: event.mostMonthsBetween ?? null,
  meetsBefore: event.meetsBefore ?? null,
  paperDays: event.paperDays ?? null,
  howChaired: event.howChaired ?? '',
  chairReviewMonths: event.chairReviewMonths ?? null,
  chairRemovable: event.chairRemovable ?? false,
  termsReviewMonths: event.termsReviewMonths ?? null,
  agreementRequired: event.agreementRequired ?? false,
  source: event.source,
});

const seatAdded = (id: string, event: Extract<BodyEvent, { type: 'body.addSeat' }>): Seat => ({
  id,
  name: event.name,
  organisation: event.organisation,
  standing: event.standing,
  note: event.note ?? null,
  from: event.from,
  until: null,
});

const appointed = (
  id: string,
  event: Extract<BodyEvent, { type: 'body.appoint' }>,
): Appointment => ({
  id,
  person: event.person,
  capacity: event.capacity,
  seat: event.seat ?? null,
  from: event.from,
  until: event.until ?? null,
});

/** Numbers go up by one and none is given twice: seats and terms are never taken out of a list. */
const idAfter = (list: readonly unknown[]): string => String(list.length + 1);

const endedBy = <H extends { readonly until: PlainDate | null }>(held: H, lastDay: PlainDate): H =>
  held.until === null || held.until > lastDay ? { ...held, until: lastDay } : held;

const ended = (
  appointments: readonly Appointment[],
  id: string,
  lastDay: PlainDate,
): readonly Appointment[] =>
  appointments.map((one) => (one.id === id ? { ...one, until: lastDay } : one));

const corrected = (
  appointment: Appointment,
  { from, until, goesOn }: Extract<BodyEvent, { type: 'body.correctAppointment' }>,
) =>
  termCorrected(appointment, {
    from: from ?? null,
    until: until ?? null,
    goesOn: goesOn ?? false,
  });

/** 'M-0007/3' is a decision of the meeting 'M-0007'. */
const meetingOf = (decision: string | undefined): string | null => decision?.split('/')[0] ?? null;

const inOrder = (days: readonly PlainDate[]): readonly PlainDate[] => [...days].sort();
