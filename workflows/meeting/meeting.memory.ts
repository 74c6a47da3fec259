import { sayDate, type PlainDate } from '../language/dates';
import type { AskedWith } from '../language/events';
import { filesKept } from '../language/files';
import type { AgendaItem, MeetingDecision, Room } from '../language/governance';
import type { MeetingMemory } from '../language/memory';
import { withArrival, withCorrection, withDeparture } from '../rules/attendance';
import { quorumAt } from '../rules/presence';
import type { MeetingEvent } from './meeting.events';

export const blankMeetingMemory: MeetingMemory = {
  edition: 'g2016',
  title: 'Meeting',
  body: '',
  bodyName: '',
  confidential: false,
  on: null,
  startsAt: null,
  place: null,
  agendaAgreed: false,
  agenda: [],
  papers: [],
  replies: [],
  substitutions: [],
  openedAt: null,
  presides: null,
  attendance: [],
  declarations: [],
  item: null,
  decisions: [],
  actions: [],
  closedAt: null,
  attendanceCorrected: false,
  minutesAgreedOn: null,
  minutesAgreedAt: null,
  minutesCorrections: null,
};

/** What a meeting keeps of an accepted event: lists that grow, each entry with a number. */
export function remember(memory: MeetingMemory, event: MeetingEvent): Partial<MeetingMemory> {
  switch (event.type) {
    case 'meeting.plan': {
      const { bodyName, confidential } = roomOf(event);
      return {
        body: event.body,
        bodyName,
        confidential,
        title: titled(bodyName, event.on),
        on: event.on,
        startsAt: event.startsAt ?? null,
        place: event.place ?? null,
      };
    }
    case 'meeting.move':
      return {
        title: titled(memory.bodyName, event.on),
        on: event.on,
        startsAt: event.startsAt ?? memory.startsAt,
        place: event.place ?? memory.place,
        // Who could come on the old day has said nothing about the new one.
        replies: event.on === memory.on ? memory.replies : [],
      };
    case 'meeting.postpone':
      return { title: `${memory.bodyName}, postponed`, on: null, replies: [] };
    case 'meeting.addItem': {
      const item: AgendaItem = {
        id: nextOf(memory.agenda),
        title: event.title,
        restricted: event.restricted ?? false,
        about: event.about ?? null,
        asks: event.asks ?? null,
        withdrawn: false,
      };
      return { agenda: [...memory.agenda, item], agendaAgreed: stillAgreed(memory) };
    }
    case 'meeting.withdrawItem':
      return {
        agenda: memory.agenda.map((item) =>
          item.id === event.item ? { ...item, withdrawn: true } : item,
        ),
        agendaAgreed: stillAgreed(memory),
      };
    case 'meeting.agreeAgenda':
      return { agendaAgreed: true };
    case 'meeting.circulatePapers': {
      const files = filesKept(event.attached, event.evidence.files);
      const papers = {
        id: nextOf(memory.papers),
        what: event.what ?? [],
        item: event.item ?? null,
        circulatedOn: event.circulatedOn,
        lateReason: event.lateReason ?? null,
        restricted: event.restricted ?? false,
        ...(files.length > 0 ? { files } : {}),
      };
      return { papers: [...memory.papers, papers] };
    }
    case 'meeting.recordReply': {
      const others = memory.replies.filter(({ person }) => person !== event.person);
      return { replies: [...others, { person: event.person, answer: event.answer }] };
    }
    case 'meeting.nominateSubstitute': {
      const { seat, person, nominatedOn, inWriting } = event;
      return {
        substitutions: [...memory.substitutions, { seat, person, nominatedOn, inWriting }],
      };
    }
    case 'meeting.open':
      return { openedAt: event.time, presides: event.presides };
    case 'meeting.recordArrival':
      return { attendance: withArrival(memory.attendance, event) };
    case 'meeting.recordDeparture':
      return { attendance: withDeparture(memory.attendance, event.person, event.time) };
    case 'meeting.declareInterest': {
      const { person, item = null, nature, leaves } = event;
      return { declarations: [...memory.declarations, { person, item, nature, leaves }] };
    }
    case 'meeting.beginItem':
      return { item: event.item };
    case 'meeting.changePresiding':
      return { presides: event.presides };
    case 'meeting.decide':
      return { decisions: [...memory.decisions, decided(memory, event, 'taken')] };
    case 'meeting.propose':
      return { decisions: [...memory.decisions, decided(memory, event, 'proposed')] };
    case 'meeting.agreeAction': {
      const action = {
        id: nextOf(memory.actions),
        item: event.item ?? null,
        what: event.what,
        owner: event.owner,
        dueOn: event.dueOn ?? null,
        doneOn: null,
      };
      return { actions: [...memory.actions, action] };
    }
    case 'meeting.completeAction':
      return {
        actions: memory.actions.map((action) =>
          action.id === event.action ? { ...action, doneOn: event.doneOn } : action,
        ),
      };
    case 'meeting.close':
      return { closedAt: event.time, item: null };
    case 'meeting.correctAttendance':
      return {
        attendance: withCorrection(memory.attendance, event),
        // A slip that is mended in the room is not a correction of what decisions stood on.
        attendanceCorrected: memory.attendanceCorrected || memory.closedAt !== null,
      };
    case 'meeting.agreeMinutes': {
      const minutesFiles = filesKept(event.minutesFile, event.evidence.files);
      const partDFiles = filesKept(event.partDFile, event.evidence.files);
      return {
        minutesAgreedOn: event.agreedOn,
        minutesAgreedAt: event.decision ?? null,
        minutesCorrections: event.corrections ?? null,
        ...(minutesFiles.length > 0 ? { minutesFiles } : {}),
        ...(partDFiles.length > 0 ? { partDFiles } : {}),
      };
    }
    default:
      return {};
  }
}

const titled = (bodyName: string, on: PlainDate): string => `${bodyName}, ${sayDate(on)}`;

const nextOf = (list: readonly unknown[]): string => String(list.length + 1);

/** An agenda that changes before the meeting is agreed again; what comes up in the room is not. */
const stillAgreed = ({ agendaAgreed, openedAt }: MeetingMemory): boolean =>
  agendaAgreed && openedAt !== null;

/** @throws Error when the evidence lacks it: rules of the gate have to consult it */
function roomOf({ evidence }: AskedWith): Room {
  if (!evidence.room) throw new Error('What this meeting stands on was not looked up');
  return evidence.room;
}

type Deciding = Extract<MeetingEvent, { type: 'meeting.decide' | 'meeting.propose' }>;

function decided(
  memory: MeetingMemory,
  event: Deciding,
  standing: MeetingDecision['standing'],
): MeetingDecision {
  const room = roomOf(event);
  const item = memory.agenda.find(({ id }) => id === event.item);
  return {
    id: nextOf(memory.decisions),
    item: event.item,
    at: event.time,
    words: event.words,
    standing,
    quorum: quorumAt(memory, room, event.time, event.item),
    termsVersion: room.terms?.version ?? null,
    dissent: event.dissent ?? [],
    dissentReasons: event.dissentReasons ?? null,
    votesFor: event.votesFor ?? [],
    about: item?.about ?? null,
    asks: item?.asks ?? null,
    ratifies: event.type === 'meeting.decide' ? (event.ratifies ?? null) : null,
  };
}
