import { Injectable } from '@nestjs/common';
import type { EventDefinition } from '../../../workflows/language/events';
import { isSameName } from '../../../workflows/language/names';
import { AskHandler, RecordsQuery, type Answer, type Kept, type Sent } from '../../asking';
import type { Command } from '../../kernel/command';
import { CommandLog } from '../../kernel/command-log';
import { Clock } from '../../kernel/clock';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { dayMeant } from '../queries/meeting-time.view';

/** Somebody at the door who may be on no list, and perhaps not on the register. */
export interface Stranger {
  readonly name: string;
  /** The answers of their arrival, all but who they are. */
  readonly arrival: Sent['answers'];
}

/** What is asked of a meeting while people sit in the room. */
@Injectable()
export class AskInRoomHandler {
  constructor(
    private readonly handler: AskHandler,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
    private readonly executor: WorkflowExecutor,
    private readonly commands: CommandLog,
  ) {}

  /** What happens in the room happened on the day of the meeting, unless another day is said. */
  ask({ row, memory }: Kept<'meeting'>, sent: Sent, command: Command): Promise<Answer> {
    const day = dayMeant(sent.event, memory, this.clock.today());
    const dated = day === undefined ? sent : { effectiveOn: day, ...sent };
    return this.handler.ask(row, dated, command);
  }

  /** Marks somebody in by name; a name that is not on the register is added to it with that. */
  async admit(
    meeting: Kept<'meeting'>,
    { name, arrival }: Stranger,
    command: Command,
  ): Promise<Answer> {
    // Sent twice, the form finds on the register whom it put there itself.
    const before = await this.commands.answered(command);
    if (before) return before;
    const everybody = await this.records.all('person', command.actor);
    const known = everybody.find(({ memory }) => isSameName(memory.title, name));
    const event = 'meeting.recordArrival';
    if (known) {
      const person = known.memory.sameAs ?? known.row.reference;
      return this.ask(meeting, { event, answers: { ...arrival, person } }, command);
    }
    const { row, memory } = meeting;
    const registers = { event: 'person.register', answers: { name } };
    const first = await this.handler.questionFrom(
      currentWorkflow('person').events[registers.event],
      registers,
      command,
    );
    if ('ok' in first) return first;
    const { person, ...fields } = currentWorkflow('meeting').events[event]?.fields ?? {};
    if (!person) throw new Error(`${event} asks for nobody`);
    const definition = { ...currentWorkflow('meeting').events[event], fields } as EventDefinition;
    const arrives = await this.handler.questionFrom(
      definition,
      { event, answers: arrival, effectiveOn: dayMeant(event, memory, this.clock.today()) },
      command,
    );
    if ('ok' in arrives) return arrives;
    return this.executor.askTogether(
      { opens: 'person', question: first },
      [
        {
          instanceId: row.id,
          question: ({ reference }) => ({
            ...arrives,
            answers: { ...arrives.answers, person: reference },
          }),
        },
      ],
      command,
    );
  }
}
