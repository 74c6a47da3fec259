import type { Response } from 'supertest';
import type { Field } from '../../workflows/language/fields';
import type { Browser } from './product';

/** A box of a form as a browser sees it: what it may send, and what it holds at first. */
interface Box {
  readonly type: 'text' | 'hidden' | 'radio' | 'checkbox' | 'select';
  readonly options: string[];
  value: string;
}

/** The form of an event on a page. It can be filled in only as a browser would let a person do. */
export class PageForm {
  private constructor(
    readonly action: string,
    private readonly boxes: ReadonlyMap<string, Box>,
  ) {}

  /** The form by which something is recorded, if the page has one: it holds this hidden box. */
  static in(html: string, hidden = '_command'): PageForm | null {
    for (const [, attributes = '', content = ''] of html.matchAll(
      /<form\b([^>]*)>([\s\S]*?)<\/form>/g,
    )) {
      const boxes = boxesIn(content);
      if (boxes.has(hidden)) return new PageForm(attribute(attributes, 'action'), boxes);
    }
    return null;
  }

  /** It only asks whether what was filled in is right: nothing is recorded yet. */
  get isCheck(): boolean {
    return this.boxes.has('_checked');
  }

  /** @throws Error when the form has no box for an answer, or does not offer it */
  fill(name: string, field: Field, answer: unknown): void {
    switch (field.kind) {
      case 'date':
      case 'partialDate': {
        const [year = '', month = '', day = ''] = String(answer).split('-');
        this.type(`${name}-day`, day);
        this.type(`${name}-month`, month);
        return this.type(`${name}-year`, year);
      }
      case 'yesNo':
        return this.choose(name, answer === true ? 'yes' : 'no');
      case 'choice':
        return this.choose(name, String(answer));
      case 'choices':
        return (answer as readonly string[]).forEach((one) => this.choose(name, one));
      case 'lines':
        return this.type(name, (answer as readonly string[]).join('\r\n'));
      case 'picks':
      case 'files':
        return (answer as readonly string[]).forEach((one) => this.choose(name, one));
      case 'pick':
      case 'text':
        // What can be named is offered as a list where the page knows what there is.
        return this.box(name).type === 'text'
          ? this.type(name, String(answer))
          : this.choose(name, String(answer));
      case 'number':
      case 'time':
        return this.type(name, String(answer));
    }
  }

  /** What a browser sends. */
  sent(): string {
    const body = new URLSearchParams();
    for (const [name, box] of this.boxes) {
      if (box.type === 'checkbox') {
        for (const one of box.value.split('\n').filter(Boolean)) body.append(name, one);
      } else if (box.type === 'hidden') {
        for (const one of box.options) body.append(name, one);
      } else if (box.type !== 'radio' || box.value !== '') body.append(name, box.value);
    }
    return body.toString();
  }

  private type(name: string, text: string): void {
    const box = this.box(name);
    if (box.type !== 'text') throw new Error(`Nothing can be typed into “${name}”`);
    box.value = text;
  }

  /** @throws Error when the form does not offer it */
  choose(name: string, option: string): void {
    const box = this.box(name);
    if (!box.options.includes(option)) throw new Error(`“${name}” does not offer “${option}”`);
    box.value = box.type === 'checkbox' ? `${box.value}\n${option}` : option;
  }

  private box(name: string): Box {
    const box = this.boxes.get(name);
    if (!box) throw new Error(`The form has no box “${name}”`);
    return box;
  }
}

function boxesIn(content: string): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [whole, input, paired = '', inside = ''] of content.matchAll(
    /(<input\b[^>]*>)|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g,
  )) {
    const element = input ? 'input' : paired;
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? '';
    const name = attribute(tag, 'name');
    if (name === '') continue;
    const type = typeOf(element, attribute(tag, 'type'));
    const value = element === 'input' ? attribute(tag, 'value') : '';
    if (type === 'text' || type === 'hidden') {
      // What is hidden may be there several times, once for each of its values.
      const before = type === 'hidden' ? (boxes.get(name)?.options ?? []) : [];
      boxes.set(name, {
        type,
        options: type === 'hidden' ? [...before, value] : [],
        value: element === 'textarea' ? unescape(inside) : value,
      });
      continue;
    }
    const box = boxes.get(name) ?? { type, options: [], value: '' };
    boxes.set(name, box);
    if (type === 'select') {
      for (const [option] of inside.matchAll(/<option\b[^>]*>/g)) {
        box.options.push(attribute(option, 'value'));
        if (/\bselected\b/.test(option)) box.value = attribute(option, 'value');
      }
    } else {
      box.options.push(value);
      if (/\bchecked\b/.test(tag)) box.value = value;
    }
  }
  return boxes;
}

function typeOf(element: string, type: string): Box['type'] {
  if (element === 'select') return 'select';
  return type === 'radio' || type === 'checkbox' || type === 'hidden' ? type : 'text';
}

const attribute = (tag: string, name: string): string =>
  unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Sends a form as a browser does, and where its answers are to be checked first, once more. */
export async function sendAll(browser: Browser, form: PageForm): Promise<Response> {
  const post = (one: PageForm): Promise<Response> =>
    browser.post(one.action).type('application/x-www-form-urlencoded').send(one.sent());
  const answer = await post(form);
  const check = await checkAfter(browser, answer);
  return check ? post(check) : answer;
}

/** The form on which answers are to be checked, where that is what sending a form led to. */
export async function checkAfter(browser: Browser, answer: Response): Promise<PageForm | null> {
  const { location = '' } = answer.headers;
  const page = /[?&]step=check$/.test(location) ? await browser.get(location) : answer;
  const form = page.status === 200 ? PageForm.in(page.text) : null;
  return form?.isCheck ? form : null;
}
