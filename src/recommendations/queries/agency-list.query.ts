import { Injectable } from '@nestjs/common';
import { DataSource, In, Like } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import { eventsKnownAt } from '../../../workflows/language/explain';
import type { RecommendationMemory, UpdateRoundMemory } from '../../../workflows/language/memory';
import type { AskerStanding } from '../../../workflows/language/recommendations';
import type { Asker } from '../../../workflows/language/roles';
import { mayAsk, missing, permissionFor } from '../../../workflows/rules/evaluate';
import { mostUrgentFirst } from '../../../workflows/rules/recommendations/urgency';
import { mayOpen, rolesOn, type Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { PlanLoader } from '../../kernel/plan-loader';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';
import { WorkflowStore } from '../../kernel/workflow-store';

/** One recommendation on the list of an agency, with what its row says beside its memory. */
export interface OnList extends RecommendationMemory {
  readonly reference: string;
  readonly state: string;
  readonly revision: number;
  /** What its plan is called: that of a review, or of another source. */
  readonly planTitle: string;
  /** What whoever looks may say of it now: how far it has come, or first whether it is accepted. */
  readonly takes: Answerable | null;
  /** Name of the lead agency, where whoever looks only supports it. */
  readonly supports: string | null;
}

export type Answerable = 'recommendation.update' | 'recommendation.accept';

const answerable: readonly Answerable[] = ['recommendation.update', 'recommendation.accept'];

export interface OpenRound extends UpdateRoundMemory {
  readonly reference: string;
  readonly openedOn: PlainDate;
}

export interface Lead {
  readonly reference: string;
  readonly name: string;
}

/** Enough to see what presses; nothing is asked of whoever only supports. */
const mostSupported = 25;

const isOpenOne = { kind: 'recommendation', tags: Like('% open %') } as const;

/** What an agency has to answer for, and in which round it is asked. */
@Injectable()
export class AgencyListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlanLoader,
    private readonly store: WorkflowStore,
    private readonly clock: Clock,
  ) {}

  /** For whom somebody speaks today, and in what capacity. */
  whoSpeaks(actor: Actor): Promise<AskerStanding> {
    return this.plans.asker(this.dataSource.manager, actor, this.clock.today());
  }

  /** The open recommendations that these organisations lead, most urgent first. */
  async ledBy(
    organisations: readonly string[],
    actor: Actor,
    asker: AskerStanding,
  ): Promise<readonly OnList[]> {
    if (organisations.length === 0) return [];
    const found = await this.dataSource.manager.findBy(WorkflowInstance, {
      ...isOpenOne,
      lead: In([...organisations]),
    });
    return this.listed(found, actor, asker, new Map());
  }

  /** Of the open recommendations that these organisations support, those that fall due first. */
  async supportedBy(
    organisations: readonly string[],
    actor: Actor,
    asker: AskerStanding,
  ): Promise<readonly OnList[]> {
    if (organisations.length === 0) return [];
    const named = organisations.map((_, index) => `one.support LIKE :support${index}`);
    const found = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .where('one.support IS NOT NULL')
      .andWhere(
        `(${named.join(' OR ')})`,
        Object.fromEntries(organisations.map((one, index) => [`support${index}`, `%"${one}"%`])),
      )
      .andWhere('one.tags LIKE :open', { open: '% open %' })
      // A day compares with no day differently on each database.
      .addSelect('CASE WHEN one.due_on IS NULL THEN 1 ELSE 0 END', 'without_day')
      .orderBy('without_day', 'ASC')
      .addOrderBy('one.dueOn', 'ASC')
      .limit(mostSupported)
      .getMany();
    const others = found.filter(({ lead }) => lead !== null && !organisations.includes(lead));
    const leads = await this.named(others.flatMap(({ lead }) => lead ?? []));
    return this.listed(others, actor, asker, leads);
  }

  /** @param leads names of the lead agencies that whoever looks does not speak for */
  private async listed(
    found: readonly WorkflowInstance[],
    actor: Actor,
    asker: AskerStanding,
    leads: ReadonlyMap<string, string>,
  ): Promise<readonly OnList[]> {
    const rows = found.filter((row) => mayOpen(actor, row));
    const today = this.clock.today();
    const standing = rows.map((row) => ({
      ...statesKept<'recommendation'>(row).memory,
      reference: row.reference,
      state: row.statePath,
      row,
    }));
    const listed = mostUrgentFirst(standing, today);
    const titles = await this.planTitles(listed.map(({ row }) => row));
    // What can be asked at a state: to restore the chart for each of many takes long.
    const known = new Map<string, ReadonlySet<string>>();
    for (const { row } of listed) {
      if (!known.has(row.statePath)) {
        known.set(row.statePath, eventsKnownAt(this.store.rehydrate(row)));
      }
    }
    return listed.map(({ row, ...one }): OnList => ({
      ...one,
      revision: row.revision,
      planTitle: titles.get(row.caseId) ?? '',
      takes: takes(one, known.get(row.statePath) ?? new Set(), rolesOn(actor, row.caseId), {
        today,
        asker,
      }),
      supports: leads.get(row.lead ?? '') ?? null,
    }));
  }

  /** Every organisation that leads an open recommendation, by name. */
  async leads(): Promise<readonly Lead[]> {
    const leading = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'planned')
      .select('planned.lead', 'lead')
      .where('planned.kind = :kind AND planned.tags LIKE :open', {
        kind: isOpenOne.kind,
        open: '% open %',
      })
      .andWhere('planned.lead IS NOT NULL')
      .groupBy('planned.lead')
      .getRawMany<{ lead: string }>();
    return [...(await this.named(leading.map(({ lead }) => lead)))]
      .map(([reference, name]) => ({ reference, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  private async named(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { reference: In([...new Set(references)]), kind: 'organisation' },
      select: { reference: true, title: true },
    });
    return new Map(rows.map(({ reference, title }) => [reference, title]));
  }

  /** The round in which answers are asked for now; the latest, where there are several. */
  async openRound(): Promise<OpenRound | null> {
    const row = await this.dataSource.manager.findOne(WorkflowInstance, {
      where: { kind: 'update-round', tags: Like('% open %') },
      order: { reference: 'DESC' },
    });
    if (!row) return null;
    const { memory } = statesKept<'update-round'>(row);
    const { openedOn } = memory;
    return openedOn === null ? null : { ...memory, openedOn, reference: row.reference };
  }

  private async planTitles(
    rows: readonly WorkflowInstance[],
  ): Promise<ReadonlyMap<string, string>> {
    const plans = await this.dataSource.manager.find(WorkflowInstance, {
      where: { id: In([...new Set(rows.map(({ caseId }) => caseId))]) },
      select: { id: true, title: true },
    });
    return new Map(plans.map(({ id, title }) => [id, title]));
  }
}

/** As the executor would answer: the standing of whoever asks is looked up once for the list. */
function takes(
  memory: RecommendationMemory,
  known: ReadonlySet<string>,
  roles: readonly Asker[],
  evidence: { readonly today: PlainDate; readonly asker: AskerStanding },
): Answerable | null {
  const isTaken = (type: Answerable): boolean =>
    known.has(type) &&
    mayAsk(permissionFor(type, memory.edition), roles) &&
    missing(type, { memory, asked: { type }, evidence }, 'case').length === 0;
  return answerable.find(isTaken) ?? null;
}
