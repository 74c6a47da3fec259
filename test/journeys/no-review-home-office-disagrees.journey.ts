import { journey } from '../support/journey';
import { recommended, register, untilDecided } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a decision against a review, which the Home Office asks to be reconsidered',
  [
    ...untilDecided('2024-01-08', 'noReview'),
    on(
      '2024-01-29',
      review('homeOffice.inform').refusedFor('LETTER_ON_REGISTER'),
      register('home-office-decision-letter'),
      review('homeOffice.inform', { reasons: undefined, whyFamilyNotTold: undefined }).refusedFor(
        'REASONS_GIVEN',
        'FAMILY_TOLD_OR_REASON',
      ),
      review('family.inform'),
      review('homeOffice.inform', { whyFamilyNotTold: undefined }).reaching(
        'The Home Office is looking at the decision',
      ),
    ),
    on(
      '2024-04-15',
      review('homeOffice.askReconsider').reaching('The Core Panel is reconsidering'),
    ),
    on('2024-05-07', review('corePanel.meet')),
    recommended('2024-05-07', 'review'),
    on(
      '2024-05-14',
      review('decision.ratify').by('kcsp-chair').reaching('Decided to hold a review'),
      review('homeOffice.inform').reaching('Review commissioned'),
    ),
  ],
  async (told) => {
    const [report] = await told.clocks('C5/report');
    expect(report).toMatchObject({ startedOn: '2024-05-14', statutoryDue: '2024-11-14' });
    const decisions = (await told.facts()).filter((fact) => fact === 'decision.ratified');
    expect(decisions).toHaveLength(2);
  },
);
