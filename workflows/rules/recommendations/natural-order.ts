const PARTS = /\d+|\p{L}+/gu;

/**
 * Order of the printed numbers of recommendations: '9.1' < '9.1 b' < '9.2' < '9.10' < '10' < 'R1'.
 * Brackets, dots and asterisks only part one number from the next; what has no number comes last.
 * A number is a label and not a key: two recommendations of one review may have the same.
 */
export const compareLabels = (one: string | null, other: string | null): number =>
  compareParted(parted(one), parted(other));

/** A label with its parts: what is compared with many others is parted once. */
export interface Parted {
  readonly label: string | null;
  readonly parts: readonly string[];
}

export const parted = (label: string | null): Parted => ({
  label,
  parts: (label ?? '').toLowerCase().match(PARTS) ?? [],
});

export function compareParted(
  { label: one, parts }: Parted,
  { label: other, parts: otherParts }: Parted,
): number {
  if (parts.length === 0 || otherParts.length === 0) {
    return Number(parts.length === 0) - Number(otherParts.length === 0) || compare(one, other);
  }
  for (const [index, part] of parts.entries()) {
    const against = otherParts[index];
    if (against === undefined) return 1;
    const difference = compareParts(part, against);
    if (difference !== 0) return difference;
  }
  return parts.length - otherParts.length || compare(one, other);
}

const isNumber = (part: string): boolean => /^\d/.test(part);

function compareParts(one: string, other: string): number {
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  return isNumber(one) ? compareNumbers(one, other) : compare(one, other);
}

/** As text, for a label may have more digits than a number holds exactly. */
function compareNumbers(one: string, other: string): number {
  const digits = one.replace(/^0+/, '');
  const otherDigits = other.replace(/^0+/, '');
  return digits.length - otherDigits.length || compare(digits, otherDigits);
}

/** By character, the same on every machine: no locale has a say in it. */
function compare(one: string | null, other: string | null): number {
  const [text, otherText] = [one ?? '', other ?? ''];
  return text < otherText ? -1 : Number(text > otherText);
}
