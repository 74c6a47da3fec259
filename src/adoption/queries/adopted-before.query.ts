import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Outcome } from '../../kernel/outcome';
import { Fact } from '../../kernel/records/fact.entity';
import { HandledCommand } from '../../kernel/records/handled-command.entity';

/** A row that became a review in an earlier import, as it was then. */
export interface AdoptedBefore {
  readonly reference: string;
  readonly stage: string;
  readonly asPrinted: readonly string[];
  readonly warnings: readonly string[];
}

@Injectable()
export class AdoptedBeforeQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What the command of an earlier import left behind, or null. */
  async by(commandId: string): Promise<AdoptedBefore | null> {
    const { manager } = this.dataSource;
    const handled = await manager.findOneBy(HandledCommand, { commandId });
    if (!handled) return null;
    const outcome = JSON.parse(handled.outcome) as Outcome;
    if (!outcome.ok) return null;
    const fact = await manager.findOneByOrFail(Fact, { instanceId: outcome.instanceId, seq: 1 });
    const answers = JSON.parse(fact.payload) as Partial<AdoptedBefore>;
    return {
      reference: outcome.reference,
      stage: outcome.stage,
      asPrinted: answers.asPrinted ?? [],
      warnings: answers.warnings ?? [],
    };
  }
}
