import { Injectable } from '@nestjs/common';
import type { ShapeError } from '../../../workflows/language/answers';
import type { Fields } from '../../../workflows/language/fields';
import { isFileReference } from '../../../workflows/language/files';
import { DocumentsQuery } from '../../documents';
import type { Actor } from '../../kernel/actor';

type Answers = Readonly<Record<string, unknown>>;

/** The files that answers name: whether they are there, and what they are called. */
@Injectable()
export class AttachedQuery {
  constructor(private readonly documents: DocumentsQuery) {}

  /**
   * An error for each box that names a file which is not there for this actor. Whether it belongs to
   * another record by now is seen where it is attached: the same question asked twice stays right.
   */
  async wrong(fields: Fields, answers: Answers, actor: Actor): Promise<readonly ShapeError[]> {
    const wrong: ShapeError[] = [];
    for (const [field, { kind, label }] of Object.entries(fields)) {
      const references = kind === 'files' ? [answers[field] ?? []].flat() : [];
      if (references.length === 0) continue;
      const named = await this.documents.named(references);
      const isThere = references.every((one) => {
        const file = isFileReference(one) ? named.get(one) : undefined;
        return file !== undefined && (file.record !== null || file.uploadedBy === actor.id);
      });
      const says = `“${label}”: a file is no longer here. Attach it again`;
      if (!isThere) wrong.push({ field, says });
    }
    return wrong;
  }

  /** What files are called, by reference, wherever answers to these fields name them. */
  async names(
    asked: readonly { readonly fields: Fields; readonly answers: Answers }[],
  ): Promise<ReadonlyMap<string, string>> {
    const references = asked.flatMap(({ fields, answers }) =>
      Object.entries(fields).flatMap(([name, { kind }]) =>
        kind === 'files' ? [answers[name] ?? []].flat() : [],
      ),
    );
    const named = await this.documents.named(references);
    return new Map([...named].map(([id, { name }]) => [id, name]));
  }
}
