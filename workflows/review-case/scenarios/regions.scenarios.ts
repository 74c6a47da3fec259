import { story, type Ask, type Scenario } from '../../proof/scenario';
import { asking, decided, drafting, received } from './roads.factory';

const paused = [...drafting, asking('hold.pause')];

const investigating = [...drafting, asking('criminal.recordStatus', { status: 'investigating' })];
const none = [...drafting, asking('criminal.recordStatus', { status: 'none' })];
const abroad = [...investigating, asking('criminal.recordSuspectAbroad')];
const noFurtherAction = [...investigating, asking('criminal.takeNoFurtherAction')];
const charged = [...investigating, asking('criminal.charge')];
const trialListed = [...charged, asking('criminal.listTrial')];
const convicted = [...trialListed, asking('criminal.recordVerdict', { verdict: 'murder' })];
const acquitted = [...trialListed, asking('criminal.recordVerdict', { verdict: 'notGuilty' })];
const sentenced = [...convicted, asking('criminal.sentence')];
const appeal = [...sentenced, asking('criminal.lodgeAppeal')];

const limited = [...drafting, asking('disclosure.consult', { advice: 'scopeLimited' })];
const onHold = [...drafting, asking('disclosure.consult', { advice: 'hold' })];

const inquestOpened = [...drafting, asking('inquest.open')];
const inquestSuspended = [...inquestOpened, asking('inquest.suspend')];
const inquestResumed = [...inquestSuspended, asking('inquest.resume')];
const inquestConcluded = [...inquestOpened, asking('inquest.conclude')];

const extended = [...drafting, asking('timescale.agreeExtension')];
const asked = [...drafting, asking('timescale.requestExtension')];

const errorProposed = [...received, asking('case.proposeError')];
const inError = [...errorProposed, asking('case.confirmError')];

/** What a criminal case may come to while a charge stands, with or without a date for the trial. */
const fromACharge: readonly (readonly [string, Ask, string])[] = [
  ['a plea of guilty', asking('criminal.recordPlea'), 'awaitingSentence'],
  ['a prosecution discontinued', asking('criminal.discontinue'), 'noFurtherAction'],
  ['a defendant unfit to plead', asking('criminal.findUnfit'), 'hospitalOrder'],
  ['the death of the suspect', asking('criminal.recordSuspectDeath'), 'suspectDeceased'],
  ['a date for the trial', asking('criminal.listTrial'), 'trialListed'],
];

const whileCharged = fromACharge.flatMap(([what, ask, state]) => [
  story(`after a charge: ${what}`, charged).when(ask).thenIn('criminal', state),
  story(`with the trial listed: ${what}`, trialListed).when(ask).thenIn('criminal', state),
]);

const holdScenarios: readonly Scenario[] = [
  story('a review is paused for the trial', drafting)
    .when(asking('hold.pause', {}, { as: ['independent-chair'] }))
    .thenIn('hold', 'paused'),
  story('a paused review stays at its stage', drafting)
    .when(asking('hold.pause'))
    .thenStage('reviewing.drafting'),
  story('a pause is looked at again on a later day', drafting)
    .when(asking('hold.pause', { holdReviewOn: '2026-03-01' }))
    .thenRefuses('hold.pause/review-day-ahead'),
  story('work that is lawful goes on during a pause', paused)
    .when(asking('report.circulateDraft'))
    .thenStage('reviewing.withPanel'),
  story('a pause may go on', paused).when(asking('hold.review')).thenIn('hold', 'paused'),
  story('with another day to look at it again', paused)
    .when(asking('hold.review', { holdReviewOn: '2026-03-02' }))
    .thenRefuses('hold.review/review-day-ahead'),
  story('a paused review is resumed', paused).when(asking('hold.resume')).thenIn('hold', 'running'),
  story('a pause is entered from earlier records', [asking('case.adopt', { stage: 'drafting' })])
    .when(asking('hold.adopt'))
    .thenIn('hold', 'paused'),
  story('a review that is not paused is not resumed', drafting)
    .when(asking('hold.resume'))
    .thenRefusesAs('not-at-this-stage'),
];

