import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sayDate } from '../../../workflows/language/dates';
import {
  pickedRecords,
  type Fields,
  type PickedFrom,
  type PickedRecord,
} from '../../../workflows/language/fields';
import { capacities } from '../../../workflows/language/governance';
import type { BodyMemory, MeetingMemory } from '../../../workflows/language/memory';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { hasEnded } from '../../kernel/workflow-store';
import { statesKept } from '../../kernel/workflow-states';
import { CommitmentsQuery } from './commitments.query';
import { NotedDaysQuery } from './noted-days.query';

/** What can be picked on a form; what is not listed is typed as a reference. */
export type PickOptions = {
  readonly [of in PickedFrom]?: Options;
} & {
  /** Files that were handed in with the form before. */
  readonly files?: Options;
};

type Options = readonly { readonly value: string; readonly text: string }[];

/** Reviews are many and meet by reference: they are typed, not picked from a list. */
const listedKinds: readonly PickedRecord[] = pickedRecords.filter((kind) => kind !== 'review-case');

/** What can be picked in the form of an event. */
@Injectable()
export class PickOptionsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commitments: CommitmentsQuery,
    private readonly noted: NotedDaysQuery,
  ) {}

  /** @param row the record that is asked; null where one is begun */
  async of(fields: Fields, row: WorkflowInstance | null): Promise<PickOptions> {
    const wanted = new Set(
      Object.values(fields).flatMap((field) =>
        field.kind === 'pick' || field.kind === 'picks' ? [field.of] : [],
      ),
    );
    const options: { [of in PickedFrom]?: Options } = {};
    for (const kind of listedKinds) if (wanted.has(kind)) options[kind] = await this.records(kind);
    if (wanted.has('commitment')) {
      options.commitment = [...this.commitments.all()].map(([value, text]) => ({ value, text }));
    }
    if (wanted.has('notedDay') && row) {
      options.notedDay = (await this.noted.of(row))
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ entry, says }) => ({ value: String(entry), text: says }));
    }
    const parts = row ? await this.partsOf(row) : {};
    for (const of of wanted) if (parts[of]) options[of] = parts[of];
    return options;
  }

  private async records(kind: PickedRecord): Promise<Options> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { kind },
      order: { title: 'ASC' },
      select: { reference: true, title: true, tags: true },
    });
    return rows
      .filter((row) => !hasEnded(row))
      .map(({ reference, title }) => ({ value: reference, text: title }));
  }

  private async partsOf(row: WorkflowInstance): Promise<PickOptions> {
    if (row.kind === 'body') return this.partsOfBody(statesKept<'body'>(row).memory);
    if (row.kind !== 'meeting') return {};
    const { memory } = statesKept<'meeting'>(row);
    const body = await this.dataSource.manager.findOneBy(WorkflowInstance, {
      kind: 'body',
      reference: memory.body,
    });
    return {
      ...(body ? { seat: seatsIn(statesKept<'body'>(body).memory) } : {}),
      ...partsOfMeeting(memory),
    };
  }

  private async partsOfBody(memory: BodyMemory): Promise<PickOptions> {
    const people = new Map(
      (await this.records('person')).map(({ value, text }) => [value, text] as const),
    );
    return {
      seat: seatsIn(memory),
      appointment: memory.appointments.map(({ id, person, capacity, from, until }) => ({
        value: id,
        text: `${people.get(person) ?? person}, ${capacities[capacity].toLowerCase()}, from ${sayDate(from)}${until ? ` until ${sayDate(until)}` : ''}`,
      })),
      terms: memory.terms.map(({ version, title, inForceFrom }) => ({
        value: String(version),
        text: `${title} (${inForceFrom ? `in force from ${sayDate(inForceFrom)}` : 'draft'})`,
      })),
    };
  }
}

const seatsIn = ({ seats }: BodyMemory): Options =>
  seats
    .filter(({ until }) => until === null)
    .map(({ id, name, standing }) => ({
      value: id,
      text: standing === 'invited' ? `${name} (invited)` : name,
    }));

const partsOfMeeting = ({ agenda, decisions, actions }: MeetingMemory): PickOptions => ({
  item: agenda
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, title }, index) => ({ value: id, text: `${index + 1}. ${title}` })),
  decision: decisions.map(({ id, words }) => ({ value: id, text: words.slice(0, 100) })),
  action: actions
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id, what }) => ({ value: id, text: what.slice(0, 100) })),
});
