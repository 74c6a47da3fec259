import englandAndWales from '../../data/calendars/england-and-wales.json';
import { plainDate } from '../language/dates';
import type { MeetingDecision, Quorum } from '../language/governance';
import type { BodyMemory, MeetingMemory } from '../language/memory';
import { timeOfDay } from '../language/times';
import { calendarFrom } from './calendar';
import { governanceClock, type Governance, type Kept } from './governance-clock';
import {
  aBody,
  aMeeting,
  appointment,
  organisation,
  organisations,
  people,
  seat,
  terms,
} from './june-2019.factory';

const calendar = calendarFrom(englandAndWales);
const inForce = plainDate('2018-07-18');

const kept = <M>(reference: string, memory: M, state = 'atWork'): Kept<M> => ({
  reference,
  state,
  memory,
});

/** With both offices filled, so that a test hears only of what it is about. */
const led = (rest: Partial<BodyMemory>): BodyMemory =>
  aBody({
    title: 'Steering Group',
    appointments: [
      appointment('1', 'Kent Police representative', 'chair', null),
      appointment('2', 'KMPT representative', 'viceChair', null),
    ],
    ...rest,
  });

const held = (reference: string, on: string, rest: Partial<MeetingMemory> = {}) =>
  kept(
    reference,
    aMeeting({
      on: plainDate(on),
      openedAt: timeOfDay('10:00'),
      closedAt: timeOfDay('12:00'),
      minutesAgreedOn: plainDate(on),
      ...rest,
    }),
    'closed',
  );

const planned = (reference: string, on: string, rest: Partial<MeetingMemory> = {}) =>
  kept(reference, aMeeting({ on: plainDate(on), ...rest }), 'planned');

const clock = (
  today: string,
  body: BodyMemory,
  meetings: readonly Kept<MeetingMemory>[] = [],
  rest: Partial<Governance> = {},
) =>
  governanceClock({
    bodies: [kept('B-0001', body)],
    meetings,
    organisations,
    people,
    today: plainDate(today),
    calendar,
    ...rest,
  });

describe('a body that has not met in its interval', () => {
  const quarterly = led({ terms: [terms(1, { mostMonthsBetween: 3 })] });

  it('falls due so many months after its last meeting, and is late the day after', () => {
    const meetings = [held('M-0001', '2019-01-31'), held('M-0002', '2019-02-28')];
    expect(clock('2019-05-28', quarterly, meetings)).toEqual([
      {
        what: 'notMet',
        body: 'B-0001',
        bodyName: 'Steering Group',
        about: null,
        says: 'It meets at least every 3 months: last met on 28 February 2019, and no meeting is planned',
        due: '2019-05-28',
        overdue: false,
        rule: 'governance/meets-in-its-interval',
        source: {
          instrument: 'Steering Group: Terms of reference, version 1',
          section: 'Papers of the partnership',
          status: 'as published',
        },
      },
    ]);
    expect(clock('2019-05-29', quarterly, meetings)).toMatchObject([{ overdue: true }]);
  });

  it('is not spoken of while a meeting is planned in time, nor long before it falls due', () => {
    const last = held('M-0001', '2019-02-28');
    expect(clock('2019-05-01', quarterly, [last, planned('M-0002', '2019-05-28')])).toEqual([]);
    expect(clock('2019-03-27', quarterly, [last])).toEqual([]);
    expect(clock('2019-05-01', quarterly, [last, planned('M-0002', '2019-05-29')])).toMatchObject([
      {
        says: 'It meets at least every 3 months: last met on 28 February 2019, and the next meeting is on 29 May 2019',
      },
    ]);
  });

  it('counts no meeting that was cancelled, or was planned and never opened', () => {
    const meetings = [
      held('M-0001', '2019-02-28'),
      { ...planned('M-0002', '2019-05-20'), state: 'cancelled' },
      planned('M-0003', '2019-03-20'),
    ];
    expect(clock('2019-05-10', quarterly, meetings)).toMatchObject([{ due: '2019-05-28' }]);
  });

  it('is counted from its terms when it has never met, or from when its meetings are kept here', () => {
    const says = 'It meets at least every 3 months: no meeting is on record since';
    expect(clock('2018-10-18', quarterly)).toMatchObject([
      { due: '2018-10-18', says: expect.stringContaining(`${says} 18 July 2018`) },
    ]);
    const keptLater = { ...quarterly, meetingsKeptFrom: plainDate('2026-10-01') };
    expect(clock('2026-12-01', keptLater)).toMatchObject([{ due: '2027-01-01', overdue: false }]);
  });

  it('divides the year evenly where the terms say only how often', () => {
    const threeTimes = led({
      terms: [terms(1, { meetingsAYear: 3 })],
      cycles: [{ year: 2019, agreedOn: plainDate('2019-01-01') }],
    });
    expect(clock('2019-11-18', threeTimes, [held('M-0001', '2019-07-17')])).toMatchObject([
      { due: '2019-11-17', overdue: true },
    ]);
  });
});

