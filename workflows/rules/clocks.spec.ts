import englandAndWales from '../../data/calendars/england-and-wales.json';
import { plainDate } from '../language/dates';
import type { EditionId } from '../language/editions';
import { calendarFrom, type Calendar } from './calendar';
import type { ClockChange, ClockFact, NewClock, RunningClock } from './clock-row';
import { clockRowOf, clocksAfter, DATE_WAS_SET, explainClock, redate, standing } from './clocks';

const calendar = calendarFrom(englandAndWales);
const CASE = 'the-case';

type Recorded = Pick<ClockFact, 'type' | 'effectiveOn'> & Partial<ClockFact>;

const recorded = (
  type: string,
  on: string,
  payload: ClockFact['payload'] = {},
  rest: Partial<ClockFact> = {},
): Recorded => ({ type, effectiveOn: plainDate(on), payload, ...rest });

/** Keeps the clocks of one case while its facts come in, as the database does. */
class CaseClocks {
  private readonly kept: RunningClock[] = [];
  private readonly facts: ClockFact[] = [];

  constructor(
    private readonly edition: EditionId = 'g2016',
    private readonly countingBy: Calendar = calendar,
  ) {}

  record(...facts: readonly Recorded[]): this {
    for (const fact of facts) {
      const seq = this.facts.length + 1;
      const whole = { id: `fact-${seq}`, seq, instance: CASE, toState: '', payload: {}, ...fact };
      this.facts.push(whole);
      const current = this.kept.filter(({ replacedBy }) => replacedBy === null);
      this.make(clocksAfter(whole, current, this.edition, this.countingBy));
    }
    return this;
  }

  /** Corrects a date of an entry, as the form of the review does. */
  correct(
    entry: number,
    field: string,
    from: string,
    to: string,
    happenedOn = 'effectiveOn',
  ): this {
    const { id, type, payload, instance } = this.entry(entry);
    const corrects = { id, type, payload, saysWhenItHappened: field === happenedOn };
    return this.record(
      recorded('date.corrected', '2026-03-02', { entry, field, from, to }, { corrects, instance }),
    );
  }

  make(changes: readonly ClockChange[]): this {
    for (const change of changes) {
      if (change.kind === 'start') this.start(change.clock);
      if (change.kind === 'stop') this.set(change.id, { metOn: change.metOn, metBy: change.metBy });
      if (change.kind === 'agree') this.set(change.id, { agreedDue: change.agreedDue });
      if (change.kind === 'replace') {
        const replacedBy = this.start(change.clock);
        this.set(change.id, { replacedBy, replacedWhy: change.why });
      }
    }
    return this;
  }

  all(rule: string): readonly RunningClock[] {
    return this.kept.filter(({ ruleId }) => ruleId === rule);
  }

  /** The clock of a rule that has not been replaced; there must be just one. */
  the(rule: string): RunningClock {
    const [clock, ...others] = this.all(rule).filter(({ replacedBy }) => replacedBy === null);
    if (clock === undefined || others.length > 0) {
      throw new Error(`${others.length + (clock ? 1 : 0)} clocks of ${rule}`);
    }
    return clock;
  }

  running(): readonly string[] {
    return this.kept
      .filter(({ replacedBy, metOn }) => replacedBy === null && metOn === null)
      .map(({ ruleId }) => ruleId);
  }

  open(): readonly RunningClock[] {
    return this.kept.filter(({ replacedBy, metOn }) => replacedBy === null && metOn === null);
  }

  private entry(seq: number): ClockFact {
    const fact = this.facts[seq - 1];
    if (fact === undefined) throw new Error(`No entry ${seq}`);
    return fact;
  }

  private start(clock: NewClock): string {
    const id = `clock-${this.kept.length + 1}`;
    this.kept.push({ ...clock, id, caseId: CASE, replacedBy: null, replacedWhy: null });
    return id;
  }

  private set(id: string, change: Partial<RunningClock>): void {
    const index = this.kept.findIndex((clock) => clock.id === id);
    const clock = this.kept[index];
    if (clock === undefined) throw new Error(`No clock ${id}`);
    this.kept[index] = { ...clock, ...change };
  }
}

const notified = (aware: string, payload: ClockFact['payload'] = {}): Recorded =>
  recorded('case.notified', aware, { cspAwareDate: aware, ...payload });

