import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { documentsHeld } from '../../workflows/language/documents';
import type { PlainDate } from '../../workflows/language/dates';
import type {
  RibStanding,
  ClockStanding,
  Consulted,
  Evidence,
  ReviewStanding,
} from '../../workflows/language/evidence';
import { ribKinds } from '../../workflows/language/kinds';
import { Clock } from './clock';
import { Deadline } from './records/deadline.entity';
import { Fact } from './records/fact.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { statesKept } from './workflow-states';
import { isRibKind } from './workflow-registry';

/** Loads, inside the transaction, just the evidence that the rules of a gate consult. */
@Injectable()
export class EvidenceLoader {
  constructor(private readonly clock: Clock) {}

  async load(
    tx: EntityManager,
    caseId: string,
    actorId: string,
    consulted: ReadonlySet<Consulted>,
  ): Promise<Evidence> {
    const kinds = [...consulted].filter(isRibKind);
    return {
      today: this.clock.today(),
      ...(consulted.has('review') ? { review: await this.review(tx, caseId) } : {}),
      ...(kinds.length > 0 ? { ribs: await this.ribs(tx, caseId, kinds) } : {}),
      ...(consulted.has('documents') ? { documents: await this.documents(tx, caseId) } : {}),
      ...(consulted.has('clocks') ? { clocks: await this.clocks(tx, caseId) } : {}),
      ...(consulted.has('conflicted')
        ? { conflicted: await this.conflicted(tx, caseId, actorId) }
        : {}),
      // Recommendations join here when action plans are kept; until then none can be open.
      ...(consulted.has('openRecommendations') ? { openRecommendations: [] } : {}),
    };
  }

  /** Every rib of a case, for the policies. */
  allRibs(tx: EntityManager, caseId: string): Promise<NonNullable<Evidence['ribs']>> {
    return this.ribs(tx, caseId, ribKinds);
  }

  private async review(tx: EntityManager, caseId: string): Promise<ReviewStanding> {
    const row = await tx.findOneByOrFail(WorkflowInstance, { id: caseId });
    return statesKept<'review-case'>(row);
  }

  private async ribs(
    tx: EntityManager,
    caseId: string,
    kinds: readonly string[],
  ): Promise<NonNullable<Evidence['ribs']>> {
    const rows = await tx.find(WorkflowInstance, {
      where: { caseId, kind: In([...kinds]) },
      order: { number: 'ASC' },
    });
    const standing = (row: WorkflowInstance): RibStanding => ({
      number: row.number,
      title: row.title,
      state: row.statePath,
      memory: statesKept(row).memory as RibStanding['memory'],
    });
    return Object.fromEntries(
      kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(standing)]),
    );
  }

  private async documents(tx: EntityManager, caseId: string): Promise<readonly string[]> {
    const facts = await tx.find(Fact, {
      where: { caseId, type: In(['document.registered', 'document.withdrawn']) },
      order: { seq: 'ASC' },
      select: { type: true, payload: true },
    });
    return documentsHeld(
      facts.map(({ type, payload }) => ({
        type,
        answers: JSON.parse(payload) as Record<string, unknown>,
      })),
    );
  }

  private async clocks(tx: EntityManager, caseId: string): Promise<readonly ClockStanding[]> {
    const running = await tx.findBy(Deadline, {
      caseId,
      metOn: IsNull(),
      replacedBy: IsNull(),
    });
    return running.map(({ ruleId, agreedDue, statutoryDue }) => ({
      rule: ruleId,
      due: (agreedDue ?? statutoryDue) as PlainDate | null,
    }));
  }

  private conflicted(tx: EntityManager, caseId: string, actor: string): Promise<boolean> {
    return tx.existsBy(Fact, { caseId, type: 'conflict.declared', actor });
  }
}
