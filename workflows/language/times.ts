/** A time of day in Kent, on the 24-hour clock: '09:30'. Compares as text. */
export type TimeOfDay = string & { readonly __timeOfDay: true };

export const isTimeOfDay = (value: unknown): value is TimeOfDay =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** @throws TypeError when the text is no time of day */
export function timeOfDay(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new TypeError(`Not a time of day: ${text}`);
  return text;
}
