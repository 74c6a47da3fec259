import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import {
  LearningEventsController,
  SourcesController,
  UpdateRoundsController,
} from './api/monitoring.controller';
import { PlansController } from './api/plans.controller';
import { RecommendationsController } from './api/recommendations.controller';
import { AgencyLists } from './pages/agency-lists';
import { ListPage } from './pages/list.page';
import { OpenPlanned } from './pages/open-planned';
import { RecommendationFile } from './pages/recommendation.page';
import { RoundsPage } from './pages/rounds.page';
import { UpdatePage } from './pages/update.page';
import { AgencyListQuery } from './queries/agency-list.query';
import { PlanQuery } from './queries/plan.query';
import { RecommendationListQuery } from './queries/recommendation-list.query';
import { RoundsQuery } from './queries/rounds.query';
import { DraftsRepository } from './records/drafts.repository';

@Module({
  imports: [AskingModule, IdentityModule],
  controllers: [
    RecommendationsController,
    PlansController,
    SourcesController,
    UpdateRoundsController,
    LearningEventsController,
    // The form of an update comes before the forms of every other event.
    UpdatePage,
    ListPage,
    RecommendationFile,
    RoundsPage,
  ],
  providers: [
    AgencyListQuery,
    AgencyLists,
    DraftsRepository,
    OpenPlanned,
    PlanQuery,
    RecommendationListQuery,
    RoundsQuery,
  ],
  exports: [PlanQuery, RecommendationListQuery],
})
export class RecommendationsModule {}
