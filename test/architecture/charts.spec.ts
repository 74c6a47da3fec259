import type { AnyStateNode } from 'xstate';
import type { StateMeta, Workflow } from '../../workflows/language/workflow';
import { eventsKnownAt } from '../../workflows/language/explain';
import { graphOf } from '../../workflows/proof/graph';
import { begin } from '../../workflows/language/run';
import { permissionFor } from '../../workflows/rules/evaluate';
import { workflows } from '../../workflows/registry';

const nodesOf = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesOf),
];

const isLeaf = (node: AnyStateNode): boolean => Object.keys(node.states).length === 0;

describe.each(Object.values(workflows))('the chart $kind', (workflow) => {
  const nodes = nodesOf(workflow.machine.root);

  it('starts nothing, waits for no timer and never finishes', () => {
    for (const node of nodes) {
      expect({ state: node.id, invokes: node.invoke }).toEqual({ state: node.id, invokes: [] });
      expect({ state: node.id, waits: node.after }).toEqual({ state: node.id, waits: [] });
      expect({ state: node.id, always: node.always ?? [] }).toEqual({ state: node.id, always: [] });
      expect({ state: node.id, type: node.type }).not.toMatchObject({ type: 'final' });
      expect({ state: node.id, type: node.type }).not.toMatchObject({ type: 'history' });
    }
  });

  it('says of every state what it is called', () => {
    const nameless = nodes
      .filter((node) => isLeaf(node) && !(node.meta as StateMeta | undefined)?.label)
      .map(({ id }) => id);
    expect(nameless).toEqual([]);
  });

  it('says of every stage whether it is open, resting or ended', () => {
    const untold = graphOf(workflow)
      .states.filter(({ region }) => region === (workflow.lifecycle ?? ''))
      .filter(({ tags }) => tags.filter((tag) => /open|resting|ended/.test(tag)).length !== 1)
      .map(({ path }) => path);
    // Before its first event a record does not exist, so it stands nowhere.
    expect(untold.filter((path) => path !== beforeItsFirstEvent(workflow))).toEqual([]);
  });

  it('takes every event of its catalogue somewhere, and no other', () => {
    const taken = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
    expect([...taken].sort()).toEqual(Object.keys(workflow.events).sort());
  });

  it('says of every event what its button is called and who may ask it', () => {
    for (const [event, { label, says, records }] of Object.entries(workflow.events)) {
      expect({ event, label, says, records }).toEqual({
        event,
        label: expect.stringMatching(/^\S.{3,}/),
        says: expect.stringMatching(/^\S.{5,}[^.]$/),
        records: expect.stringMatching(/^[a-zA-Z]+\.[a-zA-Z]+$/),
      });
      expect(permissionFor(event, 'g2016')?.roles.length ?? 0).toBeGreaterThan(0);
    }
  });

  it('opens with events that its first state takes', () => {
    const first = begin(workflow);
    const known = eventsKnownAt(first);
    expect(workflow.opensWith.length).toBeGreaterThan(0);
    expect(workflow.opensWith.filter((event) => !known.has(event))).toEqual([]);
  });
});

const beforeItsFirstEvent = (workflow: Workflow): string =>
  graphOf(workflow).regions.get(workflow.lifecycle ?? '') ?? '';
