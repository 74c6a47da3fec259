import { SettingsRefused } from '../web/settings';

/** For injection: how the service sends email, and by which address it is reached. */
export const POST_SETTINGS = Symbol('POST_SETTINGS');

export interface PostSettings {
  /** Without a slash at the end; null where nobody has said by which address people come here. */
  readonly publicUrl: string | null;
  /** Null where the service sends no email. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads SMTP_URL, MAIL_FROM and PUBLIC_URL.
 *
 * @throws SettingsRefused when email is to be sent and something for it is missing or makes no sense
 */
export function postSettingsFrom(environment: Environment): PostSettings {
  const publicUrl = publicUrlFrom(environment);
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = environment;
  if (!smtpUrl) return { publicUrl, mail: null };
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol)) {
    throw new SettingsRefused('SMTP_URL is the address of a mail server: smtp://… or smtps://…');
  }
  if (!from?.includes('@')) {
    throw new SettingsRefused('MAIL_FROM is not set: say from which address email is sent.');
  }
  if (publicUrl === null) {
    throw new SettingsRefused(
      'PUBLIC_URL is not set: email is sent with links, so say by which address people come here.',
    );
  }
  return { publicUrl, mail: { smtpUrl, from } };
}

function publicUrlFrom({ PUBLIC_URL }: Environment): string | null {
  if (!PUBLIC_URL) return null;
  if (URL.canParse(PUBLIC_URL) && /^https?:$/.test(new URL(PUBLIC_URL).protocol)) {
    return PUBLIC_URL.replace(/\/+$/, '');
  }
  throw new SettingsRefused('PUBLIC_URL is an address such as https://reviews.example.org');
}
