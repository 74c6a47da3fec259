import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../../workflows/language/dates';
import type { EventDefinition } from '../../../workflows/language/events';
import { isTimeOfDay } from '../../../workflows/language/times';
import { presentAt } from '../../../workflows/rules/presence';
import {
  AskHandler,
  RecordsQuery,
  type Answer,
  type Kept,
  type Misshapen,
  type Sent,
} from '../../asking';
import type { Command, Question } from '../../kernel/command';
import { notFound, type Refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { WorkflowExecutor, type NextStep } from '../../kernel/workflow-executor';
import { MovedRecordQuery } from '../queries/moved-record.query';

/** The answers of the record that a decision moves are named with this before them. */
export const ofMoved = (field: string): string => `moves_${field}`;

/** A decision taken at a meeting, and what it moves: both are recorded, or neither. */
@Injectable()
export class DecideHandler {
  constructor(
    private readonly handler: AskHandler,
    private readonly records: RecordsQuery,
    private readonly moved: MovedRecordQuery,
    private readonly executor: WorkflowExecutor,
  ) {}

  /** @param moves the event that the decision becomes on the record its item is about */
  async decide(
    meeting: Kept<'meeting'>,
    decided: Sent,
    moves: Sent | null,
    command: Command,
  ): Promise<Answer> {
    const { row } = meeting;
    if (moves === null) return this.decideAlone(meeting, decided, command);
    const target = await this.moved.find(aboutOf(meeting, decided), command.actor);
    if (!target) return notFound();

    const day = meeting.memory.on;
    const events = workflowOf(row.kind, row.machineVersion).events;
    const question = await this.handler.questionFrom(events[decided.event], decided, command);
    const definition = workflowOf(target.kind, target.machineVersion).events[moves.event];
    const dated = onTheDay(definition, withVotes(definition, moves, decided), day);
    const move = await this.handler.questionFrom(definition, dated, command);
    const wrong = [...errorsIn(question), ...errorsIn(move).map(named)];
    if (wrong.length > 0) return { ok: false, code: 'shape', errors: wrong };
    if ('ok' in question) return question;
    if ('ok' in move) return move;

    const first = { instanceId: row.id, question: onDay(question, day) };
    const then: NextStep[] = [
      ...(await this.meetingOfCorePanel(meeting, decided, target, move.event)),
      {
        instanceId: target.id,
        question: (kept) => ({
          ...onDay(move, day),
          answers: { ...move.answers, decision: lastDecisionOf(kept) },
        }),
      },
    ];
    const outcome = await this.executor.askTogether(first, then, command);
    return outcome.ok ? outcome : { ...outcome, missing: outcome.missing.map(inItsBox) };
  }

  private async decideAlone(
    { row, memory }: Kept<'meeting'>,
    decided: Sent,
    command: Command,
  ): Promise<Answer> {
    const definition = workflowOf(row.kind, row.machineVersion).events[decided.event];
    const question = await this.handler.questionFrom(definition, decided, command);
    if ('ok' in question) return question;
    return this.executor.ask(row.id, onDay(question, memory.on), command);
  }

  /** A recommendation comes out of a meeting of the Core Panel: the review is told that it met. */
  private async meetingOfCorePanel(
    meeting: Kept<'meeting'>,
    { answers }: Sent,
    target: WorkflowInstance,
    event: string,
  ): Promise<readonly NextStep[]> {
    const { on } = meeting.memory;
    if (target.kind !== 'review-case' || !event.startsWith('corePanel.') || on === null) return [];
    const at = isTimeOfDay(answers.time) ? answers.time : null;
    const item = String(answers.item);
    const room = await this.records.room(meeting, on);
    const present = at === null ? [] : presentAt(meeting.memory, room, at, item);
    const takesPart = present.filter(({ claims, organisationUnknown }) =>
      Boolean(claims.length > 0 || organisationUnknown),
    );
    const conflicted = meeting.memory.declarations
      .filter((one) => one.leaves && (one.item === null || one.item === item))
      .map(({ person }) => room.names[person] ?? person);
    const steps = [
      { event: 'corePanel.convene', answers: { meetingOn: on } },
      {
        event: 'corePanel.meet',
        answers: {
          heldOn: on,
          present: takesPart.map(({ name }) => name),
          ...(conflicted.length > 0 ? { conflicted } : {}),
        },
      },
    ];
    const stage = statesKept<'review-case'>(target).states.lifecycle;
    const awaits = stage === 'deciding.awaitingCorePanel';
    return (awaits ? steps : steps.slice(1)).map((step) => ({
      instanceId: target.id,
      question: { ...step, effectiveOn: on },
    }));
  }
}

const aboutOf = ({ memory }: Kept<'meeting'>, { answers }: Sent): string | null =>
  memory.agenda.find(({ id }) => id === answers.item)?.about ?? null;

const lastDecisionOf = (meeting: WorkflowInstance): string =>
  `${meeting.reference}/${statesKept<'meeting'>(meeting).memory.decisions.at(-1)?.id ?? ''}`;

/** What a meeting decides happened on the day of the meeting, whenever it is entered. */
const onDay = (question: Question, day: PlainDate | null): Question =>
  day === null ? question : { ...question, effectiveOn: day };

function onTheDay(
  definition: EventDefinition | undefined,
  sent: Sent,
  day: PlainDate | null,
): Sent {
  const field = definition?.happenedOn;
  if (!field || day === null || sent.answers[field] !== undefined) return sent;
  return { ...sent, answers: { ...sent.answers, [field]: day } };
}

/** A vote that is what the moved record asks about is said once, at the meeting. */
const withVotes = (definition: EventDefinition | undefined, sent: Sent, decided: Sent): Sent =>
  definition && 'votesFor' in definition.fields && sent.answers.votesFor === undefined
    ? { ...sent, answers: { ...sent.answers, votesFor: decided.answers.votesFor } }
    : sent;

const errorsIn = (question: Question | Misshapen | Refused): Misshapen['errors'] =>
  'ok' in question && question.code === 'shape' ? question.errors : [];

const named = ({ field, says }: Misshapen['errors'][number]) => ({ field: ofMoved(field), says });

const inItsBox = (missing: Refused['missing'][number]): Refused['missing'][number] =>
  missing.field === undefined || missing.rule.startsWith('meeting.')
    ? missing
    : { ...missing, field: ofMoved(missing.field) };
