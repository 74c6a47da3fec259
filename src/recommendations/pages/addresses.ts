import { path, withQuery } from '../../web/paths';

export const recommendations = path('/recommendations');
export const recommendationsExport = path('/recommendations/export');
/** `:reference` is that of the plan, 'R-0042' or 'S-0001'; `:number` that of the recommendation. */
export const recommendation = path('/recommendations/:reference/:number');
export const recommendationEvent = path('/recommendations/:reference/:number/do/:event');
export const updateForm = path('/recommendations/:reference/:number/do/recommendation.update');
export const updateLater = path(
  '/recommendations/:reference/:number/do/recommendation.update/later',
);

export const rounds = path('/rounds');
export const roundsExport = path('/rounds/export');
export const newRound = path('/rounds/new');
export const round = path('/rounds/:reference');
export const roundExport = path('/rounds/:reference/export');
export const roundEvent = path('/rounds/:reference/do/:event');

/** Where the rows of a printed plan are looked at, and then entered. */
export const planImport = path('/plans/:reference/import');
export const planEnter = path('/plans/:reference/import/enter');

// Plans, meetings, learning events and one-time links have pages of their own, to which these lead.
const oneTimeLinks = path('/one-time-links');
const oneTimeLink = path('/recommendations/:reference/:number/one-time-link');
const newLearning = path('/learning/new');
export const plan = path('/plans/:reference');
const meeting = path('/meetings/:reference');

/** The two parts of 'S-0001/recommendation/14' that stand in an address. */
export function partsOf(planned: string): { readonly reference: string; readonly number: string } {
  const [reference = '', , number = ''] = planned.split('/');
  return { reference, number };
}

export const recommendationAddress = (planned: string): string =>
  recommendation.to(partsOf(planned));

export const eventAddress = (planned: string, event: string): string =>
  recommendationEvent.to({ ...partsOf(planned), event });

export const planAddress = (planned: string): string =>
  plan.to({ reference: partsOf(planned).reference });

export const meetingAddress = (reference: string): string => meeting.to({ reference });

/** The list of one organisation; without one, that of whoever looks. */
export const listAddress = (organisation?: string): string =>
  withQuery(recommendations.to(), { organisation });

/** What one-time links can be made for, so that an organisation answers without an account. */
export const linksFor = (organisation: string): string =>
  withQuery(oneTimeLinks.to(), { organisation });

/** The form of an event that spreads a recommendation, with its reference filled in. */
export const learningFrom = (planned: string): string =>
  withQuery(newLearning.to(), { recommendations: planned });

export const oneTimeLinkFor = (planned: string): string => oneTimeLink.to(partsOf(planned));
