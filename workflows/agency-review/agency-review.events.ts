import { dateCorrectionFields, noteFields } from '../language/corrections';
import { ladder } from '../language/escalation';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, lines, oneOf, words, yesNo } from '../language/fields';

/** What may be asked of one agency's own review, and the fact each leaves. */
export const agencyReviewEvents = catalogue({
  'agencyReview.require': {
    label: 'Ask an agency to review its involvement',
    records: 'agencyReview.required',
    says: 'An agency was asked to review its involvement',
    undoneBy: ['agencyReview.waive'],
    leaves: 'the agency',
    fields: {
      agency: line('Agency'),
      asked: oneOf('What is asked for', {
        imr: 'Individual management review (IMR)',
        summary: 'Summary report',
        chronology: 'Chronology only',
        nil: 'Confirmation that there was no contact',
      }),
      dueOn: day('Date by which it is asked for', { mayBeInFuture: true, optional: true }),
    },
    tells: ['The agency'],
  },
  'agencyReview.acknowledge': {
    label: "Record the agency's author",
    records: 'agencyReview.acknowledged',
    says: 'The agency named an author and began its review',
    undoneBy: ['agencyReview.nameAuthor'],
    fields: {
      author: line('Name of the author'),
      authorIndependent: yesNo(
        'Is the author free of any involvement in the case and of its line management?',
      ),
    },
  },
  'agencyReview.nameAuthor': {
    label: 'Name another author',
    records: 'agencyReview.authorNamed',
    says: 'Another author took over the agency review',
    undoneBy: ['agencyReview.nameAuthor'],
    fields: {
      author: line('Name of the author'),
      authorIndependent: yesNo(
        'Is the author free of any involvement in the case and of its line management?',
      ),
      reason: words('Why the author changed', { optional: true }),
    },
  },
  'agencyReview.restrict': {
    label: 'Record limits set by the senior investigating officer',
    records: 'agencyReview.restricted',
    says: 'The senior investigating officer limited whom the author may interview',
    restricted: 'disclosure',
    undoneBy: ['agencyReview.clearRestriction'],
    fields: {
      officer: line('Senior investigating officer, by post'),
      limits: words('Whom the author may not interview, or may not yet'),
    },
  },
  'agencyReview.clearRestriction': {
    label: 'Record that the limits are lifted',
    records: 'agencyReview.restrictionCleared',
    says: 'The senior investigating officer lifted the limits on interviews',
    restricted: 'disclosure',
    undoneBy: ['agencyReview.restrict'],
    fields: { officer: line('Senior investigating officer, by post') },
  },
  'agencyReview.recordInterview': {
    label: 'Record an interview with a member of staff',
    records: 'agencyReview.interviewRecorded',
    says: "A member of the agency's staff was interviewed",
    restricted: 'staff',
    happenedOn: 'interviewedOn',
    fields: {
      interviewedOn: day('Date of the interview'),
      role: line('Role of the person interviewed', { hint: 'The role only, never the name' }),
      officerAgreed: yesNo('Did the senior investigating officer agree to it beforehand?', {
        optional: true,
        hint: 'Needed while limits are in place',
      }),
      debriefed: yesNo('Has the person been debriefed?', { optional: true }),
    },
  },
  'agencyReview.returnNil': {
    label: 'Record that the agency had no contact',
    records: 'agencyReview.nilReturned',
    says: 'The agency confirmed that it had no contact',
    fields: {
      confirmedBy: line('Who confirmed it for the agency'),
      senior: yesNo('Is that person a senior manager of the agency?'),
      recordsSearched: yesNo('Does that person confirm that the records were searched?'),
    },
  },
  'agencyReview.decline': {
    label: 'Record that the agency will not contribute',
    records: 'agencyReview.declined',
    says: 'The agency declined to contribute',
    undoneBy: ['agencyReview.resume'],
    fields: {
      declinedBy: line('Who declined for the agency'),
      reason: words('The reason the agency gives'),
    },
    tells: ['Independent chair'],
  },
  'agencyReview.escalate': {
    label: 'Escalate to a higher level',
    records: 'agencyReview.escalated',
    says: "The agency's contribution was escalated",
    fields: {
      level: oneOf('Escalated to', ladder),
      what: words('What was asked for, and by when'),
    },
  },
  'agencyReview.resume': {
    label: 'Record that the agency will contribute after all',
    records: 'agencyReview.resumed',
    says: 'The agency agreed to contribute after all',
    undoneBy: ['agencyReview.decline'],
    fields: { agreedBy: line('Who agreed for the agency') },
  },
  'agencyReview.waive': {
    label: "Do without this agency's review",
    records: 'agencyReview.waived',
    says: "The review panel decided to do without this agency's review",
    undoneBy: ['agencyReview.reopen'],
    happenedOn: 'panelDecidedOn',
    fields: {
      panelDecidedOn: day('Date on which the review panel decided'),
      reason: words('Why the review can do without it'),
    },
    tells: ['The agency', 'KCSP'],
  },
  'agencyReview.submit': {
    label: 'Submit the agency review',
    records: 'agencyReview.submitted',
    says: 'The agency review was submitted, signed by a senior manager',
    fields: {
      document: line('Title or reference of the document'),
      signedBy: line('Name of the senior manager who signed it'),
      signatoryRole: line('Post of that senior manager'),
      recommendations: lines("The agency's own recommendations", { optional: true }),
    },
    tells: ['Independent chair'],
  },
  'agencyReview.present': {
    label: 'Record that it was presented to the review panel',
    records: 'agencyReview.presented',
    says: 'The agency review was presented to the review panel',
    happenedOn: 'presentedOn',
    fields: {
      presentedOn: day('Date of the panel meeting'),
      presentedBy: line('Who presented it', { optional: true }),
    },
  },
  'agencyReview.return': {
    label: 'Return it to the agency with comments',
    records: 'agencyReview.returned',
    says: 'The agency review was returned to the agency with comments',
    leaves: 'the agency',
    fields: { comments: words('What is to be mended or added') },
    tells: ['The agency'],
  },
  'agencyReview.accept': {
    label: 'Accept the agency review',
    records: 'agencyReview.accepted',
    says: 'The review panel accepted the agency review',
    undoneBy: ['agencyReview.reopen'],
    fields: { remarks: words('Remarks of the review panel', { optional: true }) },
    tells: ['The agency'],
  },
  'agencyReview.reopen': {
    label: 'Reopen the agency review',
    records: 'agencyReview.reopened',
    says: 'The agency review was reopened',
    fields: {
      reason: words('What is new, or why it is needed after all'),
      dueOn: day('Date by which it is asked for', { mayBeInFuture: true, optional: true }),
    },
    tells: ['The agency'],
  },
  'agencyReview.extend': {
    label: 'Agree a later date',
    records: 'agencyReview.extended',
    says: 'A later date was agreed with the agency',
    undoneBy: ['agencyReview.extend'],
    fields: {
      newDate: day('New date', { mayBeInFuture: true }),
      reason: words('Why more time is needed'),
      agreedBy: line('Who agreed to it', { hint: 'Normally the independent chair' }),
    },
  },
  'agencyReview.renameAgency': {
    label: 'Record that the agency was renamed or succeeded',
    records: 'agencyReview.agencyRenamed',
    says: 'The agency was renamed, or another body took over its duty',
    undoneBy: ['agencyReview.renameAgency'],
    fields: {
      newAgency: line('Agency that now owes the review'),
      reason: words('What changed'),
    },
  },
  'agencyReview.addNote': {
    label: 'Add a note',
    records: 'agencyReview.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'agencyReview.correctDate': {
    label: 'Correct a date',
    records: 'agencyReview.dateCorrected',
    says: 'A date was corrected',
    undoneBy: ['agencyReview.correctDate'],
    fields: dateCorrectionFields,
  },
});

export type AgencyReviewEvent = EventsOf<typeof agencyReviewEvents>;
