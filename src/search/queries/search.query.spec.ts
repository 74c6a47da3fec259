import { askPlanned, recommend } from '../../../test/support/plans';
import { Product } from '../../../test/support/product';
import type { StandaloneKind } from '../../../workflows/language/kinds';
import { AskHandler } from '../../asking';
import { newId } from '../../kernel/ids';
import { SearchQuery } from './search.query';

describe('how the search finds words', () => {
  let product: Product;

  const open = async (kind: StandaloneKind, event: string, answers: object): Promise<string> => {
    const actor = await product.actor('kcst-administrator');
    const sent = { event, answers: { ...answers } };
    const answer = await product.app.get(AskHandler).open(kind, sent, { id: newId(), actor });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.reference;
  };
  const search = async (words: string, page = 1) => {
    const actor = await product.actor('kcst-administrator');
    return product.app.get(SearchQuery).find({ words, kind: null, page }, actor);
  };
  /** What each is called, or what its words are; best first. */
  const finds = async (words: string): Promise<string[]> =>
    (await search(words)).results.map(({ title, text }) =>
      (text.length > 0 ? text : title).map((part) => part.text).join(''),
    );
  const marked = async (words: string): Promise<string[]> =>
    (await search(words)).results.flatMap(({ title, text }) =>
      [...title, ...text].filter(({ isMatch }) => isMatch).map((part) => part.text),
    );

  const policy = 'Adopt one policy on risk';
  const police = 'Tell the police at once';
  const policing = 'Share what neighbourhood policing knows';
  const one = 'Answer each recommendation of the coroner’s officer';
  const many = 'Answer all recommendations together with Siân O’Neill';
  const training = 'Training for every surgery';

  beforeAll(async () => {
    product = await Product.start();
    product.moveTo('2026-03-02');
    const source = await open('source', 'source.register', {
      title: 'Inspection 2014',
      kind: 'inspection',
      answersTo: 'The Commissioner answers for the force',
    });
    // What is wanted first was recorded first, so that it does not come first by being the latest.
    for (const text of [police, policy, policing, training]) {
      await recommend(product, source, { label: text.slice(0, 12), text });
    }
    for (const text of [one, many]) {
      await askPlanned(product, `${source}/recommendation/1`, 'recommendation.comment', { text });
    }
    await open('person', 'person.register', { name: 'Betrys Llŷr-Wŷn' });
    await open('organisation', 'organisation.register', {
      name: 'Trafnidiaeth Policy Institute',
      kind: 'other',
      responsibleAuthority: false,
    });
    await open('review-case', 'case.notify', {
      source: 'police',
      receivedOn: '2026-01-05',
      cspAwareDate: '2026-01-05',
      victim: 'Hazel Underwood',
      deathKind: 'homicide',
    });
  });
  afterAll(() => product.stop());

  it('keeps words apart of which one’s stem begins like the other’s', async () => {
    expect(await finds('police')).toEqual([police, policing]);
    expect(await finds('policy')).toEqual(['Trafnidiaeth Policy Institute', policy]);
    expect((await search('police')).counts).toMatchObject({ recommendation: 2, organisation: 0 });
  });

  it('takes an unfinished last word for the beginning of one', async () => {
    expect((await finds('polic')).sort()).toEqual(
      ['Trafnidiaeth Policy Institute', police, policing, policy].sort(),
    );
    expect((await search('polic')).counts).toMatchObject({ recommendation: 3, organisation: 1 });
    expect(await finds('neighbourhood polic')).toEqual([policing]);
    expect(await finds('neighbourho polic')).toEqual([]);
    expect(await finds('"polic"')).toEqual([]);
    expect(await finds('trainin')).toEqual([training]);
  });

  it('finds other forms of a word after the word itself', async () => {
    expect((await finds('recommendation')).slice(-2)).toEqual([one, many]);
    expect((await finds('recommendations')).filter((said) => said !== many).at(-1)).toEqual(one);
    expect(await finds('"all recommendations"')).toEqual([many]);
    expect(await finds('train surgeries')).toEqual([training]);
    expect(await marked('surgeries')).toContain('surgery');
  });

  it.each([
    ['coroner’s', [one]],
    ["coroner's officer", [one]],
    ['"coroner’s officer"', [one]],
    ['coroner', [one]],
    ['O’Neill', [many]],
    ["sian o'neil", [many]],
    ['SIÂN', [many]],
    ['llyr', ['Betrys Llŷr-Wŷn']],
    ['Llŷr-Wŷn', ['Betrys Llŷr-Wŷn']],
    ['betrys wyn', ['Betrys Llŷr-Wŷn']],
    ['traf pol', []],
    ['Trafnidiaeth Pol', ['Trafnidiaeth Policy Institute']],
    ['TrafnidiaethPolicyInstitute', ['Trafnidiaeth Policy Institute']],
  ])('finds %s, with its signs and accents or without', async (words, found) => {
    expect(await finds(words)).toEqual(found);
  });

  it('counts what there is on a page after the last too, where nothing is left to show', async () => {
    const { results, counts } = await search('polic', 2);
    expect(results).toEqual([]);
    expect(counts).toMatchObject({ recommendation: 3, organisation: 1 });
  });

  it('marks a match as it was written', async () => {
    expect(await marked('sian')).toEqual(['Siân']);
    expect(await marked('llyr')).toEqual(['Llŷr']);
  });

  it.each(['R-0001', 'r1', 'R-1', 'r-0001'])(
    'finds a review by its reference: %s',
    async (typed) => {
      const { results } = await search(typed);
      expect(results[0]).toMatchObject({ reference: 'R-0001', record: 'review-case' });
    },
  );
});
