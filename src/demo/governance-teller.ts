import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import { isGovernanceKind, type GovernanceKind } from '../../workflows/language/kinds';
import type { Calendar } from '../../workflows/rules/calendar';
import { AskHandler, RecordsQuery, type Kept, type Sent } from '../asking';
import { CaseListQuery } from '../cases';
import { Intake } from '../documents';
import { readPartnership, SetUpPartnership } from '../governance';
import type { Actor } from '../identity';
import { Clock, StoppedClock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { projectRoot } from '../kernel/project-root';
import { Cast } from './cast';
import type { DemoAppointment, DemoGovernance, GovernanceStep, Words } from './demo-files';
import { fillIn, workingDay } from './story-words';

interface Days {
  readonly today: PlainDate;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: string;
  readonly calendar: Calendar;
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Sets the partnership up and tells of its meetings, on the days on which they were. */
@Injectable()
export class GovernanceTeller {
  /** 'person: Kent Police representative' -> 'P-0003' */
  private readonly references = new Map<string, string>();
  private readonly entered = new Map<PlainDate, number>();

  constructor(
    private readonly handler: AskHandler,
    private readonly records: RecordsQuery,
    private readonly reviews: CaseListQuery,
    private readonly setUp: SetUpPartnership,
    private readonly cast: Cast,
    private readonly intake: Intake,
    @Inject(Clock) private readonly clock: StoppedClock,
  ) {}

  /** @throws Error when the product refuses a step: the demonstration and the rules disagree */
  async tell(governance: DemoGovernance, days: Days): Promise<void> {
    const actor = await this.cast.actor('kcst-administrator');
    const began = addDays(days.today, -governance.setUpDaysAgo);
    await this.partnership(began, days, actor);
    await this.nameReviews(actor);
    for (const name of governance.people) {
      await this.open('person', name, { event: 'person.register', answers: { name } }, actor);
    }
    const [first, others] = parted(governance.steps, ({ ask }) => /Seat$/.test(ask));
    const appointed = governance.appointments.map((one) => stepOf(one, days.today, governance));
    for (const step of [...first, ...appointed, ...others]) await this.step(step, days, actor);
  }

  /** @throws Error when nobody of that name was told of */
  referenceOf(person: string): string {
    const reference = this.references.get(`person: ${person}`);
    if (!reference) throw new Error(`Nobody in the demonstration is called ${person}`);
    return reference;
  }

  private async partnership(day: PlainDate, days: Days, actor: Actor): Promise<void> {
    this.enterOn(day, days);
    for (const file of ['organisations.json', 'bodies.json']) {
      const text = readFileSync(join(projectRoot, 'data/governance', file), 'utf8');
      const partnership = readPartnership(text);
      const { items } = await this.setUp.setUp({ file, partnership, actor });
      const refused = items.find(({ outcome }) => outcome === 'rejected');
      if (refused) throw new Error(`${file}: ${refused.text}: ${refused.says}`);
    }
    for (const { row, memory } of await this.records.all('organisation', actor)) {
      this.references.set(`organisation: ${memory.title}`, row.reference);
    }
    for (const { row, memory } of await this.records.all('body', actor)) {
      this.references.set(`body: ${memory.key}`, row.reference);
    }
  }

  private async nameReviews(actor: Actor): Promise<void> {
    const asked = { sort: 'reference', descending: false, page: 1, perPage: 50 } as const;
    for (const { reference, title } of (await this.reviews.list(asked, actor)).lines) {
      this.references.set(`review: ${title.split('/')[0]}`, reference);
    }
  }

  private async step(told: GovernanceStep, days: Days, actor: Actor): Promise<void> {
    const day = workingDay(addDays(days.today, -told.daysAgo), days.calendar);
    for (const step of told.each?.map((one) => tellingOf(told, one)) ?? [told]) {
      this.enterOn(told.daysAgo === 0 ? days.today : day, days);
      const kept = await this.kept(step.of, actor);
      const words = { ...(await this.words(kept, actor)), ...wordsOf(days) };
      const filled = fillIn(step.answers, words, { ...days, day });
      const answers = { ...filled, ...(await this.papersIn(filled, actor)) };
      const sent: Sent = { event: step.ask, answers, effectiveOn: day };
      const [kind = '', called = ''] = step.of.split(': ');
      if (!kept && isGovernanceKind(kind)) await this.open(kind, called, sent, actor);
      else await this.ask(kept, sent, actor);
    }
  }

  /** Papers are named by their files in data/demo/papers, and handed in before they are sent out. */
  private async papersIn({ attached }: Words, actor: Actor): Promise<Words> {
    if (!Array.isArray(attached)) return {};
    const references: string[] = [];
    for (const name of attached.map(String)) {
      const content = readFileSync(join(projectRoot, 'data/demo/papers', name));
      const upload = { field: 'attached', name, content, isOneTooMany: false };
      const taken = await this.intake.take(upload, actor.id, newId());
      if ('refused' in taken) throw new Error(taken.refused);
      references.push(taken.id);
    }
    return { attached: references };
  }

  private async open(
    kind: GovernanceKind,
    called: string,
    sent: Sent,
    actor: Actor,
  ): Promise<void> {
    const answer = await this.handler.open(kind, sent, { id: newId(), actor });
    if (!answer.ok) throw new Error(`${called} ${sent.event}: ${JSON.stringify(answer)}`);
    this.references.set(`${kind}: ${called}`, answer.reference);
  }

  private async ask(kept: Kept<GovernanceKind> | null, sent: Sent, actor: Actor): Promise<void> {
    const answer = await this.handler.ask(kept?.row ?? null, sent, { id: newId(), actor });
    if (!answer.ok) {
      throw new Error(`${kept?.row.title} ${sent.event}: ${JSON.stringify(answer)}`);
    }
  }

  private async kept(of: string, actor: Actor): Promise<Kept<GovernanceKind> | null> {
    const [kind = ''] = of.split(': ');
    const reference = this.references.get(of);
    return reference !== undefined && isGovernanceKind(kind)
      ? this.records.find(kind, reference, actor)
      : null;
  }

  /** Every record by its name, and the rows and offices of the body that is spoken of. */
  private async words(kept: Kept<GovernanceKind> | null, actor: Actor): Promise<Words> {
    const words: Record<string, unknown> = Object.fromEntries(this.references);
    const of = kept && 'body' in kept.memory ? kept.memory.body : (kept?.row.reference ?? '');
    const body = await this.records.find('body', of, actor);
    for (const { id, name, until } of body?.memory.seats ?? []) {
      if (until === null) words[`seat: ${name}`] = id;
    }
    for (const { id, capacity } of body?.memory.appointments ?? []) {
      words[`appointment: ${capacity}`] = id;
    }
    return words;
  }

  /** In office hours of that day, a minute after what was entered before; today, at this moment. */
  private enterOn(day: PlainDate, { today, now }: Days): void {
    const before = this.entered.get(day) ?? 0;
    this.entered.set(day, before + 1);
    const two = (number: number): string => String(number).padStart(2, '0');
    this.clock.moveTo(
      day === today
        ? now
        : `${day}T${two(9 + Math.floor(before / 60))}:${two(before % 60)}:00.000Z`,
    );
  }
}

/** The step as it is told of one name. */
const tellingOf = (step: GovernanceStep, one: string): GovernanceStep =>
  JSON.parse(JSON.stringify(step).replaceAll('{one}', one)) as GovernanceStep;

/** The meeting of today was opened a while ago, whatever the hour is. */
function wordsOf({ today, now }: Days): Words {
  const [hour = 0, minute = 0] = londonTime.format(Date.parse(now)).split(':').map(Number);
  const opened = Math.max(0, hour * 60 + minute - 25);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    'this very day': today,
    'opened at': `${two(Math.floor(opened / 60))}:${two(opened % 60)}`,
  };
}

function stepOf(
  { body, person, as, seat, daysAgo, untilDaysAgo }: DemoAppointment,
  today: PlainDate,
  { setUpDaysAgo }: DemoGovernance,
): GovernanceStep {
  return {
    daysAgo: Math.min(daysAgo, setUpDaysAgo),
    of: `body: ${body}`,
    ask: 'body.appoint',
    answers: {
      person: `{person: ${person}}`,
      capacity: as,
      ...(seat === undefined ? {} : { seat: `{seat: ${seat}}` }),
      from: addDays(today, -daysAgo),
      ...(untilDaysAgo === undefined ? {} : { until: addDays(today, -untilDaysAgo) }),
    },
  };
}

const parted = <T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];
