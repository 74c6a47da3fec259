import request, { type Agent, type Response } from 'supertest';
import type { Role } from '../../workflows/language/roles';
import { csrfTokenIn, valueOf } from './html';
import type { Product } from './product';

export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Three boxes of a date: `day('heldOn', '2026-03-02')`. */
export function day(field: string, date: string): Filled {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { [`${field}-day`]: dayOfMonth, [`${field}-month`]: month, [`${field}-year`]: year };
}

/** Somebody at a browser without JavaScript, signed in, who reads pages and sends forms. */
export class Visitor {
  private constructor(private readonly browser: Agent) {}

  static async signedIn(product: Product, role: Role, named = ''): Promise<Visitor> {
    const { email, password } = await product.person(role, named);
    const browser = request.agent(product.server);
    const { text } = await browser.get('/sign-in');
    const form = { _csrf: csrfTokenIn(text), email, password };
    await browser.post('/sign-in').type('form').send(form).expect(303);
    return new Visitor(browser);
  }

  /** The page at an address, whatever its status. */
  open(address: string): Promise<Response> {
    return Promise.resolve(this.browser.get(address));
  }

  /** The page where a redirect leads, after a form was accepted. */
  async follow({ headers }: Response): Promise<Response> {
    const address: unknown = headers.location;
    if (typeof address !== 'string') throw new Error('The answer leads nowhere');
    return this.open(address);
  }

  /** Sends the form of a page that is open, with what it holds hidden and what is typed into it. */
  send(address: string, page: Response, typed: Filled): Promise<Response> {
    const hidden = {
      _csrf: csrfTokenIn(page.text),
      _command: valueOf(page.text, '_command'),
      _revision: valueOf(page.text, '_revision'),
    };
    return Promise.resolve(
      this.browser
        .post(address)
        .type('form')
        .send({ ...hidden, ...typed }),
    );
  }

  /** Opens a form, fills it in and sends it. */
  async fillIn(address: string, typed: Filled): Promise<Response> {
    return this.send(address, await this.open(address), typed);
  }
}
