import { addDays, plainDate } from '../language/dates';
import {
  aBody,
  appointment,
  day,
  organisations,
  people,
  seat,
  steeringGroup,
} from './june-2019.factory';
import { membershipOn } from './membership';

const listOn = (body = steeringGroup, on = day.listDrawnUp) =>
  membershipOn(body, organisations, people, on);

const rowOf = (name: string, list = listOn()) => list.rows.find((row) => row.name === name);

describe('the membership list of June 2019', () => {
  it('has fourteen rows of members, of twelve organisations, and two invited boards', () => {
    expect(listOn().counts).toEqual({ seats: 14, units: 12, invited: 2 });
    expect(listOn().rows).toHaveLength(16);
  });

  it('names the chair and the vice-chair, in their rows too', () => {
    expect(listOn().offices.map(({ name, capacity }) => [capacity, name])).toEqual([
      ['chair', 'Kent Community Safety representative'],
      ['viceChair', 'Kent Police representative'],
    ]);
    expect(rowOf('Kent Community Safety')?.representatives).toEqual([
      {
        person: 'Kent Community Safety representative',
        name: 'Kent Community Safety representative',
        marks: ['Chair'],
      },
    ]);
    expect(rowOf('Kent Police')).toMatchObject({
      representatives: [{ marks: ['Vice-Chair'] }],
      alternates: [{ name: 'Kent Police alternate', marks: [] }],
    });
  });

  it('marks who is interim, and keeps what else is printed in a row', () => {
    expect(rowOf('Kent Specialist Children’s Services')?.representatives).toMatchObject([
      { marks: ['Interim'] },
    ]);
    expect(rowOf('National Probation Service')).toMatchObject({ note: 'N/A', alternates: [] });
  });

  it('names every representative and alternate of a row', () => {
    expect(rowOf('Medway Council')?.representatives).toHaveLength(3);
    expect(rowOf('KFRS')?.alternates).toHaveLength(2);
  });

  it('names whoever attends without a row apart', () => {
    expect(listOn().others).toMatchObject([{ name: 'Minute-taker', capacity: 'officer' }]);
  });
});

describe('a list on another day', () => {
  const last = plainDate('2019-09-30');

  it('has the people of that day, and says which rows nobody stands for', () => {
    const body = aBody({
      seats: [seat('1', 'O-0007'), seat('2', 'O-0015', { standing: 'invited' })],
      appointments: [
        appointment('1', 'Kent Police representative', 'representative', '1', { until: last }),
        appointment('2', 'Kent Police alternate', 'alternate', '1'),
      ],
    });
    expect(listOn(body, last).rows.map(({ vacant }) => vacant)).toEqual([false, false]);
    const later = listOn(body, addDays(last, 1));
    expect(later.rows.map(({ vacant }) => vacant)).toEqual([true, false]);
    expect(rowOf('Kent Police', later)?.alternates).toHaveLength(1);
  });

  it('leaves out rows that have ended', () => {
    const body = aBody({ seats: [seat('1', 'O-0007', { until: last })] });
    expect(listOn(body, last).counts.seats).toBe(1);
    expect(listOn(body, addDays(last, 1)).counts).toEqual({ seats: 0, units: 0, invited: 0 });
  });
});
