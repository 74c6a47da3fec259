import { editionIds, type EditionId } from '../language/editions';
import type { Workflow } from '../language/workflow';
import { clockTables } from './clocks';
import { diagramsOf } from './diagram';
import {
  brokenRuleIds,
  movedCharts,
  shapeOf,
  versionOf,
  type Fingerprints,
  type PublishedRuleIds,
} from './fingerprint';
import { g2016LaterRules } from './g2016/left-to-judgement';
import { printPermissions } from './printed-permissions';
import { printPolicies, type PublishedPolicy } from './printed-policies';
import { printRulebook } from './printed-rulebook';
import { rulebook } from './rulebook';
import { rulebookPage } from './rulebook-page';

/** What a later publication may not move behind its back. */
export interface Published {
  readonly fingerprints: Fingerprints;
  readonly ruleIds: PublishedRuleIds;
}

/**
 * Every file of workflows/published as it must be now, and what forbids publishing it.
 * @param published what was published last.
 * @param hash brings the SHA-256, which the pure side of the house does not have.
 */
export function publication(
  charts: readonly Workflow[],
  policies: readonly PublishedPolicy[],
  published: Published,
  hash: (text: string) => string,
): { readonly files: Readonly<Record<string, string>>; readonly complaints: readonly string[] } {
  const fingerprints = Object.fromEntries(
    charts.map((chart) => [versionOf(chart), hash(shapeOf(chart))]),
  );
  const ids = [...new Set(editionIds.flatMap(ruleIdsOf))].sort();
  return {
    files: {
      ...textsForPeople(charts, policies),
      'fingerprints.json': json(sorted({ ...published.fingerprints, ...fingerprints })),
      'rule-ids.json': json({ rules: ids, retired: published.ruleIds.retired }),
    },
    complaints: [
      ...movedCharts(published.fingerprints, fingerprints),
      ...brokenRuleIds(published.ruleIds, ids),
    ],
  };
}

/** Every rule id of an edition, twice where two rows share it. */
export function ruleIdsOf(id: EditionId): readonly string[] {
  const { criteria, requirements, documents, permissions, quorum } = rulebook[id];
  return [
    clockTables[id],
    criteria,
    requirements,
    documents,
    permissions,
    quorum,
    g2016LaterRules,
  ].flatMap((rows) => rows.map((row) => row.id));
}

function textsForPeople(
  charts: readonly Workflow[],
  policies: readonly PublishedPolicy[],
): Readonly<Record<string, string>> {
  const [first, ...others] = editionIds.map((id) => rulebookPage(id, charts));
  if (first === undefined) throw new Error('The rulebook holds no edition');
  return {
    'rulebook.md': printRulebook(first, others),
    'permissions.md': printPermissions(first, others),
    'policies.md': printPolicies(policies, charts),
    ...Object.fromEntries(charts.flatMap((chart) => Object.entries(diagramsOf(chart)))),
  };
}

const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

const sorted = (prints: Fingerprints): Fingerprints =>
  Object.fromEntries(Object.entries(prints).sort(([a], [b]) => (a < b ? -1 : 1)));
