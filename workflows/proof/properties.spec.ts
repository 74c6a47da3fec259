import { assign, setup, type AnyStateMachine } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import { catalogue, type EventsOf } from '../language/events';
import { words } from '../language/fields';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { blankReviewMemory } from '../rules/situations';
import { coverageOf } from './coverage';
import { graphOf, shortestWay } from './graph';
import {
  everyLiveStateIsAskable,
  everyStateCanRest,
  everyStateIsReachable,
  neverWithout,
} from './properties';
import { ask, story } from './scenario';

const events = catalogue({
  'note.add': {
    label: 'Go on',
    records: 'note.added',
    says: 'It went on',
    fields: { text: words('Note') },
  },
  'case.name': { label: 'Go round', records: 'case.named', says: 'It went round', fields: {} },
  'report.clear': { label: 'Clear', records: 'report.cleared', says: 'Cleared', fields: {} },
  'nobody.asks': { label: 'Nobody', records: 'nobody.asked', says: 'Nobody asked', fields: {} },
});

const chart = setup({
  types: {
    context: {} as typeof blankReviewMemory,
    events: {} as EventsOf<typeof events>,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event),
    never: () => false,
  },
  actions: { remember: assign({}), record: () => undefined },
});

const charted = (machine: AnyStateMachine): Workflow => ({
  kind: 'review-case',
  version: 1,
  label: 'A small chart',
  plural: 'Small charts',
  machine,
  lifecycle: null,
  events,
  opensWith: ['note.add'],
});

const samples = {
  'note.add': [ask('note.add', { text: 'Something' })],
  'case.name': [ask('case.name')],
  'report.clear': [ask('report.clear', {}, { as: ['system'] })],
};

const meta: StateMeta = { label: 'A state' };

const publishing = charted(
  chart.createMachine({
    id: 'publishing',
    context: blankReviewMemory,
    initial: 'written',
    states: {
      written: { meta, on: { 'report.clear': accept('cleared'), 'case.name': accept('dropped') } },
      cleared: { meta, on: { 'note.add': accept('published') } },
      dropped: { meta, on: { 'note.add': accept('published') } },
      published: { meta, tags: 'resting' },
    },
  }),
);

describe('a property that does not hold', () => {
  it('is shown by the shortest way round the clearance', () => {
    const verdict = neverWithout(publishing, graphOf(publishing), {
      property: 'no publication without clearance',
      entering: (path) => path === 'published',
      onlyAfter: ['report.cleared'],
    });
    expect(verdict).toEqual({
      property: 'no publication without clearance',
      holds: false,
      counterExample: 'written —case.name→ dropped —note.add→ published',
    });
  });

  it('names a state that no walk reaches, though the drawing shows a way', () => {
    const guarded = charted(
      chart.createMachine({
        id: 'guarded',
        context: blankReviewMemory,
        initial: 'open',
        states: {
          open: {
            meta,
            on: { 'note.add': { guard: 'never', target: 'locked', actions: ['record'] } },
          },
          locked: { meta, tags: 'resting' },
        },
      }),
    );
    const verdict = everyStateIsReachable(guarded, graphOf(guarded), samples);
    expect(verdict).toMatchObject({ holds: false, counterExample: 'locked was never reached' });
  });

  it('tells the way to a state in which nobody may ask anything', () => {
    const stuck = charted(
      chart.createMachine({
        id: 'stuck',
        context: blankReviewMemory,
        initial: 'open',
        states: {
          open: { meta, on: { 'note.add': accept('stuck') } },
          stuck: { meta, on: { 'nobody.asks': accept('done') } },
          done: { meta, tags: 'ended' },
        },
      }),
    );
    const verdict = everyLiveStateIsAskable(stuck, graphOf(stuck), [], new Set());
    expect(verdict).toMatchObject({ holds: false, counterExample: 'open —note.add→ stuck' });
  });

  it('tells the way into a circle that never comes to rest', () => {
    const circling = charted(
      chart.createMachine({
        id: 'circling',
        context: blankReviewMemory,
        initial: 'open',
        states: {
          open: { meta, on: { 'note.add': accept('round'), 'report.clear': accept('resting') } },
          round: { meta, on: { 'case.name': accept('andRound') } },
          andRound: { meta, on: { 'case.name': accept('round') } },
          resting: { meta, tags: 'resting' },
        },
      }),
    );
    const verdict = everyStateCanRest(circling, graphOf(circling));
    expect(verdict).toMatchObject({ holds: false, counterExample: 'open —note.add→ round' });
  });
});

describe('a property that holds', () => {
  it('needs no counter-example', () => {
    const graph = graphOf(publishing);
    expect(everyStateIsReachable(publishing, graph, samples).holds).toBe(true);
    expect(everyStateCanRest(publishing, graph).holds).toBe(true);
    const safety = {
      property: 'no publication without one of two facts',
      entering: (path: string) => path === 'published',
      onlyAfter: ['report.cleared', 'case.named'],
    };
    expect(neverWithout(publishing, graph, safety).holds).toBe(true);
  });

  it('is looked for along the shortest way', () => {
    const way = shortestWay(graphOf(publishing).edges, 'written', (path) => path === 'published');
    expect(way?.map(({ event }) => event)).toEqual(['report.clear', 'note.add']);
  });
});

describe('what scenarios exercise', () => {
  it('is counted by transition, and what was left out is named', () => {
    const scenarios = [
      story('a note moves it on', [ask('case.name')])
        .when(ask('note.add', { text: 'On' }))
        .thenStage('published'),
    ];
    const { transitions } = coverageOf(publishing, scenarios);
    expect(transitions).toEqual({
      total: 4,
      missed: ['written — report.clear', 'cleared — note.add'],
    });
  });
});
