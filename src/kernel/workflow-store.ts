import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { createActor, type AnyMachineSnapshot, type Snapshot } from 'xstate';
import type {
  AnyMemory,
  RecommendationMemory,
  ReviewMemory,
} from '../../workflows/language/memory';
import { begin } from '../../workflows/language/run';
import type { Workflow } from '../../workflows/language/workflow';
import { stagePathOf, statesOf } from '../../workflows/language/where';
import { hashOf } from './fact-chain';
import { Fact } from './records/fact.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { workflowOf } from './workflow-registry';

type Columns = Pick<
  WorkflowInstance,
  | 'snapshot'
  | 'statePath'
  | 'tags'
  | 'title'
  | 'area'
  | 'edition'
  | 'lead'
  | 'support'
  | 'dueOn'
  | 'heardOn'
  | 'theme'
>;

/** While it is open the target counts; afterwards the day on which its difference is looked at. */
const columnsOfPlan = (
  { lead, support, target, blockReviewOn, impactDueOn, lastUpdate, theme }: RecommendationMemory,
  isOpen: boolean,
): Pick<Columns, 'lead' | 'support' | 'dueOn' | 'heardOn' | 'theme'> => ({
  lead,
  support: support.length === 0 ? null : JSON.stringify(support),
  dueOn: isOpen ? earlier(target, blockReviewOn) : impactDueOn,
  heardOn: lastUpdate?.on ?? null,
  theme,
});

const earlier = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null && other < one ? other : (one ?? other);

/** Loads and keeps the snapshots of charts. Only the executor may ask it to write. */
@Injectable()
export class WorkflowStore {
  find(
    tx: EntityManager,
    where: FindOptionsWhere<WorkflowInstance>,
  ): Promise<WorkflowInstance | null> {
    return tx.findOneBy(WorkflowInstance, where);
  }

  /**
   * Restores a kept snapshot without starting anything.
   * Throws where it cannot be trusted: unknown version, unknown state, a memory with holes.
   */
  rehydrate(
    row: Pick<WorkflowInstance, 'kind' | 'machineVersion' | 'snapshot' | 'reference'>,
  ): AnyMachineSnapshot {
    const workflow = workflowOf(row.kind, row.machineVersion);
    const kept = JSON.parse(row.snapshot) as Snapshot<unknown>;
    const snapshot = createActor(workflow.machine, {
      snapshot: kept,
      input: undefined as never,
    }).getSnapshot() as AnyMachineSnapshot;
    if (snapshot.status !== 'active') {
      throw new Error(`The snapshot of ${row.reference} cannot be restored: ${snapshot.status}`);
    }
    const holes = Object.keys(begin(workflow).context as AnyMemory).filter(
      (key) => !(key in (snapshot.context as AnyMemory)),
    );
    if (holes.length > 0) {
      throw new Error(`The memory of ${row.reference} lacks ${holes.join(', ')}`);
    }
    return snapshot;
  }

  /** What a row says about its snapshot, kept in columns so that lists need not open it. */
  columnsOf(workflow: Workflow, snapshot: AnyMachineSnapshot): Columns {
    const memory = snapshot.context as AnyMemory;
    return {
      snapshot: JSON.stringify(workflow.machine.getPersistedSnapshot(snapshot)),
      statePath: stagePathOf(workflow, snapshot),
      tags: ` ${[...snapshot.tags].join(' ')} `,
      title: memory.title,
      area: (memory as Partial<ReviewMemory>).area ?? null,
      edition: memory.edition,
      ...(workflow.kind === 'recommendation'
        ? columnsOfPlan(memory as RecommendationMemory, snapshot.hasTag('open'))
        : { lead: null, support: null, dueOn: null, heardOn: null, theme: null }),
    };
  }

  async insert(tx: EntityManager, row: WorkflowInstance): Promise<void> {
    await tx.insert(WorkflowInstance, row);
  }

  /** Keeps what came after; false when somebody else kept something since `row` was loaded. */
  async update(
    tx: EntityManager,
    row: WorkflowInstance,
    changes: Partial<WorkflowInstance>,
  ): Promise<boolean> {
    const result = await tx
      .createQueryBuilder()
      .update(WorkflowInstance)
      .set({ ...changes, revision: row.revision + 1 })
      .where('id = :id AND revision = :revision', { id: row.id, revision: row.revision })
      .execute();
    if (result.affected === undefined) throw new Error('The driver does not count affected rows');
    return result.affected === 1;
  }

  /** Appends a fact to its instance's chain. */
  async append(tx: EntityManager, fact: Omit<Fact, 'seq' | 'prevHash' | 'hash'>): Promise<Fact> {
    const last = await tx.findOne(Fact, {
      where: { instanceId: fact.instanceId },
      order: { seq: 'DESC' },
      select: { seq: true, hash: true },
    });
    const linked = { ...fact, seq: (last?.seq ?? 0) + 1, prevHash: last?.hash ?? null };
    const row: Fact = { ...linked, hash: hashOf(linked) };
    await tx.insert(Fact, row);
    return row;
  }
}

/** Whether a record is closed for good, as its columns tell. */
export const hasEnded = ({ tags }: Pick<WorkflowInstance, 'tags'>): boolean =>
  tags.includes(' ended ');

/** A review that its first event is about to begin. */
export const isBeingOpened = ({ kind, revision }: WorkflowInstance): boolean =>
  kind === 'review-case' && revision === 0;

/** Every region's path in one line: 'lifecycle.deciding.recommended criminal.charged'. */
export const everyState = (workflow: Workflow, snapshot: AnyMachineSnapshot): string =>
  Object.entries(statesOf(workflow, snapshot))
    .map(([region, path]) => (region === '' ? path : `${region}.${path}`))
    .join(' ');
