import { Injectable } from '@nestjs/common';
import { DataSource, In, Like } from 'typeorm';
import { mayOpen, type Actor } from '../../kernel/actor';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { guestId } from '../guest';
import { OneTimeLink } from '../records/one-time-link.entity';

/** A link, what it is for, and when it was used, if it was. */
export interface LinkRow extends OneTimeLink {
  /** 'S-0001/recommendation/4' */
  readonly reference: string;
  readonly title: string;
  readonly organisationName: string;
  /** An instant in UTC. */
  readonly usedAt: string | null;
}

export interface Planned {
  readonly reference: string;
  readonly title: string;
}

const mostShown = 200;

/** Links that were made, and what they can be made for. */
@Injectable()
export class LinksQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Those about what this actor may see, the latest first; of one record where it is named. */
  async seenBy(actor: Actor, instanceId?: string): Promise<readonly LinkRow[]> {
    const links = await this.dataSource.manager.find(OneTimeLink, {
      where: instanceId === undefined ? {} : { instanceId },
      order: { madeAt: 'DESC', id: 'ASC' },
      take: mostShown,
    });
    return this.shown(links, actor);
  }

  async one(id: string, actor: Actor): Promise<LinkRow | null> {
    const links = await this.dataSource.manager.findBy(OneTimeLink, { id });
    return (await this.shown(links, actor))[0] ?? null;
  }

  /** When an answer was recorded with a link: an instant in UTC, or null. */
  async usedAt({ id, instanceId }: Pick<OneTimeLink, 'id' | 'instanceId'>): Promise<string | null> {
    const fact = await this.dataSource.manager.findOneBy(Fact, { instanceId, actor: guestId(id) });
    return fact?.at ?? null;
  }

  recommendation(id: string): Promise<WorkflowInstance | null> {
    return this.dataSource.manager.findOneBy(WorkflowInstance, { id, kind: 'recommendation' });
  }

  /** The open recommendations that an organisation leads. */
  async ledBy(organisation: string, actor: Actor): Promise<readonly Planned[]> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { kind: 'recommendation', lead: organisation, tags: Like('% open %') },
      order: { caseId: 'ASC', number: 'ASC' },
    });
    return rows
      .filter((row) => mayOpen(actor, row))
      .map(({ reference, title }) => ({ reference, title }));
  }

  /** What organisations are called, by reference. */
  async names(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { kind: 'organisation', reference: In([...new Set(references)]) },
      select: { reference: true, title: true },
    });
    return new Map(rows.map(({ reference, title }) => [reference, title]));
  }

  private async shown(links: readonly OneTimeLink[], actor: Actor): Promise<readonly LinkRow[]> {
    if (links.length === 0) return [];
    const { manager } = this.dataSource;
    const instanceIds = [...new Set(links.map(({ instanceId }) => instanceId))];
    const [rows, names, facts] = await Promise.all([
      manager.findBy(WorkflowInstance, { id: In(instanceIds) }),
      this.names(links.map(({ organisation }) => organisation)),
      manager.find(Fact, {
        where: { instanceId: In(instanceIds), actor: In(links.map(({ id }) => guestId(id))) },
        select: { actor: true, at: true },
      }),
    ]);
    return links.flatMap((link) => {
      const row = rows.find(({ id }) => id === link.instanceId);
      if (!row || !mayOpen(actor, row)) return [];
      return [
        {
          ...link,
          reference: row.reference,
          title: row.title,
          organisationName: names.get(link.organisation) ?? link.organisation,
          usedAt: facts.find((fact) => fact.actor === guestId(link.id))?.at ?? null,
        },
      ];
    });
  }
}
