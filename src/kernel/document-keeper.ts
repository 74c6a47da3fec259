import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { EventDefinition } from '../../workflows/language/events';
import type { Evidence } from '../../workflows/language/evidence';
import { isFileReference } from '../../workflows/language/files';
import type { Actor } from './actor';
import type { Question } from './command';
import { refused } from './outcome';
import { Document } from './records/document.entity';
import type { Fact } from './records/fact.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { Rollback } from './unit-of-work';
import { workflowOf } from './workflow-registry';

const gone = () =>
  new Rollback(
    refused(
      'requirements-unmet',
      'A file that you attached is no longer kept here, or belongs to another record. Attach it again.',
    ),
  );

/** Ties files to the fact that names them, in the transaction that records the fact. */
@Injectable()
export class DocumentKeeper {
  /** The files that a question names, as they are; whoever asks handed them in, or the record has them. */
  async named(
    tx: EntityManager,
    row: WorkflowInstance,
    { event, answers }: Question,
    actor: Actor,
  ): Promise<Pick<Evidence, 'files'>> {
    const { events } = workflowOf(row.kind, row.machineVersion);
    const references = filesIn(events[event], answers);
    if (references.length === 0) return {};
    const found = await tx.findBy(Document, { id: In([...references]) });
    const usable = found.filter(
      ({ record, uploadedBy }) =>
        record === row.reference || (record === null && uploadedBy === actor.id),
    );
    if (usable.length < references.length) throw gone();
    const files = usable
      .map(({ id, name, size, sha256 }) => ({ reference: id, name, size, sha256 }))
      .sort((a, b) => references.indexOf(a.reference) - references.indexOf(b.reference));
    return { files };
  }

  /** From now on they belong to the record, and are never cleared away. */
  async attach(
    tx: EntityManager,
    { files = [] }: Evidence,
    { reference }: WorkflowInstance,
    fact: Fact,
  ): Promise<void> {
    if (files.length === 0) return;
    const id = In(files.map((file) => file.reference));
    await tx.update(Document, { id, record: IsNull() }, { record: reference, factId: fact.id });
    // One that was cleared away meanwhile must not be named by a fact that stands for ever.
    if ((await tx.countBy(Document, { id, record: reference })) < files.length) throw gone();
  }
}

function filesIn(
  definition: EventDefinition | undefined,
  answers: Question['answers'],
): readonly string[] {
  const named = Object.entries(definition?.fields ?? {}).flatMap(([name, field]) =>
    field.kind === 'files' ? [answers[name] ?? []].flat() : [],
  );
  return [...new Set(named.filter(isFileReference))];
}

/** The sum by which a content is known again, in base sixteen. */
export const sumOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex');

export async function contentOf(db: EntityManager, id: string): Promise<Buffer | null> {
  const rows: { content: Buffer }[] = await db.query(
    'SELECT content FROM document_content WHERE document_id = $1',
    [id],
  );
  return rows[0]?.content ?? null;
}

/** What is wrong with the files that a fact sealed, in words; null where they are as they were. */
export async function flawInFiles(db: EntityManager, { evidence }: Fact): Promise<string | null> {
  const { files = [] } = JSON.parse(evidence) as Partial<Evidence>;
  for (const { reference, name, sha256 } of files) {
    const content = await contentOf(db, reference);
    if (!content) return `The file “${name}” that it names is gone`;
    if (sumOf(content) !== sha256) return `The file “${name}” is not the one that was attached`;
  }
  return null;
}
