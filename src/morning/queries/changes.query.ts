import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayOpen, seesStageOnly, type Actor } from '../../kernel/actor';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';

/** What others recorded of one review, or of one record of the partnership. */
export interface Changed {
  /** Reference of the review or of the record. */
  readonly of: string;
  readonly title: string;
  /** The latest first. */
  readonly entries: readonly {
    /** What the record beside a review is called; null for the review itself. */
    readonly record: string | null;
    readonly says: string;
    readonly by: string;
    /** An instant in UTC. */
    readonly at: string;
  }[];
}

export interface Changes {
  readonly changed: readonly Changed[];
  /** There are more than could be read at once. */
  readonly more: boolean;
}

/** Entries read at most: more than this nobody reads in a morning. */
const mostRead = 200;

interface Raw extends Pick<
  Fact,
  'caseId' | 'instanceId' | 'seq' | 'askedEvent' | 'machineVersion' | 'actorName' | 'at'
> {
  readonly review_title: string;
  readonly review_reference: string;
  readonly record_title: string;
  readonly record_kind: string;
}

/** What was recorded since somebody last looked, by others. */
@Injectable()
export class ChangesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** @param instant in UTC, from which on */
  async since(instant: string, actor: Actor): Promise<Changes> {
    const query = this.dataSource.manager
      .createQueryBuilder(Fact, 'one')
      .innerJoin(WorkflowInstance, 'review', 'review.id = one.caseId')
      .innerJoin(WorkflowInstance, 'record', 'record.id = one.instanceId')
      .select('one.caseId', 'caseId')
      .addSelect('one.instanceId', 'instanceId')
      .addSelect('one.askedEvent', 'askedEvent')
      .addSelect('one.machineVersion', 'machineVersion')
      .addSelect('one.actorName', 'actorName')
      .addSelect('one.at', 'at')
      .addSelect('review.title', 'review_title')
      .addSelect('review.reference', 'review_reference')
      .addSelect('record.title', 'record_title')
      .addSelect('record.kind', 'record_kind')
      .where('one.at > :instant AND one.actor <> :me', { instant, me: actor.id })
      .addSelect('one.seq', 'seq')
      .orderBy('one.at', 'DESC')
      .limit(mostRead);
    if (actor.sight.of === 'own') {
      if (actor.sight.caseIds.size === 0) return { changed: [], more: false };
      query.andWhere('one.caseId IN (:...own)', { own: [...actor.sight.caseIds] });
    }
    // Sorted further here: an index is in the order of instants alone.
    const facts = (await query.getRawMany<Raw>()).sort(latestFirst);
    const groups = new Map<string, Changed & { entries: Changed['entries'][number][] }>();
    for (const fact of facts) {
      if (!isOpenTo(actor, fact)) continue;
      const { review_reference: of, review_title: title, record_kind: kind } = fact;
      const group = groups.get(of) ?? { of, title, entries: [] };
      groups.set(of, group);
      group.entries.push({
        record: fact.instanceId === fact.caseId ? null : fact.record_title,
        says:
          workflowOf(kind, fact.machineVersion).events[fact.askedEvent]?.says ?? fact.askedEvent,
        by: fact.actorName,
        at: fact.at,
      });
    }
    return { changed: [...groups.values()], more: facts.length === mostRead };
  }
}

const latestFirst = (one: Raw, other: Raw): number =>
  one.at === other.at ? other.seq - one.seq : one.at < other.at ? 1 : -1;

const isOpenTo = (actor: Actor, { caseId, record_kind, record_title }: Raw): boolean =>
  mayOpen(actor, { caseId, kind: record_kind, title: record_title }) &&
  !(record_kind === 'review-case' && seesStageOnly(actor, caseId));
