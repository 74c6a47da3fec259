import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { DeadlinesModule } from '../deadlines';
import { ForecastModule } from '../forecast';
import { IdentityModule } from '../identity';
import { BoardPage } from './pages/board.page';
import { DurationsPage } from './pages/durations.page';
import { TimelinePage } from './pages/timeline.page';
import { BoardQuery } from './queries/board.query';
import { LivesQuery } from './queries/lives.query';
import { ReviewCourseQuery } from './queries/review-course.query';

/** Stands before the cases: '/reviews/board' is no reference of a review. */
@Module({
  imports: [CasesModule, DeadlinesModule, ForecastModule, IdentityModule],
  controllers: [BoardPage, DurationsPage, TimelinePage],
  providers: [BoardQuery, LivesQuery, ReviewCourseQuery],
})
export class PicturesModule {}
