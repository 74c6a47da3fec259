import {
  isLikelyToMiss,
  sayForecast,
  type Forecast,
} from '../../workflows/rules/forecast/forecast';

/** A forecast as it stands beside the clock that it is about. */
export interface ForecastShown {
  readonly rule: string;
  readonly isLikelyToMiss: boolean;
  readonly says: string;
}

export const forecastShown = (one: Forecast): ForecastShown => ({
  rule: one.rule,
  isLikelyToMiss: isLikelyToMiss(one),
  says: sayForecast(one),
});
