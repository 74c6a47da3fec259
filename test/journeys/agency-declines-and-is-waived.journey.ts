import { journey } from '../support/journey';
import { draftRead, untilDrafting } from '../support/passages';
import { agency, begin, on, review } from '../support/stories';

journey(
  'an agency that declines to contribute, and is at last done without',
  [
    ...untilDrafting('2024-01-08'),
    on(
      '2024-06-10',
      begin('agency-review', 'agencyReview.require', { agency: 'Kent Police' }).refusedFor(
        'NOT_ASKED_ALREADY',
      ),
      begin('agency-review', 'agencyReview.require', { agency: 'Medway Council' }),
      agency(2)('agencyReview.decline').reaching('Declined, being escalated'),
      agency(2)('agencyReview.escalate', { level: 'independentChair' }),
      agency(2)('agencyReview.escalate', { level: 'steeringGroupChair' }),
      agency(2)('agencyReview.escalate', { level: 'independentChair' }).refusedFor('FURTHER_UP'),
      agency(2)('agencyReview.escalate', { level: 'homeOffice' }),
    ),
    on(
      '2024-07-01',
      draftRead(),
      review('actionPlan.draft'),
      review('report.agreeFinalDraft')
        .by('independent-chair')
        .refusedFor('AGENCY_REVIEWS_CONSIDERED'),
      agency(2)('agencyReview.waive').by('independent-chair').reaching('Done without'),
      review('report.agreeFinalDraft').by('independent-chair').reaching('Awaiting sign-off'),
    ),
  ],
  async (told) => {
    expect(await told.facts('/agency-review/2')).toEqual([
      'agencyReview.required',
      'agencyReview.declined',
      'agencyReview.escalated',
      'agencyReview.escalated',
      'agencyReview.escalated',
      'agencyReview.waived',
    ]);
  },
);
