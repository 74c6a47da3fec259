import { plans, type Plans } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';
import { theSystem, type Actor } from '../../kernel/actor';
import { newId } from '../../kernel/ids';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { LearnedNamesQuery } from '../../recommendations';
import { NameAddresseeHandler, type PrintedOn } from './name-addressee.handler';

describe('one decision on printed words, wherever they are printed', () => {
  let product: Product;
  let here: Plans;
  let actor: Actor;
  let police: string;

  const handler = () => product.app.get(NameAddresseeHandler);
  const decisions = () =>
    product.dataSource.manager.countBy(Fact, { type: 'recommendation.addresseeNamed' });

  const readIn = async (printed: string): Promise<PrintedOn> => {
    const { manager } = product.dataSource;
    const { caseId } = await manager.findOneByOrFail(WorkflowInstance, { reference: here.source });
    const answers = {
      text: 'Ask who is at home',
      addresseesPrinted: [printed],
      stands: 'proposed',
    };
    const question = { event: 'recommendation.adopt', answers };
    const outcome = await product.app
      .get(WorkflowExecutor)
      .openRib(caseId, 'recommendation', question, { id: newId(), actor: theSystem });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return { id: outcome.instanceId, printed };
  };

  beforeAll(async () => {
    product = await Product.start();
    here = await plans(product);
    actor = await product.actor('kcst-administrator');
    police = here.organisations['Kent Police'] ?? '';
  });
  afterAll(() => product.stop());

  it('is recorded on all of them or, if one refuses, on none', async () => {
    const on = [await readIn('The force'), { ...(await readIn('the force')), printed: 'Force' }];
    const wanted = { on, organisation: police, always: true, reason: 'Its usual name' };
    const answer = await handler().name(wanted, { id: newId(), actor });
    expect(answer).toMatchObject({ ok: false, code: 'requirements-unmet' });
    expect(await decisions()).toBe(0);
  });

  it('counts once, however often it is sent', async () => {
    const on = [await readIn('The constables'), await readIn('the Constables')];
    const wanted = { on, organisation: police, always: true, reason: 'Its usual name' };
    const command = { id: newId(), actor };
    expect(await handler().name(wanted, command)).toMatchObject({ ok: true });
    expect(await handler().name(wanted, command)).toMatchObject({ ok: true });
    expect(await decisions()).toBe(2);
  });

  it('is known to whoever reads in the next plan, until somebody says otherwise', async () => {
    const learned = () => product.app.get(LearnedNamesQuery).all();
    expect((await learned()).get('constables')).toBe(police);
    const on = [await readIn('The constables')];
    const other = { on, organisation: null, always: true, reason: 'Of another county' };
    expect(await handler().name(other, { id: newId(), actor })).toMatchObject({ ok: true });
    expect((await learned()).has('constables')).toBe(false);
  });

  it('is refused where nothing of the kind is printed, or nobody of that reference is there', async () => {
    const none = { on: [], organisation: police, always: false, reason: 'None' };
    expect(await handler().name(none, { id: newId(), actor })).toMatchObject({ code: 'not-found' });
    const on = [await readIn('Somebody')];
    const wrong = { on, organisation: 'O-9999', always: false, reason: 'None' };
    expect(await handler().name(wrong, { id: newId(), actor })).toMatchObject({ code: 'shape' });
  });
});
