import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import { clockRowOf, standing } from '../../../workflows/rules/clocks';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { clockOf } from '../../kernel/deadline-keeper';
import { Deadline } from '../../kernel/records/deadline.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** A clock that runs and is late, or will be soon. */
export interface PressingClock {
  readonly title: string;
  /** Reference and name of the review. */
  readonly review: string;
  readonly reviewTitle: string;
  /** The record beside the review to which the clock belongs: what it is called. */
  readonly of: string | null;
  readonly record: string;
  /** The fact for which it waits: what would meet it. */
  readonly waitsFor: string | null;
  /** The agreed date where there is one, else the statutory date. */
  readonly due: PlainDate;
  readonly late: boolean;
  readonly says: string;
}

export interface PressingClocks {
  readonly clocks: readonly PressingClock[];
  /** All of them, also those that are not listed. */
  readonly total: number;
}

interface Raw {
  readonly review_reference: string;
  readonly review_title: string;
  readonly record_reference: string;
  readonly record_title: string;
}

/** In the words of the index `deadline_bites`, so that the clocks that press are found by it. */
const dateThatBites = 'COALESCE(one.agreed_due, one.statutory_due)';

/** The running clocks of every review that somebody may see, the most pressing first. */
@Injectable()
export class PressingClocksQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param until the last due date that still presses */
  async dueBy(until: PlainDate, most: number, actor: Actor): Promise<PressingClocks> {
    const today = this.clock.today();
    const { entities, raw } = await this.pressing(until, actor)
      .addSelect('review.reference', 'review_reference')
      .addSelect('review.title', 'review_title')
      .addSelect('record.reference', 'record_reference')
      .addSelect('record.title', 'record_title')
      .orderBy(dateThatBites)
      .addOrderBy('one.id')
      .limit(most)
      .getRawAndEntities<Raw>();
    const clocks = entities.map((entity, index): PressingClock => {
      const clock = clockOf(entity);
      const rule = clockRowOf(clock);
      const names = raw[index];
      if (!rule || !names) throw new Error(`No rule ${clock.ruleId} in ${clock.edition}`);
      const { lateAgainstAgreed, says } = standing(clock, today);
      const isOwn = names.record_reference === names.review_reference;
      return {
        title: rule.title,
        review: names.review_reference,
        reviewTitle: names.review_title,
        of: isOwn ? null : names.record_title,
        record: names.record_reference,
        waitsFor: rule.stops[0] ?? null,
        due: clock.agreedDue ?? clock.statutoryDue ?? today,
        late: lateAgainstAgreed,
        says,
      };
    });
    const isAll = clocks.length < most;
    return { clocks, total: isAll ? clocks.length : await this.pressing(until, actor).getCount() };
  }

  private pressing(until: PlainDate, { sight }: Actor): SelectQueryBuilder<Deadline> {
    const query = this.dataSource.manager
      .createQueryBuilder(Deadline, 'one')
      .innerJoin(WorkflowInstance, 'review', 'review.id = one.caseId')
      .innerJoin(WorkflowInstance, 'record', 'record.id = one.instanceId')
      .where('one.metOn IS NULL AND one.replacedBy IS NULL')
      .andWhere(`${dateThatBites} <= :until`, { until })
      .andWhere(`review.tags LIKE '% open %'`)
      // Recommendations are told of by their colour.
      .andWhere(`record.kind <> 'recommendation'`);
    if (sight.of !== 'own') return query;
    return sight.caseIds.size === 0
      ? query.andWhere('1 = 0')
      : query.andWhere('one.caseId IN (:...own)', { own: [...sight.caseIds] });
  }
}