const criminalScenarios: readonly Scenario[] = [
  story('the police are investigating', drafting)
    .when(asking('criminal.recordStatus', { status: 'investigating' }))
    .thenIn('criminal', 'investigating'),
  story('there is no criminal case', drafting)
    .when(asking('criminal.recordStatus', { status: 'none' }))
    .thenIn('criminal', 'none'),
  story('an investigation may begin later', none)
    .when(asking('criminal.reopen'))
    .thenIn('criminal', 'investigating'),
  story('a suspect is charged', investigating)
    .when(asking('criminal.charge'))
    .thenIn('criminal', 'charged'),
  story('the police take no further action', investigating)
    .when(asking('criminal.takeNoFurtherAction'))
    .thenIn('criminal', 'noFurtherAction'),
  story('the suspect dies before any charge', investigating)
    .when(asking('criminal.recordSuspectDeath'))
    .thenIn('criminal', 'suspectDeceased'),
  story('the suspect is abroad', investigating)
    .when(asking('criminal.recordSuspectAbroad'))
    .thenIn('criminal', 'suspended'),
  story('a suspect brought back is charged', abroad)
    .when(asking('criminal.charge'))
    .thenIn('criminal', 'charged'),
  story('an investigation that was suspended goes on', abroad)
    .when(asking('criminal.reopen'))
    .thenIn('criminal', 'investigating'),
  ...whileCharged,
  story('a guilty verdict awaits its sentence', trialListed)
    .when(asking('criminal.recordVerdict', { verdict: 'diminished' }))
    .thenIn('criminal', 'awaitingSentence'),
  story('T23: an acquittal is recorded', trialListed)
    .when(asking('criminal.recordVerdict', { verdict: 'notGuilty' }))
    .thenIn('criminal', 'acquitted'),
  story('T23: the review goes on after an acquittal', acquitted)
    .when(asking('report.circulateDraft'))
    .thenStage('reviewing.withPanel'),
  story('a jury that cannot agree means a retrial', trialListed)
    .when(asking('criminal.orderRetrial'))
    .thenIn('criminal', 'trialListed'),
  story('with the sentence the criminal case is concluded', convicted)
    .when(asking('criminal.sentence'))
    .thenIn('criminal', 'concluded'),
  story('a conviction is appealed', sentenced)
    .when(asking('criminal.lodgeAppeal'))
    .thenIn('criminal', 'appeal'),
  story('so may be what follows an acquittal', acquitted)
    .when(asking('criminal.lodgeAppeal'))
    .thenIn('criminal', 'appeal'),
  story('the appeal is decided', appeal)
    .when(asking('criminal.decideAppeal'))
    .thenIn('criminal', 'concluded'),
  story('a conviction that is quashed counts as an acquittal', appeal)
    .when(asking('criminal.decideAppeal', { outcome: 'convictionQuashed' }))
    .thenIn('criminal', 'acquitted'),
  story('an appeal may lead to a new trial', appeal)
    .when(asking('criminal.orderRetrial'))
    .thenIn('criminal', 'trialListed'),
  story('the police may take a closed case up again', noFurtherAction)
    .when(asking('criminal.reopen'))
    .thenIn('criminal', 'investigating'),
  story('there is no verdict without a trial', charged)
    .when(asking('criminal.recordVerdict'))
    .thenRefusesAs('not-at-this-stage'),
];

const disclosureScenarios: readonly Scenario[] = [
  story('the investigating officer leaves the review free', drafting)
    .when(asking('disclosure.consult', { advice: 'unrestricted', disclosureReviewOn: undefined }))
    .thenIn('disclosure', 'unrestricted'),
  story('the investigating officer limits the review', drafting)
    .when(asking('disclosure.consult', { advice: 'scopeLimited' }))
    .thenIn('disclosure', 'scopeLimited'),
  story('the investigating officer puts the review on hold', limited)
    .when(asking('disclosure.consult', { advice: 'hold' }))
    .thenIn('disclosure', 'hold'),
  story('limits come with a day on which they are looked at again', drafting)
    .when(asking('disclosure.consult', { disclosureReviewOn: undefined }))
    .thenRefuses('disclosure.consult/review-day-set'),
  story('the officer is asked again and the limits stay', limited)
    .when(asking('disclosure.askAgain'))
    .thenIn('disclosure', 'scopeLimited'),
  story('the officer is asked again and the hold stays', onHold)
    .when(asking('disclosure.askAgain'))
    .thenIn('disclosure', 'hold'),
  story('and will be asked once more', limited)
    .when(asking('disclosure.askAgain', { disclosureReviewOn: '2026-03-02' }))
    .thenRefuses('disclosure.askAgain/review-day-ahead'),
  story('the limits are lifted', limited)
    .when(asking('disclosure.lift'))
    .thenIn('disclosure', 'unrestricted'),
  story('the hold is lifted', onHold)
    .when(asking('disclosure.lift', { by: 'officer' }))
    .thenIn('disclosure', 'unrestricted'),
  story('papers are given out on legal advice', drafting)
    .when(asking('disclosure.answerRequest'))
    .thenIn('disclosure', 'notAsked'),
  story('and never without it', drafting)
    .when(asking('disclosure.answerRequest', { legalAdvice: false }))
    .thenRefuses('disclosure.answerRequest/legal-advice-taken'),
];

const whileTheInquestIsOpen: readonly (readonly [string, readonly Ask[]])[] = [
  ['opened', inquestOpened],
  ['suspended', inquestSuspended],
  ['resumed', inquestResumed],
];

