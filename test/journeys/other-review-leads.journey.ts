import { journey } from '../support/journey';
import { register, untilDecided } from '../support/passages';
import { on, review } from '../support/stories';

const untilAnotherLeads = [
  ...untilDecided('2024-01-08', 'otherLeads'),
  on(
    '2024-01-29',
    review('family.inform'),
    register('home-office-decision-letter'),
    review('homeOffice.inform', { contentSecured: false }).refusedFor('CONTENT_SECURED'),
    review('homeOffice.inform').reaching('Another review leads'),
  ),
];

describe('a death that another review covers', () => {
  journey('is closed here once that review covers all that ours had to', [
    ...untilAnotherLeads,
    on(
      '2025-03-03',
      review('otherReview.conclude', { contentCovered: false }).refusedFor('CONTENT_COVERED'),
      review('otherReview.conclude').reaching('Closed without a review of its own'),
    ),
  ]);

  journey(
    'gets a review of its own where the other will not cover it',
    [
      ...untilAnotherLeads,
      on('2024-06-03', review('otherReview.handBack').reaching('Review commissioned')),
    ],
    async (told) => {
      const [report] = await told.clocks('C5/report');
      expect(report).toMatchObject({ startedOn: '2024-06-03', statutoryDue: '2024-12-03' });
    },
  );

  journey('may be treated by the Home Office as a decision against a review', [
    ...untilAnotherLeads,
    on(
      '2024-06-03',
      review('homeOffice.treatAsNoReview').reaching('The Home Office is looking at the decision'),
    ),
  ]);

  journey('may yet be directed', [
    ...untilAnotherLeads,
    on(
      '2024-06-03',
      register('direction'),
      review('direction.receive').reaching('Directed by the Secretary of State'),
    ),
  ]);
});
