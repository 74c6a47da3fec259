import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';

const field = '_csrf';

const sent = (request: Request): string | undefined => {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
};

const { csrfSynchronisedProtection, generateToken } = csrfSync({ getTokenFromRequest: sent });

/**
 * A form counts only when it carries the token of the session that drew it. The token is then taken
 * out of the body: no DTO knows of it. It is made when a page asks, so that a page without a form
 * leaves no session behind.
 */
export const csrf: RequestHandler[] = [
  csrfSynchronisedProtection,
  (request, response, next) => {
    if (request.body) delete (request.body as Record<string, unknown>)[field];
    response.locals.csrfToken = () => generateToken(request);
    next();
  },
];
