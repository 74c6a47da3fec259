import { workflows } from '../../../workflows/registry';
import { graphOf } from '../../../workflows/proof/graph';
import { describeChart, drawChart, waysOnFrom, type DescribedState } from './chart-picture';
import { svgOf } from './chart-drawing';
import { layoutOf } from './chart-layout';
import { outlineOf } from './chart-outline';
import type { Places, Rectangle } from './places';

const review = workflows['review-case'];
const chair = workflows['chair-tenure'];

const pictures = Object.values(workflows).flatMap((workflow) =>
  [...graphOf(workflow).regions.keys()].map((region) => ({
    name: region === '' ? workflow.kind : `${workflow.kind}, ${region}`,
    workflow,
    region,
    states: graphOf(workflow)
      .states.filter((state) => state.region === region)
      .map(({ path }) => path),
  })),
);

const drawnStates = (svg: string): string[] =>
  [...svg.matchAll(/data-state="([^"]*)"/g)].map(([, path = '']) => path);

/** The piece of the picture that draws one state. */
const boxOf = (svg: string, path: string): string =>
  svg.match(new RegExp(`<g [^>]*data-state="${path}".*?</g>`))?.[0] ?? '';

const marked = (svg: string, standing: string): string[] =>
  [...svg.matchAll(new RegExp(`app-chart__state--${standing}" data-state="([^"]*)"`, 'g'))].map(
    ([, path = '']) => path,
  );

const reviewAt = (path: string, visited: readonly string[] = []) =>
  drawChart(review, { current: { lifecycle: path }, visited });

const leavesOf = (states: readonly DescribedState[]): readonly DescribedState[] =>
  states.flatMap((state) => (state.within.length === 0 ? [state] : leavesOf(state.within)));

const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function overlapping<T extends Rectangle>(things: readonly T[]): readonly (readonly T[])[] {
  return things.flatMap((one, index) =>
    things
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => [one, other]),
  );
}

describe.each(pictures)('the picture of $name', ({ workflow, region, states }) => {
  const draw = (path: string) =>
    drawChart(workflow, { current: { [region]: path }, visited: [] }, { region });

  it('shows every state of the chart once', async () => {
    expect(drawnStates(await draw(states[0] ?? '')).sort()).toEqual([...states].sort());
  });

  it('marks the state it is in, once, whichever that is', async () => {
    for (const path of states) {
      expect(marked(await draw(path), 'now')).toEqual([path]);
    }
  });

  it('lets no box, note or name of a way cover another', async () => {
    const { states: boxes, exits, arrows, frames } = await layoutOf(outlineOf(workflow, region));

    expect(overlapping([...boxes, ...exits, ...arrows.map(({ label }) => label)])).toEqual([]);
    expect(overlapping(frames)).toEqual([]);
  });

  it('is the same picture each time it is drawn', async () => {
    expect(await layoutOf(outlineOf(workflow, region))).toEqual(
      await layoutOf(outlineOf(workflow, region)),
    );
  });

  it('is no wider than a page, and its words are never small', async () => {
    const svg = await draw(states[0] ?? '');
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));

    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(960);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('says the same states in words, in the order of the chart', () => {
    const described = describeChart(
      workflow,
      { current: { [region]: states[1] ?? '' }, visited: [] },
      { region },
    );
    const leaves = leavesOf(described);

    expect(leaves.map(({ state }) => state)).toEqual(states);
    expect(leaves.filter(({ isNow }) => isNow).map(({ state }) => state)).toEqual([states[1]]);
  });
});

