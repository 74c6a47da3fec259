import { saysOf } from '../../../workflows/language/where';
import type { Workflow } from '../../../workflows/language/workflow';
import { describeOutline, type DescribedState } from './chart-description';
import { svgOf } from './chart-drawing';
import { layoutOf } from './chart-layout';
import { outlineOf, type ChartOutline } from './chart-outline';
import type { Places } from './places';

export type { DescribedState } from './chart-description';

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
  /** Laid out when it is first drawn. */
  places?: Promise<Places>;
}

/** Layouts depend on the chart alone, and there is one object for each chart of a release. */
const kept = new WeakMap<Workflow, Map<string, Picture>>();

function pictureOf(workflow: Workflow, region: string): Picture {
  const regions = kept.get(workflow) ?? new Map<string, Picture>();
  kept.set(workflow, regions);
  const picture = regions.get(region) ?? { outline: outlineOf(workflow, region) };
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
  const picture = pictureOf(workflow, region);
  picture.places ??= layoutOf(picture.outline);
  const stands = now === null ? 'Every state' : saysOf(workflow, region, now).label;
  const next = waysOn(describeOutline(picture.outline, now, passed));
  return svgOf(await picture.places, {
    id: ['chart', workflow.kind, region].filter(Boolean).join('-'),
    title: `${workflow.label}: ${stands}`,
    description:
      next.length > 0
        ? `What may come next: ${next.join('; ')}.`
        : 'States, and what leads from one to another.',
    now,
    passed,
  });
}

/** The names of the states that the one it is in may lead to. */
const waysOn = (states: readonly DescribedState[]): readonly string[] => [
  ...new Set(
    states
      .filter(({ isNow }) => isNow)
      .flatMap(({ next, within }) => [...next.map(({ to }) => to), ...waysOn(within)]),
  ),
];

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
