import { ask, type Samples } from '../../proof/scenario';

export const everywhereSamples: Samples = {
  'note.add': [ask('note.add', { text: 'Telephoned; will call back' })],
  'date.correct': [
    ask('date.correct', {
      entry: 1,
      field: 'cspAwareDate',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The email lay in another mailbox',
    }),
  ],
  'document.register': [
    ask('document.register', {
      kind: 'notification-form',
      title: 'Notification by Kent Police',
      dated: '2026-03-02',
      marking: 'officialSensitive',
      whereKept: 'Case folder, item 1',
    }),
  ],
  'document.withdraw': [
    ask(
      'document.withdraw',
      { kind: 'communications-plan', reason: 'It belongs to another case' },
      { evidence: { documents: ['communications-plan'] } },
    ),
  ],
  'case.name': [ask('case.name', { pseudonym: 'Alma', year: 2026, agreedWithFamily: true })],
  'victim.add': [ask('victim.add', { known: 'The second person found there', age: 61 })],
  'allegedPerpetrator.add': [ask('allegedPerpetrator.add', { link: 'Former partner' })],
  'conflict.declare': [
    ask('conflict.declare', {
      office: 'corePanelMember',
      nature: 'Worked with a relative of the person who died',
    }),
    ask('conflict.declare', { office: 'kcspChair', nature: 'Lives in the same street' }),
  ],
  'case.withdrawNotification': [
    ask('case.withdrawNotification', {
      byNotifier: true,
      withdrawnBy: 'Duty inspector',
      reason: 'They now think it was an accident',
    }),
  ],
  'edition.change': [
    ask('edition.change', {
      to: 'dardr-draft-2024',
      reason: 'The decision will be taken under the new guidance',
    }),
  ],
  'family.inform': [
    ask('family.inform', {
      informedOn: '2026-03-02',
      whom: 'Mother',
      through: 'Family liaison officer',
    }),
  ],
  'homeOffice.tell': [
    ask('homeOffice.tell', { about: 'pause', what: 'Paused until the trial is over' }),
  ],
  'homeOffice.acknowledge': [ask('homeOffice.acknowledge', { reference: 'DHR/2026/17' })],
  'kcsp.report': [
    ask('kcsp.report', { reportedOn: '2026-03-02', about: 'update' }),
    ask('kcsp.report', { reportedOn: '2026-03-02', about: 'conclusion' }),
  ],
  'copy.send': [ask('copy.send', { to: 'commissioner', sentOn: '2026-03-02' })],
  'earlyLearning.record': [
    ask('earlyLearning.record', {
      learning: 'Calls from third parties were not linked',
      doneAboutIt: 'Kent Police changed the form this week',
    }),
  ],
  'lateness.explain': [
    ask('lateness.explain', {
      what: 'The decision',
      reason: 'The post-mortem examination took two months',
    }),
  ],
  'clock.redate': [
    ask(
      'clock.redate',
      {
        rule: 'C3/inform-home-office',
        from: '2026-03-09',
        to: '2026-03-10',
        why: 'A bank holiday on 6 March 2026 was added to the calendar',
      },
      { as: ['system'], by: 'system' },
    ),
  ],
};
