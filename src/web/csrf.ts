import { createHmac, timingSafeEqual } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import type { WebSettings } from './settings';

declare module 'express-serve-static-core' {
  interface Request {
    /** The user for whom this service drew the form, although in a session that is over. */
    drawnFor?: string;
  }
}

const field = '_csrf';

const sent = (request: Request): string | undefined => {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
};

// A page may hold many forms: 32 random bytes in each are plenty.
const { csrfSynchronisedProtection, generateToken } = csrfSync({
  size: 32,
  getTokenFromRequest: (request) => sent(request)?.split('.')[0],
});

/**
 * A form counts only when it carries the token of the session that drew it. The token is then taken
 * out of the body: no DTO knows of it. It is made when a page asks, so that a page without a form
 * leaves no session behind.
 *
 * Beside the token stands who was signed in, under a seal. Where the session has ended, the seal
 * shows that this service drew the form for that person: what they typed may then be kept for them.
 * It opens nothing else.
 */
export function csrf({ sessionSecret }: WebSettings): RequestHandler[] {
  const seal = (token: string, userId: string): string =>
    createHmac('sha256', sessionSecret).update(`form ${token} ${userId}`).digest('base64url');

  const drawnFor = (request: Request): string | undefined => {
    const [token = '', userId = '', given = ''] = sent(request)?.split('.') ?? [];
    const right = Buffer.from(seal(token, userId));
    const isSealed = userId !== '' && given.length === right.length;
    return isSealed && timingSafeEqual(Buffer.from(given), right) ? userId : undefined;
  };

  return [
    (request, response, next) => {
      void csrfSynchronisedProtection(request, response, (error?: unknown) => {
        if (error) request.drawnFor = drawnFor(request);
        next(error);
      });
    },
    (request, response, next) => {
      if (request.body) delete (request.body as Record<string, unknown>)[field];
      response.locals.csrfToken = () => {
        const token = generateToken(request);
        const { viewer } = request;
        return viewer ? `${token}.${viewer.id}.${seal(token, viewer.id)}` : token;
      };
      next();
    },
    (request, _response, next) => {
      const { session, viewer, originalUrl, method } = request;
      if (method === 'POST' && viewer && session.unsent?.address === originalUrl) {
        delete session.unsent;
      }
      next();
    },
  ];
}