describe('where a review stands', () => {
  it('keeps each state within the frame of its stage', async () => {
    const { states: boxes, frames } = await layoutOf(outlineOf(review, 'lifecycle'));

    expect(frames.map(({ path }) => path)).toContain('reviewing');
    for (const frame of frames) {
      const own = boxes.filter(({ path }) => path.startsWith(`${frame.path}.`));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((box) => !contains(frame, box))).toEqual([]);
    }
  });

  it('shows what may come next, also where the way there is said and not drawn', async () => {
    const next = marked(await reviewAt('reviewing.commissioned'), 'next');

    expect(next).toContain('reviewing.formingPanel');
    expect(next).toContain('deciding.decided.notToReview');
    expect(next).not.toContain('reviewing.drafting');
  });

  it('shows what every state of a stage may lead to', async () => {
    const next = marked(await reviewAt('publishing.embargoed'), 'next');

    expect(next.sort()).toEqual(['publishing.preparing', 'signingOff.signedOff']);
  });

  it('ticks the states it has passed, also one that may come again', async () => {
    const svg = await reviewAt('deciding.deferred', ['intake.received', 'deciding.deliberating']);

    expect(boxOf(svg, 'intake.received')).toContain('app-chart__state--passed');
    expect(boxOf(svg, 'intake.received')).toContain('<circle');
    expect(boxOf(svg, 'deciding.deliberating')).toContain('app-chart__state--next');
    expect(boxOf(svg, 'deciding.deliberating')).toContain('<circle');
    expect(boxOf(svg, 'intake.scoping')).not.toContain('<circle');
  });

  it('draws the way it came unlike the ways it may go on, and both unlike all others', async () => {
    const svg = await reviewAt('deciding.recommended', [
      'deciding.awaitingCorePanel',
      'deciding.corePanelConvened',
      'deciding.deliberating',
    ]);
    const lines = (way: string) =>
      [...svg.matchAll(new RegExp(`app-chart__way--${way}"[^>]*>`, 'g'))].map(([line]) => line);

    expect(lines('gone')).toHaveLength(3);
    expect(lines('gone').filter((line) => line.includes('stroke-dasharray'))).toEqual([]);
    expect(lines('open').length).toBeGreaterThan(3);
    expect(lines('open').every((line) => line.includes('stroke-dasharray'))).toBe(true);
    expect(lines('other').every((line) => line.includes('stroke-opacity'))).toBe(true);
  });

  it('moves no box: the layout is that of the chart', async () => {
    const placeIn = (svg: string): string | undefined =>
      /<rect x="[\d.]+" y="[\d.]+"/.exec(boxOf(svg, 'reviewing.drafting'))?.[0];

    const there = placeIn(await reviewAt('reviewing.drafting'));
    expect(there).toBeDefined();
    expect(placeIn(await reviewAt('intake.received'))).toBe(there);
  });

  it('is named to those who do not see it, with what may come next', async () => {
    const svg = await reviewAt('reviewing.gatheringInformation');

    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain(
      'aria-labelledby="chart-review-case-lifecycle-title chart-review-case-lifecycle-desc"',
    );
    expect(svg).toContain(
      '<title id="chart-review-case-lifecycle-title">Review: Gathering information</title>',
    );
    expect(svg).toMatch(/<desc [^>]*>What may come next: [^<]*Drafting the report[^<]*<\/desc>/);
  });

  it('can be linked to', async () => {
    expect(boxOf(await reviewAt('reviewing.drafting'), 'reviewing.drafting')).toContain(
      'id="chart-review-case-lifecycle-now"',
    );
  });

  it('is nowhere in a region that has not begun', async () => {
    const svg = await drawChart(review, { current: {}, visited: [] }, { region: 'hold' });

    expect(marked(svg, 'now')).toEqual([]);
    expect(drawnStates(svg)).toContain('paused');
  });

  it('cannot be drawn in a region that the chart does not have', async () => {
    const standing = { current: {}, visited: [] };

    await expect(drawChart(review, standing, { region: 'nowhere' })).rejects.toThrow(
      'The chart review-case has no region called "nowhere"',
    );
  });
});

