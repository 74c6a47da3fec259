import { plainDate } from '../language/dates';
import type { AgendaItem, Present, Room } from '../language/governance';
import type { MeetingMemory } from '../language/memory';
import { timeOfDay } from '../language/times';
import {
  aBody,
  aMeeting,
  appointment,
  byAuthorities,
  byMembers,
  day,
  here,
  roomFor,
  seat,
  steeringGroup,
  terms,
} from './june-2019.factory';
import { ifOneLeaves, outlookOf } from './outlook';
import { quorumAt } from './presence';

const room = roomFor(steeringGroup);
const at = timeOfDay('11:00');

type Replies = MeetingMemory['replies'];

const answer = (how: Replies[number]['answer'], ...who: string[]): Replies =>
  who.map((person) => ({ person, answer: how }));

const everybody = [...new Set(steeringGroup.appointments.map(({ person }) => person))];
const allBut = (...who: string[]) => everybody.filter((one) => !who.includes(one));

const names = (sets: readonly (readonly { readonly name: string }[])[]) =>
  sets.map((set) => set.map(({ name }) => name));

const police = 'Kent Police representative';
const medway = 'Medway Council first representative';
const kmpt = 'KMPT representative';
const fire = 'KFRS representative';

const outlook = (replies: Replies, rest: Partial<MeetingMemory> = {}, of: Room = room) =>
  outlookOf(aMeeting({ replies, ...rest }), of);

describe('before the meeting', () => {
  it('is likely to be quorate when enough organisations have said that they come', () => {
    expect(outlook(answer('coming', police, medway, kmpt, fire))).toMatchObject({
      likely: { verdict: 'quorate', counts: 4 },
      sets: [],
      undecided: [],
      says: 'Likely to be quorate: by the replies so far 4 count, and 4 are needed',
    });
  });

  it('names everybody who alone would make it so, representatives before alternates', () => {
    const wanted = [fire, 'KFRS first alternate', 'NPS representative'];
    const replies = [
      ...answer('coming', police, medway, kmpt),
      ...answer('notSure', 'KFRS first alternate'),
      ...answer('notComing', ...allBut(police, medway, kmpt, ...wanted)),
    ];
    const { sets, says, likely, more } = outlook(replies);
    expect(likely.verdict).toBe('inquorate');
    expect(sets).toEqual([
      [
        {
          person: 'NPS representative',
          name: 'NPS representative',
          standsFor: ['National Probation Service'],
          as: 'representative',
          answer: 'none',
        },
      ],
      [{ person: fire, name: fire, standsFor: ['KFRS'], as: 'representative', answer: 'none' }],
      [
        {
          person: 'KFRS first alternate',
          name: 'KFRS first alternate',
          standsFor: ['KFRS'],
          as: 'alternate',
          answer: 'notSure',
        },
      ],
    ]);
    expect(more).toBe(false);
    expect(says).toBe(
      'Not yet quorate: by the replies so far 3 of 4 needed. ' +
        'Any one of these sets of people would make it so',
    );
  });

  it('does not name somebody whose organisation comes already', () => {
    const replies = [
      ...answer('coming', police, medway, kmpt),
      ...answer('notComing', ...allBut(police, medway, kmpt, 'Kent Police alternate', fire)),
    ];
    expect(names(outlook(replies).sets)).toEqual([[fire]]);
  });

  it('names no pair that is two people of one organisation', () => {
    const open = ['KFRS first alternate', 'KFRS second alternate', 'CRC alternate'];
    const replies = [
      ...answer('coming', police, medway),
      ...answer('notComing', ...allBut(police, medway, ...open)),
    ];
    expect(names(outlook(replies).sets)).toEqual([
      ['CRC alternate', 'KFRS first alternate'],
      ['CRC alternate', 'KFRS second alternate'],
    ]);
  });

  it('lists no more sets than somebody can telephone through, and says that there are more', () => {
    const { sets, more } = outlook([]);
    expect(sets).toHaveLength(12);
    expect(more).toBe(true);
    expect(sets.every((set) => set.length === 4)).toBe(true);
    expect(sets.flat().every((one) => one.as === 'representative')).toBe(true);
  });

  it('says when nobody who is left could make it so', () => {
    const replies = [
      ...answer('coming', police, medway, kmpt),
      ...answer('notComing', ...allBut(police, medway, kmpt, 'KMPT alternate')),
    ];
    expect(outlook(replies)).toMatchObject({
      sets: [],
      says:
        'Not yet quorate: by the replies so far 3 of 4 needed. ' +
        'Nobody else who is on the list and has not declined could make it so',
    });
  });

  it('goes by the last reply of each', () => {
    const replies = [...answer('coming', police, medway, kmpt, fire), ...answer('notComing', fire)];
    expect(outlook(replies).likely.counts).toBe(3);
  });

  it('counts a substitute who was nominated in writing, and not a guest who comes', () => {
    const nominated = (inWriting: boolean) => ({
      substitutions: [
        { seat: '6', person: 'NPS colleague', nominatedOn: day.listDrawnUp, inWriting },
      ],
    });
    const replies = answer('coming', police, medway, kmpt, 'NPS colleague', 'KSCB representative');
    expect(outlook(replies, nominated(true)).likely.verdict).toBe('quorate');
    expect(outlook(replies, nominated(false)).likely.verdict).toBe('inquorate');
    const open = outlook(
      [
        ...answer('coming', police, medway, kmpt),
        ...answer('notComing', ...allBut(police, medway, kmpt)),
      ],
      nominated(true),
    );
    expect(open.sets).toMatchObject([[{ name: 'NPS colleague', as: 'substitute' }]]);
  });

  it('names what cannot be decided meanwhile', () => {
    const item = (id: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
      id,
      title: `Item ${id}`,
      restricted: false,
      about: null,
      asks: null,
      withdrawn: false,
      ...rest,
    });
    const agenda = [
      item('1'),
      item('2', { about: 'R-0042', asks: 'actionPlan.passQualityAssurance' }),
      item('3', { about: 'M-0006' }),
      item('4', { about: 'R-0043', withdrawn: true }),
    ];
    expect(outlook([], { agenda }).undecided.map(({ id }) => id)).toEqual(['2', '3']);
    const enough = answer('coming', police, medway, kmpt, fire);
    expect(outlook(enough, { agenda }).undecided).toEqual([]);
  });

  it('asks for the chair where the terms do', () => {
    const chaired = roomFor({
      ...steeringGroup,
      terms: [terms(1, { quorum: { ...byMembers, chairMustBePresent: true } })],
    });
    const replies = answer('coming', medway, kmpt, fire, 'NPS representative');
    expect(names(outlook(replies, {}, chaired).sets)).toEqual([
      ['Kent Community Safety representative'],
      [police],
    ]);
  });

  it('looks for the fewest people where one of them stands for two authorities', () => {
    const body = aBody({
      terms: [terms(1, { quorum: { ...byAuthorities, needs: 3 } })],
      seats: [seat('1', 'O-0006'), seat('2', 'O-0009'), seat('3', 'O-0007'), seat('4', 'O-0011')],
      appointments: [
        appointment('1', 'Kent Police representative', 'representative', '3'),
        appointment('2', fire, 'representative', '4'),
        appointment('3', 'NPS representative', 'representative', '1'),
        appointment('4', 'NPS representative', 'representative', '2'),
      ],
    });
    expect(names(outlook([], {}, roomFor(body)).sets)).toEqual([
      ['Kent Police representative', 'NPS representative'],
      [fire, 'NPS representative'],
    ]);
  });

  it('has nothing to look for where no rule is known', () => {
    const before = roomFor(steeringGroup, plainDate('2018-01-10'));
    expect(outlook([], {}, before)).toMatchObject({ likely: { verdict: 'noRule' }, sets: [] });
  });

  it('lists just the sets that trying every set finds', () => {
    const open = [fire, 'KFRS first alternate', 'CCG representative', 'CRC representative'];
    const coming = [police, medway];
    const replies = [
      ...answer('coming', ...coming),
      ...answer('notComing', ...allBut(...coming, ...open)),
    ];
    const found = names(outlook(replies).sets).map((set) => set.sort().join(' + '));
    const tried: string[] = [];
    for (let subset = 0; subset < 2 ** open.length; subset += 1) {
      const set = open.filter((_, index) => (subset & (2 ** index)) !== 0);
      const attendance = [...coming, ...set].map((who) => here(who));
      const { verdict } = quorumAt(aMeeting({ attendance }), room, at, null);
      if (set.length === 2 && verdict === 'quorate') tried.push(set.sort().join(' + '));
    }
    expect(found.sort()).toEqual(tried.sort());
    expect(tried).toHaveLength(5);
  });
});

