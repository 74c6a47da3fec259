import { journey } from '../support/journey';
import { register, untilCleared, untilPublished, untilSubmitted } from '../support/passages';
import { on, review, round } from '../support/stories';

describe('clearance by the Home Office', () => {
  journey(
    'that is lost before publication takes the report back to the partnership',
    [
      ...untilCleared('2024-01-08'),
      on(
        '2024-11-18',
        round(1)('qualityAssurance.withdrawClearance').reaching('Clearance withdrawn'),
        review('note.add').reaching('Signed off'),
        review('publication.schedule').refusedAtThisStage(),
        register('change-log'),
        review('report.submit').reaching('With the Home Office'),
      ),
    ],
    async (told) => {
      const { ribs } = await told.view();
      const rounds = ribs.filter(({ kind }) => kind === 'quality-assurance');
      expect(rounds.map(({ stage }) => stage)).toEqual(['Clearance withdrawn', 'Submitted']);
    },
  );

  journey('that is lost after publication leaves it published until it is taken down', [
    ...untilPublished('2024-01-08'),
    on(
      '2025-02-03',
      round(1)('qualityAssurance.withdrawClearance'),
      review('note.add').reaching('Published'),
      review('publication.takeDown', { because: 'clearance' }).reaching('Taken down'),
      review('publication.republish').refusedFor('NOT_CLEARED'),
      review('report.seekClearance').reaching('Signed off'),
    ),
  ]);

  journey('is not sought any longer when the partnership withdraws its submission', [
    ...untilSubmitted('2024-01-08'),
    on(
      '2024-09-02',
      round(1)('qualityAssurance.withdrawSubmission').by('kcsp-chair').reaching('Withdrawn'),
      review('note.add').reaching('Signed off'),
      review('report.returnToPanel').by('kcsp-chair').reaching('Drafting the report'),
    ),
  ]);
});
