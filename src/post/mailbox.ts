import { createTransport, type Transporter } from 'nodemailer';
import type { PostSettings } from './post-settings';

/** For injection: where letters are put; null where the service sends no email. */
export const MAILBOX = Symbol('MAILBOX');

export interface Message {
  /** Names the message for ever: sent twice under the same, it is one message. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** A message was not taken; the words are for whoever looks after the post. */
export class NotTaken extends Error {
  constructor(
    message: string,
    /** Nothing else would be taken at present either. */
    readonly isOutOfReach: boolean,
  ) {
    super(message);
    this.name = 'NotTaken';
  }
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const outOfReach = ['ECONNECTION', 'ECONNREFUSED', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'EAUTH', 'ETLS'];
const longestReason = 300;

/** Sends plain text by SMTP, one message to one address. */
export class Mailbox {
  constructor(
    private readonly transport: Transporter,
    private readonly from: string,
  ) {}

  static from({ mail }: PostSettings): Mailbox | null {
    if (mail === null) return null;
    const { smtpUrl: url, from } = mail;
    return new Mailbox(createTransport({ url, ...patience }), from);
  }

  /** @throws NotTaken */
  async send({ id, to, subject, text }: Message): Promise<void> {
    try {
      await this.transport.sendMail({
        messageId: `<${id}@${hostIn(this.from)}>`,
        from: this.from,
        to,
        subject,
        text,
        // Nobody's absence note is to answer this.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw notTaken(error);
    }
  }
}

const hostIn = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

function notTaken(error: unknown): NotTaken {
  const { code = '', message } = error as { code?: string; message: string };
  return outOfReach.includes(code)
    ? new NotTaken(`The mail server could not be reached (${code}).`, true)
    : new NotTaken(`The mail server did not take it: ${message.slice(0, longestReason)}`, false);
}
