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
import { MadeOfRows, type Seen, type SnapshotRow } from '../../kernel/made-of-rows';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';
import { WorkflowStore } from '../../kernel/workflow-store';

/** One recommendation, with what its row says beside its memory. */
interface Planned extends RecommendationMemory {
  readonly id: string;
  /** The plan that it is part of: that of a review, or of another source. */
  readonly caseId: string;
  readonly reference: string;
  readonly state: string;
  readonly revision: number;
  /** What can be asked at its state, whatever else would forbid it. */
  readonly known: ReadonlySet<string>;
}

/** One recommendation on the list of an agency. */
export interface OnList extends Planned {
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
  private readonly planned = new MadeOfRows((row) => this.plannedIn(row));
  private readonly known = new Map<string, ReadonlySet<string>>();

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
    const found = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .select('one.id', 'id')
      .addSelect('one.revision', 'revision')
      .where({ ...isOpenOne, lead: In([...organisations]) })
      .getRawMany<Seen>();
    return this.listed(found, organisations, actor, asker);
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
      .select('one.id', 'id')
      .addSelect('one.revision', 'revision')
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
      .getRawMany<Seen>();
    return this.listed(found, organisations, actor, asker, true);
  }

  /** @param supported of what they do not lead themselves, with the name of the agency that does */
  private async listed(
    found: readonly Seen[],
    organisations: readonly string[],
    actor: Actor,
    asker: AskerStanding,
    supported = false,
  ): Promise<readonly OnList[]> {
    const { manager } = this.dataSource;
    const all = await this.planned.of(manager, found);
    const open = all.filter(
      ({ id, caseId, title, lead }) =>
        mayOpen(actor, { id, caseId, title, kind: isOpenOne.kind }) &&
        (!supported || (lead !== null && !organisations.includes(lead))),
    );
    const leads = await this.named(supported ? open.flatMap(({ lead }) => lead ?? []) : []);
    const today = this.clock.today();
    return mostUrgentFirst(open, today).map((one): OnList => ({
      ...one,
      takes: takes(one, rolesOn(actor, one.caseId), { today, asker }),
      supports: leads.get(one.lead ?? '') ?? null,
    }));
  }

  private plannedIn(row: SnapshotRow): Planned {
    return {
      ...statesKept<'recommendation'>(row).memory,
      id: row.id,
      caseId: row.caseId,
      reference: row.reference,
      state: row.statePath,
      revision: row.revision,
      known: this.knownAt(row),
    };
  }

  /** A chart is restored once for each of its states: for each of many it takes long. */
  private knownAt(row: SnapshotRow): ReadonlySet<string> {
    const at = `${row.machineVersion} ${row.statePath}`;
    const known = this.known.get(at) ?? eventsKnownAt(this.store.rehydrate(row));
    this.known.set(at, known);
    return known;
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

  /** What an organisation is called, whether or not anything is open for it. */
  async nameOf(reference: string): Promise<string> {
    return (await this.named([reference])).get(reference) ?? 'Not on the register';
  }

  private async named(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (references.length === 0) return new Map();
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

  /** What plans are called. */
  async planTitles(of: readonly Pick<OnList, 'caseId'>[]): Promise<ReadonlyMap<string, string>> {
    const plans = await this.dataSource.manager.find(WorkflowInstance, {
      where: { id: In([...new Set(of.map(({ caseId }) => caseId))]) },
      select: { id: true, title: true },
    });
    return new Map(plans.map(({ id, title }) => [id, title]));
  }
}

/** As the executor would answer: the standing of whoever asks is looked up once for the list. */
function takes(
  memory: Planned,
  roles: readonly Asker[],
  evidence: { readonly today: PlainDate; readonly asker: AskerStanding },
): Answerable | null {
  const isTaken = (type: Answerable): boolean =>
    memory.known.has(type) &&
    mayAsk(permissionFor(type, memory.edition), roles) &&
    missing(type, { memory, asked: { type }, evidence }, 'case').length === 0;
  return answerable.find(isTaken) ?? null;
}
