import { addDays, type PlainDate } from '../../workflows/language/dates';
import { isWorkingDay, type Calendar } from '../../workflows/rules/calendar';
import type { Words } from './demo-files';

/** The days that a word such as `{day+14}` or `{today-3}` counts from. */
export interface StoryDays {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** That day, or the last working day before it: nobody met on a Sunday. */
export function workingDay(day: PlainDate, calendar: Calendar): PlainDate {
  const { kind } = isWorkingDay(day, calendar);
  return kind === 'no' ? workingDay(addDays(day, -1), calendar) : day;
}

/**
 * Fills in the words of an answer. `{day+14}` and `{today+14}` are working days, `{date-2}` is that
 * very day, `{year}` the year of the day; any other word is one of the story's own. An answer that
 * is one word takes over its value whatever it is; where the story does not say it, it is left out.
 *
 * @throws Error when a longer text holds a word that the story does not say
 */
export function fillIn(answers: Words, words: Words, days: StoryDays): Words {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([name, answer]) => [name, filled(answer, words, days)] as const)
      .filter(([, answer]) => answer !== undefined),
  );
}

function filled(answer: unknown, words: Words, days: StoryDays): unknown {
  if (Array.isArray(answer)) return answer.map((one) => filled(one, words, days));
  if (typeof answer !== 'string') return answer;
  const only = /^\{([^{}]+)\}$/.exec(answer)?.[1];
  if (only !== undefined) return meaningOf(only, words, days);
  return answer.replace(/\{([^{}]+)\}/g, (_, word: string) => {
    const meaning = meaningOf(word, words, days);
    if (meaning === undefined) throw new Error(`The story does not say what {${word}} is`);
    return textOf(meaning);
  });
}

/** As it stands within a text; what is not said is nothing. */
export const textOf = (meaning: unknown): string =>
  typeof meaning === 'string' || typeof meaning === 'number' ? String(meaning) : '';

function meaningOf(word: string, words: Words, { day, today, calendar }: StoryDays): unknown {
  const [, from = '', by = '0'] = /^(day|today|date|year)([+-]\d+)?$/.exec(word) ?? [];
  switch (from) {
    case 'day':
      return workingDay(addDays(day, Number(by)), calendar);
    case 'today':
      return workingDay(addDays(today, Number(by)), calendar);
    case 'date':
      return addDays(day, Number(by));
    case 'year':
      return Number(words.year ?? day.slice(0, 4)) + Number(by);
    default:
      return words[word];
  }
}
