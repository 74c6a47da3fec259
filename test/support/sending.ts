import type { Response } from 'supertest';
import { csrfTokenIn, valueOf } from './html';
import { checkAfter, sendAll } from './page-form';
import type { Browser, Product } from './product';

export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What is typed into the three boxes of a date. */
export function day(field: string, date: string): Typed {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { [`${field}-day`]: dayOfMonth, [`${field}-month`]: month, [`${field}-year`]: year };
}

/**
 * Sends the form of a page that is open, with what it holds hidden; without one, opens it first. Where
 * its answers are to be checked, they are found right.
 */
export async function send(
  browser: Browser,
  address: string,
  typed: Typed,
  opened?: Response,
): Promise<Response> {
  const { text } = opened ?? (await browser.get(address).expect(200));
  const hidden = {
    _csrf: csrfTokenIn(text),
    _command: valueOf(text, '_command'),
    _revision: valueOf(text, '_revision'),
  };
  const answer = await browser
    .post(address)
    .type('form')
    .send({ ...hidden, ...typed });
  const check = await checkAfter(browser, answer);
  return check ? sendAll(browser, check) : answer;
}

/** The form of a notification that asks everything on one page. */
export const onOnePage = '/reviews/new?event=case.notify';

export const notification: Typed = {
  source: 'police',
  ...day('receivedOn', '2026-03-02'),
  ...day('cspAwareDate', '2026-02-27'),
  victim: 'A person known to nobody',
  deathKind: 'homicide',
  area: 'Canterbury',
};

/** Notifies a review through the page, and gives its reference. */
export async function notified(product: Product, typed: Typed = {}): Promise<string> {
  const browser = await product.browser('kcst-administrator');
  const answer = await send(browser, onOnePage, { ...notification, ...typed });
  const reference = /^\/reviews\/(R-\d+)$/.exec(answer.headers.location ?? '')?.[1];
  if (!reference) throw new Error(`The notification was not accepted: ${answer.status}`);
  return reference;
}
