import request from 'supertest';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { AskHandler, RecordsQuery } from '../../asking';
import { newId } from '../../kernel/ids';
import { AccessLogEntry } from '../../kernel/records/access-log-entry.entity';
import { RecordVerifier } from '../../kernel/record-verifier';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { guestWith } from '../guest';

const said = { status: 'inProgress', narrative: 'Half of it is done', evidenceHeld: 'Minutes' };
const fire = 'S-0001/recommendation/5';
const form = '/recommendations/S-0001/5/one-time-link';

describe('a one-time link', () => {
  let product: Product;
  let administrator: Browser;
  let organisation: string;

  const made = async (): Promise<string> => {
    const wanted = { organisation, person: 'Head of prevention', email: '', days: '14' };
    const { text } = await send(administrator, form, wanted);
    return /(\/answer\/[\w-]{43})/.exec(text)?.[1] ?? '';
  };
  const guest = () => request.agent(product.server);
  const updates = () =>
    product.dataSource.manager.countBy(Fact, {
      type: 'recommendation.updated',
      actorRoles: 'guest',
    });
  const wordsAt = async (address: string, status: number) =>
    wordsOf((await guest().get(address).expect(status)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    organisation = (await plans(product)).organisations['Kent Fire and Rescue Service'] ?? '';
  });
  afterAll(() => product.stop());

  it('shows only what is needed, to nobody else and to no search engine', async () => {
    const address = await made();
    const page = await guest().get(address).expect(200);
    expect(page.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    expect(headingOf(page.text)).toBe('How far has this come?');
    const words = wordsOf(page.text);
    expect(words).toContain('asks about safety at home on each visit');
    expect(words).toContain('Target date: 31 October 2026');
    expect(words).toContain('No update has been given yet.');
    expect(words).toContain('Head of prevention to answer for Kent Fire and Rescue Service');
    expect(words).not.toContain('Inspection of domestic abuse services');
    const log = await product.dataSource.manager.find(AccessLogEntry);
    expect(log.map(({ what }) => what)).toContain('one-time link');
    expect(JSON.stringify(log)).not.toContain(address.split('/')[2]);
  });

  it('keeps what was typed when an answer is missing, and is not used up by that', async () => {
    const address = await made();
    const refused = await send(guest(), address, { status: '', narrative: 'Begun' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Begun');
    const browser = guest();
    const opened = await browser.get(address).expect(200);
    const unmet = await send(browser, address, { ...said, evidenceHeld: '' }, opened);
    expect(unmet.status).toBe(422);
    expect(errorSummaryOf(unmet.text)[0]?.says).toContain('Evidence is named');
    expect(unmet.text).toContain('Half of it is done');
    expect((await send(guest(), address, said)).headers.location).toBe(address);
    expect(await wordsAt(address, 410)).toContain(
      'An answer was recorded with it on 2 March 2026 at 9:00am.',
    );
  });

  it('counts once when two answers are sent at the same moment', async () => {
    const before = await updates();
    const address = await made();
    const opened = await Promise.all(
      [1, 2].map(async () => {
        const browser = guest();
        return { browser, page: await browser.get(address).expect(200) };
      }),
    );
    const answers = await Promise.all(
      opened.map(({ browser, page }, index) =>
        send(browser, address, { ...said, narrative: `Answer ${index}` }, page),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await updates()).toBe(before + 1);
  });

  it('shows in the history through which link, made by whom, and in what capacity', async () => {
    const words = wordsOf((await administrator.get('/recommendations/S-0001/5')).text);
    expect(words).toContain(
      'By Head of prevention (Kent Fire and Rescue Service), through a one-time link made by kcst-administrator (fictional), Kent Fire and Rescue Service named delegate.',
    );
    const { flaw } = await product.app.get(RecordVerifier).verify(product.dataSource.manager);
    expect(flaw).toBeNull();
  });

  it('opens nothing once it is withdrawn, or its days are over', async () => {
    product.clock.moveTo('2026-03-02T09:05:00.000Z');
    const withdrawn = await made();
    const { text } = await administrator.get('/one-time-links').expect(200);
    const withdrawal = /action="(\/one-time-links\/[\w-]+\/withdraw)"/.exec(text)?.[1] ?? '';
    const opened = await guest().get(withdrawn).expect(200);
    expect(opened.text).toContain('Send your answer');
    const page = await administrator.get('/one-time-links');
    await send(administrator, withdrawal, {}, page);
    expect(await wordsAt(withdrawn, 410)).toContain('This link was withdrawn');
    const late = await made();
    product.moveTo('2026-03-17');
    administrator = await product.browser('kcst-administrator');
    const words = await wordsAt(late, 410);
    expect(words).toContain('It was good until the end of 16 March 2026.');
    expect(words).toContain('ask kcst-administrator (fictional) at the Kent Community Safety Team');
    const before = await updates();
    await guest().post(late).type('form').send(said).expect(403);
    expect(await updates()).toBe(before);
  });

  it('does nothing but its one purpose, on its one record', async () => {
    const { manager } = product.dataSource;
    const row = await manager.findOneByOrFail(WorkflowInstance, { reference: fire });
    const other = await manager.findOneByOrFail(WorkflowInstance, {
      reference: 'S-0001/recommendation/4',
    });
    const holder = { id: 'a-link', instanceId: row.id, person: 'Somebody', madeByName: 'KCST' };
    const actor = guestWith(holder, 'Kent Fire and Rescue Service');
    const ask = (record: WorkflowInstance, event: string, answers: object) =>
      product.app
        .get(AskHandler)
        .ask(record, { event, answers: { ...answers } }, { id: newId(), actor });
    const update = { ...said, evidenceHeld: ['Minutes'] };
    expect(await ask(other, 'recommendation.update', update)).toMatchObject({ code: 'not-found' });
    expect(await ask(row, 'recommendation.comment', { text: 'A word' })).toMatchObject({
      code: 'not-found',
    });
    const records = product.app.get(RecordsQuery);
    expect(await records.find('recommendation', other.reference, actor)).toBeNull();
    expect(await records.all('organisation', actor)).toEqual([]);
  });

  it('tells whoever guesses too often nothing for an hour', async () => {
    const guess = () => guest().get(`/answer/${'x'.repeat(43)}`);
    expect(wordsOf((await guess().expect(404)).text)).toContain('This link does not work');
    for (let tried = 1; tried < 20; tried += 1) await guess().expect(404);
    expect(wordsOf((await guess().expect(429)).text)).toContain('Wait a minute');
    product.clock.moveTo('2026-03-17T10:00:01.000Z');
    await guess().expect(404);
  });
});
