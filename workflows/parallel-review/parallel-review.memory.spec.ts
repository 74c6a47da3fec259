import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { parallelReview } from './parallel-review.machine';
import { parallelReviewSamples } from './parallel-review.samples';

const asking = sampled(parallelReviewSamples);
const identified = asking('parallelReview.identify');
const agreed = [identified, asking('parallelReview.consult'), asking('parallelReview.agree')];

describe('what a parallel review remembers', () => {
  it('is called by the body that holds it', () => {
    expect(remembered<'parallel-review'>(parallelReview, identified)).toMatchObject({
      title: 'Kent and Medway Safeguarding Adults Board',
      body: 'Kent and Medway Safeguarding Adults Board',
      mode: null,
      lead: null,
    });
  });

  it('knows a mode that was settled before it was identified here', () => {
    const jointly = asking('parallelReview.identify', { mode: 'joint' });
    expect(remembered<'parallel-review'>(parallelReview, jointly).mode).toBe('joint');
  });

  it('knows how the two reviews run and who leads', () => {
    expect(remembered<'parallel-review'>(parallelReview, ...agreed)).toMatchObject({
      mode: 'joint',
      lead: 'Kent Community Safety Partnership',
    });
  });

  it('has no lead once each goes its own way', () => {
    expect(
      remembered<'parallel-review'>(
        parallelReview,
        ...agreed,
        asking('parallelReview.declinePartnership'),
      ),
    ).toMatchObject({ mode: 'separate', lead: null });
  });
});
