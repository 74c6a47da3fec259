import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { DeadlinesModule } from '../deadlines';
import { IdentityModule } from '../identity';
import { CasesController } from './api/cases.controller';
import { RibsController } from './api/ribs.controller';
import { CaseListPage } from './pages/case-list.page';
import { CasePage } from './pages/case.page';
import { ChartPage } from './pages/chart.page';
import { EventFormPage } from './pages/event-form.page';
import { Forms } from './pages/forms';
import { HistoryPage } from './pages/history.page';
import { NewReviewPage } from './pages/new-review.page';
import { OpenRecord } from './pages/open-record';
import { StagesPassedQuery } from './pages/queries/stages-passed.query';
import { RibPage } from './pages/rib.page';
import { CaseListQuery } from './queries/case-list.query';
import { CaseViewQuery } from './queries/case-view.query';
import { FindRecordQuery } from './queries/find-record.query';

@Module({
  imports: [AskingModule, DeadlinesModule, IdentityModule],
  controllers: [
    CasesController,
    RibsController,
    // Addresses with a word in them come before those with a name: '/reviews/new' is no reference.
    CaseListPage,
    NewReviewPage,
    CasePage,
    HistoryPage,
    ChartPage,
    EventFormPage,
    RibPage,
  ],
  providers: [CaseListQuery, CaseViewQuery, FindRecordQuery, Forms, OpenRecord, StagesPassedQuery],
  exports: [CaseListQuery, CaseViewQuery, FindRecordQuery],
})
export class CasesModule {}
