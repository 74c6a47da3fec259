import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../workflows/language/dates';
import type {
  AuthoritySeated,
  DecisionStanding,
  OfficeStanding,
  Room,
} from '../../workflows/language/governance';
import type { MeetingMemory, MemoryOf } from '../../workflows/language/memory';
import { subtractClearWorkingDays } from '../../workflows/rules/calendar';
import { appointmentsOn, roomOf, termsOn } from '../../workflows/rules/room';
import { CalendarKeeper } from './calendar-keeper';
import { KeptRecords, type KeptRecord } from './kept-records';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { statesKept } from './workflow-states';

/** The key of the body whose offices decide for the partnership. */
const partnership = 'kcsp';

/** Loads what meetings and their decisions stand on: bodies, their lists, and who holds office. */
@Injectable()
export class RoomLoader {
  constructor(
    private readonly calendars: CalendarKeeper,
    private readonly records: KeptRecords,
  ) {}

  /**
   * What a meeting of a body on a day stands on, with everybody of whom the meeting speaks.
   *
   * @throws Error when there is no such body: a meeting never names one that is not on record
   */
  async room(
    db: EntityManager,
    reference: string,
    day: PlainDate,
    meeting: MeetingMemory | null,
    meetingReference: string,
  ): Promise<Room> {
    const body = (await this.body(db, reference)).memory;
    const spokenOf = [
      ...body.seats.map(({ organisation }) => organisation),
      ...(meeting?.attendance ?? []).flatMap(({ organisation }) => organisation ?? []),
    ];
    const people = [
      ...body.appointments.map(({ person }) => person),
      ...(meeting ? peopleOf(meeting) : []),
    ];
    const terms = termsOn(body, day, meetingReference);
    const paperDays = terms?.paperDays ?? null;
    const papers =
      paperDays === null
        ? null
        : subtractClearWorkingDays(day, paperDays, await this.calendars.calendar(db));
    return roomOf({
      reference,
      body,
      day,
      meeting: meetingReference,
      organisations: await this.memories(db, 'organisation', spokenOf),
      people: await this.memories(db, 'person', people),
      papersBy: papers?.kind === 'due' ? papers.date : null,
    });
  }

  /** The decision of that name ('M-0007/3'), or null. */
  async decision(
    db: EntityManager,
    named: unknown,
    asker: string,
  ): Promise<DecisionStanding | null> {
    const [, meeting, id] = /^(M-\d+)\/(\d+)$/.exec(String(named).trim()) ?? [];
    const row = meeting
      ? await db.findOneBy(WorkflowInstance, { reference: meeting, kind: 'meeting' })
      : null;
    if (!row || !meeting) return null;
    const { memory } = statesKept<'meeting'>(row);
    const decision = memory.decisions.find((one) => one.id === id);
    if (!decision || !memory.on) return null;
    const body = await this.body(db, memory.body);
    const { standing, about, asks, dissent, votesFor, quorum } = decision;
    return {
      reference: `${meeting}/${decision.id}`,
      body: memory.body,
      bodyKey: body.memory.key,
      heldOn: memory.on,
      standing,
      about,
      aboutThis: about === asker,
      asks,
      dissent,
      votesFor,
      quorum,
    };
  }

  /** Bodies whose decisions are taken at meetings kept here, with the first day: by key, by reference. */
  async bodiesKept(db: EntityManager): Promise<Readonly<Record<string, PlainDate>>> {
    const kept = (await this.bodies(db)).flatMap(({ row: { reference }, memory }) => {
      const { key, meetingsKeptFrom: from } = memory;
      return from === null ? [] : ([key, reference] as const).map((name) => [name, from] as const);
    });
    return Object.fromEntries(kept);
  }

  /** Chair and Vice-Chair of the partnership on a day; undefined where its list is not kept here. */
  async offices(db: EntityManager, day: PlainDate): Promise<readonly OfficeStanding[] | undefined> {
    const body = (await this.bodies(db)).find(({ memory }) => memory.key === partnership);
    if (!body) return undefined;
    const held = appointmentsOn(body.memory, day).filter(
      ({ capacity }) => capacity === 'chair' || capacity === 'viceChair',
    );
    const people = await this.memories(
      db,
      'person',
      held.map(({ person }) => person),
    );
    return held.map(({ capacity, person }) => ({
      capacity: capacity === 'chair' ? 'chair' : 'viceChair',
      person,
      name: people[person]?.title ?? person,
    }));
  }

  /** The responsible authorities seated on a body on a day, each once, as they are counted. */
  async authorities(
    db: EntityManager,
    reference: string,
    day: PlainDate,
  ): Promise<readonly AuthoritySeated[]> {
    const { seats } = await this.room(db, reference, day, null, '');
    const seated = seats.filter(
      ({ standing, responsibleAuthority }) => standing === 'member' && responsibleAuthority,
    );
    return [...new Set(seated.map(({ unit }) => unit))].map((unit) => ({
      unit,
      organisations: seated.filter((seat) => seat.unit === unit).map((seat) => seat.organisation),
    }));
  }

  /** Short names that are taken. */
  async bodyKeys(db: EntityManager): Promise<readonly string[]> {
    return (await this.bodies(db)).flatMap(({ memory }) => memory.key || []);
  }

  private async bodies(db: EntityManager): Promise<readonly KeptRecord<'body'>[]> {
    return [...(await this.records.all(db, 'body')).values()];
  }

  private async body(db: EntityManager, reference: string): Promise<KeptRecord<'body'>> {
    const body = (await this.records.named(db, 'body', [reference])).get(reference);
    if (!body) throw new Error(`There is no body ${reference}`);
    return body;
  }

  /** Memories by reference, with those they point to: the same person, the successors. */
  private async memories<K extends 'organisation' | 'person'>(
    db: EntityManager,
    kind: K,
    references: readonly string[],
  ): Promise<Readonly<Record<string, MemoryOf[K]>>> {
    const records = await this.records.named(db, kind, references, (memory) =>
      'successors' in memory ? memory.successors : [memory.sameAs ?? []].flat(),
    );
    return Object.fromEntries([...records].map(([reference, { memory }]) => [reference, memory]));
  }
}

function peopleOf(meeting: MeetingMemory): readonly string[] {
  const { attendance, substitutions, replies, declarations, presides } = meeting;
  return [
    ...[...attendance, ...substitutions, ...replies, ...declarations].map(({ person }) => person),
    ...(presides === null ? [] : [presides]),
  ];
}
