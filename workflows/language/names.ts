const folded = (name: unknown): string =>
  typeof name === 'string' ? name.trim().replace(/\s+/g, ' ').toLowerCase() : '';

/** Whether two names are the same but for capitals and spaces. Two empty names are not a name. */
export const isSameName = (one: unknown, other: unknown): boolean =>
  folded(one) !== '' && folded(one) === folded(other);
