import { roles, type Asker, type Role } from '../language/roles';
import { code, generated, lines, table } from './markdown';
import { sayRole, type RulebookPage } from './rulebook-page';

const askers: readonly Asker[] = [...(Object.keys(roles) as Role[]), 'system'];

/** Who may ask for what: one table for each kind of record, and again only where an edition differs. */
export function printPermissions(first: RulebookPage, others: readonly RulebookPage[]): string {
  const rowsOf = ({ permissions }: RulebookPage) => JSON.stringify(permissions);
  const differing = others.filter((page) => rowsOf(page) !== rowsOf(first));
  const alike = others.filter((page) => !differing.includes(page));
  return lines(
    '# Who may do what',
    '',
    generated,
    '',
    'The table says what a role may ever do. At which stage, the chart says; whether everything is in place, [rulebook.md](rulebook.md) says; on which cases, the access given to each person says. An office-holder is named in the entry; KCST may enter it for them. Every row is local practice.',
    '',
    [first, ...differing].flatMap(printEdition),
    alike.map(({ title }) => `The same holds under: ${title}.\n`),
  );
}

const printEdition = ({ title, permissions }: RulebookPage): readonly string[] => [
  `## ${title}`,
  '',
  ...permissions.flatMap(({ of, rows }) => [
    `### ${of}`,
    '',
    ...table(
      ['Step', ...askers.map(sayRole)],
      rows.map(({ label, ask, roles: allowed }) => [
        `${label}<br>${code(ask)}`,
        ...askers.map((asker) => (allowed.includes(asker) ? 'yes' : '')),
      ]),
    ),
    '',
  ]),
];
