import { isPlainDate } from '../../../../language/dates';
import { isSameName } from '../../../../language/names';

/** Whether something was really written: spaces are not a reason. */
export const isSaid = (answer: unknown): boolean =>
  typeof answer === 'string' && answer.trim() !== '';

/** A list as a person typed it, one entry on each line; empty lines are not entries. */
export const listed = (answer: unknown): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one): one is string => isSaid(one)) : [];

export const isAmong = (name: unknown, names: readonly string[]): boolean =>
  names.some((known) => isSameName(known, name));

export const isLaterThan = (answer: unknown, day: unknown): boolean =>
  isPlainDate(answer) && isPlainDate(day) && answer > day;
