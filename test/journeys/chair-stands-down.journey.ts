import { journey } from '../support/journey';
import { chairAppointed, untilCommissioned, untilDrafting } from '../support/passages';
import { begin, chair, on, review } from '../support/stories';

describe('an independent chair', () => {
  journey(
    'who stands down while the report is drafted is followed by another',
    [
      ...untilDrafting('2024-01-08'),
      on(
        '2024-07-01',
        begin('chair-tenure', 'chair.openSourcing').refusedFor('NO_SEARCH_UNDER_WAY'),
        chair(1)('chair.end', { handover: undefined })
          .by('kcsp-chair')
          .refusedFor('HANDOVER_LISTED'),
        chair(1)('chair.end').by('kcsp-chair').reaching('Ended early'),
        review('homeOffice.tell', { about: 'chair' }),
        review('report.circulateDraft').refusedFor('CHAIR_IN_POST'),
        chair(1)('chair.addNote').refusedAtThisStage(),
      ),
      on(
        '2024-08-12',
        chairAppointed(2, 'Second independent chair'),
        review('report.circulateDraft').reaching('Draft with the panel'),
      ),
    ],
    async (told) => {
      const { ribs } = await told.view();
      const chairs = ribs.filter(({ kind }) => kind === 'chair-tenure');
      expect(chairs.map(({ number, stage }) => [number, stage])).toEqual([
        [1, 'Ended early'],
        [2, 'In post'],
      ]);
    },
  );

  journey('is not appointed while another is in post', [
    ...untilDrafting('2024-01-08'),
    on(
      '2024-07-01',
      chair(1)('chair.end').by('kcsp-chair'),
      chairAppointed(2).slice(0, -1),
      begin('chair-tenure', 'chair.adopt', { appointedOn: '2024-06' }).reaching('In post'),
      chair(2)('chair.appoint').by('kcsp-chair').refusedFor('CHAIR_ALREADY_ACTIVE'),
      begin('chair-tenure', 'chair.adopt').refusedFor('CHAIR_ALREADY_ACTIVE'),
      chair(2)('chair.withdrawCandidate', { why: 'notChosen' }).reaching('Looking for a chair'),
      chair(2)('chair.stopSearch').reaching('Ended early'),
    ),
  ]);

  journey('is not approved with a link to an agency of the review, nor by their own check', [
    ...untilCommissioned('2024-01-08'),
    on(
      '2024-02-22',
      begin('chair-tenure', 'chair.openSourcing'),
      chair(1)('chair.findNoCandidates'),
      chair(1)('chair.propose', { candidate: 'First candidate' }),
      chair(1)('chair.submitDeclarations', { currentLink: true }),
      chair(1)('chair.passChecks').refusedFor('NO_CURRENT_LINK'),
      chair(1)('chair.findConflict').reaching('Looking for a chair'),
      chair(1)('chair.propose', { candidate: 'Second candidate' }),
      chair(1)('chair.submitDeclarations'),
      chair(1)('chair.passChecks', { checkedBy: 'second candidate' }).refusedFor(
        'CHECKED_BY_SOMEBODY_ELSE',
      ),
      chair(1)('chair.passChecks').reaching('Approved, not yet appointed'),
    ),
  ]);
});
