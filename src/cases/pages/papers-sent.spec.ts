import type { Response } from 'supertest';
import { errorSummaryOf, headingOf, wordsOf } from '../../../test/support/html';
import { PageForm } from '../../../test/support/page-form';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { DocumentsQuery } from '../../documents';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

const pdf = Buffer.from('%PDF-1.7 Overview report');
const pack = ['overview-report', 'executive-summary', 'action-plan', 'data-form'];
const submittedOn = {
  'submittedOn-day': '2',
  'submittedOn-month': '3',
  'submittedOn-year': '2026',
};

describe('papers that go outside', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;
  const form = (event: string): string => `/reviews/${reference}/do/${event}`;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    const adopted = await product.app.get(WorkflowExecutor).open(
      'review-case',
      'g2016',
      {
        event: 'case.adopt',
        answers: { stage: 'signedOff', shownBy: 'The earlier list', title: 'Fern/2025' },
      },
      { id: 'adopts-one', actor: theSystem },
    );
    if (!adopted.ok) throw new Error(adopted.says);
    reference = adopted.reference;
    for (const kind of pack) {
      const paper = { kind, title: kind, marking: 'officialSensitive', whereKept: 'A locked room' };
      expect((await send(administrator, form('document.register'), paper)).status).toBe(303);
    }
  });
  afterAll(() => product.stop());

  /** Sends the form of a page as a browser does, with what is typed, and a file where one is chosen. */
  const sent = (page: Response, typed: object = {}, file?: Buffer): Promise<Response> => {
    const opened = PageForm.in(page.text);
    if (!opened) throw new Error('The page has no form');
    const sending = administrator.post(opened.action);
    const boxes = new URLSearchParams(opened.sent());
    for (const [name, value] of Object.entries(typed)) boxes.set(name, String(value));
    for (const [name, value] of boxes) void sending.field(name, value);
    if (file) void sending.attach('papers', file, 'Overview report.pdf');
    return sending.then((answer) => answer);
  };
  const attachedTo = async () =>
    (await product.history(reference)).find(({ event }) => event === 'report.submit')?.answers;

  it('are chosen before the check, and attached after it, through a refusal and a conflict', async () => {
    const opened = await administrator.get(form('report.submit')).expect(200);
    const refused = await sent(opened, {}, pdf);
    expect(refused.status).toBe(400);
    expect(errorSummaryOf(refused.text)[0]?.leadsTo).toBe('submittedOn-day');
    const [file = ''] = /D-[0-9a-f]{32}/.exec(refused.text) ?? [];
    expect(file).not.toBe('');

    const check = await sent(refused, submittedOn);
    expect(headingOf(check.text)).toContain('Check your answers');
    expect(wordsOf(check.text)).toContain('Overview report.pdf');
    expect(await attachedTo()).toBeUndefined();

    const colleague = await product.browser('kcst-administrator', 'colleague');
    await send(colleague, form('note.add'), { text: 'The minister asked after it.' });
    const overtaken = await sent(check);
    expect(overtaken.status).toBe(409);
    expect(wordsOf(overtaken.text)).toContain('The minister asked after it.');

    const again = await sent(overtaken);
    expect(headingOf(again.text)).toContain('Check your answers');
    expect((await sent(again)).headers.location).toBe(`/reviews/${reference}`);
    expect(await attachedTo()).toMatchObject({ papers: [file] });
    const actor = await product.actor('kcst-administrator');
    const documents = await product.app.get(DocumentsQuery).of(reference, actor);
    expect(documents.find(({ id }) => id === file)).toMatchObject({
      fileName: 'Overview report.pdf',
      kind: 'The report was submitted to the Home Office',
      record: reference,
    });
  });
});
