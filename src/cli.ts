import 'reflect-metadata';
import { dhr } from './cli/dhr.command';
import { theTerminal } from './cli/terminal';

// Whoever reads the answer may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

dhr(process.argv.slice(2), theTerminal, process.env.DATABASE_URL).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
