import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { transition, type AnyMachineSnapshot } from 'xstate';
import type { PlainDate } from '../../workflows/language/dates';
import type { EditionId } from '../../workflows/language/editions';
import {
  letterOf,
  isPlannedKind,
  type GovernanceKind,
  type MonitoringKind,
  type PlannedKind,
  type RibKind,
  type StandaloneKind,
  type WorkflowKind,
} from '../../workflows/language/kinds';
import type { Asked } from '../../workflows/language/events';
import { explain } from '../../workflows/language/explain';
import type { AnyMemory } from '../../workflows/language/memory';
import { begin, recordedBy } from '../../workflows/language/run';
import { saysOf } from '../../workflows/language/where';
import type { Workflow } from '../../workflows/language/workflow';
import { policies } from '../../workflows/policies';
import { consulted } from '../../workflows/rules/evaluate';
import { mayBeginBeside, mayOpen, rolesOn, theSystem, type Actor } from './actor';
import { Clock } from './clock';
import type { Command, Question } from './command';
import { CommandLog } from './command-log';
import { DeadlineKeeper } from './deadline-keeper';
import { DocumentKeeper } from './document-keeper';
import { EvidenceLoader } from './evidence-loader';
import { FactListeners } from './fact-listeners';
import { newId } from './ids';
import { Outbox } from './outbox';
import {
  changedMeanwhile,
  notFound,
  refused,
  type Accepted,
  type Outcome,
  type Refused,
} from './outcome';
import { nextNumber } from './numbering';
import { keepToPurpose, rolesKept } from './one-purpose';
import type { Fact } from './records/fact.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { Rollback, UnitOfWork } from './unit-of-work';
import { currentWorkflow, workflowOf } from './workflow-registry';
import { everyState, hasEnded, isBeingOpened, WorkflowStore } from './workflow-store';

/** A question of a record that exists, or the one that opens a new record of the partnership. */
export type Step<Q = Question> = { readonly question: Q } & (
  { readonly instanceId: string } | { readonly opens: GovernanceKind | MonitoringKind }
);

/** Asked together with a first question, and perhaps worded from what the first record became. */
export type NextStep = Step<Question | ((first: WorkflowInstance) => Question)>;

/** A plan is a review's, or that of another source which the partnership answers. */
const parentsOf = (kind: RibKind | PlannedKind): readonly string[] =>
  isPlannedKind(kind) ? ['review-case', 'source'] : ['review-case'];

/** After an end nothing is recorded, nor begun beside it. */
const nothingMore = ({ title }: WorkflowInstance): Refused =>
  refused('not-at-this-stage', `“${title}” has ended. Nothing more is recorded on it.`);

const DEEPEST_CHAIN_OF_POLICIES = 5;

