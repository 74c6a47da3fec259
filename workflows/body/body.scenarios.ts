import { plainDate } from '../language/dates';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { bodySample, bodySamples, decided } from './body.samples';

const asking = sampled(bodySamples);

const established = [asking('body.establish')];
const drafted = [...established, asking('body.draftTerms')];
const atWork = [...drafted, asking('body.approveTerms')];
const withSeat = (given: readonly Ask[]) => [...given, asking('body.addSeat')];
const withChair = (given: readonly Ask[]) => [...given, asking('body.appoint')];
const representative = bodySample('body.appoint', 2);
const dissolved = [...atWork, asking('body.dissolve')];

const subGroup = [bodySample('body.establish', 2), asking('body.draftTerms')];
const partnershipKeepsMeetings = { 'B-0001': plainDate('2018-01-01') };

/** From the day it is set up a body takes these. */
const eitherWay: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['settingUp', 'a body that is being set up', established],
  ['atWork', 'a body at work', atWork],
];

const settingUp: readonly Scenario[] = [
  story('a partnership is set up').when(asking('body.establish')).thenStage('settingUp'),
  story('a sub-group is set up under the body that approves its terms')
    .when(bodySample('body.establish', 2))
    .thenStage('settingUp'),
  story('the panel of one review is set up')
    .when(bodySample('body.establish', 3))
    .thenStage('settingUp'),
  story('a short name is fit for an address')
    .when(asking('body.establish', { key: 'The KCSP' }))
    .thenRefuses('body.establish/key-of-small-letters'),
  story('a short name is given once')
    .when(asking('body.establish', {}, { evidence: { bodyKeys: ['kcsp'] } }))
    .thenRefuses('body.establish/key-is-free'),
  story('a review panel belongs to a review')
    .when(asking('body.establish', { kind: 'reviewPanel', confidential: true }))
    .thenRefuses('body.establish/review-of-a-panel'),
  story('a sub-group has a body above it')
    .when(asking('body.establish', { kind: 'subGroup' }))
    .thenRefuses('body.establish/parent-of-a-sub-group'),
  story('the meetings of the Core Panel are not for everybody')
    .when(asking('body.establish', { kind: 'corePanel', confidential: false }))
    .thenRefuses('body.establish/panels-are-confidential'),
  story('a Steering Group member sets up no body')
    .when(asking('body.establish', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('a body is set up once', established)
    .when(asking('body.establish'))
    .thenRefusesAs('not-at-this-stage'),
];

const inBothStates: readonly Scenario[] = eitherWay.flatMap(([stage, words, given]) => [
  story(`terms are drafted for ${words}`, given).when(asking('body.draftTerms')).thenStage(stage),
  story(`an organisation is added to the list of ${words}`, given)
    .when(asking('body.addSeat'))
    .thenStage(stage),
  story(`an organisation is taken off the list of ${words}`, withSeat(given))
    .when(asking('body.endSeat'))
    .thenStage(stage),
  story(`a chair is appointed to ${words}`, given).when(asking('body.appoint')).thenStage(stage),
  story(`an appointment to ${words} ends`, withChair(given))
    .when(asking('body.endAppointment'))
    .thenStage(stage),
  story(`an appointment to ${words} is corrected`, withChair(given))
    .when(asking('body.correctAppointment'))
    .thenStage(stage),
  story(`the chair of ${words} is reviewed`, withChair(given))
    .when(asking('body.reviewChair'))
    .thenStage(stage),
  story(`a cycle of meetings is agreed for ${words}`, given)
    .when(asking('body.agreeCycle'))
    .thenStage(stage),
  story(`an agreement is issued to ${words}`, given)
    .when(asking('body.issueAgreement'))
    .thenStage(stage),
  story(`the meetings of ${words} begin to be kept here`, given)
    .when(asking('body.keepMeetings'))
    .thenStage(stage),
  story(`a note is added to ${words}`, given).when(asking('body.addNote')).thenStage(stage),
  story(`the work of ${words} comes to an end`, given)
    .when(asking('body.dissolve'))
    .thenStage('dissolved'),
]);

const terms: readonly Scenario[] = [
  story('terms without a known rule of quorum are recorded as such', established)
    .when(bodySample('body.draftTerms', 2))
    .thenStage('settingUp'),
  story('a rule of quorum has a number', established)
    .when(asking('body.draftTerms', { quorumNeeds: undefined }))
    .thenRefuses('body.draftTerms/quorum-stated'),
  story('a body is at work once its first terms are approved', drafted)
    .when(asking('body.approveTerms', {}, { as: ['kcsp-chair'] }))
    .thenStage('atWork'),
  story('later terms are approved while the body is at work', [
    ...atWork,
    asking('body.draftTerms', { title: 'Terms of reference 2019', agreedOn: '2019-07-17' }),
  ])
    .when(asking('body.approveTerms', { terms: '2', approvedOn: '2019-07-17' }))
    .thenStage('atWork'),
  story('nothing is approved before it is drafted', established)
    .when(asking('body.approveTerms'))
    .thenRefuses('body.approveTerms/draft-recorded'),
  story('what is approved is a draft', drafted)
    .when(asking('body.approveTerms', { terms: '2' }))
    .thenRefuses('body.approveTerms/is-a-draft'),
  story('terms are not approved before they are agreed', drafted)
    .when(asking('body.approveTerms', { approvedOn: '2018-07-17' }))
    .thenRefuses('body.approveTerms/after-they-were-agreed'),
  story('the Steering Group Chair does not approve terms', drafted)
    .when(asking('body.approveTerms', {}, { as: ['steering-group-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('the terms of a sub-group wait for a decision of the body above it', subGroup)
    .when(asking('body.approveTerms', {}, { evidence: { bodiesKept: partnershipKeepsMeetings } }))
    .thenRefuses('body.approveTerms/stands-on-a-decision'),
  story('the body above it approves the terms of a sub-group at a meeting', subGroup)
    .when(
      asking(
        'body.approveTerms',
        { approvedOn: '2019-07-17', decision: 'M-0007/3' },
        {
          evidence: {
            bodiesKept: partnershipKeepsMeetings,
            decision: decided('body.approveTerms', { about: 'B-0002' }),
          },
        },
      ),
    )
    .thenStage('atWork'),
  story('a proposal of a meeting that was not quorate approves no terms', subGroup)
    .when(
      asking(
        'body.approveTerms',
        { approvedOn: '2019-07-17', decision: 'M-0007/3' },
        { evidence: { decision: decided('body.approveTerms', { standing: 'proposed' }) } },
      ),
    )
    .thenRefuses('body.approveTerms/decision-carries-it'),
  story('a sub-group does not approve its own terms', subGroup)
    .when(
      asking(
        'body.approveTerms',
        { approvedOn: '2019-07-17', decision: 'M-0006/1' },
        {
          evidence: {
            decision: decided('body.approveTerms', { body: 'B-0002', bodyKey: 'steering-group' }),
          },
        },
      ),
    )
    .thenRefuses('body.approveTerms/decision-carries-it'),
  story('terms are reviewed and stay as they are', atWork)
    .when(asking('body.reviewTerms', {}, { as: ['steering-group-chair'] }))
    .thenStage('atWork'),
  story('terms are not reviewed before they are in force', atWork)
    .when(asking('body.reviewTerms', { reviewedOn: '2018-07-17' }))
    .thenRefuses('body.reviewTerms/in-force-that-day'),
  story('without terms in force there are none to review', drafted)
    .when(asking('body.reviewTerms'))
    .thenRefusesAs('not-at-this-stage'),
];

const list: readonly Scenario[] = [
  story('an organisation has one row of one name', withSeat(atWork))
    .when(asking('body.addSeat', { from: '2020-01-01' }))
    .thenRefuses('body.addSeat/not-on-the-list'),
  story('an organisation may have a second row of another name', withSeat(atWork))
    .when(asking('body.addSeat', { name: 'Kent Police, Protecting Vulnerable People' }))
    .thenStage('atWork'),
  story('an organisation that left the list comes back', [
    ...withSeat(atWork),
    asking('body.endSeat'),
  ])
    .when(asking('body.addSeat', { from: '2021-06-26' }))
    .thenStage('atWork'),
  story('a row that is not there is not ended', atWork)
    .when(asking('body.endSeat'))
    .thenRefuses('body.endSeat/on-the-list'),
  story('a row does not end before it begins', withSeat(atWork))
    .when(asking('body.endSeat', { lastDay: '2018-07-17' }))
    .thenRefuses('body.endSeat/not-before-its-first-day'),
];

const appointments: readonly Scenario[] = [
  story('a representative is appointed for a row', withSeat(atWork))
    .when(representative)
    .thenStage('atWork'),
  story('a representative represents somebody', withSeat(atWork))
    .when({ ...representative, answers: { ...representative.answers, seat: undefined } })
    .thenRefuses('body.appoint/row-named'),
  story('nobody is appointed for a row that is not there', atWork)
    .when(representative)
    .thenRefuses('body.appoint/row-on-the-list'),
  story('an appointment does not end before it begins', atWork)
    .when(asking('body.appoint', { until: '2018-07-17' }))
    .thenRefuses('body.appoint/ends-after-it-begins'),
  story('a body has one chair at a time', withChair(atWork))
    .when(asking('body.appoint', { person: 'P-0002', from: '2026-01-01' }))
    .thenRefuses('body.appoint/office-is-free'),
  story('a new chair begins on the day after the old one ended', [
    ...withChair(atWork),
    asking('body.endAppointment'),
  ])
    .when(asking('body.appoint', { person: 'P-0002', from: '2019-07-17' }))
    .thenStage('atWork'),
  story('nobody is appointed twice to the same place', [...withSeat(atWork), representative])
    .when({ ...representative, answers: { ...representative.answers, from: '2020-01-01' } })
    .thenRefuses('body.appoint/not-appointed-already'),
  story('the Steering Group Chair appoints nobody', atWork)
    .when(asking('body.appoint', {}, { as: ['steering-group-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('an appointment that is not there does not end', atWork)
    .when(asking('body.endAppointment'))
    .thenRefuses('body.endAppointment/on-record'),
  story('an appointment ends once', [...withChair(atWork), asking('body.endAppointment')])
    .when(asking('body.endAppointment', { lastDay: '2019-07-15' }))
    .thenRefuses('body.endAppointment/not-over-yet'),
  story('an appointment may end before the day that was foreseen', [
    ...withSeat(atWork),
    representative,
  ])
    .when(asking('body.endAppointment', { lastDay: '2026-02-27' }))
    .thenStage('atWork'),
  story('an appointment does not outlast its own end', [...withSeat(atWork), representative])
    .when(asking('body.endAppointment', { lastDay: '2027-01-01' }))
    .thenRefuses('body.endAppointment/within-its-term'),

  story('an appointment entered by mistake leaves the list', withChair(atWork))
    .when(bodySample('body.correctAppointment', 2))
    .thenStage('atWork'),
  story('an end entered by mistake is taken back', [
    ...withChair(atWork),
    asking('body.endAppointment'),
  ])
    .when(asking('body.correctAppointment', { from: undefined, goesOn: true }))
    .thenStage('atWork'),
  story('what is not on record is not corrected', atWork)
    .when(asking('body.correctAppointment'))
    .thenRefuses('body.correctAppointment/on-record'),
  story('a correction of an appointment corrects something', withChair(atWork))
    .when(asking('body.correctAppointment', { from: '2018-07-18' }))
    .thenRefuses('body.correctAppointment/something-changes'),
  story('a correction gives one answer about the end', withChair(atWork))
    .when(asking('body.correctAppointment', { until: '2019-07-16', goesOn: true }))
    .thenRefuses('body.correctAppointment/one-answer-about-its-end'),
  story('no correction lets an appointment end before it begins', withChair(atWork))
    .when(asking('body.correctAppointment', { until: '2018-07-18' }))
    .thenRefuses('body.correctAppointment/ends-after-it-begins'),
  story('no correction lets a representative sit before the row was there', [
    ...withSeat(atWork),
    representative,
  ])
    .when(asking('body.correctAppointment', { from: '2018-07-17' }))
    .thenRefuses('body.correctAppointment/row-on-the-list'),
  story('no correction makes two chairs at a time', [
    ...withChair(atWork),
    asking('body.endAppointment'),
    asking('body.appoint', { person: 'P-0002', from: '2019-07-17' }),
  ])
    .when(asking('body.correctAppointment', { from: undefined, goesOn: true }))
    .thenRefuses('body.correctAppointment/office-is-free'),
];

const offices: readonly Scenario[] = [
  story('only a chair or a vice-chair is reviewed', [...withSeat(atWork), representative])
    .when(asking('body.reviewChair'))
    .thenRefuses('body.reviewChair/in-office-that-day'),
  story('the review of a chair may stand on a decision of the body', withChair(atWork))
    .when(
      asking(
        'body.reviewChair',
        { reviewedOn: '2019-07-17', decision: 'M-0007/3' },
        { evidence: { decision: decided('body.reviewChair') } },
      ),
    )
    .thenStage('atWork'),
  story(
    'the review of a chair does not stand on what was decided about something else',
    withChair(atWork),
  )
    .when(
      asking(
        'body.reviewChair',
        { reviewedOn: '2019-07-17', decision: 'M-0007/2' },
        { evidence: { decision: decided('body.agreeCycle') } },
      ),
    )
    .thenRefuses('body.reviewChair/decision-carries-it'),

  story('four of seven responsible authorities remove a chair', withChair(atWork))
    .when(asking('body.removeChair'))
    .thenStage('atWork'),
  story('three of seven do not', withChair(atWork))
    .when(asking('body.removeChair', { votesFor: ['O-0001', 'O-0003', 'O-0004'] }))
    .thenRefuses('body.removeChair/more-than-half'),
  story('two directorates of one council have one vote', withChair(atWork))
    .when(asking('body.removeChair', { votesFor: ['O-0001', 'O-0002', 'O-0003', 'O-0004'] }))
    .thenRefuses('body.removeChair/more-than-half'),
  story('who is no responsible authority has no vote', withChair(atWork))
    .when(
      asking('body.removeChair', {
        votesFor: ['O-0001', 'O-0003', 'O-0004', 'O-0005', 'O-0030'],
      }),
    )
    .thenRefuses('body.removeChair/votes-of-authorities'),
  story('a vote that the minutes do not have is not counted', withChair(atWork))
    .when(asking('body.removeChair', { votesFor: ['O-0001', 'O-0003', 'O-0004', 'O-0008'] }))
    .thenRefuses('body.removeChair/votes-as-minuted'),
  story('a vote by email removes nobody', withChair(atWork))
    .when(asking('body.removeChair', { decision: undefined }))
    .thenRefuses('body.removeChair/taken-at-a-meeting'),
  story('a meeting that was not quorate removes nobody', withChair(atWork))
    .when(
      asking(
        'body.removeChair',
        {},
        { evidence: { decision: decided('body.removeChair', { standing: 'proposed' }) } },
      ),
    )
    .thenRefuses('body.removeChair/decision-carries-it'),
  story('where the terms say nothing of it no vote removes a chair', [
    ...established,
    asking('body.draftTerms', { chairRemovable: undefined }),
    asking('body.approveTerms'),
    asking('body.appoint'),
  ])
    .when(asking('body.removeChair'))
    .thenRefuses('body.removeChair/terms-allow-it'),
  story('a chair who has left already is not removed', [
    ...withChair(atWork),
    asking('body.endAppointment'),
  ])
    .when(asking('body.removeChair'))
    .thenRefuses('body.removeChair/in-office-that-day'),
  story('before any terms are in force nobody is removed by vote', withChair(established))
    .when(asking('body.removeChair'))
    .thenRefusesAs('not-at-this-stage'),
];

const cycleAndRest: readonly Scenario[] = [
  story('the Steering Group Chair records the cycle of meetings', atWork)
    .when(asking('body.agreeCycle', {}, { as: ['steering-group-chair'] }))
    .thenStage('atWork'),
  story('a cycle is made of real days', atWork)
    .when(asking('body.agreeCycle', { days: ['17 7 2019', '31 9 2019'] }))
    .thenRefuses('body.agreeCycle/real-days'),
  story('a body does not meet twice on one day of its cycle', atWork)
    .when(asking('body.agreeCycle', { days: ['17 7 2019', '17 July 2019'] }))
    .thenRefuses('body.agreeCycle/days-differ'),
  story('a cycle begins in its year', atWork)
    .when(asking('body.agreeCycle', { year: 2020 }))
    .thenRefuses('body.agreeCycle/begins-in-its-year'),
  story('the time of a cycle is a time of day', atWork)
    .when(asking('body.agreeCycle', { startsAt: 'ten' }))
    .thenRefuses('body.agreeCycle/time-of-day'),
  story('a version of the agreement is issued once', [...atWork, asking('body.issueAgreement')])
    .when(asking('body.issueAgreement'))
    .thenRefuses('body.issueAgreement/new-version'),
  story('meetings begin to be kept here once', [...atWork, asking('body.keepMeetings')])
    .when(asking('body.keepMeetings', { from: '2026-03-01' }))
    .thenRefuses('body.keepMeetings/not-kept-yet'),
  story('a body does not end before its terms came into force', atWork)
    .when(asking('body.dissolve', { lastDay: '2018-07-17' }))
    .thenRefuses('body.dissolve/not-before-its-terms'),
  story('nothing more is recorded of a body that has ended its work', dissolved)
    .when(asking('body.addNote'))
    .thenRefusesAs('not-at-this-stage'),
];

export const bodyScenarios: readonly Scenario[] = [
  ...settingUp,
  ...inBothStates,
  ...terms,
  ...list,
  ...appointments,
  ...offices,
  ...cycleAndRest,
];
