import { plainDate, sayDate } from '../../../../language/dates';
import { standsForSeat, type Appointment, type Held } from '../../../../language/governance';
import { termCorrected } from '../../../../language/term-of-office';
import type { RequirementRow, Situation } from '../../../rows';
import { appointmentLike, seatLike } from '../../ordinary-body';
import { dayIn } from '../days';
import { bodyRows, ours } from './ours';
import { holderMeanwhile, isRowOn, overlaps, sayAppointment } from './overlaps';

type Row = RequirementRow<'body'>;
type Asking = Situation<'body'>;

const chosen = ({ memory, asked }: Asking): Appointment | undefined =>
  memory.appointments.find(({ id }) => id === asked.appointment);

/** The time for which somebody is being appointed. */
const termAsked = ({ asked }: Asking): Held | null => {
  const from = dayIn(asked.from);
  return from === null ? null : { from, until: dayIn(asked.until) };
};

/** The time that a correction leaves; null for an appointment that is not there, or never was. */
const termLeft = (situation: Asking): Held | null => {
  const appointment = chosen(situation);
  const { from, until, goesOn, neverHeld } = situation.asked;
  return !appointment || neverHeld === true
    ? null
    : termCorrected(appointment, {
        from: dayIn(from),
        until: dayIn(until),
        goesOn: goesOn === true,
      });
};

const others = ({ memory, asked }: Asking): readonly Appointment[] =>
  memory.appointments.filter(({ id }) => id !== asked.appointment);

const twin = (situation: Asking): Appointment | undefined => {
  const { memory, asked } = situation;
  const held = termAsked(situation);
  return held === null
    ? undefined
    : memory.appointments.find(
        (other) =>
          other.person === asked.person &&
          other.capacity === asked.capacity &&
          other.seat === (asked.seat ?? null) &&
          overlaps(other, held),
      );
};

const holderWhenAppointed = (situation: Asking): Appointment | undefined => {
  const held = termAsked(situation);
  return held === null
    ? undefined
    : holderMeanwhile(situation.memory.appointments, situation.asked.capacity, held);
};

const holderWhenCorrected = (situation: Asking): Appointment | undefined => {
  const held = termLeft(situation);
  return held === null
    ? undefined
    : holderMeanwhile(others(situation), chosen(situation)?.capacity, held);
};

const named = (appointment: Appointment | undefined): readonly string[] =>
  appointment ? [sayAppointment(appointment)] : [];

const onRecord = (gate: string): Row => ({
  ...ours,
  id: `${gate}/on-record`,
  gate,
  says: 'The appointment is one of those on record',
  field: 'appointment',
  consults: [],
  met: (situation) => chosen(situation) !== undefined,
  examples: [
    {
      given: { memory: { appointments: [appointmentLike()] }, asked: { appointment: '1' } },
      met: true,
    },
    { given: { memory: { appointments: [] }, asked: { appointment: '1' } }, met: false },
  ],
});

const chair = { person: 'P-0002', capacity: 'chair' };
const inChair = { appointments: [appointmentLike()] };
const wasInChair = {
  appointments: [appointmentLike({ until: plainDate('2021-06-25') })],
};

