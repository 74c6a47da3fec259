import { setup } from 'xstate';
import { catalogue } from '../language/events';
import type { Workflow } from '../language/workflow';
import { diagramsOf } from './diagram';
import { shapeOf } from './fingerprint';

const { createMachine } = setup({});

const events = catalogue({
  'report.submit': { label: 'Submit it', records: 'report.submitted', says: 'Sent', fields: {} },
  'report.resubmit': {
    label: 'Submit "again"',
    records: 'report.resubmitted',
    says: 'Sent',
    fields: {},
  },
  'report.note': { label: 'Add a note', records: 'report.noted', says: 'Noted', fields: {} },
  'report.adopt': {
    label: 'Take it over',
    records: 'report.adopted',
    says: 'Taken over',
    fields: { since: { kind: 'partialDate', label: 'Since' } },
    sinceFrom: 'since',
  },
});

const chartOf = (machine: Workflow['machine'], lifecycle: string | null): Workflow => ({
  kind: 'quality-assurance',
  version: 1,
  label: 'A small chart',
  plural: 'Small charts',
  machine,
  lifecycle,
  events,
  opensWith: [],
});

const flat = chartOf(
  createMachine({
    id: 'small',
    initial: 'held',
    states: {
      held: {
        meta: { label: 'Held' },
        on: {
          'report.submit': 'sent',
          'report.resubmit': 'sent',
          'report.note': {},
          'report.adopt': 'gone',
        },
      },
      sent: { meta: { label: 'Sent' }, tags: 'resting', on: { 'report.submit': 'sent' } },
      gone: { meta: { label: 'Gone' }, tags: 'ended' },
    },
  }),
  null,
);

const regional = chartOf(
  createMachine({
    id: 'regional',
    initial: 'before',
    states: {
      before: { meta: { label: 'Before' }, on: { 'report.submit': 'running' } },
      running: {
        type: 'parallel',
        states: {
          stage: {
            meta: { label: 'Stage' },
            initial: 'one',
            states: {
              one: {
                meta: { label: 'One' },
                initial: 'a',
                states: { a: { meta: { label: 'A' } } },
              },
            },
          },
          sideRegion: {
            meta: { label: 'Side' },
            initial: 'off',
            states: {
              off: { meta: { label: 'Off' }, on: { 'report.submit': '#regional.after' } },
            },
          },
        },
      },
      after: { meta: { label: 'After' }, tags: 'ended' },
    },
  }),
  'stage',
);

const pictureOf = (chart: Workflow, name: string): readonly string[] =>
  (diagramsOf(chart)[name] ?? '').split('\n').map((line) => line.trim());

describe('the picture of a chart', () => {
  const picture = pictureOf(flat, 'quality-assurance.mmd');

  it('draws one arrow for all the events that lead from one state to another, by their labels', () => {
    expect(picture).toContain('held -->|"Submit it<br/>Submit #quot;again#quot;"| sent');
  });

  it('marks where it begins, what rests and what has ended', () => {
    expect(picture).toContain('chart_start((" ")):::start --> held');
    expect(picture).toContain('sent("Sent"):::resting');
    expect(picture).toContain('gone("Gone"):::ended');
  });

  it('leaves out what moves nothing and what takes a record over', () => {
    expect(picture.filter((line) => line.includes('-->|'))).toHaveLength(1);
  });

  it('is one for each region, the deciding one under the name of the chart', () => {
    expect(Object.keys(diagramsOf(regional))).toEqual([
      'quality-assurance.mmd',
      'quality-assurance-side-region.mmd',
    ]);
  });

  it('of a region shows the states outside that it is joined to, and no others', () => {
    const side = pictureOf(regional, 'quality-assurance-side-region.mmd');
    expect(side).toContain('running_sideRegion_off -->|"Submit it"| after');
    expect(side.filter((line) => line.startsWith('before'))).toEqual([]);
  });

  it('frames the states of a stage', () => {
    const stage = pictureOf(regional, 'quality-assurance.mmd');
    expect(stage).toContain('subgraph running_stage_one["One"]');
    expect(stage).toContain('running_stage_one_a("A")');
  });
});

describe('the shape of a chart', () => {
  it('names every state, and for every event where it leads', () => {
    expect(shapeOf(flat).split('\n')).toEqual([
      'small compound',
      'small.gone atomic',
      'small.held atomic',
      'small.held report.adopt 0 -> small.gone',
      'small.held report.note 0 -> stays',
      'small.held report.resubmit 0 -> small.sent',
      'small.held report.submit 0 -> small.sent',
      'small.sent atomic',
      'small.sent report.submit 0 -> small.sent',
    ]);
  });
});
