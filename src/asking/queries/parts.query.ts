import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PickedFrom } from '../../../workflows/language/fields';
import { capacities } from '../../../workflows/language/governance';
import type { BodyMemory, MeetingMemory } from '../../../workflows/language/memory';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';
import { CommitmentsQuery } from './commitments.query';

/** The numbered parts of a record have names by what they are: 'seat 3', 'item 2'. */
export const partKey = (of: PickedFrom, id: unknown): string => `${of} ${String(id)}`;

type Names = readonly (readonly [string, string])[];

/** What the numbered parts of a body or a meeting are called; people know no numbers by heart. */
@Injectable()
export class PartsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commitments: CommitmentsQuery,
  ) {}

  async namedIn(row: WorkflowInstance): Promise<ReadonlyMap<string, string>> {
    if (row.kind === 'body') return new Map(await this.ofBody(statesKept<'body'>(row).memory));
    if (row.kind === 'recommendation') {
      const all = [...this.commitments.all()];
      return new Map(all.map(([key, says]) => [partKey('commitment', key), says]));
    }
    if (row.kind !== 'meeting') return new Map();
    const { memory } = statesKept<'meeting'>(row);
    const body = await this.dataSource.manager.findOneBy(WorkflowInstance, {
      kind: 'body',
      reference: memory.body,
    });
    return new Map([
      ...ofMeeting(memory),
      ...(body ? seatsOf(statesKept<'body'>(body).memory) : []),
    ]);
  }

  private async ofBody(memory: BodyMemory): Promise<Names> {
    const people = await this.dataSource.manager.find(WorkflowInstance, {
      where: { kind: 'person', reference: In(memory.appointments.map(({ person }) => person)) },
      select: { reference: true, title: true },
    });
    const nameOf = (person: string): string =>
      people.find(({ reference }) => reference === person)?.title ?? person;
    return [
      ...seatsOf(memory),
      ...memory.terms.map(({ version, title }) => [partKey('terms', version), title] as const),
      ...memory.appointments.map(
        ({ id, person, capacity }) =>
          [
            partKey('appointment', id),
            `${nameOf(person)}, ${capacities[capacity].toLowerCase()}`,
          ] as const,
      ),
    ];
  }
}

const seatsOf = ({ seats }: BodyMemory): Names =>
  seats.map(({ id, name }) => [partKey('seat', id), name]);

const ofMeeting = ({ agenda, decisions, actions }: MeetingMemory): Names => [
  ...agenda.map(({ id, title }) => [partKey('item', id), title] as const),
  ...decisions.map(({ id, words }) => [partKey('decision', id), words] as const),
  ...actions.map(({ id, what }) => [partKey('action', id), what] as const),
];
