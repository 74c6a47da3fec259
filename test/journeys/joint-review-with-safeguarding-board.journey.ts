import { journey } from '../support/journey';
import { register, untilDecided } from '../support/passages';
import { on, parallel, review } from '../support/stories';

const board = 'Kent and Medway Safeguarding Adults Board';

describe('a joint review', () => {
  journey(
    'is held with a safeguarding board once both bodies have agreed',
    [
      ...untilDecided('2024-01-08', 'joint'),
      on(
        '2024-01-29',
        review('family.inform'),
        register('home-office-decision-letter'),
        review('homeOffice.inform').refusedFor('PARTNER_AGREED'),
        review('partner.agree', { coversBoth: false }).refusedFor('COVERS_BOTH_DUTIES'),
        review('partner.agree', { body: board }).reaching('Decided to hold a joint review'),
        review('homeOffice.inform').reaching('Review commissioned'),
        parallel(1)('parallelReview.consult').reaching('Being consulted'),
        parallel(1)('parallelReview.agree', { agreedInWriting: ['partnership'] }).refusedFor(
          'AGREED_IN_WRITING',
        ),
        parallel(1)('parallelReview.agree').reaching('Agreed, not begun'),
        parallel(1)('parallelReview.start').reaching('Running'),
        parallel(1)('parallelReview.receiveFindings'),
        parallel(1)('parallelReview.conclude', { bothDecidedOnPublication: undefined }).refusedFor(
          'PUBLICATION_DECIDED',
        ),
        parallel(1)('parallelReview.conclude').reaching('Concluded'),
      ),
    ],
    async (told) => {
      expect((await told.facts('/parallel-review/1'))[0]).toBe('parallelReview.identified');
      expect(await told.clocks('C5/report')).toHaveLength(1);
    },
  );

  journey('is held with another community safety partnership, which may yet go its own way', [
    ...untilDecided('2024-01-08', 'joint'),
    on(
      '2024-01-29',
      review('family.inform'),
      register('home-office-decision-letter'),
      review('partner.agree', {
        body: 'Safer Somerset Partnership',
        kind: 'communitySafetyPartnership',
      }),
      review('homeOffice.inform').reaching('Review commissioned'),
      parallel(1)('parallelReview.consult'),
      parallel(1)('parallelReview.declinePartnership').reaching('Agreed, not begun'),
    ),
  ]);
});
