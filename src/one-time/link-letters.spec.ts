import { Mailbox, NotTaken, type Message } from '../post';
import { LinkLetters } from './link-letters';

class FakeMailbox extends Mailbox {
  readonly taken: Message[] = [];

  constructor(private readonly problem: NotTaken | null = null) {
    super({} as never, 'reviews@example.org');
  }

  override send(message: Message): Promise<void> {
    if (this.problem) return Promise.reject(this.problem);
    this.taken.push(message);
    return Promise.resolve();
  }
}

const letter = {
  person: 'Head of prevention',
  email: 'prevention@example.org',
  address: 'https://reviews.example.org/answer/a-token',
  expiresOn: '2026-03-16',
};

describe('the letter that brings a one-time link', () => {
  it('is sent at once, with the link, its last day and no name', async () => {
    const mailbox = new FakeMailbox();
    expect(await new LinkLetters(mailbox).send(letter)).toBe(
      'It was sent to prevention@example.org.',
    );
    const [{ to, text } = { to: null, text: '' }] = mailbox.taken;
    expect(to).toEqual({ name: 'Head of prevention', address: 'prevention@example.org' });
    expect(text).toContain(letter.address);
    expect(text).toContain('16 March 2026');
    expect(text).not.toContain('Head of prevention');
  });

  it.each([
    ['there is no mail server', null, letter, 'Nothing was sent.'],
    ['no address is known', new FakeMailbox(), { ...letter, email: null }, 'Nothing was sent.'],
    [
      'it was not taken',
      new FakeMailbox(new NotTaken('The mail server did not take it: full', false)),
      letter,
      'It could not be sent to prevention@example.org. The mail server did not take it: full',
    ],
  ])('is left to a person where %s', async (_why, mailbox, wanted, says) => {
    expect(await new LinkLetters(mailbox).send(wanted)).toContain(says);
  });
});
