import { remembered } from '../proof/remembered';
import { sampled, type Ask } from '../proof/scenario';
import { ordinaryRoom } from '../rules/governance/ordinary-room';
import { meeting } from './meeting.machine';
import { meetingSamples } from './meeting.samples';
import { minutesOf, withoutPartD } from './minutes.view';

const asking = sampled(meetingSamples);
const minutesAfter = (...asked: readonly Ask[]) =>
  minutesOf(remembered<'meeting'>(meeting, ...asked), ordinaryRoom, {
    'P-0010': 'Minute-taker',
    'O-0042': 'Maidstone Borough Council',
  });

const item = (title: string, restricted = false) =>
  asking('meeting.addItem', { title, restricted });
const arrives = (person: string, time = '10:00', rest: Ask['answers'] = {}) =>
  asking('meeting.recordArrival', { person, time, ...rest });
const decide = (item: string, time: string, rest: Ask['answers'] = {}) =>
  asking('meeting.decide', { item, time, ...rest });
const propose = (item: string, time: string) => asking('meeting.propose', { item, time });

const agenda = ['Minutes', 'Part D: a review', 'Costs', 'Learning'].map((title, index) =>
  item(title, index === 1),
);
const opened = [
  asking('meeting.plan'),
  ...agenda,
  asking('meeting.recordReply', { person: 'P-0006', answer: 'notComing' }),
  asking('meeting.recordReply', { person: 'P-0003', answer: 'notComing' }),
  asking('meeting.nominateSubstitute'),
  asking('meeting.open'),
  arrives('P-0001'),
  arrives('P-0003', '09:55'),
  arrives('P-0004', '10:20'),
  arrives('P-0009', '10:00', { part: 'substitute', remotely: true }),
  arrives('P-0007', '10:00', { part: 'invitee', organisation: 'O-0007' }),
  arrives('P-0010', '10:00', { part: 'officer' }),
];
const left = asking('meeting.recordDeparture', { person: 'P-0003', time: '11:00' });
const held = [...opened, decide('1', '10:30'), left, propose('2', '11:05'), propose('3', '11:20')];
const closed = [...held, asking('meeting.close')];

