import { story, type Ask, type Scenario } from '../../proof/scenario';
import { asking, closed, concluded, drafting, received, signedOff } from './roads.factory';

const aFile = 'D-00000000000000000000000000000001';

/** What may be recorded at any stage, and changes none. */
const recordedAnywhere: readonly (readonly [string, Ask])[] = [
  ['a note', asking('note.add')],
  ['a corrected date', asking('date.correct')],
  ['a document', asking('document.register')],
  ['that a document is withdrawn', asking('document.withdraw')],
  ['the name of the case', asking('case.name')],
  ['another person who died', asking('victim.add')],
  ['an alleged perpetrator', asking('allegedPerpetrator.add')],
  ['a conflict of interest', asking('conflict.declare')],
  ['that the notifier withdraws', asking('case.withdrawNotification')],
  ['another edition of the guidance', asking('edition.change')],
  ['that the family was told', asking('family.inform')],
  ['what the Home Office was told', asking('homeOffice.tell')],
  ['that the Home Office acknowledged', asking('homeOffice.acknowledge')],
  ['a report to the KCSP', asking('kcsp.report')],
  ['that lessons were shared', asking('learning.share')],
  ['learning that cannot wait', asking('earlyLearning.record')],
  ['why something is late', asking('lateness.explain')],
  ['that a clock was counted again', asking('clock.redate')],
];

const anywhere = recordedAnywhere.flatMap(([what, ask]) => [
  story(`at the first stage may be recorded: ${what}`, received)
    .when(ask)
    .thenStage('intake.received'),
  story(`after the last stage may be recorded: ${what}`, concluded)
    .when(ask)
    .thenStage('concluded'),
]);

export const everywhereScenarios: readonly Scenario[] = [
  ...anywhere,
  story('a date that is corrected changes', received)
    .when(asking('date.correct', { to: '2026-03-02' }))
    .thenRefuses('date.correct/date-really-changes'),
  story('only a document on the register is taken off it', received)
    .when(asking('document.withdraw', {}, { evidence: { documents: [] } }))
    .thenRefuses('document.withdraw/on-the-register'),
  story('a case is not moved to the edition it is under', received)
    .when(asking('edition.change', { to: 'g2016' }))
    .thenRefuses('edition.change/another-edition'),
  story('a case that was moved to another edition is judged by it', [
    ...received,
    asking('edition.change'),
  ])
    .when(asking('case.findOutOfScope', { ground: 'notConnected', link: 'household' }))
    .thenStage('intake.outOfScope'),
  story('a copy of the completed report goes to the Commissioner', signedOff)
    .when(asking('copy.send'))
    .thenStage('signingOff.signedOff'),
  story('no copy goes out of a report that is not completed', drafting)
    .when(asking('copy.send'))
    .thenRefuses('copy.send/report-completed'),
  story('a document is put on the register with the file itself', received)
    .when(asking('document.register', { whereKept: undefined, file: [aFile] }))
    .thenStage('intake.received'),
  story('a document on the register is attached, or kept somewhere', received)
    .when(asking('document.register', { whereKept: undefined }))
    .thenRefuses('document.register/attached-or-kept'),
  story('the independent chair may put a document on the register', drafting)
    .when(asking('document.register', {}, { as: ['independent-chair'] }))
    .thenStage('reviewing.drafting'),
  story('the independent chair does not give the case its name', drafting)
    .when(asking('case.name', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('a case that rests may be written to', closed)
    .when(asking('note.add'))
    .thenStage('deciding.noReview.closed'),
  story('no person counts a clock again', received)
    .when(asking('clock.redate', {}, { as: ['kcst-administrator'] }))
    .thenRefusesAs('not-permitted'),
];
