import { askPlanned, memberOf, plans, recommendedHere, type Plans } from '../../test/support/plans';
import { Product, type Browser } from '../../test/support/product';
import { day, notified, send } from '../../test/support/sending';
import { UserAccounts } from '../identity';
import { theSystem } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { Outbox } from '../kernel/outbox';
import { Courier } from './courier';
import { Mailbox, NotTaken, type Message } from './mailbox';
import { NoticesQuery } from './queries/notices.query';
import { PostRepository } from './records/post.repository';

/** Keeps what it is given, and refuses those it is told to refuse. */
class FakeMailbox extends Mailbox {
  readonly taken: Message[] = [];
  refuses = '';

  constructor() {
    super({} as never, 'reviews@example.org');
  }

  override send(message: Message): Promise<void> {
    if (message.to.address === this.refuses) {
      return Promise.reject(new NotTaken('The mail server did not take it: full', false));
    }
    this.taken.push(message);
    return Promise.resolve();
  }

  addresses(): string[] {
    return this.taken.splice(0).map(({ to }) => to.address);
  }
}

describe('the courier', () => {
  let product: Product;
  let administrator: Browser;
  let group: Plans;
  const mailbox = new FakeMailbox();

  const courier = (box: Mailbox | null = mailbox) => {
    const { app } = product;
    return new Courier(
      app.get(Outbox),
      app.get(NoticesQuery),
      app.get(PostRepository),
      app.get(Clock),
      { publicUrl: 'https://reviews.example.org', mail: null },
      box,
    );
  };
  const notices = (which: 'waiting' | 'failed' | 'done') =>
    product.app.get(NoticesQuery).page(which, 1, theSystem);

  /** Somebody who sits for the Probation Service, with an account of another name. */
  const probation = async () => {
    await memberOf(product, null, 'Robin Example');
    return { person: group.people['Probation Service'], email: 'robin.example@example.org' };
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    group = await plans(product);
    await memberOf(product, 'Kent Police');
    await memberOf(product, 'Kent Police', 'Kent Police deputy');
    await memberOf(product, 'Medway Council');
    await courier().walk();
    mailbox.addresses();
  });
  afterAll(() => product.stop());

  it('sends nothing where there is no mail server', async () => {
    expect(await courier(null).walk()).toEqual({ sent: 0, failed: 0, left: 0 });
  });

  it('leaves to a person what is old news, and whom it cannot reach', async () => {
    // Assigned in November and entered in March; a notification tells families and others outside.
    await notified(product);
    expect(await courier().walk()).toEqual({
      sent: 0,
      failed: 0,
      left: expect.any(Number) as number,
    });
    const waiting = (await notices('waiting')).rows;
    expect(waiting.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['Lead agency', 'KCSP Chair']),
    );
    expect(waiting.filter(({ failed, letters }) => failed !== null || letters.length > 0)).toEqual(
      [],
    );
  });

  it('asks each organisation of a round by itself, once, however many couriers walk', async () => {
    mailbox.addresses();
    await send(administrator, '/rounds/new', day('closesOn', '2026-03-23'));
    const walked = await Promise.all([courier().walk(), courier().walk(), courier().walk()]);
    expect(walked.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    const [first] = mailbox.taken;
    expect(first?.id).toMatch(/^notice-\d+-[0-9a-f]{16}$/);
    expect(mailbox.addresses().sort()).toEqual([
      'kent.police.deputy@example.org',
      'kent.police.representative@example.org',
      'medway.council.representative@example.org',
    ]);
    expect((await courier().walk()).sent).toBe(0);
    const done = (await notices('done')).rows.filter(({ kind }) => kind === 'update-round');
    expect(done.map(({ organisation }) => organisation).sort()).toEqual([
      'Kent Police',
      'Medway Council',
    ]);
  });

  it('tries again later what was not taken, and sends nobody the same twice', async () => {
    mailbox.refuses = 'kent.police.deputy@example.org';
    await askPlanned(product, 'S-0001/recommendation/1', 'recommendation.changeDate', {
      newDate: '2026-04-01',
      reason: 'A course was moved',
    });
    expect(await courier().walk()).toMatchObject({ sent: 1, failed: 1 });
    expect(mailbox.addresses()).toEqual(['kent.police.representative@example.org']);
    expect((await notices('failed')).rows).toMatchObject([
      { to: 'Lead agency', attempts: 1, failed: 'The mail server did not take it: full' },
    ]);
    mailbox.refuses = '';
    expect((await courier().walk()).sent).toBe(0);
    product.clock.moveTo('2026-03-02T09:30:00.000Z');
    expect(await courier().walk()).toMatchObject({ sent: 1, failed: 0 });
    expect(mailbox.addresses()).toEqual(['kent.police.deputy@example.org']);
    expect((await notices('failed')).total).toBe(0);
  });

  it('writes to whom an account is tied, and by name only where nobody is', async () => {
    mailbox.addresses();
    administrator = await product.browser('kcst-administrator');
    const { person, email } = await probation();
    const meets = { body: group.body, ...day('on', '2026-04-20') };
    await send(administrator, '/meetings/new', meets);
    await courier().walk();
    expect(mailbox.addresses()).not.toContain(email);
    await product.app.get(UserAccounts).change(email, { person });
    await send(administrator, '/meetings/new', { ...meets, ...day('on', '2026-05-20') });
    await courier().walk();
    expect(mailbox.addresses()).toEqual(
      expect.arrayContaining([email, 'medway.council.representative@example.org']),
    );
  });

  it('says in no letter what a record holds or is called', async () => {
    await askPlanned(product, 'S-0001/recommendation/4', 'recommendation.changeDate', {
      newDate: '2026-11-01',
      reason: 'The lead has left the council',
    });
    await courier().walk();
    const words = mailbox.taken.map(({ subject, text }) => `${subject} ${text}`).join('\n');
    expect(words).toContain('https://reviews.example.org/recommendations/S-0001/4');
    const secrets = [
      'Inspection of',
      'left the council',
      ...recommendedHere.map(({ text }) => text),
    ];
    for (const secret of secrets) expect(words).not.toContain(secret);
    expect(words).not.toMatch(/A person known to nobody|homicide of|died/);
  });
});
