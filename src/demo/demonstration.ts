import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { databaseParts } from '../app.module';
import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '../identity';
import { Clock } from '../kernel/clock';
import { buildDataSource, migrate } from '../kernel/database/data-source';
import { DatabaseRefused, readDatabaseUrl } from '../kernel/database/database-url';
import { projectRoot } from '../kernel/project-root';
import { representatives } from './cast';
import { readDemoFiles } from './demo-files';
import { whatIsHere } from './queries/what-is-here.query';
import { Seeding } from './seeding';
import { SeedingModule } from './seeding.module';

export interface Demonstration {
  readonly databaseUrl: string;
  /** Names the accounts on the sign-in page. */
  readonly module: DynamicModule;
}

const ownFile = join(projectRoot, 'data/demo.sqlite');

@Module({})
class DemonstrationModule {
  static naming(accounts: readonly DemonstrationAccount[]): DynamicModule {
    const named = { provide: DEMONSTRATION_ACCOUNTS, useValue: accounts };
    return { module: DemonstrationModule, global: true, providers: [named], exports: [named] };
  }
}

/**
 * Opens the demonstration, and makes it where it is not there yet: in data/demo.sqlite, or in the
 * empty database that DATABASE_URL names.
 *
 * @throws DatabaseRefused when the database holds anything but the demonstration
 */
export async function openDemonstration(asked = process.env.DATABASE_URL): Promise<Demonstration> {
  const databaseUrl = asked?.trim() ? asked : await withOwnFile();
  await fill(databaseUrl);
  const { accounts, password } = readDemoFiles();
  const named = accounts.map(({ name, email, says }) => ({ name, email, says, password }));
  return { databaseUrl, module: DemonstrationModule.naming(named) };
}

/** Made apart and then renamed, so that what was interrupted is never taken for whole. */
async function withOwnFile(): Promise<string> {
  if (!existsSync(ownFile)) {
    const beingMade = join(projectRoot, `data/demo-being-made-${process.pid}.sqlite`);
    await fill(`sqlite:${beingMade}`);
    await rename(beingMade, ownFile);
    for (const rest of ['-wal', '-shm']) await rm(`${beingMade}${rest}`, { force: true });
  }
  return `sqlite:${ownFile}`;
}

async function fill(databaseUrl: string): Promise<void> {
  const address = readDatabaseUrl(databaseUrl);
  const dataSource = await buildDataSource(address, databaseParts);
  try {
    const lastMade = representatives(readDemoFiles()).at(-1)?.email ?? '';
    const found = await whatIsHere(dataSource, lastMade);
    if (found === 'something else') {
      throw new DatabaseRefused(
        `The database ${address.shown} holds something other than the demonstration: name an empty one in DATABASE_URL, or none.`,
      );
    }
    await migrate(dataSource);
    if (found === 'the demonstration') return;
  } finally {
    await dataSource.destroy();
  }
  await seed(databaseUrl);
}

async function seed(databaseUrl: string): Promise<void> {
  const product = await NestFactory.createApplicationContext(SeedingModule.over(databaseUrl), {
    abortOnError: false,
    logger: false,
  });
  try {
    const clock = new Clock();
    await product.get(Seeding).seed(clock.today(), clock.now());
  } finally {
    await product.close();
  }
}
