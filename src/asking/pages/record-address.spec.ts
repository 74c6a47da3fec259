import { pageOf } from './record-address';

describe('the page of a record', () => {
  it.each([
    ['R-0042', '/reviews/R-0042'],
    ['R-0042/agency-review/1', '/reviews/R-0042/agency-review/1'],
    ['R-0042/recommendation/3', '/recommendations/R-0042/3'],
    ['S-0001/recommendation/14', '/recommendations/S-0001/14'],
    ['S-0001', '/plans/S-0001'],
    ['M-0007', '/meetings/M-0007'],
    ['O-0003', '/governance/organisations/O-0003'],
  ])('of %s is %s', (reference, address) => {
    expect(pageOf(reference)).toBe(address);
  });

  it('is not guessed for what is no reference', () => {
    expect(() => pageOf('X-1')).toThrow('X-1');
  });
});