describe('in the room', () => {
  const leaves = (present: readonly string[], replies: Replies = [], of: Room = room) =>
    ifOneLeaves(aMeeting({ attendance: present.map((who) => here(who)), replies }), of, at, null);

  const people = (some: readonly Pick<Present, 'name'>[]) => some.map(({ name }) => name);

  it('nobody of a bare quorum can be spared, save one of two from one organisation', () => {
    const { cannotBeSpared } = leaves([police, 'Kent Police alternate', medway, kmpt, fire]);
    expect(people(cannotBeSpared)).toEqual([medway, kmpt, fire]);
    expect(cannotBeSpared[0]?.says).toBe(
      'Medway Council first representative stands for Medway Council',
    );
  });

  it('names who could make it safe: of another organisation, not there, and not declined', () => {
    const replies = answer('notComing', ...allBut(medway, 'NPS representative', 'KMPT alternate'));
    expect(people(leaves([police, medway, kmpt, fire], replies).wouldMakeItSafe)).toEqual([
      'NPS representative',
    ]);
  });

  it('is safe with one organisation more than is needed', () => {
    expect(leaves([police, medway, kmpt, fire, 'NPS representative'])).toEqual({
      cannotBeSpared: [],
      wouldMakeItSafe: [],
    });
  });

  it('says nothing where there is no quorum to lose', () => {
    expect(leaves([police, medway])).toEqual({ cannotBeSpared: [], wouldMakeItSafe: [] });
  });

  it('cannot spare the chair where the terms ask for one', () => {
    const chaired = roomFor({
      ...steeringGroup,
      terms: [terms(1, { quorum: { ...byMembers, chairMustBePresent: true } })],
    });
    const present = [police, medway, kmpt, fire, 'NPS representative'];
    const { cannotBeSpared, wouldMakeItSafe } = leaves(present, [], chaired);
    expect(people(cannotBeSpared)).toEqual([police]);
    expect(people(wouldMakeItSafe)).toEqual(['Kent Community Safety representative']);
  });
});
