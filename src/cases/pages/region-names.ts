import type { StateMeta, Workflow } from '../../../workflows/language/workflow';

/** What a person calls each region of a chart that has several, in their order. */
export function regionNames({ machine }: Workflow): ReadonlyMap<string, string> {
  const { root } = machine;
  const holder = [root, ...Object.values(root.states)].find(({ type }) => type === 'parallel');
  return new Map(
    Object.values(holder?.states ?? {}).map((node) => [
      node.key,
      (node.meta as StateMeta | undefined)?.label ?? node.key,
    ]),
  );
}
