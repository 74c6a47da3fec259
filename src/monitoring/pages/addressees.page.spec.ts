import { errorSummaryOf, wordsOf } from '../../../test/support/html';
import { memberOf, plans, type Plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { send } from '../../../test/support/sending';
import { theSystem } from '../../kernel/actor';
import { newId } from '../../kernel/ids';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { statesKept } from '../../kernel/workflow-states';
import { LearnedNamesQuery } from '../../recommendations';

const page = '/plans/addressees';

describe('printed addressees that are still to be decided', () => {
  let product: Product;
  let administrator: Browser;
  let here: Plans;

  /** Read in from an earlier plan: a lead agency only where its name was known. */
  const readIn = async (...addresseesPrinted: readonly string[]): Promise<string> => {
    const { manager } = product.dataSource;
    const { caseId } = await manager.findOneByOrFail(WorkflowInstance, { reference: here.source });
    const answers = {
      text: 'Front desks ask who is at home',
      addresseesPrinted,
      stands: 'proposed',
    };
    const outcome = await product.app
      .get(WorkflowExecutor)
      .openRib(
        caseId,
        'recommendation',
        { event: 'recommendation.adopt', answers },
        { id: newId(), actor: theSystem },
      );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.reference;
  };

  const standing = async (reference: string) => {
    const row = await product.dataSource.manager.findOneByOrFail(WorkflowInstance, { reference });
    const { lead, support, addressees } = statesKept<'recommendation'>(row).memory;
    return { state: row.statePath, lead, support, addressees };
  };

  const words = async (): Promise<string> => wordsOf((await administrator.get(page)).text);

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.browser('kcst-administrator');
    here = await plans(product);
  });
  afterAll(() => product.stop());

  it('says when there are none', async () => {
    expect(await words()).toContain('Every printed addressee has been decided.');
  });

  it('offers who is likely, and one press decides wherever the words are printed', async () => {
    const police = here.organisations['Kent Police'] ?? '';
    const first = await readIn('KENT POLICE FORCE', 'Medway Councils');
    const second = await readIn('Kent Police Force');
    expect(await words()).toContain('2 printed names in 3 places to be decided.');
    expect(await words()).toContain('Kent Police The names are alike.');

    const pressed = await send(administrator, page, {
      words: 'kent police force',
      organisation: police,
      reason: 'The names are alike',
    });
    expect([pressed.status, pressed.headers.location]).toEqual([303, page]);
    expect(await words()).toContain('means Kent Police Recorded on 2 recommendations.');
    expect(await standing(first)).toEqual({
      state: 'assigned',
      lead: police,
      support: [],
      addressees: [
        { printed: 'KENT POLICE FORCE', organisation: police },
        { printed: 'Medway Councils', organisation: null },
      ],
    });
    expect((await standing(second)).lead).toBe(police);
    const learned = await product.app.get(LearnedNamesQuery).all();
    expect(learned.get('kent police force')).toBe(police);
  });

  it('takes a body that is none of ours off the list, and keeps the words', async () => {
    const none = { words: 'medway councils', outcome: 'notOurs', reason: 'Of another county' };
    await send(administrator, page, none);
    expect(await words()).toContain('Every printed addressee has been decided.');
  });

  it('asks for an organisation where none is chosen', async () => {
    await readIn('Somebody or other');
    const refused = await send(administrator, page, {
      words: 'somebody or other',
      organisation: '',
    });
    expect(refused.status).toBe(303);
    const { text } = await administrator.get(page);
    expect(errorSummaryOf(text)).toEqual([
      { says: 'Choose which organisation “Somebody or other” means', leadsTo: 'organisation' },
    ]);
  });

  it('lets nobody but the team say whom names mean', async () => {
    const member = await memberOf(product, 'Kent Police');
    await member.get(page).expect(403);
  });
});
