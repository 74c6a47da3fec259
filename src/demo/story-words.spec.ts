import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '../../workflows/language/dates';
import { calendarFrom, type CalendarFile } from '../../workflows/rules/calendar';
import { projectRoot } from '../kernel/project-root';
import { fillIn } from './story-words';

const shipped = readFileSync(join(projectRoot, 'data/calendars/england-and-wales.json'), 'utf8');

/** A Tuesday after Easter, told on a Thursday three weeks later. */
const days = {
  day: plainDate('2026-04-07'),
  today: plainDate('2026-04-30'),
  calendar: calendarFrom(JSON.parse(shipped) as CalendarFile, []),
};

const filled = (answer: unknown, words = {}): unknown => fillIn({ answer }, words, days).answer;

describe('the words of a demonstration story', () => {
  it.each([
    ['{day}', '2026-04-07'],
    ['{day+14}', '2026-04-21'],
    ['{today-1}', '2026-04-29'],
  ])('count %s from the day of the step, or from today', (word, expected) => {
    expect(filled(word)).toBe(expected);
  });

  it('fall on the last working day before a weekend or a bank holiday', () => {
    expect(filled('{day+4}')).toBe('2026-04-10');
    expect(filled('{day-1}')).toBe('2026-04-02');
  });

  it('leave a date as it is where people have no say in it', () => {
    expect(filled('{date-2}')).toBe('2026-04-05');
  });

  it('take over what the story says, be it a number, a yes or a list', () => {
    expect(filled('{age}', { age: 44 })).toBe(44);
    expect(filled('{dutyBody}', { dutyBody: false })).toBe(false);
    expect(filled('{panel}', { panel: ['Kent Police'] })).toEqual(['Kent Police']);
    expect(filled('{year-1}', { year: 2026 })).toBe(2025);
  });

  it('stand within a longer text, and in every line of a list', () => {
    expect(filled(['Report of {name}'], { name: 'Alder' })).toEqual(['Report of Alder']);
  });

  it('leave out an answer that the story does not give, but never half a sentence', () => {
    expect(fillIn({ reasons: '{reasons}' }, {}, days)).toEqual({});
    expect(() => filled('Because of {reasons}')).toThrow('{reasons}');
  });
});
