import { Command } from 'commander';
import { databaseParts } from '../app.module';
import { buildDataSource, migrate } from '../kernel/database/data-source';
import { readDatabaseUrl } from '../kernel/database/database-url';
import { answering, type Shell } from './shell';

export const migrateCommand = (shell: Shell): Command =>
  answering(
    shell,
    new Command('migrate').description('bring the database up to date with this version'),
    async () => {
      const address = readDatabaseUrl(shell.databaseUrl);
      const dataSource = await buildDataSource(address, databaseParts);
      try {
        const migrations = await migrate(dataSource);
        const says =
          migrations.length === 0
            ? `${address.shown} was up to date.`
            : `${address.shown} is up to date. Done: ${migrations.join(', ')}.`;
        return { says, json: { database: address.shown, migrations } };
      } finally {
        await dataSource.destroy();
      }
    },
  );
