import englandAndWales from '../../data/calendars/england-and-wales.json';
import {
  addDays,
  isPlainDate,
  partialDate,
  partsOf,
  weekdayOf,
  type PartialDate,
  type PlainDate,
} from '../language/dates';
import { editionIds } from '../language/editions';
import { calendarFrom, due, type Calendar } from './calendar';
import type { ClockRow } from './clock-row';
import { clockTables, periodOf } from './clocks';
import { g2016LeftToJudgement } from './g2016/left-to-judgement';
import { g2016Quorum } from './g2016/quorum';
import { ruleIdsOf } from './publish';
import { rulebook } from './rulebook';

const calendar = calendarFrom(englandAndWales);

const startOf = (text: string): PartialDate | null => (text === '' ? null : partialDate(text));

function dueIn(row: ClockRow, example: ClockRow['examples'][number]): string | null {
  if (example.set !== undefined) {
    if (!('dateIn' in row.allow)) throw new Error(`${row.id} lets nobody set a date`);
    return example.set;
  }
  const answer = due(startOf(example.start), periodOf(row), calendar);
  return answer.kind === 'due' ? answer.date : null;
}

/** A short month, a weekend or bank holiday at its end, a holiday or a leap day on the way. */
function isBoundary(row: ClockRow, example: ClockRow['examples'][number]): boolean {
  const start = startOf(example.start);
  if (!isPlainDate(start) || !isPlainDate(example.due) || example.set !== undefined) return false;
  const period = periodOf(row);
  const clipped = partsOf(start).day !== partsOf(example.due).day;
  const days = daysAfter(start, example.due);
  const endsOnDayOff = isDayOff(example.due, calendar);
  if (period.calendarMonths !== undefined) {
    return clipped || endsOnDayOff || start.endsWith('-02-29');
  }
  if (period.workingDays !== undefined) return days.some((day) => calendar.holidays.has(day));
  return endsOnDayOff || days.some((day) => day.endsWith('-02-29'));
}

const isDayOff = (day: PlainDate, { holidays }: Calendar): boolean =>
  holidays.has(day) || ['Saturday', 'Sunday'].includes(weekdayOf(day));

function daysAfter(start: PlainDate, end: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) days.push(day);
  return days;
}

const words = (text: string): number => text.split(' ').length;

describe.each(editionIds)('the clocks of the edition %s', (edition) => {
  const rows = clockTables[edition];
  const examples = rows.flatMap((row) =>
    row.examples.map((example) => ({ ...example, row, id: row.id })),
  );

  it('are the ones that the rulebook holds', () => {
    expect(rulebook[edition].deadlines).toBe(rows);
  });

  it('number C1 to C13', () => {
    const numbers = rows.flatMap(({ id }) => /^C(\d+)\//.exec(id)?.[1] ?? []).map(Number);
    expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 11]);
  });

  it.each(examples)('$id: from “$start” is due $due ($why)', ({ row, ...example }) => {
    expect(dueIn(row, example)).toBe(example.due);
  });

  it.each(rows)('$id has two examples at least, one of them at a boundary', (row) => {
    expect(row.examples.length).toBeGreaterThanOrEqual(2);
    expect(row.examples.filter((example) => isBoundary(row, example))).not.toEqual([]);
  });

  it.each(rows)('$id says what it means in words, and where it comes from', (row) => {
    expect(words(row.says)).toBeGreaterThan(7);
    expect(words(row.runsFrom)).toBeGreaterThan(1);
    expect(words(row.until)).toBeGreaterThan(2);
    expect(row.mayMove).not.toBe('');
    expect(row.citation.instrument).not.toBe('');
  });

  it.each(rows)('$id can be stopped, unless it is only looked back on', (row) => {
    expect(row.stops.length > 0).toBe(row.measured !== true);
    expect(Object.keys(row.stopsOnlyIf ?? {}).filter((fact) => !row.stops.includes(fact))).toEqual(
      [],
    );
  });

  it('all stop when the case turns out to have been entered in error', () => {
    const running = rows.filter(({ measured }) => measured !== true);
    expect(running.filter(({ stops }) => !stops.includes('case.enteredInError'))).toEqual([]);
  });

  it('call a number statutory only where a source sets it', () => {
    const bySource = rows.filter(({ force }) => force === 'must' || force === 'should');
    expect(bySource.map(({ citation }) => citation.status)).not.toContain('local practice');
    const byUs = rows.filter(({ force }) => force === 'local practice' || force === 'design');
    expect(new Set(byUs.map(({ citation }) => citation.status))).toEqual(
      new Set(['local practice']),
    );
  });

  it('can be extended only where the table says who may move them', () => {
    const moved = rows.filter(({ extension }) => extension !== 'none').map(({ id }) => id);
    expect(moved).toEqual(['C5/report', 'C6/agency-review', 'C8/amend', 'C11/action-target']);
  });
});

