import { journey } from '../support/journey';
import { letterReceived, published, untilSubmitted } from '../support/passages';
import { on, review } from '../support/stories';

const items = ['Add a tribute by the family'];

describe('a report that the Home Office has not cleared', () => {
  journey('cannot be published', [
    ...untilSubmitted('2024-01-08'),
    on(
      '2024-10-28',
      review('publication.publish').refusedAtThisStage(),
      letterReceived(1, { outcome: 'C', items }),
      review('publication.schedule').refusedAtThisStage(),
      review('publication.publish').refusedAtThisStage(),
    ),
  ]);

  journey(
    'is published only by an exception that the partnership records',
    [
      ...untilSubmitted('2024-01-08').slice(0, -1),
      on(
        '2024-10-28',
        review('publication.recordException').by('kcst-case-officer').refusedToThisRole(),
        review('publication.recordException').by('kcsp-chair').reaching('Preparing publication'),
        published(),
      ),
    ],
    async (told) => {
      const facts = await told.facts();
      expect(facts).not.toContain('report.cleared');
      expect(facts).toContain('publication.exceptionRecorded');
    },
  );
});
