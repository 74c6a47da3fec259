import { wordsOf } from '../../../test/support/html';
import { askPlanned, memberOf, plans, recommend, type Plans } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { AskHandler, RecordsQuery } from '../../asking';
import { newId } from '../../kernel/ids';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { RoundsQuery } from '../queries/rounds.query';

describe('the list of recommendations', () => {
  let product: Product;
  let here: Plans;

  beforeAll(async () => {
    product = await Product.start();
    here = await plans(product);
  });
  afterAll(() => product.stop());

  it('shows a member their own, most urgent first, with what was said last time', async () => {
    const member = await memberOf(product, 'Kent Police');
    const { text } = await member.get('/recommendations').expect(200);
    const words = wordsOf(text);
    expect(words).toContain('3 open recommendations, 1 late.');
    expect(words).toContain('Red Overdue: the target date was 15 February 2026, 15 days ago.');
    expect(words).toContain(
      'Last heard, 20 November 2025 (Kent Community Safety Team, for the agency): 60 of 84 call handlers are trained',
    );
    const order = ['1: Kent Police', '2: Kent Police', '9.1 b: Kent Police'].map((title) =>
      words.indexOf(title),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(words).not.toContain('Medway Council names');
    expect(words).not.toContain('with your support');
  });

  it('shows below them what others lead with their support; a round waits for the lead alone', async () => {
    const council = here.organisations['Medway Council'] ?? '';
    const fire = here.organisations['Kent Fire and Rescue Service'] ?? '';
    const shared = await recommend(product, here.source, { text: 'Homes are made safer.' });
    const assigned = { lead: fire, support: [council], scope: 'local', target: '2026-11-30' };
    await askPlanned(product, shared, 'recommendation.assign', assigned);
    const accepted = { seniorPerson: 'Director' };
    await askPlanned(product, shared, 'recommendation.accept', accepted, '2026-02-02');

    const actor = await product.actor('kcst-administrator');
    const opens = { event: 'round.open', answers: { closesOn: '2026-03-20' } };
    await product.app.get(AskHandler).open('update-round', opens, { id: newId(), actor });

    const member = await memberOf(product, 'Medway Council');
    const words = wordsOf((await member.get('/recommendations').expect(200)).text);
    expect(words.indexOf('Medway Council names')).toBeLessThan(words.indexOf('Homes are made'));
    expect(words).toContain('You support Kent Fire and Rescue Service in this.');

    const update = `/recommendations/${shared.replace('/recommendation', '')}/do/recommendation.update`;
    const said = { status: 'inProgress', narrative: 'Twelve homes so far', evidenceHeld: 'List' };
    const answer = await send(member, update, said);
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      expect.not.stringContaining(fire),
    ]);
    const after = wordsOf((await member.get('/recommendations').expect(200)).text);
    expect(after).toContain('2 March 2026 (Representative of an agency that supports it)');

    const leader = await memberOf(product, 'Kent Fire and Rescue Service');
    const waiting = wordsOf((await leader.get('/recommendations').expect(200)).text);
    expect(waiting).toContain('Twelve homes so far');
    const round = await product.app.get(RecordsQuery).find('update-round', 'U-0001', actor);
    if (!round) throw new Error('There is no round');
    const { asked, answered } = await product.app.get(RoundsQuery).standing(round);
    expect(asked.map(({ organisation }) => organisation)).toContain(fire);
    expect(answered).toEqual([]);
  });

  it('knows in what capacity somebody speaks whom the register has twice', async () => {
    const actor = await product.actor('kcst-administrator');
    const handler = product.app.get(AskHandler);
    const registers = { event: 'person.register', answers: { name: 'K. P. Representative' } };
    const again = await handler.open('person', registers, { id: newId(), actor });
    if (!again.ok) throw new Error(JSON.stringify(again));
    const { manager } = product.dataSource;
    const first = await manager.findOneByOrFail(WorkflowInstance, {
      kind: 'person',
      title: 'Kent Police representative',
    });
    const row = await manager.findOneByOrFail(WorkflowInstance, { id: again.instanceId });
    const same = { event: 'person.isSameAs', answers: { person: first.reference } };
    await handler.ask(row, same, { id: newId(), actor });

    const member = await memberOf(product, 'Kent Police', 'K. P. Representative');
    const said = { status: 'inProgress', narrative: 'Seventy are trained', evidenceHeld: 'List' };
    await send(member, '/recommendations/S-0001/1/do/recommendation.update', said);
    const { text } = await member.get('/recommendations').expect(200);
    expect(wordsOf(text)).toContain('2 March 2026 (Representative): Seventy are trained');
  });
});
