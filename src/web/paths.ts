type ParametersOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParametersOf<Head> | ParametersOf<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

export interface Path<Pattern extends string> {
  /** For `@Get()` and `@Post()`. */
  readonly pattern: Pattern;
  /** The address, with every parameter escaped. */
  to(
    ...parameters: [ParametersOf<Pattern>] extends [never]
      ? []
      : [Readonly<Record<ParametersOf<Pattern>, string>>]
  ): string;
}

/** An address of the service, written once: its pattern for the route, its links for the pages. */
export function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  return {
    pattern,
    to: (...[parameters]) =>
      pattern
        .split('/')
        .map((part) => (part.startsWith(':') ? encoded(parameters, part.slice(1)) : part))
        .join('/'),
  };
}

function encoded(parameters: Readonly<Record<string, string>> | undefined, name: string): string {
  const value = parameters?.[name];
  if (value === undefined) throw new Error(`The address needs its "${name}".`);
  return encodeURIComponent(value);
}

/** Adds a query; what is undefined or empty is left out. */
export function withQuery(
  address: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given).toString()}`;
}

const here = 'http://here.invalid';

/**
 * The path and query of an address of this service, or null when a browser would leave the service
 * for it: what a link or a form carries must never decide which site opens next.
 */
export function localAddress(text: string | undefined): string | null {
  if (!text?.startsWith('/') || !URL.canParse(text, here)) return null;
  const url = new URL(text, here);
  const address = `${url.pathname}${url.search}`;
  return url.origin === here && !address.startsWith('//') ? address : null;
}

export const isApi = (request: { readonly path: string }): boolean =>
  /^\/api(\/|$)/.test(request.path);

export const home = path('/');
export const signIn = path('/sign-in');
export const signOut = path('/sign-out');
export const lock = path('/lock');
export const unlock = path('/unlock');
/** What somebody wrote and could not send, offered back to them. */
export const unsent = path('/unsent');
/** Asked by a page while somebody is typing on it. */
export const stillHere = path('/still-here');
export const help = path('/help');
export const words = path('/help/words');
export const accessibility = path('/accessibility');
export const releaseNotes = path('/release-notes');
export const reportProblem = path('/report-a-problem');
