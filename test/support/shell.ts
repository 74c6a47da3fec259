import { Global, Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import {
  DEMONSTRATION_ACCOUNTS,
  IdentityModule,
  type DemonstrationAccount,
} from '../../src/identity';
import { Clock, StoppedClock } from '../../src/kernel/clock';
import { KeptRecords } from '../../src/kernel/kept-records';
import { UnitOfWork } from '../../src/kernel/unit-of-work';
import { AUDIT_WRITER, type AuditEntry } from '../../src/web/audits';
import { configureWeb } from '../../src/web/configure-web';
import type { WebSettings } from '../../src/web/settings';
import { WebModule } from '../../src/web/web.module';

export interface ShellOptions {
  readonly dataSource: DataSource;
  readonly clock?: StoppedClock;
  readonly controllers?: Type[];
  readonly accounts?: readonly DemonstrationAccount[];
  readonly settings?: Partial<WebSettings>;
}

export interface Shell {
  readonly app: NestExpressApplication;
  readonly clock: StoppedClock;
  readonly audited: AuditEntry[];
}

/** The shell and identity, with pages of the test's own and nothing of the domain. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  const { dataSource, clock = new StoppedClock('2026-11-23T09:00:00.000Z') } = options;
  const audited: AuditEntry[] = [];
  const parts = [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    {
      provide: AUDIT_WRITER,
      useValue: { write: async (entry: AuditEntry) => audited.push(entry) },
    },
    { provide: DEMONSTRATION_ACCOUNTS, useValue: options.accounts ?? null },
    UnitOfWork,
    { provide: KeptRecords, useValue: { all: () => Promise.resolve(new Map()) } },
  ];

  @Global()
  @Module({ providers: parts, exports: parts })
  class Surroundings {}

  const module = await Test.createTestingModule({
    imports: [Surroundings, WebModule, IdentityModule],
    controllers: options.controllers ?? [],
  }).compile();
  const app = configureWeb(
    module.createNestApplication<NestExpressApplication>(),
    options.settings,
  );
  await app.init();
  return { app, clock, audited };
}
