/** The name of a clock without its number in the rulebook: 'Overview report (C5)' is 'Overview report'. */
export const nameOfClock = (title: string): string => title.replace(/ \(C\d+[a-z]?\)$/, '');

/** How a date was worked out: the rulebook begins with the clock’s title, which stands beside it. */
export const whyOfClock = ({ title, why }: { readonly title: string; readonly why: string }) =>
  why.startsWith(`${title}: `) ? why.slice(title.length + 2) : why;
