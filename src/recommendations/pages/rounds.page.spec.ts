import type { Response } from 'supertest';
import { OutboxEntry } from '../../kernel/records/outbox-entry.entity';
import { askPlanned, memberOf, plans, signedIn } from '../../../test/support/plans';
import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { PageForm, sendAll } from '../../../test/support/page-form';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';

const asked = { ...day('closesOn', '2026-03-23') };
const said = { status: 'inProgress', narrative: 'Half of it is done', evidenceHeld: 'Minutes' };

describe('an update round', () => {
  let product: Product;
  let administrator: Browser;
  let police: Browser;

  const wordsAt = async (address: string, browser = administrator): Promise<string> =>
    wordsOf((await browser.get(address).expect(200)).text);

  const update = (browser: Browser, number: number) =>
    send(browser, `/recommendations/S-0001/${number}/do/recommendation.update`, said);

  const toldSince = async (): Promise<readonly string[]> => {
    const entries = await product.dataSource.manager.find(OutboxEntry, { order: { id: 'ASC' } });
    return entries.map(({ payload }) => (JSON.parse(payload) as { to: string }).to);
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    await administrator.get('/rounds/U-0001').expect(404);
  });
  afterAll(() => product.stop());

  it('is not opened while nobody has anything to answer', async () => {
    expect(await wordsAt('/rounds')).toContain('No round that you may see has been opened yet.');
    const answer = await send(administrator, '/rounds/new', asked);
    expect(answer.status).toBe(422);
    expect(errorSummaryOf(answer.text)[0]?.says).toContain('Some recommendation is open');
  });

  it('asks every organisation that leads an open recommendation', async () => {
    await plans(product);
    police = await memberOf(product, 'Kent Police');
    const answer = await send(administrator, '/rounds/new', asked);
    expect([answer.status, answer.headers.location]).toEqual([303, '/rounds/U-0001']);
    const words = await wordsAt('/rounds/U-0001');
    expect(words).toContain('0 of 3 organisations answered on everything.');
    expect(words).toContain('Kent Police Answered 0 of 3 Stands Not answered');
    expect(await wordsAt('/rounds')).toContain('Updates asked for by 23 March 2026 Open.');
  });

  it('is opened by the administrator alone, and read by members', async () => {
    await police.get('/rounds/new').expect(403);
    const words = await wordsAt('/rounds/U-0001', police);
    expect(words).toContain('Kent Police Answered 0 of 3');
    expect(words).not.toContain('Remind those');
  });

  it('counts on the list of a member what is answered in it', async () => {
    expect(await wordsAt('/recommendations', police)).toContain(
      '3 open recommendations, 1 late; 0 of 3 answered in the round that closes on 23 March 2026.',
    );
    expect((await update(police, 1)).status).toBe(303);
    expect(await wordsAt('/recommendations', police)).toContain('1 of 3 answered in the round');
    const medway = await memberOf(product, 'Medway Council');
    const answer = await update(medway, 4);
    expect(answer.headers.location).toBe('/recommendations');
    expect(await wordsAt('/recommendations', medway)).toContain(
      'Nothing else waits for an answer on this list.',
    );
  });

  it('fills its own number into what is answered in it', async () => {
    const { text } = await police.get('/recommendations/S-0001/2/do/recommendation.update');
    expect(text).toContain('<input type="hidden" name="round" value="U-0001">');
  });

  it('names who has answered, who in part and who not at all', async () => {
    const words = await wordsAt('/rounds/U-0001');
    expect(words).toContain('1 of 3 organisations answered on everything.');
    expect(words).toContain('Medway Council Answered 1 of 1 Stands Answered');
    expect(words).toContain('Kent Police Answered 1 of 3 Stands Answered in part');
    expect(words).toContain('Have not answered yet: Kent Fire and Rescue Service.');
  });

  it('reminds those who have not answered, once it was checked; they are told through the outbox', async () => {
    const before = (await toldSince()).length;
    const opened = await administrator.get('/rounds/U-0001').expect(200);
    const check = await administrator
      .post('/rounds/U-0001/do/round.remind')
      .type('form')
      .send(sentWith(opened))
      .expect(200);
    expect(wordsOf(check.text)).toContain('Who hears of this The members who have not answered');
    expect(await toldSince()).toHaveLength(before);
    const form = PageForm.in(check.text);
    expect(form && (await sendAll(administrator, form)).status).toBe(303);
    expect((await toldSince()).slice(before)).toEqual([
      'Members who have not answered',
      'Members who have not answered',
    ]);
    expect(await wordsAt('/rounds/U-0001')).toContain(
      'Reminded 2 March 2026: Kent Fire and Rescue Service, Kent Police',
    );
  });

  it('tells of each reminder whether it has gone out, and offers a link to who has no account', async () => {
    const words = await wordsAt('/rounds/U-0001');
    const reminded = '2 March 2026: waits to be told to Kent Police representative.';
    expect(words.split(reminded).length).toBe(3);
    const unreachable = '2 March 2026: nobody of theirs has an account; somebody has to tell them.';
    expect(words).toContain(`Stands Not answered ${unreachable} Tell them`);
    const { text } = await administrator.get('/rounds/U-0001');
    const tell = [...text.matchAll(/href="(\/to-be-told\/\d+)">Tell them<span[^>]*> \(Kent Fire/g)];
    await send(administrator, tell.at(-1)?.[1] ?? '', { how: 'telephone', note: '' });
    expect(await wordsAt('/rounds/U-0001')).toContain(
      '2 March 2026: told by telephone by kcst-administrator (fictional) on 2 March 2026 at 9:00am.',
    );
    const link = /href="(\/one-time-links\?organisation=O-\d+)"/.exec(text)?.[1] ?? '';
    expect(await wordsAt(link)).toContain('What Kent Fire and Rescue Service has to answer');
    expect(await wordsAt('/rounds/U-0001', police)).not.toContain('Tell them');
  });

  it('names, once closed, who did not answer, and freezes the pack by organisation', async () => {
    product.moveTo('2026-03-24');
    administrator = await product.browser('kcst-administrator');
    await send(administrator, '/rounds/U-0001/do/round.close', {});
    const words = await wordsAt('/rounds/U-0001');
    expect(words).toContain('Closed.');
    expect(words).toContain('Did not answer: Kent Fire and Rescue Service.');
    expect(words).not.toContain('Remind those who');
    const pack = words.slice(words.indexOf('Pack for the meeting'));
    expect(pack).toContain('As it stood on 24 March 2026.');
    const groups = ['Kent Fire and Rescue Service 11', 'Kent Police 1', 'Medway Council 10'];
    const places = groups.map((group) => pack.indexOf(group));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(pack).toContain('Last heard, 2 March 2026 (Representative): Half of it is done');
  });

  it('stays as it was when something is said later', async () => {
    const before = await wordsAt('/rounds/U-0001');
    const later = { ...said, narrative: 'Said too late', evidenceHeld: ['Minutes'] };
    await askPlanned(product, 'S-0001/recommendation/5', 'recommendation.update', later);
    expect(await wordsAt('/rounds/U-0001')).toBe(before);
    police = await signedIn(product, 'Kent Police representative');
    expect(await wordsAt('/recommendations', police)).not.toContain('in the round');
  });
});

/** What the press sends; hidden boxes of one name are sent each by itself. */
function sentWith({ text }: Response): string {
  const body = new URLSearchParams(PageForm.in(text)?.sent());
  body.delete('who');
  for (const [, who = ''] of text.matchAll(/name="who" value="([^"]*)"/g)) body.append('who', who);
  return body.toString();
}
