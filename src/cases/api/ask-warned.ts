import { Injectable } from '@nestjs/common';
import { AskHandler, type Misshapen, type Sent } from '../../asking';
import type { Command } from '../../kernel/command';
import type { Accepted, Refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { DaysToAvoid } from '../pages/days-to-avoid';

/** What was recorded, and what a person would have been warned of before. */
export interface AcceptedWithWarnings extends Accepted {
  /** The sentences that the form shows; none of them keeps anything from being recorded. */
  readonly warnings: readonly string[];
}

/** Asks of a review, or of a record beside it, what a program sends. */
@Injectable()
export class AskWarned {
  constructor(
    private readonly handler: AskHandler,
    private readonly avoid: DaysToAvoid,
  ) {}

  async ask(
    row: WorkflowInstance,
    sent: Sent,
    command: Command,
  ): Promise<AcceptedWithWarnings | Refused | Misshapen> {
    // Asked before, as on a page: what is recorded may change what is to be avoided.
    const warnings = await this.avoid.warningsOf(sent, row, command.actor);
    const answer = await this.handler.ask(row, sent, command);
    return answer.ok ? { ...answer, warnings } : answer;
  }
}
