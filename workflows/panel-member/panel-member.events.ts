import { dateCorrectionFields, noteFields } from '../language/corrections';
import { ladder } from '../language/escalation';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, oneOf, words, yesNo } from '../language/fields';

/** What may be asked of one seat on the review panel, and the fact each leaves. */
export const panelMemberEvents = catalogue({
  'panelMember.invite': {
    label: 'Invite an agency to the review panel',
    records: 'panelMember.invited',
    says: 'An agency was invited to the review panel',
    leaves: 'the agency',
    fields: {
      agency: line('Agency'),
      dutyBody: yesNo('Is it a body under a statutory duty that had contact?', {
        hint: 'Police, local authority, probation, NHS bodies: section 9(4) of the Act of 2004',
      }),
      specialist: yesNo('Is it a specialist domestic abuse organisation?'),
      why: words('What the agency brings to this review', { optional: true }),
      interimReason: line('If no chair is in post yet, why the invitation goes out now', {
        optional: true,
      }),
    },
    tells: ['The agency'],
  },
  'panelMember.recordRefusal': {
    label: 'Record that the agency will not sit on the panel',
    records: 'panelMember.refused',
    says: 'The agency said that it will not sit on the review panel; the invitation stands',
    fields: {
      reason: words('The reason the agency gives'),
      refusedBy: line('Who answered for the agency', { optional: true }),
    },
    tells: ['Independent chair'],
  },
  'panelMember.escalate': {
    label: "Escalate the agency's refusal",
    records: 'panelMember.escalated',
    says: "The agency's refusal to sit on the panel was escalated",
    fields: {
      level: oneOf('Escalated to', ladder),
      what: words('What was asked for, and by when'),
    },
  },
  'panelMember.confirm': {
    label: 'Record whom the agency sends',
    records: 'panelMember.confirmed',
    says: 'The agency named its panel member',
    undoneBy: ['panelMember.replace'],
    fields: {
      name: line('Name of the panel member'),
      role: line('Post held in the agency'),
      deputy: line('Name of the deputy', { optional: true }),
      independentOfLineManagement: yesNo('Is the member outside the line management of the case?'),
      senior: yesNo('Is the member senior enough to commit the agency?'),
      ownContact: words('Any contact of their own with the people in this review', {
        optional: true,
        restricted: 'interests',
      }),
    },
  },
  'panelMember.signConfidentiality': {
    label: 'Record the signed confidentiality agreement',
    records: 'panelMember.confidentialitySigned',
    says: 'The confidentiality agreement was signed; the member sits on the panel',
    happenedOn: 'signedOn',
    fields: { signedOn: day('Date of signature') },
  },
  'panelMember.attend': {
    label: 'Record attendance at a panel meeting',
    records: 'panelMember.attended',
    says: 'The agency was represented at a meeting of the review panel',
    happenedOn: 'meetingOn',
    fields: {
      meetingOn: day('Date of the meeting'),
      who: oneOf('Who came', { member: 'The member', deputy: 'The deputy' }),
      confidentialitySigned: yesNo('Was the confidentiality agreement signed for this meeting?'),
      interests: words('Interests declared at the meeting', {
        optional: true,
        restricted: 'interests',
      }),
    },
  },
  'panelMember.missMeeting': {
    label: 'Record absence from a panel meeting',
    records: 'panelMember.absent',
    says: 'The agency was not represented at a meeting of the review panel',
    happenedOn: 'meetingOn',
    fields: {
      meetingOn: day('Date of the meeting'),
      apologies: yesNo('Were apologies given?'),
    },
  },
  'panelMember.raiseAbsence': {
    label: 'Raise repeated absence with the agency',
    records: 'panelMember.absenceRaised',
    says: 'Repeated absence was raised with the agency',
    fields: {
      raisedWith: line('With whom it was raised'),
      answer: words('What the agency answered', { optional: true }),
    },
  },
  'panelMember.nameDeputy': {
    label: 'Name a deputy',
    records: 'panelMember.deputyNamed',
    says: 'A deputy was named',
    undoneBy: ['panelMember.nameDeputy'],
    fields: { deputy: line('Name of the deputy') },
  },
  'panelMember.renameAgency': {
    label: 'Record that the agency was renamed or succeeded',
    records: 'panelMember.agencyRenamed',
    says: 'The agency was renamed, or another body took over its duty',
    undoneBy: ['panelMember.renameAgency'],
    fields: {
      newAgency: line('Agency that now holds the seat'),
      reason: words('What changed'),
    },
  },
  'panelMember.replace': {
    label: 'Replace the member by a successor',
    records: 'panelMember.replaced',
    says: 'The member was replaced by a successor from the same agency',
    fields: {
      successor: line('Name of the successor, as confirmed'),
      reason: words('Why the member is replaced'),
    },
  },
  'panelMember.withdraw': {
    label: 'Record that the seat is given up',
    records: 'panelMember.withdrawn',
    says: 'The seat on the review panel was given up',
    fields: {
      withdrawnBy: oneOf('Who withdrew', { agency: 'The agency', chair: 'The independent chair' }),
      reason: words('The reason'),
    },
    tells: ['Independent chair'],
  },
  'panelMember.findConflict': {
    label: 'Record a conflict of interest of the member',
    records: 'panelMember.conflictFound',
    says: 'A conflict of interest was found; the member left the panel',
    restricted: 'interests',
    fields: { reason: words('What the conflict is') },
    tells: ['Independent chair', 'The agency'],
  },
  'panelMember.addNote': {
    label: 'Add a note',
    records: 'panelMember.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'panelMember.correctDate': {
    label: 'Correct a date',
    records: 'panelMember.dateCorrected',
    says: 'A date was corrected',
    undoneBy: ['panelMember.correctDate'],
    fields: dateCorrectionFields,
  },
});

export type PanelMemberEvent = EventsOf<typeof panelMemberEvents>;