describe('the cycle of meetings', () => {
  const cycles = [{ year: 2018, agreedOn: plainDate('2018-03-20') }];
  const body = led({ terms: [terms(1, { meetingsAYear: 4, mostMonthsBetween: 24 })], cycles });

  it('is agreed each year, twelve months after the last', () => {
    expect(clock('2019-03-21', body)).toMatchObject([
      {
        what: 'noCycle',
        due: '2019-03-20',
        overdue: true,
        says: 'No cycle of meetings is agreed for 2019. The last one, for 2018, was agreed on 20 March 2018',
        source: { status: 'local practice' },
      },
    ]);
    expect(clock('2018-12-31', body)).toEqual([]);
  });

  it('is asked for by the terms of the partnership itself', () => {
    const partnership = { ...body, kind: 'partnership' as const, cycles: [] };
    expect(clock('2019-03-21', partnership)).toMatchObject([
      { what: 'noCycle', due: null, overdue: false, source: { status: 'as published' } },
    ]);
  });
});

describe('a body that meets before another', () => {
  const group = led({ terms: [terms(1, { meetsBefore: 'B-0002' })] });
  const bodies = [kept('B-0001', group), kept('B-0002', led({ title: 'Partnership' }))];
  const theirs = (rest: Partial<MeetingMemory> = {}) => ({ body: 'B-0002', ...rest });
  const due = (...meetings: Kept<MeetingMemory>[]) =>
    clock('2019-06-01', group, meetings, { bodies }).map(({ what, due: on }) => [what, on]);

  it('plans a meeting between theirs', () => {
    const next = planned('M-0009', '2019-07-17', theirs());
    const before = held('M-0008', '2019-03-20', theirs());
    expect(due(next, before)).toEqual([['notBefore', '2019-07-16']]);
    expect(due(next, before, held('M-0001', '2019-03-19'))).toEqual([['notBefore', '2019-07-16']]);
    expect(due(next, before, planned('M-0002', '2019-07-17'))).toEqual([
      ['notBefore', '2019-07-16'],
    ]);
    expect(due(next, before, held('M-0001', '2019-04-10'))).toEqual([]);
    expect(due(next, before, planned('M-0002', '2019-07-16'))).toEqual([]);
    expect(due(before)).toEqual([]);
  });
});

describe('chair and vice-chair', () => {
  const reviewed = led({ terms: [terms(1, { chairReviewMonths: 24 })] });

  it('are reviewed two years after they began, or after the last review', () => {
    expect(clock('2020-07-18', reviewed)).toMatchObject([
      {
        what: 'chairReview',
        due: '2020-07-18',
        overdue: false,
        says: 'The Chair, Kent Police representative, is reviewed every 24 months: in office since 18 July 2018',
      },
      { what: 'chairReview', due: '2020-07-18' },
    ]);
    const since = { appointment: '1', on: plainDate('2020-06-30') };
    const again = { ...reviewed, chairReviews: [since] };
    expect(clock('2020-07-19', again)).toMatchObject([
      { overdue: true, says: expect.stringContaining('The Vice-Chair') },
    ]);
    expect(clock('2022-07-01', again).map(({ due }) => due)).toEqual(['2020-07-18', '2022-06-30']);
  });

  it('are missed when an office is vacant, from the day after the last one left', () => {
    const [chair, vice] = reviewed.appointments;
    const left = led({
      appointments: [chair, vice].flatMap((one, index) =>
        one ? { ...one, until: index === 0 ? plainDate('2019-04-30') : null } : [],
      ),
    });
    expect(clock('2019-04-30', left)).toEqual([]);
    expect(clock('2019-05-01', left)).toMatchObject([
      { what: 'officeVacant', due: null, says: 'The office of Chair is vacant since 1 May 2019' },
    ]);
  });

  it('are not looked for on a review panel, or before there are terms', () => {
    const none = { appointments: [] };
    expect(clock('2019-05-01', led({ ...none, kind: 'reviewPanel' }))).toEqual([]);
    expect(clock('2019-05-01', led({ ...none, terms: [] }))).toEqual([]);
  });
});

