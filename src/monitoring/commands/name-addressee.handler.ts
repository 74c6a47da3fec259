import { Injectable } from '@nestjs/common';
import { recommendationEvents } from '../../../workflows/recommendation/recommendation.events';
import { AskHandler, type Answer } from '../../asking';
import type { Command } from '../../kernel/command';
import { notFound } from '../../kernel/outcome';
import { WorkflowExecutor, type Step } from '../../kernel/workflow-executor';

const event = 'recommendation.nameAddressee';

/** Where the words are printed, letter for letter. */
export interface PrintedOn {
  /** Id of the recommendation. */
  readonly id: string;
  readonly printed: string;
}

/** What is said of printed words, wherever they are printed. */
export interface WordsNamed {
  readonly on: readonly PrintedOn[];
  /** Null: they mean no body of this partnership. */
  readonly organisation: string | null;
  readonly always: boolean;
  readonly reason: string;
}

/** One decision on printed words, for every recommendation that has them: all of it, or nothing. */
@Injectable()
export class NameAddresseeHandler {
  constructor(
    private readonly handler: AskHandler,
    private readonly executor: WorkflowExecutor,
  ) {}

  async name({ on, organisation, always, reason }: WordsNamed, command: Command): Promise<Answer> {
    const steps: Step[] = [];
    for (const { id, printed } of on) {
      const answers = {
        printed,
        outcome: organisation === null ? 'notOurs' : 'organisation',
        ...(organisation === null ? {} : { organisation }),
        ...(always ? { always } : {}),
        reason,
      };
      const question = await this.handler.questionFrom(
        recommendationEvents[event],
        { event, answers },
        command,
      );
      if ('ok' in question) return question;
      steps.push({ instanceId: id, question });
    }
    const [first, ...then] = steps;
    return first ? this.executor.askTogether(first, then, command) : notFound();
  }
}
