import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import type { MonitoringKind } from '../../workflows/language/kinds';
import type { Calendar } from '../../workflows/rules/calendar';
import { AskHandler, RecordsQuery, type Answer, type Sent } from '../asking';
import { CaseListQuery } from '../cases';
import type { Actor } from '../identity';
import { Clock, StoppedClock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { projectRoot } from '../kernel/project-root';
import { PlanQuery } from '../recommendations';
import { Cast } from './cast';
import type { DemoPlans, DemoSource, PlanStep, Words } from './demo-files';
import { fillIn, workingDay } from './story-words';

interface Days {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** One thing that happened to a plan, told in its turn. */
interface Deed {
  readonly daysAgo: number;
  readonly tell: (day: PlainDate) => Promise<void>;
}

interface Commitment {
  readonly key: string;
  readonly number: string | null;
  readonly text: string;
  readonly leadAgency: string;
}

interface CommittedPlan {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly answersTo: string;
  readonly publishedOn: string;
  readonly priorities: readonly { readonly commitments: readonly Commitment[] }[];
}

/** Tells of plans: what was recommended, how far it has come, and the round that is open now. */
@Injectable()
export class PlansTeller {
  /** 'recommendation: safety visits' -> 'R-0002/recommendation/4' */
  private readonly references = new Map<string, string>();
  private days: Days;
  private entered = 0;

  constructor(
    private readonly handler: AskHandler,
    private readonly records: RecordsQuery,
    private readonly reviews: CaseListQuery,
    private readonly plans: PlanQuery,
    private readonly cast: Cast,
    @Inject(Clock) private readonly clock: StoppedClock,
  ) {}

  /** @throws Error when the product refuses a step: the demonstration and the rules disagree */
  async tell(told: DemoPlans, days: Days): Promise<void> {
    this.days = days;
    await this.nameEverything();
    const { round, learningEvents } = told;
    const deeds: readonly Deed[] = [
      ...told.sources.flatMap((source) => this.deedsOfSource(source)),
      ...told.recommendations.flatMap(({ called, plan, daysAgo, answers, then }) =>
        this.deedsOf(called, plan, daysAgo, answers, then),
      ),
      this.opening('update-round', 'round', round.daysAgo, 'round.open', round.answers),
      ...learningEvents.map(({ daysAgo, answers }, index) =>
        this.opening('learning-event', `${index}`, daysAgo, 'learning.record', answers),
      ),
    ];
    // What came first is told first, and what stands first in the file where that is the same.
    for (const { daysAgo, tell } of [...deeds].sort((a, b) => b.daysAgo - a.daysAgo)) {
      const day = workingDay(addDays(days.today, -daysAgo), days.calendar);
      this.clock.moveTo(`${day}T${this.nextMinute()}:00.000Z`);
      await tell(day);
    }
  }

  private deedsOfSource({ file, key, daysAgo, take }: DemoSource): Deed[] {
    const plan = committedPlan(file, key);
    const { title, kind, answersTo, publishedOn } = plan;
    const source = { title, kind, answersTo, publishedOn };
    const all = plan.priorities.flatMap(({ commitments }) => commitments);
    return [
      this.opening('source', key, daysAgo, 'source.register', source),
      ...take.flatMap(({ commitment, then }) => {
        const found = all.find((one) => one.key === commitment);
        if (!found) throw new Error(`${file} has no commitment ${commitment}`);
        const { number, text, leadAgency } = found;
        const answers = {
          ...(number === null ? {} : { label: number }),
          text,
          addresseesPrinted: [leadAgency],
        };
        const link = { daysAgo: daysAgo - 1, ask: 'link', answers: { commitment } };
        return this.deedsOf(commitment, `source: ${key}`, daysAgo, answers, [link, ...then]);
      }),
    ];
  }

  private deedsOf(
    called: string,
    plan: string,
    daysAgo: number,
    answers: Words,
    then: readonly PlanStep[],
  ): Deed[] {
    const event = (what: string): string => `recommendation.${what}`;
    return [
      { daysAgo, tell: (day) => this.propose(called, plan, event('propose'), answers, day) },
      ...then.map((step) => ({
        daysAgo: step.daysAgo,
        tell: (day: PlainDate) => this.ask(called, event(step.ask), step, day),
      })),
    ];
  }

  private opening(
    kind: MonitoringKind,
    called: string,
    daysAgo: number,
    event: string,
    answers: Words,
  ): Deed {
    const tell = async (day: PlainDate): Promise<void> => {
      const sent = this.sent(event, answers, day);
      const actor = await this.administrator();
      const answer = await this.handler.open(kind, sent, { id: newId(), actor });
      this.references.set(`${kind}: ${called}`, accepted(answer, called, event));
    };
    return { daysAgo, tell };
  }

  private async propose(
    called: string,
    plan: string,
    event: string,
    answers: Words,
    day: PlainDate,
  ): Promise<void> {
    const actor = await this.administrator();
    const row = await this.plans.find(this.references.get(plan) ?? '', actor);
    const sent = this.sent(event, answers, day);
    const command = { id: newId(), actor };
    const answer = await this.handler.openRib(row, 'recommendation', sent, command);
    this.references.set(`recommendation: ${called}`, accepted(answer, called, event));
  }

  private async ask(
    called: string,
    event: string,
    { as, answers }: PlanStep,
    day: PlainDate,
  ): Promise<void> {
    const actor = as === undefined ? await this.administrator() : await this.cast.actor(as);
    const reference = this.references.get(`recommendation: ${called}`) ?? '';
    const kept = await this.records.find('recommendation', reference, actor);
    const sent = this.sent(event, answers, day);
    const answer = await this.handler.ask(kept?.row ?? null, sent, { id: newId(), actor });
    accepted(answer, called, event);
  }

  private sent(event: string, answers: Words, day: PlainDate): Sent {
    const words = Object.fromEntries(this.references);
    return { event, answers: fillIn(answers, words, { ...this.days, day }), effectiveOn: day };
  }

  private async nameEverything(): Promise<void> {
    const actor = await this.administrator();
    for (const { row, memory } of await this.records.all('organisation', actor)) {
      this.references.set(`organisation: ${memory.title}`, row.reference);
    }
    const asked = { sort: 'reference', descending: false, page: 1, perPage: 50 } as const;
    for (const { reference, title } of (await this.reviews.list(asked, actor)).lines) {
      this.references.set(`review: ${title.split('/')[0]}`, reference);
    }
  }

  private administrator(): Promise<Actor> {
    return this.cast.actor('kcst-administrator');
  }

  /** In office hours, each a minute after the one before. */
  private nextMinute(): string {
    const minute = (this.entered += 1) % 420;
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${two(9 + Math.floor(minute / 60))}:${two(minute % 60)}`;
  }
}

function accepted(answer: Answer, called: string, event: string): string {
  if (answer.ok) return answer.reference;
  throw new Error(`${called} ${event}: ${JSON.stringify(answer)}`);
}

function committedPlan(file: string, key: string): CommittedPlan {
  const text = readFileSync(join(projectRoot, 'data/commitments', file), 'utf8');
  const { plans } = JSON.parse(text) as { readonly plans: readonly CommittedPlan[] };
  const plan = plans.find((one) => one.key === key);
  if (!plan) throw new Error(`${file} has no plan ${key}`);
  return plan;
}