describe('terms of reference', () => {
  const yearly = led({ terms: [terms(1, { termsReviewMonths: 12 })] });

  it('are reviewed a year after they were approved, or last reviewed', () => {
    expect(clock('2019-07-19', yearly)).toMatchObject([
      { what: 'termsReview', due: '2019-07-18', overdue: true },
    ]);
    const reviewed = { ...yearly, termsReviewedOn: [plainDate('2019-07-01')] };
    expect(clock('2019-07-19', reviewed)).toEqual([]);
    expect(clock('2020-07-02', reviewed)).toMatchObject([
      {
        due: '2020-07-01',
        says: 'Its terms of reference are reviewed every 12 months: last reviewed on 1 July 2019',
      },
    ]);
  });

  it('wait for approval at the next meeting of the body that approves them', () => {
    const draft = terms(2, { agreedOn: plainDate('2019-06-26'), inForceFrom: null });
    const group = led({ kind: 'subGroup', parent: 'B-0002', terms: [terms(1), draft] });
    const bodies = [kept('B-0001', group), kept('B-0002', led({ title: 'Partnership' }))];
    const next = planned('M-0009', '2019-07-17', { body: 'B-0002' });
    expect(clock('2019-07-01', group, [next], { bodies })).toMatchObject([
      {
        what: 'termsNotApproved',
        due: '2019-07-17',
        says: 'Terms of reference, version 2, agreed on 26 June 2019, wait for the approval of the Partnership',
        source: { section: '3.5' },
      },
    ]);
    const overtaken = { ...group, terms: [...group.terms, terms(3)] };
    expect(clock('2019-07-01', overtaken)).toEqual([]);
  });
});

describe('the information sharing agreement', () => {
  const agreements = [
    { version: '2015', issuedOn: plainDate('2015-01-01') },
    { version: '2018', issuedOn: plainDate('2018-05-25') },
  ];
  const body = led({
    terms: [terms(1, { agreementRequired: true })],
    seats: [
      seat('1', 'O-0002'),
      seat('2', 'O-0008'),
      seat('3', 'O-0007'),
      seat('4', 'O-0015', { standing: 'invited' }),
    ],
    agreements,
    appointments: [
      appointment('1', 'Kent Police representative', 'chair', null),
      appointment('2', 'KMPT representative', 'viceChair', null),
      ...['1', '2', '3'].map((row) =>
        appointment(`1${row}`, 'Minute-taker', 'representative', row),
      ),
    ],
  });
  const signed = (reference: string, unit: string, ...versions: string[]) => ({
    [reference]: organisation(unit, {
      unit,
      agreementsSigned: versions.map((version) => ({ version, on: plainDate('2018-06-01') })),
    }),
  });

  it('wants a line for each organisation that has not signed the current version', () => {
    const register = { ...organisations, ...signed('O-0007', 'Kent Police', '2015') };
    expect(clock('2019-01-01', body, [], { organisations: register })).toMatchObject([
      {
        what: 'agreementNotSigned',
        says: 'Kent County Council has not signed version 2018 of the information sharing agreement, issued on 25 May 2018',
      },
      {
        about: 'O-0007',
        says: 'Kent Police has not signed version 2018 of the information sharing agreement, issued on 25 May 2018; it signed version 2015 on 1 June 2018',
      },
    ]);
  });

  it('is signed once for an organisation with several rows', () => {
    const register = {
      ...organisations,
      ...signed('O-0007', 'Kent Police', '2015', '2018'),
      ...signed('O-0017', 'Kent County Council', '2018'),
    };
    expect(clock('2019-01-01', body, [], { organisations: register })).toEqual([]);
  });

  it('is missed when the terms ask for one and none is on record', () => {
    expect(clock('2019-01-01', { ...body, agreements: [] })).toMatchObject([
      { says: 'No version of the information sharing agreement is on record' },
    ]);
  });
});