describe('the rows of an edition', () => {
  it.each(editionIds)('of %s never share an id', (edition) => {
    const ids = ruleIdsOf(edition);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(editionIds)('of %s name a chapter and a rule in each id', (edition) => {
    expect(ruleIdsOf(edition).filter((id) => !/^[A-Za-z0-9.]+\/[A-Za-z0-9.-]+$/.test(id))).toEqual(
      [],
    );
  });

  it('send the completed report to the Commissioner, and under the Act of 2024 to the Secretary of State too', () => {
    expect(rulebook.g2016.copiesTo).toEqual(['Domestic Abuse Commissioner']);
    expect(rulebook['dardr-draft-2024'].copiesTo).toEqual([
      'Secretary of State',
      'Domestic Abuse Commissioner',
    ]);
    const copies = clockTables['dardr-draft-2024'].filter(({ id }) => id.startsWith('C9'));
    expect(copies.map(({ stopsOnlyIf }) => stopsOnlyIf?.['copy.sent']?.isOneOf)).toEqual([
      ['commissioner'],
      ['secretaryOfState'],
    ]);
  });

  it('keep the test for a review apart: sharing a household is enough only under the Act of 2004', () => {
    const connection = editionIds.map(
      (edition) =>
        rulebook[edition].criteria.find(({ id }) => id === 'criteria/connection')?.says ?? '',
    );
    expect(connection[0]).toContain('a member of the same household');
    expect(connection[1]).toContain('Sharing a household is not enough');
  });

  it('mark as unchecked whatever is cited from the guidance of 2016 or the Act of 2024', () => {
    const cited = editionIds.flatMap((edition) => [
      ...clockTables[edition],
      ...rulebook[edition].requirements,
      ...rulebook[edition].documents,
      ...rulebook[edition].criteria,
    ]);
    const recollected = cited.filter(
      ({ citation }) =>
        citation.status !== 'local practice' &&
        /Statutory Guidance|Victims and Prisoners/.test(citation.instrument),
    );
    expect(recollected.length).toBeGreaterThan(5);
    expect(recollected.filter(({ citation }) => citation.status === 'as published')).toEqual([]);
  });

  it('say aloud what is left to judgement', () => {
    expect(g2016LeftToJudgement.length).toBeGreaterThanOrEqual(10);
    expect(g2016LeftToJudgement.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
    expect(rulebook['dardr-draft-2024'].leftToJudgement).toEqual(
      expect.arrayContaining([...g2016LeftToJudgement]),
    );
  });
});

describe('how many must be present', () => {
  const numberOf = ({ needs }: (typeof g2016Quorum)[number]): number | null => {
    if (needs === 'not known') return null;
    if ('organisations' in needs) return needs.organisations;
    return 'responsibleAuthorities' in needs ? needs.responsibleAuthorities : null;
  };

  const numbered = g2016Quorum.flatMap((row) => {
    const number = numberOf(row);
    return number === null ? [] : row.examples.map((example) => ({ ...example, row, number }));
  });

  it.each(numbered)('$row.body: $present', ({ counts, number, met }) => {
    expect((counts ?? 0) >= number).toBe(met);
  });

  it.each(g2016Quorum.filter((row) => numberOf(row) !== null))(
    '$body has an example that is quorate and one that is not',
    ({ examples }) => {
      expect(new Set(examples.map(({ met }) => met))).toEqual(new Set([true, false]));
    },
  );

  it('asks for four organisations at the Steering Group and four authorities at the KCSP', () => {
    expect(g2016Quorum.map(({ body, needs }) => [body, needs])).toEqual([
      ['DHR Steering Group', { organisations: 4 }],
      ['Kent Community Safety Partnership (KCSP)', { responsibleAuthorities: 4 }],
      ['KCSP Working Group', { responsibleAuthorities: 4 }],
      ['Core Panel', 'not known'],
      ['Review panel', { chair: true, members: 'set by the panel' }],
    ]);
  });
});
