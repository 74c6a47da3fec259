import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { CasesModule } from '../cases';
import { ForecastModule } from '../forecast';
import { IdentityModule } from '../identity';
import { WhatIfPage } from './pages/what-if.page';
import { ReviewTodayQuery } from './queries/review-today.query';

@Module({
  imports: [AskingModule, CasesModule, ForecastModule, IdentityModule],
  controllers: [WhatIfPage],
  providers: [ReviewTodayQuery],
})
export class WhatIfModule {}
