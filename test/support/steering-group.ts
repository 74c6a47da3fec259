import { AskHandler, RecordsQuery } from '../../src/asking';
import { newId } from '../../src/kernel/ids';
import type { StandaloneKind } from '../../workflows/language/kinds';
import type { Product } from './product';

/** A body of five organisations that needs four of them, and what it is made of. */
export interface SteeringGroup {
  readonly body: string;
  /** Representatives by organisation: 'Kent Police' -> 'P-0001'. */
  readonly people: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
}

export const fiveOrganisations = [
  'Kent County Council',
  'Kent Police',
  'Medway Council',
  'Kent Fire and Rescue Service',
  'Probation Service',
] as const;

/** The council's representative has the chair; nobody but the police has signed the agreement. */
export async function steeringGroup(product: Product): Promise<SteeringGroup> {
  const actor = await product.actor('kcst-administrator');
  const handler = product.app.get(AskHandler);
  const begin = async (kind: StandaloneKind, event: string, answers: object): Promise<string> => {
    const sent = { event, answers: { ...answers } };
    const answer = await handler.open(kind, sent, { id: newId(), actor });
    if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
    return answer.reference;
  };

  const body = await begin('body', 'body.establish', {
    name: 'DHR Steering Group',
    key: 'steering-group',
    kind: 'other',
    confidential: false,
  });
  const { row } = await found(product, body);
  const ask = async (event: string, answers: object): Promise<void> => {
    const sent = { event, answers: { ...answers } };
    const answer = await handler.ask(row, sent, { id: newId(), actor });
    if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
  };
  await ask('body.draftTerms', {
    title: 'Terms of reference 2019',
    agreedOn: '2019-06-26',
    purpose: 'To oversee reviews',
    responsibilities: ['Quality assurance of action plans'],
    quorumCounts: 'members',
    quorumNeeds: 4,
    countedBy: 'unit',
    paperDays: 5,
    source: 'Published terms of reference',
  });
  await ask('body.approveTerms', { terms: '1', approvedOn: '2019-07-17' });
  await ask('body.issueAgreement', { version: '2018', issuedOn: '2018-05-01' });

  const people: Record<string, string> = {};
  const organisations: Record<string, string> = {};
  for (const [index, name] of fiveOrganisations.entries()) {
    const organisation = await begin('organisation', 'organisation.register', {
      name,
      kind: 'other',
      responsibleAuthority: true,
    });
    const person = await begin('person', 'person.register', { name: `${name} representative` });
    const seat = String(index + 1);
    await ask('body.addSeat', { name, organisation, standing: 'member', from: '2019-07-17' });
    const appointment = { person, seat, from: '2019-07-17' };
    await ask('body.appoint', { ...appointment, capacity: 'representative' });
    if (index === 0) await ask('body.appoint', { ...appointment, capacity: 'chair' });
    people[name] = person;
    organisations[name] = organisation;
  }
  return { body, people, organisations };
}

async function found(product: Product, reference: string) {
  const actor = await product.actor('kcst-administrator');
  const kept = await product.app.get(RecordsQuery).find('body', reference, actor);
  if (!kept) throw new Error(`There is no body ${reference}`);
  return kept;
}
