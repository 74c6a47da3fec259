import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { DeadlinesModule } from '../deadlines';
import { IdentityModule } from '../identity';
import { PostModule } from '../post';
import {
  LearningEventsController,
  SourcesController,
  UpdateRoundsController,
} from './api/monitoring.controller';
import { PlansController } from './api/plans.controller';
import { RecommendationsController } from './api/recommendations.controller';
import { AgencyLists } from './pages/agency-lists';
import { ListPage } from './pages/list.page';
import { PlanImportingModule } from './importing/plan-importing.module';
import { ListFilesPage } from './pages/list-files.page';
import { OpenPlanned } from './pages/open-planned';
import { RecommendationFile } from './pages/recommendation.page';
import { NewRoundForm, RoundForms } from './pages/round-forms';
import { RoundsPage } from './pages/rounds.page';
import { UpdatePage } from './pages/update.page';
import { AgencyListQuery } from './queries/agency-list.query';
import { LastUpdateQuery } from './queries/last-update.query';
import { LearnedNamesQuery } from './queries/learned-names.query';
import { PlanQuery } from './queries/plan.query';
import { RecommendationListQuery } from './queries/recommendation-list.query';
import { RoundsQuery } from './queries/rounds.query';

@Module({
  imports: [AskingModule, DeadlinesModule, IdentityModule, PostModule, PlanImportingModule],
  controllers: [
    RecommendationsController,
    PlansController,
    SourcesController,
    UpdateRoundsController,
    LearningEventsController,
    // The form of an update comes before the forms of every other event.
    UpdatePage,
    ListPage,
    ListFilesPage,
    RecommendationFile,
    // Addresses with a word in them come before those with a reference.
    NewRoundForm,
    RoundForms,
    RoundsPage,
  ],
  providers: [
    AgencyListQuery,
    AgencyLists,
    LastUpdateQuery,
    LearnedNamesQuery,
    OpenPlanned,
    PlanQuery,
    RecommendationListQuery,
    RoundsQuery,
  ],
  exports: [AgencyLists, LastUpdateQuery, LearnedNamesQuery, PlanQuery, RecommendationListQuery],
})
export class RecommendationsModule {}
