import {
  day,
  line,
  lines,
  oneOf,
  partialDay,
  severalOf,
  wholeNumber,
  words,
  yesNo,
  type Field,
  type Fields,
} from '../../../workflows/language/fields';
import { sectionsFor, targetOf } from './form-boxes';

const options = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`o${index}`, `Option ${index}`]));

const boxFor = (field: Field, typed = {}, error?: string) => {
  const errors = error === undefined ? [] : [{ field: 'it', says: error }];
  const [section] = sectionsFor({ fields: { it: field }, happenedOn: 'it' }, typed, errors);
  const [box] = section?.boxes ?? [];
  if (!box) throw new Error('no box');
  return box;
};

describe('the boxes of a form', () => {
  it.each([
    [line('A'), 'input'],
    [words('A'), 'textarea'],
    [lines('A'), 'textarea'],
    [wholeNumber('A', 0, 9), 'input'],
    [day('A'), 'date'],
    [partialDay('A'), 'date'],
    [yesNo('A'), 'radios'],
    [oneOf('A', options(6)), 'radios'],
    [oneOf('A', options(7)), 'select'],
    [severalOf('A', options(9)), 'checkboxes'],
  ] as const)('draws %j as %s', (field, component) => {
    expect(boxFor(field).component).toBe(component);
  });

  it('says which boxes may stay empty, and lets a choice in one be taken back', () => {
    const { params } = boxFor(yesNo('Is it so?', { optional: true }));
    expect(params.fieldset).toMatchObject({ legend: { text: 'Is it so? (optional)' } });
    expect(params.items).toContainEqual({ value: '', text: 'Leave this open' });
    expect(boxFor(yesNo('Is it so?')).params.items).toHaveLength(2);
  });

  it('shows how a date is written, after the hint of its own', () => {
    expect(boxFor(day('A')).params.hint).toEqual({ text: 'For example, 27 3 2026' });
    expect(boxFor(day('A', { hint: 'The first one' })).params.hint).toEqual({
      text: 'The first one. For example, 27 3 2026',
    });
  });

  it('keeps what was typed, however wrong, and marks it', () => {
    const typed = { 'it-day': '31', 'it-month': 'Feb', 'it-year': '' };
    const { params } = boxFor(day('A'), typed, 'That is no day');
    expect(params.errorMessage).toEqual({ text: 'That is no day' });
    expect(params.items).toMatchObject([
      { name: 'day', value: '31', classes: expect.stringContaining('error') },
      { name: 'month', value: 'Feb' },
      { name: 'year', value: '' },
    ]);
  });

  it('asks when it happened, unless a field of its own says so', () => {
    const names = (happenedOn?: 'it') =>
      sectionsFor({ fields: { it: day('A') }, ...(happenedOn && { happenedOn }) }, {}, [])
        .flatMap(({ boxes }) => boxes)
        .map(({ params }) => params.name);
    expect(names()).toEqual(['it', 'effectiveOn']);
    expect(names('it')).toEqual(['it']);
  });

  it('parts a long form into what has to be recorded and what else is known', () => {
    const fields: Fields = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `f${index}`,
        index % 2 === 0 ? line(`F${index}`) : line(`F${index}`, { optional: true }),
      ]),
    );
    const [needed, further] = sectionsFor({ fields }, {}, []);
    expect(needed?.boxes.map(({ params }) => params.name)).toEqual([
      'f0',
      'f2',
      'f4',
      'f6',
      'f8',
      'effectiveOn',
    ]);
    expect(further?.heading).toBe('What else is known');
    expect(further?.boxes).toHaveLength(4);
  });

  it('leads an error of a date to its first box, and of anything else to the box itself', () => {
    const fields = { on: day('On'), who: line('Who') };
    expect(targetOf('on', fields)).toBe('on-day');
    expect(targetOf('effectiveOn', fields)).toBe('effectiveOn-day');
    expect(targetOf('who', fields)).toBe('who');
  });
});
