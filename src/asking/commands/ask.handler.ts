import { Injectable } from '@nestjs/common';
import type { EditionId } from '../../../workflows/language/editions';
import type {
  PlannedKind,
  RibKind,
  StandaloneKind,
  WorkflowKind,
} from '../../../workflows/language/kinds';
import { checkShape, type ShapeError } from '../../../workflows/language/answers';
import type { EventDefinition } from '../../../workflows/language/events';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { CaseAccessBook } from '../../identity';
import { maySee } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { notFound, refused, type Outcome, type Refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, workflowOf } from '../../kernel/workflow-registry';
import type { Command, Question } from '../../kernel/command';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { AttachedQuery } from '../queries/attached.query';
import { NotedDaysQuery } from '../queries/noted-days.query';
import { PickedQuery } from '../queries/picked.query';

/** What was sent: an event's name, its answers as sent, and when it happened, as sent. */
export interface Sent {
  readonly event: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly effectiveOn?: unknown;
}

/** Boxes that were not filled in rightly; nothing was asked of the record. */
export interface Misshapen {
  readonly ok: false;
  readonly code: 'shape';
  readonly errors: readonly ShapeError[];
}

export type Answer = Outcome | Misshapen;

/** The one door by which anything is asked of a record: shape first, then the executor. */
@Injectable()
export class AskHandler {
  constructor(
    private readonly executor: WorkflowExecutor,
    private readonly clock: Clock,
    private readonly access: CaseAccessBook,
    private readonly picked: PickedQuery,
    private readonly attached: AttachedQuery,
    private readonly noted: NotedDaysQuery,
  ) {}

  async ask(row: WorkflowInstance | null, sent: Sent, command: Command): Promise<Answer> {
    if (!row) return notFound();
    const definition = workflowOf(row.kind, row.machineVersion).events[sent.event];
    const question = await this.questionFrom(definition, sent, command, row);
    return 'ok' in question ? question : this.executor.ask(row.id, question, command);
  }

  async openReview(edition: EditionId, sent: Sent, command: Command): Promise<Answer> {
    const outcome = await this.open('review-case', sent, command, edition);
    const { actor } = command;
    if (outcome.ok && !command.rehearses && !maySee(actor, outcome.caseId)) {
      await this.access.keepOpened(outcome.caseId, actor.id);
    }
    return outcome;
  }

  /** Opens a record that stands on its own: an organisation, a body, a meeting. */
  async open(
    kind: StandaloneKind,
    sent: Sent,
    command: Command,
    edition: EditionId = 'g2016',
  ): Promise<Answer> {
    const question = await this.questionFrom(opening(kind, sent), sent, command);
    if ('ok' in question) return question;
    return this.executor.open(kind, edition, question, command);
  }

  async openRib(
    review: WorkflowInstance | null,
    kind: RibKind | PlannedKind,
    sent: Sent,
    command: Command,
  ): Promise<Answer> {
    if (!review) return notFound();
    const question = await this.questionFrom(opening(kind, sent), sent, command);
    if ('ok' in question) return question;
    return this.executor.openRib(review.caseId, kind, question, command);
  }

  /** Checks what was sent against the form of its event: shape, and that what it names is there. */
  async questionFrom(
    definition: EventDefinition | undefined,
    sent: Sent,
    { actor }: Command,
    row: WorkflowInstance | null = null,
  ): Promise<Question | Misshapen | Refused> {
    if (!definition) {
      return misshapen([{ field: 'event', says: `There is no event “${sent.event}” here` }]);
    }
    if (definition.hidden) {
      return refused('not-permitted', 'Only the system itself may record this.');
    }
    const today = this.clock.today();
    const { answers, errors } = checkShape(definition.fields, sent.answers, today);
    const happened = definition.happenedOn ? answers[definition.happenedOn] : sent.effectiveOn;
    const wrong =
      definition.happenedOn || happened === undefined || happened === ''
        ? []
        : wrongDay(happened, today);
    const notThere = await this.picked.wrong(definition.fields, answers, actor);
    const notNoted = await this.noted.wrong(definition.fields, answers, row);
    const notHere = await this.attached.wrong(definition.fields, answers, actor);
    const all = [...errors, ...notThere, ...notNoted, ...notHere, ...wrong];
    if (all.length > 0) return misshapen(all);
    return {
      event: sent.event,
      answers,
      // A planned or partly known day is when it is to be, not when it was recorded as decided.
      ...(isPlainDate(happened) && happened <= today ? { effectiveOn: happened } : {}),
    };
  }
}

function opening(kind: WorkflowKind, { event }: Sent): EventDefinition | undefined {
  const { events, opensWith } = currentWorkflow(kind);
  return opensWith.includes(event) ? events[event] : undefined;
}

const misshapen = (errors: readonly ShapeError[]): Misshapen => ({
  ok: false,
  code: 'shape',
  errors,
});

function wrongDay(value: unknown, today: PlainDate): readonly ShapeError[] {
  if (!isPlainDate(value)) {
    const says =
      '“When it happened” must be a real date with day, month and year, such as 27 3 2026';
    return [{ field: 'effectiveOn', says }];
  }
  return value > today
    ? [{ field: 'effectiveOn', says: '“When it happened” must be today or in the past' }]
    : [];
}
