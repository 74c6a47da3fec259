import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { AppModule } from '../../../src/app.module';
import { openDemonstration } from '../../../src/demo';
import { Clock } from '../../../src/kernel/clock';
import { navigation } from '../../../src/navigation';
import { configureWeb } from '../../../src/web/configure-web';
import { Routes, type Marked } from '../../../src/web/routes';
import { addDays } from '../../../workflows/language/dates';

/** The demonstration, made afresh and open to browsers. It remembers which pages it has shown. */
export class RunningDemonstration {
  private readonly shown = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly app: NestExpressApplication,
  ) {
    app.use(this.remember);
    configureWeb(app, {
      demonstration: true,
      ...navigation,
    });
  }

  static async start(): Promise<RunningDemonstration> {
    const folder = await mkdtemp(join(tmpdir(), 'dhr-browser-'));
    const url = `sqlite:${join(folder, 'demo.sqlite')}`;
    const { databaseUrl, module } = await openDemonstration(url);
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.over(databaseUrl, { beside: [module] }),
      { logger: ['error'], abortOnError: false, bodyParser: false },
    );
    const running = new RunningDemonstration(folder, app);
    await app.listen(0, '127.0.0.1');
    return running;
  }

  get address(): string {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** The day that many days before today. */
  daysAgo(days: number): string {
    return addDays(this.app.get(Clock, { strict: false }).today(), -days);
  }

  /** The addresses of pages, such as '/reviews/:reference', at which nobody was shown any yet. */
  neverShown(): string[] {
    return this.app
      .get(Routes, { strict: false })
      .all()
      .filter(({ controller }) => !pathOf(controller).startsWith('api/'))
      .filter(({ handler }) => Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET)
      .map(({ handler }) => pathOf(handler))
      .filter((pattern) => !this.shown.has(pattern));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private readonly remember: RequestHandler = (request, response, next) => {
    response.on('finish', () => {
      const route = request.route as { path: string } | undefined;
      if (route && response.statusCode < 400) this.shown.add(route.path);
    });
    next();
  };
}

const pathOf = (marked: Marked): string => String(Reflect.getMetadata(PATH_METADATA, marked));
