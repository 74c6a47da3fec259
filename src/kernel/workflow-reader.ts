import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EditionId } from '../../workflows/language/editions';
import { ribKinds, type RibKind } from '../../workflows/language/kinds';
import { consultedAt, possibilities, type Possibilities } from '../../workflows/language/explain';
import type { AnyMemory } from '../../workflows/language/memory';
import { begin } from '../../workflows/language/run';
import { saysOf, saysWhere, statesOf } from '../../workflows/language/where';
import type { StateMeta, Workflow } from '../../workflows/language/workflow';
import { rolesOn, type Actor } from './actor';
import { EvidenceLoader } from './evidence-loader';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { currentWorkflow, workflowOf } from './workflow-registry';
import { hasEnded, WorkflowStore } from './workflow-store';

/** How one record stands: where, what else is true of it, what can be done and what is stopped. */
export interface Standing extends Possibilities {
  readonly workflow: Workflow;
  readonly memory: AnyMemory;
  readonly stage: StateMeta;
  /** Every region's path, the deciding one included. */
  readonly states: Readonly<Record<string, string>>;
  /** What each of the other regions says of itself. */
  readonly regions: readonly { readonly region: string; readonly says: StateMeta }[];
  readonly tags: readonly string[];
}

/** The ways of beginning one kind of record beside a review. */
export interface Opening extends Possibilities {
  readonly kind: RibKind;
}

@Injectable()
export class WorkflowReader {
  constructor(
    private readonly store: WorkflowStore,
    private readonly evidence: EvidenceLoader,
  ) {}

  /** Everything that a page or the API says of a record to this actor. */
  async standing(db: EntityManager, row: WorkflowInstance, actor: Actor): Promise<Standing> {
    const workflow = workflowOf(row.kind, row.machineVersion);
    const snapshot = this.store.rehydrate(row);
    const parts = consultedAt(workflow, snapshot);
    const evidence = await this.evidence.load(db, row, actor, parts);
    const states = statesOf(workflow, snapshot);
    return {
      ...possibilities(workflow, snapshot, rolesOn(actor, row.caseId), evidence),
      workflow,
      memory: snapshot.context as AnyMemory,
      stage: saysWhere(workflow, snapshot),
      states,
      regions: Object.entries(states)
        .filter(([region]) => region !== (workflow.lifecycle ?? ''))
        .map(([region, path]) => ({ region, says: saysOf(workflow, region, path) })),
      tags: [...snapshot.tags],
    };
  }

  /** Which records may be begun beside a review now, and what stops the others. */
  async openings(db: EntityManager, review: WorkflowInstance, actor: Actor): Promise<Opening[]> {
    if (hasEnded(review)) return [];
    const blanks = ribKinds.map((kind) => {
      const workflow = currentWorkflow(kind);
      return { kind, workflow, blank: begin(workflow, review.edition as EditionId) };
    });
    const parts = blanks.flatMap(({ workflow, blank }) => [...consultedAt(workflow, blank)]);
    const evidence = await this.evidence.load(db, review, actor, new Set(parts));
    const roles = rolesOn(actor, review.caseId);
    return blanks.map(({ kind, workflow, blank }) => {
      const { offered, blocked } = possibilities(workflow, blank, roles, evidence);
      const begins = ({ event }: { event: string }) => workflow.opensWith.includes(event);
      return { kind, offered: offered.filter(begins), blocked: blocked.filter(begins) };
    });
  }
}
