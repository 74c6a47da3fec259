import type { Request, RequestHandler } from 'express';
import type { Clock } from '../kernel/clock';
import { isApi } from './paths';
import type { NavigationItem, WebSettings } from './settings';

/** Whoever is signed in, as far as the shell of a page needs to know. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  may(permission: string): boolean;
}

declare module 'express-serve-static-core' {
  interface Request {
    viewer?: Viewer;
  }
}

/** Finds out who sent a request; the module of identity provides it. */
export const WHO_IS_ASKING = Symbol('WHO_IS_ASKING');

export type WhoIsAsking = (request: Request) => Promise<Viewer | null>;

/** Asks once for each request, before anything is decided or drawn. */
export const findViewer =
  (whoIsAsking: WhoIsAsking, clock: Clock, settings: WebSettings): RequestHandler =>
  async (request, response, next) => {
    const viewer = await whoIsAsking(request);
    response.locals.here = request.path;
    if (viewer) {
      request.viewer = viewer;
      if (!isApi(request)) {
        response.locals.viewer = viewer;
        response.locals.printedOn = clock.today();
        response.locals.navigation = navigationFor(viewer, request.path, settings);
      }
    }
    next();
  };

function navigationFor(viewer: Viewer, path: string, { navigation }: WebSettings) {
  const shown = navigation.filter(({ permission }) => !permission || viewer.may(permission));
  const isAt = (href: string): boolean =>
    href === path || (href !== '/' && path.startsWith(`${href}/`));
  const holdsPath = ({ href, holds = [] }: NavigationItem): boolean => [href, ...holds].some(isAt);
  return shown.map((item) => ({ text: item.text, href: item.href, active: holdsPath(item) }));
}
