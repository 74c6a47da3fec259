import request from 'supertest';
import { AskHandler, RecordsQuery } from '../../src/asking';
import { UserAccounts } from '../../src/identity';
import { newId } from '../../src/kernel/ids';
import type { Role } from '../../workflows/language/roles';
import { csrfTokenIn } from './html';
import type { Browser, Product } from './product';
import { steeringGroup, type SteeringGroup } from './steering-group';

/** A Steering Group, and the plan of an inspection that three of its organisations answer. */
export interface Plans extends SteeringGroup {
  /** 'S-0001' */
  readonly source: string;
  /** References in the order of `recommendedHere`: 'S-0001/recommendation/1'. */
  readonly recommendations: readonly string[];
}

/** Whatever is asked of records behind the pages, by the administrator. */
type Answers = Readonly<Record<string, unknown>>;

/** On 2 March 2026 the first is overdue, the second near, the third well; two are led by others. */
export const recommendedHere = [
  {
    label: '1',
    text: 'Kent Police trains every call handler to recognise stalking.',
    lead: 'Kent Police',
    target: '2026-02-15',
  },
  {
    label: '2',
    text: 'Kent Police publishes how victims are kept informed.',
    lead: 'Kent Police',
    target: '2026-03-20',
  },
  {
    label: '9.1 b',
    text: 'Kent Police audits fifty records each quarter.',
    lead: 'Kent Police',
    target: '2026-12-31',
  },
  {
    label: '10',
    text: 'Medway Council names one lead for domestic abuse in housing.',
    lead: 'Medway Council',
    target: '2026-09-30',
  },
  {
    label: '11',
    text: 'Kent Fire and Rescue Service asks about safety at home on each visit.',
    lead: 'Kent Fire and Rescue Service',
    target: '2026-10-31',
  },
] as const;

const saidBefore = '60 of 84 call handlers are trained';
const agreedOn = '2025-11-03';
const saidOn = '2025-11-20';

/**
 * Every recommendation was accepted in November 2025; each of the police is being carried out and
 * was heard of on 20 November 2025.
 */
export async function plans(product: Product): Promise<Plans> {
  const group = await steeringGroup(product);
  const actor = await product.actor('kcst-administrator');
  const handler = product.app.get(AskHandler);
  const opened = await handler.open(
    'source',
    {
      event: 'source.register',
      answers: {
        title: 'Inspection of domestic abuse services 2014',
        kind: 'inspection',
        answersTo: 'The Police and Crime Commissioner holds the force to account',
      },
    },
    { id: newId(), actor },
  );
  if (!opened.ok) throw new Error(`The source was refused: ${JSON.stringify(opened)}`);
  const source = opened.reference;

  const recommendations: string[] = [];
  for (const { label, text, lead, target } of recommendedHere) {
    const reference = await recommend(product, source, { label, text });
    const organisation = group.organisations[lead] ?? '';
    const assigned = { lead: organisation, scope: 'local', target };
    await askPlanned(product, reference, 'recommendation.assign', assigned, agreedOn);
    const accepted = { seniorPerson: 'Assistant Chief Officer' };
    await askPlanned(product, reference, 'recommendation.accept', accepted, agreedOn);
    if (lead === 'Kent Police') {
      const said = {
        status: 'inProgress',
        narrative: saidBefore,
        evidenceHeld: ['Training register'],
      };
      await askPlanned(product, reference, 'recommendation.update', said, saidOn);
    }
    recommendations.push(reference);
  }
  return { ...group, source, recommendations };
}

/** Adds a recommendation to a plan and gives its reference; it has no lead yet. */
export async function recommend(product: Product, plan: string, answers: Answers): Promise<string> {
  const actor = await product.actor('kcst-administrator');
  const records = product.app.get(RecordsQuery);
  const kept = await records.find('source', plan, actor);
  const sent = { event: 'recommendation.propose', answers, effectiveOn: agreedOn };
  const answer = await product.app
    .get(AskHandler)
    .openRib(kept?.row ?? null, 'recommendation', sent, { id: newId(), actor });
  if (!answer.ok) throw new Error(`The recommendation was refused: ${JSON.stringify(answer)}`);
  return answer.reference;
}

/** Asks something of a recommendation as the administrator. */
export async function askPlanned(
  product: Product,
  reference: string,
  event: string,
  answers: Answers,
  effectiveOn?: string,
): Promise<void> {
  const actor = await product.actor('kcst-administrator');
  const kept = await product.app.get(RecordsQuery).find('recommendation', reference, actor);
  const sent = { event, answers, ...(effectiveOn === undefined ? {} : { effectiveOn }) };
  const answer = await product.app
    .get(AskHandler)
    .ask(kept?.row ?? null, sent, { id: newId(), actor });
  if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
}

/** Asks something of the Steering Group itself: 'body.appoint' gives somebody a part in it. */
export async function askBody(
  product: Product,
  { body }: Plans,
  event: string,
  answers: Answers,
): Promise<void> {
  const actor = await product.actor('kcst-administrator');
  const kept = await product.app.get(RecordsQuery).find('body', body, actor);
  const answer = await product.app
    .get(AskHandler)
    .ask(kept?.row ?? null, { event, answers }, { id: newId(), actor });
  if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
}

/** Invites an organisation to the Steering Group, with no vote in it, and gives its reference. */
export async function invited(product: Product, plans: Plans, name: string): Promise<string> {
  const actor = await product.actor('kcst-administrator');
  const sent = {
    event: 'organisation.register',
    answers: { name, kind: 'other', responsibleAuthority: false },
  };
  const answer = await product.app
    .get(AskHandler)
    .open('organisation', sent, { id: newId(), actor });
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  const { reference } = answer;
  const seat = { name, organisation: reference, standing: 'invited', from: '2019-07-17' };
  await askBody(product, plans, 'body.addSeat', seat);
  return reference;
}

const password = 'a long and fictional password';

const emailOf = (name: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;

/**
 * A browser in which somebody of an organisation has signed in; by the name of the account the
 * partnership knows in what capacity they speak.
 */
export async function memberOf(
  product: Product,
  organisation: string | null,
  name = `${organisation ?? 'Nobody'} representative`,
  role: Role = 'steering-group-member',
): Promise<Browser> {
  const wanted = { email: emailOf(name), name, password, roles: [role], organisation };
  await product.app.get(UserAccounts).addUser(wanted);
  return signedIn(product, name);
}

/** Somebody of that name signs in again, on another day or at another machine. */
export async function signedIn(
  product: Product,
  name: string,
  secret = password,
): Promise<Browser> {
  const browser = request.agent(product.server);
  const { text } = await browser.get('/sign-in').expect(200);
  await browser
    .post('/sign-in')
    .type('form')
    .send({ email: emailOf(name), password: secret, _csrf: csrfTokenIn(text) })
    .expect(303);
  return browser;
}
