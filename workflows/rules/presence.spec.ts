import { plainDate } from '../language/dates';
import type { Attendance, MeetingDecision, Room } from '../language/governance';
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
  kcsp,
  organisations,
  people,
  person,
  roomFor,
  steeringGroup,
  terms,
} from './june-2019.factory';
import { presentAt, quorumAt, recordedAndCorrected } from './presence';
import { roomOf } from './room';

const police = 'Kent Police representative';
const medway = 'Medway Council first representative';
const kmpt = 'KMPT representative';
const fire = 'KFRS representative';
const eleven = timeOfDay('11:00');

const room = roomFor(steeringGroup);

function quorumOf(
  attendance: readonly (string | Attendance)[],
  rest: Partial<MeetingMemory> = {},
  of: Room = room,
) {
  const meeting = aMeeting({
    attendance: attendance.map((one) => (typeof one === 'string' ? here(one) : one)),
    ...rest,
  });
  return quorumAt(meeting, of, eleven, null);
}

const withQuorum = (rule: Partial<typeof byMembers>): Room =>
  roomFor({ ...steeringGroup, terms: [terms(1, { quorum: { ...byMembers, ...rule } })] });

describe('who counts at the Steering Group (DOMAIN 4.5)', () => {
  it('1: four members of four organisations are a quorum', () => {
    expect(quorumOf([police, medway, kmpt, fire])).toMatchObject({
      verdict: 'quorate',
      counts: 4,
      needs: 4,
      short: 0,
      notCounted: [],
      says: 'Quorate: 4 of 4 needed. Kent Police, Medway Council, KMPT, KFRS',
    });
  });

  it('2: a representative and an alternate of one organisation count once', () => {
    expect(quorumOf([police, 'Kent Police alternate', medway, kmpt])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      short: 1,
      notCounted: [{ name: 'Kent Police alternate', why: 'Kent Police is already counted' }],
      says: 'Not quorate: 3 of 4 needed; 1 more organisation is needed',
    });
  });

  it('3: an alternate counts for the organisation', () => {
    expect(
      quorumOf(['CCG first alternate', 'KFRS second alternate', police, medway]),
    ).toMatchObject({ verdict: 'quorate', counts: 4 });
  });

  it('4: three services of one council are one organisation; the other reading is shown', () => {
    const council = [
      'Kent Community Safety representative',
      'Kent Adult Social Care representative',
      'Kent Children’s Services interim',
    ];
    expect(quorumOf([...council, police, medway])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      warnings: ['Quorate only if rows of the list are counted: 5 of 4'],
    });
    expect(quorumOf([...council, police, medway], {}, withQuorum({ by: 'seat' }))).toMatchObject({
      verdict: 'quorate',
      counts: 5,
      warnings: [],
    });
  });

  it('5: three named representatives of one organisation count once', () => {
    const three = [
      medway,
      'Medway Council second representative',
      'Medway Council third representative',
    ];
    expect(quorumOf([...three, police, 'NPS representative'])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
    });
  });

  it('6: invited boards do not count', () => {
    const boards = ['KSCB representative', 'KMSAB representative'];
    const guests = boards.map((who) => here(who, { as: 'invitee' }));
    expect(quorumOf([...guests, police, medway, kmpt])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      notCounted: boards.map((name) => ({ name, why: 'invited, not a member' })),
    });
    expect(quorumOf([...boards, police, medway, kmpt])).toMatchObject({ counts: 3 });
  });

  it('7: the office of the PCC counts where it is a listed member, and not as an authority', () => {
    const present = ['PCC Office representative', police, medway, kmpt];
    expect(quorumOf(present)).toMatchObject({ verdict: 'quorate', counts: 4 });

    const members = ['O-0005', 'O-0007', 'O-0017', 'O-0011'].map((organisation, index) =>
      here(`Member ${index}`, { organisation }),
    );
    expect(quorumOf(members, {}, roomFor(kcsp))).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      notCounted: [{ name: 'Member 0', why: 'PCC Office is not a responsible authority' }],
      says: 'Not quorate: 3 of 4 needed; 1 more responsible authority is needed',
    });
  });

  it('8: an interim representative counts in full', () => {
    expect(quorumOf(['Kent Children’s Services interim', police, medway, kmpt])).toMatchObject({
      verdict: 'quorate',
      counts: 4,
    });
  });

  it('9: a substitute counts when nominated in writing by the day, and N/A is no ban', () => {
    const present = [here('NPS colleague', { as: 'substitute' }), police, medway, kmpt];
    const nominated = (nominatedOn = day.ordinary, inWriting = true) => ({
      substitutions: [{ seat: '6', person: 'NPS colleague', nominatedOn, inWriting }],
    });
    expect(quorumOf(present, nominated())).toMatchObject({ verdict: 'quorate', counts: 4 });
    for (const late of [{}, nominated(plainDate('2019-09-19')), nominated(day.ordinary, false)]) {
      expect(quorumOf(present, late)).toMatchObject({
        verdict: 'inquorate',
        notCounted: [
          {
            name: 'NPS colleague',
            why: 'substitute was not nominated in writing before or at the meeting',
          },
        ],
      });
    }
  });

  it('10: two officers for one collective seat are one organisation', () => {
    const districts = ['East Kent districts officer', 'West Kent districts officer'].map((who) =>
      here(who, { organisation: 'O-0013' }),
    );
    expect(quorumOf([...districts, police, medway])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
    });
  });

  it('11: a minute-taker and a presenting chair do not count', () => {
    const officers = ['Minute-taker', 'Independent chair'];
    const present = officers.map((who) => here(who, { as: 'officer' }));
    expect(quorumOf([...present, police, medway, kmpt])).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      notCounted: officers.map((name) => ({ name, why: 'an officer in attendance' })),
    });
  });

  it('12: whoever leaves at item 5 is counted until that minute, and not from it', () => {
    const meeting = aMeeting({
      attendance: [police, medway, kmpt]
        .map((who) => here(who))
        .concat(here(fire, { to: '11:00' })),
    });
    expect(quorumAt(meeting, room, timeOfDay('10:59'), '4').verdict).toBe('quorate');
    expect(quorumAt(meeting, room, eleven, '5').verdict).toBe('inquorate');
  });

  it('13: somebody with two rows is one member, though both authorities are represented', () => {
    const body = {
      ...steeringGroup,
      appointments: [
        ...steeringGroup.appointments,
        appointment('90', 'NPS representative', 'representative', '9'),
      ],
    };
    const present = ['NPS representative', police, medway];
    expect(quorumOf(present, {}, roomFor(body))).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      warnings: [
        'NPS representative counts once, for National Probation Service, and not for KSS CRC as well',
      ],
    });
    const ofAuthorities = roomFor({ ...body, terms: [terms(1, { quorum: byAuthorities })] });
    expect(quorumOf(present, {}, ofAuthorities)).toMatchObject({
      verdict: 'quorate',
      counts: 4,
      says: 'Quorate: 4 of 4 needed. National Probation Service, KSS CRC, Kent Police, Medway Council',
    });
  });

  it('13: the second row of somebody is used when the first is taken by another', () => {
    const body = {
      ...steeringGroup,
      appointments: [
        ...steeringGroup.appointments,
        appointment('90', 'NPS representative', 'representative', '9'),
        appointment('91', 'NPS colleague', 'alternate', '6'),
      ],
    };
    expect(
      quorumOf(['NPS representative', 'NPS colleague', police, medway], {}, roomFor(body)),
    ).toMatchObject({ verdict: 'quorate', counts: 4 });
  });

  it('14: whoever joins remotely counts where the terms let them', () => {
    const present = [police, medway, kmpt, here(fire, { remotely: true })];
    expect(quorumOf(present).verdict).toBe('quorate');
    expect(quorumOf(present, {}, withQuorum({ remoteCounts: false }))).toMatchObject({
      verdict: 'inquorate',
      counts: 3,
      notCounted: [
        {
          name: fire,
          why: 'joined remotely, which does not count under these terms of reference',
        },
      ],
    });
  });

  it('15: a member whose term ended yesterday does not count, whatever organisation is named', () => {
    const yesterday = plainDate('2019-09-17');
    const body = {
      ...steeringGroup,
      appointments: steeringGroup.appointments.map((one) =>
        one.person === fire ? { ...one, until: yesterday } : one,
      ),
    };
    for (const last of [fire, here(fire, { organisation: 'O-0011' })]) {
      expect(quorumOf([police, medway, kmpt, last], {}, roomFor(body))).toMatchObject({
        verdict: 'inquorate',
        counts: 3,
        notCounted: [{ name: fire, why: 'term ended on 17 September 2019' }],
        untold: [],
      });
    }
    expect(quorumOf([police, medway, kmpt, fire], {}, roomFor(body, yesterday)).verdict).toBe(
      'quorate',
    );
  });

  it('15: a member whose term has not begun does not count either', () => {
    const body = {
      ...steeringGroup,
      appointments: steeringGroup.appointments.map((one) =>
        one.person === fire ? { ...one, from: plainDate('2019-10-01') } : one,
      ),
    };
    expect(quorumOf([police, medway, kmpt, fire], {}, roomFor(body)).notCounted).toEqual([
      { name: fire, why: 'term begins on 1 October 2019' },
    ]);
  });

  it('16: with the vice-chair in the chair the count is the same', () => {
    expect(quorumOf([police, medway, kmpt, fire], { presides: police })).toMatchObject({
      verdict: 'quorate',
      counts: 4,
      warnings: [],
    });
  });

  it('17: without chair and vice-chair there may be a quorum, and the members choose who presides', () => {
    expect(quorumOf([medway, kmpt, fire, 'NPS representative'])).toMatchObject({
      verdict: 'quorate',
      warnings: [
        'Neither the chair nor the vice-chair is here: the members choose who presides, and the minutes say so',
      ],
    });
  });

  it('18: a member with an interest counts, unless they take no part', () => {
    const declared = (leaves: boolean, item: string | null) =>
      aMeeting({
        attendance: [police, medway, kmpt, fire].map((who) => here(who)),
        declarations: [{ person: fire, item, nature: 'Own recommendation', leaves }],
      });
    expect(quorumAt(declared(false, '2'), room, eleven, '2').verdict).toBe('quorate');
    expect(quorumAt(declared(true, '2'), room, eleven, '3').verdict).toBe('quorate');
    expect(quorumAt(declared(true, '2'), room, eleven, '2')).toMatchObject({
      verdict: 'inquorate',
      notCounted: [{ name: fire, why: 'takes no part in this item' }],
    });
    expect(quorumAt(declared(true, null), room, eleven, '3')).toMatchObject({
      verdict: 'inquorate',
      notCounted: [{ name: fire, why: 'takes no part in this meeting' }],
    });
  });
});

