import type { Column } from './columns';
import { aRowWith } from './earlier-record.factory';
import { rejectionOf } from './rejection';

describe('a row is rejected', () => {
  it.each<[string, Partial<Record<Column, string>>, string]>([
    ['without a name', { case: '' }, 'does not name a case'],
    ['with a dash for a name', { case: ' – ' }, 'does not name a case'],
    ['when it is a remark', { case: '(how numbers are given)' }, 'is a remark'],
    ['when it is a letter of a coroner', { case: "Coroner's letter" }, 'of a coroner'],
    [
      'when a coroner takes the place of the partnership',
      { csp: '(coroner, Kent)' },
      'of a coroner',
    ],
    ['when it answers a coroner’s report', { case: 'Reply to a PFD' }, 'of a coroner'],
  ])('%s', (_why, words, says) => {
    expect(rejectionOf(aRowWith(words))).toContain(says);
  });

  it.each<[string, Partial<Record<Column, string>>]>([
    ['nothing but a name', { case: 'Rowan', csp: '' }],
    ['a remark behind the name', { case: 'Case 3 (Subject A)' }],
    ['two people', { case: 'Mrs W and Mr R' }],
    ['a number for a name', { case: '14/03' }],
    ['an inquest', { case: 'Rowan', criminal_or_coroner_events: 'coroner: unlawful killing' }],
  ])('never for %s', (_what, words) => {
    expect(rejectionOf(aRowWith(words))).toBeNull();
  });
});
