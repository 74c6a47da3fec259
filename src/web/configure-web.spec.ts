import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Global,
  Logger,
  Module,
  NotFoundException,
  Post,
  Redirect,
  Render,
  Req,
  UnauthorizedException,
  type Type,
} from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { IsNotEmpty, IsString } from 'class-validator';
import type { Request } from 'express';
import { MemoryStore } from 'express-session';
import request, { type Agent } from 'supertest';
import { csrfTokenIn, errorSummaryOf, headingOf, valueOf, wordsOf } from '../../test/support/html';
import { Clock } from '../kernel/clock';
import { notFound, refused } from '../kernel/outcome';
import { AUDIT_WRITER, Audits, type AuditEntry } from './audits';
import { configureWeb } from './configure-web';
import { sayOnNextPage } from './flash';
import { answerTo } from './problem';
import { SESSION_STORE } from './sessions';
import type { WebSettings } from './settings';
import { WHO_IS_ASKING, type WhoIsAsking } from './viewer';
import { WebModule } from './web.module';

class Greeting {
  @IsString({ message: 'Enter a name' })
  @IsNotEmpty({ message: 'Enter a name' })
  email: string;
}

/** It borrows a page with a form: what the page is about does not matter here. */
@Controller('form')
class FormPage {
  @Get()
  @Audits('form')
  @Render('identity/pages/sign-in')
  show() {
    return { action: '/form', accounts: [] };
  }

  @Post()
  @Audits('form sent')
  @Redirect('/form', 303)
  send(@Body() { email }: Greeting, @Req() sent: Request) {
    sayOnNextPage(sent, `Hello <b>${email}</b>`);
  }
}

const failures: Readonly<Record<string, () => unknown>> = {
  absent: () => new NotFoundException('No row'),
  hidden: () => answerTo(notFound()),
  role: () => new ForbiddenException(),
  unknown: () => new UnauthorizedException(),
  changed: () => answerTo(refused('changed-meanwhile', 'Somebody was faster.')),
  early: () =>
    answerTo(
      refused('requirements-unmet', '“Publish” cannot be recorded yet.', [
        {
          rule: 'publish/clearance',
          code: 'NOT_CLEARED',
          says: 'The Home Office has not cleared the report.',
          citation: { instrument: 'G2016', status: 'from memory' },
          curedBy: ['kcst-administrator'],
        },
      ]),
    ),
  bug: () => new TypeError('the family of somebody is undefined'),
};

@Controller()
class Failing {
  @Get('fails/:reference')
  @Audits('page that fails')
  page(@Req() { params }: Request) {
    throw failures[String(params.reference)]?.();
  }

  @Get('api/fails/:reference')
  @Audits('resource that fails')
  resource(@Req() { params }: Request) {
    throw failures[String(params.reference)]?.();
  }

  @Post('api/greetings')
  @Audits('greeting')
  greet(@Body() { email }: Greeting) {
    return { email };
  }
}

@Controller('silent')
class SilentPage {
  @Get()
  show() {
    return 'opened without a trace';
  }
}

const whoIsAsking: WhoIsAsking = async ({ headers }) =>
  headers['x-name']
    ? { id: 'u1', name: String(headers['x-name']), may: (permission) => permission === 'seen' }
    : null;

interface Options {
  readonly controllers?: Type[];
  readonly settings?: Partial<WebSettings>;
  readonly write?: (entry: AuditEntry) => Promise<void>;
}

const opened: NestExpressApplication[] = [];

async function open({ controllers = [FormPage, Failing], settings, write }: Options = {}) {
  const entries: AuditEntry[] = [];
  const writer = { write: write ?? (async (entry: AuditEntry) => void entries.push(entry)) };
  const parts = [
    Clock,
    { provide: AUDIT_WRITER, useValue: writer },
    { provide: SESSION_STORE, useValue: new MemoryStore() },
    { provide: WHO_IS_ASKING, useValue: whoIsAsking },
  ];
  @Global()
  @Module({ providers: parts, exports: parts })
  class Surroundings {}
  const module = await Test.createTestingModule({
    imports: [Surroundings, WebModule],
    controllers,
  }).compile();
  const app = configureWeb(module.createNestApplication<NestExpressApplication>(), settings);
  opened.push(app);
  await app.init();
  return { browser: request.agent(app.getHttpServer()), entries };
}

afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

