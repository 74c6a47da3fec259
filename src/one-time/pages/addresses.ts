import { path, withQuery } from '../../web/paths';

export const answer = path('/answer/:token');
export const oneTimeLinks = path('/one-time-links');
export const withdrawal = path('/one-time-links/:link/withdraw');
export const newLink = path('/recommendations/:reference/:number/one-time-link');

// The recommendation has a page of its own, to which these lead.
const recommendation = path('/recommendations/:reference/:number');

const partsOf = (planned: string): { readonly reference: string; readonly number: string } => {
  const [reference = '', , number = ''] = planned.split('/');
  return { reference, number };
};

export const newLinkFor = (planned: string): string => newLink.to(partsOf(planned));

export const recommendationAddress = (planned: string): string =>
  recommendation.to(partsOf(planned));

/** What links can be made for, so that an organisation answers in a round. */
export const linksFor = (organisation: string): string =>
  withQuery(oneTimeLinks.to(), { organisation });
