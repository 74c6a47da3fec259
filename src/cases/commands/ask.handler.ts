import { Injectable } from '@nestjs/common';
import type { EditionId } from '../../../workflows/language/editions';
import type { RibKind } from '../../../workflows/language/kinds';
import { checkShape, type ShapeError } from '../../../workflows/language/answers';
import type { EventDefinition } from '../../../workflows/language/events';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { CaseAccessBook } from '../../identity';
import { maySee } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { notFound, refused, type Outcome } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, workflowOf } from '../../kernel/workflow-registry';
import type { Command, Question } from '../../kernel/command';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

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
  ) {}

  async ask(row: WorkflowInstance | null, sent: Sent, command: Command): Promise<Answer> {
    if (!row) return notFound();
    const definition = workflowOf(row.kind, row.machineVersion).events[sent.event];
    const question = this.questionFrom(definition, sent);
    return 'ok' in question ? question : this.executor.ask(row.id, question, command);
  }

  async openReview(edition: EditionId, sent: Sent, command: Command): Promise<Answer> {
    const { events, opensWith } = currentWorkflow('review-case');
    const definition = opensWith.includes(sent.event) ? events[sent.event] : undefined;
    const question = this.questionFrom(definition, sent);
    if ('ok' in question) return question;
    const outcome = await this.executor.openReview(edition, question, command);
    const { actor } = command;
    if (outcome.ok && !maySee(actor, outcome.caseId)) {
      await this.access.keepOpened(outcome.caseId, actor.id);
    }
    return outcome;
  }

  async openRib(
    review: WorkflowInstance | null,
    kind: RibKind,
    sent: Sent,
    command: Command,
  ): Promise<Answer> {
    if (!review) return notFound();
    const { events, opensWith } = currentWorkflow(kind);
    const definition = opensWith.includes(sent.event) ? events[sent.event] : undefined;
    const question = this.questionFrom(definition, sent);
    if ('ok' in question) return question;
    return this.executor.openRib(review.caseId, kind, question, command);
  }

  private questionFrom(
    definition: EventDefinition | undefined,
    sent: Sent,
  ): Question | Misshapen | Outcome {
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
        ? null
        : wrongDay(happened, today);
    if (errors.length > 0 || wrong) return misshapen(wrong ? [...errors, wrong] : errors);
    return {
      event: sent.event,
      answers,
      // A planned or partly known day is when it is to be, not when it was recorded as decided.
      ...(isPlainDate(happened) && happened <= today ? { effectiveOn: happened } : {}),
    };
  }
}

const misshapen = (errors: readonly ShapeError[]): Misshapen => ({
  ok: false,
  code: 'shape',
  errors,
});

function wrongDay(value: unknown, today: PlainDate): ShapeError | null {
  if (!isPlainDate(value)) {
    return {
      field: 'effectiveOn',
      says: '“When it happened” must be a real date with day, month and year, such as 27 3 2026',
    };
  }
  return value > today
    ? { field: 'effectiveOn', says: '“When it happened” must be today or in the past' }
    : null;
}
