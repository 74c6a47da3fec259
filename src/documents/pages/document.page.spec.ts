import request, { type Response } from 'supertest';
import { memberOf, plans, type Plans } from '../../../test/support/plans';
import { csrfTokenIn, errorSummaryOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { notified, send } from '../../../test/support/sending';
import { RecordVerifier } from '../../kernel/record-verifier';
import { DocumentsQuery } from '../queries/documents.query';

const page = '/recommendations/S-0001/1';
const form = `${page}/do/recommendation.update`;
const pdf = Buffer.from('%PDF-1.7 Training register');
const typed = { status: 'inProgress', narrative: '70 are trained' };

type Files = Readonly<Record<string, Buffer>>;

describe('a file', () => {
  let product: Product;
  let kept: Plans;
  let member: Browser;
  let medway: Browser;
  let reference = '';

  beforeAll(async () => {
    product = await Product.start();
    kept = await plans(product);
    member = await memberOf(product, 'Kent Police');
    medway = await memberOf(product, 'Medway Council');
  });
  afterAll(() => product.stop());

  /** Sends a form with files as a browser does: its hidden boxes, what is typed, what is ticked. */
  async function attach(
    opened: Response,
    address: string,
    files: Files,
    answers: Readonly<Record<string, string>> = typed,
    field = 'evidenceFiles',
  ): Promise<Response> {
    const sending = member.post(address).field('_csrf', csrfTokenIn(opened.text));
    for (const name of ['_command', '_revision']) {
      void sending.field(name, valueOf(opened.text, name) ?? '');
    }
    for (const [name, value] of Object.entries(answers)) void sending.field(name, value);
    for (const one of tickedIn(opened.text)) void sending.field(field, one);
    for (const [name, content] of Object.entries(files)) {
      void sending.attach(field, content, name);
    }
    return sending;
  }

  it('that cannot be taken is refused in words, and what can be is kept with what was typed', async () => {
    const opened = await member.get(form).expect(200);
    expect(opened.text).toMatch(/<form[^>]*enctype="multipart\/form-data"/);
    const answer = await attach(opened, form, {
      'Training register ŵ.pdf': pdf,
      'setup.exe': Buffer.from('MZ'),
      'large.pdf': Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-'),
    });
    expect(answer.status).toBe(400);
    const [line] = errorSummaryOf(answer.text);
    expect(line?.leadsTo).toBe('evidenceFiles');
    expect(line?.says).toContain('“setup.exe” cannot be attached: attach a PDF');
    expect(line?.says).toContain('“large.pdf” is larger than 20 MB: make it smaller or divide it');
    expect(answer.text).toContain('70 are trained');
    expect(wordsOf(answer.text)).toContain('Already attached');
    expect(wordsOf(answer.text)).toContain('Training register ŵ.pdf (26 bytes)');
    [reference = ''] = tickedIn(answer.text);
    const later = await attach(answer, `${form}/later`, {});
    expect(later.status).toBe(303);
  });

  it('is for nobody but whoever handed it in until a record names it', async () => {
    await member.get(`/documents/${reference}`).expect(200);
    await medway.get(`/documents/${reference}`).expect(404);
    const named = { ...typed, evidenceFiles: reference };
    const stolen = await send(medway, '/recommendations/S-0001/4/do/recommendation.update', named);
    expect(errorSummaryOf(stolen.text)[0]?.says).toContain('a file is no longer here');
  });

  it('stays with a form that was laid aside, and is evidence once that is sent', async () => {
    const opened = await member.get(form).expect(200);
    expect(tickedIn(opened.text)).toEqual([reference]);
    const more = { 'Audit.csv': Buffer.from('team,trained\n1,10') };
    const answer = await attach(opened, form, more);
    expect(answer.status).toBe(303);
    const again = await attach(opened, form, more);
    expect(again.status).toBe(303);
    const { text } = await member.get(page).expect(200);
    expect(text.match(/said-[^"]*"/g)).toHaveLength(2);
    expect(wordsOf(text)).toContain('Evidence: Training register ŵ.pdf ; Audit.csv By');
    expect(text).toContain(`href="/documents/${reference}"`);
    expect(wordsOf(text)).not.toContain('2 files, attached');
  });

  it('is handed out to whoever may see the record, under its name and never as a page', async () => {
    const { headers, body } = await medway.get(`/documents/${reference}`).expect(200);
    expect(body).toEqual(pdf);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringContaining('attachment; filename='),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toContain("UTF-8''Training%20register%20%C5%B5.pdf");
    const log: { what: string }[] = await product.dataSource.query('SELECT what FROM access_log');
    expect(log.map(({ what }) => what)).toContain(`document ${reference}`);
    await medway.get('/documents/D-1').expect(404);
  });

  it('belongs to one record: another cannot name it too', async () => {
    const other = '/recommendations/S-0001/2/do/recommendation.update';
    const answer = await send(member, other, { ...typed, evidenceFiles: reference });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain('belongs to another record. Attach it again.');
  });

  it('needs the token of its form, like anything else that is sent', async () => {
    const bare = member
      .post(form)
      .field('status', 'inProgress')
      .attach('evidenceFiles', pdf, 'a.pdf');
    expect((await bare).status).toBe(403);
  });

  it('is put on the register of a review by a program, and closed to those who see no file', async () => {
    const review = await notified(product);
    const token = await product.token('kcst-administrator');
    const api = (address: string) =>
      request(product.server).post(address).auth(token, { type: 'bearer' });
    const refused = await api('/api/v1/documents').attach('file', Buffer.from('MZ'), 'a.exe');
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'file']);
    await api('/api/v1/documents').expect(400);
    const raw = await api('/api/v1/documents?name=Letter.pdf').type('application/pdf').send(pdf);
    expect(raw.body).toMatchObject({ name: 'Letter.pdf', size: pdf.length });
    const added = await api('/api/v1/documents').attach('file', pdf, 'Notification.pdf');
    expect(added.status).toBe(201);
    const question = {
      event: 'document.register',
      kind: 'notification-form',
      title: 'Notification by Kent Police',
      marking: 'officialSensitive',
      file: [added.body.reference],
    };
    await api(`/api/v1/cases/${review}/events`).send(question).expect(200);
    await medway.get(`/documents/${added.body.reference}`).expect(404);
    const administrator = await product.actor('kcst-administrator');
    const query = product.app.get(DocumentsQuery);
    expect(await query.of(review, administrator)).toEqual([
      {
        id: added.body.reference,
        fileName: 'Notification.pdf',
        size: pdf.length,
        name: 'Notification by Kent Police',
        kind: 'Notification form',
        when: '2026-03-02',
        by: administrator.name,
        record: review,
        whereKept: null,
        isWithdrawn: false,
      },
    ]);
    expect(await query.of(review, await product.actor('steering-group-member'))).toEqual([]);
    const plan = await query.of(kept.source, administrator);
    expect(plan.map(({ name, record }) => [name, record])).toEqual([
      ['Training register ŵ.pdf', kept.recommendations[0]],
      ['Audit.csv', kept.recommendations[0]],
    ]);
    const browser = await product.browser('kcst-administrator');
    const history = await browser.get(`/reviews/${review}/history`).expect(200);
    expect(history.text).toContain(`href="/documents/${added.body.reference}"`);
  });

  it('is sealed by the fact that names it', async () => {
    const verifier = product.app.get(RecordVerifier);
    const { manager } = product.dataSource;
    expect((await verifier.verify(manager)).flaw).toBeNull();
    await manager.query('UPDATE document_content SET content = $1 WHERE document_id = $2', [
      Buffer.from('%PDF-1.7 Something else'),
      reference,
    ]);
    expect((await verifier.verify(manager)).flaw).toMatchObject({
      reference: kept.recommendations[0],
      says: 'The file “Training register ŵ.pdf” is not the one that was attached',
    });
  });
});

/** The references of the files that a form holds already. */
const tickedIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*type="checkbox" value="(D-[0-9a-f]+)" checked/g)].map(
    ([, one = '']) => one,
  );