describe('a form', () => {
  const send = async (browser: Agent, answers: object) => {
    const { text } = await browser.get('/form');
    return browser
      .post('/form')
      .type('form')
      .send({ _csrf: csrfTokenIn(text), ...answers });
  };

  it('counts only when this service drew it in this session', async () => {
    const { browser } = await open();
    expect((await browser.post('/form').type('form').send({ email: 'A' })).status).toBe(403);
    const stranger = (await open()).browser;
    const { text } = await stranger.get('/form');
    const forged = { _csrf: csrfTokenIn(text), email: 'A' };
    expect((await browser.post('/form').type('form').send(forged)).status).toBe(403);
    expect((await send(browser, { email: 'A' })).status).toBe(303);
  });

  it('is drawn again when it was refused, each message leading to its field', async () => {
    const { browser } = await open();
    const answer = await send(browser, { email: '' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/form']);
    const { text } = await browser.get('/form');
    expect(errorSummaryOf(text)).toEqual([{ says: 'Enter a name', leadsTo: 'email' }]);
  });

  it('keeps what was typed for one drawing, and never a password', async () => {
    const { browser } = await open();
    await send(browser, { email: 'Typed', password: 'secret horse', colour: 'blue' });
    const { text } = await browser.get('/form');
    expect(valueOf(text, 'email')).toBe('Typed');
    expect(text).not.toContain('secret horse');
    expect(valueOf((await browser.get('/form')).text, 'email')).toBeUndefined();
  });

  it('says on the next page what was done, as text and not as markup', async () => {
    const { browser } = await open();
    await send(browser, { email: 'A' });
    const { text } = await browser.get('/form');
    expect(wordsOf(text)).toContain('Hello <b>A</b>');
    expect(text).not.toContain('<b>A</b>');
    expect((await browser.get('/form')).text).not.toContain('Hello');
  });

  it('leads nowhere else when it is sent to an address that begins with two slashes', async () => {
    const { browser } = await open();
    const { text } = await browser.get('/form');
    const answer = await browser
      .post('//evil.example/')
      .type('form')
      .send({ _csrf: csrfTokenIn(text) });
    expect(answer.headers.location).toBeUndefined();
  });
});

describe('an answer to a person', () => {
  it('is the same for a page that is absent and for one that may not be seen', async () => {
    const { browser } = await open();
    const pages = await Promise.all(
      ['/fails/absent', '/fails/hidden', '/nowhere'].map((address) => browser.get(address)),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    const words = pages.map(({ text }) => wordsOf(text));
    expect(new Set(words).size).toBe(1);
  });

  it.each([
    ['role', 403, 'Your role does not allow this'],
    ['changed', 409, 'This was changed while you were working on it'],
    ['early', 422, 'That cannot be recorded now'],
  ])('says what happened: %s', async (failure, status, heading) => {
    const { browser } = await open();
    const answer = await browser.get(`/fails/${failure}`);
    expect([answer.status, headingOf(answer.text)]).toEqual([status, heading]);
  });

  it('lists every reason of a refusal', async () => {
    const { browser } = await open();
    expect(wordsOf((await browser.get('/fails/early')).text)).toContain(
      'The Home Office has not cleared the report.',
    );
  });

  it('leads somebody unknown to the sign-in page, and back afterwards', async () => {
    const { browser } = await open();
    const answer = await browser.get('/fails/unknown?a=1');
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Ffails%2Funknown%3Fa%3D1',
    ]);
  });

  it('gives an error of ours a number and nothing else; the log has the rest', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const { browser } = await open();
    const answer = await browser.get('/fails/bug');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('family of somebody');
    const number = /Error number: ([0-9a-f-]{36})/.exec(wordsOf(answer.text))?.[1] ?? 'none';
    expect(String(logged.mock.lastCall)).toContain(number);
    expect(answer.text).toContain(`/report-a-problem?error=${number}&amp;page=`);
    logged.mockRestore();
  });

  it('may be kept by nobody, and runs no script that the page did not name', async () => {
    const { browser } = await open();
    const { headers, text } = await browser.get('/form');
    expect(headers['cache-control']).toBe('no-store');
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(
      String(headers['content-security-policy']),
    )?.[1];
    const inline = [...text.matchAll(/<script(?![^>]*src=)([^>]*)>/g)].map(([, rest]) =>
      rest?.trim(),
    );
    expect(inline).toEqual([`nonce="${nonce}"`]);
    expect((await browser.get('/form')).text).not.toContain(`nonce="${nonce}"`);
    expect(text).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('shows whoever is signed in only where they may go', async () => {
    const navigation = [
      { text: 'Reviews', href: '/reviews' },
      { text: 'Rules', href: '/form', permission: 'seen' },
      { text: 'Secrets', href: '/secrets', permission: 'unseen' },
    ];
    const { browser } = await open({ settings: { navigation } });
    const { text } = await browser.get('/form').set('X-Name', 'An auditor');
    expect(wordsOf(text)).toMatch(/An auditor Sign out Menu Reviews Rules/);
    expect(text).not.toContain('Secrets');
    expect(/aria-current="page" href="([^"]+)"/.exec(text)?.[1]).toBe('/form');
    expect(wordsOf((await browser.get('/form')).text)).not.toMatch(/Sign out|Reviews/);
  });

  it('comes over HTTPS alone in production', async () => {
    const { browser } = await open({ settings: { production: true, proxies: 1 } });
    const behindProxy = await browser.get('/form').set('X-Forwarded-Proto', 'https');
    expect(behindProxy.headers['set-cookie']?.[0]).toMatch(
      /^__Host-dhr=.*; Path=\/; HttpOnly; Secure/,
    );
    expect(behindProxy.headers['strict-transport-security']).toMatch(/^max-age=/);
    expect((await browser.get('/form')).headers['set-cookie']).toBeUndefined();
  });
});

describe('an answer to a program', () => {
  const problem = /^application\/problem\+json/;

  it('is the thing itself when all is well', async () => {
    const { browser } = await open();
    const answer = await browser.post('/api/greetings').send({ email: 'A' });
    expect([answer.status, answer.body]).toEqual([201, { email: 'A' }]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['malformed JSON', '{"email": '],
    ['a list', '[]'],
    ['a bare text', '"A"'],
    ['nothing', ''],
    ['an absent field', '{}'],
    ['a field of the wrong type', '{"email": {"a": 1}}'],
    ['a field it does not know', '{"email": "A", "__proto__": {}, "colour": "blue"}'],
    ['a null character', '{"email": "\\u0000"}'],
    ['half a character', '{"email": "\\ud800"}'],
    ['deep nesting', `{"email": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('is 400 for %s, never 500', async (_, body) => {
    const { browser } = await open();
    const answer = await browser.post('/api/greetings').type('json').send(body);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      400,
      expect.stringMatching(problem),
    ]);
  });

  it.each([
    ['/api/fails/%E0%A4%A', 400],
    ['/api/fails/%00', 400],
    ['/api/nowhere', 404],
    ['/api/fails/absent', 404],
    ['/api/fails/unknown', 401],
    ['/api/fails/role', 403],
    ['/api/fails/changed', 409],
    ['/api/fails/early', 422],
  ])('is a problem document: %s is %i', async (address, status) => {
    const { browser } = await open();
    const answer = await browser.get(address);
    expect(answer.headers['content-type']).toMatch(problem);
    expect([answer.status, (answer.body as { status: number }).status]).toEqual([status, status]);
  });

  it('names each field that has to be mended', async () => {
    const { browser } = await open();
    const { body } = await browser.post('/api/greetings').send({ email: '', colour: 'blue' });
    expect(body).toMatchObject({
      errors: [
        { field: 'colour', says: 'There is no field called “colour” here.' },
        { field: 'email', says: 'Enter a name' },
      ],
    });
  });

  it('carries the missing conditions of a refusal', async () => {
    const { browser } = await open();
    expect((await browser.get('/api/fails/early')).body).toMatchObject({
      type: 'urn:dhr:refusal:requirements-unmet',
      detail: '“Publish” cannot be recorded yet.',
      code: 'requirements-unmet',
      missing: [{ code: 'NOT_CLEARED', rule: 'publish/clearance' }],
    });
  });

  it('is 413 when too much is sent', async () => {
    const { browser } = await open();
    const answer = await browser.post('/api/greetings').send({ email: 'x'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
  });
});

describe('the access log', () => {
  it('has an entry for every use of a route, reads and refusals included', async () => {
    const { browser, entries } = await open();
    await browser.get('/form').set('X-Name', 'An auditor');
    await browser.get('/fails/absent');
    expect(entries).toEqual([
      { what: 'form', actor: 'u1', reference: null, outcome: 'done' },
      { what: 'page that fails', actor: null, reference: 'absent', outcome: 'refused' },
    ]);
  });

  it('is written before anything is shown', async () => {
    jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const write = () => Promise.reject(new Error('the disc is full'));
    const { browser } = await open({ write });
    expect((await browser.get('/form')).status).toBe(500);
    jest.restoreAllMocks();
  });

  it('knows the name of every route, or the service does not start', async () => {
    await expect(open({ controllers: [SilentPage] })).rejects.toThrow(
      'Every route says what it is called in the access log, with @Audits: SilentPage.show.',
    );
  });
});