/** Who holds which place or office on a body, and from when to when. */
export const appointmentRequirements = bodyRows([
  {
    ...ours,
    id: 'body.appoint/row-named',
    gate: 'body.appoint',
    says: 'Representatives, alternates and interim representatives are appointed for a row of the list',
    field: 'seat',
    consults: [],
    met: ({ asked }) =>
      asked.seat !== undefined || !standsForSeat.some((capacity) => capacity === asked.capacity),
    examples: [
      { given: { asked: { capacity: 'alternate', seat: '1' } }, met: true },
      { given: { asked: { capacity: 'chair' } }, met: true },
      { given: { asked: { capacity: 'interim' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.appoint/row-on-the-list',
    gate: 'body.appoint',
    says: 'The row is on the list on the first day of the appointment',
    field: 'seat',
    consults: [],
    met: (situation) => {
      const held = termAsked(situation);
      return held === null || isRowOn(situation.memory.seats, situation.asked.seat, held);
    },
    examples: [
      {
        given: { memory: { seats: [seatLike()] }, asked: { seat: '1', from: '2018-07-18' } },
        met: true,
      },
      { given: { asked: { from: '2018-07-18' } }, met: true, why: 'no row is named' },
      {
        given: { memory: { seats: [seatLike()] }, asked: { seat: '1', from: '2018-07-17' } },
        met: false,
      },
      { given: { memory: { seats: [] }, asked: { seat: '1', from: '2018-07-18' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.appoint/ends-after-it-begins',
    gate: 'body.appoint',
    says: 'The appointment does not end before it begins',
    field: 'until',
    consults: [],
    met: (situation) => {
      const held = termAsked(situation);
      return held === null || held.until === null || held.from <= held.until;
    },
    examples: [
      { given: { asked: { from: '2019-06-26', until: '2019-06-26' } }, met: true },
      { given: { asked: { from: '2019-06-26' } }, met: true },
      { given: { asked: { from: '2019-06-26', until: '2019-06-25' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.appoint/office-is-free',
    gate: 'body.appoint',
    says: "A body has one chair and one vice-chair at a time; the holder's appointment ends first",
    field: 'from',
    consults: [],
    met: (situation) => holderWhenAppointed(situation) === undefined,
    names: (situation) => named(holderWhenAppointed(situation)),
    examples: [
      { given: { memory: wasInChair, asked: { ...chair, from: '2021-06-26' } }, met: true },
      {
        given: {
          memory: inChair,
          asked: { person: 'P-0002', capacity: 'viceChair', from: '2019-06-26' },
        },
        met: true,
      },
      {
        given: {
          memory: { appointments: [appointmentLike({ capacity: 'officer' })] },
          asked: { person: 'P-0002', capacity: 'officer', from: '2019-06-26' },
        },
        met: true,
        why: 'any number of officers may attend',
      },
      {
        given: {
          memory: inChair,
          asked: { ...chair, from: '2018-06-26', until: '2019-06-25' },
        },
        met: true,
        why: 'the chair before the present one is entered afterwards',
      },
      { given: { memory: wasInChair, asked: { ...chair, from: '2021-06-25' } }, met: false },
      { given: { memory: inChair, asked: { ...chair, from: '2026-01-01' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.appoint/not-appointed-already',
    gate: 'body.appoint',
    says: 'The person does not hold this very appointment already',
    field: 'person',
    consults: [],
    met: (situation) => twin(situation) === undefined,
    names: (situation) => named(twin(situation)),
    examples: [
      {
        given: {
          memory: { appointments: [appointmentLike({ capacity: 'representative', seat: '1' })] },
          asked: { person: 'P-0001', capacity: 'representative', seat: '2', from: '2020-01-01' },
        },
        met: true,
        why: 'one person may stand for two rows',
      },
      {
        given: {
          memory: { appointments: [appointmentLike({ capacity: 'representative', seat: '1' })] },
          asked: { person: 'P-0001', capacity: 'representative', seat: '1', from: '2020-01-01' },
        },
        met: false,
      },
    ],
  },
  onRecord('body.endAppointment'),
  {
    ...ours,
    id: 'body.endAppointment/not-over-yet',
    gate: 'body.endAppointment',
    says: 'The appointment is not over yet; an end that was entered wrongly is corrected instead',
    field: 'appointment',
    consults: [],
    met: (situation) => {
      const until = chosen(situation)?.until ?? null;
      return until === null || until >= situation.evidence.today;
    },
    names: (situation) => named(chosen(situation)),
    examples: [
      { given: { memory: inChair, asked: { appointment: '1' } }, met: true },
      {
        given: {
          memory: { appointments: [appointmentLike({ until: plainDate('2026-03-02') })] },
          asked: { appointment: '1' },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: true,
        why: 'it is its last day',
      },
      { given: { memory: wasInChair, asked: { appointment: '1' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.endAppointment/within-its-term',
    gate: 'body.endAppointment',
    says: 'The last day lies within the appointment',
    field: 'lastDay',
    consults: [],
    met: (situation) => {
      const held = chosen(situation);
      const lastDay = dayIn(situation.asked.lastDay);
      return (
        !held ||
        lastDay === null ||
        (held.from <= lastDay && (held.until === null || lastDay <= held.until))
      );
    },
    names: (situation) => named(chosen(situation)),
    examples: [
      {
        given: { memory: inChair, asked: { appointment: '1', lastDay: '2019-06-26' } },
        met: true,
      },
      {
        given: { memory: inChair, asked: { appointment: '1', lastDay: '2019-06-25' } },
        met: false,
      },
      {
        given: { memory: wasInChair, asked: { appointment: '1', lastDay: '2021-06-26' } },
        met: false,
        why: 'somebody else may have followed',
      },
    ],
  },
  onRecord('body.correctAppointment'),
  {
    ...ours,
    id: 'body.correctAppointment/something-changes',
    gate: 'body.correctAppointment',
    says: 'The first or the last day differs from what is on record, or the whole entry was a mistake',
    field: 'from',
    consults: [],
    met: (situation) => {
      const appointment = chosen(situation);
      const left = termLeft(situation);
      return (
        !appointment ||
        left === null ||
        left.from !== appointment.from ||
        left.until !== appointment.until
      );
    },
    examples: [
      {
        given: { memory: inChair, asked: { appointment: '1', from: '2019-06-27' } },
        met: true,
      },
      {
        given: { memory: wasInChair, asked: { appointment: '1', goesOn: true } },
        met: true,
      },
      { given: { memory: inChair, asked: { appointment: '1', neverHeld: true } }, met: true },
      { given: { memory: inChair, asked: { appointment: '1' } }, met: false },
      {
        given: { memory: inChair, asked: { appointment: '1', from: '2019-06-26', goesOn: true } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.correctAppointment/one-answer-about-its-end',
    gate: 'body.correctAppointment',
    says: 'An appointment has a last day, or goes on without one, or was never held',
    field: 'until',
    consults: [],
    met: ({ asked: { until, goesOn, neverHeld } }) =>
      [until !== undefined, goesOn === true, neverHeld === true].filter(Boolean).length <= 1,
    examples: [
      { given: { asked: { until: '2021-06-25' } }, met: true },
      { given: { asked: { goesOn: true } }, met: true },
      { given: { asked: { goesOn: true, until: '2021-06-25' } }, met: false },
      { given: { asked: { neverHeld: true, goesOn: true } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.correctAppointment/ends-after-it-begins',
    gate: 'body.correctAppointment',
    says: 'As corrected, the appointment does not end before it begins',
    field: 'until',
    consults: [],
    met: (situation) => {
      const left = termLeft(situation);
      return left === null || left.until === null || left.from <= left.until;
    },
    examples: [
      {
        given: { memory: inChair, asked: { appointment: '1', until: '2021-06-25' } },
        met: true,
      },
      {
        given: { memory: wasInChair, asked: { appointment: '1', from: '2021-06-26' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.correctAppointment/row-on-the-list',
    gate: 'body.correctAppointment',
    says: 'As corrected, the appointment begins while its row is on the list',
    field: 'from',
    consults: [],
    met: (situation) => {
      const left = termLeft(situation);
      return left === null || isRowOn(situation.memory.seats, chosen(situation)?.seat, left);
    },
    names: (situation) => {
      const seat = chosen(situation)?.seat;
      return situation.memory.seats
        .filter(({ id }) => id === seat)
        .map(({ name, from }) => `${name}, from ${sayDate(from)}`);
    },
    examples: [
      {
        given: {
          memory: {
            seats: [seatLike()],
            appointments: [appointmentLike({ capacity: 'representative', seat: '1' })],
          },
          asked: { appointment: '1', from: '2018-07-18' },
        },
        met: true,
      },
      {
        given: {
          memory: {
            seats: [seatLike()],
            appointments: [appointmentLike({ capacity: 'representative', seat: '1' })],
          },
          asked: { appointment: '1', from: '2018-07-17' },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.correctAppointment/office-is-free',
    gate: 'body.correctAppointment',
    says: 'A body has one chair and one vice-chair at a time, as corrected as well',
    field: 'from',
    consults: [],
    met: (situation) => holderWhenCorrected(situation) === undefined,
    names: (situation) => named(holderWhenCorrected(situation)),
    examples: [
      {
        given: {
          memory: {
            appointments: [
              appointmentLike({ until: plainDate('2021-06-25') }),
              appointmentLike({ id: '2', person: 'P-0002', from: plainDate('2021-09-01') }),
            ],
          },
          asked: { appointment: '2', from: '2021-06-26' },
        },
        met: true,
      },
      {
        given: {
          memory: {
            appointments: [
              appointmentLike({ until: plainDate('2021-06-25') }),
              appointmentLike({ id: '2', person: 'P-0002', from: plainDate('2021-06-26') }),
            ],
          },
          asked: { appointment: '1', goesOn: true },
        },
        met: false,
      },
    ],
  },
]);
