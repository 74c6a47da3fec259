import { saysOf } from '../../../workflows/language/where';
import type { Workflow } from '../../../workflows/language/workflow';
import { describeOutline, type DescribedState } from './chart-description';
import { stepFrom, svgOf } from './chart-drawing';
import { layoutOf } from './chart-layout';
import { outlineOf, type ChartOutline } from './chart-outline';
import { partOf, type ChartPart } from './chart-part';
import type { Places } from './places';

export type { DescribedState } from './chart-description';
export type { ChartPart } from './chart-part';

/** Where one record stands in its chart. */
export interface ChartStanding {
  /** Region -> path, as the record keeps them. */
  readonly current: Readonly<Record<string, string>>;
  /** The paths of the deciding region that it has passed, in the order in which it did. */
  readonly visited: readonly string[];
}

export interface PictureOptions {
  /** Another region than the one that says what stage it is at. */
  readonly region?: string;
  /** Some of its states only; all of them where it is left out. */
  readonly part?: ChartPart;
}

interface Picture {
  readonly whole: ChartOutline;
  readonly outline: ChartOutline;
  /** Laid out when it is first drawn. */
  places?: Promise<Places>;
}

/** Layouts depend on the chart alone, and there is one object for each chart of a release. */
const kept = new WeakMap<Workflow, Map<string, Picture>>();

function pictureOf(workflow: Workflow, region: string, part: ChartPart | undefined): Picture {
  const pictures = kept.get(workflow) ?? new Map<string, Picture>();
  kept.set(workflow, pictures);
  const name = `${region} ${part?.name ?? ''}`;
  const known = pictures.get(name);
  if (known) return known;
  const whole = part ? pictureOf(workflow, region, undefined).whole : outlineOf(workflow, region);
  const picture = { whole, outline: part ? partOf(whole, part) : whole };
  pictures.set(name, picture);
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
  const { region, now, passed, gone } = placeIn(workflow, standing, options);
  const { part } = options;
  const picture = pictureOf(workflow, region, part);
  picture.places ??= layoutOf(picture.outline, picture.whole.states);
  const isElsewhere = part !== undefined && now !== null && !part.holds(now);
  const next = isElsewhere ? [] : waysOn(describeOutline(picture.whole, now, passed));
  return svgOf(await picture.places, {
    id: ['chart', workflow.kind, region].filter(Boolean).join('-'),
    title: [part?.name ?? workflow.label, ...(now === null ? [] : [where(now)])].join(': '),
    description:
      next.length > 0
        ? `What may come next: ${next.join('; ')}.`
        : 'States, and what leads from one to another.',
    now,
    passed,
    gone,
  });

  function where(path: string): string {
    const { label } = saysOf(workflow, region, path);
    return isElsewhere ? `the review is elsewhere, at “${label}”` : label;
  }
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
  const { whole, outline } = pictureOf(workflow, region, options.part);
  return describeOutline(outline, now, passed, whole.states);
}

/**
 * What leads on from where it stands, in the words of the buttons, also where that is outside the
 * part that is drawn.
 * @throws when the chart has no such region
 */
export function waysOnFrom(
  workflow: Workflow,
  standing: ChartStanding,
): readonly { readonly event: string; readonly to: string }[] {
  const here = (states: readonly DescribedState[]): DescribedState['next'] =>
    states.filter(({ isNow }) => isNow).flatMap(({ next, within }) => [...here(within), ...next]);
  return here(describeChart(workflow, standing));
}

function placeIn(workflow: Workflow, standing: ChartStanding, options: PictureOptions) {
  const deciding = workflow.lifecycle ?? '';
  const region = options.region ?? deciding;
  const now = standing.current[region] ?? null;
  const visited = region === deciding ? standing.visited : [];
  const way = now === null || visited.at(-1) === now ? visited : [...visited, now];
  return {
    region,
    now,
    passed: new Set(visited),
    gone: new Set(way.slice(1).map((path, index) => stepFrom(way[index] ?? '', path))),
  };
}
