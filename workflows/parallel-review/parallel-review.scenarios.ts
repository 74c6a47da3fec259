import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { parallelReviewSamples } from './parallel-review.samples';

const asking = sampled(parallelReviewSamples);

const separately = { mode: 'separate' };

const identified = [asking('parallelReview.identify')];
const consulting = [...identified, asking('parallelReview.consult')];
const agreedJointly = [...consulting, asking('parallelReview.agree')];
const agreedSeparately: readonly Ask[] = [
  ...consulting,
  { ...asking('parallelReview.agree'), answers: separately },
];
const running = [...agreedSeparately, asking('parallelReview.start')];
const runningJointly = [...agreedJointly, asking('parallelReview.start')];
const concluded = [...running, asking('parallelReview.conclude')];

/** Every stage of a parallel review, in words, and the road there. */
const everywhere: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['identified', 'it is identified', identified],
  ['consulting', 'the body is consulted', consulting],
  ['agreed', 'the mode is agreed', agreedSeparately],
  ['running', 'it is running', running],
  ['concluded', 'it is concluded', concluded],
];

/** How the two reviews run is settled once, and may be settled anew: the same conditions hold. */
const settled = [
  { event: 'parallelReview.agree', verb: 'agreed', given: consulting, byEach: separately },
  {
    event: 'parallelReview.changeMode',
    verb: 'changed to',
    given: agreedJointly,
    byEach: { ...separately, reason: 'The scopes differ' },
  },
];

export const parallelReviewScenarios: readonly Scenario[] = [
  story('another review into the same death is identified')
    .when(asking('parallelReview.identify'))
    .thenStage('identified'),
  story('the agreement to a joint review records the other review by itself')
    .when(asking('parallelReview.identify', { mode: 'joint' }, { as: ['system'] }))
    .thenStage('identified'),
  story('the author of an agency review records no other review')
    .when(asking('parallelReview.identify', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),
  story('the other body is consulted', identified)
    .when(asking('parallelReview.consult'))
    .thenStage('consulting'),
  story('nothing is agreed before the other body is consulted', identified)
    .when(asking('parallelReview.agree'))
    .thenRefusesAs('not-at-this-stage'),

  ...settled.flatMap(({ event, verb, given, byEach }) => [
    story(`a joint review is ${verb} with everything settled`, given)
      .when(asking(event))
      .thenStage('agreed'),
    story(`a review by each is ${verb} with nothing else to settle`, given)
      .when({ ...asking(event), answers: byEach })
      .thenStage('agreed'),
    story(`a joint review is not ${verb} on the word of one board`, given)
      .when(asking(event, { agreedInWriting: ['partnership'] }))
      .thenRefuses(`${event}/agreed-in-writing`),
    story(`a joint review is not ${verb} without one lead`, given)
      .when(asking(event, { lead: '' }))
      .thenRefuses(`${event}/single-lead`),
    story(`a joint review is not ${verb} without a template`, given)
      .when(asking(event, { template: '' }))
      .thenRefuses(`${event}/template`),
    story(`a joint review is not ${verb} without saying who signs off`, given)
      .when(asking(event, { signOff: '' }))
      .thenRefuses(`${event}/sign-off`),
    story(`a joint review is not ${verb} unless both publish`, given)
      .when(asking(event, { bothPublish: false }))
      .thenRefuses(`${event}/published-by-both`),
    story(`the lead of another process is not ${verb} without naming it`, given)
      .when(asking(event, { mode: 'otherLeads', lead: '' }))
      .thenRefuses(`${event}/leader-named`),
    story(`the lead of another process is ${verb}`, given)
      .when(asking(event, { mode: 'otherLeads', lead: 'NHS England' }))
      .thenStage('agreed'),
  ]),
  story('a case officer does not settle how the reviews run', consulting)
    .when(asking('parallelReview.agree', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('the mode changes while the other review runs', running)
    .when(asking('parallelReview.changeMode'))
    .thenStage('running'),
  story('the other body goes its own way when it is consulted', consulting)
    .when(asking('parallelReview.declinePartnership'))
    .thenStage('agreed'),
  story('the other body goes its own way after all', agreedJointly)
    .when(asking('parallelReview.declinePartnership'))
    .thenStage('agreed'),
  story('the other body goes its own way in the middle', runningJointly)
    .when(asking('parallelReview.declinePartnership'))
    .thenStage('running'),

  story('the other review begins', agreedJointly)
    .when(asking('parallelReview.start'))
    .thenStage('running'),
  story('early findings reach the panel before the other review begins', agreedSeparately)
    .when(asking('parallelReview.receiveFindings'))
    .thenStage('agreed'),
  story('findings of the other review reach the panel', running)
    .when(asking('parallelReview.receiveFindings'))
    .thenStage('running'),
  story('findings that come late reach the panel too', concluded)
    .when(asking('parallelReview.receiveFindings'))
    .thenStage('concluded'),
  story('the other review is concluded', running)
    .when(asking('parallelReview.conclude', { bothDecidedOnPublication: undefined }))
    .thenStage('concluded'),
  story('a joint review is concluded once both have decided on publication', runningJointly)
    .when(asking('parallelReview.conclude'))
    .thenStage('concluded'),
  story('a joint review is not concluded while one body has still to publish', runningJointly)
    .when(asking('parallelReview.conclude', { bothDecidedOnPublication: false }))
    .thenRefuses('parallelReview.conclude/publication-decided'),
  story('a review that became separate waits for nobody', [
    ...runningJointly,
    asking('parallelReview.declinePartnership'),
  ])
    .when(asking('parallelReview.conclude', { bothDecidedOnPublication: undefined }))
    .thenStage('concluded'),
  story('nothing is concluded that has not begun', agreedSeparately)
    .when(asking('parallelReview.conclude'))
    .thenRefusesAs('not-at-this-stage'),
  story('the other review is reopened', concluded)
    .when(asking('parallelReview.reopen'))
    .thenStage('running'),
  ...everywhere
    .slice(0, 3)
    .map(([, words, given]) =>
      story(`the other body decides not to hold its review after ${words}`, given)
        .when(asking('parallelReview.recordNotHeld'))
        .thenStage('concluded'),
    ),

  ...everywhere.flatMap(([state, words, given]) => [
    story(`a note is added while ${words}`, given)
      .when(asking('parallelReview.addNote'))
      .thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('parallelReview.correctDate'))
      .thenStage(state),
  ]),
  story('a correction of a date changes the date', running)
    .when(asking('parallelReview.correctDate', { to: '2026-03-02' }))
    .thenRefuses('parallelReview.correctDate/date-really-changes'),
];
