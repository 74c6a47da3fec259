/** Months after completion until it is looked at whether a recommendation made a difference. */
export const monthsUntilImpactReview = 6;

/** A target date that moves further than this, in months, needs the Steering Group. */
export const monthsMovedWithoutAsking = 3;
