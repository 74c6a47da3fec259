import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { PlainDate } from '../../workflows/language/dates';
import type { EditionId } from '../../workflows/language/editions';
import type {
  ClockChange,
  ClockFact,
  NewClock,
  RunningClock,
} from '../../workflows/rules/clock-row';
import { clocksAfter, dateCorrectionIn } from '../../workflows/rules/clocks';
import { CalendarKeeper } from './calendar-keeper';
import { newId } from './ids';
import { Deadline } from './records/deadline.entity';
import { Fact } from './records/fact.entity';
import type { WorkflowInstance } from './records/workflow-instance.entity';
import { workflowOf } from './workflow-registry';

/** Keeps the clocks that facts start, stop, move and correct; decides nothing itself. */
@Injectable()
export class DeadlineKeeper {
  constructor(private readonly calendars: CalendarKeeper) {}

  /** Lets the clocks follow one recorded fact, in the fact's own transaction. */
  async apply(tx: EntityManager, row: WorkflowInstance, fact: Fact): Promise<void> {
    const seen = await this.seen(tx, fact, row);
    const running = await this.clocksOf(tx, fact.caseId, seen.corrects !== undefined);
    const calendar = await this.calendars.calendar(tx);
    const changes = clocksAfter(seen, running, row.edition as EditionId, calendar);
    await this.make(tx, fact.caseId, changes);
  }

  /**
   * The clocks of a case as its facts, in the order in which they were recorded, left them. Nothing
   * is written. Holidays that were added since are counted with.
   *
   * @param rowOf the record that a fact belongs to, in the edition it had
   */
  async through(
    db: EntityManager,
    facts: readonly Fact[],
    rowOf: (fact: Fact) => WorkflowInstance,
  ): Promise<readonly RunningClock[]> {
    const calendar = await this.calendars.calendar(db);
    let clocks: readonly RunningClock[] = [];
    for (const fact of facts) {
      const row = rowOf(fact);
      const seen = await this.seen(db, fact, row);
      const changes = clocksAfter(seen, clocks, row.edition as EditionId, calendar);
      clocks = changes.reduce((kept, change) => changed(kept, change, fact.caseId), clocks);
    }
    return clocks;
  }

  /** Writes changes of clocks. A replaced clock stays, and says by which and why. */
  async make(tx: EntityManager, caseId: string, changes: readonly ClockChange[]): Promise<void> {
    for (const change of changes) {
      if (change.kind === 'start') await this.start(tx, caseId, change.clock);
      if (change.kind === 'stop') {
        await tx.update(Deadline, change.id, { metOn: change.metOn, metBy: change.metBy });
      }
      if (change.kind === 'agree') {
        await tx.update(Deadline, change.id, { agreedDue: change.agreedDue });
      }
      if (change.kind === 'replace') {
        const replacedBy = await this.start(tx, caseId, change.clock);
        await tx.update(Deadline, change.id, { replacedBy, replacedWhy: change.why });
      }
    }
  }

  /** A case's clocks that still run; with `all`, also those that were stopped. */
  async clocksOf(db: EntityManager, caseId: string, all: boolean): Promise<RunningClock[]> {
    const rows = await db.findBy(Deadline, {
      caseId,
      replacedBy: IsNull(),
      ...(all ? {} : { metOn: IsNull() }),
    });
    return rows.map(clockOf);
  }

  private async start(tx: EntityManager, caseId: string, clock: NewClock): Promise<string> {
    const id = newId();
    await tx.insert(Deadline, { ...clock, id, caseId, replacedBy: null, replacedWhy: null });
    return id;
  }

  private async seen(tx: EntityManager, fact: Fact, row: WorkflowInstance): Promise<ClockFact> {
    const payload = answersOf(fact);
    const seen = {
      id: fact.id,
      seq: fact.seq,
      instance: fact.instanceId,
      type: fact.type,
      payload,
      effectiveOn: fact.effectiveOn as PlainDate,
      toState: fact.toState,
    };
    const correction = dateCorrectionIn(seen);
    if (correction === null) return seen;
    const { entry, field } = correction;
    const corrected = await tx.findOneBy(Fact, { instanceId: fact.instanceId, seq: entry });
    if (!corrected) return seen;
    const { events } = workflowOf(row.kind, row.machineVersion);
    const { happenedOn } = events[corrected.askedEvent] ?? {};
    const saysWhenItHappened = field === (happenedOn ?? 'effectiveOn');
    const { id, type } = corrected;
    return { ...seen, corrects: { id, type, payload: answersOf(corrected), saysWhenItHappened } };
  }
}

function changed(
  clocks: readonly RunningClock[],
  change: ClockChange,
  caseId: string,
): readonly RunningClock[] {
  const begun = (clock: NewClock): RunningClock => ({
    ...clock,
    id: newId(),
    caseId,
    replacedBy: null,
    replacedWhy: null,
  });
  if (change.kind === 'start') return [...clocks, begun(change.clock)];
  if (change.kind === 'replace') {
    return [...clocks.filter(({ id }) => id !== change.id), begun(change.clock)];
  }
  const { id, kind, ...dates } = change;
  return clocks.map((clock) => (clock.id === id ? { ...clock, ...dates } : clock));
}

const answersOf = (fact: Fact) => JSON.parse(fact.payload) as Record<string, unknown>;

export const clockOf = (row: Deadline): RunningClock => row as RunningClock;
