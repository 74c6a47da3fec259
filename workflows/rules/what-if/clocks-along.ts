import type { PlainDate } from '../../language/dates';
import type { Calendar } from '../calendar';
import type { ClockChange, ClockFact, RunningClock } from '../clock-row';
import { clockRowOf, clocksAfter, explainClock } from '../clocks';
import type { ClockAhead, ReviewToday, StepAhead } from './ahead';
import { road } from './road';

type Case = Pick<ReviewToday, 'caseId' | 'edition'>;

/** The clocks as they would stand once a later date for the report were agreed today. */
export function withMoreTime(
  { caseId, edition, clocks, today }: Case & Pick<ReviewToday, 'clocks' | 'today'>,
  newDate: PlainDate,
  calendar: Calendar,
): readonly RunningClock[] {
  const fact = factOn(today, 'timescale.extensionAgreed', caseId, '', { newDate });
  return applied(clocks, clocksAfter(fact, clocks, edition, calendar), caseId);
}

/**
 * The clocks that still run, and those that the steps ahead would start: when what each waits for
 * is expected, worked out by letting the steps happen on the days on which they are expected.
 */
export function clocksAlong(
  { caseId, edition }: Case,
  clocks: readonly RunningClock[],
  steps: readonly StepAhead[],
  calendar: Calendar,
): readonly ClockAhead[] {
  const runningNow = clocks.filter(({ metOn, replacedBy }) => metOn === null && !replacedBy);
  let along: readonly RunningClock[] = runningNow;
  for (const { id, expected } of steps) {
    const step = road.find((one) => one.id === id);
    // What follows an unknown day is unknown too, save where a later day was set for it.
    if (step === undefined || expected === null) continue;
    for (const { type, dayIn } of step.ends) {
      const answers = dayIn === undefined ? {} : { [dayIn]: expected };
      const fact = factOn(expected, type, caseId, `lifecycle.${step.leadsTo}`, answers);
      along = applied(along, clocksAfter(fact, along, edition, calendar), caseId);
    }
  }
  const known = new Set(runningNow.map(({ id }) => id));
  return along
    .filter(({ replacedBy }) => replacedBy === null)
    .map((clock): ClockAhead => {
      const row = clockRowOf(clock);
      if (row === undefined) throw new Error(`No rule ${clock.ruleId} in ${clock.edition}`);
      return {
        key: `${clock.ruleId} ${clock.instanceId}`,
        ruleId: clock.ruleId,
        instanceId: clock.instanceId,
        title: row.title,
        isStatutory: row.force === 'must' || row.force === 'should',
        statutoryDue: clock.statutoryDue,
        agreedDue: clock.agreedDue,
        expected: clock.metOn,
        isToStart: !known.has(clock.id),
        why: explainClock(clock, row, calendar),
      };
    })
    .sort((a, b) => dateThatBites(a).localeCompare(dateThatBites(b)));
}

const dateThatBites = ({ statutoryDue, agreedDue }: ClockAhead): string =>
  statutoryDue ?? agreedDue ?? '9999';

const factOn = (
  day: PlainDate,
  type: string,
  caseId: string,
  toState: string,
  payload: ClockFact['payload'],
): ClockFact => ({
  id: `${type} on ${day}`,
  seq: 0,
  // Of the review itself, so that it reaches the clocks of every record beside it.
  instance: caseId,
  type,
  payload,
  effectiveOn: day,
  toState,
});

function applied(
  clocks: readonly RunningClock[],
  changes: readonly ClockChange[],
  caseId: string,
): readonly RunningClock[] {
  return changes.reduce<readonly RunningClock[]>((all, change, index) => {
    const alter = (id: string, altered: Partial<RunningClock>): readonly RunningClock[] =>
      all.map((clock) => (clock.id === id ? { ...clock, ...altered } : clock));
    switch (change.kind) {
      case 'stop':
        return alter(change.id, { metOn: change.metOn, metBy: change.metBy });
      case 'agree':
        return alter(change.id, { agreedDue: change.agreedDue });
      case 'start':
      case 'replace': {
        const id = `ahead ${all.length} ${index}`;
        const begun = { ...change.clock, id, caseId, replacedBy: null, replacedWhy: null };
        const others =
          change.kind === 'start'
            ? all
            : alter(change.id, { replacedBy: id, replacedWhy: change.why });
        return [...others, begun];
      }
    }
  }, clocks);
}
