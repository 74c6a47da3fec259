import { Injectable } from '@nestjs/common';
import { dayOfMeeting } from '../../../workflows/language/cycle';
import { AskHandler, type Answer, type Misshapen, type Sent } from '../../asking';
import type { Command } from '../../kernel/command';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, workflowOf } from '../../kernel/workflow-registry';
import { WorkflowExecutor, type NextStep } from '../../kernel/workflow-executor';

const agreesCycle = 'body.agreeCycle';
const plans = 'meeting.plan';

/** Whatever is asked of an organisation, a person or a body; a cycle also plans its meetings. */
@Injectable()
export class AskPartnershipHandler {
  constructor(
    private readonly handler: AskHandler,
    private readonly executor: WorkflowExecutor,
  ) {}

  async ask(row: WorkflowInstance, sent: Sent, command: Command): Promise<Answer> {
    return row.kind === 'body' && sent.event === agreesCycle
      ? this.agreeCycle(row, sent, command)
      : this.handler.ask(row, sent, command);
  }

  /** The cycle, and a meeting on each of its days: all of it, or nothing. */
  private async agreeCycle(body: WorkflowInstance, sent: Sent, command: Command): Promise<Answer> {
    const { events } = workflowOf(body.kind, body.machineVersion);
    const cycle = await this.handler.questionFrom(events[sent.event], sent, command);
    if ('ok' in cycle) return cycle;
    const meetings: NextStep[] = [];
    for (const on of daysIn(sent)) {
      const plan = { event: plans, answers: planOn(body, on, sent) };
      const definition = currentWorkflow('meeting').events[plans];
      const question = await this.handler.questionFrom(definition, plan, command);
      if ('ok' in question) return question.code === 'shape' ? ofCycle(question) : question;
      meetings.push({ opens: 'meeting', question });
    }
    return this.executor.askTogether({ instanceId: body.id, question: cycle }, meetings, command);
  }
}

const daysIn = ({ answers: { days } }: Sent): readonly string[] =>
  (Array.isArray(days) ? days : []).flatMap((line) => dayOfMeeting(String(line)) ?? []).sort();

function planOn({ reference }: WorkflowInstance, on: string, { answers }: Sent) {
  const { startsAt, place } = answers;
  return {
    body: reference,
    on,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The day of a meeting is a line of the cycle; every other box is there under its own name. */
const ofCycle = ({ errors, ...rest }: Misshapen): Misshapen => ({
  ...rest,
  errors: errors.map(({ field, says }) => ({ field: field === 'on' ? 'days' : field, says })),
});
