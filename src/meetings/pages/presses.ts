import type { Room } from '../../../workflows/language/governance';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { attendedAs, partOnArrival } from './room.view';

/** What one button of the room asks of the meeting; the time is added to it. */
export interface Press {
  readonly event: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** 'in:P-0003', 'out:P-0003', 'item:2', 'open:P-0001', 'close'; null for no button at all. */
export function pressOf(memory: MeetingMemory, room: Room, pressed: string): Press | null {
  const [what, on = ''] = pressed.split(':');
  switch (what) {
    case 'in':
      return {
        event: 'meeting.recordArrival',
        answers: { person: on, part: partOnArrival(memory, room, on) },
      };
    case 'out':
      return {
        event: 'meeting.recordDeparture',
        answers: { person: attendedAs(memory, room, on) },
      };
    case 'item':
      return { event: 'meeting.beginItem', answers: { item: on } };
    case 'open':
      return { event: 'meeting.open', answers: { presides: on } };
    case 'close':
      return { event: 'meeting.close', answers: {} };
    default:
      return null;
  }
}
