import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { ForecastModule } from '../forecast';
import { IdentityModule } from '../identity';
import { SavedViewsModule } from '../saved-views';
import { AskWarned } from './api/ask-warned';
import { CasesController } from './api/cases.controller';
import { RibsController } from './api/ribs.controller';
import { CaseListFilePage } from './pages/case-list-file.page';
import { CaseListPage } from './pages/case-list.page';
import { CasePage } from './pages/case.page';
import { ChartPage } from './pages/chart.page';
import { DaysToAvoid } from './pages/days-to-avoid';
import { EventFormPage } from './pages/event-form.page';
import { Forms } from './pages/forms';
import { HistoryPage } from './pages/history.page';
import { NotificationDrafts } from './pages/notification-drafts';
import { Notification } from './pages/notification';
import { NewReviewPage } from './pages/new-review.page';
import { OpenRecord } from './pages/open-record';
import { StagesPassedQuery } from './queries/stages-passed.query';
import { RibPage } from './pages/rib.page';
import { CaseListQuery } from './queries/case-list.query';
import { CaseThenQuery } from './queries/case-then.query';
import { CaseViewQuery } from './queries/case-view.query';
import { DaysToAvoidQuery } from './queries/days-to-avoid.query';
import { FindRecordQuery } from './queries/find-record.query';
import { ItsRecommendationsQuery } from './queries/its-recommendations.query';

@Module({
  imports: [
    AskingModule,
    DeadlinesModule,
    DocumentsModule,
    ForecastModule,
    IdentityModule,
    SavedViewsModule,
  ],
  controllers: [
    CasesController,
    RibsController,
    // Addresses with a word in them come before those with a name: '/reviews/new' is no reference.
    CaseListPage,
    CaseListFilePage,
    NewReviewPage,
    CasePage,
    HistoryPage,
    ChartPage,
    EventFormPage,
    RibPage,
  ],
  providers: [
    AskWarned,
    CaseListQuery,
    CaseThenQuery,
    CaseViewQuery,
    DaysToAvoid,
    DaysToAvoidQuery,
    FindRecordQuery,
    Forms,
    Notification,
    NotificationDrafts,
    OpenRecord,
    ItsRecommendationsQuery,
    StagesPassedQuery,
  ],
  exports: [CaseListQuery, CaseViewQuery, DaysToAvoidQuery, FindRecordQuery],
})
export class CasesModule {}
