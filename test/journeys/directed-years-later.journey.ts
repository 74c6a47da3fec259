import { journey } from '../support/journey';
import { homeOfficeInformed, register, untilDecided } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a review directed by the Secretary of State three years after the decision against one',
  [
    ...untilDecided('2020-12-23', 'noReview'),
    homeOfficeInformed('2021-01-12'),
    on(
      '2021-03-01',
      review('homeOffice.agreeNoReview').reaching('Closed without a review of its own'),
    ),
    on(
      '2024-01-10',
      review('direction.receive').refusedFor('DIRECTION_HELD'),
      register('direction'),
      review('direction.receive').reaching('Directed by the Secretary of State'),
      review('decision.rescind').refusedAtThisStage(),
    ),
    on(
      '2024-01-15',
      review('homeOffice.inform').reaching('Review commissioned'),
      review('decision.rescind').by('kcsp-chair').refusedFor('NOT_DIRECTED'),
    ),
  ],
  async (told) => {
    const [report, ...others] = await told.clocks('C5/report');
    expect(report).toMatchObject({ startedOn: '2024-01-10', statutoryDue: '2024-07-10' });
    expect(others).toEqual([]);
    const facts = await told.facts();
    expect(facts.indexOf('decision.ratified')).toBeLessThan(facts.indexOf('direction.received'));
  },
);
