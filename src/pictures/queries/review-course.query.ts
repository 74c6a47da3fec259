import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { stepOf, type StepLabel } from '../../../workflows/review-case/review-case.view';
import { stagesIn } from '../../cases';
import { Fact } from '../../kernel/records/fact.entity';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';

export interface StepReached {
  readonly step: StepLabel;
  /** As far as it is known. */
  readonly on: string | null;
}

export interface Pause {
  /** Null where nobody knows since when. */
  readonly from: PlainDate | null;
  /** Null while it is still paused. */
  readonly until: PlainDate | null;
}

export interface ReviewCourse {
  /** Each time the review came to another step, in the order in which it was recorded. */
  readonly steps: readonly StepReached[];
  readonly pauses: readonly Pause[];
}

/** How one review came to where it is. */
@Injectable()
export class ReviewCourseQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(row: WorkflowInstance): Promise<ReviewCourse> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: { instanceId: row.id },
      order: { seq: 'ASC' },
      select: { toState: true, effectiveOn: true, askedEvent: true, payload: true },
    });
    const steps: StepReached[] = [];
    for (const { path, on } of stagesIn(facts, row)) {
      const step = stepOf(path);
      if (step !== null && step !== steps.at(-1)?.step) steps.push({ step, on });
    }
    return { steps, pauses: pausesIn(facts) };
  }
}

function pausesIn(
  facts: readonly Pick<Fact, 'toState' | 'effectiveOn' | 'askedEvent' | 'payload'>[],
): readonly Pause[] {
  const pauses: Pause[] = [];
  let pause: Pause | null = null;
  for (const fact of facts) {
    const isPaused = fact.toState.split(' ').includes('hold.paused');
    if (isPaused && pause === null) pause = { from: dayOf(fact), until: null };
    if (!isPaused && pause !== null) {
      pauses.push({ ...pause, until: dayOf(fact) });
      pause = null;
    }
  }
  return pause === null ? pauses : [...pauses, pause];
}

/** A pause from earlier records began before it was entered, or nobody knows when. */
function dayOf({
  askedEvent,
  payload,
  effectiveOn,
}: Pick<Fact, 'askedEvent' | 'payload' | 'effectiveOn'>): PlainDate | null {
  if (askedEvent !== 'hold.adopt') return isPlainDate(effectiveOn) ? effectiveOn : null;
  const { pausedSince } = JSON.parse(payload) as { readonly pausedSince?: unknown };
  return isPlainDate(pausedSince) ? pausedSince : null;
}
