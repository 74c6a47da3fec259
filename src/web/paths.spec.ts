import { isApi, localAddress, path, withQuery } from './paths';

describe('an address of the service', () => {
  const decision = path('/reviews/:reference/events/:event');

  it('escapes what is put into it', () => {
    expect(decision.to({ reference: 'R-0042/chair', event: 'a b' })).toBe(
      '/reviews/R-0042%2Fchair/events/a%20b',
    );
  });

  it('takes a query, and leaves out what is not given', () => {
    expect(withQuery('/reviews', { stage: 'a&b', page: undefined, area: '' })).toBe(
      '/reviews?stage=a%26b',
    );
    expect(withQuery('/reviews', {})).toBe('/reviews');
  });

  it('belongs to the API under /api and nowhere else', () => {
    expect(
      ['/api', '/api/v1/cases', '/apiary', '/reviews/api'].map((p) => isApi({ path: p })),
    ).toEqual([true, true, false, false]);
  });
});

describe('where a browser may be sent on to', () => {
  it.each([
    ['/reviews/R-0042?page=2', '/reviews/R-0042?page=2'],
    ['/reviews#history', '/reviews'],
    ['/a/../reviews', '/reviews'],
  ])('is a page of this service: %s', (text, address) => {
    expect(localAddress(text)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'reviews',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
  ])('is nowhere else: %s', (text) => {
    expect(localAddress(text)).toBeNull();
  });
});
