import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import type { WebSettings } from './settings';

/** Where sessions are kept; the module of identity provides it. */
export const SESSION_STORE = Symbol('SESSION_STORE');

/** The cookie holds an id and nothing else; the store decides how long it is good for. */
export function sessions(store: Store, settings: WebSettings): RequestHandler[] {
  return [
    session({
      // A browser takes a cookie named __Host- only over HTTPS and from this very host.
      name: settings.production ? '__Host-dhr' : 'dhr',
      secret: settings.sessionSecret,
      store,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: settings.production, path: '/' },
    }),
    saveBeforeRedirect,
  ];
}

/** The browser follows a redirect at once, and the next page must already find what was kept. */
const saveBeforeRedirect: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD'].includes(request.method)) return next();
  const redirect = response.redirect.bind(response) as (status: number, address: string) => void;
  response.redirect = (first: number | string, second?: number | string) => {
    const [status, address] = typeof first === 'number' ? [first, String(second)] : [302, first];
    request.session.save((error: unknown) => (error ? next(error) : redirect(status, address)));
  };
  next();
};
