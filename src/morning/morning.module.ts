import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { CasesModule } from '../cases';
import { DeadlinesModule } from '../deadlines';
import { DocumentsModule } from '../documents';
import { ForecastModule } from '../forecast';
import { GovernanceModule } from '../governance';
import { IdentityModule } from '../identity';
import { MeetingsModule } from '../meetings';
import { MonitoringModule } from '../monitoring';
import { RecommendationsModule } from '../recommendations';
import { TodayPage } from './pages/today.page';
import { ClockMendsQuery } from './queries/clock-mends.query';
import { ChangesQuery } from './queries/changes.query';
import { MattersQuery } from './queries/matters.query';
import { ReviewsStandingStillQuery } from './queries/reviews-standing-still.query';
import { LooksRepository } from './records/looks.repository';

@Module({
  imports: [
    AskingModule,
    CasesModule,
    DeadlinesModule,
    DocumentsModule,
    ForecastModule,
    GovernanceModule,
    IdentityModule,
    MeetingsModule,
    MonitoringModule,
    RecommendationsModule,
  ],
  controllers: [TodayPage],
  providers: [
    ChangesQuery,
    ClockMendsQuery,
    LooksRepository,
    MattersQuery,
    ReviewsStandingStillQuery,
  ],
})
export class MorningModule {}
