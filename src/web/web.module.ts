import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuditInterceptor } from './audit.interceptor';
import { ProblemFilter } from './problem.filter';
import { Routes } from './routes';

/** The shell of every page and of the API: it knows requests and answers, and nothing of reviews. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Routes,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
  ],
  exports: [Routes],
})
export class WebModule {}
