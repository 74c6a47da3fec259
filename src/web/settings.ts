export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** Pages elsewhere that belong to it: '/rounds'. */
  readonly holds?: readonly string[];
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
  /** The address of the search page, for the box beside the navigation; null where there is none. */
  readonly search: string | null;
  /** Without activity for this many minutes the screen is locked, long before the session ends. */
  readonly locksAfterMinutes: number;
  /** Whom to call when something does not work, as a sentence names them. */
  readonly contact: string;
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
 * Reads NODE_ENV, SESSION_SECRET, PROXIES, LOCK_MINUTES and CONTACT.
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
    search: null,
    locksAfterMinutes: lockMinutesFrom(environment),
    contact: environment.CONTACT?.trim() || 'the Kent Community Safety Team (KCST)',
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

const defaultLockMinutes = 10;
/** A session ends after thirty minutes: a lock that came later would never be seen. */
const longestLockMinutes = 29;

function lockMinutesFrom({ LOCK_MINUTES }: Environment): number {
  if (!LOCK_MINUTES) return defaultLockMinutes;
  const minutes = Number(LOCK_MINUTES);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestLockMinutes) return minutes;
  throw new SettingsRefused(
    `LOCK_MINUTES is after how many idle minutes the screen locks: a whole number from 1 to ${longestLockMinutes}.`,
  );
}
