import request from 'supertest';
import type { PlainDate } from '../../workflows/language/dates';
import { titleOf, wordsOf } from './html';
import { PageForm, sendAll } from './page-form';
import type { Browser, Product } from './product';
import type { Deed } from './stories';

/** `not offered`: a page had no such form, for the stage or for the role. */
export type Refusal =
  'unmet' | 'not now' | 'not permitted' | 'not offered' | 'misshapen' | 'not there';

/** What became of a deed. */
export type Told =
  | { readonly outcome: 'accepted'; readonly reference: string }
  | {
      readonly outcome: Refusal;
      readonly codes: readonly string[];
      /** For whoever has to find out why. */
      readonly says: string;
    };

/** A way of telling the product a story. */
export interface Driver {
  /** @param reference of the review, or null where the deed opens one */
  record(reference: string | null, deed: Deed, day: PlainDate): Promise<Told>;
  /** The stage at which a record stands, as a person with every right is told. */
  stageOf(reference: string): Promise<string>;
}

const recordOf = (reference: string, { of: { kind, number } }: Deed): string =>
  kind === 'review-case'
    ? reference
    : `${reference}/${kind}${number === 'new' ? '' : `/${number}`}`;

/** Tells a story through the API alone. */
export class ApiDriver implements Driver {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly product: Product) {}

  async record(reference: string | null, deed: Deed, day: PlainDate): Promise<Told> {
    const path =
      reference === null
        ? ''
        : `/${recordOf(reference, deed)}${deed.of.number === 'new' ? '' : '/events'}`;
    const { status, body } = await request(this.product.server)
      .post(`/api/v1/cases${path}`)
      .set('Authorization', `Bearer ${await this.tokenOf(deed)}`)
      .send({
        ...deed.answersOn(day),
        event: deed.event,
        effectiveOn: deed.happened,
        edition: deed.edition,
      });
    if (status === 200 || status === 201) {
      return { outcome: 'accepted', reference: (body as { reference: string }).reference };
    }
    const { missing = [] } = body as { missing?: { code: string }[] };
    const codes = missing.map(({ code }) => code);
    return { outcome: outcomeOf(status, codes), codes, says: JSON.stringify(body) };
  }

  async stageOf(reference: string): Promise<string> {
    const { body } = await request(this.product.server)
      .get(`/api/v1/cases/${reference}`)
      .set('Authorization', `Bearer ${await this.tokenOf({ as: 'kcst-administrator', named: '' })}`)
      .expect(200);
    return (body as { stage: string }).stage;
  }

  private tokenOf({ as, named }: Pick<Deed, 'as' | 'named'>): Promise<string> {
    const key = `${as} ${named}`;
    const token = this.tokens.get(key) ?? this.product.token(as, named);
    this.tokens.set(key, token);
    return token;
  }
}

function outcomeOf(status: number, codes: readonly string[]): Refusal {
  switch (status) {
    case 400:
      return 'misshapen';
    case 403:
      return 'not permitted';
    case 404:
      return 'not there';
    case 422:
      return codes.length > 0 ? 'unmet' : 'not now';
    default:
      throw new Error(`The product answered with ${status}`);
  }
}

/** Tells a story through the pages alone, as a browser without JavaScript. */
export class PagesDriver implements Driver {
  /** The page that followed the last form. */
  private open = { address: '', text: '' };
  private readonly browsers = new Map<string, Promise<Browser>>();

  constructor(private readonly product: Product) {}

  async record(reference: string | null, deed: Deed, day: PlainDate): Promise<Told> {
    const browser = await this.browserOf(deed);
    const address = formAddress(reference, deed);
    const page = await browser.get(address).redirects(0);
    if (page.status !== 200) return refusedBy(page.status, page.text);
    const form = PageForm.in(page.text);
    // A form that could not be sent is not drawn: the page says why instead.
    if (!form) return notOffered(page.text);
    const { fields, happenedOn } = deed.definition;
    for (const [name, answer] of Object.entries(deed.answersOn(day))) {
      const field = fields[name];
      if (!field) throw new Error(`${deed.event} asks nothing called “${name}”`);
      form.fill(name, field, answer);
    }
    if (deed.happened && !happenedOn) {
      form.fill('effectiveOn', { kind: 'date', label: '' }, deed.happened);
    }
    if (deed.edition) form.choose('_edition', deed.edition);
    const answer = await sendAll(browser, form);
    if (answer.status !== 303) return refusedBy(answer.status, answer.text);
    return this.follow(browser, answer.headers.location ?? '', deed);
  }

  async stageOf(reference: string): Promise<string> {
    const [of = '', beside] = reference.split(/\/(.*)/);
    const text = await this.pageOf(`/reviews/${of}`);
    // 'Alder/2024 – Drafting the report – the service'
    if (beside === undefined) return titleOf(text).split(' – ')[1] ?? '';
    const line = new RegExp(`href="/reviews/${reference}"[^<]*</a>\\s*<span[^>]*>([^<]*)<`);
    return wordsOf(`<body>${line.exec(text)?.[1] ?? ''}</body>`).replace(/, since .*$/, '');
  }

  /** The page that is open already, where it is the one. */
  private async pageOf(address: string): Promise<string> {
    if (this.open.address === address) return this.open.text;
    const browser = await this.browserOf({ as: 'kcst-administrator', named: '' });
    return (await browser.get(address).expect(200)).text;
  }

  private async follow(browser: Browser, address: string, deed: Deed): Promise<Told> {
    const { text } = await browser.get(address).expect(200);
    this.open = { address, text };
    const banner =
      /govuk-notification-banner--success[\s\S]*?<\/div>\s*<\/div>/.exec(text)?.[0] ?? '';
    if (!wordsOf(`<body>${banner}</body>`).includes(deed.definition.says)) {
      throw new Error(`The page does not say that “${deed.definition.says}”: ${wordsOf(text)}`);
    }
    return { outcome: 'accepted', reference: address.replace('/reviews/', '') };
  }

  /** Signed in anew for each day: nobody stays signed in overnight. */
  private browserOf({ as, named }: Pick<Deed, 'as' | 'named'>): Promise<Browser> {
    const key = `${as} ${named} ${this.product.clock.today()}`;
    const browser = this.browsers.get(key) ?? this.product.browser(as, named);
    this.browsers.set(key, browser);
    return browser;
  }
}

function formAddress(reference: string | null, deed: Deed): string {
  const { event, of } = deed;
  if (reference === null) return `/reviews/new?event=${event}`;
  const record = `/reviews/${recordOf(reference, deed)}`;
  return of.number === 'new' ? `${record}/new?event=${event}` : `${record}/do/${event}`;
}

/** The rules that a page links to: 'decision.ratify/ratifier-conflicted'. */
export const rulesIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="\/rules\/rule\?[^"]*\bid=([^"&]+)"/g)].map(([, id = '']) =>
    decodeURIComponent(id),
  );

/** That rule has the code RATIFIER_CONFLICTED. */
const codesIn = (html: string): readonly string[] =>
  rulesIn(html).map((rule) => (rule.split('/')[1] ?? rule).toUpperCase().replaceAll('-', '_'));

function refusedBy(status: number, html: string): Told {
  const codes = codesIn(html);
  return { outcome: outcomeOf(status, codes), codes, says: wordsOf(html) };
}

function notOffered(html: string): Told {
  const says = wordsOf(html);
  const codes = codesIn(html);
  if (codes.length > 0) return { outcome: 'unmet', codes, says };
  return { outcome: 'not offered', codes, says };
}