const inquestScenarios: readonly Scenario[] = [
  story('an inquest is opened', drafting).when(asking('inquest.open')).thenIn('inquest', 'opened'),
  ...whileTheInquestIsOpen.flatMap(([state, road]) => [
    story(`the coroner asks for the report while the inquest is ${state}`, road)
      .when(asking('inquest.requestReport'))
      .thenIn('inquest', state),
    story(`the coroner lists a hearing while the inquest is ${state}`, road)
      .when(asking('inquest.listHearing'))
      .thenIn('inquest', state),
  ]),
  story('an inquest is suspended for the trial', inquestOpened)
    .when(asking('inquest.suspend'))
    .thenIn('inquest', 'suspended'),
  story('it is resumed', inquestSuspended)
    .when(asking('inquest.resume'))
    .thenIn('inquest', 'resumed'),
  story('it may be suspended again', inquestResumed)
    .when(asking('inquest.suspend'))
    .thenIn('inquest', 'suspended'),
  story('or it is not resumed', inquestSuspended)
    .when(asking('inquest.recordNotResumed'))
    .thenIn('inquest', 'notResumed'),
  story('an inquest is concluded', inquestOpened)
    .when(asking('inquest.conclude'))
    .thenIn('inquest', 'concluded'),
  story('so is one that was resumed', inquestResumed)
    .when(asking('inquest.conclude'))
    .thenIn('inquest', 'concluded'),
  story('the coroner may report to prevent future deaths before the conclusion', inquestOpened)
    .when(asking('inquest.issuePreventionReport'))
    .thenIn('inquest', 'opened'),
  story('or when the inquest was resumed', inquestResumed)
    .when(asking('inquest.issuePreventionReport'))
    .thenIn('inquest', 'resumed'),
  story('or after the conclusion', inquestConcluded)
    .when(asking('inquest.issuePreventionReport'))
    .thenIn('inquest', 'concluded'),
];

const timescaleScenarios: readonly Scenario[] = [
  story('the panel asks for more time', drafting)
    .when(asking('timescale.requestExtension', {}, { as: ['independent-chair'] }))
    .thenIn('timescale', 'extensionRequested'),
  story('for the decision itself there is no more time', received)
    .when(asking('timescale.requestExtension'))
    .thenRefuses('timescale.requestExtension/review-decided'),
  story('panel and partnership agree a later date', asked)
    .when(asking('timescale.agreeExtension'))
    .thenIn('timescale', 'extended'),
  story('without having been asked for in writing, too', decided())
    .when(asking('timescale.agreeExtension'))
    .thenIn('timescale', 'extended'),
  story('no later date is agreed for a review nobody decided on', received)
    .when(asking('timescale.agreeExtension'))
    .thenRefuses('timescale.agreeExtension/review-decided'),
  story('T6: the panel alone does not give itself more time', asked)
    .when(asking('timescale.agreeExtension', { cspAgreedOn: undefined, cspAgreedBy: undefined }))
    .thenRefuses('timescale.agreeExtension/csp-agreement'),
  story('T6: nor does the partnership without the panel', asked)
    .when(asking('timescale.agreeExtension', { panelAgreedOn: undefined }))
    .thenRefuses('timescale.agreeExtension/panel-agreement'),
  story('more time is refused', asked)
    .when(asking('timescale.refuseExtension'))
    .thenIn('timescale', 'asSet'),
  story('more time may be asked for again', extended)
    .when(asking('timescale.requestExtension'))
    .thenIn('timescale', 'extensionRequested'),
  story('if it is then refused, the date agreed before stands', [
    ...extended,
    asking('timescale.requestExtension'),
  ])
    .when(asking('timescale.refuseExtension'))
    .thenIn('timescale', 'extended'),
  story('the independent chair does not agree more time for the partnership', asked)
    .when(asking('timescale.agreeExtension', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
];

const entryScenarios: readonly Scenario[] = [
  story('somebody may say that a case was entered in error', received)
    .when(asking('case.proposeError'))
    .thenIn('entry', 'errorProposed'),
  story('a second person confirms it, and the case ends', errorProposed)
    .when(asking('case.confirmError'))
    .thenStage('enteredInError'),
  story('whoever proposed it does not confirm it', errorProposed)
    .when(asking('case.confirmError', {}, { by: 'one' }))
    .thenRefuses('case.confirmError/another-person'),
  story('it may turn out to be in order', errorProposed)
    .when(asking('case.rejectError'))
    .thenIn('entry', 'inOrder'),
  story('nothing is confirmed that nobody proposed', received)
    .when(asking('case.confirmError'))
    .thenRefusesAs('not-at-this-stage'),
  story('even a review under way may be entered in error', [
    ...drafting,
    asking('case.proposeError'),
  ])
    .when(asking('case.confirmError'))
    .thenStage('enteredInError'),
  story('nothing is recorded on a case entered in error', inError)
    .when(asking('document.register'))
    .thenRefusesAs('not-at-this-stage'),
];

export const regionScenarios: readonly Scenario[] = [
  ...holdScenarios,
  ...criminalScenarios,
  ...disclosureScenarios,
  ...inquestScenarios,
  ...timescaleScenarios,
  ...entryScenarios,
];
