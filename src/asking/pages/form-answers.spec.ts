import { checkShape } from '../../../workflows/language/answers';
import { plainDate } from '../../../workflows/language/dates';
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
  type Fields,
} from '../../../workflows/language/fields';
import { readForm } from './form-answers';

const answersTo = (fields: Fields, typed: Record<string, unknown>) =>
  readForm(fields, typed).answers;

describe('reading the boxes of a form', () => {
  it('joins three boxes to one date, with or without leading noughts', () => {
    const fields = { heldOn: day('Day of the meeting') };
    const typed = { 'heldOn-day': '3', 'heldOn-month': ' 02 ', 'heldOn-year': '2026' };
    expect(answersTo(fields, typed)).toEqual({ heldOn: '2026-02-03' });
  });

  it.each(['3', '03', 'March', 'mar', 'MAR'])('takes the month written as “%s”', (month) => {
    const fields = { heldOn: day('Day of the meeting') };
    const typed = { 'heldOn-day': '1', 'heldOn-month': month, 'heldOn-year': '2026' };
    expect(answersTo(fields, typed)).toEqual({ heldOn: '2026-03-01' });
  });

  it.each([
    ['a missing month', { 'heldOn-day': '3', 'heldOn-month': '', 'heldOn-year': '2026' }],
    ['a year of two digits', { 'heldOn-day': '3', 'heldOn-month': '2', 'heldOn-year': '26' }],
    [
      'a day that does not exist',
      { 'heldOn-day': '30', 'heldOn-month': '2', 'heldOn-year': '2026' },
    ],
    ['words', { 'heldOn-day': 'soon', 'heldOn-month': '', 'heldOn-year': '' }],
  ])('hands on %s, so that the date is refused and not guessed', (_, typed) => {
    const fields = { heldOn: day('Day of the meeting') };
    const { errors } = checkShape(fields, answersTo(fields, typed), plainDate('2026-03-02'));
    expect(errors).toEqual([
      {
        field: 'heldOn',
        says: '“Day of the meeting” must be a real date with day, month and year, such as 27 3 2026',
      },
    ]);
  });

  it.each([
    [{ 'died-day': '', 'died-month': '', 'died-year': '2018' }, '2018'],
    [{ 'died-day': '', 'died-month': '9', 'died-year': '2018' }, '2018-09'],
    [{ 'died-day': '4', 'died-month': '9', 'died-year': '2018' }, '2018-09-04'],
    [{ 'died-day': '4', 'died-month': '', 'died-year': '2018' }, '4 2018'],
  ])('keeps a partly known date as far as it is known: %j', (typed, expected) => {
    expect(answersTo({ died: partialDay('Date of death') }, typed)).toEqual({ died: expected });
  });

  it('reads yes and no, and leaves a question open that was not answered', () => {
    const fields = {
      one: yesNo('One'),
      two: yesNo('Two'),
      three: yesNo('Three', { optional: true }),
      four: yesNo('Four', { optional: true }),
    };
    expect(answersTo(fields, { one: 'yes', two: 'no', three: '' })).toEqual({
      one: true,
      two: false,
    });
  });

  it('reads whole numbers, and hands on what is none', () => {
    const fields = { age: wholeNumber('Age', 0, 120), year: wholeNumber('Year', 1990, 2100) };
    expect(answersTo(fields, { age: ' 10 ', year: 'last year' })).toEqual({
      age: 10,
      year: 'last year',
    });
  });

  it('makes a list of one ticked box as of several', () => {
    const fields = { needs: severalOf('Needs', { a: 'A', b: 'B' }) };
    expect(answersTo(fields, { needs: 'a' })).toEqual({ needs: ['a'] });
    expect(answersTo(fields, { needs: ['a', 'b'] })).toEqual({ needs: ['a', 'b'] });
    expect(answersTo(fields, {})).toEqual({});
  });

  it('takes one entry from each line and leaves out empty lines', () => {
    const fields = { agencies: lines('Agencies') };
    expect(answersTo(fields, { agencies: 'Kent Police\r\n\r\n  Medway Council \r\n' })).toEqual({
      agencies: ['Kent Police', 'Medway Council'],
    });
  });

  it('keeps the paragraphs of a text and trims its ends', () => {
    const fields = { note: words('Note') };
    expect(answersTo(fields, { note: ' One.\r\n\r\nTwo. ' })).toEqual({ note: 'One.\n\nTwo.' });
  });

  it('drops nothing that was sent: an unknown box is handed on, to be refused', () => {
    const fields = { name: line('Name') };
    const { answers } = readForm(fields, { name: 'A', other: 'B', _command: 'c' });
    expect(
      checkShape(fields, answers, plainDate('2026-03-02')).errors.map(({ field }) => field),
    ).toEqual(['other']);
  });

  it('reads when it happened apart from the answers', () => {
    const typed = { 'effectiveOn-day': '1', 'effectiveOn-month': '3', 'effectiveOn-year': '2026' };
    expect(readForm({}, typed)).toEqual({ answers: {}, effectiveOn: '2026-03-01' });
    expect(readForm({}, { 'effectiveOn-day': '' })).toEqual({ answers: {} });
  });

  it('leaves a choice that was not made open', () => {
    const fields = { to: oneOf('To', { a: 'A' }, { optional: true }) };
    expect(answersTo(fields, { to: '' })).toEqual({});
  });
});
