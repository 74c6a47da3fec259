import { plainDate, sayDate, type PlainDate } from '../../../../language/dates';
import type { Seat } from '../../../../language/governance';
import { isSameName } from '../../../../language/names';
import type { Situation } from '../../../rows';
import { seatLike } from '../../ordinary-body';
import { dayIn } from '../days';
import { bodyRows, ours } from './ours';

const chosen = ({ memory, asked }: Situation<'body'>): Seat | undefined =>
  memory.seats.find(({ id }) => id === asked.seat);

const sameRow = ({ memory, asked }: Situation<'body'>): Seat | undefined => {
  const from = dayIn(asked.from);
  return memory.seats.find(
    ({ name, organisation, until }) =>
      organisation === asked.organisation &&
      isSameName(name, asked.name) &&
      (until === null || from === null || from <= until),
  );
};

const left = (until: PlainDate): Seat => seatLike({ until });
const kentPolice = { name: 'Kent Police', organisation: 'O-0001', from: '2019-07-17' };

/** The rows of a body's list (DOMAIN 4.2). */
export const listRequirements = bodyRows([
  {
    ...ours,
    id: 'body.addSeat/not-on-the-list',
    gate: 'body.addSeat',
    says: 'The organisation is not on the list under that name already',
    field: 'name',
    consults: [],
    met: (situation) => sameRow(situation) === undefined,
    names: (situation) => {
      const row = sameRow(situation);
      if (!row) return [];
      const until = row.until === null ? '' : ` until ${sayDate(row.until)}`;
      return [`row ${row.id}, from ${sayDate(row.from)}${until}`];
    },
    examples: [
      { given: { memory: { seats: [] }, asked: kentPolice }, met: true },
      {
        given: {
          memory: { seats: [seatLike({ name: 'Kent Adult Social Care and Health' })] },
          asked: kentPolice,
        },
        met: true,
        why: 'one organisation may have several rows, each with a name of its own',
      },
      {
        given: { memory: { seats: [left(plainDate('2019-07-16'))] }, asked: kentPolice },
        met: true,
        why: 'it left the list the day before and comes back',
      },
      {
        given: { memory: { seats: [left(plainDate('2019-07-17'))] }, asked: kentPolice },
        met: false,
      },
      {
        given: { memory: { seats: [seatLike()] }, asked: { ...kentPolice, name: 'kent police' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.endSeat/on-the-list',
    gate: 'body.endSeat',
    says: 'The row is on the list, and has no last day yet',
    field: 'seat',
    consults: [],
    met: (situation) => chosen(situation)?.until === null,
    examples: [
      { given: { memory: { seats: [seatLike()] }, asked: { seat: '1' } }, met: true },
      { given: { memory: { seats: [seatLike()] }, asked: { seat: '2' } }, met: false },
      {
        given: { memory: { seats: [left(plainDate('2019-07-16'))] }, asked: { seat: '1' } },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'body.endSeat/not-before-its-first-day',
    gate: 'body.endSeat',
    says: 'The last day on the list is not before the first',
    field: 'lastDay',
    consults: [],
    met: (situation) => {
      const seat = chosen(situation);
      const lastDay = dayIn(situation.asked.lastDay);
      return !seat || lastDay === null || seat.from <= lastDay;
    },
    names: (situation) => {
      const seat = chosen(situation);
      return seat ? [sayDate(seat.from)] : [];
    },
    examples: [
      {
        given: { memory: { seats: [seatLike()] }, asked: { seat: '1', lastDay: '2018-07-18' } },
        met: true,
        why: 'one day on the list is a day',
      },
      {
        given: { memory: { seats: [seatLike()] }, asked: { seat: '1', lastDay: '2018-07-17' } },
        met: false,
      },
    ],
  },
]);
