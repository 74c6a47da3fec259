import type { PlainDate } from '../../../workflows/language/dates';
import { columnsOf, filtersSaid, type Sheet, type SheetCell } from '../../web/sheet';
import type { ListedShown, MemberRow, MembersShown } from './members.view';
import { standings, type organisationLines, type organisationsAsked } from './organisation.view';
import type { PersonLine } from './person.view';

/** Everybody on the list of a body on a day, and in what capacity. */
export const membersSheet = (
  { members, invited, others, offices }: MembersShown,
  body: string,
  on: PlainDate,
): Sheet => ({
  name: `members of ${body} ${on}`,
  title: `${body}: members`,
  filters: [],
  today: on,
  columns: columnsOf('Organisation', 'Standing', 'Representative', 'Alternate', 'Remarks'),
  rows: [
    ...offices.map((one) => [null, one.office, one.text, null, one.marks]),
    ...members.map((row) => memberCells(row, 'Member')),
    ...invited.map((row) => memberCells(row, 'Invited, no member')),
    ...others.map((one) => [null, one.office, one.text, null, one.marks]),
  ],
});

const memberCells = (row: MemberRow, standing: string): readonly SheetCell[] => [
  row.name,
  standing,
  row.representatives.length > 0
    ? named(row.representatives)
    : row.vacant
      ? 'No representative'
      : null,
  named(row.alternates),
  row.notes.join('; '),
];

const named = (people: readonly ListedShown[]): string =>
  people.map(({ text, marks }) => (marks ? `${text} (${marks})` : text)).join('\n');

export const organisationsSheet = (
  lines: ReturnType<typeof organisationLines>,
  { words, standing }: ReturnType<typeof organisationsAsked>,
  today: PlainDate,
): Sheet => ({
  name: `organisations ${today}`,
  title: 'Organisations',
  filters: filtersSaid({ Name: words, Which: standing === '' ? '' : standings[standing] }),
  today,
  columns: columnsOf('Organisation', 'What it is', 'Counts as', 'Duties', 'Existed'),
  rows: lines.map(({ text, kind, unit, duties, existed }) => [text, kind, unit, duties, existed]),
});

export const peopleSheet = (
  lines: readonly PersonLine[],
  words: string,
  today: PlainDate,
): Sheet => ({
  name: `people ${today}`,
  title: 'People',
  filters: filtersSaid({ Name: words }),
  today,
  columns: columnsOf('Name', 'Today'),
  rows: lines.map(({ text, holds }) => [text, holds.join('\n')]),
});
