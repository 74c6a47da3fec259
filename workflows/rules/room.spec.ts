import englandAndWales from '../../data/calendars/england-and-wales.json';
import { addDays, plainDate } from '../language/dates';
import { calendarFrom, subtractClearWorkingDays } from './calendar';
import {
  aBody,
  day,
  kcsp,
  organisation,
  organisations,
  people,
  person,
  roomFor,
  seat,
  steeringGroup,
  terms,
} from './june-2019.factory';
import { organisationOn, roomOf, samePerson, termsOn } from './room';

describe('the terms of reference that bind a body', () => {
  const dayBefore = addDays(day.termsApproved, -1);

  it('are those in force: agreed on 26 June 2019, they bind from their approval on 17 July', () => {
    expect(termsOn(steeringGroup, day.listDrawnUp)?.version).toBe(1);
    expect(termsOn(steeringGroup, dayBefore)?.version).toBe(1);
    expect(termsOn(steeringGroup, day.termsApproved)?.version).toBe(2);
  });

  it('are not those that a meeting itself approves, while that meeting lasts', () => {
    expect(termsOn(steeringGroup, day.termsApproved, 'M-0001')?.version).toBe(1);
    expect(termsOn(steeringGroup, addDays(day.termsApproved, 1), 'M-0002')?.version).toBe(2);
    const byDecision = aBody({
      terms: [terms(1), terms(2, { inForceFrom: day.termsApproved, approvedAt: 'M-0001/3' })],
    });
    expect(termsOn(byDecision, day.termsApproved, 'M-0001')?.version).toBe(1);
  });

  it('are none while there is only a draft, or before the first', () => {
    expect(termsOn(aBody({ terms: [terms(1, { inForceFrom: null })] }), day.ordinary)).toBeNull();
    expect(termsOn(steeringGroup, plainDate('2018-07-17'))).toBeNull();
  });

  it('are the later of two versions, in whatever order they are kept', () => {
    const [first, second] = steeringGroup.terms;
    const turned = aBody({ terms: [second ?? terms(2), first ?? terms(1)] });
    expect(termsOn(turned, day.ordinary)?.version).toBe(2);
    const sameDay = aBody({ terms: [terms(2), terms(1)] });
    expect(termsOn(sameDay, day.ordinary)?.version).toBe(2);
  });
});

describe('the papers of the KCSP', () => {
  const calendar = calendarFrom(englandAndWales);

  it.each([
    { meeting: '2019-07-17', papersBy: '2019-07-09' },
    { meeting: '2019-10-08', papersBy: '2019-09-30' },
  ])('for $meeting go out by $papersBy', ({ meeting, papersBy }) => {
    const on = plainDate(meeting);
    const days = termsOn(kcsp, on)?.paperDays ?? 0;
    expect(subtractClearWorkingDays(on, days, calendar)).toEqual({ kind: 'due', date: papersBy });
  });
});

describe('what an organisation was on a day', () => {
  const merger = plainDate('2021-06-25');
  const after = addDays(merger, 1);
  const register = {
    NPS: organisation('National Probation Service', { existsUntil: merger, successors: ['PS'] }),
    CRC: organisation('KSS CRC', { existsUntil: merger, successors: ['PS'] }),
    PS: organisation('Probation Service', { existsFrom: after }),
  };

  it('counts two that became one as one from that day, and not before', () => {
    expect(organisationOn(register, 'NPS', merger).unit).toBe('National Probation Service');
    expect(['NPS', 'CRC'].map((one) => organisationOn(register, one, after))).toEqual([
      { name: 'National Probation Service', unit: 'Probation Service', responsibleAuthority: true },
      { name: 'KSS CRC', unit: 'Probation Service', responsibleAuthority: true },
    ]);
  });

  it('is no authority once it has ended without one that took over its work', () => {
    const alone = {
      A: organisation('A', { existsUntil: merger }),
      B: organisation('B', { existsUntil: merger, successors: ['PS', 'C'] }),
      PS: register.PS,
      C: organisation('C'),
    };
    expect(organisationOn(alone, 'A', merger).responsibleAuthority).toBe(true);
    for (const one of ['A', 'B']) {
      expect(organisationOn(alone, one, after)).toEqual({
        name: one,
        unit: one,
        responsibleAuthority: false,
      });
    }
  });

  it('does not follow successors in a circle for ever', () => {
    const circle = {
      A: organisation('A', { existsUntil: merger, successors: ['B'] }),
      B: organisation('B', { existsUntil: merger, successors: ['A'] }),
    };
    expect(organisationOn(circle, 'A', after).responsibleAuthority).toBe(false);
  });

  it('has the name and the duties of that day, the first of them reaching back', () => {
    const renamed = {
      A: organisation('New name', {
        unit: 'A',
        names: [
          { name: 'Old name', from: plainDate('2015-01-01') },
          { name: 'New name', from: plainDate('2019-09-01') },
        ],
        standings: [
          { from: plainDate('2015-01-01'), responsibleAuthority: true, dutyBodyUnder: [] },
          { from: plainDate('2019-09-01'), responsibleAuthority: false, dutyBodyUnder: [] },
        ],
      }),
    };
    const on = (date: string) => organisationOn(renamed, 'A', plainDate(date));
    const old = { name: 'Old name', unit: 'A', responsibleAuthority: true };
    expect(on('2010-01-01')).toEqual(old);
    expect(on('2019-08-31')).toEqual(old);
    expect(on('2019-09-01')).toEqual({ name: 'New name', unit: 'A', responsibleAuthority: false });
  });
});

