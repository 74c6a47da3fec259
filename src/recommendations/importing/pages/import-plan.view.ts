import type { ImportedItem, ImportReport, Spreadsheet } from '../../../adoption';
import { plural } from '../../../web/page-filters';
import { recommendationAddress } from '../../pages/addresses';

type Became = 'entered' | 'entered with warnings' | 'already here' | 'rejected';

export interface RowShown {
  readonly number: number;
  readonly text: string;
  readonly became: string;
  readonly tone: 'green' | 'yellow' | 'blue' | 'red';
  /** The recommendation that it became or was before; null while nothing is saved. */
  readonly href: string | null;
  readonly says: readonly string[];
}

export interface ReportShown {
  readonly isEntered: boolean;
  readonly counted: string;
  readonly rows: readonly RowShown[];
  readonly remarks: readonly string[];
  /** How many rows there are to enter. */
  readonly left: number;
}

const longestText = 240;

const tones = {
  entered: 'green',
  'entered with warnings': 'yellow',
  'already here': 'blue',
  rejected: 'red',
} as const satisfies Readonly<Record<Became, RowShown['tone']>>;

const wordsBefore: Readonly<Record<Became, string>> = {
  entered: 'Will be entered',
  'entered with warnings': 'Will be entered; look at it',
  'already here': 'Is here already',
  rejected: 'Cannot be entered',
};

const wordsAfter: Readonly<Record<Became, string>> = {
  entered: 'Entered',
  'entered with warnings': 'Entered; look at it',
  'already here': 'Was here already',
  rejected: 'Not entered',
};

/** What became of each row or, before it is entered, what would. */
export function reportShown(
  { items, rows, remarks }: ImportReport,
  isEntered: boolean,
  read: Spreadsheet,
): ReportShown {
  const cells = new Map(read.rows.map((row) => [row.number, row.cells]));
  const words = isEntered ? wordsAfter : wordsBefore;
  const shown = items.map((item): RowShown => {
    const became = becameOf(item);
    return {
      number: item.row,
      text: shortened(cells.get(item.row)?.filter(Boolean).join(' · ') ?? item.text),
      became: words[became],
      tone: tones[became],
      href:
        item.reference !== null && (isEntered || became === 'already here')
          ? recommendationAddress(item.reference)
          : null,
      says: [...(item.says !== null && became === 'rejected' ? [item.says] : []), ...item.warnings],
    };
  });
  const count = (...wanted: readonly Became[]): number =>
    items.filter((item) => wanted.includes(becameOf(item))).length;
  const counts = [
    [count('entered', 'entered with warnings'), isEntered ? 'entered' : 'can be entered'],
    [count('entered with warnings'), 'of them to be looked at'],
    [count('already here'), 'here already'],
    [count('rejected'), isEntered ? 'not entered' : 'cannot be entered'],
  ] as const;
  return {
    isEntered,
    counted: `${plural(rows, 'row')}: ${counts.map(([number, what]) => `${number} ${what}`).join(', ')}.`,
    rows: shown,
    remarks,
    left: isEntered ? 0 : count('entered', 'entered with warnings'),
  };
}

const shortened = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText)}…` : text;

function becameOf({ outcome, reference, says }: ImportedItem): Became {
  if (outcome === 'rejected') return 'rejected';
  if (says !== null && reference !== null) return 'already here';
  return outcome === 'imported' ? 'entered' : 'entered with warnings';
}
