import { Inject, Injectable } from '@nestjs/common';
import type { PlainDate } from '../../workflows/language/dates';
import { AskHandler, type Answer, type Sent } from '../asking';
import { FindRecordQuery } from '../cases';
import { Clock, StoppedClock } from '../kernel/clock';
import type { Command } from '../kernel/command';
import { newId } from '../kernel/ids';
import { isRibKind } from '../kernel/workflow-registry';
import { Cast } from './cast';
import type { DemoReview } from './demo-files';
import type { PlannedStep } from './story-plan';

/** Where the records of a review are, as far as it has been told. */
interface Told {
  readonly reference: string;
  /** The numbers of the records beside it, by what the story calls them. */
  readonly numbers: Map<string, number>;
  /** The day of the last step, and how many were entered on it. */
  last: { readonly day: PlainDate; readonly asked: number };
}

/** Tells planned steps to the product, through the same door as everybody else, on their days. */
@Injectable()
export class StoryTeller {
  private readonly told = new Map<DemoReview, Told>();

  constructor(
    private readonly handler: AskHandler,
    private readonly records: FindRecordQuery,
    private readonly cast: Cast,
    @Inject(Clock) private readonly clock: StoppedClock,
  ) {}

  /** @throws Error when the product refuses a step: the stories and the rules disagree */
  async tell(steps: readonly PlannedStep[]): Promise<void> {
    for (const step of steps) {
      const answer = await this.ask(step);
      if (!answer.ok) throw new Error(sayWhy(step, answer));
    }
  }

  private async ask(step: PlannedStep): Promise<Answer> {
    const actor = await this.cast.actor(step.as);
    const command = { id: newId(), actor };
    const sent: Sent = { event: step.event, answers: step.answers, effectiveOn: step.happened };
    const told = this.told.get(step.review);
    const asked = told?.last.day === step.entered ? told.last.asked : 0;
    this.clock.moveTo(instantOf(step.entered, asked));
    if (!told) return this.open(step, sent, command);
    told.last = { day: step.entered, asked: asked + 1 };
    return step.record === null
      ? this.handler.ask(await this.records.review(told.reference, actor), sent, command)
      : this.askBeside(told, step.record, sent, command);
  }

  private async open(step: PlannedStep, sent: Sent, command: Command): Promise<Answer> {
    const { review, entered } = step;
    const answer = await this.handler.openReview('g2016', sent, command);
    if (!answer.ok) return answer;
    const { reference } = answer;
    this.told.set(review, { reference, numbers: new Map(), last: { day: entered, asked: 1 } });
    await this.cast.give(answer.caseId, review.assignedTo, entered);
    return answer;
  }

  /** Of a record beside the review: it is begun when the story first speaks of it. */
  private async askBeside(
    told: Told,
    record: string,
    sent: Sent,
    command: Command,
  ): Promise<Answer> {
    const [kind = '', called = ''] = record.split(': ');
    if (!isRibKind(kind)) throw new Error(`There is no record of the kind ${kind}`);
    const number = told.numbers.get(record) ?? (Number(called) || null);
    if (number !== null) {
      const row = await this.records.rib(told.reference, kind, number, command.actor);
      return this.handler.ask(row, sent, command);
    }
    const review = await this.records.review(told.reference, command.actor);
    const answer = await this.handler.openRib(review, kind, sent, command);
    if (answer.ok) told.numbers.set(record, Number(answer.reference.split('/')[2]));
    return answer;
  }
}

/** In office hours, some minutes after what was entered of the same review that day. */
function instantOf(day: PlainDate, asked: number): string {
  const minutes = 9 * 60 + asked * 7;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`;
}

function sayWhy({ review, event, happened }: PlannedStep, answer: Answer & { ok: false }): string {
  const why =
    answer.code === 'shape'
      ? answer.errors.map(({ says }) => says)
      : [answer.says, ...answer.missing.map(({ says }) => says)];
  return `“${review.about}” ${event} on ${happened}: ${why.join(' ')}`;
}
