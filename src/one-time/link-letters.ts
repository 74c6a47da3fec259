import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../kernel/ids';
import { Mailbox, MAILBOX, NotTaken } from '../post';
import { sayDate } from '../web/page-filters';

export interface LinkLetter {
  readonly person: string;
  readonly email: string | null;
  readonly address: string;
  readonly expiresOn: string;
}

/** Brings a link to its holder: at once, for the token is kept nowhere to be sent later. */
@Injectable()
export class LinkLetters {
  constructor(@Inject(MAILBOX) private readonly mailbox: Mailbox | null) {}

  /** The words that go with a link; they name neither a person nor a review. */
  words(address: string, expiresOn: string): string {
    return [
      'The Kent Community Safety Team asks you how far a recommendation has come that your organisation helps to carry out. No account is needed:',
      address,
      `The link is good for one answer, until the end of ${sayDate(expiresOn)}. Please do not pass it on: whoever has it can answer in your name.`,
      'If you have a question, ask the Kent Community Safety Team.',
    ].join('\n\n');
  }

  /** @returns what became of it, as a sentence */
  async send({ person, email, address, expiresOn }: LinkLetter): Promise<string> {
    if (email === null || this.mailbox === null) {
      return 'Nothing was sent. Copy the words and bring them to the person yourself.';
    }
    try {
      await this.mailbox.send({
        id: `link-${newId()}`,
        to: { name: person, address: email },
        subject: 'How far has a recommendation come? One answer is asked for',
        text: this.words(address, expiresOn),
      });
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      return `It could not be sent to ${email}. ${error.message} Copy the words and send them yourself.`;
    }
    return `It was sent to ${email}.`;
  }
}
