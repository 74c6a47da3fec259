import { sayDate } from '../../../workflows/language/dates';
import type { TimeOfDay } from '../../../workflows/language/times';
import type { StateMeta } from '../../../workflows/language/workflow';
import { nameIn } from '../../../workflows/rules/presence';
import type { MeetingFound } from '../queries/meeting.query';
import { eventAddress, meeting, meetingMinutes, meetingRoom } from './addresses';
import { agendaShown, type ItemShown } from './agenda.view';
import { papersShown } from './meeting.view';
import { quorumShown } from './quorum.view';
import { mayPreside, roomList } from './room.view';

export interface RoomNow {
  /** What this reader may record at present. */
  readonly offered: readonly string[];
  readonly stage: StateMeta;
  readonly time: { readonly time: TimeOfDay; readonly isNow: boolean };
  readonly titles: ReadonlyMap<string, string>;
  readonly ratified: ReadonlyMap<string, string>;
}

/** Everything that the page of the room draws. */
export function roomPage(found: MeetingFound, { offered, stage, time, titles, ratified }: RoomNow) {
  const { row, memory, whole, room } = found;
  const { reference } = row;
  const may = (event: string): boolean => offered.includes(`meeting.${event}`);
  const form = (event: string, item?: string): string | null =>
    may(event) ? eventAddress(reference, `meeting.${event}`, { item }) : null;
  const agenda = agendaShown(reference, memory, titles, ratified);
  const index = agenda.findIndex(({ inHand }) => inHand);
  const item = agenda[index] ?? null;
  const day = memory.on ? sayDate(memory.on) : 'no day yet';
  return {
    heading: item ? `${day}, item ${item.number} of ${agenda.length}` : day,
    caption: [memory.bodyName, sayOpen(found, stage)].join(' · '),
    back: { text: 'the meeting', href: meeting.to({ reference }) },
    action: meetingRoom.to({ reference }),
    isOpen: row.statePath === 'open',
    isOver: memory.closedAt !== null,
    stage,
    list: roomList(whole, room),
    quorum: memory.openedAt === null ? null : quorumShown(whole, room, time.time, memory.item),
    mayMark: may('recordArrival'),
    mayMove: may('beginItem'),
    mayDecide: may('decide'),
    mayClose: may('close'),
    presiding: may('open') ? mayPreside(room) : [],
    presides: memory.presides && nameIn(room, memory.presides),
    time: { isNow: time.isNow, value: time.isNow ? '' : time.time },
    item,
    previous: step(agenda, index, -1),
    next: index < 0 ? (agenda[0] ?? null) : step(agenda, index, 1),
    agenda,
    papers: papersInRoom(found),
    organisationItems: [
      { value: '', text: 'Not known, or none' },
      ...Object.entries(room.organisations)
        .map(([value, { name }]) => ({ value, text: name }))
        .sort((a, b) => a.text.localeCompare(b.text)),
    ],
    links: {
      interest: form('declareInterest', item?.id),
      action: form('agreeAction', item?.id),
      substitute: form('nominateSubstitute'),
      presiding: form('changePresiding'),
      anotherItem: form('addItem'),
      openOtherwise: form('open'),
      correct: form('correctAttendance'),
      minutes: meetingMinutes.to({ reference }),
    },
  };
}

/** What is on the table: the papers of the item in hand, and all the others. */
function papersInRoom(found: MeetingFound) {
  const { sent } = papersShown(found);
  return {
    now: sent.filter(({ isInHand }) => isInHand),
    others: sent.filter(({ isInHand }) => !isInHand),
  };
}

function sayOpen({ memory }: MeetingFound, { label }: StateMeta): string {
  const { openedAt, closedAt, startsAt } = memory;
  if (closedAt !== null) return `held from ${openedAt ?? ''} to ${closedAt}`;
  if (openedAt !== null) return `meeting open since ${openedAt}`;
  return startsAt === null ? label.toLowerCase() : `begins at ${startsAt}`;
}

const step = (agenda: readonly ItemShown[], index: number, by: number): ItemShown | null =>
  index < 0 ? null : (agenda[index + by] ?? null);
