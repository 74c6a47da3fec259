import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Mailbox } from './mailbox';
import { postSettingsFrom } from './post-settings';

/** Says yes to everything but one address, and keeps what it was sent. */
class FakeMailServer {
  readonly received: string[] = [];
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private talk(socket: Socket): void {
    let content: string | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 fake');
    socket.on('data', (chunk) => {
      if (content !== null) {
        content += chunk.toString();
        if (!content.endsWith('\r\n.\r\n')) return;
        this.received.push(content);
        content = null;
        return say('250 kept');
      }
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (/^DATA/i.test(line)) {
          content = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say(/^RCPT.*nobody@/i.test(line) ? '550 No such person here' : '250 yes');
      }
    });
  }
}

describe('the mailbox', () => {
  const server = new FakeMailServer();
  let mailbox: Mailbox;
  const message = {
    id: 'notice-7-abc',
    to: { name: 'Kent Police representative', address: 'police@example.org' },
    subject: 'There is something for you',
    text: 'Please sign in.',
  };

  beforeAll(async () => {
    const SMTP_URL = await server.listen();
    const settings = postSettingsFrom({
      SMTP_URL,
      MAIL_FROM: 'Reviews <reviews@example.org>',
      PUBLIC_URL: 'https://reviews.example.org/',
    });
    const opened = Mailbox.from(settings);
    if (!opened) throw new Error('There is no mailbox');
    mailbox = opened;
  });
  afterAll(() => server.close());

  it('sends plain text to one address, under a name that stays the same', async () => {
    await mailbox.send(message);
    const [sent = ''] = server.received;
    expect(sent).toContain('Message-ID: <notice-7-abc@example.org>');
    expect(sent).toContain('To: Kent Police representative <police@example.org>');
    expect(sent).toContain('Content-Type: text/plain');
    expect(sent).toContain('Please sign in.');
  });

  it('says why a message was not taken, and whether it was this one alone', async () => {
    const to = { name: 'Nobody', address: 'nobody@example.org' };
    await expect(mailbox.send({ ...message, to })).rejects.toMatchObject({
      message: expect.stringContaining('No such person here') as string,
      isOutOfReach: false,
    });
    const closed = Mailbox.from({
      publicUrl: 'https://reviews.example.org',
      mail: { smtpUrl: 'smtp://127.0.0.1:1', from: 'reviews@example.org' },
    });
    await expect(closed?.send(message)).rejects.toMatchObject({ isOutOfReach: true });
  });
});

describe('the settings of the post', () => {
  const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'reviews@example.org' };

  it('send nothing unless a mail server is named', () => {
    expect(postSettingsFrom({})).toEqual({ publicUrl: null, mail: null });
    expect(Mailbox.from(postSettingsFrom({}))).toBeNull();
  });

  it.each([
    [{ SMTP_URL: 'mail.example.org' }, /SMTP_URL is the address/],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /MAIL_FROM is not set/],
    [mail, /PUBLIC_URL is not set/],
    [{ ...mail, PUBLIC_URL: 'reviews' }, /PUBLIC_URL is an address/],
  ])('refuse %j', (environment, words) => {
    expect(() => postSettingsFrom(environment)).toThrow(words);
  });
});
