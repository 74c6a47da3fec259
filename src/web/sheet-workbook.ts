import writeWorkbook, { type Cell } from 'write-excel-file/node';
import { sayDate } from './page-filters';
import { sheetNote, type Sheet, type SheetCell } from './sheet';

const marking = 'OFFICIAL-SENSITIVE';

/** The title and the note; below them the headings. */
const rowsAbove = 2;

/** More than this no cell of Excel takes. */
const longestText = 32_767;

/** In characters. A column is as wide as its longest line, within these. */
const narrowest = 10;
const widest = 48;

const shade = '#e8edf2';
const line = { borderStyle: 'thin', borderColor: '#b1b4b6' } as const;

/**
 * The list as an Excel workbook: a title, what it was narrowed to and its day, headings that stay
 * in view, and dates that can be sorted. On paper it fits the width of A4 landscape.
 */
export function sheetAsWorkbook(sheet: Sheet): Promise<Buffer> {
  const name = sheetName(sheet.name);
  const above: Cell[][] = [
    [{ value: keepable(sheet.title), type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: keepable(`${marking}. ${sheetNote(sheet)}`), type: String }],
  ];
  const headings = sheet.columns.map(({ heading }): Cell => ({
    value: heading,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: shade,
    ...line,
  }));
  return writeWorkbook(
    [...above, headings, ...sheet.rows.map((row) => row.map(cellOf))],
    {
      sheet: name,
      orientation: 'landscape',
      stickyRowsCount: rowsAbove + 1,
      columns: sheet.columns.map(({ width }, place) => ({
        width: width ?? widthOf(sheet, place),
      })),
    },
    { fontFamily: 'Arial', fontSize: 10, features: [onPaper(name)] },
  ).toBuffer();
}

function cellOf(cell: SheetCell): Cell {
  const drawn = { wrap: true, alignVertical: 'top', ...line } as const;
  if (cell === null || cell === '') return { ...drawn, value: '', type: String };
  if (typeof cell === 'number') return { ...drawn, value: cell, type: Number };
  if (typeof cell === 'object' && /^\d{4}-\d\d-\d\d$/.test(cell.day)) {
    const value = new Date(`${cell.day}T00:00:00Z`);
    return { ...drawn, value, type: Date, format: 'dd/mm/yyyy', align: 'left' };
  }
  const text = typeof cell === 'string' ? cell : sayDate(cell.day);
  // Declared as text, or Excel would make a number of the label '9.10' when it is edited.
  return { ...drawn, value: keepable(text), type: String, format: '@' };
}

/** XML has no words for control characters, and Excel none for longer texts. */
function keepable(text: string): string {
  const kept = text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '');
  return kept.length > longestText ? `${kept.slice(0, longestText - 1)}…` : kept;
}

function widthOf({ columns, rows }: Sheet, place: number): number {
  const texts = [columns[place]?.heading ?? '', ...rows.map((row) => said(row[place] ?? null))];
  const longest = Math.max(
    ...texts.flatMap((text) => text.split('\n').map(({ length }) => length)),
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function said(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? '00/00/0000' : String(cell);
}

/** Excel takes no more than 31 characters, and not these. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'List';

type Options = NonNullable<Parameters<typeof writeWorkbook>[1]>;
type PaperFeature = NonNullable<Options['features']>[number];

/** A4, as wide as the page, the headings again on each, the marking and the page at the foot. */
const onPaper = (name: string): PaperFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(
              /<worksheet[^>]*>/,
              (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
            )
            .replace(
              /<pageSetup[^>]*\/>/,
              '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
                `<headerFooter><oddFooter>&amp;L${marking}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
            ),
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '<definedNames/>',
            () =>
              `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${inXml(name)}'!$1:$${rowsAbove + 1}</definedName></definedNames>`,
          ),
      },
    },
  },
});

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
