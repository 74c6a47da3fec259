import type { PartialDate } from '../language/dates';
import type { EditionId } from '../language/editions';
import type { Citation } from '../language/missing';
import type { DeadlineRow, DocumentRow, PermissionRow, QuorumRow, RequirementRow } from './rows';

/** The words an edition uses for the same things. */
export interface EditionNames {
  readonly review: string;
  readonly reviews: string;
  readonly short: string;
  readonly death: string;
  readonly perpetrator: string;
  readonly guidance: string;
}

/** One limb of the test for holding a review. */
export interface Criterion {
  readonly id: string;
  readonly says: string;
  readonly citation: Citation;
}

/** An edition of the guidance: tables only. The steps are the charts'. */
export interface Edition {
  readonly id: EditionId;
  readonly title: string;
  /** When its guidance was issued, as far as we know the day; null: not in force that we know of. */
  readonly bindsFrom: PartialDate | null;
  readonly names: EditionNames;
  readonly criteria: readonly Criterion[];
  /** Who must be sent a copy of the completed report. */
  readonly copiesTo: readonly string[];
  readonly scopingReview: boolean;
  readonly deadlines: readonly DeadlineRow[];
  readonly requirements: readonly RequirementRow[];
  readonly documents: readonly DocumentRow[];
  readonly permissions: readonly PermissionRow[];
  readonly quorum: readonly QuorumRow[];
  /** Rules that no table can hold; said, not silently dropped. */
  readonly leftToJudgement: readonly string[];
}
