import { roles, type Role } from '../language/roles';
import { editionIds, type EditionId } from '../language/editions';
import type { Workflow } from '../language/workflow';
import { clockTables } from './clocks';
import { diagramOf } from './diagram';
import { shapeOf, versionOf, type Fingerprints, type PublishedRuleIds } from './fingerprint';
import { g2016LaterRules } from './g2016/left-to-judgement';
import { rulebook } from './rulebook';
import {
  rulebookPage,
  sayRole,
  type RulebookPage,
  type SaidClock,
  type SaidGate,
  type SaidSource,
} from './rulebook-page';

/** What is printed of a policy: what it does is code, and `says` puts it into words. */
export interface PublishedPolicy {
  readonly id: string;
  readonly says: string;
  readonly on: readonly string[];
}

const generated =
  'Generated from the rows of workflows/rules by `npm run publish:rulebook`. Do not edit: change the row.';

/** Every text of workflows/published that is for people, by file name. */
export function publication(
  charts: readonly Workflow[],
  policies: readonly PublishedPolicy[],
): Readonly<Record<string, string>> {
  const [first, ...others] = editionIds.map((id) => rulebookPage(id, charts));
  if (first === undefined) throw new Error('The rulebook holds no edition');
  return {
    'rulebook.md': printRulebook(first, others),
    'permissions.md': printPermissions(first, others),
    'policies.md': printPolicies(policies, charts),
    ...Object.fromEntries(charts.map((chart) => [`${chart.kind}.mmd`, diagramOf(chart)])),
  };
}

/** Every rule id of an edition, twice where two rows share it. */
export function ruleIdsOf(id: EditionId): readonly string[] {
  const { criteria, requirements, documents, permissions, quorum } = rulebook[id];
  const rows = [clockTables[id], criteria, requirements, documents, permissions, quorum];
  return [
    ...rows.flatMap((table) => table.map((row) => row.id)),
    ...g2016LaterRules.map((row) => row.id),
  ];
}

/** Rule ids as they are published next: sorted, with what was retired before. */
export const ruleIdsNow = ({ retired }: PublishedRuleIds): PublishedRuleIds => ({
  rules: [...new Set(editionIds.flatMap(ruleIdsOf))].sort(),
  retired,
});

