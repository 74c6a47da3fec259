import { journey } from '../support/journey';
import { untilChairInPost, untilTermsAgreed } from '../support/passages';
import { chair, on, review } from '../support/stories';

describe('a decision to hold a review', () => {
  journey(
    'is taken back before the terms are agreed, and the Home Office looks at that',
    [
      ...untilChairInPost('2024-01-08'),
      on(
        '2024-03-04',
        review('decision.rescind', { homeOfficeTold: false })
          .by('kcsp-chair')
          .refusedFor('HOME_OFFICE_TOLD'),
        review('decision.rescind').refusedToThisRole().by('kcst-case-officer'),
        review('decision.rescind').by('kcsp-chair').reaching('Decided not to hold a review'),
        chair(1)('chair.end', { why: 'reviewStopped' }).by('kcsp-chair').reaching('Ended early'),
      ),
      on(
        '2024-03-11',
        review('family.inform'),
        review('homeOffice.inform', { whyFamilyNotTold: undefined }).reaching(
          'The Home Office is looking at the decision',
        ),
      ),
    ],
    async (told) => {
      const [report] = await told.clocks('C5/report');
      expect(report).toMatchObject({ metOn: '2024-03-04' });
    },
  );

  journey('stands once the terms are agreed', [
    ...untilTermsAgreed('2024-01-08'),
    on('2024-05-06', review('decision.rescind').by('kcsp-chair').refusedAtThisStage()),
  ]);
});
