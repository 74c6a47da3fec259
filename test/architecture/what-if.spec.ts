import { familyStrandEvents } from '../../workflows/family-strand/family-strand.events';
import { graphOf } from '../../workflows/proof/graph';
import { workflows } from '../../workflows/registry';
import { schedulingFields } from '../../workflows/rules/sensitive-dates/scheduling';
import { factsWithDates } from '../../workflows/rules/sensitive-dates/sensitive-dates';
import { clockTables } from '../../workflows/rules/clocks';
import { foreseeableDates } from '../../workflows/rules/forecast/forecast';
import { road } from '../../workflows/rules/what-if/road';

const events = Object.assign(
  {},
  ...Object.values(workflows).map((workflow) => workflow.events),
) as (typeof workflows)['review-case']['events'];
const recorded = Object.values(events);
const stages = graphOf(workflows['review-case'])
  .states.filter(({ region }) => region === 'lifecycle')
  .map(({ path }) => path);

describe('the road that what-if looks along', () => {
  it('is made of stages that the chart has', () => {
    const named = road.flatMap((step) => [...step.stages, step.leadsTo]);
    expect(named.filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  it('takes no stage twice', () => {
    const named = road.flatMap((step) => step.stages);
    expect(new Set(named).size).toBe(named.length);
  });

  it.each(road.flatMap(({ ends }) => ends))('knows $type as it is recorded', ({ type, dayIn }) => {
    const found = recorded.find(({ records }) => records === type);
    expect(found).toBeDefined();
    expect(found?.happenedOn).toBe(dayIn);
  });
});

describe('days to avoid', () => {
  it('are read from facts that are recorded', () => {
    const known = recorded.map(({ records }) => records);
    expect(factsWithDates.filter((fact) => !known.includes(fact))).toEqual([]);
    expect(Object.keys(familyStrandEvents['familyStrand.noteDate'].fields)).toEqual(
      expect.arrayContaining(['occasion', 'falls', 'yearly']),
    );
  });

  it.each(schedulingFields)('are warned of on the day that $event asks for', ({ event, field }) => {
    const definition = events[event];
    expect(definition).toBeDefined();
    expect(field === 'effectiveOn' ? 'date' : definition?.fields[field]?.kind).toBe('date');
    if (field === 'effectiveOn') expect(definition?.happenedOn).toBeUndefined();
  });
});

describe.each(foreseeableDates)('the forecast of $rule', ({ rule, metBy, endsStep, orRestsAt }) => {
  it('knows the clock, and what meets it, in every edition that has it', () => {
    const rows = Object.values(clockTables).flatMap((table) =>
      table.filter(({ id }) => id === rule),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.stops).toEqual(expect.arrayContaining([...metBy]));
  });

  it('knows the step that ends with it, and where a review may rest', () => {
    expect(road.map(({ id }) => id)).toContain(endsStep);
    expect(stages.some((stage) => stage.startsWith(orRestsAt ?? ''))).toBe(true);
  });
});
