import { AskHandler, RecordsQuery } from '../../src/asking';
import type { GovernanceKind } from '../../workflows/language/kinds';
import type { Product } from './product';

type Answers = Readonly<Record<string, unknown>>;

/**
 * A body of three seats and an invited board: two of the seats are services of one council, one of
 * them with nobody on it. B-0001, O-0001 to O-0004, P-0001 (representative and chair), P-0002.
 */
export async function smallPartnership(product: Product): Promise<void> {
  const actor = await product.actor('kcst-administrator');
  const handler = product.app.get(AskHandler);
  let commands = 0;
  const command = () => ({ id: `small-partnership-${(commands += 1)}`, actor });
  const accepted = async (answer: ReturnType<AskHandler['ask']>): Promise<void> => {
    const outcome = await answer;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  };
  const open = (kind: GovernanceKind, event: string, answers: Answers) =>
    accepted(handler.open(kind, { event, answers }, command()));
  const ask = async (event: string, answers: Answers) => {
    const body = await product.app.get(RecordsQuery).find('body', 'B-0001', actor);
    return accepted(handler.ask(body?.row ?? null, { event, answers }, command()));
  };

  for (const [name, unit] of [
    ['Kent Police'],
    ['Adult Social Care', 'Kent County Council'],
    ['Public Health', 'Kent County Council'],
    ['Safeguarding Board'],
  ]) {
    const answers = { name, unit, kind: 'other', responsibleAuthority: true };
    await open('organisation', 'organisation.register', answers);
  }
  for (const name of ['Kent Police representative', 'Council representative']) {
    await open('person', 'person.register', { name });
  }
  const group = { name: 'Learning Group', key: 'learning-group', kind: 'other' };
  await open('body', 'body.establish', { ...group, confidential: false });
  await ask('body.draftTerms', {
    title: 'Terms of reference 2026',
    agreedOn: '2026-01-12',
    purpose: 'To put what is learnt into practice',
    responsibilities: ['Watch over action plans', 'Report to the partnership'],
    quorumCounts: 'members',
    quorumNeeds: 4,
    meetingsAYear: 4,
    paperDays: 5,
    chairReviewMonths: 24,
    agreementRequired: true,
    source: 'Papers of 12 January 2026',
  });
  await ask('body.approveTerms', { terms: '1', approvedOn: '2026-01-20' });
  for (const [name, organisation, standing] of [
    ['Kent Police', 'O-0001', 'member'],
    ['Kent Adult Social Care', 'O-0002', 'member'],
    ['Kent Public Health', 'O-0003', 'member'],
    ['Safeguarding Board', 'O-0004', 'invited'],
  ]) {
    await ask('body.addSeat', { name, organisation, standing, from: '2026-01-12' });
  }
  for (const [person, capacity, seat, from] of [
    ['P-0001', 'representative', '1', '2026-01-12'],
    ['P-0001', 'chair', undefined, '2026-01-12'],
    ['P-0002', 'interim', '2', '2026-02-01'],
  ]) {
    await ask('body.appoint', { person, capacity, seat, from });
  }
}