describe('the minutes of a meeting', () => {
  it('say when and where, and are a draft until they are agreed', () => {
    expect(minutesAfter(...closed)).toMatchObject({
      title: 'DHR Steering Group, 2 March 2026',
      day: '2 March 2026',
      place: 'County Hall, Maidstone',
      openedAt: '10:00',
      closedAt: '12:00',
      presides: 'Head of Community Safety',
      agreedOn: null,
    });
    expect(minutesAfter(...closed, asking('meeting.agreeMinutes')).agreedOn).toBe('2026-03-16');
  });

  it('list who was there by organisation, and when, if not the whole time', () => {
    expect(minutesAfter(...closed).present).toEqual([
      {
        organisation: 'Kent Police',
        people: [
          {
            name: 'Kent Police representative',
            capacity: 'Representative, Vice-Chair',
            when: null,
            remotely: false,
          },
        ],
      },
      {
        organisation: 'Medway Council',
        people: [
          { name: 'Medway Council officer', capacity: 'Substitute', when: null, remotely: true },
        ],
      },
      {
        organisation: 'Kent and Medway NHS Partnership Trust',
        people: [
          {
            name: 'Partnership Trust representative',
            capacity: 'Representative',
            when: 'until 11:00',
            remotely: false,
          },
        ],
      },
      {
        organisation: 'Kent Fire and Rescue Service',
        people: [
          {
            name: 'Fire and Rescue representative',
            capacity: 'Representative',
            when: 'from 10:20',
            remotely: false,
          },
        ],
      },
    ]);
  });

  it('say who left and came back', () => {
    const { present } = minutesAfter(...held, arrives('P-0003', '11:30'));
    expect(present[2]?.people[0]?.when).toBe('until 11:00, then from 11:30');
  });

  it('list apologies of those who did not come, substitutes, and whom nobody came for', () => {
    const minutes = minutesAfter(...closed);
    expect(minutes.apologies).toEqual(['Adult Social Care representative']);
    expect(minutes.substitutes).toEqual([
      { name: 'Medway Council officer', for: 'Medway Council' },
    ]);
    expect(minutes.notRepresented).toEqual([
      'Kent Community Safety',
      'Kent Adult Social Care and Health',
    ]);
  });

  it('tell guests, officers and people of unknown organisation from members', () => {
    const { alsoInAttendance } = minutesAfter(...opened, arrives('P-0099'));
    expect(alsoInAttendance.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Board manager', 'Invited, not a member'],
      ['Minute-taker', 'In attendance'],
      ['P-0099', 'Organisation not recorded'],
    ]);
  });

  it('give the quorum at the opening and whenever it changed', () => {
    const { quorum } = minutesAfter(...closed);
    expect(quorum.map(({ at, verdict }) => [at, verdict])).toEqual([
      ['10:00', 'inquorate'],
      ['10:20', 'quorate'],
      ['11:00', 'inquorate'],
    ]);
    expect(quorum[1]?.says).toMatch(/^Quorate: 4 of 4 needed/);
  });

  it('put each decision under its item, with what it stood on', () => {
    const { items } = minutesAfter(...closed);
    expect(items.map(({ title, decisions }) => [title, decisions.length])).toEqual([
      ['Minutes', 1],
      ['Part D: a review', 1],
      ['Costs', 1],
      ['Learning', 0],
    ]);
    expect(items[0]?.decisions[0]).toMatchObject({
      at: '10:30',
      standing: 'taken',
      stoodOn: expect.stringMatching(/^Quorate: 4 of 4/),
      asCorrected: null,
      agreement: 'By consensus',
    });
    expect(items[1]?.decisions[0]).toMatchObject({
      standing: 'proposed',
      stoodOn: expect.stringMatching(/^Not quorate/),
    });
  });

  it('name the organisations that disagreed, and those that voted for it', () => {
    const { items } = minutesAfter(
      ...opened,
      decide('1', '10:30', { dissent: ['O-0002'] }),
      decide('2', '10:35', { votesFor: ['O-0001', 'O-0003', 'O-0004'], dissent: ['O-0002'] }),
      decide('3', '10:40', { votesFor: ['O-0001', 'O-0002'] }),
    );
    expect(items.flatMap(({ decisions }) => decisions.map(({ agreement }) => agreement))).toEqual([
      'Medway Council disagreed',
      'By vote: Kent Police, Kent and Medway NHS Partnership Trust and Kent Fire and Rescue Service for it; Medway Council disagreed',
      'By vote: Kent Police and Medway Council for it',
    ]);
  });

  it('say which items were discussed without a quorum', () => {
    expect(minutesAfter(...opened, decide('1', '10:30')).withoutQuorum).toBeNull();
    expect(minutesAfter(...closed).withoutQuorum).toBe(
      'Items 2 and 3 were discussed without a quorum: what is proposed needs ratification by a quorate meeting',
    );
    expect(minutesAfter(...opened, left, propose('4', '11:30')).withoutQuorum).toMatch(
      /^Item 4 was discussed/,
    );
    expect(minutesAfter(...held, propose('4', '11:30')).withoutQuorum).toMatch(
      /^Items 2 to 4 were/,
    );
  });

  it('do not call an item inquorate that a quorate meeting only proposed', () => {
    expect(minutesAfter(...opened, propose('1', '10:30')).withoutQuorum).toBeNull();
  });

  it('show a decision as it was recorded and as corrected', () => {
    const minutes = minutesAfter(
      ...closed,
      asking('meeting.correctAttendance', { person: 'P-0004', wasThere: false }),
    );
    expect(minutes.attendanceCorrected).toBe(true);
    expect(minutes.items[0]?.decisions[0]).toMatchObject({
      stoodOn: expect.stringMatching(/^Quorate: 4 of 4/),
      asCorrected: 'Quorate as recorded, inquorate as corrected',
    });
    expect(minutes.items[1]?.decisions[0]?.asCorrected).toBeNull();
  });

  it('list actions with their owner and date', () => {
    const { actions } = minutesAfter(
      ...opened,
      asking('meeting.agreeAction', { item: '1' }),
      asking('meeting.agreeAction', { item: '2', owner: 'O-0042' }),
    );
    expect(actions).toMatchObject([
      {
        what: 'Send the plan to the partnership',
        owner: 'Kent Community Safety',
        dueOn: '2026-04-01',
        restricted: false,
      },
      { owner: 'Maidstone Borough Council', restricted: true },
    ]);
  });

  it('can be shown without anything of Part D', () => {
    const whole = minutesAfter(
      asking('meeting.plan'),
      ...agenda,
      asking('meeting.circulatePapers', { what: ['The agenda'] }),
      asking('meeting.circulatePapers', { what: ['The report'], item: '2' }),
      asking('meeting.circulatePapers', { what: ['The letter'], restricted: true }),
      ...opened.slice(5),
      asking('meeting.declareInterest', { item: '2', leaves: false }),
      asking('meeting.declareInterest', { item: '1', leaves: false }),
      asking('meeting.agreeAction', { item: '2' }),
      asking('meeting.agreeAction', { item: '3' }),
      decide('2', '10:30'),
    );
    expect(whole.items).toHaveLength(4);
    expect(whole.papers).toHaveLength(3);
    const shown = withoutPartD(whole);
    expect(shown.items.map(({ id }) => id)).toEqual(['1', '3', '4']);
    expect(shown.papers.map(({ what }) => what)).toEqual([['The agenda']]);
    expect(shown.declarations.map((one) => one.item)).toEqual(['1']);
    expect(shown.actions.map((one) => one.item)).toEqual(['3']);
  });

  it('are empty of people and quorum before the meeting is opened', () => {
    expect(minutesAfter(asking('meeting.plan'), ...agenda)).toMatchObject({
      openedAt: null,
      quorum: [],
      present: [],
      notRepresented: [],
    });
  });
});
