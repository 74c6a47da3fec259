import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ShapeError } from '../../../workflows/language/answers';
import type { Fields } from '../../../workflows/language/fields';
import {
  factsWithDates,
  notedDays,
  type DatedFact,
  type NotedDay,
} from '../../../workflows/rules/sensitive-dates/sensitive-dates';
import { Fact } from '../../kernel/records/fact.entity';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

/** The days that a family told us of, as they are named on forms and in the history. */
@Injectable()
export class NotedDaysQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of({ id }: Pick<WorkflowInstance, 'id'>): Promise<readonly NotedDay[]> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: { instanceId: id, type: In([...factsWithDates]) },
      order: { seq: 'ASC' },
      select: { instanceId: true, seq: true, type: true, payload: true },
    });
    return notedDays(facts.map(datedFact), id);
  }

  /** An error for each box that names a day which was not noted on this record, or not any longer. */
  async wrong(
    fields: Fields,
    answers: Readonly<Record<string, unknown>>,
    row: Pick<WorkflowInstance, 'id'> | null,
  ): Promise<readonly ShapeError[]> {
    const asked = Object.entries(fields).filter(
      ([name, field]) =>
        field.kind === 'pick' && field.of === 'notedDay' && answers[name] !== undefined,
    );
    if (asked.length === 0) return [];
    const open = (row ? await this.of(row) : []).filter(({ withdrawn }) => !withdrawn);
    return asked
      .filter(([name]) => !open.some(({ entry }) => String(entry) === answers[name]))
      .map(([field, { label }]) => ({
        field,
        says: `“${label}”: no such day is noted here. Choose one that was noted and not withdrawn`,
      }));
  }
}

/** A recorded fact, as the days to avoid are read from it. */
export const datedFact = ({
  instanceId,
  seq,
  type,
  payload,
}: Pick<Fact, 'instanceId' | 'seq' | 'type' | 'payload'>): DatedFact => ({
  instance: instanceId,
  entry: seq,
  type,
  answers: JSON.parse(payload) as DatedFact['answers'],
});
