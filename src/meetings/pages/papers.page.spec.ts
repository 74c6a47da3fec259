import type { Response } from 'supertest';
import { csrfTokenIn, errorSummaryOf, valueOf, wordsOf } from '../../../test/support/html';
import { checkAfter, sendAll } from '../../../test/support/page-form';
import { memberOf } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { underHeading } from '../../../test/support/sections';
import { day, send, type Typed } from '../../../test/support/sending';
import { steeringGroup, type SteeringGroup } from '../../../test/support/steering-group';
import { RecordVerifier } from '../../kernel/record-verifier';

const pdf = (words: string) => Buffer.from(`%PDF-1.7 ${words}`);

describe('the papers of a meeting', () => {
  let product: Product;
  let group: SteeringGroup;
  let administrator: Browser;
  let police: Browser;
  let medway: Browser;
  let meeting: string;

  const page = (rest = ''): string => `/meetings/${meeting}${rest}`;

  /** Sends a form with files as a browser does, and finds its answers right where they are checked. */
  async function attach(event: string, typed: Typed, files: Readonly<Record<string, string>>) {
    const address = page(`/do/meeting.${event}`);
    const { text } = await administrator.get(address).expect(200);
    expect(text).toMatch(/<form[^>]*enctype="multipart\/form-data"/);
    const sending = administrator.post(address).field('_csrf', csrfTokenIn(text));
    for (const name of ['_command', '_revision']) {
      void sending.field(name, valueOf(text, name) ?? '');
    }
    for (const [name, value] of Object.entries(typed)) void sending.field(name, String(value));
    for (const [name, field] of Object.entries(files)) {
      void sending.attach(field, pdf(name), name);
    }
    const answer: Response = await sending;
    const check = await checkAfter(administrator, answer);
    return { answer, sent: check ? await sendAll(administrator, check) : answer };
  }

  const addressOf = (html: string, name: string): string =>
    new RegExp(`href="(/documents/D-[0-9a-f]+)">${name}`).exec(html)?.[1] ?? `no ${name}`;

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    group = await steeringGroup(product);
    administrator = await product.browser('kcst-administrator');
    police = await memberOf(product, 'Kent Police');
    medway = await memberOf(product, 'Medway Council');
    const signs = `/governance/organisations/${group.organisations['Kent Police']}/do/organisation.signAgreement`;
    await send(administrator, signs, { version: '2018', ...day('signedOn', '2025-06-02') });
    const planned = await send(administrator, '/meetings/new', {
      body: group.body,
      ...day('on', '2026-03-24'),
      startsAt: '10.00',
    });
    meeting = /M-\d+/.exec(planned.headers.location ?? '')?.[0] ?? '';
    await send(administrator, page('/do/meeting.addItem'), { title: 'Costs' });
    await send(administrator, page('/do/meeting.addItem'), {
      title: 'Plan of a review',
      restricted: 'yes',
    });
  });
  afterAll(() => product.stop());

  it('are read once more and then sent out, and neither named nor attached they are refused', async () => {
    const nothing = await send(
      administrator,
      page('/do/meeting.circulatePapers'),
      day('circulatedOn', '2026-03-02'),
    );
    expect(errorSummaryOf(nothing.text)[0]).toMatchObject({ leadsTo: 'what' });
    const { answer, sent } = await attach('circulatePapers', day('circulatedOn', '2026-03-02'), {
      'Agenda ŵ.pdf': 'attached',
      'Costs report.pdf': 'attached',
    });
    expect(wordsOf(answer.text)).toContain('Costs report.pdf');
    expect(sent.status).toBe(303);
    await attach(
      'circulatePapers',
      { ...day('circulatedOn', '2026-03-02'), item: '2', what: 'Plan' },
      { 'Plan with names.pdf': 'attached' },
    );
  });

  it('are opened by members from the page of the meeting and from their first page', async () => {
    const { text } = await medway.get(page()).expect(200);
    expect(underHeading(text, 'Papers')).toContain('Agenda ŵ.pdf 22 bytes');
    const costs = addressOf(text, 'Costs report.pdf');
    const { text: today } = await medway.get('/').expect(200);
    expect(addressOf(today, 'Costs report.pdf')).toBe(costs);
    const { body } = await medway.get(costs).expect(200);
    expect(body).toEqual(pdf('Costs report.pdf'));
    const log: { what: string }[] = await product.dataSource.query('SELECT what FROM access_log');
    expect(log.map(({ what }) => what)).toContain(costs.replace('/documents/', 'document '));
    const { text: found } = await medway.get('/search?words=costs+report').expect(200);
    expect(found).toContain(`href="/meetings/${meeting}`);
  });

  it('of Part D are for those who read Part D, and others do not learn what they are called', async () => {
    const { text } = await police.get(page()).expect(200);
    const plan = addressOf(text, 'Plan with names.pdf');
    await police.get(plan).expect(200);
    await medway.get(plan).expect(404);
    for (const address of [page(), page('/history'), '/', '/search?words=names']) {
      expect((await medway.get(address).expect(200)).text).not.toContain('Plan with names');
    }
  });

  it('are on the table in the room, and the agreed minutes are a file as well', async () => {
    product.moveTo('2026-03-24');
    administrator = await product.browser('kcst-administrator');
    medway = await memberOf(product, 'Medway Council', 'Medway Council deputy');
    const press = (what: string) => send(administrator, page('/room'), { press: what });
    await press(`open:${group.people['Kent County Council']}`);
    await press('item:2');
    const room = await administrator.get(page('/room')).expect(200);
    expect(wordsOf(room.text)).toMatch(/Paper: Plan Plan with names.pdf .*Other papers Agenda/);
    expect(wordsOf((await medway.get(page('/room'))).text)).not.toContain('Plan with names');
    await press('close');
    await attach('agreeMinutes', day('agreedOn', '2026-03-24'), {
      'Minutes.pdf': 'minutesFile',
      'Part D.pdf': 'partDFile',
    });
    const whole = (await administrator.get(page('/minutes')).expect(200)).text;
    expect(wordsOf(whole)).toMatch(/as they were agreed Minutes.pdf .*Part D.pdf/);
    const open = (await medway.get(page('/minutes')).expect(200)).text;
    await medway.get(addressOf(open, 'Minutes.pdf')).expect(200);
    await medway.get(addressOf(whole, 'Part D.pdf')).expect(404);
    for (const address of [page(), page('/history'), page('/minutes')]) {
      expect((await medway.get(address)).text).not.toContain('Part D.pdf');
    }
  });

  it('are sealed with what was recorded of them', async () => {
    const { manager } = product.dataSource;
    const verifier = product.app.get(RecordVerifier);
    expect((await verifier.verify(manager)).flaw).toBeNull();
    await manager.query('UPDATE document_content SET content = $1', [pdf('Something else')]);
    expect((await verifier.verify(manager)).flaw?.says).toContain(
      'is not the one that was attached',
    );
  });
});
