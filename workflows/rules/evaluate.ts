import { documentKinds } from '../language/documents';
import type { Consulted } from '../language/evidence';
import type { Missing } from '../language/missing';
import type { Asker } from '../language/roles';
import { rulebook } from './rulebook';
import type { DocumentRow, PermissionRow, RequirementRow, Situation } from './rows';

const shortName = (id: string): string =>
  (id.split('/')[1] ?? id).toUpperCase().replaceAll('-', '_');

const requirementsOf = (gate: string, edition: Situation['memory']['edition']) =>
  rulebook[edition].requirements.filter((row) => row.gate === gate);

const documentsOf = (gate: string, edition: Situation['memory']['edition']) =>
  rulebook[edition].documents.filter((row) => row.gate === gate);

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
export function consulted(
  gate: string,
  edition: Situation['memory']['edition'],
): ReadonlySet<Consulted> {
  const parts = new Set(requirementsOf(gate, edition).flatMap((row) => row.consults));
  if (documentsOf(gate, edition).length > 0) parts.add('documents');
  return parts;
}

/** The permission row for an event, or undefined: an event without a row may be asked by nobody. */
export const permissionFor = (
  ask: string,
  edition: Situation['memory']['edition'],
): PermissionRow | undefined => rulebook[edition].permissions.find((row) => row.ask === ask);

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
