import { plainDate } from '../language/dates';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { ordinaryRoom } from '../rules/governance/ordinary-room';
import { decisionElsewhere, meetingSamples } from './meeting.samples';

const asking = sampled(meetingSamples);

const planned = [asking('meeting.plan')];
const withItem = [...planned, asking('meeting.addItem')];
const papersOut = [...withItem, asking('meeting.circulatePapers')];
const postponed = [...planned, asking('meeting.postpone')];
const cancelled = [...planned, asking('meeting.cancel')];
const open = [...withItem, asking('meeting.open')];

const arrives = (person: string, time = '10:00') =>
  asking('meeting.recordArrival', { person, time, part: 'member' });
const three = [...open, arrives('P-0001'), arrives('P-0002'), arrives('P-0003')];
const quorate = [...three, arrives('P-0004')];
const decided = [...quorate, asking('meeting.decide')];
const withAction = [...open, asking('meeting.agreeAction')];
const closed = [...decided, asking('meeting.agreeAction'), asking('meeting.close')];
const minutesAgreed = [...closed, asking('meeting.agreeMinutes')];

const withRoom = (room: Partial<typeof ordinaryRoom>) => ({
  evidence: { room: { ...ordinaryRoom, ...room } },
});

const sentAsFiles: Ask = {
  ...asking('meeting.circulatePapers'),
  answers: { attached: ['D-0123456789abcdef0123456789abcdef'], circulatedOn: '2026-02-20' },
};

/** The representative of Kent Police says that somebody comes. */
const memberReplies = (person: string): Ask =>
  asking(
    'meeting.recordReply',
    { person, answer: 'coming' },
    {
      as: ['steering-group-member'],
      evidence: {
        asker: { person: 'P-0001', organisations: ['O-0001'], capacity: 'representative' },
      },
    },
  );

/** Where a meeting can still be written to, in words, and the road there. */
const alive: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['planned', 'it is planned', planned],
  ['papersOut', 'papers are out', papersOut],
  ['postponed', 'it is postponed', postponed],
  ['open', 'it is in session', open],
  ['closed', 'its minutes are a draft', closed],
  ['minutesAgreed', 'its minutes are agreed', minutesAgreed],
];

/** What may be done alike before and after papers went out. */
const prepared: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['planned', 'before papers go out', withItem],
  ['papersOut', 'after papers went out', papersOut],
];

