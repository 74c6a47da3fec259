import { newId } from '../../kernel/ids';
import { Product } from '../../../test/support/product';
import { fiveOrganisations, steeringGroup } from '../../../test/support/steering-group';
import { AskHandler, RecordsQuery } from '../../asking';
import { AskInRoomHandler } from './ask-in-room.handler';

describe('what is asked while people sit in the room', () => {
  let product: Product;
  let reference: string;
  const administrator = () => product.actor('kcst-administrator');
  const kept = async () => {
    const found = await product.app
      .get(RecordsQuery)
      .find('meeting', reference, await administrator());
    if (!found) throw new Error(`There is no meeting ${reference}`);
    return found;
  };
  const inRoom = () => product.app.get(AskInRoomHandler);

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    const { body, people } = await steeringGroup(product);
    const actor = await administrator();
    const plan = { event: 'meeting.plan', answers: { body, on: '2026-02-16' } };
    const planned = await product.app.get(AskHandler).open('meeting', plan, { id: newId(), actor });
    if (!planned.ok) throw new Error('The meeting was not planned');
    reference = planned.reference;
    const presides = people['Kent County Council'];
    const open = { event: 'meeting.open', answers: { time: '10:00', presides } };
    await inRoom().ask(await kept(), open, { id: newId(), actor });
    for (const name of fiveOrganisations.slice(0, 4)) {
      const answers = { person: people[name], time: '10:00', part: 'member' };
      const arrival = { event: 'meeting.recordArrival', answers };
      await inRoom().ask(await kept(), arrival, { id: newId(), actor });
    }
  });
  afterAll(() => product.stop());

  const admit = async (name: string, time: string, id = newId()) =>
    inRoom().admit(
      await kept(),
      { name, arrival: { time, part: 'officer' } },
      { id, actor: await administrator() },
    );
  const people = async () => product.app.get(RecordsQuery).all('person', await administrator());

  it('registers whoever is on no list once, however often the form is sent', async () => {
    const before = (await people()).length;
    const id = newId();
    expect(await admit('A guest', '10:05', id)).toMatchObject({ ok: true });
    expect(await admit('A guest', '10:05', id)).toMatchObject({ ok: true });
    expect(await people()).toHaveLength(before + 1);
  });

  it('knows by name whoever is on the register', async () => {
    const before = (await people()).length;
    expect(await admit('probation service  representative', '10:06')).toMatchObject({ ok: true });
    expect(await people()).toHaveLength(before);
  });
});
