import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ShapeError } from '../../../workflows/language/answers';
import {
  pickedRecords,
  type Field,
  type Fields,
  type PickedFrom,
} from '../../../workflows/language/fields';
import { mayOpen, type Actor } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, isWorkflowKind } from '../../kernel/workflow-registry';
import { CommitmentsQuery } from './commitments.query';

type PickField = Extract<Field, { kind: 'pick' | 'picks' }>;

const isPick = (field: Field): field is PickField =>
  field.kind === 'pick' || field.kind === 'picks';

const isOfRecords = (of: PickedFrom): boolean =>
  of === 'anyRecord' || (pickedRecords as readonly string[]).includes(of);

/** One reference, or several. */
const namesIn = (answer: unknown): readonly string[] =>
  [answer].flat().filter((one) => typeof one === 'string');

const looksLikeReference = /^[A-Z]-\d{4,}(\/recommendation\/\d+)?$/;

/** Looks up the records that answers name: whether there are such, and what they are called. */
@Injectable()
export class PickedQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commitments: CommitmentsQuery,
  ) {}

  /** An error for each box that names a record which does not exist, or not for this actor. */
  async wrong(
    fields: Fields,
    answers: Readonly<Record<string, unknown>>,
    actor: Actor,
  ): Promise<readonly ShapeError[]> {
    const named = Object.entries(fields).flatMap(([name, field]) =>
      isPick(field) && isOfRecords(field.of)
        ? namesIn(answers[name]).map((reference) => ({ name, field, reference }))
        : [],
    );
    const rows = await this.rows(named.map(({ reference }) => reference));
    const unknown = Object.entries(fields).flatMap(([name, field]) =>
      isPick(field) && field.of === 'commitment'
        ? namesIn(answers[name])
            .filter((key) => !this.commitments.all().has(key))
            .map((key) => ({
              field: name,
              says: `“${field.label}”: there is no commitment ${key}`,
            }))
        : [],
    );
    const notThere = named.flatMap(({ name, field, reference }) => {
      const row = rows.get(reference);
      const fits =
        row && (field.of === 'anyRecord' || row.kind === field.of) && mayOpen(actor, row);
      return fits ? [] : [{ field: name, says: sayNotThere(field, reference) }];
    });
    return [...unknown, ...notThere];
  }

  /** What records are called, by reference; those that are not there are left out. */
  async titles(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows(references);
    return new Map([...rows].map(([reference, { title }]) => [reference, title]));
  }

  private async rows(
    references: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<WorkflowInstance, 'kind' | 'caseId' | 'title'>>> {
    const wanted = [...new Set(references)].filter((one) => looksLikeReference.test(one));
    if (wanted.length === 0) return new Map();
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { reference: In(wanted) },
      select: { reference: true, kind: true, caseId: true, title: true },
    });
    return new Map(rows.map((row) => [row.reference, row]));
  }
}

/** The references that the answers to these fields name. */
export const referencesIn = (
  fields: Fields,
  answers: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    isPick(field) && isOfRecords(field.of) ? namesIn(answers[name]) : [],
  );

function sayNotThere({ of, label }: PickField, reference: string): string {
  const what = isWorkflowKind(of) ? currentWorkflow(of).label.toLowerCase() : 'record';
  return `“${label}”: there is no ${what} ${reference}`;
}
