import { Command } from 'commander';
import { readDatabaseUrl } from '../kernel/database/database-url';
import { backUpSqlite } from './sqlite-backup';
import { answering, CommandRefused, type Shell } from './shell';

export const backupCommand = (shell: Shell): Command =>
  answering(
    shell,
    new Command('backup')
      .description('copy the SQLite database as it stands to a new file, while it is in use')
      .argument('<file>', 'file to make; it must not exist yet'),
    async ([file = '']) => {
      const database = readDatabaseUrl(shell.databaseUrl);
      if (database.kind === 'postgres') {
        throw new CommandRefused(
          'Back a PostgreSQL database up with its own tool: pg_dump --format=custom --file=FILE, with the address in DATABASE_URL.',
        );
      }
      const bytes = await backUpSqlite(database.file, file);
      return { says: `${file} holds a copy of ${database.shown}.`, json: { file, bytes } };
    },
  );
