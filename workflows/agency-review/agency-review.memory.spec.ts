import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { agencyReview } from './agency-review.machine';
import { agencyReviewSamples } from './agency-review.samples';

const asking = sampled(agencyReviewSamples);
const after = (...events: readonly string[]) =>
  remembered<'agency-review'>(agencyReview, ...events.map((event) => asking(event)));

const submitted = ['agencyReview.require', 'agencyReview.acknowledge', 'agencyReview.submit'];

describe('what an agency review remembers', () => {
  it('knows the agency, what was asked, and by when', () => {
    expect(after('agencyReview.require')).toMatchObject({
      title: 'Kent Police',
      agency: 'Kent Police',
      asked: 'imr',
      dueOn: '2026-04-27',
      round: 1,
    });
  });

  it('begins another round when it is returned or reopened', () => {
    expect(after(...submitted, 'agencyReview.present', 'agencyReview.return')).toMatchObject({
      round: 2,
      presented: false,
      dueOn: '2026-04-27',
    });
    expect(
      after(...submitted, 'agencyReview.present', 'agencyReview.accept', 'agencyReview.reopen'),
    ).toMatchObject({ round: 2, presented: false, dueOn: null });
  });

  it('follows the agency to its new name', () => {
    const renamed = asking('agencyReview.renameAgency', { newAgency: 'Police in Kent' });
    expect(
      remembered<'agency-review'>(agencyReview, asking('agencyReview.require'), renamed),
    ).toMatchObject({ title: 'Police in Kent', agency: 'Police in Kent' });
  });

  it('moves its date only when the date corrected is the one that counts', () => {
    const corrected = (from: string, to: string) =>
      remembered<'agency-review'>(
        agencyReview,
        asking('agencyReview.require'),
        asking('agencyReview.correctDate', { from, to }),
      ).dueOn;
    expect(corrected('2026-04-27', '2026-04-28')).toBe('2026-04-28');
    expect(corrected('2026-03-02', '2026-03-03')).toBe('2026-04-27');
    expect(corrected('2026-04-27', '2026-04')).toBe('2026-04-27');
  });
});
