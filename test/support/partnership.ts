import request from 'supertest';
import type { EventDefinition } from '../../workflows/language/events';
import type { Field } from '../../workflows/language/fields';
import type { GovernanceKind } from '../../workflows/language/kinds';
import type { Role } from '../../workflows/language/roles';
import { workflows } from '../../workflows/registry';
import { toldBy } from './databases';
import { rulesIn } from './drivers';
import { wordsOf } from './html';
import { PageForm, sendAll } from './page-form';
import { Product, type Browser } from './product';

type Answers = Readonly<Record<string, unknown>>;

/** What became of something that was asked. */
export type Answered =
  | { readonly outcome: 'accepted'; readonly reference: string }
  | { readonly outcome: 'refused'; readonly says: string };

/** What a decision records on the review, or the meeting, that its item is about. */
export interface Moves {
  readonly of: 'review-case' | GovernanceKind;
  readonly event: string;
  readonly answers: Answers;
}

/** A way of asking things of the partnership's own records. */
export interface Desk {
  open(kind: GovernanceKind, event: string, answers: Answers, as?: Role): Promise<Answered>;
  ask(reference: string, event: string, answers: Answers, as?: Role): Promise<Answered>;
  decide(meeting: string, answers: Answers, moves: Moves | null): Promise<Answered>;
  /** Every word that a reader with all rights is shown about a record. */
  reads(reference: string, part?: 'minutes'): Promise<string>;
}

const administrator: Role = 'kcst-administrator';

const pluralOf: Readonly<Record<GovernanceKind, string>> = {
  organisation: 'organisations',
  person: 'people',
  body: 'bodies',
  meeting: 'meetings',
};

const kindOf = (reference: string): GovernanceKind => {
  const kinds = { O: 'organisation', P: 'person', B: 'body', M: 'meeting' } as const;
  return kinds[reference.charAt(0) as keyof typeof kinds];
};

/** Through the API alone. */
class ApiDesk implements Desk {
  private readonly tokens = new Map<Role, Promise<string>>();

  constructor(private readonly product: Product) {}

  open(kind: GovernanceKind, event: string, answers: Answers, as = administrator) {
    return this.post(`/${pluralOf[kind]}`, { ...answers, event }, as);
  }

  ask(reference: string, event: string, answers: Answers, as = administrator) {
    const path = `/${pluralOf[kindOf(reference)]}/${reference}/events`;
    return this.post(path, { ...answers, event }, as);
  }

  decide(meeting: string, answers: Answers, moves: Moves | null) {
    const moved = moves ? { moves: { ...moves.answers, event: moves.event } } : {};
    return this.ask(meeting, 'meeting.decide', { ...answers, ...moved });
  }

  async reads(reference: string, part?: 'minutes'): Promise<string> {
    const path = `/${pluralOf[kindOf(reference)]}/${reference}${part ? `/${part}` : ''}`;
    const { text } = await request(this.product.server)
      .get(`/api/v1${path}`)
      .set('Authorization', `Bearer ${await this.tokenOf(administrator)}`)
      .expect(200);
    return text;
  }

  private async post(path: string, body: object, as: Role): Promise<Answered> {
    const answer = await request(this.product.server)
      .post(`/api/v1${path}`)
      .set('Authorization', `Bearer ${await this.tokenOf(as)}`)
      .send(body);
    return answer.status < 300
      ? { outcome: 'accepted', reference: (answer.body as { reference: string }).reference }
      : { outcome: 'refused', says: JSON.stringify(answer.body) };
  }

  private tokenOf(role: Role): Promise<string> {
    const token = this.tokens.get(role) ?? this.product.token(role);
    this.tokens.set(role, token);
    return token;
  }
}

/** Through the pages alone, as a browser without JavaScript. */
class PagesDesk implements Desk {
  private readonly browsers = new Map<string, Promise<Browser>>();

  constructor(private readonly product: Product) {}

  open(kind: GovernanceKind, event: string, answers: Answers, as = administrator) {
    const path = kind === 'meeting' ? '/meetings/new' : `/governance/${pluralOf[kind]}/new`;
    return this.submit(path, filling(workflows[kind].events[event], answers), as);
  }

