export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Shown to those who have this permission; to everybody signed in when it is left out. */
  readonly permission?: string;
}

export interface WebSettings {
  /** Served over HTTPS behind a proxy, to people at work. */
  readonly production: boolean;
  /** Signs the session cookie; the same for every process. */
  readonly sessionSecret: string;
  /** How many proxies stand before the service, each adding to X-Forwarded-For. */
  readonly proxies: number;
  /** Says on every page that nothing on it is real. */
  readonly demonstration: boolean;
  /** Reads templates again for each page, for those who write them. */
  readonly reloadsTemplates: boolean;
  readonly navigation: readonly NavigationItem[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings are wrong; the message is for whoever starts the program. */
export class SettingsRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingsRefused';
  }
}

/**
 * Reads NODE_ENV, SESSION_SECRET and PROXIES.
 *
 * @throws SettingsRefused when production lacks a secret, or a setting makes no sense
 */
export function webSettingsFrom(environment: Environment): WebSettings {
  const production = environment.NODE_ENV === 'production';
  return {
    production,
    sessionSecret: sessionSecretFrom(environment, production),
    proxies: proxiesFrom(environment, production),
    demonstration: false,
    reloadsTemplates: environment.NODE_ENV === 'development',
    navigation: [],
  };
}

function sessionSecretFrom({ SESSION_SECRET }: Environment, production: boolean): string {
  if (SESSION_SECRET && SESSION_SECRET.length >= 32) return SESSION_SECRET;
  if (SESSION_SECRET) {
    throw new SettingsRefused('SESSION_SECRET is too short: give it 32 characters or more.');
  }
  if (production) {
    throw new SettingsRefused(
      'SESSION_SECRET is not set: give every process of the service the same random text of 32 characters or more.',
    );
  }
  return 'not a secret: for development, tests and the demonstration';
}

function proxiesFrom({ PROXIES }: Environment, production: boolean): number {
  if (!PROXIES) return production ? 1 : 0;
  if (/^\d$/.test(PROXIES)) return Number(PROXIES);
  throw new SettingsRefused('PROXIES is how many proxies stand before the service: a digit.');
}