describe('two entries of the register that are one person', () => {
  it('are followed to the one that is kept, through any number of steps', () => {
    const chain = {
      a: person('A', { sameAs: 'b' }),
      b: person('B', { sameAs: 'c' }),
      c: person('C'),
    };
    expect(['a', 'b', 'c', 'd'].map((one) => samePerson(chain, one))).toEqual(['c', 'c', 'c', 'd']);
  });

  it('are one even when by a slip each names the other', () => {
    const slip = { a: person('A', { sameAs: 'b' }), b: person('B', { sameAs: 'a' }) };
    expect(samePerson(slip, 'a')).toBe(samePerson(slip, 'b'));
  });
});

describe('what a meeting stands on', () => {
  it('is the list of its day, with names as printed and as they then were', () => {
    const room = roomFor(steeringGroup, day.ordinary);
    expect(room).toMatchObject({
      bodyName: 'DHR Steering Group',
      on: day.ordinary,
      terms: { version: 2 },
    });
    expect(room.seats).toHaveLength(16);
    expect(room.seats[1]).toEqual({
      id: '2',
      name: 'Kent Community Safety',
      organisation: 'O-0002',
      organisationName: 'Kent Community Safety',
      unit: 'Kent County Council',
      responsibleAuthority: true,
      standing: 'member',
    });
  });

  it('leaves out rows and terms of office of other days, both ends included', () => {
    const held = { from: plainDate('2019-01-01'), until: plainDate('2019-06-30') };
    const body = aBody({
      seats: [seat('1', 'O-0007', held)],
      appointments: [
        {
          id: '1',
          person: 'Kent Police alternate',
          capacity: 'alternate',
          seat: '1',
          ...held,
        },
      ],
    });
    const size = (date: string) => {
      const { seats, appointments, outOfTerm } = roomFor(body, plainDate(date));
      return [seats.length, appointments.length, outOfTerm?.length];
    };
    expect(size('2018-12-31')).toEqual([0, 0, 1]);
    expect(size('2019-01-01')).toEqual([1, 1, 0]);
    expect(size('2019-06-30')).toEqual([1, 1, 0]);
    expect(size('2019-07-01')).toEqual([0, 0, 1]);
  });

  it('speaks of somebody entered twice as the one who is kept', () => {
    const room = roomOf({
      reference: 'B-0002',
      body: steeringGroup,
      day: day.ordinary,
      meeting: null,
      organisations,
      people: {
        ...people,
        'KMPT alternate': person('', { sameAs: 'KMPT representative' }),
      },
      papersBy: null,
    });
    expect(room.names['KMPT alternate']).toBe('KMPT representative');
    expect(room.appointments.filter(({ seat: row }) => row === '10')).toMatchObject([
      { person: 'KMPT representative', capacity: 'representative' },
      { person: 'KMPT representative', capacity: 'alternate' },
    ]);
    expect(room.sameAs).toEqual({ 'KMPT alternate': 'KMPT representative' });
  });
});