  ask(reference: string, event: string, answers: Answers, as = administrator) {
    const kind = kindOf(reference);
    const path = `${pageOf(reference)}/do/${event}`;
    return this.submit(path, filling(workflows[kind].events[event], answers), as);
  }

  decide(meeting: string, { item, ...answers }: Answers, moves: Moves | null) {
    const moved = moves
      ? filling(workflows[moves.of].events[moves.event], moves.answers, 'moves_')
      : [];
    const query = moves ? `moves=${moves.event}&as=decision` : 'as=decision';
    const path = `/meetings/${meeting}/items/${String(item)}/decide?${query}`;
    const own = filling(workflows.meeting.events['meeting.decide'], answers);
    return this.submit(path, [...own, ...moved], administrator);
  }

  async reads(reference: string, part?: 'minutes'): Promise<string> {
    const browser = await this.browserOf(administrator);
    const { text } = await browser.get(`${pageOf(reference)}${part ? `/${part}` : ''}`).expect(200);
    return wordsOf(text);
  }

  private async submit(path: string, boxes: readonly Box[], as: Role): Promise<Answered> {
    const browser = await this.browserOf(as);
    const page = await browser.get(path).redirects(0);
    const form = page.status === 200 ? PageForm.in(page.text) : null;
    if (!form) return { outcome: 'refused', says: wordsOf(page.text) };
    for (const { name, field, answer } of boxes) form.fill(name, field, answer);
    const answer = await sendAll(browser, form);
    const { location = '' } = answer.headers as { location?: string };
    return answer.status === 303
      ? { outcome: 'accepted', reference: /[A-Z]-\d+/.exec(location)?.[0] ?? '' }
      : { outcome: 'refused', says: `${wordsOf(answer.text)} ${rulesIn(answer.text).join(' ')}` };
  }

  /** Signed in anew for each day: nobody stays signed in overnight. */
  private browserOf(role: Role): Promise<Browser> {
    const key = `${role} ${this.product.clock.today()}`;
    const browser = this.browsers.get(key) ?? this.product.browser(role);
    this.browsers.set(key, browser);
    return browser;
  }
}

interface Box {
  readonly name: string;
  readonly field: Field;
  readonly answer: unknown;
}

function filling(
  definition: EventDefinition | undefined,
  answers: Answers,
  prefix = '',
): readonly Box[] {
  return Object.entries(answers).map(([name, answer]) => {
    const field = definition?.fields[name];
    if (!field) throw new Error(`Nothing called “${name}” is asked`);
    return { name: `${prefix}${name}`, field, answer };
  });
}

const pageOf = (reference: string): string => {
  const kind = kindOf(reference);
  return `${kind === 'meeting' ? '' : '/governance'}/${pluralOf[kind]}/${reference}`;
};

const desks: readonly [string, (product: Product) => Desk][] = [
  ['the API', (product) => new ApiDesk(product)],
  ['the pages', (product) => new PagesDesk(product)],
];

/** For a whole cycle through the pages, on a machine that is busy with other tests. */
const mostTime = 120_000;

/** A story of the partnership, told through the API alone and again through the pages alone. */
export function partnershipJourney(
  title: string,
  day: string,
  tell: (desk: Desk, product: Product) => Promise<void>,
): void {
  describe(title, () => {
    it.each(toldBy(desks))(
      'can be told through %s alone',
      async (_, deskOf) => {
        const product = await Product.start(day);
        try {
          await tell(deskOf(product), product);
        } finally {
          await product.stop();
        }
      },
      mostTime,
    );
  });
}

/** @throws Error with what was said, when it was refused */
export async function accepted(answered: Promise<Answered>): Promise<string> {
  const answer = await answered;
  if (answer.outcome === 'refused') throw new Error(`Refused: ${answer.says}`);
  return answer.reference;
}

/** What was said of something that had to be refused. */
export async function refusal(answered: Promise<Answered>): Promise<string> {
  const answer = await answered;
  if (answer.outcome === 'accepted') throw new Error('This was accepted');
  return answer.says;
}
