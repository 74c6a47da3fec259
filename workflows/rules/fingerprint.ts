import type { Workflow } from '../language/workflow';

interface Node {
  readonly id: string;
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<string, readonly { readonly target?: readonly Node[] }[]>;
}

/**
 * The shape of a chart as one text: its states, and where each event leads. Labels and sentences
 * may change freely; a record kept under this shape is safe while the text stays the same.
 */
export function shapeOf({ machine }: Pick<Workflow, 'machine'>): string {
  const lines: string[] = [];
  const visit = (node: Node): void => {
    lines.push(`${node.id} ${node.type}`);
    for (const [event, transitions] of node.transitions) {
      transitions.forEach(({ target }, branch) => {
        const to = (target ?? []).map(({ id }) => id).join(' and ');
        lines.push(`${node.id} ${event} ${branch} -> ${to || 'stays'}`);
      });
    }
    Object.values(node.states).forEach(visit);
  };
  visit(machine.root);
  return lines.sort().join('\n');
}

export const versionOf = ({ kind, version }: Pick<Workflow, 'kind' | 'version'>): string =>
  `${kind}@${version}`;

/** Fingerprints by `<chart>@<version>`; past versions stay in the list. */
export type Fingerprints = Readonly<Record<string, string>>;

/** Says for each chart whose shape moved, although its version did not, what to do. */
export function movedCharts(published: Fingerprints, now: Fingerprints): readonly string[] {
  return Object.entries(now)
    .filter(([name, print]) => (published[name] ?? print) !== print)
    .map(
      ([name]) =>
        `The shape of ${name} is no longer the one that was published under that name. Open cases ` +
        'may stand in a state that is gone: raise the version of the chart and write a migration. ' +
        'Only if no release ever carried it, remove its line from ' +
        'workflows/published/fingerprints.json and publish again.',
    );
}

export interface PublishedRuleIds {
  readonly rules: readonly string[];
  /** Ids that were published once and stand for nothing any more. Written by hand. */
  readonly retired: readonly { readonly id: string; readonly why: string }[];
}

/** Says for each rule id that vanished or came back what to do: facts carry these ids for ever. */
export function brokenRuleIds(
  published: PublishedRuleIds,
  now: readonly string[],
): readonly string[] {
  const retired = new Set(published.retired.map(({ id }) => id));
  const current = new Set(now);
  return [
    ...published.rules
      .filter((id) => !current.has(id) && !retired.has(id))
      .map(
        (id) =>
          `The rule ${id} was published and is gone. Recorded facts name it: bring it back, or list ` +
          'it with the reason under "retired" in workflows/published/rule-ids.json.',
      ),
    ...[...current]
      .filter((id) => retired.has(id))
      .map((id) => `The rule ${id} was retired and may not be used again: choose another id.`),
  ];
}
