import { journey } from '../support/journey';
import { homeOfficeInformed, recommended, untilCorePanel } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a decision that is months late, which stops nothing',
  [
    ...untilCorePanel('2024-01-08'),
    on('2024-02-09', review('note.add')),
    recommended('2024-05-06', 'review'),
    on(
      '2024-06-03',
      review('lateness.explain'),
      review('decision.ratify').by('kcsp-chair').reaching('Decided to hold a review'),
    ),
    homeOfficeInformed('2024-07-01'),
    on('2024-07-02', review('kcsp.report').reaching('Review commissioned')),
  ],
  async (told) => {
    const [decide] = await told.clocks('C2/decide');
    expect(decide).toMatchObject({ statutoryDue: '2024-02-08', metOn: '2024-06-03' });
    const [inform] = await told.clocks('C3/inform-home-office');
    expect(inform).toMatchObject({ statutoryDue: '2024-06-10', metOn: '2024-07-01' });
    const [report] = await told.clocks('C5/report');
    expect(report).toMatchObject({ startedOn: '2024-06-03', statutoryDue: '2024-12-03' });
  },
);
