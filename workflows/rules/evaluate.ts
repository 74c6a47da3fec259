import { documentKinds } from '../language/documents';
import type { EditionId } from '../language/editions';
import type { Consulted } from '../language/evidence';
import type { Missing } from '../language/missing';
import type { Asker } from '../language/roles';
import { rulebook } from './rulebook';
import type { DocumentRow, PermissionRow, RequirementRow, Situation } from './rows';

const shortName = (id: string): string =>
  (id.split('/')[1] ?? id).toUpperCase().replaceAll('-', '_');

/** The rows of an edition by what they are about: a list asks them of hundreds of records. */
interface RowsByName {
  readonly requirements: ReadonlyMap<string, readonly RequirementRow[]>;
  readonly documents: ReadonlyMap<string, readonly DocumentRow[]>;
  readonly permissions: ReadonlyMap<string, readonly PermissionRow[]>;
}

const editions = new Map<EditionId, RowsByName>();

function rowsOf(edition: EditionId): RowsByName {
  const known = editions.get(edition);
  if (known) return known;
  const { requirements, documents, permissions } = rulebook[edition];
  const rows = {
    requirements: groupedBy(requirements, ({ gate }) => gate),
    documents: groupedBy(documents, ({ gate }) => gate),
    permissions: groupedBy(permissions, ({ ask }) => ask),
  };
  editions.set(edition, rows);
  return rows;
}

function groupedBy<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

const requirementsOf = (gate: string, edition: EditionId): readonly RequirementRow[] =>
  rowsOf(edition).requirements.get(gate) ?? [];

const documentsOf = (gate: string, edition: EditionId): readonly DocumentRow[] =>
  rowsOf(edition).documents.get(gate) ?? [];

/** Every condition of a gate that is not met: all of them, never only the first. */
export function missing(
  gate: string,
  situation: Situation,
  about?: RequirementRow['about'],
): readonly Missing[] {
  const { edition } = situation.memory;
  const unmet = requirementsOf(gate, edition)
    .filter((row) => about === undefined || row.about === about)
    .filter((row) => !row.met(situation))
    .map((row) => requirementMissing(row, situation));
  if (about === 'answer') return unmet;
  const held = situation.evidence.documents ?? [];
  const lacking = documentsOf(gate, edition)
    .filter((row) => row.needs.some((kind) => !held.includes(kind)))
    .map((row) => documentMissing(row, held));
  return [...unmet, ...lacking];
}

/** What a gate's rules look at, so that only that is loaded and only that is kept. */
export function consulted(gate: string, edition: EditionId): ReadonlySet<Consulted> {
  const parts = new Set(requirementsOf(gate, edition).flatMap((row) => row.consults));
  if (documentsOf(gate, edition).length > 0) parts.add('documents');
  return parts;
}

/** The permission row for an event, or undefined: an event without a row may be asked by nobody. */
export const permissionFor = (ask: string, edition: EditionId): PermissionRow | undefined =>
  rowsOf(edition).permissions.get(ask)?.[0];

export const mayAsk = (row: PermissionRow | undefined, askers: readonly Asker[]): boolean =>
  row !== undefined && row.roles.some((role) => askers.includes(role));

function requirementMissing(row: RequirementRow, situation: Situation): Missing {
  const names = row.names?.(situation) ?? [];
  return {
    rule: row.id,
    code: shortName(row.id),
    says: names.length === 0 ? row.says : `${row.says}: ${names.join(', ')}`,
    ...(row.field === undefined ? {} : { field: row.field }),
    citation: row.citation,
    curedBy: row.curedBy,
  };
}

function documentMissing(row: DocumentRow, held: readonly string[]): Missing {
  const lacking = row.needs.filter((kind) => !held.includes(kind));
  const titles = lacking.map((kind) => documentKinds[kind].toLowerCase());
  return {
    rule: row.id,
    code: shortName(row.id),
    says: `${row.says} Not on the register yet: ${titles.join(', ')}.`,
    citation: row.citation,
    curedBy: row.curedBy,
  };
}
