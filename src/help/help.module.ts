import { Inject, Module, Optional, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '../identity';
import { guideOn } from './pages/guide';
import { HelpPage } from './pages/help.page';
import { ProblemsPage } from './pages/problems.page';
import { ProblemReportsRepository } from './records/problem-reports.repository';

@Module({
  controllers: [HelpPage, ProblemsPage],
  providers: [ProblemReportsRepository],
})
export class HelpModule implements NestModule {
  constructor(
    @Optional()
    @Inject(DEMONSTRATION_ACCOUNTS)
    private readonly accounts: readonly DemonstrationAccount[] | null,
  ) {}

  /** Only the demonstration is met by people whom nobody has shown around. */
  configure(consumer: MiddlewareConsumer): void {
    if (!this.accounts?.length) return;
    consumer
      .apply((request: Request, response: Response, next: NextFunction) => {
        response.locals.guide = guideOn(request);
        next();
      })
      .forRoutes('{*path}');
  }
}
