import { Injectable } from '@nestjs/common';
import { DataSource, In, Like } from 'typeorm';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import type { EditionId } from '../../../workflows/language/editions';
import type { Calendar } from '../../../workflows/rules/calendar';
import type { Pause, ReviewToday } from '../../../workflows/rules/what-if/ahead';
import { trialAhead } from '../../cases';
import { CalendarKeeper } from '../../kernel/calendar-keeper';
import { Clock } from '../../kernel/clock';
import { DeadlineKeeper } from '../../kernel/deadline-keeper';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';

/** What a review's later dates hang on, as it stands today. */
@Injectable()
export class ReviewTodayQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deadlines: DeadlineKeeper,
    private readonly calendars: CalendarKeeper,
    private readonly clock: Clock,
  ) {}

  async of(row: WorkflowInstance): Promise<ReviewToday> {
    const today = this.clock.today();
    const { manager } = this.dataSource;
    const { memory } = statesKept<'review-case'>(row);
    return {
      today,
      caseId: row.caseId,
      edition: row.edition as EditionId,
      stage: row.statePath,
      since: isPlainDate(row.since) ? row.since : null,
      pause: await this.pauseOf(row),
      trialOn: trialAhead(row),
      panelOn: await this.nextPanelOn(row.reference, today),
      publicationOn: row.statePath === 'publishing.scheduled' ? memory.scheduledFor : null,
      clocks: await this.deadlines.clocksOf(manager, row.caseId, false),
    };
  }

  calendar(): Promise<Calendar> {
    return this.calendars.calendar(this.dataSource.manager);
  }

  /** What a person calls the records beside a review, by their ids. */
  async titlesBeside(row: WorkflowInstance): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource.manager.find(WorkflowInstance, {
      where: { caseId: row.caseId },
      select: { id: true, title: true },
    });
    return new Map(rows.flatMap(({ id, title }) => (id === row.id ? [] : [[id, title] as const])));
  }

  /** Where part of the work goes on, the review is not at rest. */
  private async pauseOf(row: WorkflowInstance): Promise<Pause | null> {
    const { states, memory } = statesKept<'review-case'>(row);
    if (states.hold !== 'paused' || memory.holdScope === 'partial') return null;
    const began = await this.dataSource.manager.findOne(Fact, {
      where: { instanceId: row.id, type: In(['hold.paused', 'hold.adopted']) },
      order: { seq: 'DESC' },
    });
    return {
      since: began ? beganOn(began) : null,
      forTrial: memory.holdReason === 'trial',
      lookAgainOn: memory.holdReviewOn,
    };
  }

  /** The next meeting that is planned for the panel of this review, where its meetings are kept here. */
  private async nextPanelOn(reference: string, today: PlainDate): Promise<PlainDate | null> {
    const bodies = await this.remembering('body', 'review', reference);
    const panels = bodies.filter((row) => statesKept<'body'>(row).memory.kind === 'reviewPanel');
    const meetings = await Promise.all(
      panels.map((panel) => this.remembering('meeting', 'body', panel.reference)),
    );
    const days = meetings
      .flat()
      .filter(({ statePath }) => statePath === 'planned' || statePath === 'papersOut')
      .flatMap((row) => statesKept<'meeting'>(row).memory.on ?? [])
      .filter((on) => on >= today)
      .sort();
    return days[0] ?? null;
  }

  /** Records whose snapshot names another by its reference. */
  private remembering(kind: string, name: string, reference: string): Promise<WorkflowInstance[]> {
    return this.dataSource.manager.findBy(WorkflowInstance, {
      kind,
      snapshot: Like(`%"${name}":"${reference}"%`),
    });
  }
}

function beganOn({ type, payload, effectiveOn }: Fact): PlainDate | null {
  const { pausedSince } = JSON.parse(payload) as { pausedSince?: unknown };
  const day = type === 'hold.adopted' ? pausedSince : effectiveOn;
  return isPlainDate(day) ? day : null;
}
