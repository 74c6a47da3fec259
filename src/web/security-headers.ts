import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { WebSettings } from './settings';

const nonceOf = (response: Response): string => `'nonce-${String(response.locals.cspNonce)}'`;

/**
 * Scripts and styles come from the service itself; what stands in a page itself runs only with the
 * nonce of that one answer. Nothing but the assets is kept by browsers or by anything in between.
 */
export function securityHeaders(settings: WebSettings): RequestHandler[] {
  const policy = (styles: string[]) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", (_request, response) => nonceOf(response as Response)],
          styleSrc: styles,
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(settings.production && { upgradeInsecureRequests: [] }),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: settings.production,
    });
  const pages = policy(["'self'"]);
  // The page that documents the API writes its styles into the page.
  const documentation = policy(["'self'", "'unsafe-inline'"]);

  return [
    (_request, response, next) => {
      response.locals.cspNonce = randomBytes(16).toString('base64');
      response.set('Cache-Control', 'no-store');
      next();
    },
    (request, response, next) =>
      (request.path.startsWith('/api/docs') ? documentation : pages)(request, response, next),
  ];
}
