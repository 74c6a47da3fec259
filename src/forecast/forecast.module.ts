import { Module } from '@nestjs/common';
import { ForecastsQuery } from './queries/forecasts.query';
import { KeptReviewsQuery } from './queries/kept-reviews.query';
import { PastReviewsQuery } from './queries/past-reviews.query';
import { PlacedReviewsQuery } from './queries/placed-reviews.query';

@Module({
  providers: [ForecastsQuery, KeptReviewsQuery, PastReviewsQuery, PlacedReviewsQuery],
  exports: [ForecastsQuery, PastReviewsQuery],
})
export class ForecastModule {}
