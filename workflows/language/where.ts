import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import type { StateMeta, Workflow } from './workflow';

const pathIn = (value: StateValue): string => {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([key, inner]) => (inner === undefined ? key : `${key}.${pathIn(inner)}`))
    .join(' ');
};

/**
 * Region -> dot path within it; a chart without regions is one region named after nothing.
 * Before it is opened and after it has ended a chart has no regions: then only the deciding one
 * says where it is.
 */
export function statesOf(
  workflow: Pick<Workflow, 'lifecycle'>,
  snapshot: Pick<AnyMachineSnapshot, 'value'>,
): Readonly<Record<string, string>> {
  const value = snapshot.value as StateValue;
  const { lifecycle } = workflow;
  if (lifecycle === null) return { '': pathIn(value) };
  if (typeof value === 'string') return { [lifecycle]: value };
  const [regions = {}] = Object.values(value);
  return Object.fromEntries(
    Object.entries(regions).map(([region, path]) => [region, pathIn(path ?? '')]),
  );
}

/** The path that says what stage it is at: 'reviewing.drafting'. */
export const stagePathOf = (
  workflow: Pick<Workflow, 'lifecycle'>,
  snapshot: Pick<AnyMachineSnapshot, 'value'>,
): string => statesOf(workflow, snapshot)[workflow.lifecycle ?? ''] ?? '';

/** What the state nodes of one region say of themselves, outermost first. */
export function metaOf(
  workflow: Pick<Workflow, 'machine' | 'lifecycle'>,
  region: string,
  path: string,
): readonly StateMeta[] {
  const keys = path.split('.');
  let node = nodeOfRegion(workflow.machine.root, region, keys[0] ?? '');
  const found: StateMeta[] = [];
  for (const key of keys) {
    const next = node.states[key];
    if (!next) break;
    node = next;
    if (node.meta) found.push(node.meta as StateMeta);
  }
  return found;
}

/** What a person calls a region: 'Criminal proceedings'. */
export const nameOfRegion = ({ machine }: Pick<Workflow, 'machine'>, region: string): string =>
  (regionNode(machine.root, region)?.meta as StateMeta | undefined)?.label ?? region;

const regionNode = (root: AnyStateNode, region: string): AnyStateNode | undefined =>
  Object.values(root.states).find(({ type }) => type === 'parallel')?.states[region];

/** The region that knows the state, else the chart itself: a beginning and an end have no regions. */
function nodeOfRegion(root: AnyStateNode, region: string, state: string): AnyStateNode {
  const node = regionNode(root, region);
  return node?.states[state] ? node : root;
}

/** Label, sentence and whom it waits for: the innermost state's words, else its parent's. */
export function saysWhere(
  workflow: Pick<Workflow, 'machine' | 'lifecycle'>,
  snapshot: Pick<AnyMachineSnapshot, 'value'>,
): StateMeta {
  const path = stagePathOf(workflow, snapshot);
  return saysOf(workflow, workflow.lifecycle ?? '', path);
}

export function saysOf(
  workflow: Pick<Workflow, 'machine' | 'lifecycle'>,
  region: string,
  path: string,
): StateMeta {
  const metas = metaOf(workflow, region, path);
  const innermost = metas.at(-1);
  if (!innermost) throw new Error(`No state ${region}.${path} in ${workflow.machine.id}`);
  const waitsFor = metas.findLast((meta) => meta.waitsFor)?.waitsFor;
  return { ...innermost, ...(waitsFor === undefined ? {} : { waitsFor }) };
}