/** The only writer: every change to every record goes through here, in one transaction. */
@Injectable()
export class WorkflowExecutor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: WorkflowStore,
    private readonly evidence: EvidenceLoader,
    private readonly documents: DocumentKeeper,
    private readonly deadlines: DeadlineKeeper,
    private readonly outbox: Outbox,
    private readonly listeners: FactListeners,
    private readonly commands: CommandLog,
    private readonly clock: Clock,
  ) {}

  /** Asks something of a record that exists. */
  ask(instanceId: string, question: Question, command: Command): Promise<Outcome> {
    return this.once({ instanceId, question }, command, (tx) =>
      this.takeStep(tx, { instanceId, question }, command),
    );
  }

  /**
   * Asks several records in one transaction, in order, or opens new ones: all of it is recorded, or
   * nothing. The answer is that of the first, with the others' beside it. A later question may be
   * worded from what the first record had become; the command's revision is that of the first.
   */
  askTogether(first: Step, then: readonly NextStep[], command: Command): Promise<Outcome> {
    const named = then.map(({ question, ...rest }) => ({
      ...rest,
      question: typeof question === 'function' ? null : question,
    }));
    return this.once({ ...first, then: named }, command, async (tx) => {
      const accepted = await this.takeStep(tx, first, command);
      const beside: Accepted[] = [];
      for (const { question, ...place } of then) {
        const row = await tx.findOneByOrFail(WorkflowInstance, { id: accepted.instanceId });
        const worded = typeof question === 'function' ? question(row) : question;
        const { actor, id } = command;
        beside.push(await this.takeStep(tx, { ...place, question: worded }, { actor, id }));
      }
      return { ...accepted, beside };
    });
  }

  /** Opens a record that stands on its own with its first event: a review, a body, a meeting. */
  open(
    kind: StandaloneKind,
    edition: EditionId,
    question: Question,
    command: Command,
  ): Promise<Outcome> {
    // Reviews were opened before anything else was: their commands keep the fingerprint they had.
    const asked = kind === 'review-case' ? { edition, question } : { kind, edition, question };
    return this.once(asked, command, (tx) => this.openOf(tx, kind, edition, question, command));
  }

  /**
   * Opens one of the small records beside a review: a chair's tenure, an agency review; or a
   * recommendation, which may belong to another plan than a review's.
   */
  openRib(
    caseId: string,
    kind: RibKind | PlannedKind,
    question: Question,
    command: Command,
  ): Promise<Outcome> {
    return this.once({ caseId, kind, question }, command, async (tx) => {
      const review = await this.store.find(tx, { id: caseId, kind: In([...parentsOf(kind)]) });
      if (!review || !mayBeginBeside(command.actor, review, kind)) throw new Rollback(notFound());
      if (hasEnded(review)) throw new Rollback({ ...nothingMore(review), about: review });
      const row = await this.blankRib(tx, review, kind);
      return this.take(tx, row, question, command, 0);
    });
  }

  /** Records on a review what the system itself has done, inside a unit of work under way. */
  async recordForSystem(tx: EntityManager, caseId: string, question: Question): Promise<void> {
    const command = { id: newId(), actor: theSystem };
    await this.take(tx, await this.reviewOf(tx, caseId), question, command, 0);
  }

  private async takeStep(tx: EntityManager, step: Step, command: Command): Promise<Accepted> {
    const { question } = step;
    if ('opens' in step) return this.openOf(tx, step.opens, 'g2016', question, command);
    const row = await this.store.find(tx, { id: step.instanceId });
    if (!row || !mayOpen(command.actor, row)) throw new Rollback(notFound());
    if (command.seenRevision !== undefined && command.seenRevision !== row.revision) {
      throw new Rollback(changedMeanwhile());
    }
    return this.take(tx, row, question, command, 0);
  }

  private async openOf(
    tx: EntityManager,
    kind: StandaloneKind,
    edition: EditionId,
    question: Question,
    command: Command,
  ): Promise<Accepted> {
    return this.take(tx, await this.blankStandalone(tx, kind, edition), question, command, 0);
  }

  private once(
    asked: unknown,
    command: Command,
    work: (tx: EntityManager) => Promise<Accepted>,
  ): Promise<Outcome> {
    return this.commands.once(command, asked, () =>
      this.unitOfWork.run<Outcome>(async (tx) => {
        const already = await this.commands.recorded(tx, command, asked);
        if (already) return already;
        const outcome = await work(tx);
        if (command.rehearses) throw new Rollback<Outcome>(outcome);
        await this.commands.record(tx, command, asked, outcome);
        return outcome;
      }),
    );
  }

  private async take(
    tx: EntityManager,
    row: WorkflowInstance,
    question: Question,
    command: Command,
    depth: number,
  ): Promise<Accepted> {
    if (depth > DEEPEST_CHAIN_OF_POLICIES) throw new Error('Policies ask each other in a circle');
    await keepToPurpose(tx, command.actor, row.id, question.event);
    const workflow = workflowOf(row.kind, row.machineVersion);
    const before = this.store.rehydrate(row);
    const asked = await this.asked(tx, row, before, question, command.actor);
    const refusal = explain(workflow, before, asked);
    if (refusal) {
      throw new Rollback({ ...refused(refusal.code, refusal.says, refusal.missing), about: row });
    }

    const [after, actions] = transition(workflow.machine, before, asked);
    const recorded = recordedBy(actions);
    if (recorded !== 1) {
      throw new Error(
        `${workflow.kind} took ${question.event} at ${everyState(workflow, before)} ` +
          `and recorded ${recorded} facts: the chart and its explanation disagree`,
      );
    }

    const kept = await this.keep(tx, row, workflow, after, asked);
    const entry = this.factOf(kept, workflow, before, after, asked, command);
    const fact = await this.store.append(tx, entry);
    await this.documents.attach(tx, asked.evidence, kept, fact);
    await this.deadlines.apply(tx, kept, fact);
    await this.outbox.add(tx, workflow, kept, fact);
    await this.listeners.tell(tx, { fact, before: row, after: kept });
    const followed = await this.follow(tx, kept, fact, command, depth);
    // What a policy asked may have moved the same record on.
    const stands = followed.length === 0 ? kept : await this.store.find(tx, { id: kept.id });
    if (!stands) throw new Error(`${kept.reference} is gone in its own transaction`);
    return {
      ok: true,
      caseId: kept.caseId,
      instanceId: kept.id,
      reference: kept.reference,
      revision: stands.revision,
      stage: saysOf(workflow, workflow.lifecycle ?? '', stands.statePath).label,
      facts: [fact.type, ...followed],
    };
  }

  private async asked(
    tx: EntityManager,
    row: WorkflowInstance,
    before: AnyMachineSnapshot,
    question: Question,
    actor: Actor,
  ): Promise<Asked> {
    const { edition } = before.context as AnyMemory;
    const parts = consulted(question.event, edition);
    return {
      ...question.answers,
      type: question.event,
      effectiveOn: question.effectiveOn ?? this.clock.today(),
      at: this.clock.now(),
      by: actor.id,
      // Whoever opens a review has not been given it yet; beside it, only what was given counts.
      as: isBeingOpened(row) ? actor.roles : rolesOn(actor, row.caseId),
      evidence: {
        ...(await this.evidence.load(tx, row, actor, parts, question)),
        ...(row.revision === 0 ? { openedUnder: edition } : {}),
        ...(await this.documents.named(tx, row, question, actor)),
      },
    };
  }

  private async keep(
    tx: EntityManager,
    row: WorkflowInstance,
    workflow: Workflow,
    after: AnyMachineSnapshot,
    asked: Asked,
  ): Promise<WorkflowInstance> {
    const columns = this.store.columnsOf(workflow, after);
    const { sinceFrom } = workflow.events[asked.type] ?? {};
    const since = sinceFrom
      ? ((asked[sinceFrom] as string | undefined) ?? null)
      : columns.statePath !== row.statePath
        ? asked.effectiveOn
        : row.since;
    const changes = { ...columns, since };
    if (!(await this.store.update(tx, row, changes))) throw new Rollback(changedMeanwhile());
    return { ...row, ...changes, revision: row.revision + 1 };
  }

  private factOf(
    row: WorkflowInstance,
    workflow: Workflow,
    before: AnyMachineSnapshot,
    after: AnyMachineSnapshot,
    asked: Asked,
    command: Command,
  ): Omit<Fact, 'seq' | 'prevHash' | 'hash'> {
    const { type, effectiveOn, at, by, as, evidence, ...answers } = asked;
    const definition = workflow.events[type];
    if (!definition) throw new Error(`${workflow.kind} has no event ${type} in its catalogue`);
    return {
      id: newId(),
      caseId: row.caseId,
      instanceId: row.id,
      type: definition.records,
      payload: JSON.stringify(answers),
      askedEvent: type,
      commandId: command.id,
      actor: by,
      actorName: command.actor.name,
      actorRoles: rolesKept(command.actor, as),
      at,
      effectiveOn,
      fromState: everyState(workflow, before),
      toState: everyState(workflow, after),
      machineVersion: row.machineVersion,
      evidence: JSON.stringify(evidence),
    };
  }

  /** Asks what the policies say comes next, of the same case and in the same transaction. */
  private async follow(
    tx: EntityManager,
    row: WorkflowInstance,
    fact: Fact,
    command: Command,
    depth: number,
  ): Promise<readonly string[]> {
    const listening = policies.filter(({ on }) => on.includes(fact.type));
    if (listening.length === 0) return [];
    const answers = JSON.parse(fact.payload) as Record<string, unknown>;
    const seen = { type: fact.type, of: row.kind as WorkflowKind, number: row.number, answers };
    const ribs = await this.evidence.allRibs(tx, row.caseId);
    const recorded: string[] = [];
    for (const next of listening.flatMap((policy) => policy.then(seen, ribs))) {
      const target =
        next.kind === 'open'
          ? await this.blankRib(tx, await this.reviewOf(tx, row.caseId), next.of)
          : await this.numbered(tx, row.caseId, next.of, next.number);
      const question = {
        event: next.event,
        answers: next.answers,
        ...(fact.effectiveOn === null ? {} : { effectiveOn: fact.effectiveOn as PlainDate }),
      };
      const system = { ...command, actor: theSystem };
      recorded.push(...(await this.take(tx, target, question, system, depth + 1)).facts);
    }
    return recorded;
  }

  private async reviewOf(tx: EntityManager, caseId: string): Promise<WorkflowInstance> {
    return this.numbered(tx, caseId, 'review-case', 1);
  }

  private async numbered(
    tx: EntityManager,
    caseId: string,
    kind: WorkflowKind,
    number: number,
  ): Promise<WorkflowInstance> {
    const row = await this.store.find(tx, { caseId, kind, number });
    if (!row) throw new Error(`A policy asks of ${kind} ${number}, which case ${caseId} lacks`);
    return row;
  }

  private async blankStandalone(
    tx: EntityManager,
    kind: StandaloneKind,
    edition: EditionId,
  ): Promise<WorkflowInstance> {
    const id = newId();
    const number = await nextNumber(tx, kind === 'review-case' ? 'review' : kind);
    const reference = `${letterOf[kind]}-${String(number).padStart(4, '0')}`;
    return this.blank(tx, { id, caseId: id, kind, number: 1, reference }, edition);
  }

  private async blankRib(
    tx: EntityManager,
    review: WorkflowInstance,
    kind: RibKind | PlannedKind,
  ): Promise<WorkflowInstance> {
    const number = await nextNumber(tx, `${review.id}/${kind}`);
    const reference = `${review.reference}/${kind}/${number}`;
    const key = { id: newId(), caseId: review.id, kind, number, reference };
    return this.blank(tx, key, review.edition as EditionId);
  }

  private async blank(
    tx: EntityManager,
    key: Pick<WorkflowInstance, 'id' | 'caseId' | 'kind' | 'number' | 'reference'>,
    edition: EditionId,
  ): Promise<WorkflowInstance> {
    const workflow = currentWorkflow(key.kind as WorkflowKind);
    const row: WorkflowInstance = {
      ...key,
      ...this.store.columnsOf(workflow, begin(workflow, edition)),
      machineVersion: workflow.version,
      since: null,
      openedAt: this.clock.now(),
      revision: 0,
    };
    await this.store.insert(tx, row);
    return row;
  }
}
