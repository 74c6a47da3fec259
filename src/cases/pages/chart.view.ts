import { isPartialDate, sayPartialDate } from '../../../workflows/language/dates';
import { nameOfRegion, saysOf } from '../../../workflows/language/where';
import type { Workflow } from '../../../workflows/language/workflow';
import { graphOf } from '../../../workflows/proof/graph';
import { stepOf, stepsAt, type StepLabel } from '../../../workflows/review-case/review-case.view';
import type { Link } from '../../asking';
import { withQuery } from '../../web/paths';
import {
  describeChart,
  drawChart,
  waysOnFrom,
  type ChartPart,
  type ChartStanding,
  type DescribedState,
} from '../picture/chart-picture';
import { recordAddress, reviewChart } from './addresses';
import type { StagePassed } from '../queries/stages-passed.query';

/** Where a case ends that was none: no step of a review. */
const outside = 'Ended without a review';

type Opened = StepLabel | typeof outside;

interface StepLink {
  readonly text: string;
  readonly href: string;
  readonly state: 'done' | 'now' | 'ahead';
  readonly says: string;
  readonly isShown: boolean;
}

export interface ChartPageShown {
  readonly steps: readonly StepLink[];
  readonly regions: readonly (Link & { readonly isShown: boolean })[];
  readonly heading: string;
  /** What the review has come through of the part that is shown, in the order recorded. */
  readonly cameThrough: readonly { readonly stage: string; readonly on: string | null }[];
  /** Null where the review does not stand in the part that is shown. */
  readonly next: readonly { readonly event: string; readonly to: string }[] | null;
  readonly here: string | null;
  readonly picture: string;
  readonly described: readonly DescribedState[];
}

/** What an address asks to see: a step of the review, or a region beside it; null if there is none. */
export type Asked = { readonly step: Opened } | { readonly region: string };

export function chartAsked(
  workflow: Workflow,
  standing: ChartStanding,
  { step, region }: { readonly step?: string; readonly region?: string },
): Asked | null {
  if (region !== undefined && region !== workflow.lifecycle) {
    return graphOf(workflow).regions.has(region) ? { region } : null;
  }
  const now = standing.current[workflow.lifecycle ?? ''] ?? '';
  if (step === undefined) return { step: stepOf(now) ?? outside };
  const found = allSteps.find((label) => nameIn(label) === step);
  return found === undefined ? null : { step: found };
}

const allSteps: readonly Opened[] = [...stepsAt('').map(({ label }) => label), outside];

/** As it stands in an address: 'chair-and-panel'. */
const nameIn = (label: Opened): string => label.toLowerCase().replaceAll(' ', '-');

/** The eight steps, one of them opened into its own states; or a region beside them. */
export async function chartPage(
  workflow: Workflow,
  reference: string,
  asked: Asked,
  passed: readonly StagePassed[],
  current: ChartStanding['current'],
): Promise<ChartPageShown> {
  const lifecycle = workflow.lifecycle ?? '';
  const now = current[lifecycle] ?? '';
  const standing = { current, visited: passed.map(({ path: stage }) => stage) };
  const part = 'step' in asked ? partFor(asked.step) : null;
  const options = 'step' in asked ? { part: partFor(asked.step) } : { region: asked.region };
  const region = 'step' in asked ? lifecycle : asked.region;
  const address = reviewChart.to({ reference });
  const stands = current[region];
  const isHere = stands !== undefined && (part === null || part.holds(stands));
  return {
    steps: stepsShown(now, asked, passed, address),
    regions: [...graphOf(workflow).regions.keys()]
      .filter((name) => name !== lifecycle)
      .map((name) => ({
        text: nameOfRegion(workflow, name),
        href: withQuery(address, { region: name }),
        isShown: 'region' in asked && asked.region === name,
      })),
    heading: 'step' in asked ? asked.step : nameOfRegion(workflow, region),
    cameThrough: passed
      .filter(({ path: stage }) => part?.holds(stage))
      .map(({ path: stage, on }) => ({
        stage: saysOf(workflow, lifecycle, stage).label,
        on: isPartialDate(on) ? sayPartialDate(on) : null,
      })),
    next: isHere && part !== null ? waysOnFrom(workflow, standing) : null,
    here: isHere ? `chart-${workflow.kind}-${region}-now` : null,
    picture: await drawChart(workflow, standing, options),
    described: describeChart(workflow, standing, options),
  };
}

const partFor = (step: Opened): ChartPart => ({
  name: step,
  holds: (stage) => (stepOf(stage) ?? outside) === step,
});

function stepsShown(
  now: string,
  asked: Asked,
  passed: readonly StagePassed[],
  address: string,
): readonly StepLink[] {
  const isNowOutside = stepOf(now) === null;
  const reached = new Set(passed.map(({ path: stage }) => stepOf(stage)));
  const counted = stepsAt(now).map(({ label, state }) => ({
    label,
    // A case that was none came no further, and a review may have passed over a step.
    state: isNowOutside ? (reached.has(label) ? ('done' as const) : ('ahead' as const)) : state,
  }));
  const steps: readonly { readonly label: Opened; readonly state: StepLink['state'] }[] =
    isNowOutside ? [...counted, { label: outside, state: 'now' as const }] : counted;
  return steps.map(({ label, state }) => ({
    text: label,
    href: withQuery(address, { step: nameIn(label) }),
    state,
    says: { done: 'Done', now: 'It is here', ahead: 'Not yet' }[state],
    isShown: 'step' in asked && asked.step === label,
  }));
}

/** The way back to the page of the review. */
export const backToReview = (title: string, reference: string): Link => ({
  text: title,
  href: recordAddress(reference),
});
