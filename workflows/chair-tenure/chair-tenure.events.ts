import { dateCorrectionFields, noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, lines, oneOf, partialDay, words, yesNo } from '../language/fields';

/** What may be asked of one tenure of the independent chair, and the fact each leaves. */
export const chairTenureEvents = catalogue({
  'chair.openSourcing': {
    label: 'Start looking for an independent chair',
    records: 'chair.sourcingOpened',
    says: 'The search for an independent chair began',
    undoneBy: ['chair.stopSearch'],
    fields: {
      method: words('How chairs are being sought', {
        hint: 'Quotes, expressions of interest, a pool',
      }),
    },
  },
  'chair.adopt': {
    label: 'Enter the chair already in post',
    records: 'chair.adopted',
    says: 'An independent chair already in post was entered from earlier records',
    sinceFrom: 'appointedOn',
    fields: {
      name: line('Name or reference of the chair', { optional: true }),
      appointedOn: partialDay('Date of appointment, as far as it is known', { optional: true }),
      asPrinted: line('The date as the earlier record gives it', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
  'chair.findNoCandidates': {
    label: 'Record that nobody has come forward',
    records: 'chair.noCandidatesFound',
    says: 'No candidate came forward',
    fields: { nextStep: words('What will be tried next') },
    tells: ['DHR Steering Group'],
  },
  'chair.propose': {
    label: 'Propose a candidate',
    records: 'chair.proposed',
    says: 'A candidate was proposed',
    undoneBy: ['chair.withdrawCandidate'],
    fields: {
      candidate: line('Name of the candidate'),
      quote: line('Fee quoted', { optional: true, restricted: 'fees' }),
    },
  },
  'chair.withdrawCandidate': {
    label: 'Record that the candidate is not going forward',
    records: 'chair.candidateWithdrawn',
    says: 'The candidate did not go forward; the search went on',
    restricted: 'interests',
    fields: {
      why: oneOf('Why', {
        declined: 'The candidate declined',
        notChosen: 'The partnership did not choose the candidate',
        terms: 'Fee or terms could not be agreed',
      }),
      reason: words('The reason, as it should be remembered'),
    },
  },
  'chair.submitDeclarations': {
    label: "Record the candidate's declarations",
    records: 'chair.declarationsSubmitted',
    says: 'The candidate gave an independence statement and a declaration of interests',
    restricted: 'interests',
    fields: {
      independenceStatement: yesNo('Is the independence statement held?', {
        hint: 'Career history, relevant experience, and any connection with the agencies',
      }),
      conflictForm: yesNo('Is the declaration of interests held?'),
      trainingEvidence: yesNo(
        'Is there evidence of the Home Office online training (both modules)?',
      ),
      agencyLinks: lines('Links with agencies, past and present', {
        optional: true,
        hint: 'One on each line: agency, role, date left',
      }),
      currentLink: yesNo('Is the candidate linked today with any agency in this review?'),
    },
  },
  'chair.findConflict': {
    label: 'Record a conflict of interest found by the checks',
    records: 'chair.conflictFound',
    says: 'A material conflict of interest was found; the candidate was not taken further',
    restricted: 'interests',
    fields: { reason: words('What the conflict is') },
  },
  'chair.passChecks': {
    label: 'Record that the checks were passed',
    records: 'chair.checksPassed',
    says: 'The checks on the candidate were passed',
    fields: {
      checkedBy: line('Who carried out the checks'),
      pastLinksDated: yesNo('For every past link, is the time since leaving stated?', {
        hint: 'Answer yes if there are no past links',
      }),
    },
  },
  'chair.appoint': {
    label: 'Appoint the independent chair',
    records: 'chair.appointed',
    says: 'The independent chair was appointed',
    happenedOn: 'appointedOn',
    fields: {
      appointedOn: day('Date of appointment'),
      appointedBy: line('Who made the appointment for the partnership', { optional: true }),
      contractSigned: yesNo('Is the contract signed?'),
      dataTermsSigned: yesNo('Are the confidentiality and data protection terms signed?'),
      fee: line('Fee agreed and its cap', { optional: true, restricted: 'fees' }),
    },
    tells: ['Home Office', 'Agencies on the panel', 'Family'],
  },
  'chair.nameAuthor': {
    label: 'Name a separate report author',
    records: 'chair.authorNamed',
    says: 'A separate author of the overview report was named; the chair keeps final responsibility',
    undoneBy: ['chair.releaseAuthor'],
    fields: {
      author: line('Name of the author'),
      sameDeclarations: yesNo('Has the author made the same declarations as the chair?'),
    },
  },
  'chair.releaseAuthor': {
    label: 'Record that the separate author has left',
    records: 'chair.authorReleased',
    says: 'The separate author left; the chair writes the overview report',
    undoneBy: ['chair.nameAuthor'],
    fields: { reason: words('Why the author left') },
  },
  'chair.end': {
    label: "End the chair's tenure",
    records: 'chair.ended',
    says: "The chair's tenure ended",
    happenedOn: 'endedOn',
    fields: {
      why: oneOf('Why it ended', {
        stoodDown: 'The chair stood down',
        conflict: 'A conflict of interest emerged',
        removed: 'The partnership removed the chair',
        incapacity: 'Illness or death',
        reviewStopped: 'The review was rescinded, or another process leads it',
      }),
      endedOn: day('Last day'),
      reason: words('The reason, as it should be remembered'),
      decidedBy: line('If the chair was removed, who decided it', { optional: true }),
      handover: words('What was handed over, and what is still to come', { optional: true }),
    },
    tells: ['Review panel', 'Family', 'Home Office'],
  },
  'chair.stopSearch': {
    label: 'Stop looking for a chair',
    records: 'chair.searchStopped',
    says: 'The search for an independent chair was stopped',
    fields: { reason: words('Why no chair is needed, or how one was found otherwise') },
  },
  'chair.complete': {
    label: "Close the chair's work",
    records: 'chair.completed',
    says: "The chair's work on this review was complete",
    fields: { feeTotal: line('Fee paid in all', { optional: true, restricted: 'fees' }) },
    tells: ['DHR Steering Group (costs)'],
  },
  'chair.addNote': {
    label: 'Add a note',
    records: 'chair.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'chair.correctDate': {
    label: 'Correct a date',
    records: 'chair.dateCorrected',
    says: 'A date was corrected',
    undoneBy: ['chair.correctDate'],
    fields: dateCorrectionFields,
  },
});

export type ChairTenureEvent = EventsOf<typeof chairTenureEvents>;
