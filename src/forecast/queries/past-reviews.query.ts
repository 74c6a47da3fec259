import { Injectable } from '@nestjs/common';
import type { Course } from '../../../workflows/rules/forecast/course';
import { foreseeableDates, hasComePast } from '../../../workflows/rules/forecast/forecast';
import { placeOf } from '../../../workflows/rules/what-if/road';
import { KeptReviewsQuery } from './kept-reviews.query';
import { PlacedReviewsQuery, type Placed } from './placed-reviews.query';

/** The latest reviews that are looked at: more than twenty years of them, and quickly read. */
const mostPastReviews = 200;

/** How far the reviews held here came on which day; the reviews themselves are not told apart. */
@Injectable()
export class PastReviewsQuery {
  constructor(
    private readonly everywhere: PlacedReviewsQuery,
    private readonly reviews: KeptReviewsQuery,
  ) {}

  /** The latest reviews that have come further than this stage. */
  beyond(stage: string): Promise<readonly Course[]> {
    const place = placeOf(stage);
    if (place === null) return Promise.resolve([]);
    return this.latest((one) => (placeOf(one.stage) ?? -1) > place);
  }

  /** The latest reviews that have come past what a clock waits for. */
  past(rule: string): Promise<readonly Course[]> {
    const date = foreseeableDates.find((one) => one.rule === rule);
    if (!date) throw new Error(`Nothing is foreseen of ${rule}`);
    return this.latest(({ stage }) => hasComePast(date, stage));
  }

  private async latest(isPast: (one: Placed) => boolean): Promise<readonly Course[]> {
    const { placed } = await this.everywhere.all();
    const found: Placed[] = [];
    for (const one of placed) {
      if (isPast(one)) found.push(one);
      if (found.length === mostPastReviews) break;
    }
    return (await this.reviews.of(found)).map(({ course }) => course);
  }
}