describe('who is in the room', () => {
  const names = (attendance: Attendance[], at: string) =>
    presentAt(aMeeting({ attendance }), room, timeOfDay(at), null).map(({ name }) => name);

  it('is there from the minute they come to the minute before they leave, each time', () => {
    const twice: Attendance = {
      ...here(police),
      spells: [
        { from: timeOfDay('10:00'), to: timeOfDay('10:30') },
        { from: timeOfDay('11:00'), to: null },
      ],
    };
    expect(
      ['09:59', '10:00', '10:29', '10:30', '11:00', '23:59'].map((at) => names([twice], at).length),
    ).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('counts two entries of the register that are one person once', () => {
    const twin = roomOf({
      reference: 'B-0002',
      body: steeringGroup,
      day: day.ordinary,
      meeting: null,
      organisations,
      people: { ...people, 'NHS England representative': person('', { sameAs: police }) },
      papersBy: null,
    });
    const meeting = aMeeting({ attendance: [here(police), here('NHS England representative')] });
    expect(quorumAt(meeting, twin, eleven, null)).toMatchObject({
      counts: 1,
      counted: [{ people: [police] }],
    });
  });

  it('says of a member for an organisation without a row that it has none', () => {
    expect(quorumOf([here('Independent chair', { organisation: 'O-0018' })]).notCounted).toEqual([
      {
        name: 'Independent chair',
        why: 'Kent Association of Local Councils has no seat on the list',
      },
    ]);
  });

  it('says of a member for an invited board that it is invited', () => {
    expect(quorumOf([here('Independent chair', { organisation: 'O-0015' })]).notCounted).toEqual([
      {
        name: 'Independent chair',
        why: 'Kent Safeguarding Children Board is invited, not a member',
      },
    ]);
  });

  it('does not count an invited guest for the authority that employs them, unless nominated', () => {
    const guest = here('NPS colleague', { as: 'invitee', organisation: 'O-0006' });
    const nomination = {
      seat: '6',
      person: 'NPS colleague',
      nominatedOn: day.ordinary,
      inWriting: true,
    };
    expect(quorumOf([guest]).counts).toBe(0);
    expect(quorumOf([guest], { substitutions: [nomination] }).counts).toBe(1);
  });

  it('lets a service of an organisation stand for the row of that organisation', () => {
    const officers = ['O-0002', 'O-0008'].map((organisation) =>
      here(`Officer of ${organisation}`, { organisation }),
    );
    expect(quorumOf(officers, {}, roomFor(kcsp))).toMatchObject({
      counts: 1,
      counted: [{ unit: 'Kent County Council' }],
    });
  });

  it('does not count for a row that has left the list', () => {
    const body = {
      ...steeringGroup,
      seats: steeringGroup.seats.map((seat) =>
        seat.id === '11' ? { ...seat, until: plainDate('2019-08-31') } : seat,
      ),
    };
    expect(quorumOf([fire], {}, roomFor(body)).notCounted).toEqual([
      { name: fire, why: 'the row they stand for was not on the list on that day' },
    ]);
  });
});

describe('a meeting whose minutes name few organisations', () => {
  /** The shape of the attendance list of the KCSP of 20 March 2019. */
  const march = [
    ...['Chairman', 'Vice-Chairman'].map((who) => here(who)),
    here('Prevent manager', { organisation: 'O-0017' }),
    here('CRC officer', { organisation: 'O-0009' }),
    here('Community safety team leader', { organisation: 'O-0017' }),
    here('Head of community safety', { organisation: 'O-0017' }),
    here('Chief inspector', { organisation: 'O-0007' }),
    ...Array.from({ length: 8 }, (_, index) => here(`Member ${index + 1}`)),
    here('Reviewer', { as: 'invitee', organisation: 'O-0007' }),
    here('Research officer', { as: 'officer' }),
    here('Democratic services officer', { as: 'officer', organisation: 'O-0017' }),
  ];

  it('cannot be told: three authorities are known, and ten people might be of others', () => {
    const quorum = quorumOf(march, {}, roomFor(kcsp, plainDate('2019-03-20')));
    expect(quorum).toMatchObject({ verdict: 'cannotBeTold', counts: 3, needs: 4 });
    expect(quorum.untold).toHaveLength(10);
    expect(quorum.says).toBe(
      'Cannot be told: these people’s organisation is not recorded: Chairman, Vice-Chairman, ' +
        'Member 1, Member 2, Member 3, Member 4, Member 5, Member 6, Member 7, Member 8. ' +
        'Known so far: 3 of 4 needed',
    );
    expect(quorum.notCounted.map(({ name }) => name)).not.toContain('Member 1');
  });

  it('can be told once one more is known, whatever the rest are', () => {
    const known = [...march, here('Fire officer', { organisation: 'O-0011' })];
    expect(quorumOf(known, {}, roomFor(kcsp))).toMatchObject({ verdict: 'quorate', counts: 4 });
  });

  it('is plainly inquorate when even all of them would not do', () => {
    expect(quorumOf(march.slice(0, 4), {}, roomFor(kcsp)).verdict).toBe('cannotBeTold');
    expect(quorumOf(march.slice(1, 4), {}, roomFor(kcsp))).toMatchObject({
      verdict: 'inquorate',
      says:
        'Not quorate: 2 of 4 needed; 2 more responsible authorities are needed, even if the one ' +
        'whose organisation is not recorded stood for another',
    });
  });
});

describe('which rule applies', () => {
  const four = [police, medway, kmpt, fire];
  const changed = {
    ...steeringGroup,
    terms: [
      terms(1),
      terms(2, {
        quorum: { ...byMembers, needs: 5 },
        agreedOn: day.listDrawnUp,
        inForceFrom: day.termsApproved,
        approvedAt: 'M-0001',
      }),
    ],
  };

  it('goes by the terms in force on the day it is held, not on the day it was planned', () => {
    expect(quorumOf(four, {}, roomFor(changed, plainDate('2019-07-16'))).verdict).toBe('quorate');
    expect(quorumOf(four, {}, roomFor(changed, day.termsApproved)).verdict).toBe('inquorate');
  });

  it('does not bind the meeting that approves the terms by those terms', () => {
    expect(quorumOf(four, {}, roomFor(changed, day.termsApproved, 'M-0001')).verdict).toBe(
      'quorate',
    );
  });

  it('makes no rule up where none is known', () => {
    expect(quorumOf(four, {}, withQuorum({ counts: 'notKnown', needs: 0 }))).toMatchObject({
      verdict: 'noRule',
      needs: null,
      short: 0,
      says: 'No rule is known for this body, and none is made up. Who was there is recorded',
    });
  });

  it('makes no rule up where no terms of reference were in force', () => {
    expect(quorumOf(four, {}, roomFor(steeringGroup, plainDate('2018-01-10')))).toMatchObject({
      verdict: 'noRule',
      needs: null,
      says: 'No terms of reference were in force on 10 January 2018, so no rule says how many are needed. Who was there is recorded',
    });
  });

  it('asks for the chair where the terms do, and a stand-in who presides is not the chair', () => {
    const chaired = withQuorum({ chairMustBePresent: true });
    const withChair = ['Kent Community Safety representative', medway, kmpt, fire];
    expect(quorumOf(withChair, {}, chaired).verdict).toBe('quorate');
    expect(
      quorumOf([medway, kmpt, fire, 'NPS representative'], { presides: medway }, chaired),
    ).toMatchObject({
      verdict: 'inquorate',
      short: 0,
      says: 'Not quorate: 4 of 4 needed, but the chair must be there',
    });
  });

  it('counts a chair who holds no row as the chair, and not as a member', () => {
    const panel = aBody({
      terms: [terms(1, { quorum: { ...byMembers, needs: 1, chairMustBePresent: true } })],
      seats: steeringGroup.seats,
      appointments: [
        appointment('1', 'Independent chair', 'chair', null),
        appointment('2', police, 'representative', '7'),
      ],
    });
    const chair = here('Independent chair', { as: 'officer' });
    expect(quorumOf([chair, police], {}, roomFor(panel))).toMatchObject({
      verdict: 'quorate',
      counts: 1,
      notCounted: [{ name: 'Independent chair', why: 'an officer in attendance' }],
    });
    expect(quorumOf([chair], {}, roomFor(panel)).verdict).toBe('inquorate');
  });
});

describe('attendance that is corrected later', () => {
  const present = [police, medway, kmpt, fire].map((who) => here(who));
  const decision = (meeting: MeetingMemory): MeetingDecision => ({
    id: '1',
    item: '1',
    at: eleven,
    words: 'Agreed',
    standing: 'taken',
    quorum: quorumAt(meeting, room, eleven, '1'),
    termsVersion: 2,
    dissent: [],
    dissentReasons: null,
    votesFor: [],
    about: null,
    asks: null,
    ratifies: null,
  });

  it('leaves the decision as it was recorded, and says beside it what is known now', () => {
    const meeting = aMeeting({ attendance: present });
    const corrected = aMeeting({ attendance: present.slice(0, 3) });
    expect(recordedAndCorrected(decision(meeting), corrected, room)).toMatchObject({
      recorded: { verdict: 'quorate' },
      corrected: { verdict: 'inquorate' },
      changed: true,
      says: 'Quorate as recorded, inquorate as corrected',
    });
    expect(recordedAndCorrected(decision(corrected), meeting, room).says).toBe(
      'Inquorate as recorded, quorate as corrected',
    );
  });

  it('says when nothing but the number changes', () => {
    const meeting = aMeeting({ attendance: present });
    const more = aMeeting({ attendance: [...present, here('NPS representative')] });
    expect(recordedAndCorrected(decision(meeting), meeting, room)).toMatchObject({
      changed: false,
      says: 'Quorate as recorded and as corrected',
    });
    expect(recordedAndCorrected(decision(meeting), more, room)).toMatchObject({
      changed: false,
      says: 'Quorate as recorded and as corrected (4 counted then, 5 now)',
    });
  });
});
