import { Injectable } from '@nestjs/common';
import { standsForSeat, type Room } from '../../../workflows/language/governance';
import type { PlainDate } from '../../../workflows/language/dates';
import { personIn } from '../../../workflows/rules/presence';
import { RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { outlookInShort } from './outlook-in-short.view';
import { paperLinks, type PaperLink } from './papers.view';
import { withoutPartD } from './part-d.view';

/** A meeting to come, as it concerns whoever looks. */
export interface NextMeeting {
  readonly reference: string;
  readonly body: string;
  readonly on: PlainDate | null;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly isOpen: boolean;
  readonly quorate: boolean;
  /** Whether it will be quorate, as far as replies tell. */
  readonly outlook: string;
  /** What was sent out and is open to every member, to be opened where it was attached. */
  readonly papers: readonly PaperLink[];
  /** Whoever looks, where they are on the list: reference of the person and the reply so far. */
  readonly self: {
    readonly person: string;
    readonly answer: string | null;
  } | null;
}

const toCome: readonly string[] = ['planned', 'papersOut', 'open'];

/** The next meeting of each body that somebody may see, the soonest first. */
@Injectable()
export class NextMeetingsQuery {
  constructor(
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  async for(actor: Actor): Promise<readonly NextMeeting[]> {
    const today = this.clock.today();
    const next = nextOfEach(await this.records.all('meeting', actor), today);
    return Promise.all(
      next.map(async (kept) => nextMeeting(kept, await this.records.room(kept, today), actor)),
    );
  }
}

/** One that is open, or else the first that is still to come. */
export function nextOfEach(
  all: readonly Kept<'meeting'>[],
  today: PlainDate,
): readonly Kept<'meeting'>[] {
  const coming = all
    .filter(
      ({ row, memory }) =>
        row.statePath === 'open' ||
        (toCome.includes(row.statePath) && memory.on !== null && memory.on >= today),
    )
    .sort((a, b) => ((a.memory.on ?? '9999') < (b.memory.on ?? '9999') ? -1 : 1));
  return coming.filter(
    ({ memory }, index) => coming.findIndex((one) => one.memory.body === memory.body) === index,
  );
}

function nextMeeting(kept: Kept<'meeting'>, room: Room, actor: Actor): NextMeeting {
  const { row, memory } = kept;
  const { quorate, says } = outlookInShort(kept, room);
  const isOpen = row.statePath === 'open';
  return {
    reference: row.reference,
    body: memory.bodyName,
    on: memory.on,
    startsAt: memory.startsAt,
    place: memory.place,
    isOpen,
    quorate,
    outlook: says,
    papers: withoutPartD(memory).papers.flatMap(paperLinks),
    self: isOpen ? null : selfIn(memory, room, actor),
  };
}

/** Where whoever asks is on the list of a meeting, for a seat. */
export function selfIn(
  memory: Kept<'meeting'>['memory'],
  room: Room,
  { person: self }: Pick<Actor, 'person'>,
): NextMeeting['self'] {
  if (!self) return null;
  const isSelf = (person: string): boolean => personIn(room, person) === personIn(room, self);
  const mine = room.appointments.find(
    ({ person, capacity }) => standsForSeat.includes(capacity) && isSelf(person),
  );
  if (!mine) return null;
  const reply = memory.replies.findLast(({ person }) => isSelf(person));
  return { person: mine.person, answer: reply?.answer ?? null };
}
