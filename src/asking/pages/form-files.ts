import { Injectable } from '@nestjs/common';
import { DocumentsQuery, saySize } from '../../documents';
import type { Actor } from '../../kernel/actor';
import type { Typed } from './form-answers';
import type { FormOf } from './form.view';

/** The files that a form holds already: nothing has to be chosen again when it is drawn again. */
@Injectable()
export class FormFiles {
  constructor(private readonly documents: DocumentsQuery) {}

  async on<Form extends FormOf>(of: Form, typed: Typed, actor: Actor): Promise<Form> {
    const boxes = Object.entries(of.definition.fields).filter(([, { kind }]) => kind === 'files');
    if (boxes.length === 0) return of;
    const named = await this.documents.named(boxes.flatMap(([name]) => typed[name] ?? []));
    const files = [...named.values()]
      .filter(({ uploadedBy }) => uploadedBy === actor.id)
      .map(({ id, name, size }) => ({ value: id, text: `${name} (${saySize(size)})` }));
    return { ...of, options: { ...of.options, files } };
  }
}
