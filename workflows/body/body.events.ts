import { noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import {
  day,
  line,
  lines,
  oneOf,
  pick,
  picks,
  wholeNumber,
  words,
  yesNo,
} from '../language/fields';
import { capacities } from '../language/governance';

export const bodyKinds = {
  partnership: 'The partnership itself',
  subGroup: 'Sub-group of the partnership',
  corePanel: 'Core Panel',
  reviewPanel: 'Review panel of one case',
  other: 'Another body',
} as const;

const from = day('From', { mayBeInFuture: true });

/** What terms of reference lay down, as far as this service acts on it. */
const termsFields = {
  title: line('Title', { hint: 'For example, Terms of reference 2019' }),
  agreedOn: day('Agreed by the body on'),
  purpose: words('Purpose'),
  responsibilities: lines('Responsibilities'),
  membership: words('Who is a member, in the words of the terms', { optional: true }),
  quorumCounts: oneOf('What makes a quorum', {
    members: 'Members present who represent different organisations',
    authorities: 'Responsible authorities represented',
    notKnown: 'No rule is known',
  }),
  quorumNeeds: wholeNumber('How many are needed', 1, 50, { optional: true }),
  countedBy: oneOf(
    'What counts as one organisation',
    {
      unit: 'The organisation, however many rows it has on the list',
      seat: 'Each row of the list',
    },
    { optional: true, hint: 'The organisation, where this is left open' },
  ),
  chairMustBePresent: yesNo('Must the chair be there?', { optional: true }),
  remoteCounts: yesNo('Does somebody who joins remotely count?', {
    optional: true,
    hint: 'Yes, where this is left open',
  }),
  meetingsAYear: wholeNumber('Meetings a year, at least', 1, 52, { optional: true }),
  mostMonthsBetween: wholeNumber('Months between meetings, at most', 1, 24, { optional: true }),
  meetsBefore: pick('Meets before the meetings of', 'body', { optional: true }),
  paperDays: wholeNumber('Clear working days for the papers', 1, 30, { optional: true }),
  howChaired: words('How chair and vice-chair are found', { optional: true }),
  chairReviewMonths: wholeNumber('Chair and vice-chair are reviewed every … months', 1, 120, {
    optional: true,
  }),
  chairRemovable: yesNo(
    'May more than half of the responsible authorities remove the chair, at a meeting?',
    { optional: true },
  ),
  termsReviewMonths: wholeNumber('These terms are reviewed every … months', 1, 120, {
    optional: true,
  }),
  agreementRequired: yesNo('Must members sign the information sharing agreement?', {
    optional: true,
  }),
  source: line('Where the terms can be read'),
} as const;

/** Why an entry of the past is put right. */
const reason = words('What was wrong');

/** What may be asked of a body: who sits on it, by what rules, and who leads it. */
export const bodyEvents = catalogue({
  'body.establish': {
    label: 'Set up a body',
    records: 'body.established',
    says: 'The body was set up',
    fields: {
      name: line('Name'),
      key: line('Short name for addresses', {
        hint: 'Small letters and hyphens: steering-group',
      }),
      kind: oneOf('What it is', bodyKinds),
      parent: pick('The body that approves its terms', 'body', {
        optional: true,
        hint: 'Leave this open if it approves its own',
      }),
      review: pick('For a review panel: the review', 'review-case', { optional: true }),
      confidential: yesNo('Are its meetings about people in a review?', {
        hint: 'Steering Group members do not see those meetings',
      }),
    },
  },
  'body.draftTerms': {
    label: 'Record terms of reference that the body has agreed',
    records: 'body.termsDrafted',
    says: 'The body agreed terms of reference',
    happenedOn: 'agreedOn',
    fields: termsFields,
  },
  'body.approveTerms': {
    label: 'Record that terms of reference are approved',
    records: 'body.termsApproved',
    says: 'Terms of reference were approved and are in force',
    happenedOn: 'approvedOn',
    fields: {
      terms: pick('Which terms', 'terms'),
      approvedOn: day('Approved on'),
      decision: line('Decision it stands on', {
        optional: true,
        hint: 'Where the approval is on record here: M-0007/3',
      }),
    },
    tells: ['Members'],
  },
  'body.reviewTerms': {
    label: 'Record that the terms were reviewed and stay as they are',
    records: 'body.termsReviewed',
    says: 'The terms of reference were reviewed',
    happenedOn: 'reviewedOn',
    fields: { reviewedOn: day('Reviewed on'), note: words('Anything said', { optional: true }) },
  },
  'body.addSeat': {
    label: 'Add an organisation to the list',
    records: 'body.seatAdded',
    says: 'An organisation was added to the list',
    undoneBy: ['body.endSeat'],
    fields: {
      name: line('As it is printed on the list'),
      organisation: pick('Organisation', 'organisation'),
      standing: oneOf('It is', {
        member: 'a member',
        invited: 'invited, without being a member',
      }),
      from,
      note: line('Anything else printed in that row', { optional: true }),
    },
  },
  'body.endSeat': {
    label: 'Take an organisation off the list',
    records: 'body.seatEnded',
    says: 'An organisation was taken off the list',
    undoneBy: ['body.addSeat'],
    fields: {
      seat: pick('Which row', 'seat'),
      lastDay: day('Its last day on the list', { mayBeInFuture: true }),
      reason: words('Why', { optional: true }),
    },
  },
  'body.appoint': {
    label: 'Record an appointment',
    records: 'body.appointed',
    says: 'An appointment was made',
    undoneBy: ['body.correctAppointment'],
    fields: {
      person: pick('Who', 'person'),
      capacity: oneOf('As', capacities),
      seat: pick('For which row of the list', 'seat', {
        optional: true,
        hint: 'Representatives, alternates and interims stand for a row; a chair may as well',
      }),
      from,
      until: day('Until, if the end is known', { optional: true, mayBeInFuture: true }),
    },
    tells: ['The person appointed'],
  },
  'body.endAppointment': {
    label: 'End an appointment',
    records: 'body.appointmentEnded',
    says: 'An appointment ended',
    undoneBy: ['body.correctAppointment'],
    fields: {
      appointment: pick('Which appointment', 'appointment'),
      lastDay: day('Its last day', { mayBeInFuture: true }),
      reason: words('Why', { optional: true }),
    },
  },
  'body.correctAppointment': {
    label: 'Correct an appointment',
    records: 'body.appointmentCorrected',
    says: 'An appointment was corrected',
    undoneBy: ['body.correctAppointment'],
    fields: {
      appointment: pick('Which appointment', 'appointment'),
      from: day('From', { optional: true, mayBeInFuture: true }),
      until: day('Until', { optional: true, mayBeInFuture: true }),
      goesOn: yesNo('Does it go on, without an end?', {
        optional: true,
        hint: 'Yes, where an end was entered and there is none',
      }),
      neverHeld: yesNo('Was it entered by mistake altogether?', { optional: true }),
      reason,
    },
  },
  'body.reviewChair': {
    label: 'Record that the chair or vice-chair was reviewed',
    records: 'body.chairReviewed',
    says: 'The chair or vice-chair was reviewed and goes on',
    happenedOn: 'reviewedOn',
    fields: {
      appointment: pick('Which appointment', 'appointment'),
      reviewedOn: day('Reviewed on'),
      decision: line('Decision it stands on', { optional: true, hint: 'M-0007/3' }),
    },
  },
  'body.removeChair': {
    label: 'Record that the chair or vice-chair was removed by vote',
    records: 'body.chairRemoved',
    says: 'The chair or vice-chair was removed by a vote',
    happenedOn: 'removedOn',
    fields: {
      appointment: pick('Which appointment', 'appointment'),
      removedOn: day('Day of the vote'),
      votesFor: picks('Responsible authorities that voted for it', 'organisation'),
      decision: line('Decision it stands on', {
        optional: true,
        hint: 'The vote is taken at a meeting: M-0007/3',
      }),
    },
    tells: ['Members', 'The person removed'],
  },
  'body.agreeCycle': {
    label: "Record the year's cycle of meetings",
    records: 'body.cycleAgreed',
    says: 'The cycle of meetings was agreed',
    undoneBy: ['body.agreeCycle'],
    happenedOn: 'agreedOn',
    fields: {
      year: wholeNumber('Year', 2000, 2100, { hint: 'The year in which the cycle begins' }),
      agreedOn: day('Agreed on'),
      days: lines('Days of the meetings', {
        hint: 'One on each line, such as 9 12 2026. Each is planned as a meeting',
      }),
      startsAt: line('Time, if it is always the same', { optional: true, hint: '10:00' }),
      place: line('Place, if it is always the same', { optional: true }),
    },
    tells: ['Members'],
  },
  'body.issueAgreement': {
    label: 'Record a new version of the information sharing agreement',
    records: 'body.agreementIssued',
    says: 'A new version of the information sharing agreement was issued',
    leaves: 'the member organisations',
    happenedOn: 'issuedOn',
    fields: {
      version: line('Version', { hint: 'As it is named on the agreement: 2018' }),
      issuedOn: day('Issued on'),
    },
    tells: ['Member organisations'],
  },
  'body.keepMeetings': {
    label: 'Begin to keep its meetings here',
    records: 'body.meetingsKept',
    says: 'Its meetings are kept here',
    fields: {
      from: day('From', {
        mayBeInFuture: true,
        hint: 'From that day its decisions move a review only when they stand on a meeting recorded here',
      }),
    },
  },
  'body.dissolve': {
    label: 'Record that the body has ended its work',
    records: 'body.dissolved',
    says: 'The body ended its work',
    fields: {
      lastDay: day('Its last day'),
      reason: words('Why'),
    },
  },
  'body.addNote': {
    label: 'Add a note',
    records: 'body.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type BodyEvent = EventsOf<typeof bodyEvents>;
