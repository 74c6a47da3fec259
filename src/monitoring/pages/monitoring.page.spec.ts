import { wordsOf } from '../../../test/support/html';
import { askPlanned, memberOf, plans, recommend, type Plans } from '../../../test/support/plans';
import { Product, type Browser } from '../../../test/support/product';
import { notified } from '../../../test/support/sending';
import { csvAt, workbookAt } from '../../../test/support/sheets';

describe('the quarterly view of the Steering Group', () => {
  let product: Product;
  let member: Browser;
  let here: Plans;

  const wordsAt = async (address: string): Promise<string> =>
    wordsOf((await member.get(address).expect(200)).text);

  const ask = (index: number, event: string, answers: Readonly<Record<string, unknown>>) =>
    askPlanned(product, here.recommendations[index] ?? '', event, answers);

  beforeAll(async () => {
    product = await Product.start();
    here = await plans(product);
    member = await memberOf(product, 'Kent Police');
    await notified(product);
    // Overdue, and taken to the KCSP; put off by 82 days; said to be complete.
    await ask(0, 'recommendation.escalate', { reason: 'Nothing moves' });
    const putOff = { newDate: '2026-06-10', reason: 'The course was cancelled' };
    await ask(1, 'recommendation.changeDate', putOff);
    await ask(2, 'recommendation.claimComplete', {
      outcome: 'Fifty records were audited',
      evidenceHeld: ['Audit of February'],
      completedOn: '2026-02-20',
    });
    const rejected = await recommend(product, here.source, {
      text: 'Medway Council moves its offices.',
      theme: 'Housing',
    });
    const medway = here.organisations['Medway Council'];
    const assigned = { lead: medway, scope: 'local', target: '2026-12-01' };
    await askPlanned(product, rejected, 'recommendation.assign', assigned);
    await askPlanned(product, rejected, 'recommendation.reject', {
      seniorPerson: 'Director',
      reason: 'It is not ours to decide',
    });
  });
  afterAll(() => product.stop());

  it('counts by colour what was counted by hand', async () => {
    const words = await wordsAt('/monitoring');
    expect(words).toContain('6 recommendations, 6 open. As it stands on 2 March 2026.');
    expect(words).toContain('1 Red late');
    expect(words).toContain('4 Amber near, silent, rejected or asking for time');
    expect(words).toContain('1 Green on time');
    expect(words).toContain('1 of 6 with a target date was put off, 1 time in all.');
  });

  it('counts by organisation, plan, theme and age, what is late first', async () => {
    const words = await wordsAt('/monitoring');
    const police = words.indexOf('Kent Police 1 1 1 3 0 0');
    const medway = words.indexOf('Medway Council 0 2 0 2 0 0');
    expect(police).toBeGreaterThan(0);
    expect(medway).toBeGreaterThan(police);
    expect(words).toContain('Housing 0 1 0');
    expect(words).toContain('No theme 1 3 1');
    expect(words).toContain('Less than 6 months 1 4 1 6');
  });

  it('is narrowed by the address alone', async () => {
    const medway = here.organisations['Medway Council'] ?? '';
    expect(await wordsAt(`/monitoring?organisation=${medway}`)).toContain('2 recommendations');
    expect(await wordsAt('/monitoring?theme=Housing&colour=amber')).toContain('1 recommendation,');
    expect(await wordsAt('/monitoring?theme=-&age=older')).toContain('0 recommendations');
  });

  it.each([
    [
      'slipped',
      'Put off (1)',
      'First 20 March 2026, now 10 June 2026: 82 days later, put off once.',
    ],
    ['verification', 'Waiting to be verified (1)', 'Said to be complete on 20 February 2026.'],
    ['rejected', 'Rejected, not decided (1)', 'Rejected on 2 March 2026.'],
    [
      'escalated',
      'Taken to the KCSP (1)',
      'Taken to the KCSP on 2 March 2026. Now: being carried out.',
    ],
    ['threads', 'Broken threads (6)', 'It is not said which finding of the review it comes from.'],
    ['impact', 'Impact to be looked at (0)', 'No look at impact is due.'],
  ])('lists what is %s, and why', async (list, title, why) => {
    const words = await wordsAt(`/monitoring?list=${list}`);
    expect(words).toContain(title);
    expect(words).toContain(why);
  });

  it('goes into a file with the same filters and the same list', async () => {
    const { text } = await member.get('/monitoring/export?list=slipped').expect(200);
    const [head, ...rows] = text.trim().split('\r\n');
    expect(head).toContain('"Times put off","Put off"');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('"20 March 2026","10 June 2026",1,"First 20 March 2026');
    const none = await member.get('/monitoring/export?list=slipped&colour=red').expect(200);
    expect(none.text.trim().split('\r\n')).toHaveLength(1);
  });

  it('goes into files table by table, narrowed in the same way', async () => {
    const [head, ...rows] = await csvAt(member, '/monitoring/export?table=theme&colour=amber');
    expect(head).toBe('"Theme","Red","Amber","Green","Open","Complete","Ended"');
    expect(rows).toContain('"Housing",0,1,0,1,0,0');
    const [title, note] = await workbookAt(member, '/monitoring/export?colour=amber&as=xlsx');
    expect(title?.[0]).toBe('Recommendations: Red and amber');
    expect(note?.[0]).toContain('Colour: Amber.');
  });

  it('sees a change at once, and the passing of a day', async () => {
    await ask(3, 'recommendation.update', {
      status: 'inProgress',
      narrative: 'A lead is named',
      evidenceHeld: ['Letter'],
    });
    expect(await wordsAt('/monitoring')).toContain('3 Amber near');
    product.moveTo('2026-03-03');
    const again = await memberOf(product, 'Kent Police', 'Another of the police');
    const words = wordsOf((await again.get('/monitoring').expect(200)).text);
    expect(words).toContain('15 February 2026, 16 days ago');
  });

  it('is closed to those who serve single reviews', async () => {
    const chair = await product.browser('independent-chair');
    await chair.get('/monitoring').expect(403);
    expect(wordsOf((await chair.get('/plans').expect(200)).text)).toContain(
      'No plan that you may see has a recommendation yet.',
    );
  });
});
