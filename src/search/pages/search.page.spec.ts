import request from 'supertest';
import { ApiDriver } from '../../../test/support/drivers';
import { headingOf, wordsOf } from '../../../test/support/html';
import { tell } from '../../../test/support/journey';
import { untilTermsAgreed } from '../../../test/support/passages';
import { askPlanned, plans, type Plans } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';
import { agency, begin, on, review } from '../../../test/support/stories';
import type { StandaloneKind } from '../../../workflows/language/kinds';
import type { Role } from '../../../workflows/language/roles';
import { AskHandler, RecordsQuery } from '../../asking';
import { FindRecordQuery } from '../../cases';
import { Actors, CaseAccessBook, UserAccounts, type Actor } from '../../identity';
import { newId } from '../../kernel/ids';
import { SearchIndex } from '../indexing/search-index';
import { SearchQuery } from '../queries/search.query';
import { SearchEntriesRepository } from '../records/search-entries.repository';

type Answers = Readonly<Record<string, unknown>>;

describe('the search', () => {
  let product: Product;
  let administrator: Actor;
  let made: Plans;
  /** The review that is told at length, and one that has only been notified. */
  let told: string;
  let other: string;

  const open = async (kind: StandaloneKind, event: string, answers: Answers): Promise<string> => {
    const sent = { event, answers };
    const command = { id: newId(), actor: administrator };
    const answer = await product.app.get(AskHandler).open(kind, sent, command);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.reference;
  };
  const ask = async (
    kind: 'meeting' | 'person',
    reference: string,
    event: string,
    answers: Answers,
  ) => {
    const kept = await product.app.get(RecordsQuery).find(kind, reference, administrator);
    const sent = { event, answers };
    const command = { id: newId(), actor: administrator };
    const answer = await product.app.get(AskHandler).ask(kept?.row ?? null, sent, command);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  };

  /** Somebody with a role, for an organisation, who was given one of the two reviews. */
  const somebody = async (
    role: Role,
    name: string,
    given?: string,
    organisation: string | null = null,
  ): Promise<Actor> => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
    const password = 'a long and fictional password';
    const account = { email, name, password, roles: [role], organisation };
    const id = await product.app.get(UserAccounts).addUser(account);
    if (given) {
      const row = await product.app.get(FindRecordQuery).review(given, administrator);
      await product.app
        .get(CaseAccessBook)
        .giveCaseAccess({ caseId: row?.caseId ?? '', email, capacity: role });
    }
    const actor = await product.app.get(Actors).actorFor(id);
    if (!actor) throw new Error(`${name} has no account`);
    return actor;
  };

  const search = (words: string, actor: Actor = administrator, page = 1) =>
    product.app.get(SearchQuery).find({ words, kind: null, page }, actor);
  /** References of what was found, each once. */
  const finds = async (words: string, actor: Actor = administrator): Promise<string[]> => {
    const { results } = await search(words, actor);
    return [...new Set(results.map(({ reference }) => reference))];
  };

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.actor('kcst-administrator');
    made = await plans(product);
    const driver = new ApiDriver(product);
    told = await tell(product, driver, [
      ...untilTermsAgreed('2025-01-06', {
        victim: 'Rowan Ashgrove',
        circumstances: 'Found beside the lighthouse',
        suspect: 'A man called Thornbury',
      }),
      on(
        '2025-04-20',
        review('case.name', { pseudonym: 'Gentian', year: 2025 }),
        review('note.add', { text: 'The coroner’s officer spoke of windfall apples' }),
        review('criminal.recordStatus', { status: 'investigating' }),
        review('criminal.charge', { offence: 'Murder by poisoned damsons' }),
        review('document.register', { kind: 'other', title: 'Chronology of the orchard' }),
        begin('family-strand', 'familyStrand.identify', { who: 'Sister in Whitstable' }),
        begin('agency-review', 'agencyReview.require', { agency: 'Kent Police' }),
        agency(1)('agencyReview.acknowledge', { author: 'Police author Quince' }),
        begin('agency-review', 'agencyReview.require', { agency: 'Medway Council' }),
        agency(2)('agencyReview.acknowledge', { author: 'Council author Medlar' }),
      ),
    ]);
    other = await tell(product, driver, [
      on('2026-02-02', review('case.notify', { victim: 'Hazel Underwood', area: 'Thanet' })),
    ]);
    product.moveTo('2026-03-02');

    const confidential = await open('body', 'body.establish', {
      name: 'Core Panel of the orchard',
      key: 'core-panel',
      kind: 'corePanel',
      confidential: true,
    });
    await open('meeting', 'meeting.plan', {
      body: confidential,
      on: '2026-04-01',
      place: 'Sessions House',
    });
    const meeting = await open('meeting', 'meeting.plan', { body: made.body, on: '2026-03-10' });
    await ask('meeting', meeting, 'meeting.addItem', { title: 'Parking at the marina' });
    await ask('meeting', meeting, 'meeting.addItem', {
      title: 'Costs of the regatta',
      restricted: true,
    });
  });
  afterAll(() => product.stop());

  it('finds records and entries by stem, by beginning and by phrase', async () => {
    expect(await finds('train call handler')).toContain('S-0001/recommendation/1');
    expect(await finds('stalk')).toEqual(['S-0001/recommendation/1']);
    expect(await finds('audi')).toEqual(['S-0001/recommendation/3']);
    expect(await finds('"call handlers are trained"')).toHaveLength(3);
    expect(await finds('"trained handlers"')).toEqual([]);
    expect(await finds('Parking marina')).toEqual(['M-0002']);
  });

  it('puts first what is called exactly so, then what has the words in its name', async () => {
    expect((await finds('9.1 b'))[0]).toBe('S-0001/recommendation/3');
    expect((await finds('9.1B'))[0]).toBe('S-0001/recommendation/3');
    expect((await finds('o2'))[0]).toBe('O-0002');
    expect((await finds(told))[0]).toBe(told);
    expect((await finds('kent police'))[0]).toBe('O-0002');
  });

  it('shows the match, what was recorded and when', async () => {
    const { results } = await search('handlers trained');
    expect(results.find(({ kind }) => kind === 'update')).toMatchObject({
      label: 'Recommendation',
      of: 'Inspection of domestic abuse services 2014',
      says: 'The agency said how far it has come',
      on: '2025-11-20',
    });
    const { text = [] } = results.find(({ kind }) => kind === 'update') ?? {};
    expect(text.map(({ text: part }) => part).join('')).toBe(
      '60 of 84 call handlers are trained · Training register',
    );
    const matches = text.filter(({ isMatch }) => isMatch).map(({ text: part }) => part);
    expect(matches).toEqual(['handlers', 'trained']);
  });

  it('knows a record by the name it has today', async () => {
    const person = await open('person', 'person.register', { name: 'Ivy Larkspur' });
    expect(await finds('Larkspur')).toEqual([person]);
    await ask('person', person, 'person.rename', { name: 'Ivy Tansy' });
    expect([await finds('Larkspur'), await finds('Tansy')]).toEqual([[], [person]]);
  });

  it('never finds by how somebody died, who is suspected, or who the family are', async () => {
    for (const words of ['lighthouse', 'Thornbury', 'damsons', 'Whitstable']) {
      expect(await finds(words)).toEqual([]);
    }
  });

  it('finds a review by the name of the dead and by its notes, and does not show them', async () => {
    for (const words of ['Rowan Ashgrove', 'windfall']) {
      const { results } = await search(words);
      expect(results).toHaveLength(1);
      expect(results[0]).toMatchObject({ reference: told, isQuiet: true, text: [] });
    }
  });

  describe('finds for each what is theirs to see, and nothing else', () => {
    const words = [
      'Gentian',
      'orchard',
      'windfall',
      'Quince',
      'Medlar',
      'Underwood',
      'Thanet',
      'stalking',
    ];

    it.each<[Role, () => Promise<Actor>, readonly string[]]>([
      [
        'kcst-administrator',
        () => Promise.resolve(administrator),
        ['Gentian', 'orchard', 'windfall', 'Quince', 'Medlar', 'Underwood', 'Thanet', 'stalking'],
      ],
      [
        'independent-chair',
        () => somebody('independent-chair', 'Chair of one', told),
        ['Gentian', 'orchard', 'windfall', 'Quince', 'Medlar'],
      ],
      [
        'kcst-case-officer',
        () => somebody('kcst-case-officer', 'Officer of the other', other),
        ['Underwood', 'Thanet'],
      ],
      [
        'agency-review-author',
        () => somebody('agency-review-author', 'Police author', told, 'Kent Police'),
        ['Gentian', 'Quince'],
      ],
      ['core-panel-member', () => somebody('core-panel-member', 'Panel member of nothing'), []],
      [
        'steering-group-member',
        () => somebody('steering-group-member', 'Member', undefined, 'Medway Council'),
        ['Gentian', 'stalking'],
      ],
    ])('%s', async (_role, actorOf, expected) => {
      const actor = await actorOf();
      const found: string[] = [];
      for (const one of words) if ((await finds(one, actor)).length > 0) found.push(one);
      expect(found).toEqual(expected);
      // What is counted would tell of it as well.
      for (const one of words.filter((word) => !expected.includes(word))) {
        const { counts } = await search(one, actor);
        expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      }
    });

    it('what is confidential to those whom the partnership trusts with it, Part D to nobody', async () => {
      const member = await somebody('steering-group-member', 'Another member');
      expect(await finds('Core Panel of the orchard', member)).toEqual([]);
      expect(await finds('"Sessions House"', member)).toEqual([]);
      expect(await finds('Parking', member)).toEqual(['M-0002']);
      expect(await finds('"Sessions House"')).toEqual(['M-0001']);
      expect([await finds('regatta'), await finds('regatta', member)]).toEqual([[], []]);
    });
  });

  it.each([
    '"',
    '*',
    'NOT',
    'a AND',
    '(b',
    'title:Gentian',
    'marks : file0',
    'x"y*"(',
    '\\',
    '%',
    "';--",
    ':*',
    '^a',
    '{names}:b',
    'NEAR(a)',
  ])('takes %s as words, whatever a database would make of it', async (typed) => {
    await expect(search(typed)).resolves.toMatchObject({ counts: expect.any(Object) as object });
  });

  it('finds the same when it is built afresh', async () => {
    const all = async () => {
      const found = [await finds('Gentian'), await finds('trained'), await finds('marina')];
      const { counts } = await search('Kent');
      return { found: found.map((references) => references.sort()), counts };
    };
    const before = await all();
    expect(await product.app.get(SearchIndex).rebuild()).toBeGreaterThan(50);
    expect(await all()).toEqual(before);
    await product.dataSource.query('DELETE FROM search_entry');
    expect(await finds('Gentian')).toEqual([]);
    await product.app.get(SearchIndex).onApplicationBootstrap();
    expect(await all()).toEqual(before);
  });

  it('is written with the fact, or neither is', async () => {
    const entries = product.app.get(SearchEntriesRepository, { strict: false });
    const broken = jest.spyOn(entries, 'add').mockRejectedValueOnce(new Error('The disk is full'));
    const said = { text: 'A comment about harebells' };
    const ask = () =>
      askPlanned(product, 'S-0001/recommendation/4', 'recommendation.comment', said);
    await expect(ask()).rejects.toThrow('The disk is full');
    broken.mockRestore();
    const kept = await product.dataSource.query<unknown[]>(
      `SELECT 1 FROM fact WHERE payload LIKE '%harebells%'`,
    );
    expect([kept, await finds('harebells')]).toEqual([[], []]);
    await ask();
    expect(await finds('harebells')).toEqual(['S-0001/recommendation/4']);
  });

  it('has a page for people, with a way from kind to kind and from page to page', async () => {
    for (let i = 0; i < 25; i += 1) {
      const said = { text: `Bluebell ${i} <b>` };
      await askPlanned(product, 'S-0001/recommendation/2', 'recommendation.comment', said);
    }
    const browser = await product.browser('kcst-administrator');
    const page = async (query: string) => (await browser.get(`/search${query}`).expect(200)).text;
    const first = await page('?words=bluebell');
    expect(headingOf(first)).toBe('Search');
    expect(wordsOf(first)).toContain('25 found');
    expect(first).toContain('<mark class="app-match">Bluebell</mark> 24 &lt;b&gt;');
    expect(first).toMatch(/href="\/search\?words=bluebell&amp;kind=update"[^>]*>\s*Updates \(25\)/);
    expect(first).toContain('href="/recommendations/S-0001/2"');
    const second = await page('?words=bluebell&page=2');
    expect(second.match(/app-found__one/g)).toHaveLength(5);
    expect(wordsOf(await page('?words=bluebell&kind=person'))).toContain(
      'Nothing among people has “bluebell”. Search everything',
    );
    const nothing = wordsOf(await page('?words=nothingofthatname'));
    expect(nothing).toContain('Nothing that you may see has “nothingofthatname”. You could:');
    expect(nothing).toContain('What search never finds');
    expect(nothing).not.toContain('leave out the quotation marks');
    expect(wordsOf(await page('?words=%22no+such+words%22'))).toContain(
      'leave out the quotation marks',
    );
    expect(wordsOf(await page(''))).toContain('Type a word, a name');
    expect(await page('?words=windfall')).toContain(`href="/reviews/${told}/history"`);
  });

  it('answers programs', async () => {
    const token = await product.token('kcst-administrator');
    const get = (address: string) =>
      request(product.server).get(address).set('Authorization', `Bearer ${token}`);
    const { body } = await get('/api/v1/search?words=stalking').expect(200);
    expect(body).toMatchObject({
      page: 1,
      perPage: 20,
      counts: { recommendation: 1, person: 0 },
      results: [{ reference: 'S-0001/recommendation/1', kind: 'recommendation' }],
    });
    await get('/api/v1/search').expect(400);
    await get('/api/v1/search?words=a&kind=secret').expect(400);
  });
});
