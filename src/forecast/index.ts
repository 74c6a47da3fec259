export { ForecastModule } from './forecast.module';
export { ForecastsQuery, type AtRisk } from './queries/forecasts.query';
export { PastReviewsQuery } from './queries/past-reviews.query';
export { forecastShown, type ForecastShown } from './forecast.view';
