import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { RecommendationsModule } from '../recommendations';
import { NameAddresseeHandler } from './commands/name-addressee.handler';
import { AddresseesPage } from './pages/addressees.page';
import { LearningPage } from './pages/learning.page';
import { MeasuredLook } from './pages/measured-look';
import { MeasuresPage } from './pages/measures.page';
import { MonitoringPage } from './pages/monitoring.page';
import { NewRecommendationPage } from './pages/new-recommendation.page';
import { PlanPage } from './pages/plan.page';
import { PlansPage } from './pages/plans.page';
import { LearningForms, NewLearningForm, NewSourceForm, SourceForms } from './pages/register-forms';
import { EscalationsQuery } from './queries/escalations.query';
import { FollowedQuery } from './queries/followed.query';
import { KnownOrganisationsQuery } from './queries/known-organisations.query';
import { MeasuredQuery } from './queries/measured.query';
import { OpenedWithQuery } from './queries/opened-with.query';
import { PlansQuery } from './queries/plans.query';

@Module({
  imports: [AskingModule, IdentityModule, RecommendationsModule],
  controllers: [
    // Addresses with a word in them come before those with a reference.
    NewSourceForm,
    NewLearningForm,
    SourceForms,
    LearningForms,
    PlansPage,
    NewRecommendationPage,
    AddresseesPage,
    PlanPage,
    MeasuresPage,
    MonitoringPage,
    LearningPage,
  ],
  providers: [
    EscalationsQuery,
    FollowedQuery,
    KnownOrganisationsQuery,
    MeasuredLook,
    MeasuredQuery,
    NameAddresseeHandler,
    OpenedWithQuery,
    PlansQuery,
  ],
  exports: [FollowedQuery],
})
export class MonitoringModule {}
