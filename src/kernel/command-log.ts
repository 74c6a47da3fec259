import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { Clock } from './clock';
import type { Command } from './command';
import { canonicalJson, sha256 } from './fact-chain';
import { newId } from './ids';
import { changedMeanwhile, refused, type Accepted, type Outcome, type Refused } from './outcome';
import { HandledCommand } from './records/handled-command.entity';
import { RefusedAttempt } from './records/refused-attempt.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { SerializationConflict, UnitOfWork } from './unit-of-work';

/** A refusal as it is thrown out of the transaction: with the record it is about, to be logged. */
export type RefusedAbout = Refused & { readonly about?: WorkflowInstance };

/** Remembers the answer given to each command, and every attempt that was refused. */
@Injectable()
export class CommandLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a command and logs its refusal, after the rollback that a refusal brings.
   * Where two insert the same key at once (the same command twice, a second chair in post), the
   * loser runs again and is answered by what the winner left.
   */
  async once(
    command: Command,
    asked: unknown,
    run: () => Promise<Outcome>,
    again = false,
  ): Promise<Outcome> {
    try {
      const outcome: Accepted | RefusedAbout = await run();
      if (outcome.ok) return outcome;
      const { about, ...answer } = outcome;
      return await this.logRefusal(command, asked, answer, about);
    } catch (error) {
      if (error instanceof SerializationConflict) return changedMeanwhile();
      if (!again && isDoubleKey(error)) return this.once(command, asked, run, true);
      throw error;
    }
  }

  /** The answer this command was given before, or null. */
  async recorded(tx: EntityManager, command: Command, asked: unknown): Promise<Outcome | null> {
    const row = await tx.findOneBy(HandledCommand, { commandId: command.id });
    if (!row) return null;
    if (row.fingerprint !== fingerprint(asked) || row.actor !== command.actor.id) {
      return refused(
        'command-reused',
        'This command id was used before for something else. Send a new one with a new request.',
      );
    }
    return JSON.parse(row.outcome) as Outcome;
  }

  /** The answer this command was given before, for whoever cannot word the question again. */
  async answered({ id, actor }: Command): Promise<Outcome | null> {
    const row = await this.unitOfWork.read((db) =>
      db.findOneBy(HandledCommand, { commandId: id, actor: actor.id }),
    );
    return row ? (JSON.parse(row.outcome) as Outcome) : null;
  }

  async record(
    tx: EntityManager,
    command: Command,
    asked: unknown,
    outcome: Outcome,
  ): Promise<void> {
    await tx.insert(HandledCommand, {
      commandId: command.id,
      actor: command.actor.id,
      fingerprint: fingerprint(asked),
      outcome: JSON.stringify(outcome),
      at: this.clock.now(),
    });
  }

  private async logRefusal(
    command: Command,
    asked: unknown,
    answer: Refused,
    about?: WorkflowInstance,
  ): Promise<Refused> {
    // A reused id already has its answer; one that met a newer revision may rightly be sent again.
    if (answer.code === 'command-reused') return answer;
    const settled = !['changed-meanwhile', 'not-found'].includes(answer.code);
    await this.unitOfWork.run(async (tx) => {
      const known = await this.recorded(tx, command, asked);
      if (known) return;
      await tx.insert(RefusedAttempt, {
        id: newId(),
        caseId: about?.caseId ?? null,
        instanceId: about?.id ?? null,
        askedEvent: eventIn(asked),
        actor: command.actor.id,
        at: this.clock.now(),
        code: answer.code,
        missing: JSON.stringify(answer.missing),
      });
      if (settled) await this.record(tx, command, asked, answer);
    });
    return answer;
  }
}

const fingerprint = (asked: unknown): string => sha256(canonicalJson(asked));

const eventIn = (asked: unknown): string =>
  (asked as { question: { event: string } }).question.event;

/** SQLite and PostgreSQL name a second row with the same key differently. */
const isDoubleKey = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  /SQLITE_CONSTRAINT: UNIQUE|duplicate key value/.test(error.message);
