import { Injectable } from '@nestjs/common';
import { isSameName } from '../../../workflows/language/names';
import { AskHandler, RecordsQuery, type Answer, type Kept, type Sent } from '../../asking';
import type { Command } from '../../kernel/command';
import { Clock } from '../../kernel/clock';
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
  ) {}

  /** What happens in the room happened on the day of the meeting, unless another day is said. */
  ask({ row, memory }: Kept<'meeting'>, sent: Sent, command: Command): Promise<Answer> {
    const day = dayMeant(sent.event, memory, this.clock.today());
    const dated = day === undefined ? sent : { effectiveOn: day, ...sent };
    return this.handler.ask(row, dated, command);
  }

  /** Marks somebody in by name; a name that is not on the register is added to it first. */
  async admit(
    meeting: Kept<'meeting'>,
    { name, arrival }: Stranger,
    command: Command,
  ): Promise<Answer> {
    const person = await this.personCalled(name, command);
    if (typeof person !== 'string') return person;
    const sent = { event: 'meeting.recordArrival', answers: { ...arrival, person } };
    return this.ask(meeting, sent, command);
  }

  private async personCalled(name: string, command: Command): Promise<string | Answer> {
    const everybody = await this.records.all('person', command.actor);
    const known = everybody.find(({ memory }) => isSameName(memory.title, name));
    if (known) return known.memory.sameAs ?? known.row.reference;
    const { id, actor } = command;
    const sent = { event: 'person.register', answers: { name } };
    const answer = await this.handler.open('person', sent, { id: `${id}:person`, actor });
    return answer.ok ? answer.reference : answer;
  }
}