const planning: readonly Scenario[] = [
  story('a meeting of a body is planned').when(asking('meeting.plan')).thenStage('planned'),
  story('a meeting is planned before its time and place are known')
    .when({ ...asking('meeting.plan'), answers: { body: 'B-0002', on: '2026-06-01' } })
    .thenStage('planned'),
  story('no meeting is planned of a body that is not on record')
    .when(asking('meeting.plan', { body: 'B-0099' }))
    .thenRefuses('meeting.plan/body-on-record'),
  story('a member does not plan meetings')
    .when(asking('meeting.plan', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('a case officer has no part in the meetings of bodies', planned)
    .when(asking('meeting.addItem', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),

  ...prepared.flatMap(([state, words, given]) => [
    story(`a meeting is moved ${words}`, given).when(asking('meeting.move')).thenStage(state),
    story(`it is postponed ${words}`, given)
      .when(asking('meeting.postpone'))
      .thenStage('postponed'),
    story(`it is cancelled ${words}`, given).when(asking('meeting.cancel')).thenStage('cancelled'),
    story(`an item is put on the agenda ${words}`, given)
      .when(asking('meeting.addItem'))
      .thenStage(state),
    story(`an item is taken off the agenda ${words}`, given)
      .when(asking('meeting.withdrawItem'))
      .thenStage(state),
    story(`the chair agrees the agenda ${words}`, given)
      .when(asking('meeting.agreeAgenda', {}, { as: ['steering-group-chair'] }))
      .thenStage(state),
    story(`papers are sent ${words}`, given)
      .when(asking('meeting.circulatePapers'))
      .thenStage('papersOut'),
    story(`a member replies ${words}`, given).when(memberReplies('P-0001')).thenStage(state),
    story(`a member nominates a substitute ${words}`, given)
      .when(asking('meeting.nominateSubstitute', {}, { as: ['steering-group-member'] }))
      .thenStage(state),
    story(`the meeting is opened ${words}`, given).when(asking('meeting.open')).thenStage('open'),
  ]),

  story('a meeting is not moved to where it is', planned)
    .when(
      asking('meeting.move', {
        on: '2026-03-02',
        startsAt: '10:00',
        place: 'County Hall, Maidstone',
      }),
    )
    .thenRefuses('meeting.move/something-changes'),
  story('a postponed meeting is planned again by its new day', postponed)
    .when(asking('meeting.move'))
    .thenStage('planned'),
  story('a postponed meeting is cancelled', postponed)
    .when(asking('meeting.cancel'))
    .thenStage('cancelled'),
  story('a postponed meeting is not opened without a day', postponed)
    .when(asking('meeting.open'))
    .thenRefusesAs('not-at-this-stage'),
  story('a cancelled meeting is not held', cancelled)
    .when(asking('meeting.open'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is added to a cancelled meeting', cancelled)
    .when(asking('meeting.addNote'))
    .thenRefusesAs('not-at-this-stage'),

  story('an item is tied to what a decision on it would record on a review', planned)
    .when(asking('meeting.addItem', { about: 'R-0042', asks: 'actionPlan.passQualityAssurance' }))
    .thenStage('planned'),
  story('an item cannot record something without saying on which record', planned)
    .when(asking('meeting.addItem', { asks: 'actionPlan.passQualityAssurance' }))
    .thenRefuses('meeting.addItem/record-named'),
  story('only what is on the agenda is taken off it', withItem)
    .when(asking('meeting.withdrawItem', { item: '2' }))
    .thenRefuses('meeting.withdrawItem/item-exists'),
  story('an item is taken off the agenda once', [...withItem, asking('meeting.withdrawItem')])
    .when(asking('meeting.withdrawItem'))
    .thenRefuses('meeting.withdrawItem/item-exists'),
  story('an agenda without items is not agreed', planned)
    .when(asking('meeting.agreeAgenda'))
    .thenRefuses('meeting.agreeAgenda/has-items'),
  story('a member does not agree the agenda', withItem)
    .when(asking('meeting.agreeAgenda', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),

  story('papers on the fifth clear working day before the meeting are in time', withItem)
    .when(asking('meeting.circulatePapers', { circulatedOn: '2026-02-20' }))
    .thenStage('papersOut'),
  story("papers a working day later need the Chair's reason", withItem)
    .when(asking('meeting.circulatePapers', { circulatedOn: '2026-02-23' }))
    .thenRefuses('meeting.circulatePapers/in-time-or-reason'),
  story("late papers go out with the Chair's reason", withItem)
    .when(
      asking('meeting.circulatePapers', {
        circulatedOn: '2026-02-23',
        lateReason: 'The letter came in on that day',
      }),
    )
    .thenStage('papersOut'),
  story('where the terms of reference set no time, papers are never late', withItem)
    .when(
      asking(
        'meeting.circulatePapers',
        { circulatedOn: '2026-03-02' },
        withRoom({ papersBy: null }),
      ),
    )
    .thenStage('papersOut'),
  story('papers that are attached need no names of their own', withItem)
    .when(sentAsFiles)
    .thenStage('papersOut'),
  story('nothing is sent out that is neither attached nor named', withItem)
    .when({ ...asking('meeting.circulatePapers'), answers: { circulatedOn: '2026-02-20' } })
    .thenRefuses('meeting.circulatePapers/named-or-attached'),
  story('a member replies for somebody of the same organisation', papersOut)
    .when(memberReplies('P-0008'))
    .thenStage('papersOut'),
  story('a member does not reply for another organisation', papersOut)
    .when(memberReplies('P-0002'))
    .thenRefuses('meeting.recordReply/own-or-own-organisation'),
  story('papers for one item are for an item of this agenda', withItem)
    .when(asking('meeting.circulatePapers', { item: '7' }))
    .thenRefuses('meeting.circulatePapers/item-exists'),
  story('a substitute stands in for a row of the list', withItem)
    .when(asking('meeting.nominateSubstitute', { seat: '99' }))
    .thenRefuses('meeting.nominateSubstitute/seat-on-the-list'),
  story('a substitute is nominated at the meeting itself', open)
    .when(asking('meeting.nominateSubstitute', { nominatedOn: '2026-03-02' }))
    .thenStage('open'),
];

const opening: readonly Scenario[] = [
  story('a meeting is not opened before its day', [
    ...planned,
    asking('meeting.move', { on: '2026-03-03' }),
  ])
    .when(asking('meeting.open'))
    .thenRefuses('meeting.open/not-before-its-day'),
  story('a past meeting is entered from its papers', [
    asking('meeting.plan', { on: '2019-03-20' }, withRoom({ on: plainDate('2019-03-20') })),
  ])
    .when(asking('meeting.open', {}, withRoom({ on: plainDate('2019-03-20') })))
    .thenStage('open'),
  story('the vice-chair presides', planned)
    .when(asking('meeting.open', { presides: 'P-0001' }))
    .thenStage('open'),
  story('somebody else presides only when it is said how that came about', planned)
    .when(asking('meeting.open', { presides: 'P-0002' }))
    .thenRefuses('meeting.open/presides-or-chosen'),
  story('when chair and vice-chair are away, the members choose who presides', planned)
    .when(asking('meeting.open', { presides: 'P-0002', chosenBecause: 'Both are ill; all agreed' }))
    .thenStage('open'),
];

const inTheRoom: readonly Scenario[] = [
  story('somebody who was early counts from when they came', open)
    .when(arrives('P-0002', '09:50'))
    .thenStage('open'),
  story('somebody comes of whom nobody recorded the organisation', open)
    .when(arrives('P-0099'))
    .thenStage('open'),
  story('nobody is marked in twice', three)
    .when(arrives('P-0002', '10:20'))
    .thenRefuses('meeting.recordArrival/not-in-already'),
  story('somebody who left comes back', [...three, asking('meeting.recordDeparture')])
    .when(arrives('P-0001', '11:20'))
    .thenStage('open'),
  story('nobody comes back before they left', [...three, asking('meeting.recordDeparture')])
    .when(arrives('P-0001', '10:50'))
    .thenRefuses('meeting.recordArrival/after-they-left'),
  story('a member leaves', three).when(asking('meeting.recordDeparture')).thenStage('open'),
  story('nobody leaves who did not come', three)
    .when(asking('meeting.recordDeparture', { person: 'P-0004' }))
    .thenRefuses('meeting.recordDeparture/is-in'),
  story('nobody leaves before they came', three)
    .when(asking('meeting.recordDeparture', { time: '09:30' }))
    .thenRefuses('meeting.recordDeparture/after-they-came'),
  story('a slip at the door is put right in the room', three)
    .when(asking('meeting.correctAttendance', { person: 'P-0003', wasThere: false }))
    .thenStage('open'),
  story('a member declares an interest in one item', three)
    .when(asking('meeting.declareInterest'))
    .thenStage('open'),
  story('an interest is declared in an item of this agenda', three)
    .when(asking('meeting.declareInterest', { item: '7' }))
    .thenRefuses('meeting.declareInterest/item-exists'),
  story('the meeting goes to an item', three).when(asking('meeting.beginItem')).thenStage('open'),
  story('the meeting does not go to an item that is not on its agenda', three)
    .when(asking('meeting.beginItem', { item: '7' }))
    .thenRefuses('meeting.beginItem/item-exists'),
  story('no item is begun before the meeting', three)
    .when(asking('meeting.beginItem', { time: '09:59' }))
    .thenRefuses('meeting.beginItem/at-while-open'),
  story('the vice-chair takes the chair in the middle', three)
    .when(asking('meeting.changePresiding'))
    .thenStage('open'),
  story('nobody presides who is not there', three)
    .when(asking('meeting.changePresiding', { presides: 'P-0004' }))
    .thenRefuses('meeting.changePresiding/is-in'),
  story('nobody takes over the chair before the meeting', three)
    .when(asking('meeting.changePresiding', { time: '09:30' }))
    .thenRefuses('meeting.changePresiding/at-while-open'),
  story('other business comes up in the room', open)
    .when(asking('meeting.addItem', { title: 'Any other business' }))
    .thenStage('open'),
  story('an item is left for another meeting', open)
    .when(asking('meeting.withdrawItem'))
    .thenStage('open'),
  story('an item on which the meeting decided stays on the agenda', decided)
    .when(asking('meeting.withdrawItem'))
    .thenRefuses('meeting.withdrawItem/not-decided'),
  story('an action is agreed', open).when(asking('meeting.agreeAction')).thenStage('open'),
  story('an action comes from an item of this agenda', open)
    .when(asking('meeting.agreeAction', { item: '7' }))
    .thenRefuses('meeting.agreeAction/item-exists'),
  story('an action is not done while the meeting lasts', withAction)
    .when(asking('meeting.completeAction'))
    .thenRefusesAs('not-at-this-stage'),
  story('nobody is marked in before the meeting is opened', planned)
    .when(arrives('P-0001'))
    .thenRefusesAs('not-at-this-stage'),
  story('a meeting in session is not moved', open)
    .when(asking('meeting.move'))
    .thenRefusesAs('not-at-this-stage'),
];

const deciding: readonly Scenario[] = [
  story('four members of different organisations decide', quorate)
    .when(asking('meeting.decide'))
    .thenStage('open'),
  story('three do not decide', three)
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('two of the same organisation are counted once', [...three, arrives('P-0008')])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('two directorates of the county council are counted once', [
    ...open,
    ...['P-0001', 'P-0002', 'P-0005', 'P-0006'].map((person) => arrives(person)),
  ])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('an invited board is not counted', [
    ...three,
    asking('meeting.recordArrival', { person: 'P-0007', part: 'invitee', organisation: 'O-0007' }),
  ])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('a substitute nominated in writing is counted', [
    ...open,
    asking('meeting.nominateSubstitute'),
    ...['P-0001', 'P-0003', 'P-0004'].map((person) => arrives(person)),
    asking('meeting.recordArrival', { person: 'P-0009', part: 'substitute' }),
  ])
    .when(asking('meeting.decide'))
    .thenStage('open'),
  story('a substitute nobody nominated in writing is not counted', [
    ...open,
    asking('meeting.nominateSubstitute', { inWriting: false }),
    ...['P-0001', 'P-0003', 'P-0004'].map((person) => arrives(person)),
    asking('meeting.recordArrival', { person: 'P-0009', part: 'substitute' }),
  ])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('what was decided before somebody left stays decided', [
    ...quorate,
    asking('meeting.recordDeparture', { time: '11:00' }),
  ])
    .when(asking('meeting.decide', { time: '10:59' }))
    .thenStage('open'),
  story('from the minute somebody leaves, three do not decide', [
    ...quorate,
    asking('meeting.recordDeparture', { time: '11:00' }),
  ])
    .when(asking('meeting.decide', { time: '11:00' }))
    .thenRefuses('meeting.decide/quorate'),
  story('a member who takes no part in an item is not counted for it', [
    ...quorate,
    asking('meeting.declareInterest', { person: 'P-0004', item: '1', leaves: true }),
  ])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('a member who declares an interest and stays is counted', [
    ...quorate,
    asking('meeting.declareInterest', { person: 'P-0004', item: '1', leaves: false }),
  ])
    .when(asking('meeting.decide'))
    .thenStage('open'),
  story('where nobody recorded of which organisation they are, nothing is decided', [
    ...three,
    arrives('P-0099'),
  ])
    .when(asking('meeting.decide'))
    .thenRefuses('meeting.decide/quorate'),
  story('where no terms of reference are in force, who was there is recorded', open)
    .when(asking('meeting.decide', {}, withRoom({ terms: null })))
    .thenStage('open'),
  story('without a quorum the meeting proposes', three)
    .when(asking('meeting.propose'))
    .thenStage('open'),

  story('a later quorate meeting ratifies what was proposed', quorate)
    .when(
      asking(
        'meeting.decide',
        { ratifies: 'M-0006/2' },
        {
          evidence: {
            decision: {
              ...decisionElsewhere,
              reference: 'M-0006/2',
              heldOn: plainDate('2025-12-03'),
              standing: 'proposed',
            },
          },
        },
      ),
    )
    .thenStage('open'),
  story('what is ratified is named by meeting and number', quorate)
    .when(asking('meeting.decide', { ratifies: 'the one about the plan' }))
    .thenRefuses('meeting.decide/ratifies-shape'),
  story('what was taken already is not ratified', quorate)
    .when(
      asking(
        'meeting.decide',
        { ratifies: 'M-0008/1' },
        { evidence: { decision: { ...decisionElsewhere, heldOn: plainDate('2025-12-03') } } },
      ),
    )
    .thenRefuses('meeting.decide/ratifies-a-proposal'),

  ...(['meeting.decide', 'meeting.propose'] as const).flatMap((event) => {
    const words = event === 'meeting.decide' ? 'a decision' : 'a proposal';
    return [
      story(`${words} is recorded with who disagrees`, quorate)
        .when(asking(event, { dissent: ['O-0002'], dissentReasons: 'Too late in the year' }))
        .thenStage('open'),
      story(`${words} is recorded with who voted for it`, quorate)
        .when(asking(event, { votesFor: ['O-0001', 'O-0003', 'O-0004'], dissent: ['O-0002'] }))
        .thenStage('open'),
      story(`${words} is about an item of the agenda`, quorate)
        .when(asking(event, { item: '7' }))
        .thenRefuses(`${event}/item-exists`),
      story(`${words} is not made before the meeting`, quorate)
        .when(asking(event, { time: '09:59' }))
        .thenRefuses(`${event}/at-while-open`),
      story(`only who takes part disagrees with ${words}`, quorate)
        .when(asking(event, { dissent: ['O-0042'] }))
        .thenRefuses(`${event}/dissent-has-a-part`),
      story(`only who takes part votes for ${words}`, quorate)
        .when(asking(event, { votesFor: ['O-0042'] }))
        .thenRefuses(`${event}/votes-have-a-part`),
      story(`nobody is both for and against ${words}`, quorate)
        .when(asking(event, { votesFor: ['O-0001'], dissent: ['O-0001'] }))
        .thenRefuses(`${event}/for-or-against`),
    ];
  }),
  story('a member does not record decisions', quorate)
    .when(asking('meeting.decide', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('the KCSP Vice-Chair records a decision', quorate)
    .when(asking('meeting.decide', {}, { as: ['kcsp-vice-chair'] }))
    .thenStage('open'),
];

const afterwards: readonly Scenario[] = [
  story('the meeting is closed', decided).when(asking('meeting.close')).thenStage('closed'),
  story('a meeting is not closed before what was decided in it', decided)
    .when(asking('meeting.close', { time: '10:20' }))
    .thenRefuses('meeting.close/after-all-that-happened'),
  story('nothing is decided after the meeting', closed)
    .when(asking('meeting.decide'))
    .thenRefusesAs('not-at-this-stage'),

  ...(
    [
      ['closed', 'while minutes are a draft', closed],
      ['minutesAgreed', 'after minutes are agreed', minutesAgreed],
    ] as const
  ).flatMap(([state, words, given]) => [
    story(`somebody missing from the list is added ${words}`, given)
      .when(asking('meeting.correctAttendance'))
      .thenStage(state),
    story(`an action is completed ${words}`, given)
      .when(asking('meeting.completeAction'))
      .thenStage(state),
  ]),
  story('somebody on the list turns out not to have come', closed)
    .when(asking('meeting.correctAttendance', { person: 'P-0004', wasThere: false }))
    .thenStage('closed'),
  story('a correction says from when somebody was there', closed)
    .when({
      ...asking('meeting.correctAttendance'),
      answers: {
        person: 'P-0001',
        wasThere: true,
        to: '10:20',
        reason: 'Left for a court hearing',
      },
    })
    .thenRefuses('meeting.correctAttendance/from-needed'),
  story('a correction says as what somebody new took part', closed)
    .when({
      ...asking('meeting.correctAttendance'),
      answers: { person: 'P-0006', wasThere: true, from: '10:00', reason: 'On the signed sheet' },
    })
    .thenRefuses('meeting.correctAttendance/part-needed'),
  story('a correction does not turn time round', closed)
    .when(asking('meeting.correctAttendance', { from: '11:00', to: '10:30' }))
    .thenRefuses('meeting.correctAttendance/until-after-from'),
  story('a correction changes the record', closed)
    .when(asking('meeting.correctAttendance', { person: 'P-0001', from: '10:00', part: 'member' }))
    .thenRefuses('meeting.correctAttendance/something-changes'),
  story('a chair does not correct who was there', closed)
    .when(asking('meeting.correctAttendance', {}, { as: ['steering-group-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('an action is completed once', [...closed, asking('meeting.completeAction')])
    .when(asking('meeting.completeAction'))
    .thenRefuses('meeting.completeAction/still-open'),

  story('the minutes are agreed at a later meeting of the body', closed)
    .when(
      asking(
        'meeting.agreeMinutes',
        { decision: 'M-0008/1' },
        { evidence: { decision: decisionElsewhere } },
      ),
    )
    .thenStage('minutesAgreed'),
  story('the minutes are agreed outside a meeting kept here', closed)
    .when(asking('meeting.agreeMinutes'))
    .thenStage('minutesAgreed'),
  story('minutes are not agreed before the meeting', closed)
    .when(asking('meeting.agreeMinutes', { agreedOn: '2026-03-01' }))
    .thenRefuses('meeting.agreeMinutes/not-before-the-meeting'),
  story('a decision that nobody took agrees no minutes', closed)
    .when(
      asking('meeting.agreeMinutes', { decision: 'M-0008/9' }, { evidence: { decision: null } }),
    )
    .thenRefuses('meeting.agreeMinutes/decision-taken'),
  story('what was only proposed agrees no minutes', closed)
    .when(
      asking(
        'meeting.agreeMinutes',
        { decision: 'M-0008/1' },
        { evidence: { decision: { ...decisionElsewhere, standing: 'proposed' } } },
      ),
    )
    .thenRefuses('meeting.agreeMinutes/decision-taken'),
  story('another body does not agree these minutes', closed)
    .when(
      asking(
        'meeting.agreeMinutes',
        { decision: 'M-0008/1' },
        { evidence: { decision: { ...decisionElsewhere, body: 'B-0001' } } },
      ),
    )
    .thenRefuses('meeting.agreeMinutes/later-meeting-of-the-body'),
  story('minutes are agreed once', minutesAgreed)
    .when(asking('meeting.agreeMinutes'))
    .thenRefusesAs('not-at-this-stage'),

  ...alive.map(([state, words, given]) =>
    story(`a note is added while ${words}`, given).when(asking('meeting.addNote')).thenStage(state),
  ),
];

/** The stories of a meeting: planned, held, decided, agreed. */
export const meetingScenarios: readonly Scenario[] = [
  ...planning,
  ...opening,
  ...inTheRoom,
  ...deciding,
  ...afterwards,
];
