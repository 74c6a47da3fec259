import { journey } from '../support/journey';
import { concluded, untilPublished } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a review, held from the notification to its conclusion, and opened again',
  [
    ...untilPublished('2024-01-08'),
    on('2024-12-12', review('actionPlan.activate')),
    on('2025-03-03', review('actionPlan.review', { nextReviewOn: '2025-06-02' })),
    on('2025-06-02', concluded()),
    on(
      '2026-01-05',
      review('case.reopen', { because: 'inquest', what: 'actionPlan' }).reaching('Published'),
      review('actionPlan.addRecommendation', { source: 'inquest' }),
    ),
  ],
  async (told) => {
    const { states, ribs } = await told.view();
    expect(states).toMatchObject({ lifecycle: 'monitoring.published', actionPlan: 'active' });
    expect(ribs.map(({ stage }) => stage)).toEqual([]);
    expect(await told.facts()).toEqual([]);
  },
);
