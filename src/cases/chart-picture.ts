import { saysOf } from '../../workflows/language/where';
import type { Workflow } from '../../workflows/language/workflow';
import { describeOutline, type DescribedState } from './picture/chart-description';
import { svgOf } from './picture/chart-drawing';
import { layoutOf } from './picture/chart-layout';
import { outlineOf, type ChartOutline } from './picture/chart-outline';
import type { Places } from './picture/places';

export type { DescribedState } from './picture/chart-description';
export { chartCss } from './picture/chart-drawing';

/** Where one record stands in its chart. */
export interface ChartStanding {
  /** Region -> path, as the record keeps them. */
  readonly current: Readonly<Record<string, string>>;
  /** The paths of the deciding region that it has passed, in any order. */
  readonly visited: readonly string[];
}

export interface PictureOptions {
  /** Another region than the one that says what stage it is at. */
  readonly region?: string;
}

interface Picture {
  readonly outline: ChartOutline;
  readonly places: Promise<Places>;
}

/** Layouts depend on the chart alone, and there is one object for each chart of a release. */
const kept = new WeakMap<Workflow, Map<string, Picture>>();

function pictureOf(workflow: Workflow, region: string): Picture {
  const regions = kept.get(workflow) ?? new Map<string, Picture>();
  kept.set(workflow, regions);
  const known = regions.get(region);
  if (known) return known;
  const outline = outlineOf(workflow, region);
  const picture = { outline, places: layoutOf(outline) };
  regions.set(region, picture);
  return picture;
}

/**
 * The chart as an SVG picture with this record in it, drawn from the machine itself. It fills its
 * natural width: the page lets it scroll within its container. `#chart-<kind>-<region>-now` leads
 * to the state it is in.
 * @throws when the chart has no such region
 */
export async function drawChart(
  workflow: Workflow,
  standing: ChartStanding,
  options: PictureOptions = {},
): Promise<string> {
  const { region, now, passed } = placeIn(workflow, standing, options);
  const { places } = pictureOf(workflow, region);
  const stage = now === null ? null : saysOf(workflow, region, now);
  const what = workflow.label.toLowerCase();
  return svgOf(await places, {
    id: ['chart', workflow.kind, region].filter(Boolean).join('-'),
    title: stage ? `Where this ${what} stands: ${stage.label}` : `The stages of a ${what}`,
    description: [
      'States are boxes, and what may be done to move from one to another is written on the arrows.',
      'The list of states says the same in words.',
    ].join(' '),
    now,
    passed,
  });
}

/**
 * The same in words: the states in the order of the chart, stages with their states within.
 * @throws when the chart has no such region
 */
export function describeChart(
  workflow: Workflow,
  standing: ChartStanding,
  options: PictureOptions = {},
): readonly DescribedState[] {
  const { region, now, passed } = placeIn(workflow, standing, options);
  return describeOutline(pictureOf(workflow, region).outline, now, passed);
}

function placeIn(workflow: Workflow, standing: ChartStanding, options: PictureOptions) {
  const deciding = workflow.lifecycle ?? '';
  const region = options.region ?? deciding;
  return {
    region,
    now: standing.current[region] ?? null,
    passed: new Set(region === deciding ? standing.visited : []),
  };
}