const decided = (on: string, state = 'decided.toReview'): Recorded =>
  recorded('decision.ratified', on, { decidedOn: on }, { toState: `lifecycle.deciding.${state}` });

const directed = (on: string, state = 'decided.directed'): Recorded =>
  recorded(
    'direction.received',
    on,
    { directedOn: on },
    { toState: `lifecycle.deciding.${state}` },
  );

const signedOff = (on: string): Recorded => recorded('report.signedOff', on, { signedOffOn: on });

const extended = (newDate: string, on: string): Recorded =>
  recorded('timescale.extensionAgreed', on, { newDate });

const dueDates = ({ statutoryDue, agreedDue }: RunningClock) => ({ statutoryDue, agreedDue });

const lateness = (clock: RunningClock, today: string) => {
  const { lateAgainstStatutory, lateAgainstAgreed } = standing(clock, plainDate(today));
  return { statutory: lateAgainstStatutory, agreed: lateAgainstAgreed };
};

describe('the month for the decision', () => {
  it.each([
    ['2024-01-31', '2024-02-29'],
    ['2023-01-30', '2023-02-28'],
  ])('counts from the day the partnership became aware: from %s to %s', (aware, due) => {
    const clocks = new CaseClocks().record(
      recorded('case.notified', '2024-03-15', { cspAwareDate: aware }),
    );
    expect(clocks.the('C2/decide').statutoryDue).toBe(due);
  });

  it('runs on while the decision is deferred, and stops when it is ratified', () => {
    const clocks = new CaseClocks().record(
      notified('2026-01-12'),
      recorded('corePanel.deferred', '2026-01-20', { deferredUntil: '2026-02-20' }),
    );
    expect(clocks.running()).toContain('C2/decide');
    expect(clocks.record(decided('2026-02-16')).the('C2/decide').metOn).toBe('2026-02-16');
  });

  it('is another month after new information about a case that was closed; both are kept', () => {
    const clocks = new CaseClocks().record(
      notified('2021-06-14'),
      decided('2021-07-09', 'decided.notToReview'),
      recorded('newInformation.received', '2026-03-02', { awareOn: '2026-02-27' }),
    );
    expect(clocks.all('C2/decide').map(({ startedOn, metOn }) => [startedOn, metOn])).toEqual([
      ['2021-06-14', '2021-07-09'],
      ['2026-02-27', null],
    ]);
  });

  it('does not start again when more is heard while it runs', () => {
    const clocks = new CaseClocks().record(
      notified('2026-01-12'),
      recorded('newInformation.received', '2026-01-20', { awareOn: '2026-01-20' }),
    );
    expect(clocks.the('C2/decide').statutoryDue).toBe('2026-02-12');
  });

  it('has no due date where the day of awareness of an adopted case is not known', () => {
    const adopted = { stage: 'decisionAwaited', cspAwareDate: '2018-09' };
    const clock = new CaseClocks()
      .record(recorded('case.adopted', '2026-03-02', adopted))
      .the('C2/decide');
    expect(clock).toMatchObject({ startedOn: '2018-09', statutoryDue: null });
    expect(standing(clock, plainDate('2026-03-02'))).toEqual({
      lateAgainstStatutory: false,
      lateAgainstAgreed: false,
      dueSoon: false,
      says:
        'No due date can be given yet. The date that starts the clock is known only as ' +
        'September 2018. Record the exact day, and the due date can be worked out.',
    });
  });
});

describe('a late notification', () => {
  it('is measured when it is recorded, from the day of the death', () => {
    const clock = new CaseClocks()
      .record(
        recorded('case.notified', '2024-04-09', {
          cspAwareDate: '2024-04-09',
          deathDate: '2024-03-28',
        }),
      )
      .the('C1/notify');
    expect(clock).toMatchObject({ statutoryDue: '2024-04-08', metOn: '2024-04-09' });
    expect(standing(clock, plainDate('2026-01-01')).says).toBe(
      'Stopped on 9 April 2024, 1 day after our own date, 8 April 2024.',
    );
  });

  it('cannot be told where the day of the death is not known', () => {
    const clock = new CaseClocks().record(notified('2024-04-09')).the('C1/notify');
    expect(clock).toMatchObject({ startedOn: null, statutoryDue: null, metOn: '2024-04-09' });
    expect(standing(clock, plainDate('2024-05-01')).lateAgainstStatutory).toBe(false);
  });
});

