import { Injectable } from '@nestjs/common';
import type { Period } from '../../../workflows/rules/recommendations/period';
import { RecordsQuery } from '../../asking';
import type { Actor } from '../../identity';
import { FollowedQuery } from '../queries/followed.query';
import { MeasuredQuery } from '../queries/measured.query';
import { PlansQuery } from '../queries/plans.query';
import { measuresOf, type Measure, type Measured } from './measures.view';

/** Counts the measures of a period, for the pages that show them. */
@Injectable()
export class MeasuredLook {
  constructor(
    private readonly followed: FollowedQuery,
    private readonly plans: PlansQuery,
    private readonly measured: MeasuredQuery,
    private readonly records: RecordsQuery,
  ) {}

  /** @param known what the page has read already */
  async measures(
    period: Period,
    actor: Actor,
    known?: Pick<Measured, 'followed' | 'names'>,
  ): Promise<readonly Measure[]> {
    const [{ followed, names }, events, milestones] = await Promise.all([
      known ?? this.everything(actor),
      this.records.all('learning-event', actor),
      this.measured.reviews(period),
    ]);
    return measuresOf({ followed, names, events, milestones }, period);
  }

  /** Every recommendation that somebody may see, and what its parts are called. */
  async everything(actor: Actor): Promise<Pick<Measured, 'followed' | 'names'>> {
    const [followed, owners, organisations] = await Promise.all([
      this.followed.seenBy(actor),
      this.plans.owners(actor),
      this.plans.organisations(),
    ]);
    return { followed, names: { owners, organisations } };
  }
}
