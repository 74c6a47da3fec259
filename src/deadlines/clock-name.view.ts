/** The name of a clock without its number in the rulebook: 'Overview report (C5)' is 'Overview report'. */
export const nameOfClock = (title: string): string => title.replace(/ \(C\d+[a-z]?\)$/, '');
