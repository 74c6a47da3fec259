import { Command, CommanderError } from 'commander';
import { backupCommand } from './backup.command';
import { holidayCommand } from './holiday.command';
import { importCommand } from './import.command';
import { migrateCommand } from './migrate.command';
import { postCommand } from './post.command';
import { withProductOver } from './product';
import { searchCommand } from './search.command';
import { setUpCommand } from './set-up.command';
import type { ExitCode, Shell } from './shell';
import type { Terminal } from './terminal';
import { tokenCommand } from './token.command';
import { userCommand } from './user.command';
import { verifyCommand } from './verify.command';

/**
 * Carries one command out and answers how it ended: 0 done, 1 refused, 2 could not be tried.
 * @throws whatever nobody expected
 */
export async function dhr(
  args: readonly string[],
  terminal: Terminal,
  databaseUrl: string | undefined,
): Promise<ExitCode> {
  let ended: ExitCode = 0;
  const shell: Shell = {
    terminal,
    databaseUrl,
    withProduct: (work) => withProductOver(databaseUrl, work),
    endsWith: (exitCode) => {
      ended = exitCode;
    },
  };
  try {
    await programWith(shell).parseAsync(args, { from: 'user' });
    return ended;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function programWith(shell: Shell): Command {
  const program = new Command('dhr')
    .usage('<command> [arguments]')
    .description('Keeps the records of domestic homicide reviews. DATABASE_URL names the database.')
    .addCommand(migrateCommand(shell))
    .addCommand(userCommand(shell))
    .addCommand(tokenCommand(shell))
    .addCommand(setUpCommand(shell))
    .addCommand(importCommand(shell))
    .addCommand(verifyCommand(shell))
    .addCommand(backupCommand(shell))
    .addCommand(searchCommand(shell))
    .addCommand(postCommand(shell))
    .addCommand(holidayCommand(shell));
  everyCommandIn(program).forEach((command) => {
    command
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => shell.terminal.say(text.trimEnd()),
        writeErr: (text) => shell.terminal.complain(text.trimEnd()),
        outputError: (text, write) => write(asSentence(text)),
      });
  });
  return program;
}

const everyCommandIn = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(everyCommandIn),
];

/** "error: missing required argument 'file'" becomes a sentence that says where to look. */
function asSentence(text: string): string {
  const [first = '', hint = ''] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace(/\.?$/, '.');
  return `${sentence}${hint === '' ? ' Add --help to see what is asked for.' : ` ${hint.replace(/^\(|\)$/g, '')}`}`;
}
