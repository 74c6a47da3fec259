import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { CasesModule } from '../cases';
import { IdentityModule } from '../identity';
import { WhatIfPage } from './pages/what-if.page';
import { PastReviewsQuery } from './queries/past-reviews.query';
import { ReviewTodayQuery } from './queries/review-today.query';

@Module({
  imports: [AskingModule, CasesModule, IdentityModule],
  controllers: [WhatIfPage],
  providers: [PastReviewsQuery, ReviewTodayQuery],
})
export class WhatIfModule {}
