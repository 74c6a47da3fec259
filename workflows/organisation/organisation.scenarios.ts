import { ask, sampled, story, type Scenario } from '../proof/scenario';
import { organisationSamples } from './organisation.samples';

const asking = sampled(organisationSamples);

const existing = [asking('organisation.register')];
const ended = [...existing, asking('organisation.end')];
const correcting = (answers: Readonly<Record<string, unknown>>) =>
  ask(
    'organisation.correctEnd',
    { reason: 'The record was wrong', ...answers },
    { evidence: { self: 'O-0006' } },
  );

const eitherWay = [
  ['existing', 'an organisation that exists', existing],
  ['ended', 'an organisation that has ended', ended],
] as const;

export const organisationScenarios: readonly Scenario[] = [
  story('an organisation comes onto the register')
    .when(asking('organisation.register'))
    .thenStage('existing'),
  story('a Steering Group member adds no organisation')
    .when(asking('organisation.register', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('an organisation is put on the register once', existing)
    .when(asking('organisation.register'))
    .thenRefusesAs('not-at-this-stage'),

  ...eitherWay.flatMap(([stage, words, given]) => [
    story(`a name that it had is entered for ${words}`, given)
      .when(asking('organisation.rename', { from: '2021-06-01' }))
      .thenStage(stage),
    story(`it is changed what is counted for ${words}`, given)
      .when(asking('organisation.countAs'))
      .thenStage(stage),
    story(`a change of duties is entered for ${words}`, given)
      .when(asking('organisation.changeStanding'))
      .thenStage(stage),
    story(`a signature under the agreement is entered for ${words}`, given)
      .when(asking('organisation.signAgreement'))
      .thenStage(stage),
    story(`a note is added to ${words}`, given)
      .when(asking('organisation.addNote'))
      .thenStage(stage),
  ]),

  story('a new name is not the old one', existing)
    .when(asking('organisation.rename', { name: 'National Probation Service' }))
    .thenRefuses('organisation.rename/new-name'),
  story('a new name is not older than the name before it', [
    ...existing,
    asking('organisation.rename'),
  ])
    .when(asking('organisation.rename', { name: 'Probation in Kent', from: '2021-06-25' }))
    .thenRefuses('organisation.rename/after-its-last-name'),
  story('an organisation takes no new name after its last day', ended)
    .when(asking('organisation.rename'))
    .thenRefuses('organisation.rename/while-it-exists'),
  story('nothing is changed where it counts as that already', existing)
    .when(asking('organisation.countAs', { unit: 'National Probation Service' }))
    .thenRefuses('organisation.countAs/something-changes'),
  story('a change of duties changes something', existing)
    .when(asking('organisation.changeStanding', { dutyBodyUnder: ['g2016'] }))
    .thenRefuses('organisation.changeStanding/something-changes'),
  story('an organisation has no new duties after its last day', ended)
    .when(asking('organisation.changeStanding', { from: '2021-06-26' }))
    .thenRefuses('organisation.changeStanding/while-it-exists'),
  story('one version of the agreement is not signed twice', [
    ...existing,
    asking('organisation.signAgreement'),
  ])
    .when(asking('organisation.signAgreement', { signedOn: '2019-07-17' }))
    .thenRefuses('organisation.signAgreement/signed-once'),
  story('the next version of the agreement is signed as well', [
    ...existing,
    asking('organisation.signAgreement'),
  ])
    .when(asking('organisation.signAgreement', { version: '2020', signedOn: '2020-02-03' }))
    .thenStage('existing'),
  story('an organisation signs nothing after its last day', ended)
    .when(asking('organisation.signAgreement', { signedOn: '2021-07-01' }))
    .thenRefuses('organisation.signAgreement/while-it-exists'),

  story('an organisation ends, and another takes over its work', existing)
    .when(asking('organisation.end'))
    .thenStage('ended'),
  story('an end that lies ahead is entered as soon as it is known', existing)
    .when(asking('organisation.end', { lastDay: '2028-03-31' }))
    .thenStage('ended'),
  story('until the day it ends an organisation signs as before', [
    ...existing,
    asking('organisation.end', { lastDay: '2028-03-31' }),
  ])
    .when(asking('organisation.signAgreement', { version: '2026', signedOn: '2026-02-02' }))
    .thenStage('ended'),
  story('an organisation does not end before it began', existing)
    .when(asking('organisation.end', { lastDay: '2014-05-31' }))
    .thenRefuses('organisation.end/not-before-its-beginning'),
  story('an organisation does not take over from itself', existing)
    .when(asking('organisation.end', { successor: 'O-0006' }))
    .thenRefuses('organisation.end/successor-is-another'),
  story('two successors are two organisations', existing)
    .when(asking('organisation.end', { secondSuccessor: 'O-0009' }))
    .thenRefuses('organisation.end/successors-differ'),
  story('a case officer ends no organisation', existing)
    .when(asking('organisation.end', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('an organisation ends once', ended)
    .when(asking('organisation.end'))
    .thenRefusesAs('not-at-this-stage'),

  story('the last day of an organisation is corrected', ended)
    .when(asking('organisation.correctEnd'))
    .thenStage('ended'),
  story('an organisation that was ended by mistake exists again', ended)
    .when(correcting({}))
    .thenStage('existing'),
  story('what has no end on record has no end to correct', existing)
    .when(asking('organisation.correctEnd'))
    .thenRefusesAs('not-at-this-stage'),
  story('an end is not corrected to a day before the beginning', ended)
    .when(correcting({ lastDay: '2014-05-31' }))
    .thenRefuses('organisation.correctEnd/not-before-its-beginning'),
  story('no correction makes an organisation its own successor', ended)
    .when(correcting({ lastDay: '2021-06-25', successor: 'O-0006' }))
    .thenRefuses('organisation.correctEnd/successor-is-another'),
  story('no correction names one successor twice', ended)
    .when(correcting({ lastDay: '2021-06-25', successor: 'O-0010', secondSuccessor: 'O-0010' }))
    .thenRefuses('organisation.correctEnd/successors-differ'),
  story('an organisation that still exists gets no successor', ended)
    .when(correcting({ successor: 'O-0010' }))
    .thenRefuses('organisation.correctEnd/no-successor-of-what-exists'),
  story('a correction of an end corrects something', ended)
    .when(correcting({ lastDay: '2021-06-25', successor: 'O-0009' }))
    .thenRefuses('organisation.correctEnd/something-changes'),
];