/** The fingerprints as they are published next; the caller brings the hash. */
export const fingerprintsNow = (
  published: Fingerprints,
  charts: readonly Workflow[],
  hash: (text: string) => string,
): Fingerprints =>
  Object.fromEntries(
    Object.entries({
      ...published,
      ...Object.fromEntries(charts.map((chart) => [versionOf(chart), hash(shapeOf(chart))])),
    }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const lines = (...blocks: readonly (string | readonly string[])[]): string =>
  blocks.flat().join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

/** The doubt is said in capitals, so that it cannot be overlooked in black and white. */
const sayStatus = ({ status, tone }: SaidSource): string =>
  tone === 'red' ? '**FROM MEMORY, UNCHECKED**' : tone === 'green' ? `**${status}**` : status;

const cite = (source: SaidSource): string => `${source.cites} (${sayStatus(source)})`;

function printRulebook(first: RulebookPage, others: readonly RulebookPage[]): string {
  return lines(
    '# The rulebook',
    '',
    generated,
    '',
    'How to read a row, and the words used, are explained in [workflows/README.md](../README.md).',
    'How doubtful passages were read is recorded in [workflows/decisions](../decisions).',
    'Who may do what is in [permissions.md](permissions.md); what follows by itself in [policies.md](policies.md).',
    '',
    '| Status | What it means |',
    '| --- | --- |',
    '| **checked** (date, by whom) | Somebody held the row against the text. |',
    '| as published | Taken from a published text; nobody has signed for it yet. |',
    '| **FROM MEMORY, UNCHECKED** | Our recollection of the text. It may be wrong. |',
    '| local practice | Ours to change: no statute and no guidance sets it. |',
    '',
    '"must" and "should" are the words of the source. Nothing here locks anybody out for being late: a missed date is shown, and its reason recorded.',
    '',
    printEdition(first, null),
    ...others.map((page) => printEdition(page, first)),
  );
}

function printEdition(page: RulebookPage, base: RulebookPage | null): string {
  const differing = base === null ? page : onlyWhatDiffers(page, base);
  const same = (what: string): readonly string[] =>
    base === null
      ? []
      : [`Rows that are the same as in “${base.title}” are not repeated. ${what}`.trim(), ''];
  return lines(
    `## ${page.title}`,
    '',
    page.binds,
    '',
    `${page.counts.rules} rows, of which ${page.counts.unchecked} are from memory and unchecked.`,
    '',
    '### Its words',
    '',
    table(
      ['What', 'It is called'],
      page.names.map(({ what, called }) => [what, called]),
    ),
    '',
    '### The test for holding a review',
    '',
    table(
      ['Limb', 'Source', 'Rule'],
      page.criteria.map(({ says, source, id }) => [says, cite(source), `\`${id}\``]),
    ),
    '',
    `A copy of the completed report goes to: ${page.copiesTo.join(' and ') || 'nobody named'}.`,
    '',
    page.scopingReview,
    '',
    '### Clocks',
    '',
    same(''),
    'A month is a calendar month. A working day is Monday to Friday, bank holidays of England and Wales left out; the first day is not counted. A date lasts until the end of its day. The first date worked out never moves; an agreed date stands beside it.',
    '',
    printClockTable(differing.clocks),
    '',
    ...differing.clocks.map(printClock),
    '### What must be true before a step',
    '',
    same(differing.requirements.length === 0 ? 'There are no others.' : ''),
    ...differing.requirements.map(printGate),
    '### Documents that a step needs',
    '',
    same(differing.documents.length === 0 ? 'There are no others.' : ''),
    ...differing.documents.map(printGate),
    '### How many must be present',
    '',
    same(differing.quorum.length === 0 ? 'There are no others.' : ''),
    ...differing.quorum.map(printQuorum),
    '### Rules that wait for another part of the casework',
    '',
    base === null
      ? table(
          ['Rule', 'Says', 'Waits for', 'Source'],
          page.later.map(({ title, says, waitsFor, source, id }) => [
            `${title}<br>\`${id}\``,
            says,
            waitsFor,
            cite(source),
          ]),
        )
      : same('There are no others.'),
    '',
    '### Left to judgement',
    '',
    'No table can hold these. They are said here so that nobody thinks they were forgotten.',
    '',
    differing.leftToJudgement.map((sentence) => `- ${sentence}`),
    '',
    `### Unchecked rows (${page.counts.unchecked})`,
    '',
    base === null
      ? table(
          ['Rule', 'Says', 'From memory of'],
          page.unchecked.map(({ id, says, cites }) => [`\`${id}\``, says, cites]),
        )
      : table(
          ['Rule', 'Says', 'From memory of'],
          page.unchecked
            .filter((row) => !base.unchecked.some((other) => isSame(row, other)))
            .map(({ id, says, cites }) => [`\`${id}\``, says, cites]),
        ),
    '',
  );
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const onlyWhatDiffers = (page: RulebookPage, base: RulebookPage): RulebookPage => {
  const differs = <T>(own: readonly T[], theirs: readonly T[]): readonly T[] =>
    own.filter((row) => !theirs.some((other) => isSame(row, other)));
  return {
    ...page,
    clocks: differs(page.clocks, base.clocks),
    requirements: differs(page.requirements, base.requirements),
    documents: differs(page.documents, base.documents),
    quorum: differs(page.quorum, base.quorum),
    leftToJudgement: differs(page.leftToJudgement, base.leftToJudgement),
  };
};

const printClockTable = (clocks: readonly SaidClock[]): readonly string[] =>
  clocks.length === 0
    ? ['There are no others.']
    : table(
        ['Clock', 'Allowed', 'Runs from', 'Until', 'Who may move it', 'Force', 'Source'],
        clocks.map((row) => [
          `${row.title}<br>\`${row.id}\``,
          row.period,
          row.runsFrom,
          row.until,
          row.mayMove,
          row.force,
          cite(row.source),
        ]),
      );

const printClock = (row: SaidClock): string =>
  lines(
    `#### ${row.title}`,
    '',
    `${row.says}. ${row.warns}. ${row.startedAgain}. Rule \`${row.id}\`.`,
    '',
    table(
      ['Starts', 'Due', 'Why'],
      row.examples.map(({ start, due, why }) => [start, due, why]),
    ),
    '',
    `Started by: ${row.startedByFacts.join('; ')}.`,
    `Stopped by: ${row.stoppedByFacts.join('; ') || 'the fact that starts it'}.`,
    '',
  );

const printGate = ({ of, gate, label, rows }: SaidGate): string =>
  lines(
    `#### ${of}: ${label}`,
    '',
    `\`${gate}\``,
    '',
    rows.flatMap((row) => [
      `- **${row.says}**`,
      `  - ${row.force}; ${row.about}; ${cite(row.source)}. Rule \`${row.id}\`. Cured by: ${row.curedBy}.`,
      ...row.examples.map(({ met, given }) => `  - ${met ? 'Met' : 'Not met'}: ${given}.`),
    ]),
    '',
  );

const printQuorum = (row: RulebookPage['quorum'][number]): string =>
  lines(
    `#### ${row.body}`,
    '',
    `${row.says}. ${row.force}; ${cite(row.source)}. Rule \`${row.id}\`.`,
    '',
    row.examples.map(({ present, met }) => `- ${met ? 'Quorate' : 'Not quorate'}: ${present}.`),
    '',
  );

function printPermissions(first: RulebookPage, others: readonly RulebookPage[]): string {
  const asks = (page: RulebookPage) => page.permissions.flatMap(({ rows }) => rows);
  const differing = others.filter((page) => !isSame(asks(page), asks(first)));
  return lines(
    '# Who may do what',
    '',
    generated,
    '',
    'The table says what a role may ever do. At which stage, the chart says; whether everything is in place, [rulebook.md](rulebook.md) says; on which cases, the access given to each person says. An office-holder is named in the entry; KCST may enter it for them.',
    '',
    `Status of every row: ${sayStatus(first.permissions[0]?.rows[0]?.source ?? { cites: '', status: 'local practice', tone: 'grey' })}.`,
    '',
    ...[first, ...differing].flatMap((page) => [
      `## ${page.title}`,
      '',
      ...page.permissions.map(({ of, rows }) =>
        lines(
          `### ${of}`,
          '',
          table(
            ['Step', ...roleNames.map((role) => roles[role]), 'The system'],
            rows.map((row) => [
              `${row.label}<br>\`${row.ask}\``,
              ...[...roleNames, 'system' as const].map((role) =>
                row.roles.includes(role) ? 'yes' : '',
              ),
            ]),
          ),
          '',
        ),
      ),
    ]),
    'The editions not shown have the same permissions.',
    '',
  );
}

const roleNames = Object.keys(roles) as Role[];

function printPolicies(policies: readonly PublishedPolicy[], charts: readonly Workflow[]): string {
  const events = charts.flatMap((chart) => Object.values(chart.events));
  const says = (fact: string): string => {
    const said = events.find(({ records }) => records === fact)?.says;
    return said === undefined ? `\`${fact}\`` : `${said} (\`${fact}\`)`;
  };
  return lines(
    '# What follows by itself',
    '',
    generated,
    '',
    `${sayRole('system')} asks these steps, in the same moment as the entry that calls for them. The step asked for may still be refused; then the entry is refused with it.`,
    '',
    table(
      ['When this is recorded', 'this follows', 'Policy'],
      policies.map((policy) => [policy.on.map(says).join('<br>'), policy.says, `\`${policy.id}\``]),
    ),
    '',
  );
}
