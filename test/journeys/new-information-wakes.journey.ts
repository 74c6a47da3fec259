import { journey } from '../support/journey';
import { homeOfficeInformed, recommended, untilDecided } from '../support/passages';
import { on, review } from '../support/stories';

describe('new information', () => {
  journey(
    'wakes a case that was closed without a review, and starts a month of its own',
    [
      ...untilDecided('2021-01-11', 'noReview'),
      homeOfficeInformed('2021-02-01'),
      on('2021-04-12', review('homeOffice.agreeNoReview')),
      on(
        '2024-05-15',
        review('newInformation.receive', { kind: 'coronerFinding' }).reaching(
          'The Core Panel is considering',
        ),
      ),
      recommended('2024-05-22', 'review'),
      on(
        '2024-05-29',
        review('decision.ratify').by('kcsp-chair').reaching('Decided to hold a review'),
      ),
    ],
    async (told) => {
      const [first, again] = await told.clocks('C2/decide');
      expect(first).toMatchObject({ startedOn: '2021-01-11', metOn: '2021-01-29' });
      // 15 June 2024 is a Saturday: months do not roll.
      expect(again).toMatchObject({ statutoryDue: '2024-06-15', metOn: '2024-05-29' });
    },
  );

  journey('wakes a case that was out of scope', [
    on(
      '2024-01-08',
      review('case.notify', { victimAge: 15 }),
      review('case.findOutOfScope').reaching('Out of scope'),
      review('case.confirmJurisdiction').refusedAtThisStage(),
    ),
    on(
      '2024-02-12',
      review('newInformation.receive', {
        kind: 'newInformation',
        what: 'The register of births says 2007',
      }).reaching('Notification received'),
    ),
  ]);
});