describe('the six months for the report', () => {
  it.each([
    ['2024-02-29', '2024-08-29'],
    ['2023-08-31', '2024-02-29'],
  ])('run from a decision on %s to %s', (on, due) => {
    expect(new CaseClocks().record(decided(on)).the('C5/report').statutoryDue).toBe(due);
  });

  it.each(['decided.notToReview', 'decided.otherReviewLeads'])(
    'do not run where no review of our own is held (%s)',
    (state) =>
      expect(new CaseClocks().record(decided('2026-03-02', state)).all('C5/report')).toEqual([]),
  );

  it('an extension moves the agreed date only, and lateness is told against both', () => {
    const clock = new CaseClocks()
      .record(decided('2024-02-29'), extended('2025-03-31', '2024-08-05'))
      .the('C5/report');
    expect(dueDates(clock)).toEqual({ statutoryDue: '2024-08-29', agreedDue: '2025-03-31' });
    expect(lateness(clock, '2024-08-29')).toEqual({ statutory: false, agreed: false });
    expect(lateness(clock, '2024-08-30')).toEqual({ statutory: true, agreed: false });
    expect(lateness(clock, '2025-03-31')).toEqual({ statutory: true, agreed: false });
    expect(lateness(clock, '2025-04-01')).toEqual({ statutory: true, agreed: true });
  });

  it('can be extended again; the last agreement counts', () => {
    const clock = new CaseClocks()
      .record(
        decided('2024-02-29'),
        extended('2024-12-31', '2024-08-05'),
        extended('2025-03-31', '2024-12-02'),
      )
      .the('C5/report');
    expect(dueDates(clock)).toEqual({ statutoryDue: '2024-08-29', agreedDue: '2025-03-31' });
  });

  it('a pause for a trial leaves the report clock where it was', () => {
    const clocks = new CaseClocks().record(
      decided('2024-02-29'),
      recorded('hold.paused', '2024-05-01', { reason: 'trial', holdReviewOn: '2024-11-01' }),
    );
    expect(clocks.running()).toEqual(expect.arrayContaining(['C5/report', 'local/hold-look']));
    clocks.record(recorded('hold.resumed', '2024-11-01'));
    expect(clocks.running()).not.toContain('local/hold-look');
    const clock = clocks.the('C5/report');
    expect(dueDates(clock)).toEqual({ statutoryDue: '2024-08-29', agreedDue: null });
    expect(lateness(clock, '2024-11-01')).toEqual({ statutory: true, agreed: true });
  });

  it('a direction years after a refusal starts the report clock', () => {
    const clocks = new CaseClocks().record(
      notified('2022-12-12'),
      decided('2023-01-10', 'decided.notToReview'),
      directed('2026-01-12'),
    );
    expect(clocks.the('C5/report')).toMatchObject({
      startedOn: '2026-01-12',
      statutoryDue: '2026-07-12',
    });
    expect(clocks.the('C2/decide').metOn).toBe('2023-01-10');
  });

  it('a direction to a review that runs already changes no clock', () => {
    const clocks = new CaseClocks().record(decided('2026-01-12'));
    const before = clocks.open();
    clocks.record(directed('2026-02-02', 'reviewing.drafting'));
    expect(clocks.open()).toEqual(before);
  });

  it('stop on the day of the sign-off, and the copy to the Commissioner is owed from then', () => {
    const clocks = new CaseClocks().record(decided('2025-10-06'), signedOff('2026-03-27'));
    expect(clocks.the('C5/report').metOn).toBe('2026-03-27');
    expect(clocks.the('C9/copy-to-commissioner').statutoryDue).toBe('2026-04-14');
    expect(standing(clocks.the('C5/report'), plainDate('2026-04-30')).says).toBe(
      'Stopped on 27 March 2026, in time.',
    );
  });

  it('are warned of four weeks beforehand, against the agreed date where there is one', () => {
    const clocks = new CaseClocks().record(decided('2024-02-29'));
    const dueSoon = (today: string) => standing(clocks.the('C5/report'), plainDate(today)).dueSoon;
    expect([dueSoon('2024-07-31'), dueSoon('2024-08-01'), dueSoon('2024-08-29')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(dueSoon('2024-08-30')).toBe(false);
    clocks.record(extended('2025-03-31', '2024-08-05'));
    expect([dueSoon('2024-08-29'), dueSoon('2025-03-03')]).toEqual([false, true]);
  });
});

describe('copies of the completed report', () => {
  const copy = (to: string): Recorded => recorded('copy.sent', '2026-04-01', { to });

  it('go to the Commissioner alone under the guidance of 2016', () => {
    const clocks = new CaseClocks().record(signedOff('2026-03-27'), copy('secretaryOfState'));
    expect(clocks.running()).toEqual(['C9/copy-to-commissioner']);
    expect(clocks.record(copy('commissioner')).running()).toEqual([]);
  });

  it('go to the Secretary of State too under the Act of 2024, each counted apart', () => {
    const clocks = new CaseClocks('dardr-draft-2024').record(
      signedOff('2026-03-27'),
      copy('commissioner'),
    );
    expect(clocks.running()).toEqual(['C9b/copy-to-secretary-of-state']);
  });
});

describe('telling the Home Office and the family', () => {
  it('counts five working days over Easter', () => {
    const clocks = new CaseClocks().record(decided('2024-03-28'));
    expect(clocks.the('C3/inform-home-office').statutoryDue).toBe('2024-04-08');
    expect(clocks.the('C4/inform-family').statutoryDue).toBe('2024-04-08');
  });

  it('waits for an answer to a refusal only once the Home Office has been told of it', () => {
    const told = (toState: string): Recorded =>
      recorded('homeOffice.informed', '2026-01-12', { informedOn: '2026-01-12' }, { toState });
    expect(new CaseClocks().record(told('lifecycle.reviewing.commissioned')).running()).toEqual([]);
    expect(
      new CaseClocks()
        .record(told('hold.running lifecycle.noReview.awaitingHomeOfficeScrutiny'))
        .running(),
    ).toEqual(['local/no-review-scrutiny']);
  });
});

describe('the reviews of the agencies', () => {
  const required = (instance: string, dueOn?: string): Recorded =>
    recorded('agencyReview.required', '2026-01-12', dueOn === undefined ? {} : { dueOn }, {
      instance,
    });
  const from = (instance: string, type: string, payload = {}): Recorded =>
    recorded(type, '2026-02-09', payload, { instance });

  it('are due on the date set, else after six weeks', () => {
    const clocks = new CaseClocks().record(required('police', '2026-03-31'), required('trust'));
    expect(clocks.all('C6/agency-review').map(({ statutoryDue }) => statutoryDue)).toEqual([
      '2026-03-31',
      '2026-02-23',
    ]);
  });

  it('are each stopped and extended by what is recorded of that agency alone', () => {
    const clocks = new CaseClocks().record(
      required('police'),
      required('trust'),
      from('trust', 'agencyReview.extended', { newDate: '2026-04-30' }),
      from('police', 'agencyReview.accepted'),
    );
    expect(
      clocks.all('C6/agency-review').map(({ metOn, agreedDue }) => [metOn, agreedDue]),
    ).toEqual([
      ['2026-02-09', null],
      [null, '2026-04-30'],
    ]);
  });

  it('are no longer awaited once the review itself is taken back', () => {
    const clocks = new CaseClocks().record(
      required('police'),
      recorded('decision.rescinded', '2026-02-02'),
    );
    expect(clocks.running()).not.toContain('C6/agency-review');
  });

  it('and a clock of the review is stopped by what happens beside it', () => {
    const clocks = new CaseClocks().record(
      decided('2026-01-12'),
      from('chair-1', 'chair.appointed'),
    );
    expect(clocks.the('local/chair-sourcing').metOn).toBe('2026-02-09');
  });
});

describe('clocks that come round again', () => {
  it('a look at the action plan meets one quarter and begins the next', () => {
    const clocks = new CaseClocks().record(
      recorded('actionPlan.activated', '2025-11-30'),
      recorded('actionPlan.reviewed', '2026-02-18', { heldOn: '2026-02-18' }),
    );
    expect(
      clocks.all('C12/action-plan-look').map(({ statutoryDue, metOn }) => [statutoryDue, metOn]),
    ).toEqual([
      ['2026-02-28', '2026-02-18'],
      ['2026-05-18', null],
    ]);
  });

  it('the officer is asked again only while the review is limited', () => {
    const advised = (on: string, advice: string): Recorded =>
      recorded('disclosure.consulted', on, { advice });
    const clocks = new CaseClocks().record(advised('2026-03-02', 'scopeLimited'));
    expect(clocks.the('local/limits-asked-again').statutoryDue).toBe('2026-06-02');
    clocks.record(advised('2026-05-11', 'unrestricted'));
    expect(clocks.running()).toEqual([]);
  });

  it('a second letter to agencies replaces the date of the first, and says so', () => {
    const clocks = new CaseClocks().record(
      recorded('scoping.sent', '2026-06-01'),
      recorded('scoping.sent', '2026-06-08', { replyBy: '2026-06-30' }),
    );
    expect(clocks.all('local/scoping-return')[0]?.replacedWhy).toBe(
      'It started again on 8 June 2026 (entry 2).',
    );
    expect(clocks.the('local/scoping-return')).toMatchObject({
      statutoryDue: '2026-06-30',
      calendarVersion: DATE_WAS_SET,
    });
  });
});

describe('a review that was adopted', () => {
  const dates = {
    cspAwareDate: '2024-01-31',
    decidedOn: '2024-02-29',
    homeOfficeInformedOn: '2024-03-04',
    letterOn: '2025-11-10',
  };

  it.each([
    ['decisionAwaited', ['C2/decide', 'C13/kcsp-report']],
    ['awaitingHomeOfficeScrutiny', ['C13/kcsp-report', 'local/no-review-scrutiny']],
    ['commissioned', ['C5/report', 'C13/kcsp-report', 'local/chair-sourcing']],
    ['drafting', ['C5/report', 'C13/kcsp-report']],
    ['signedOff', ['C13/kcsp-report']],
    ['amending', ['C8/amend', 'C13/kcsp-report']],
    ['preparingPublication', ['C10/publish', 'C13/kcsp-report']],
    ['closedWithoutReview', []],
    ['concluded', []],
  ])('at the stage %s has only the clocks of that stage', (stage, rules) => {
    const clocks = new CaseClocks().record(
      recorded('case.adopted', '2026-03-02', { stage, ...dates }),
    );
    expect(clocks.running()).toEqual(rules);
  });
});

describe('a corrected date', () => {
  it('replaces the clock that it started; the first one stays as it was', () => {
    const clocks = new CaseClocks()
      .record(notified('2026-01-31'))
      .correct(1, 'cspAwareDate', '2026-01-31', '2026-01-13');
    expect(
      clocks.all('C2/decide').map(({ startedOn, statutoryDue }) => [startedOn, statutoryDue]),
    ).toEqual([
      ['2026-01-31', '2026-02-28'],
      ['2026-01-13', '2026-02-13'],
    ]);
    expect(clocks.all('C2/decide')[0]?.replacedWhy).toBe(
      'Entry 2 corrected a date of entry 1: 31 January 2026 became 13 January 2026.',
    );
  });

  it('can be corrected once more', () => {
    const clocks = new CaseClocks()
      .record(notified('2026-01-31'))
      .correct(1, 'cspAwareDate', '2026-01-31', '2026-01-13')
      .correct(1, 'cspAwareDate', '2026-01-13', '2026-01-12');
    expect(clocks.the('C2/decide').statutoryDue).toBe('2026-02-12');
    expect(clocks.all('C2/decide')).toHaveLength(3);
  });

  it('reaches a clock that was stopped already, and carries over when it stopped', () => {
    const clocks = new CaseClocks()
      .record(notified('2026-01-31'), decided('2026-02-20'))
      .correct(1, 'cspAwareDate', '2026-01-31', '2026-01-13');
    expect(clocks.the('C2/decide')).toMatchObject({
      statutoryDue: '2026-02-13',
      metOn: '2026-02-20',
    });
    expect(standing(clocks.the('C2/decide'), plainDate('2026-03-02')).says).toBe(
      'Stopped on 20 February 2026, 7 days after the statutory date, 13 February 2026.',
    );
  });

  it('of the decision moves the day one clock stopped and the day another started', () => {
    const clocks = new CaseClocks()
      .record(notified('2026-01-31'), decided('2026-02-20'))
      .correct(2, 'decidedOn', '2026-02-20', '2026-02-28', 'decidedOn');
    expect(clocks.the('C2/decide').metOn).toBe('2026-02-28');
    expect(clocks.all('C2/decide')).toHaveLength(1);
    expect(clocks.the('C5/report').statutoryDue).toBe('2026-08-28');
  });

  it('keeps a date that was agreed: the agreement was about a day', () => {
    const clocks = new CaseClocks()
      .record(decided('2024-02-29'), extended('2025-03-31', '2024-08-05'))
      .correct(1, 'decidedOn', '2024-02-29', '2024-01-29', 'decidedOn');
    expect(dueDates(clocks.the('C5/report'))).toEqual({
      statutoryDue: '2024-07-29',
      agreedDue: '2025-03-31',
    });
  });

  it('leaves alone what started on another date than the one named', () => {
    const clocks = new CaseClocks()
      .record(notified('2026-01-31'))
      .correct(1, 'cspAwareDate', '2026-01-30', '2026-01-13')
      .correct(1, 'receivedOn', '2026-01-31', '2026-01-13');
    expect(clocks.all('C2/decide')).toHaveLength(1);
  });

  it('gives a due date to a clock that had none', () => {
    const clocks = new CaseClocks()
      .record(recorded('case.adopted', '2026-03-02', { stage: 'drafting', decidedOn: '2025-09' }))
      .correct(1, 'decidedOn', '2025-09', '2025-09-30');
    expect(clocks.the('C5/report')).toMatchObject({ statutoryDue: '2026-03-30', cannotSay: null });
  });

  it('of a date that was set moves that date, and not the day of asking', () => {
    const clocks = new CaseClocks().record(
      recorded(
        'agencyReview.required',
        '2026-01-12',
        { dueOn: '2026-03-31' },
        { instance: 'trust' },
      ),
    );
    clocks.correct(1, 'dueOn', '2026-03-31', '2026-03-13');
    expect(clocks.the('C6/agency-review')).toMatchObject({
      startedOn: '2026-01-12',
      statutoryDue: '2026-03-13',
    });
    clocks.correct(1, 'effectiveOn', '2026-01-12', '2026-01-05');
    expect(clocks.the('C6/agency-review')).toMatchObject({
      startedOn: '2026-01-05',
      statutoryDue: '2026-03-13',
    });
  });

  it('of an entry that does not exist changes nothing', () => {
    const payload = { entry: 99, field: 'cspAwareDate', from: '2026-01-31', to: '2026-01-13' };
    const clocks = new CaseClocks().record(
      notified('2026-01-31'),
      recorded('date.corrected', '2026-02-02', payload),
    );
    expect(clocks.all('C2/decide')).toHaveLength(1);
  });
});

describe('a bank holiday that is proclaimed later', () => {
  const withExtra = (date: string): Calendar =>
    calendarFrom(englandAndWales, [{ date, title: 'A day proclaimed' }]);

  const afterHoliday = (clocks: CaseClocks, date: string): CaseClocks =>
    clocks.make(redate(clocks.open(), withExtra(date)));

  it('moves open clocks of working days; the old clock is kept and says why', () => {
    const clocks = afterHoliday(new CaseClocks().record(decided('2026-06-01')), '2026-06-04');
    expect(clocks.the('C3/inform-home-office')).toMatchObject({
      statutoryDue: '2026-06-09',
      calendarVersion: `${calendar.version}+2026-06-04`,
    });
    expect(clocks.all('C3/inform-home-office')[0]).toMatchObject({
      statutoryDue: '2026-06-08',
      replacedWhy:
        'A bank holiday was added to the calendar: the due date moved from 8 June 2026 to 9 June 2026.',
    });
  });

  it('touches no month, no date that was set, and nothing it does not fall into', () => {
    const clocks = new CaseClocks().record(
      decided('2026-06-01'),
      recorded('scoping.sent', '2026-06-01', { replyBy: '2026-06-10' }),
    );
    const moved = redate(clocks.open(), withExtra('2026-06-04')).flatMap((change) =>
      change.kind === 'replace' ? [change.clock.ruleId] : [],
    );
    expect(moved).toEqual(['C3/inform-home-office', 'C4/inform-family']);
    expect(redate(clocks.open(), withExtra('2026-06-30'))).toEqual([]);
  });

  it('leaves stopped clocks as they were', () => {
    const clocks = new CaseClocks().record(
      decided('2026-06-01'),
      recorded('homeOffice.informed', '2026-06-02'),
      recorded('family.informed', '2026-06-02'),
    );
    expect(redate(clocks.open(), withExtra('2026-06-04'))).toEqual([]);
  });

  it('gives a date where the calendar did not reach before', () => {
    const short = calendarFrom({
      ...englandAndWales,
      covers: { from: '2011-01-01', to: '2026-06-03' },
      events: englandAndWales.events.filter(({ date }) => date < '2026-06-03'),
    });
    const clocks = new CaseClocks('g2016', short).record(signedOff('2026-05-29'));
    expect(clocks.the('C9/copy-to-commissioner').statutoryDue).toBeNull();
    expect(clocks.the('C9/copy-to-commissioner').cannotSay).toContain('bank holidays of 2026');
    clocks.make(redate(clocks.open(), calendar));
    expect(clocks.the('C9/copy-to-commissioner').statutoryDue).toBe('2026-06-12');
  });
});

describe('what a person reads of a clock', () => {
  const says = (clock: RunningClock, today: string) => standing(clock, plainDate(today)).says;

  it('says how many days are left, and how many too many', () => {
    const clock = new CaseClocks().record(notified('2026-01-12')).the('C2/decide');
    expect(says(clock, '2026-02-01')).toBe('Due on 12 February 2026, in 11 days.');
    expect(says(clock, '2026-02-11')).toBe('Due on 12 February 2026, in 1 day.');
    expect(says(clock, '2026-02-12')).toBe('Due on 12 February 2026, today.');
    expect(says(clock, '2026-02-14')).toBe('2 days late: it was due on 12 February 2026.');
  });

  it('tells the agreed date and the statutory date apart', () => {
    const clock = new CaseClocks()
      .record(decided('2024-02-29'), extended('2025-03-31', '2024-08-05'))
      .the('C5/report');
    expect(says(clock, '2024-08-19')).toBe(
      'Due by agreement on 31 March 2025, in 224 days; the statutory date is 29 August 2024.',
    );
    expect(says(clock, '2025-03-21')).toBe(
      'Due by agreement on 31 March 2025, in 10 days; 204 days late against the statutory date, 29 August 2024.',
    );
    expect(says(clock, '2025-04-01')).toBe(
      '1 day late against the agreed date, 31 March 2025; 215 days late against the statutory date, 29 August 2024.',
    );
  });

  it('says how the date came about', () => {
    const clocks = new CaseClocks()
      .record(notified('2024-01-31'), decided('2024-03-28'), extended('2025-03-31', '2024-08-05'))
      .record(recorded('scoping.sent', '2026-06-01', { replyBy: '2026-06-30' }))
      .correct(1, 'cspAwareDate', '2024-01-31', '2024-01-30');
    const explained = (clock: RunningClock) => {
      const row = clockRowOf(clock);
      if (row === undefined) throw new Error(`No row ${clock.ruleId}`);
      return explainClock(clock, row, calendar);
    };
    expect(explained(clocks.all('C2/decide')[0] as RunningClock)).toBe(
      'Decision whether to hold a review (C2): One month from 31 January 2024 is 29 February 2024 ' +
        '(February has no 31st). No longer counted. Entry 5 corrected a date of entry 1: ' +
        '31 January 2024 became 30 January 2024.',
    );
    expect(explained(clocks.the('C3/inform-home-office'))).toBe(
      'Telling the Home Office of the decision (C3): 5 working days from 28 March 2024, leaving out ' +
        'weekends and 2 bank holidays (29 March and 1 April), is 8 April 2024.',
    );
    expect(explained(clocks.the('C5/report'))).toBe(
      'Overview report (C5): 6 months from 28 March 2024 is 28 September 2024. That is a ' +
        'Saturday; the date stays there. 31 March 2025 was agreed afterwards; the first date stays on the record.',
    );
    expect(explained(clocks.the('local/scoping-return'))).toBe(
      'Replies to the scoping letter: 30 June 2026 was set when it was asked for.',
    );
  });
});