describe('what a meeting leaves behind', () => {
  const body = led({ terms: [terms(1)] });
  const quarterly = led({ terms: [terms(1, { mostMonthsBetween: 3 })] });
  const unagreed = { minutesAgreedOn: null };

  it('is minutes, agreed by the time it meets again', () => {
    const first = held('M-0001', '2019-03-20', unagreed);
    expect(clock('2019-06-30', body, [first])).toEqual([]);
    expect(clock('2019-07-18', body, [first, held('M-0002', '2019-07-17')])).toMatchObject([
      {
        what: 'minutesNotAgreed',
        about: 'M-0001',
        due: '2019-07-17',
        says: 'The minutes of 20 March 2019 have not been agreed, though it met again on 17 July 2019',
      },
    ]);
  });

  it('is minutes, agreed within its interval even if it does not meet again', () => {
    const first = held('M-0001', '2019-03-20', unagreed);
    const minutes = (today: string) =>
      clock(today, quarterly, [first]).filter(({ what }) => what === 'minutesNotAgreed');
    expect(minutes('2019-06-20')).toEqual([]);
    expect(minutes('2019-06-21')).toMatchObject([{ due: '2019-06-20', overdue: true }]);
  });

  it('is actions, each by its day', () => {
    const action = {
      id: '1',
      item: null,
      what: 'Write to every practice',
      owner: 'O-0003',
      dueOn: plainDate('2019-05-01'),
      doneOn: null,
    };
    const meeting = held('M-0001', '2019-03-20', {
      actions: [
        action,
        { ...action, id: '2', doneOn: plainDate('2019-06-01') },
        { ...action, id: '3', dueOn: null },
      ],
    });
    expect(clock('2019-05-01', body, [meeting])).toEqual([]);
    expect(clock('2019-05-02', body, [meeting])).toMatchObject([
      {
        what: 'actionOverdue',
        about: 'M-0001',
        says: 'Clinical Commissioning Groups: Write to every practice',
        due: '2019-05-01',
        overdue: true,
      },
    ]);
  });

  it('is what was proposed without a quorum, until a quorate meeting has ratified it', () => {
    const quorum: Quorum = {
      verdict: 'inquorate',
      counts: 3,
      needs: 4,
      short: 1,
      counted: [],
      notCounted: [],
      untold: [],
      warnings: [],
      says: '',
    };
    const decision = (rest: Partial<MeetingDecision>): MeetingDecision => ({
      id: '1',
      item: '1',
      at: timeOfDay('11:00'),
      words: 'To hold a learning event',
      standing: 'proposed',
      quorum,
      termsVersion: 1,
      dissent: [],
      dissentReasons: null,
      votesFor: [],
      about: null,
      asks: null,
      ratifies: null,
      ...rest,
    });
    const first = held('M-0001', '2019-03-20', {
      decisions: [decision({}), decision({ id: '2' })],
    });
    const next = planned('M-0002', '2019-06-18');
    expect(clock('2019-05-02', body, [first, next])).toMatchObject([
      {
        what: 'notRatified',
        due: '2019-06-18',
        says: 'Proposed without a quorum on 20 March 2019, and not yet ratified (M-0001/1): To hold a learning event',
      },
      { says: expect.stringContaining('M-0001/2') },
    ]);
    const ratifying = (standing: 'taken' | 'proposed') =>
      held('M-0002', '2019-06-18', { decisions: [decision({ standing, ratifies: 'M-0001/1' })] });
    const left = (...meetings: Kept<MeetingMemory>[]) =>
      clock('2019-06-19', body, meetings).map(({ says }) => /\((.*)\)/.exec(says)?.[1]);
    expect(left(first, ratifying('taken'))).toEqual(['M-0001/2']);
    expect(left(first, ratifying('proposed'))).toEqual(['M-0001/1', 'M-0001/2', 'M-0002/1']);
  });
});

describe('papers', () => {
  const body = led({ terms: [terms(1, { paperDays: 5 })] });
  const meeting = (rest: Partial<MeetingMemory> = {}) => planned('M-0001', '2019-07-17', rest);

  it('fall due five clear working days before the meeting', () => {
    expect(clock('2019-07-09', body, [meeting()])).toMatchObject([
      { what: 'papersDue', about: 'M-0001', due: '2019-07-09', overdue: false },
    ]);
    expect(clock('2019-07-10', body, [meeting()])).toMatchObject([{ overdue: true }]);
  });

  it('are not spoken of once they are out, or the meeting has been', () => {
    const papers = [
      {
        id: '1',
        what: ['Agenda'],
        item: null,
        circulatedOn: plainDate('2019-07-09'),
        lateReason: null,
        restricted: false,
      },
    ];
    expect(clock('2019-07-10', body, [meeting({ papers })])).toEqual([]);
    expect(clock('2019-07-18', body, [meeting()])).toEqual([]);
  });

  it('have no day where the calendar does not reach', () => {
    expect(clock('2030-01-01', body, [planned('M-0001', '2030-01-20')])).toMatchObject([
      { due: null, says: expect.stringContaining('Ask the administrator to add that year') },
    ]);
  });
});

describe('the list as a whole', () => {
  it('names a row for which nobody is named but an alternate', () => {
    const body = led({ seats: [seat('1', 'O-0007')] });
    expect(clock('2019-01-01', body)).toMatchObject([
      {
        what: 'seatVacant',
        about: 'O-0007',
        says: 'Kent Police has no representative on the list',
      },
    ]);
  });

  it('puts what is late first, then what has a day, then what has none', () => {
    const body = led({
      terms: [
        terms(1, {
          inForceFrom: inForce,
          mostMonthsBetween: 12,
          termsReviewMonths: 11,
          chairReviewMonths: 13,
        }),
      ],
      seats: [seat('1', 'O-0007')],
    });
    expect(clock('2019-07-20', body).map(({ due, overdue }) => [due, overdue])).toEqual([
      ['2019-06-18', true],
      ['2019-07-18', true],
      ['2019-08-18', false],
      ['2019-08-18', false],
      [null, false],
    ]);
  });

  it('asks nothing of a body that has ended its work', () => {
    const bodies = [kept('B-0001', led({ appointments: [] }), 'dissolved')];
    expect(clock('2019-07-20', led({}), [], { bodies })).toEqual([]);
  });
});
