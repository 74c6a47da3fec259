import type { PlainDate } from '../../../workflows/language/dates';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { timeOfDay, type TimeOfDay } from '../../../workflows/language/times';
import type { Clock } from '../../kernel/clock';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the clock in the room shows at an instant: '10:05'. */
const minuteOf = (instant: string): TimeOfDay => timeOfDay(london.format(new Date(instant)));

/** Everything that happens in the room happens on the day of the meeting, whenever it is entered. */
export const inTheRoom: readonly string[] = [
  'meeting.open',
  'meeting.recordArrival',
  'meeting.recordDeparture',
  'meeting.declareInterest',
  'meeting.beginItem',
  'meeting.changePresiding',
  'meeting.decide',
  'meeting.propose',
  'meeting.agreeAction',
  'meeting.close',
];

/** The time that is meant where nobody writes one: now; or, of a past meeting, the last recorded. */
export function timeMeant(
  memory: MeetingMemory,
  clock: Pick<Clock, 'now' | 'today'>,
): { readonly time: TimeOfDay; readonly isNow: boolean } {
  if (memory.on === clock.today()) return { time: minuteOf(clock.now()), isNow: true };
  return { time: lastTimeIn(memory) ?? memory.startsAt ?? timeOfDay('10:00'), isNow: false };
}

/** The latest time of which the record of a meeting speaks. */
export function lastTimeIn(memory: MeetingMemory): TimeOfDay | null {
  const times = [
    memory.openedAt,
    memory.closedAt,
    ...memory.decisions.map(({ at }) => at),
    ...memory.attendance.flatMap(({ spells }) => spells.flatMap(({ from, to }) => [from, to])),
  ].filter((time) => time !== null);
  return times.sort().at(-1) ?? null;
}

/** The day on which something asked of a meeting happened, where nobody says otherwise. */
export const dayMeant = (
  event: string,
  { on }: MeetingMemory,
  today: PlainDate,
): PlainDate | undefined =>
  on !== null && on <= today && inTheRoom.includes(event) ? on : undefined;
