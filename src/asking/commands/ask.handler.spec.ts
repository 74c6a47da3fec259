import { Product } from '../../../test/support/product';
import type { Actor } from '../../kernel/actor';
import { AskHandler, type Answer } from './ask.handler';

const notification = {
  source: 'police',
  receivedOn: '2026-02-27',
  cspAwareDate: '2026-02-27',
  victim: 'A person known to nobody',
  deathKind: 'homicide',
};

describe('asking for an event', () => {
  let product: Product;
  let handler: AskHandler;
  let actor: Actor;
  let keys = 0;

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    handler = product.app.get(AskHandler);
    actor = await product.actor('kcst-administrator');
  });

  afterAll(() => product.stop());

  const open = (answers: object, event = 'case.notify', effectiveOn?: unknown): Promise<Answer> =>
    handler.openReview(
      'g2016',
      { event, answers: { ...notification, ...answers }, ...(effectiveOn ? { effectiveOn } : {}) },
      { id: `ask-${(keys += 1)}`, actor },
    );

  const errorsOf = (answer: Answer) => {
    if (answer.ok || answer.code !== 'shape') throw new Error('the shape was accepted');
    return answer.errors;
  };

  it('names every box that is wrong, in a sentence that says how to mend it', async () => {
    const answer = await open({ victim: ' ', receivedOn: '2026-02-30', source: 'a bird' });
    expect(errorsOf(answer)).toEqual([
      { field: 'source', says: expect.stringContaining('Choose one of these') },
      { field: 'receivedOn', says: expect.stringContaining('must be a real date') },
      { field: 'victim', says: 'Fill in “Who has died”' },
    ]);
  });

  it('refuses a date that has not come yet', async () => {
    expect(errorsOf(await open({ receivedOn: '2026-03-03' }))).toEqual([
      { field: 'receivedOn', says: expect.stringContaining('must be today or in the past') },
    ]);
  });

  it('refuses an answer that nobody asked for, rather than drop it in silence', async () => {
    expect(errorsOf(await open({ colour: 'green' }))).toEqual([
      { field: 'colour', says: expect.stringContaining('is not asked for here') },
    ]);
  });

  it('refuses an event that is unknown, and one that only the system may record', async () => {
    expect(errorsOf(await open({}, 'case.dance'))).toMatchObject([{ field: 'event' }]);
    expect(await open({}, 'case.adopt')).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('takes the day it happened from the form that asks for it', async () => {
    const answer = await open({});
    if (!answer.ok) throw new Error('refused');
    const [entry] = await product.history(answer.reference);
    expect(entry).toMatchObject({ effectiveOn: '2026-02-27', at: '2026-03-02T09:00:00.000Z' });
  });

  it('does not find a record that is not there', async () => {
    const sent = { event: 'note.add', answers: { text: 'A note' } };
    const answer = await handler.ask(null, sent, { id: 'nowhere', actor });
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  });
});
