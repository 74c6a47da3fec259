import type { AnyStateNode } from 'xstate';
import { editionIds } from '../../workflows/language/editions';
import type { EventDefinition } from '../../workflows/language/events';
import type { Workflow } from '../../workflows/language/workflow';
import { workflows } from '../../workflows/registry';
import type { Answered, ClockRow, ClockStart } from '../../workflows/rules/clock-row';
import { clockTables } from '../../workflows/rules/clocks';

const charts = Object.values(workflows);

/** The events that leave a fact, each with the chart it belongs to. */
const leaving = (fact: string): readonly { chart: Workflow; event: EventDefinition }[] =>
  charts.flatMap((chart) =>
    Object.values(chart.events)
      .filter(({ records }) => records === fact)
      .map((event) => ({ chart, event })),
  );

const isDate = (event: EventDefinition, name: string): boolean =>
  ['date', 'partialDate'].includes(event.fields[name]?.kind ?? '');

const canBeAnswered = (event: EventDefinition, { field, isOneOf }: Answered): boolean => {
  const asked = event.fields[field];
  return asked?.kind === 'choice' && isOneOf.every((answer) => answer in asked.options);
};

const pathsOf = (node: AnyStateNode): readonly string[] => [
  `.${node.path.join('.')}`,
  ...Object.values(node.states).flatMap(pathsOf),
];

function doubtsAboutStart({ fact, from, when, whenAt }: ClockStart): readonly string[] {
  const found = leaving(fact);
  if (found.length === 0) return [`no event records ${fact}`];
  return found.flatMap(({ chart, event }) => [
    ...(from === 'effectiveOn' || isDate(event, from) ? [] : [`${fact} has no date ${from}`]),
    ...(when === undefined || canBeAnswered(event, when)
      ? []
      : [`${fact} cannot be answered ${when.field}: ${when.isOneOf.join(', ')}`]),
    ...(whenAt ?? [])
      .filter((path) => !pathsOf(chart.machine.root).some((state) => state.endsWith(`.${path}`)))
      .map((path) => `${chart.kind} has no state ${path}`),
  ]);
}

function doubtsAboutStop(row: ClockRow, fact: string): readonly string[] {
  const found = leaving(fact);
  if (found.length === 0) return [`no event records ${fact}`];
  const onlyIf = row.stopsOnlyIf?.[fact];
  const owners = row.starts.flatMap(({ fact: start }) =>
    leaving(start).map(({ chart }) => chart.kind),
  );
  return found.flatMap(({ chart, event }) => [
    ...(onlyIf === undefined || canBeAnswered(event, onlyIf)
      ? []
      : [`${fact} cannot be answered ${onlyIf.field}: ${onlyIf.isOneOf.join(', ')}`]),
    ...(owners.includes('review-case') || [...owners, 'review-case'].includes(chart.kind)
      ? []
      : [`${fact} is recorded of another kind of record, and never reaches this clock`]),
  ]);
}

function doubtsAboutDates({ allow, extension, starts }: ClockRow): readonly string[] {
  const set =
    'dateIn' in allow
      ? starts
          .flatMap(({ fact }) => leaving(fact))
          .filter(({ event }) => event.fields[allow.dateIn]?.kind === 'date')
      : null;
  const moved = extension === 'none' ? null : leaving(extension.by);
  return [
    ...(set?.length === 0 && 'dateIn' in allow ? [`no form sets ${allow.dateIn}`] : []),
    ...(moved !== null &&
    extension !== 'none' &&
    !moved.some(({ event }) => isDate(event, extension.newDateIn))
      ? [`no form of ${extension.by} asks for ${extension.newDateIn}`]
      : []),
  ];
}

const doubtsAbout = (row: ClockRow): readonly string[] => [
  ...row.starts.flatMap(doubtsAboutStart),
  ...row.stops.flatMap((fact) => doubtsAboutStop(row, fact)),
  ...doubtsAboutDates(row),
];

describe.each(editionIds)('the clocks of the edition %s', (edition) => {
  it.each(clockTables[edition])(
    '$id asks only of facts, dates, answers and states that exist',
    (row) => {
      expect(doubtsAbout(row)).toEqual([]);
    },
  );
});

describe('a row that asks for what does not exist', () => {
  const sound = clockTables.g2016.find(({ id }) => id === 'C5/report');
  if (sound === undefined) throw new Error('There is no report clock');
  const start = { fact: 'decision.ratified', from: 'decidedOn' };

  it.each([
    [{ starts: [{ ...start, fact: 'decision.made' }] }, 'no event records decision.made'],
    [{ starts: [{ ...start, from: 'ratifiedOn' }] }, 'decision.ratified has no date ratifiedOn'],
    [
      { starts: [{ ...start, whenAt: ['decided.maybe'] }] },
      'review-case has no state decided.maybe',
    ],
    [
      { starts: [{ ...start, when: { field: 'ratifiedBy', isOneOf: ['nobody'] } }] },
      'decision.ratified cannot be answered ratifiedBy: nobody',
    ],
    [{ stops: ['report.finished'] }, 'no event records report.finished'],
    [
      { starts: [{ fact: 'agencyReview.required', from: 'effectiveOn' }], stops: ['chair.ended'] },
      'chair.ended is recorded of another kind of record, and never reaches this clock',
    ],
    [{ allow: { dateIn: 'dueBy', otherwise: { calendarMonths: 6 } } }, 'no form sets dueBy'],
    [
      { extension: { by: 'timescale.extensionAgreed', newDateIn: 'until' } },
      'no form of timescale.extensionAgreed asks for until',
    ],
  ] as const)('is found: %j', (change, doubt) => {
    expect(doubtsAbout({ ...sound, ...change })).toContain(doubt);
  });
});
