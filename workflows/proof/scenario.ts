import { transition, type AnyMachineSnapshot } from 'xstate';
import type { EditionId } from '../language/editions';
import type { Evidence } from '../language/evidence';
import type { Asked } from '../language/events';
import { plainDate } from '../language/dates';
import { explain, type Refusal } from '../language/explain';
import type { ReviewMemory } from '../language/memory';
import type { Asker } from '../language/roles';
import { begin, recordedBy } from '../language/run';
import { statesOf } from '../language/where';
import type { Workflow } from '../language/workflow';

/** An event with everything about it that a story does not care to say left out. */
export interface Ask {
  readonly type: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly evidence?: Partial<Evidence>;
  readonly as?: readonly Asker[];
  readonly by?: string;
  readonly on?: string;
}

/** For each event of a chart: one or more ways of asking it that its rules accept. */
export type Samples = Readonly<Record<string, readonly Ask[]>>;

export const ask = (
  type: string,
  answers: Ask['answers'] = {},
  rest: Omit<Ask, 'type' | 'answers'> = {},
): Ask => ({ type, answers, ...rest });

/** The first sample of an event, with what this story says otherwise. */
export const sampled =
  (samples: Samples) =>
  (type: string, answers: Ask['answers'] = {}, rest: Omit<Ask, 'type' | 'answers'> = {}): Ask => {
    const sample = samples[type]?.[0];
    if (!sample) throw new Error(`No sample of ${type}`);
    const evidence = { ...sample.evidence, ...rest.evidence };
    return { ...sample, ...rest, answers: { ...sample.answers, ...answers }, evidence };
  };

export type Expectation =
  | { readonly kind: 'accepted'; readonly region?: string; readonly state: string }
  | { readonly kind: 'refused'; readonly rule: string }
  | { readonly kind: 'refused as'; readonly code: Refusal['code'] };

/** A story told of one chart: how it came here, what is asked, what must come of it. */
export interface Scenario {
  readonly title: string;
  readonly edition?: EditionId;
  readonly given: readonly Ask[];
  readonly when: Ask;
  readonly then: Expectation;
}

export interface StepTaken {
  readonly before: AnyMachineSnapshot;
  readonly asked: Asked;
  readonly after: AnyMachineSnapshot;
  readonly refusal: Refusal | null;
  /** How many facts the chart handed out: exactly one for an accepted event. */
  readonly recorded: number;
}

const storyDate = '2026-03-02';

const asAsked = (ask: Ask): Asked => ({
  ...ask.answers,
  type: ask.type,
  effectiveOn: plainDate(ask.on ?? storyDate),
  at: `${ask.on ?? storyDate}T09:00:00.000Z`,
  by: ask.by ?? 'a-person',
  as: ask.as ?? ['kcst-administrator'],
  evidence: { today: plainDate(ask.on ?? storyDate), ...ask.evidence },
});

/** An ask as a chart sees it. A review is asked in full sight of itself. */
export function askedOf(workflow: Workflow, before: AnyMachineSnapshot, ask: Ask): Asked {
  const asked = asAsked(ask);
  if (workflow.kind !== 'review-case') return asked;
  const states = statesOf(workflow, before);
  const review = { states, memory: before.context as ReviewMemory };
  return { ...asked, evidence: { ...asked.evidence, review } };
}

/** Asks one thing of a chart, as the executor does, without a database. */
export function step(workflow: Workflow, before: AnyMachineSnapshot, ask: Ask): StepTaken {
  const asked = askedOf(workflow, before, ask);
  const refusal = explain(workflow, before, asked);
  const [after, actions] = transition(workflow.machine, before, asked);
  const recorded = recordedBy(actions);
  return { before, asked, after, refusal, recorded };
}

/** Tells a story; throws where an earlier chapter was refused, naming it. */
export function tell(workflow: Workflow, { title, edition, given, when }: Scenario): StepTaken {
  let snapshot = begin(workflow, edition);
  for (const ask of given) {
    const taken = step(workflow, snapshot, ask);
    if (taken.refusal || taken.recorded !== 1) {
      const why = taken.refusal?.missing.map(({ rule }) => rule).join(', ') ?? 'nothing recorded';
      throw new Error(
        `“${title}”: ${ask.type} was refused in its given: ${taken.refusal?.says ?? ''} ${why}`,
      );
    }
    snapshot = taken.after;
  }
  return step(workflow, snapshot, when);
}

/** Says what is wrong with the outcome of a story, or null when it came out as told. */
export function disappointment(workflow: Workflow, scenario: Scenario): string | null {
  const { before, after, refusal, recorded } = tell(workflow, scenario);
  const { then } = scenario;
  if (then.kind === 'accepted') {
    if (refusal) return `refused: ${refusal.says} ${refusal.missing.map((m) => m.rule).join(', ')}`;
    if (recorded !== 1) return `recorded ${recorded} facts instead of one`;
    const state = statesOf(workflow, after)[then.region ?? workflow.lifecycle ?? ''];
    return state === then.state ? null : `stands at ${state} instead of ${then.state}`;
  }
  if (!refusal) return `was accepted`;
  // Charts do not know who asks: only the explanation stands between a role and the chart.
  if (refusal.code !== 'not-permitted') {
    if (recorded > 0) return 'the chart moved although the explanation refuses';
    if (JSON.stringify(before.value) !== JSON.stringify(after.value)) return 'the state changed';
  }
  if (then.kind === 'refused as') {
    return refusal.code === then.code ? null : `refused as ${refusal.code}`;
  }
  const rules = refusal.missing.map(({ rule }) => rule);
  return rules.includes(then.rule) ? null : `refused for ${rules.join(', ') || refusal.code}`;
}

/** Scenario words: `when(…).thenStage(…)` reads as a sentence. */
export function story(title: string, given: readonly Ask[] = [], edition?: EditionId) {
  return {
    when: (ask: Ask) => {
      const told = (then: Expectation): Scenario => ({
        title,
        given,
        when: ask,
        then,
        ...(edition === undefined ? {} : { edition }),
      });
      return {
        thenStage: (state: string) => told({ kind: 'accepted', state }),
        thenIn: (region: string, state: string) => told({ kind: 'accepted', region, state }),
        thenRefuses: (rule: string) => told({ kind: 'refused', rule }),
        thenRefusesAs: (code: Refusal['code']) => told({ kind: 'refused as', code }),
      };
    },
  };
}
