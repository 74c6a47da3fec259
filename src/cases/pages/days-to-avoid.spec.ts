import request from 'supertest';
import { errorSummaryOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, send } from '../../../test/support/sending';
import { theSystem } from '../../kernel/actor';
import { WorkflowExecutor } from '../../kernel/workflow-executor';

describe('a letter, a contact or a publication on a day to avoid', () => {
  let product: Product;
  let administrator: Browser;
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    const outcome = await product.app.get(WorkflowExecutor).open(
      'review-case',
      'g2016',
      {
        event: 'case.adopt',
        answers: {
          stage: 'preparingPublication',
          shownBy: 'The earlier list',
          title: 'Fern/2025',
          lastOutcome: 'A',
          deathDate: '2024-06-11',
        },
      },
      { id: 'adopts-one', actor: theSystem },
    );
    if (!outcome.ok) throw new Error(outcome.says);
    reference = outcome.reference;
    await send(administrator, `/reviews/${reference}/family-strand/new`, {
      who: 'Mother',
      kind: 'family',
      witness: 'no',
    });
    const noted = await send(
      administrator,
      `/reviews/${reference}/family-strand/1/do/familyStrand.noteDate`,
      { occasion: 'birthdayOfVictim', ...day('falls', '1985-03-02'), yearly: 'yes' },
    );
    expect(noted.status).toBe(303);
  });
  afterAll(() => product.stop());

  const form = (event: string) => `/reviews/${reference}/do/${event}`;
  const informed = (on: string) => ({ ...day('informedOn', on), whom: 'Her mother' });
  const entries = async () => (await product.history(reference)).length;

  it('is told before a day is chosen', async () => {
    const { text } = await administrator.get(form('family.inform')).expect(200);
    expect(wordsOf(text)).toContain(
      'Days to avoid in the coming year, if you can: 2 March 2026 (the birthday of the person who died); 11 June 2026 (the anniversary of the death); 2 March 2027 (the birthday of the person who died).',
    );
    const { text: note } = await administrator.get(form('note.add')).expect(200);
    expect(wordsOf(note)).not.toContain('Days to avoid');
  });

  it('is warned of once, with all that was typed, and recorded when it is sent again', async () => {
    const before = await entries();
    const warned = await send(administrator, form('family.inform'), informed('2026-03-02'));
    expect(warned.status).toBe(200);
    expect(wordsOf(warned.text)).toContain(
      '2 March 2026 is the birthday of the person who died. Choose another day if you can. Nothing is recorded yet.',
    );
    expect(valueOf(warned.text, 'whom')).toBe('Her mother');
    expect(await entries()).toBe(before);
    const action = /action="(\/reviews\/[^"]*family\.inform[^"]*)"/.exec(warned.text)?.[1] ?? '';
    const kept = await send(administrator, action, informed('2026-03-02'), warned);
    expect(kept.status).toBe(303);
    expect(await entries()).toBe(before + 1);
  });

  it('is said to a program with what was recorded', async () => {
    const token = await product.token('kcst-administrator');
    const recorded = async (event: string, answers: object) => {
      const { body } = await request(product.server)
        .post(`/api/v1/cases/${reference}/events`)
        .set('Authorization', `Bearer ${token}`)
        .send({ event, ...answers });
      return body as unknown;
    };
    const told = { whom: 'Her mother', informedOn: '2026-03-02' };
    expect(await recorded('family.inform', told)).toMatchObject({
      ok: true,
      warnings: [
        '2 March 2026 is the birthday of the person who died. Choose another day if you can.',
      ],
    });
    expect(await recorded('note.add', { text: 'A note' })).toMatchObject({ warnings: [] });
  });

  it('is not warned of on another day, nor for what is past', async () => {
    for (const on of ['2026-03-01', '2025-06-11']) {
      expect((await send(administrator, form('family.inform'), informed(on))).status).toBe(303);
    }
  });

  it('is warned of again for another such day', async () => {
    const typed = (on: string) => ({ ...day('scheduledFor', on), officerTold: 'yes' });
    const address = form('publication.schedule');
    const first = await send(administrator, address, typed('2026-06-11'));
    expect(wordsOf(first.text)).toContain('11 June 2026 is the anniversary of the death.');
    const again = await send(
      administrator,
      `${address}?warned=2026-06-11`,
      typed('2027-03-02'),
      first,
    );
    expect(again.status).toBe(200);
    expect(wordsOf(again.text)).toContain('2 March 2027 is the birthday of the person who died.');
  });

  it('that was noted by mistake is withdrawn, and warned of no longer', async () => {
    const strand = `/reviews/${reference}/family-strand/1`;
    const withdraw = `${strand}/do/familyStrand.withdrawDate`;
    const opened = await administrator.get(withdraw).expect(200);
    expect(wordsOf(opened.text)).toContain(
      'Choose one The birthday of the person who died: 2 March 1985, every year',
    );
    const reason = 'It is the birthday of a cousin';
    const wrong = await send(administrator, withdraw, { noted: '1', reason }, opened);
    expect(errorSummaryOf(wrong.text)[0]).toMatchObject({ leadsTo: 'noted' });
    const done = await send(administrator, withdraw, { noted: '2', reason }, opened);
    expect(done.status).toBe(303);
    const { text } = await administrator.get(form('family.inform')).expect(200);
    expect(wordsOf(text)).toContain('if you can: 11 June 2026 (the anniversary of the death).');
    const { text: history } = await administrator.get(strand).expect(200);
    expect(wordsOf(history)).toContain(
      'Which day: The birthday of the person who died: 2 March 1985, every year.',
    );
    expect(wordsOf((await administrator.get(`/reviews/${reference}/history`)).text)).toContain(
      'The birthday of the person who died: 2 March 1985, every year',
    );
  });
});
