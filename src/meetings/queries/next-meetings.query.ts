import { Injectable } from '@nestjs/common';
import { standsForSeat, type Room } from '../../../workflows/language/governance';
import type { PlainDate } from '../../../workflows/language/dates';
import { isSameName } from '../../../workflows/language/names';
import { RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { outlookInShort } from './outlook-in-short.view';

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
  /** What was circulated and is open to every member. */
  readonly papers: readonly string[];
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
    papers: memory.papers.filter(({ restricted }) => !restricted).flatMap(({ what }) => what),
    self: isOpen ? null : selfIn(memory, room, actor),
  };
}

/** An account belongs to the person on the list who bears its name. */
function selfIn(memory: Kept<'meeting'>['memory'], room: Room, actor: Actor): NextMeeting['self'] {
  const mine = room.appointments.find(
    ({ name, capacity }) => standsForSeat.includes(capacity) && isSameName(name, actor.name),
  );
  if (!mine) return null;
  const reply = memory.replies.findLast(({ person }) => person === mine.person);
  return { person: mine.person, answer: reply?.answer ?? null };
}
