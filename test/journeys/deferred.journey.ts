import { journey } from '../support/journey';
import { untilCorePanel } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a decision that is deferred, and deferred again, while its month runs on',
  [
    ...untilCorePanel('2024-01-08'),
    on(
      '2024-01-22',
      review('corePanel.defer', { deferredUntil: '2024-01-22' })
        .by('core-panel-member')
        .refusedFor('UNTIL_A_LATER_DAY'),
      review('corePanel.defer', { deferredUntil: '2024-02-05' })
        .by('core-panel-member')
        .reaching('Deferred'),
      review('corePanel.recommend').refusedAtThisStage(),
      review('corePanel.endDeferral').refusedFor('DAY_HAS_COME'),
    ),
    on(
      '2024-01-30',
      review('corePanel.receiveAwaited').reaching('The Core Panel is considering'),
      review('corePanel.defer', { deferredUntil: '2024-02-12' }),
    ),
    on(
      '2024-02-12',
      review('corePanel.endDeferral').reaching('The Core Panel is considering'),
      review('lateness.explain'),
      review('corePanel.recommend').by('core-panel-member').reaching('Awaiting the KCSP Chair'),
    ),
  ],
  async (told) => {
    const [decide] = await told.clocks('C2/decide');
    expect(decide).toMatchObject({
      statutoryDue: '2024-02-08',
      metOn: null,
      lateAgainstStatutory: true,
    });
  },
);