describe('a part of the chart', () => {
  const part = {
    name: 'Report',
    holds: (path: string) => ['reviewing.drafting', 'reviewing.finalDraft'].includes(path),
  };
  const drawn = (path: string) =>
    drawChart(review, { current: { lifecycle: path }, visited: [] }, { part });

  it('shows its own states, and names those that it leads to', async () => {
    const svg = await drawn('reviewing.drafting');

    expect(drawnStates(svg).sort()).toEqual(['reviewing.drafting', 'reviewing.finalDraft']);
    expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'Sign-off by the partnership: Awaiting sign-off',
    );
    expect(svg).toContain('>Report: Drafting the report</title>');
  });

  it('says where the review is when that is elsewhere', async () => {
    const svg = await drawn('publishing.preparing');

    expect(marked(svg, 'now')).toEqual([]);
    expect(svg).toContain('>Report: the review is elsewhere, at “Preparing publication”</title>');
  });

  it('says its own states in words, with the names of those outside', () => {
    const described = describeChart(review, { current: {}, visited: [] }, { part });
    const [drafting] = leavesOf(described);

    expect(leavesOf(described)).toHaveLength(2);
    expect(drafting?.next.map(({ to }) => to)).toContain('Draft with the panel');
  });

  it('does not hide what leads on from where the review is', () => {
    const standing = { current: { lifecycle: 'reviewing.finalDraft' }, visited: [] };

    expect(waysOnFrom(review, standing).map(({ to }) => to)).toContain('Awaiting sign-off');
  });
});

describe('what is easier said than drawn', () => {
  it('is one arrow with a count where several events lead the same way', async () => {
    const svg = await drawChart(chair, { current: { '': 'checking' }, visited: [] });

    expect(svg).toContain(
      '<title>Record that the candidate is not going forward; ' +
        'Record a conflict of interest found by the checks</title>',
    );
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toMatch(/\(or\s+1\s+other\s+way\)/);
  });

  it('is one note where one event may lead to a great many states', async () => {
    expect(await reviewAt('notYetOpened')).toMatch(/>One of \d+ states</);
  });

  it('stands at the state where a way into it is open in any state', () => {
    const described = describeChart(review, { current: {}, visited: [] });
    const error = described.find(({ state }) => state === 'enteredInError');

    expect(error?.fromAnyState).toEqual(['Confirm that the case was entered in error']);
  });

  it('is left to the state itself where that answers otherwise than its stage', () => {
    const described = leavesOf(describeChart(review, { current: {}, visited: [] }));
    const waysFrom = (path: string) =>
      described.find(({ state }) => state === path)?.next.map(({ to }) => to);

    expect(waysFrom('deciding.deferred')).toContain('Directed by the Secretary of State');
    expect(waysFrom('deciding.decided.toReview')).not.toContain(
      'Directed by the Secretary of State',
    );
  });
});

describe('words in the picture', () => {
  const bad = `<script>"a" & 'b'</script>`;
  const good = '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;';
  const place = { x: 0, y: 0, width: 100, height: 30 };
  const arrow = { from: 'one', to: ['two'], ways: [bad] };
  const places: Places = {
    width: 100,
    height: 30,
    frames: [{ ...place, path: 'stage', label: bad }],
    states: [{ ...place, path: bad, lines: [bad], noteLines: [bad], alsoFrom: [] }],
    exits: [{ ...place, to: ['two'], lines: [bad], labels: [bad] }],
    arrows: [{ arrow, points: [], label: { ...place, lines: [bad] } }],
    footers: [{ ...place, arrow, lines: [bad] }],
  };
  const caption = {
    id: bad,
    title: bad,
    description: bad,
    now: bad,
    passed: new Set<string>(),
    gone: new Set<string>(),
  };

  it('are never taken for tags', () => {
    const svg = svgOf(places, caption);

    expect(svg).not.toContain('<script');
    expect(svg).not.toContain(`'b'`);
    expect(svg).toContain(`data-state="${good}"`);
    // Caption (2), frame, state (2), exit (2), arrow (2) and footer.
    expect(svg.split(`>${good}<`)).toHaveLength(11);
  });

  it('and lines need no style that the page does not allow', async () => {
    const svg = await reviewAt('reviewing.drafting');

    expect(svg).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });
});
