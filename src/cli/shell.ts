import { writeFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { DatabaseBusy } from '../kernel/database/fair-queue';
import { DatabaseRefused } from '../kernel/database/database-url';
import { SerializationConflict } from '../kernel/unit-of-work';
import { InvalidInput } from '../web/invalid-input';
import { SpreadsheetRefused } from '../adoption';
import type { Terminal } from './terminal';

/** Refused is 1: it was understood, and the answer is no. Unusable is 2: it could not be tried. */
export type ExitCode = 0 | 1 | 2;

export interface Answer {
  readonly says: string;
  readonly json: object;
  readonly exitCode?: ExitCode;
}

/** An expected refusal; the message is one sentence for whoever typed the command. */
export class CommandRefused extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(message);
    this.name = 'CommandRefused';
  }
}

/** What every command works with. */
export interface Shell {
  readonly terminal: Terminal;
  /** As DATABASE_URL gives it. */
  readonly databaseUrl: string | undefined;
  /** Opens the product over the database, without HTTP, for the length of some work. */
  readonly withProduct: <T>(work: (product: INestApplicationContext) => Promise<T>) => Promise<T>;
  readonly endsWith: (exitCode: ExitCode) => void;
}

/** Completes a command: what it answers, in sentences or as JSON. */
export function answering<Options extends object>(
  shell: Shell,
  command: Command,
  run: (args: readonly string[], options: Options) => Promise<Answer>,
): Command {
  return command
    .option('--json [file]', 'answer as JSON, on standard output or in a file')
    .action(async () => {
      const options = command.opts<Options & { readonly json?: string | true }>();
      const args = command.processedArgs as readonly string[];
      try {
        await give(shell, await run(args, options), options.json);
      } catch (error) {
        refuse(shell, error, options.json === true);
      }
    });
}

async function give(
  { terminal, endsWith }: Shell,
  { says, json, exitCode = 0 }: Answer,
  as: string | true | undefined,
): Promise<void> {
  const printed = JSON.stringify(json, null, 2);
  if (as === true) terminal.say(printed);
  if (typeof as === 'string') await writeFile(as, `${printed}\n`);
  if (exitCode !== 0) terminal.complain(says);
  else if (as !== true) terminal.say(says);
  endsWith(exitCode);
}

/** Never touches a file. Bugs go on as they came; they may show their stack. */
function refuse({ terminal, endsWith }: Shell, error: unknown, asJson: boolean): void {
  const exitCode = exitCodeOf(error);
  if (exitCode === null) throw error;
  const refused = (error as Error).message;
  if (asJson) terminal.say(JSON.stringify({ refused }, null, 2));
  terminal.complain(refused);
  endsWith(exitCode);
}

function exitCodeOf(error: unknown): ExitCode | null {
  if (error instanceof CommandRefused) return error.exitCode;
  if (error instanceof DatabaseRefused || error instanceof SpreadsheetRefused) return 2;
  const isExpected =
    error instanceof InvalidInput ||
    error instanceof DatabaseBusy ||
    error instanceof SerializationConflict;
  return isExpected ? 1 : null;
}
