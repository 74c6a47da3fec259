import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import type { PastReview } from '../../../workflows/rules/what-if/band';
import { placeOf, road } from '../../../workflows/rules/what-if/road';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** The latest reviews that are looked at: more than twenty years of them, and quickly read. */
export const mostPastReviews = 200;

interface Moved {
  readonly instanceId: string;
  readonly effectiveOn: string | null;
  readonly toState: string;
  readonly earlier: string | null;
}

/** How far the reviews held here came on which day; the reviews themselves are not told apart. */
@Injectable()
export class PastReviewsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest reviews that have come further than this stage. */
  async beyond(stage: string): Promise<readonly PastReview[]> {
    const place = placeOf(stage);
    if (place === null || place >= road.length) return [];
    const stages = [...road.slice(place + 1).flatMap((step) => step.stages), 'concluded'];
    const { manager } = this.dataSource;
    const latest = await manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .select('review.id', 'id')
      .where('review.kind = :kind', { kind: 'review-case' })
      .andWhere('review.statePath IN (:...stages)', { stages })
      .orderBy('LENGTH(review.reference)', 'DESC')
      .addOrderBy('review.reference', 'DESC')
      .limit(mostPastReviews)
      .getRawMany<{ id: string }>();
    if (latest.length === 0) return [];
    const moved = await manager
      .createQueryBuilder(Fact, 'fact')
      .select('fact.instanceId', 'instanceId')
      .addSelect('fact.effectiveOn', 'effectiveOn')
      .addSelect('fact.toState', 'toState')
      .addSelect("CASE WHEN fact.type = 'case.adopted' THEN fact.payload END", 'earlier')
      .where('fact.instanceId IN (:...ids)', { ids: latest.map(({ id }) => id) })
      .andWhere('(fact.fromState IS NULL OR fact.fromState <> fact.toState)')
      .orderBy('fact.instanceId')
      .addOrderBy('fact.seq')
      .getRawMany<Moved>();
    const byReview = new Map<string, Moved[]>(latest.map(({ id }) => [id, []]));
    for (const one of moved) byReview.get(one.instanceId)?.push(one);
    return [...byReview.values()].map(pastReview);
  }
}

function pastReview(moved: readonly Moved[]): PastReview {
  const stages: { stage: string; on: PlainDate | null }[] = [];
  let earlier: PastReview['earlier'] = null;
  for (const fact of moved) {
    const told = fact.earlier === null ? null : (JSON.parse(fact.earlier) as Earlier);
    if (told !== null) earlier = told;
    // A review taken over came to its stage before it was entered, or nobody knows when.
    const on = told === null ? fact.effectiveOn : told.since;
    const stage = stageIn(fact.toState);
    if (stage !== null && stage !== stages.at(-1)?.stage) {
      stages.push({ stage, on: isPlainDate(on) ? on : null });
    }
  }
  return { stages, earlier };
}

type Earlier = Readonly<Record<string, unknown>>;

/** A fact keeps the states of all regions in one text: 'lifecycle.reviewing.drafting hold.running'. */
function stageIn(states: string): string | null {
  const own = states.split(' ').find((state) => state.startsWith('lifecycle.'));
  return own?.slice('lifecycle.'.length) ?? null;
}
