import type { EarlierRecord } from './earlier-record';

interface RejectionRow {
  readonly id: string;
  readonly says: string;
  readonly applies: (record: EarlierRecord) => boolean;
}

/** Rows that tell of no review. Anything else is taken, however little it says. */
export const rejections: readonly RejectionRow[] = [
  {
    id: 'no-case-name',
    says: 'The row does not name a case. Give it a name and import the file again.',
    applies: ({ words }) => !/[\p{L}\p{N}]/u.test(words.case),
  },
  {
    id: 'remark',
    says: 'The name stands in brackets: the row is a remark and not a review.',
    applies: ({ words }) => /^[([].*[)\]]$/s.test(words.case),
  },
  {
    id: 'coroner',
    says: 'The row is about a letter or report of a coroner and not about a review.',
    applies: ({ words }) =>
      /\bPFD\b|\bprevent(?:ion of)? future deaths?\b|\bcoroner[’']?s? (?:letter|report)\b/i.test(
        words.case,
      ) || /^\W*coroner\b/i.test(words.csp),
  },
];

/** Why a row cannot become a case, or null. */
export const rejectionOf = (record: EarlierRecord): string | null =>
  rejections.find(({ applies }) => applies(record))?.says ?? null;
