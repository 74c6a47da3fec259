import { journey } from '../support/journey';
import { homeOfficeInformed, register, untilCorePanel } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a suicide without a suspect',
  [
    ...untilCorePanel('2024-01-08', { deathKind: 'suicide' }),
    on(
      '2024-01-22',
      review('criminal.recordStatus', { status: 'none' }),
      review('corePanel.recommend', { coerciveControl: undefined })
        .by('core-panel-member')
        .refusedFor('COERCIVE_CONTROL_ANSWERED'),
      review('corePanel.recommend').by('core-panel-member'),
      register('core-panel-minute', 'decision-record'),
      review('decision.ratify').by('kcsp-chair').reaching('Decided to hold a review'),
    ),
    homeOfficeInformed('2024-01-29'),
    on(
      '2024-02-05',
      review('allegedPerpetrator.add', { known: undefined, link: undefined }).reaching(
        'Review commissioned',
      ),
      review('inquest.open'),
      review('inquest.listHearing', { hearingOn: '2024-09-02', kind: 'inquest' }),
      review('inquest.requestReport'),
    ),
    on(
      '2024-09-02',
      review('inquest.conclude'),
      review('inquest.issuePreventionReport'),
      review('earlyLearning.record').reaching('Review commissioned'),
    ),
  ],
  async (told) => {
    const { states } = await told.view();
    expect(states).toMatchObject({ criminal: 'none', inquest: 'concluded' });
  },
);
