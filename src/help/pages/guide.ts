import type { Request } from 'express';
import { home } from '../../web/paths';
import { hideGuide } from './addresses';
import { firstSteps, type Step } from './first-steps';

export interface Guide {
  readonly steps: readonly Step[];
  readonly hide: string;
}

/** First steps for whoever has just signed in, on the first page and until they hide them. */
export function guideOn({ actor, session, originalUrl, method }: Request): Guide | null {
  const isFirstPage = method === 'GET' && originalUrl.split('?')[0] === home.to();
  if (!actor || !isFirstPage || session.guideHidden) return null;
  const steps = firstSteps(actor.roles);
  return steps && { steps, hide: hideGuide.to() };
}
