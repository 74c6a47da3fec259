import { reasonsOf, type Reason } from '../../asking';
import type { Standing } from '../../kernel/workflow-reader';
import { eventAddress, meetingMinutes, meetingRoom } from './addresses';

interface Doing {
  readonly label: string;
  readonly href: string;
}

export interface Doings {
  readonly first: readonly Doing[];
  readonly rest: readonly Doing[];
}

/** What is usually done next at each state; everything else stands folded below it. */
const usual: Readonly<Record<string, readonly string[]>> = {
  planned: ['recordReply', 'addItem', 'nominateSubstitute', 'circulatePapers', 'agreeAgenda'],
  papersOut: ['recordReply', 'nominateSubstitute', 'addItem', 'circulatePapers'],
  postponed: ['move', 'cancel'],
  closed: ['agreeMinutes', 'completeAction', 'correctAttendance'],
  minutesAgreed: ['completeAction', 'correctAttendance'],
};

/** In the room these have buttons of their own. */
const doneInRoom: readonly string[] = [
  'open',
  'recordArrival',
  'recordDeparture',
  'beginItem',
  'decide',
  'propose',
].map((event) => `meeting.${event}`);

export function meetingDoings(
  reference: string,
  state: string,
  offered: Standing['offered'],
): Doings {
  const order = (usual[state] ?? []).map((event) => `meeting.${event}`);
  const shown = offered.filter(({ event }) => !doneInRoom.includes(event));
  const doing = ({ event, label }: Standing['offered'][number]): Doing => ({
    label,
    href: eventAddress(reference, event),
  });
  const first = order.flatMap((event) => shown.find((offer) => offer.event === event) ?? []);
  return {
    first: [...placeFirst(reference, state, offered), ...first.map(doing)],
    rest: shown.filter((offer) => !first.includes(offer)).map(doing),
  };
}

function placeFirst(
  reference: string,
  state: string,
  offered: Standing['offered'],
): readonly Doing[] {
  const room = { href: meetingRoom.to({ reference }) };
  if (state === 'open') return [{ label: 'Go to the room', ...room }];
  if (state === 'closed' || state === 'minutesAgreed') {
    return [{ label: 'Minutes', href: meetingMinutes.to({ reference }) }];
  }
  const opens = offered.some(({ event }) => event === 'meeting.open');
  return opens ? [{ label: 'Go to the room and open the meeting', ...room }] : [];
}

export const meetingStops = (
  blocked: Standing['blocked'],
): readonly { readonly label: string; readonly reasons: readonly Reason[] }[] =>
  blocked.map(({ label, missing }) => ({ label, reasons: reasonsOf(missing, 'g2016') }));
