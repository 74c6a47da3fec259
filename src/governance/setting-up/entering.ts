import { Injectable } from '@nestjs/common';
import { checkShape } from '../../../workflows/language/answers';
import { isPlainDate } from '../../../workflows/language/dates';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { Question } from '../../kernel/command';
import { newId } from '../../kernel/ids';
import { refused, type Outcome, type Refused } from '../../kernel/outcome';
import { Rollback } from '../../kernel/unit-of-work';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { currentWorkflow } from '../../kernel/workflow-registry';
import type { Said } from './partnership-file';

/** What was entered of one entry of a file; nothing where all of it was here before. */
export interface Entered {
  readonly ok: true;
  readonly reference: string;
  readonly added: readonly string[];
}

/**
 * Enters what a file says, one event after another, inside a unit of work under way. What is
 * refused undoes all of that unit: `run` answers the refusal.
 */
@Injectable()
export class Entering {
  constructor(
    private readonly executor: WorkflowExecutor,
    private readonly clock: Clock,
  ) {}

  /** Begins a record and answers its reference. */
  async open(kind: GovernanceKind, event: string, said: Said, actor: Actor): Promise<string> {
    const question = this.question(kind, event, said);
    const command = { id: newId(), actor };
    const outcome = await this.executor.open(kind, 'g2016', question, command);
    if (!outcome.ok) throw new Rollback<Outcome>(outcome);
    return outcome.reference;
  }

  async ask(
    kind: GovernanceKind,
    { id }: { readonly id: string },
    event: string,
    said: Said,
    actor: Actor,
  ): Promise<void> {
    const question = this.question(kind, event, said);
    const outcome = await this.executor.ask(id, question, { id: newId(), actor });
    if (!outcome.ok) throw new Rollback<Outcome>(outcome);
  }

  private question(kind: GovernanceKind, event: string, said: Said): Question {
    const definition = currentWorkflow(kind).events[event];
    const today = this.clock.today();
    const { answers, errors } = checkShape(definition?.fields ?? {}, said, today);
    if (errors.length > 0) refuseEntry(errors.map(({ says }) => says).join('. '));
    const happened = answers[definition?.happenedOn ?? ''];
    return { event, answers, ...(isPlainDate(happened) ? { effectiveOn: happened } : {}) };
  }
}

/** @throws Rollback always: what was entered of this entry is undone, and the reason is answered */
export function refuseEntry(says: string): never {
  throw new Rollback<Refused>(refused('requirements-unmet', says));
}

export const sayRefusal = ({ says, missing }: Refused): string =>
  [says, ...missing.map((one) => one.says)].join(' ');
