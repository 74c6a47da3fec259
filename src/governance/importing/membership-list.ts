import {
  SpreadsheetRefused,
  type KnownHeadings,
  type Spreadsheet,
  type SpreadsheetRow,
} from '../../adoption';
import { peopleIn, type PrintedCell, type PrintedPerson } from './printed-people';

/** One row of a published list of members. */
export interface MembershipLine {
  readonly number: number;
  readonly text: string;
  /** As printed; empty where the row names none. */
  readonly organisation: string;
  readonly standing: 'member' | 'invited';
  readonly representatives: PrintedCell;
  readonly alternates: PrintedCell;
  readonly warnings: readonly string[];
}

/** The headings of such a list, and other words for them. */
const headings = {
  organisation: ['organisation_as_published', 'organisation'],
  representatives: ['representatives_as_published', 'representatives', 'representative(s)'],
  alternates: ['alternates_as_published', 'alternates', 'alternate', 'alternate_(if_applicable)'],
  role: ['role'],
} as const;
type Column = keyof typeof headings;

/** By what the headings of such a list are known. */
export const headingsOfMembers: KnownHeadings = {
  isHeading: (heading) =>
    Object.values(headings).some((known: readonly string[]) => known.includes(asHeading(heading))),
};

const needed: readonly Column[] = ['organisation', 'representatives'];

/**
 * Finds out which cell of a list of members says what.
 *
 * @throws SpreadsheetRefused when no column holds the organisations, or none their representatives
 */
export function membershipLinesIn({ headings: given, rows }: Spreadsheet): MembershipLine[] {
  const places = new Map<Column, number>();
  for (const column of Object.keys(headings) as Column[]) {
    const known: readonly string[] = headings[column];
    const place = given.findIndex((heading) => known.includes(asHeading(heading)));
    if (place >= 0) places.set(column, place);
    else if (needed.includes(column)) {
      throw new SpreadsheetRefused(
        `No column of the file holds the ${column}. Head it “${headings[column][0]}”. The headings are: ${given.join(', ')}.`,
      );
    }
  }
  return rows.map((row) => membershipLine(row, places));
}

const asHeading = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, '_');

function membershipLine(
  { number, text, cells, doubts }: SpreadsheetRow,
  places: ReadonlyMap<Column, number>,
): MembershipLine {
  const cell = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const role = cell('role');
  const isInvited = /^invit/i.test(role);
  const office = officeIn(role);
  const representatives = peopleIn(cell('representatives'));
  const alternates = peopleIn(cell('alternates'));
  const marked = withOffice(representatives, office);
  return {
    number,
    text,
    organisation: cell('organisation').replace(/\s+/g, ' '),
    standing: isInvited ? 'invited' : 'member',
    representatives: marked,
    alternates,
    warnings: [
      ...doubts,
      ...representatives.doubts,
      ...alternates.doubts,
      ...(office !== null && !holdsOffice(marked, office)
        ? [
            `Whom the role “${role}” means cannot be told: the row does not name one representative.`,
          ]
        : []),
      ...(role !== '' && !isInvited && office === null
        ? [`What the role “${role}” means is not known here: it was left out.`]
        : []),
    ],
  };
}

function officeIn(role: string): PrintedPerson['office'] {
  const [is, vice] = /^(vice[\s-]*)?chair(?:man|woman|person)?$/i.exec(role) ?? [];
  return is === undefined ? null : vice ? 'viceChair' : 'chair';
}

const holdsOffice = ({ people }: PrintedCell, office: PrintedPerson['office']): boolean =>
  people.some((one) => one.office === office);

/** A role beside the names is that of the only one who is named. */
function withOffice(cell: PrintedCell, office: PrintedPerson['office']): PrintedCell {
  const [only, ...others] = cell.people;
  if (office === null || holdsOffice(cell, office) || !only || others.length > 0) return cell;
  return { ...cell, people: [{ ...only, office }] };
}
