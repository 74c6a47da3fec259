import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { qualityAssuranceSamples } from './quality-assurance.samples';

const asking = sampled(qualityAssuranceSamples);

const letterA = asking('qualityAssurance.receiveLetter', { outcome: 'A', items: [] });
const letterB = asking('qualityAssurance.receiveLetter', { outcome: 'B' });
const letterC = asking('qualityAssurance.receiveLetter', { outcome: 'C' });
const firstItemAnswered = asking('qualityAssurance.answerItem');
const secondItemAnswered = asking('qualityAssurance.answerItem', {
  item: 2,
  change: 'notChanged',
  what: 'The family does not wish for a tribute',
});
const adoptedAs = (stage: string): Ask => asking('qualityAssurance.adopt', { stage });

const submitted = [asking('qualityAssurance.open')];
const packIncomplete = [...submitted, asking('qualityAssurance.reportPackIncomplete')];
const queued = [...submitted, asking('qualityAssurance.acknowledge')];
const scheduled = [...queued, asking('qualityAssurance.setPanelDate')];
const considered = [...scheduled, asking('qualityAssurance.recordConsideration')];
const cleared = [...considered, letterA];
const clearedSubjectToChanges = [...considered, letterB];
const returnedForResubmission = [...considered, letterC];

type Roads = readonly (readonly [string, string, readonly Ask[]])[];

/** Where a round is in the hands of the Home Office, in words, and the road there. */
const withTheHomeOffice: Roads = [
  ['submitted', 'it awaits acknowledgement', submitted],
  ['queued', 'it waits for the QA Panel', queued],
  ['scheduled', 'it is on the agenda of the QA Panel', scheduled],
  ['considered', 'the letter is awaited', considered],
];
const beingAnswered: Roads = [
  ['clearedSubjectToChanges', 'changes are made', clearedSubjectToChanges],
  ['returnedForResubmission', 'the report is amended', returnedForResubmission],
];
const everywhere: Roads = [
  ...withTheHomeOffice,
  ...beingAnswered,
  ['packIncomplete', 'papers are lacking', packIncomplete],
  ['cleared', 'it is cleared', cleared],
];

