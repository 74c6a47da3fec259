import { path, withQuery } from '../../web/paths';

export const plans = path('/plans');
export const newSource = path('/plans/new-source');
export const plansExport = path('/plans/export');
export const addressees = path('/plans/addressees');
export const plan = path('/plans/:reference');
export const planExport = path('/plans/:reference/export');
export const planImport = path('/plans/:reference/import');
export const newRecommendation = path('/plans/:reference/new');
export const wording = path('/plans/:reference/wording');
export const sourceEvent = path('/plans/:reference/do/:event');

export const monitoring = path('/monitoring');
export const monitoringExport = path('/monitoring/export');
export const measures = path('/monitoring/measures');
export const measuresExport = path('/monitoring/measures/export');

export const learning = path('/learning');
export const learningExport = path('/learning/export');
export const newLearning = path('/learning/new');
export const learningEvent = path('/learning/:reference');
export const learningForm = path('/learning/:reference/do/:event');

// A recommendation has a page of its own, to which these lead.
const recommendation = path('/recommendations/:plan/:number');

/** The page of 'R-0042/recommendation/3'. */
export function recommendationAddress(reference: string): string {
  const [of = '', , number = ''] = reference.split('/');
  return recommendation.to({ plan: of, number });
}

const recommendationEvent = path('/recommendations/:plan/:number/do/:event');

/** A form about 'R-0042/recommendation/3', with something filled in. */
export function recommendationForm(
  reference: string,
  event: string,
  filled: Readonly<Record<string, string>>,
): string {
  const [of = '', , number = ''] = reference.split('/');
  return withQuery(recommendationEvent.to({ plan: of, number, event }), filled);
}
