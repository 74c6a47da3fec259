import type { AnyMachineSnapshot } from 'xstate';
import type { Workflow } from '../language/workflow';
import { rulebook } from '../rules/rulebook';
import { transitionId, transitionsOf } from './graph';
import { step, type Scenario } from './scenario';
import { begin } from '../language/run';

/** What the scenarios of a chart exercise, and what they leave out. */
export interface Coverage {
  readonly transitions: { readonly total: number; readonly missed: readonly string[] };
  /** Every rule that guards a gate must be seen met, and seen refusing. */
  readonly guardOutcomes: { readonly total: number; readonly missed: readonly string[] };
}

/** Runs every scenario of a chart and notes which transitions were taken and which rules spoke. */
export function coverageOf(workflow: Workflow, scenarios: readonly Scenario[]): Coverage {
  const taken = new Set<string>();
  const met = new Set<string>();
  const refusing = new Set<string>();
  const gates = new Set(Object.keys(workflow.events));
  const rules = [...rulebook.g2016.requirements, ...rulebook.g2016.documents].filter(({ gate }) =>
    gates.has(gate),
  );

  for (const { edition, given, when } of scenarios) {
    let snapshot: AnyMachineSnapshot = begin(workflow, edition);
    for (const ask of [...given, when]) {
      const { before, asked, after, refusal, recorded } = step(workflow, snapshot, ask);
      for (const { rule } of refusal?.missing ?? []) refusing.add(rule);
      if (!refusal && recorded === 1) {
        for (const transition of workflow.machine.getTransitionData(before, asked) ?? []) {
          const { source } = transition;
          const event = String(transition.eventType);
          const index = (source.transitions.get(event) ?? []).indexOf(transition);
          taken.add(transitionId(source, event, index));
        }
        for (const { id, gate } of rules) if (gate === asked.type) met.add(id);
      }
      snapshot = after;
    }
  }

  const declared = transitionsOf(workflow).map(({ id }) => id);
  const outcomes = rules.flatMap(({ id }) => [
    { name: `${id} met`, seen: met.has(id) },
    { name: `${id} refusing`, seen: refusing.has(id) },
  ]);
  return {
    transitions: { total: declared.length, missed: declared.filter((id) => !taken.has(id)) },
    guardOutcomes: {
      total: outcomes.length,
      missed: outcomes.filter(({ seen }) => !seen).map(({ name }) => name),
    },
  };
}

/** Exercised out of all, in percent, rounded down so that 100 means all. */
export function percentage(coverages: readonly Coverage[]): number {
  const parts = coverages.flatMap(({ transitions, guardOutcomes }) => [transitions, guardOutcomes]);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const missed = parts.reduce((sum, part) => sum + part.missed.length, 0);
  return total === 0 ? 0 : Math.floor((1000 * (total - missed)) / total) / 10;
}