export const qualityAssuranceScenarios: readonly Scenario[] = [
  story('a submission opens its round by itself')
    .when(asking('qualityAssurance.open'))
    .thenStage('submitted'),
  story('nobody opens a round by hand')
    .when(asking('qualityAssurance.open', {}, { as: ['kcst-administrator'] }))
    .thenRefusesAs('not-permitted'),
  ...[
    ['submitted', 'not yet acknowledged'],
    ['queued', 'waiting for the QA Panel'],
    ['considered', 'considered by the QA Panel'],
    ['cleared', 'cleared'],
    ['clearedSubjectToChanges', 'cleared once changes are made'],
    ['returnedForResubmission', 'returned for resubmission'],
  ].map(([stage = '', words = '']) =>
    story(`a round taken over from earlier records is ${words}`)
      .when(adoptedAs(stage))
      .thenStage(stage),
  ),

  story('the Home Office acknowledges the submission', submitted)
    .when(asking('qualityAssurance.acknowledge'))
    .thenStage('queued'),
  story('the Home Office finds papers lacking at once', submitted)
    .when(asking('qualityAssurance.reportPackIncomplete'))
    .thenStage('packIncomplete'),
  story('the Home Office finds papers lacking later', queued)
    .when(asking('qualityAssurance.reportPackIncomplete'))
    .thenStage('packIncomplete'),
  story('the lacking papers are sent', packIncomplete)
    .when(asking('qualityAssurance.completePack'))
    .thenStage('submitted'),
  story('the QA Panel names a date', queued)
    .when(asking('qualityAssurance.setPanelDate'))
    .thenStage('scheduled'),
  story('the QA Panel moves its date', scheduled)
    .when(asking('qualityAssurance.setPanelDate', { panelOn: '2026-07-15' }))
    .thenStage('scheduled'),
  story('the QA Panel considers the report', scheduled)
    .when(asking('qualityAssurance.recordConsideration'))
    .thenStage('considered'),
  story('the QA Panel considers a report whose date was never named', queued)
    .when(asking('qualityAssurance.recordConsideration'))
    .thenStage('considered'),
  story('no letter comes before the QA Panel has considered the report', queued)
    .when(letterA)
    .thenRefusesAs('not-at-this-stage'),

  story('letter A clears the report', considered).when(letterA).thenStage('cleared'),
  story('letter B clears the report once changes are made', considered)
    .when(letterB)
    .thenStage('clearedSubjectToChanges'),
  story('letter C returns the report', considered)
    .when(letterC)
    .thenStage('returnedForResubmission'),
  story('a letter is on the register before it is recorded', considered)
    .when(asking('qualityAssurance.receiveLetter', {}, { evidence: { documents: [] } }))
    .thenRefuses('qualityAssurance.receiveLetter/letter-on-register'),
  story('a letter that asks for changes is entered with each of them', considered)
    .when(asking('qualityAssurance.receiveLetter', { outcome: 'C', items: [] }))
    .thenRefuses('qualityAssurance.receiveLetter/items-listed'),
  story('an independent chair does not record the letter', considered)
    .when(asking('qualityAssurance.receiveLetter', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('B: the changes are complete once every item is answered', [
    ...clearedSubjectToChanges,
    firstItemAnswered,
    secondItemAnswered,
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenStage('cleared'),
  story('T18: B with one item unanswered is not complete', [
    ...clearedSubjectToChanges,
    firstItemAnswered,
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenRefuses('qualityAssurance.completeChanges/every-item-answered'),
  story('an item answered twice is one item answered', [
    ...clearedSubjectToChanges,
    firstItemAnswered,
    firstItemAnswered,
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenRefuses('qualityAssurance.completeChanges/every-item-answered'),
  story('C: changes alone clear nothing, the report goes back', [
    ...returnedForResubmission,
    firstItemAnswered,
    secondItemAnswered,
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenRefusesAs('not-at-this-stage'),
  story('the chair does not declare the changes complete for the partnership', [
    ...clearedSubjectToChanges,
    firstItemAnswered,
    secondItemAnswered,
  ])
    .when(asking('qualityAssurance.completeChanges', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
  ...beingAnswered.flatMap(([state, words, given]) => [
    story(`the chair answers an item while ${words}`, given)
      .when(asking('qualityAssurance.answerItem', {}, { as: ['independent-chair'] }))
      .thenStage(state),
    story(`an item is disputed while ${words}`, given)
      .when(asking('qualityAssurance.dispute'))
      .thenStage(state),
    story(`the items of an earlier letter are entered while ${words}`, [adoptedAs(state)])
      .when(asking('qualityAssurance.listItems'))
      .thenStage(state),
  ]),
  story('an item that the letter does not have is not answered', clearedSubjectToChanges)
    .when(asking('qualityAssurance.answerItem', { item: 3 }))
    .thenRefuses('qualityAssurance.answerItem/item-in-the-letter'),
  story('an item that the letter does not have is not disputed', clearedSubjectToChanges)
    .when(asking('qualityAssurance.dispute', { item: 3 }))
    .thenRefuses('qualityAssurance.dispute/item-in-the-letter'),
  story('a dispute is not an answer', [
    ...clearedSubjectToChanges,
    firstItemAnswered,
    asking('qualityAssurance.dispute'),
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenRefuses('qualityAssurance.completeChanges/every-item-answered'),
  story('the items of a letter are entered once', clearedSubjectToChanges)
    .when(asking('qualityAssurance.listItems'))
    .thenRefuses('qualityAssurance.listItems/none-listed-yet'),
  story('items entered later are answered before the changes are complete', [
    adoptedAs('clearedSubjectToChanges'),
    asking('qualityAssurance.listItems'),
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenRefuses('qualityAssurance.completeChanges/every-item-answered'),
  story('changes to a letter that is not known are complete when the partnership says so', [
    adoptedAs('clearedSubjectToChanges'),
  ])
    .when(asking('qualityAssurance.completeChanges'))
    .thenStage('cleared'),

  ...withTheHomeOffice.flatMap(([state, words, given]) => [
    story(`the Home Office is reminded while ${words}`, given)
      .when(asking('qualityAssurance.chase'))
      .thenStage(state),
    story(`the partnership withdraws its submission while ${words}`, given)
      .when(asking('qualityAssurance.withdrawSubmission'))
      .thenStage('withdrawn'),
    story(`non-publication is asked for while ${words}`, given)
      .when(asking('qualityAssurance.requestNonPublication'))
      .thenStage(state),
  ]),
  story('the partnership withdraws a submission with papers lacking', packIncomplete)
    .when(asking('qualityAssurance.withdrawSubmission'))
    .thenStage('withdrawn'),
  story('non-publication is asked for after the letter', cleared)
    .when(asking('qualityAssurance.requestNonPublication'))
    .thenStage('cleared'),
  story('non-publication is asked for while changes are made', clearedSubjectToChanges)
    .when(asking('qualityAssurance.requestNonPublication'))
    .thenStage('clearedSubjectToChanges'),
  story('the Home Office gives its opinion on non-publication', [
    ...cleared,
    asking('qualityAssurance.requestNonPublication'),
  ])
    .when(asking('qualityAssurance.recordOpinion', { opinion: 'objects' }))
    .thenStage('cleared'),
  story('the Home Office gives no opinion that was not asked for', cleared)
    .when(asking('qualityAssurance.recordOpinion'))
    .thenRefuses('qualityAssurance.recordOpinion/opinion-asked-for'),
  story('the Home Office withdraws its clearance', cleared)
    .when(asking('qualityAssurance.withdrawClearance'))
    .thenStage('clearanceWithdrawn'),
  story('the Home Office withdraws a clearance subject to changes', clearedSubjectToChanges)
    .when(asking('qualityAssurance.withdrawClearance'))
    .thenStage('clearanceWithdrawn'),
  story('there is no clearance to withdraw from a report that was returned', [
    ...returnedForResubmission,
  ])
    .when(asking('qualityAssurance.withdrawClearance'))
    .thenRefusesAs('not-at-this-stage'),

  ...everywhere.flatMap(([state, words, given]) => [
    story(`a note is added while ${words}`, given)
      .when(asking('qualityAssurance.addNote'))
      .thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('qualityAssurance.correctDate'))
      .thenStage(state),
  ]),
  story('a correction of a date changes the date', submitted)
    .when(asking('qualityAssurance.correctDate', { to: '2026-03-02' }))
    .thenRefuses('qualityAssurance.correctDate/date-really-changes'),
  story('nothing is added to a round that was withdrawn', [
    ...submitted,
    asking('qualityAssurance.withdrawSubmission'),
  ])
    .when(asking('qualityAssurance.addNote'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is corrected in a round whose clearance was withdrawn', [
    ...cleared,
    asking('qualityAssurance.withdrawClearance'),
  ])
    .when(asking('qualityAssurance.correctDate'))
    .thenRefusesAs('not-at-this-stage'),
];
