import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Fact } from './records/fact.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';

/** The transaction in which a fact is recorded, for those who may not open one of their own. */
export type Transaction = EntityManager;

/** A fact that was just recorded, with its record as it was and as it has become. */
export interface Recorded {
  readonly fact: Fact;
  readonly before: WorkflowInstance;
  readonly after: WorkflowInstance;
}

/** Somebody who keeps something of each fact, in the fact's own transaction. */
export interface FactListener {
  /** Writes through `tx` alone; what it throws undoes the fact as well. */
  hears(tx: Transaction, recorded: Recorded): Promise<void>;
}

/** Those who hear of every fact: modules put their listener here when they start. */
@Injectable()
export class FactListeners {
  private readonly listeners: FactListener[] = [];

  add(listener: FactListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Transaction, recorded: Recorded): Promise<void> {
    for (const listener of this.listeners) await listener.hears(tx, recorded);
  }
}
