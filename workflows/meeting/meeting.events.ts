import { noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import {
  day,
  files,
  line,
  lines,
  oneOf,
  pick,
  picks,
  time,
  words,
  yesNo,
} from '../language/fields';
import { partsTaken } from '../language/governance';

const who = pick('Who', 'person');
const item = pick('Item', 'item');
const atTime = time('Time');

/** A decision of the room: what was said, who agreed, and what it moves. */
const decisionFields = {
  item,
  time: atTime,
  words: words('The decision, as it is to stand in the minutes'),
  dissent: picks('Organisations that disagree', 'organisation', {
    optional: true,
    hint: 'Decisions are by consensus. Leave this empty when all agree',
  }),
  dissentReasons: words('Reasons they gave', { optional: true }),
  votesFor: picks('If it was put to a vote: organisations for it', 'organisation', {
    optional: true,
  }),
} as const;

/** What may be asked of a meeting of a body, from the day it is planned to its agreed minutes. */
export const meetingEvents = catalogue({
  'meeting.plan': {
    label: 'Plan a meeting',
    records: 'meeting.planned',
    says: 'The meeting was planned',
    undoneBy: ['meeting.move', 'meeting.cancel'],
    fields: {
      body: pick('Body', 'body'),
      on: day('Day', { mayBeInFuture: true }),
      startsAt: time('Time', { optional: true }),
      place: line('Place', { optional: true }),
    },
    tells: ['Members'],
  },
  'meeting.move': {
    label: 'Move it to another day',
    records: 'meeting.moved',
    says: 'The meeting was moved',
    undoneBy: ['meeting.move'],
    fields: {
      on: day('New day', { mayBeInFuture: true }),
      startsAt: time('Time', { optional: true }),
      place: line('Place', { optional: true }),
      reason: words('Why'),
    },
    tells: ['Members'],
  },
  'meeting.postpone': {
    label: 'Postpone it without a new day',
    records: 'meeting.postponed',
    says: 'The meeting was postponed',
    undoneBy: ['meeting.move'],
    fields: { reason: words('Why') },
    tells: ['Members'],
  },
  'meeting.cancel': {
    label: 'Cancel it',
    records: 'meeting.cancelled',
    says: 'The meeting was cancelled',
    leaves: 'the members',
    fields: { reason: words('Why') },
    tells: ['Members'],
  },
  'meeting.addItem': {
    label: 'Add an item to the agenda',
    records: 'meeting.itemAdded',
    says: 'An item was added to the agenda',
    undoneBy: ['meeting.withdrawItem'],
    fields: {
      title: line('Item'),
      about: pick('What it is about, if it is on record here', 'anyRecord', {
        optional: true,
        hint: 'A review (R-0042), an earlier meeting (M-0006) or a body (B-0001)',
      }),
      asks: line('What a decision on it records there', {
        optional: true,
        hint: 'Chosen for you when the item is added from the list of what is waiting',
      }),
      restricted: yesNo('Is it restricted (Part D)?', { optional: true }),
    },
  },
  'meeting.withdrawItem': {
    label: 'Take an item off the agenda',
    records: 'meeting.itemWithdrawn',
    says: 'An item was taken off the agenda',
    undoneBy: ['meeting.addItem'],
    fields: { item, reason: words('Why', { optional: true }) },
  },
  'meeting.agreeAgenda': {
    label: 'Record that the chair agrees the agenda',
    records: 'meeting.agendaAgreed',
    says: 'The chair agreed the agenda',
    fields: { note: words('Anything said', { optional: true }) },
  },
  'meeting.circulatePapers': {
    label: 'Send papers out, or record that they went',
    records: 'meeting.papersCirculated',
    says: 'Papers were sent out',
    leaves: 'the members',
    happenedOn: 'circulatedOn',
    fields: {
      attached: files('The papers themselves', {
        optional: true,
        hint: 'The agenda, reports, the minutes of the last meeting. More can be sent out later in the same way',
      }),
      what: lines('Papers by name', {
        optional: true,
        hint: 'One on each line. Not needed where the names of the files say it',
      }),
      circulatedOn: day('Sent out on'),
      item: pick('For one item only', 'item', { optional: true }),
      restricted: yesNo('Are they OFFICIAL-SENSITIVE (Part D)?', {
        optional: true,
        hint: 'They go by a secure method, and only to organisations that have signed the current agreement',
      }),
      lateReason: words("If they are late, the Chair's reason for allowing them", {
        optional: true,
      }),
    },
    tells: ['Members'],
  },
  'meeting.recordReply': {
    label: 'Record a reply',
    records: 'meeting.replied',
    says: 'A reply came in',
    undoneBy: ['meeting.recordReply'],
    fields: {
      person: who,
      answer: oneOf('Answer', {
        coming: 'Comes',
        notComing: 'Sends apologies',
        notSure: 'Does not know yet',
      }),
    },
  },
  'meeting.nominateSubstitute': {
    label: 'Record a substitute',
    records: 'meeting.substituteNominated',
    says: 'A substitute was nominated',
    undoneBy: ['meeting.nominateSubstitute'],
    happenedOn: 'nominatedOn',
    fields: {
      seat: pick('For which row of the list', 'seat'),
      person: who,
      nominatedOn: day('Nominated on'),
      inWriting: yesNo('Was it in writing?', {
        hint: 'A substitute counts only when nominated in writing before the meeting or at it',
      }),
    },
  },
  'meeting.open': {
    label: 'Open the meeting',
    records: 'meeting.opened',
    says: 'The meeting was opened',
    fields: {
      time: time('Opened at'),
      presides: pick('Who presides', 'person', {
        hint: 'The chair, or the vice-chair; when neither is there, the members choose somebody for this meeting',
      }),
      chosenBecause: words('If neither chair nor vice-chair presides, how that came about', {
        optional: true,
      }),
    },
  },
  'meeting.recordArrival': {
    label: 'Mark somebody in',
    records: 'meeting.arrived',
    says: 'Somebody came in',
    undoneBy: ['meeting.correctAttendance'],
    fields: {
      person: who,
      time: time('Came in at'),
      part: oneOf('Takes part as', partsTaken),
      organisation: pick('For which organisation, if the list does not say it', 'organisation', {
        optional: true,
      }),
      remotely: yesNo('Remotely?', { optional: true }),
    },
  },
  'meeting.recordDeparture': {
    label: 'Mark somebody out',
    records: 'meeting.left',
    says: 'Somebody left',
    undoneBy: ['meeting.correctAttendance'],
    fields: { person: who, time: time('Left at') },
  },
  'meeting.declareInterest': {
    label: 'Record a declaration of interest',
    records: 'meeting.interestDeclared',
    says: 'An interest was declared',
    restricted: 'interests',
    fields: {
      person: who,
      item: pick('For one item only', 'item', { optional: true }),
      nature: words('What it is'),
      leaves: yesNo('Do they take no part in it?', {
        hint: 'Somebody who takes no part is not counted while it is decided',
      }),
    },
  },
  'meeting.beginItem': {
    label: 'Go to an item',
    records: 'meeting.itemBegun',
    says: 'An item was begun',
    fields: { item, time: atTime },
  },
  'meeting.changePresiding': {
    label: 'Record that somebody else presides',
    records: 'meeting.presidingChanged',
    says: 'Somebody else took the chair',
    fields: { presides: pick('Who presides now', 'person'), time: atTime },
  },
  'meeting.decide': {
    label: 'Record a decision',
    records: 'meeting.decided',
    says: 'The meeting decided',
    fields: {
      ...decisionFields,
      ratifies: line('The proposed decision it makes good', {
        optional: true,
        hint: 'Of an earlier meeting that was not quorate: M-0006/2',
      }),
    },
    tells: ['Members'],
  },
  'meeting.propose': {
    label: 'Record what the meeting proposes',
    records: 'meeting.proposed',
    says: 'The meeting proposed, to be ratified by a quorate meeting',
    fields: decisionFields,
  },
  'meeting.agreeAction': {
    label: 'Record an action',
    records: 'meeting.actionAgreed',
    says: 'An action was agreed',
    fields: {
      item: pick('From which item', 'item', { optional: true }),
      what: words('What is to be done'),
      owner: pick('By which organisation', 'organisation'),
      dueOn: day('By when', { optional: true, mayBeInFuture: true }),
    },
    tells: ['Owner of the action'],
  },
  'meeting.completeAction': {
    label: 'Record that an action is done',
    records: 'meeting.actionCompleted',
    says: 'An action was completed',
    happenedOn: 'doneOn',
    fields: {
      action: pick('Which action', 'action'),
      doneOn: day('Done on'),
      note: words('What was done'),
    },
  },
  'meeting.close': {
    label: 'Close the meeting',
    records: 'meeting.closed',
    says: 'The meeting was closed',
    undoneBy: ['meeting.correctAttendance'],
    fields: { time: time('Closed at') },
  },
  'meeting.correctAttendance': {
    label: 'Correct who was there',
    records: 'meeting.attendanceCorrected',
    says: 'The record of who was there was corrected',
    undoneBy: ['meeting.correctAttendance'],
    fields: {
      person: who,
      wasThere: yesNo('Was this person there?'),
      from: time('From', { optional: true }),
      to: time('Until', { optional: true, hint: 'Leave this empty if they stayed to the end' }),
      part: oneOf('Took part as', partsTaken, { optional: true }),
      organisation: pick('For which organisation, if the list does not say it', 'organisation', {
        optional: true,
      }),
      reason: words('What was wrong, and how it came to light'),
    },
    tells: ['Chair', 'Members'],
  },
  'meeting.agreeMinutes': {
    label: 'Record that the minutes are agreed',
    records: 'meeting.minutesAgreed',
    says: 'The minutes were agreed',
    happenedOn: 'agreedOn',
    fields: {
      agreedOn: day('Agreed on'),
      decision: line('Decision it stands on', {
        optional: true,
        hint: 'Of the meeting that agreed them: M-0008/1',
      }),
      corrections: words('Corrections with which they were agreed', { optional: true }),
      minutesFile: files('The agreed minutes as a file', {
        most: 1,
        optional: true,
        hint: 'Without Part D: everybody who sees the meeting can open it',
      }),
      partDFile: files('Their Part D as a file', {
        most: 1,
        optional: true,
        hint: 'Opened only by those who read Part D',
        restricted: 'partD',
      }),
    },
  },
  'meeting.addNote': {
    label: 'Add a note',
    records: 'meeting.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type MeetingEvent = EventsOf<typeof meetingEvents>;
