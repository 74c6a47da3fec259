import { Injectable } from '@nestjs/common';
import type { WorkflowKind } from '../../workflows/language/kinds';
import type { Actor } from '../kernel/actor';
import type { Document } from '../kernel/records/document.entity';
import type { WorkflowInstance } from '../kernel/records/workflow-instance.entity';

/** Says of the files of one kind of record who may open each, beyond who may see the record. */
export interface DocumentGuard {
  readonly guards: WorkflowKind;
  mayOpen(actor: Actor, row: WorkflowInstance, document: Pick<Document, 'id'>): Promise<boolean>;
}

/** The modules whose records hold files that not everybody may open who may see the record. */
@Injectable()
export class DocumentGuards {
  private readonly byKind = new Map<string, DocumentGuard>();

  add(guard: DocumentGuard): void {
    this.byKind.set(guard.guards, guard);
  }

  async mayOpen(
    actor: Actor,
    row: WorkflowInstance,
    document: Pick<Document, 'id'>,
  ): Promise<boolean> {
    const guard = this.byKind.get(row.kind);
    return guard === undefined || guard.mayOpen(actor, row, document);
  }
}
