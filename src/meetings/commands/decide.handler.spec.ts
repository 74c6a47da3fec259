import { Product } from '../../../test/support/product';
import {
  fiveOrganisations,
  steeringGroup,
  type SteeringGroup,
} from '../../../test/support/steering-group';
import { AskHandler, RecordsQuery } from '../../asking';
import { newId } from '../../kernel/ids';
import { AskInRoomHandler } from './ask-in-room.handler';
import { DecideHandler, ofMoved } from './decide.handler';

describe('a decision and what it moves', () => {
  let product: Product;
  let group: SteeringGroup;
  let earlier: string;
  let later: string;

  const command = async () => ({ id: newId(), actor: await product.actor('kcst-administrator') });
  const kept = async (reference: string) => {
    const { actor } = await command();
    const found = await product.app.get(RecordsQuery).find('meeting', reference, actor);
    if (!found) throw new Error(`There is no meeting ${reference}`);
    return found;
  };
  const ask = async (reference: string, event: string, answers: object): Promise<void> => {
    const sent = { event, answers: { ...answers } };
    const handler = product.app.get(AskInRoomHandler);
    const answer = await handler.ask(await kept(reference), sent, await command());
    if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
  };
  const held = async (on: string): Promise<string> => {
    const plan = { event: 'meeting.plan', answers: { body: group.body, on } };
    const planned = await product.app.get(AskHandler).open('meeting', plan, await command());
    if (!planned.ok) throw new Error('The meeting was not planned');
    const { reference } = planned;
    const presides = group.people['Kent County Council'];
    await ask(reference, 'meeting.open', { time: '10:00', presides });
    for (const name of fiveOrganisations.slice(0, 4)) {
      const arrival = { person: group.people[name], time: '10:00', part: 'member' };
      await ask(reference, 'meeting.recordArrival', arrival);
    }
    return reference;
  };
  const agreed = {
    event: 'meeting.decide',
    answers: { item: '1', time: '10:10', words: 'Agreed.' },
  };
  const decide = async (moves: object | null) =>
    product.app
      .get(DecideHandler)
      .decide(
        await kept(later),
        agreed,
        moves && { event: 'meeting.agreeMinutes', answers: { ...moves } },
        await command(),
      );

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    group = await steeringGroup(product);
    earlier = await held('2026-01-12');
    later = await held('2026-02-16');
    const about = { title: 'Minutes', about: earlier, asks: 'meeting.agreeMinutes' };
    await ask(later, 'meeting.addItem', about);
  });
  afterAll(() => product.stop());

  it('records nothing at all when the other record cannot be moved', async () => {
    expect(await decide({})).toMatchObject({ ok: false, code: 'not-at-this-stage' });
    expect((await kept(later)).memory.decisions).toEqual([]);
  });

  it('names the boxes of the other record so that they are told from its own', async () => {
    await ask(earlier, 'meeting.close', { time: '11:00' });
    const answer = await decide({ agreedOn: 'yesterday' });
    expect(answer).toMatchObject({ code: 'shape', errors: [{ field: ofMoved('agreedOn') }] });
  });

  it('records both on the day of the meeting, and the other names the decision', async () => {
    expect(await decide({})).toMatchObject({ ok: true, beside: [{ reference: earlier }] });
    expect((await kept(earlier)).memory).toMatchObject({
      minutesAgreedOn: '2026-02-16',
      minutesAgreedAt: `${later}/1`,
    });
  });

  it('records a decision alone where it moves nothing', async () => {
    expect(await decide(null)).toMatchObject({ ok: true, facts: ['meeting.decided'] });
    expect((await kept(later)).memory.decisions).toHaveLength(2);
  });
});
