import type { WorkflowKind } from '../language/kinds';
import { policies } from '../policies';
import { samples, scenarios, workflows } from '../registry';
import { coverageOf, percentage, type Coverage } from './coverage';
import { graphOf } from './graph';
import {
  everyLiveStateIsAskable,
  everyStateCanRest,
  everyStateIsReachable,
  neverWithout,
  type Safety,
  type Verdict,
} from './properties';

export interface ProofOfChart {
  readonly name: string;
  readonly states: number;
  readonly transitions: number;
  readonly walked: number;
  readonly verdicts: readonly Verdict[];
  readonly coverage: Coverage;
}

export interface Proof {
  readonly charts: readonly ProofOfChart[];
  readonly covered: number;
  readonly holds: boolean;
}

/** What may never happen on the review itself, whatever is asked in whatever order. */
const safety: readonly Safety[] = [
  {
    property: 'no publication without Home Office clearance or a recorded exception',
    entering: (path) => path === 'monitoring.published',
    onlyAfter: ['report.cleared', 'publication.exceptionRecorded', 'case.adopted'],
  },
  {
    property: 'no commissioned review without a ratified decision or a direction',
    entering: (path) => path.startsWith('reviewing'),
    onlyAfter: ['decision.ratified', 'direction.received', 'case.adopted'],
  },
];

/** Proves the released version of every chart, and counts what its scenarios exercise. */
export function prove(): Proof {
  const askedByPolicies = new Set(
    Object.values(workflows).flatMap(({ events }) =>
      Object.entries(events).flatMap(([event, { hidden }]) => (hidden ? [event] : [])),
    ),
  );
  const charts = Object.values(workflows).map((workflow): ProofOfChart => {
    const kind: WorkflowKind = workflow.kind;
    const graph = graphOf(workflow);
    const reachable = everyStateIsReachable(workflow, graph, samples[kind]);
    const coverage = coverageOf(workflow, scenarios[kind]);
    return {
      name: `${kind}@${workflow.version}`,
      states: graph.states.length,
      transitions: coverage.transitions.total,
      walked: reachable.walked,
      coverage,
      verdicts: [
        reachable,
        everyLiveStateIsAskable(workflow, graph, policies, askedByPolicies),
        everyStateCanRest(workflow, graph),
        ...(kind === 'review-case'
          ? safety.map((property) => neverWithout(workflow, graph, property))
          : []),
      ],
    };
  });
  const covered = percentage(charts.map(({ coverage }) => coverage));
  const holds =
    covered === 100 && charts.every(({ verdicts }) => verdicts.every((verdict) => verdict.holds));
  return { charts, covered, holds };
}

/** The proof in words: figures first, then every property, then what is missing. */
export function report({ charts, covered, holds }: Proof): string {
  const lines = charts.flatMap(({ name, states, transitions, walked, verdicts, coverage }) => [
    `${name}: ${states} states, ${transitions} transitions, ${walked} questions asked on the walk`,
    ...verdicts.map((verdict) =>
      verdict.holds
        ? `  holds   ${verdict.property}`
        : `  BROKEN  ${verdict.property}\n          ${verdict.counterExample ?? ''}`,
    ),
    ...[...coverage.transitions.missed, ...coverage.guardOutcomes.missed].map(
      (name) => `  NOT EXERCISED  ${name}`,
    ),
  ]);
  const states = charts.reduce((sum, chart) => sum + chart.states, 0);
  const transitions = charts.reduce((sum, chart) => sum + chart.transitions, 0);
  return [
    ...lines,
    '',
    `${charts.length} charts, ${states} states, ${transitions} transitions.`,
    `Scenarios exercise ${covered} % of all transitions and guard outcomes.`,
    holds ? 'Every property holds.' : 'The proof fails.',
    '',
  ].join('\n');
}
