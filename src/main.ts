import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { openDemonstration, type Demonstration } from './demo';
import { DatabaseRefused } from './kernel/database/database-url';
import { ForecastsQuery } from './forecast';
import { navigation } from './navigation';
import { FollowedQuery } from './monitoring';
import { describeApi } from './open-api';
import { CourierTimer } from './post';
import { configureWeb } from './web/configure-web';
import { SettingsRefused } from './web/settings';

/** Starts the service. With `--demo`, on a database of fictional reviews that it makes itself. */
async function start(): Promise<void> {
  const port = portFrom(process.env.PORT);
  const demonstration = process.argv.includes('--demo') ? await openDemonstration() : null;
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.over(demonstration?.databaseUrl ?? process.env.DATABASE_URL, {
      beside: demonstration ? [demonstration.module] : [],
    }),
    { logger: ['error', 'warn'], abortOnError: false, bodyParser: false },
  );
  configureWeb(app, {
    demonstration: demonstration !== null,
    ...navigation,
  });
  describeApi(app);
  app.enableShutdownHooks();
  await app.listen(port);
  if (!demonstration) app.get(CourierTimer, { strict: false }).start();
  process.stdout.write(invitation(port, demonstration));
  readAhead(app);
}

/** What the monitoring of plans and the forecasts count is read before anybody asks for it. */
function readAhead(app: NestExpressApplication): void {
  for (const query of [FollowedQuery, ForecastsQuery]) {
    app
      .get<FollowedQuery | ForecastsQuery>(query, { strict: false })
      .warm()
      .catch((error: unknown) =>
        process.stderr.write(`Nothing was read ahead: ${String(error)}\n`),
      );
  }
}

function invitation(port: number, demonstration: Demonstration | null): string {
  const address = `http://localhost:${port}`;
  return demonstration
    ? `The demonstration is open at ${address} (accounts are named on its sign-in page)\n`
    : `Domestic homicide reviews: ${address}\n`;
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SettingsRefused(`PORT must be a number from 1 to 65535, not “${text}”.`);
}

start().catch((error: unknown) => {
  const known = error instanceof DatabaseRefused || error instanceof SettingsRefused;
  const busy = (error as { code?: string }).code === 'EADDRINUSE';
  if (busy) process.stderr.write('That port is in use: set PORT to another one.\n');
  else if (known) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  process.exit(known || busy ? 2 : 1);
});
