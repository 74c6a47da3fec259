import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../kernel/actor';
import type { Notice } from '../../kernel/outbox';
import { Fact } from '../../kernel/records/fact.entity';
import { OutboxEntry } from '../../kernel/records/outbox-entry.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { PostRepository } from '../records/post.repository';
import { AddresseesQuery, type Addressees } from './addressees.query';

/** One thing that somebody is to be told, whom it means today, and how far that has come. */
export interface NoticeRow extends Addressees {
  readonly id: number;
  /** In the words of the catalogue: 'Lead agency', 'Family'. */
  readonly to: string;
  /** Reference of the organisation, where each of several is told by itself. */
  readonly organisationTold: string | null;
  readonly says: string;
  readonly fact: string;
  readonly kind: string;
  readonly reference: string;
  /** What the record is called, and what it is part of. */
  readonly title: string;
  readonly within: string | null;
  /** When it happened; when it was entered: an instant in UTC. */
  readonly happenedOn: string | null;
  readonly enteredAt: string;
  readonly attempts: number;
  readonly failed: string | null;
  readonly nextAttemptAt: string;
  readonly doneAt: string | null;
  readonly letters: readonly {
    readonly name: string;
    readonly address: string;
    readonly sentAt: string | null;
    readonly error: string | null;
  }[];
  readonly told: {
    readonly how: string;
    readonly note: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
}

export const whichNotices = ['waiting', 'failed', 'done'] as const;
export type WhichNotices = (typeof whichNotices)[number];

export const noticesOnPage = 25;

/** What stands in the outbox for people to be told. */
@Injectable()
export class NoticesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly addressees: AddresseesQuery,
    private readonly post: PostRepository,
  ) {}

  /** What waits stands oldest first, what is done latest first. */
  async page(
    which: WhichNotices,
    page: number,
    actor: Actor,
  ): Promise<{ readonly rows: readonly NoticeRow[]; readonly total: number }> {
    const wanted = this.seenBy(actor);
    if (wanted === null) return { rows: [], total: 0 };
    wanted.andWhere(`entry.doneAt IS ${which === 'done' ? 'NOT ' : ''}NULL`);
    if (which === 'failed') wanted.andWhere('entry.lastError IS NOT NULL');
    const total = await wanted.getCount();
    const entries = await wanted
      .orderBy(which === 'done' ? 'entry.doneAt' : 'entry.id', which === 'done' ? 'DESC' : 'ASC')
      .addOrderBy('entry.id', which === 'done' ? 'DESC' : 'ASC')
      .offset((page - 1) * noticesOnPage)
      .limit(noticesOnPage)
      .getMany();
    return { rows: await this.shown(entries), total };
  }

  /** Null when there is none, or it is about something that this actor may not see. */
  async one(id: number, actor: Actor): Promise<NoticeRow | null> {
    const entries = await this.seenBy(actor)?.andWhere('entry.id = :id', { id }).getMany();
    return (await this.shown(entries ?? []))[0] ?? null;
  }

  /** Everything that one record's entries asked for, oldest first. */
  async ofRecord(instanceId: string): Promise<readonly NoticeRow[]> {
    const entries = await this.entriesWithFacts()
      .andWhere('fact.instanceId = :instanceId', { instanceId })
      .orderBy('entry.id')
      .getMany();
    return this.shown(entries);
  }

  private entries(): SelectQueryBuilder<OutboxEntry> {
    return (
      this.dataSource.manager
        .createQueryBuilder(OutboxEntry, 'entry')
        // Written out, so that the index of notices is seen to fit.
        .where(`entry.kind = 'notice'`)
    );
  }

  private entriesWithFacts(): SelectQueryBuilder<OutboxEntry> {
    return this.entries().innerJoin(Fact, 'fact', 'fact.id = entry.factId');
  }

  /** Case officers tell of the cases they were given; null where that is none. */
  private seenBy({ sight }: Actor): SelectQueryBuilder<OutboxEntry> | null {
    if (sight.of === 'all') return this.entries();
    const caseIds = sight.of === 'own' ? [...sight.caseIds] : [];
    if (caseIds.length === 0) return null;
    return this.entriesWithFacts().andWhere('fact.caseId IN (:...caseIds)', { caseIds });
  }

  private async shown(entries: readonly OutboxEntry[]): Promise<readonly NoticeRow[]> {
    if (entries.length === 0) return [];
    const { manager } = this.dataSource;
    const ids = entries.map(({ id }) => id);
    const facts = byId(
      await manager.findBy(Fact, { id: In([...new Set(entries.map(({ factId }) => factId))]) }),
    );
    const named = [...facts.values()].flatMap(({ instanceId, caseId }) => [instanceId, caseId]);
    const [found, letters, told] = await Promise.all([
      manager.findBy(WorkflowInstance, { id: In([...new Set(named)]) }),
      this.post.lettersOf(ids),
      this.post.toldOf(ids),
    ]);
    const records = byId(found);
    const known = entries.flatMap((entry) => {
      const fact = facts.get(entry.factId);
      const row = fact && records.get(fact.instanceId);
      return fact && row ? [{ entry, fact, row, notice: JSON.parse(entry.payload) as Notice }] : [];
    });
    const addressees = await this.addressees.of(
      known.map(({ fact, row, notice }) => ({
        notice,
        row,
        seq: fact.seq,
        answers: JSON.parse(fact.payload) as Readonly<Record<string, unknown>>,
      })),
    );
    return known.map(({ entry, fact, row, notice }, index) => ({
      ...(addressees[index] ?? { organisation: null, people: [] }),
      id: entry.id,
      to: notice.to,
      organisationTold: notice.organisation ?? null,
      says: notice.says,
      fact: fact.type,
      kind: row.kind,
      reference: row.reference,
      title: row.title,
      within: row.caseId === row.id ? null : (records.get(row.caseId)?.title ?? null),
      happenedOn: fact.effectiveOn,
      enteredAt: fact.at,
      attempts: entry.attempts,
      failed: entry.doneAt === null ? entry.lastError : null,
      nextAttemptAt: entry.nextAttemptAt,
      doneAt: entry.doneAt,
      letters: letters.filter(({ outboxId }) => outboxId === entry.id),
      told: toldBy(told.find(({ outboxId }) => outboxId === entry.id)),
    }));
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

type Said = Awaited<ReturnType<PostRepository['toldOf']>>[number];

const toldBy = (told: Said | undefined): NoticeRow['told'] =>
  told ? { how: told.how, note: told.note, by: told.actorName, at: told.at } : null;
