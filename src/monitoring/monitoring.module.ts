import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { RecommendationsModule } from '../recommendations';
import { LearningPage } from './pages/learning.page';
import { MonitoringPage } from './pages/monitoring.page';
import { NewRecommendationPage } from './pages/new-recommendation.page';
import { PlanPage } from './pages/plan.page';
import { PlansPage } from './pages/plans.page';
import { FollowedQuery } from './queries/followed.query';
import { PlansQuery } from './queries/plans.query';

@Module({
  imports: [AskingModule, IdentityModule, RecommendationsModule],
  controllers: [
    // Addresses with a word in them come before those with a reference.
    PlansPage,
    NewRecommendationPage,
    PlanPage,
    MonitoringPage,
    LearningPage,
  ],
  providers: [FollowedQuery, PlansQuery],
  exports: [FollowedQuery],
})
export class MonitoringModule {}
