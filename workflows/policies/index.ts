import { chairCompletes } from './chair-completes.policy';
import { changesClearTheReport } from './changes-clear-the-report.policy';
import { clearanceIsLost } from './clearance-is-lost.policy';
import { jointReviewIsTracked } from './joint-review-is-tracked.policy';
import { letterMovesTheReview } from './letter-moves-the-review.policy';
import type { Policy } from './policy';
import { qualityAssuranceOpens } from './quality-assurance-opens.policy';
import { submissionIsWithdrawn } from './submission-is-withdrawn.policy';

/** Everything that follows of itself from a recorded fact, in the same transaction. */
export const policies: readonly Policy[] = [
  qualityAssuranceOpens,
  letterMovesTheReview,
  changesClearTheReport,
  clearanceIsLost,
  submissionIsWithdrawn,
  jointReviewIsTracked,
  chairCompletes,
];
