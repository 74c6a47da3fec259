import { workflows } from '../../../workflows/registry';
import { endsTheRecord, graphKept } from './ends-the-record';
import { sayUndoing } from './undoing';

const asked = Object.values(workflows).flatMap(({ kind, events }) =>
  Object.entries(events)
    .filter(([, { hidden }]) => !hidden)
    .map(([event, definition]) => ({ kind, event, definition, events })),
);

describe('whether an event can be undone', () => {
  it('is said of each one: plainly that it cannot, or by what it is corrected', () => {
    const unsaid = asked.filter(({ event, definition, events }) => {
      const says = sayUndoing(event);
      const mendings = definition.undoneBy ?? [];
      if (mendings.length === 0) return !says.startsWith('This cannot be undone.');
      const names = mendings.map((one) =>
        one === event ? 'recording it again' : `“${events[one]?.label}”`,
      );
      return !names.every((name) => says.includes(name)) || says.includes('cannot be undone');
    });
    expect(unsaid.map(({ event }) => event)).toEqual([]);
  });

  it('tells what can still be said of it, as far as its chart takes it', () => {
    expect(sayUndoing('corePanel.recommend')).toBe(
      'This cannot be undone. Later you can still correct its dates from the history and add a note.',
    );
    expect(sayUndoing('learning.record')).toBe(
      'This cannot be undone. Later you can still add a note.',
    );
    expect(sayUndoing('person.isSameAs')).toBe('This cannot be undone.');
    expect(sayUndoing('decision.ratify')).toBe(
      'If it is recorded by mistake, you can correct this later by “Take back the decision to hold a review”.',
    );
    expect(sayUndoing('case.name')).toContain('by recording it again.');
  });

  it('promises no correction of what ends a record', () => {
    const promised = asked.filter(({ kind, event, definition }) => {
      const always = graphKept(workflows[kind]).states.every(({ path: statePath }) =>
        endsTheRecord({ kind, statePath }, event),
      );
      return always && (definition.undoneBy ?? []).length > 0;
    });
    expect(promised.map(({ event }) => event)).toEqual([]);
  });
});
