import { dateCorrectionFields, noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, oneOf, words, yesNo } from '../language/fields';

/** What may be asked of one strand of family engagement, and the fact each leaves. */
export const familyStrandEvents = catalogue({
  'familyStrand.identify': {
    label: 'Add a person or group to be involved',
    records: 'familyStrand.identified',
    says: 'A person or group to be involved was identified',
    fields: {
      who: line('Who it is', {
        hint: 'The relationship, not the name. Relatives who are estranged have a strand each',
      }),
      kind: oneOf('In what relation', {
        family: 'Family',
        friend: 'Friend, colleague or neighbour',
        child: 'Child',
        perpetrator: 'Alleged perpetrator',
        perpetratorFamily: 'Family of the alleged perpetrator',
      }),
      witness: yesNo('Is the person a witness in criminal proceedings?'),
    },
  },
  'familyStrand.planContact': {
    label: 'Plan how to make contact',
    records: 'familyStrand.contactPlanned',
    says: 'It was planned how to make contact',
    fields: {
      channel: oneOf('Through whom', {
        flo: 'Police family liaison officer',
        advocate: 'Advocate',
        specialist: "Children's specialist",
        letter: 'Letter',
        prisonOrProbation: 'Prison or probation',
      }),
      plan: words('When, and what will be offered', { optional: true }),
      plannedFor: day('Day on which contact is planned, if it is known', {
        mayBeInFuture: true,
        optional: true,
      }),
      officerAgrees: yesNo('Does the senior investigating officer agree to it?', {
        optional: true,
        hint: 'Needed for an alleged perpetrator who has not been convicted',
      }),
      chairAgrees: yesNo('Does the independent chair agree to it?', {
        optional: true,
        hint: 'Needed for an alleged perpetrator who has not been convicted',
      }),
    },
  },
  'familyStrand.contact': {
    label: 'Record the first contact',
    records: 'familyStrand.contacted',
    says: 'The person was contacted',
    fields: {
      how: words('How, and what was said or sent'),
      leaflet: yesNo('Was the Home Office leaflet given?'),
      advocacyOffered: yesNo('Was specialist advocacy offered?'),
    },
  },
  'familyStrand.engage': {
    label: 'Record that the person wishes to take part',
    records: 'familyStrand.engaged',
    says: 'The person wished to take part in the review',
    fields: { wishes: words('What they wish for, and how they prefer to be in touch') },
  },
  'familyStrand.decline': {
    label: 'Record that the person does not wish to take part',
    records: 'familyStrand.declined',
    says: 'The person did not wish to take part; they may change their mind at any time',
    undoneBy: ['familyStrand.reengage'],
    fields: {
      how: words('How they said so'),
      stillWantsNews: yesNo('Do they still wish to hear before the report is published?'),
    },
  },
  'familyStrand.reengage': {
    label: 'Record that the person now wishes to take part',
    records: 'familyStrand.reengaged',
    says: 'The person wished to take part after all',
    fields: { wishes: words('What they wish for, and how they prefer to be in touch') },
  },
  'familyStrand.defer': {
    label: 'Put engagement off',
    records: 'familyStrand.deferred',
    says: 'Engagement was put off',
    fields: {
      until: oneOf('Until', {
        afterTrial: 'After the trial',
        afterInquest: 'After the inquest',
        askedForTime: 'The person asks for time',
        other: 'Another reason',
      }),
      reason: words('Why, and at whose wish'),
      lookAgainOn: day('When to look again', { mayBeInFuture: true, optional: true }),
    },
  },
  'familyStrand.recordNoResponse': {
    label: 'Record that there was no answer',
    records: 'familyStrand.noResponse',
    says: 'There was no answer',
    fields: { attempts: words('What was tried, and when') },
  },
  'familyStrand.recordNotTraced': {
    label: 'Record that the person could not be traced',
    records: 'familyStrand.notTraced',
    says: 'The person could not be traced',
    fields: { searches: words('How the person was looked for') },
  },
  'familyStrand.markUnsafe': {
    label: 'Record that contact would not be safe',
    records: 'familyStrand.foundUnsafe',
    says: 'Contact was found not to be safe',
    undoneBy: ['familyStrand.recordSafe'],
    fields: {
      reason: words('Why contact would not be safe, and for whom'),
      assessedBy: line('Who assessed it'),
    },
  },
  'familyStrand.recordSafe': {
    label: 'Record that contact is safe again',
    records: 'familyStrand.foundSafe',
    says: 'Contact was found to be safe again',
    fields: {
      reason: words('What has changed'),
      assessedBy: line('Who assessed it'),
    },
  },
  'familyStrand.markWitness': {
    label: 'Record that the person is a witness',
    records: 'familyStrand.witnessFound',
    says: 'The person is a witness: no contact without the senior investigating officer',
    undoneBy: ['familyStrand.endWitness'],
    fields: { source: line('Who told us', { hint: 'Normally the senior investigating officer' }) },
  },
  'familyStrand.permitContact': {
    label: 'Record that the senior investigating officer permits contact',
    records: 'familyStrand.contactPermitted',
    says: 'The senior investigating officer permitted contact with the witness',
    fields: {
      officer: line('Senior investigating officer, by post'),
      conditions: words('What may and may not be spoken about', { optional: true }),
    },
  },
  'familyStrand.endWitness': {
    label: 'Record that the person is no longer a witness',
    records: 'familyStrand.witnessEnded',
    says: 'The person was no longer a witness',
    fields: { reason: words('What has changed', { hint: 'The trial is over, for example' }) },
  },
  'familyStrand.offerTerms': {
    label: 'Record that the terms of reference were offered',
    records: 'familyStrand.termsOffered',
    says: 'The terms of reference were offered for comment',
    fields: { remarks: words('What they said', { optional: true }) },
  },
  'familyStrand.agreePseudonym': {
    label: 'Record the pseudonym agreed',
    records: 'familyStrand.pseudonymAgreed',
    says: 'A pseudonym was agreed',
    fields: { pseudonym: line('Pseudonym') },
  },
  'familyStrand.meet': {
    label: 'Record a meeting',
    records: 'familyStrand.met',
    says: 'The chair or the team met the person',
    happenedOn: 'metOn',
    fields: {
      metOn: day('Date of the meeting'),
      withWhom: line('Who met them'),
      remarks: words('What was spoken about', { optional: true }),
    },
  },
  'familyStrand.meetPanel': {
    label: 'Record a meeting with the review panel',
    records: 'familyStrand.panelMet',
    says: 'The person met the review panel',
    happenedOn: 'metOn',
    fields: {
      metOn: day('Date of the meeting'),
      remarks: words('What was spoken about', { optional: true }),
    },
  },
  'familyStrand.readDraft': {
    label: 'Record that the draft report was read',
    records: 'familyStrand.draftRead',
    says: 'The person read the draft report',
    happenedOn: 'readOn',
    fields: {
      readOn: day('Date on which it was read'),
      inPrivateWithTime: yesNo('Could it be read in private and without haste?'),
      support: line('Who was there to support them', { optional: true }),
    },
  },
  'familyStrand.declineDraft': {
    label: 'Record that the person does not wish to read the draft',
    records: 'familyStrand.draftDeclined',
    says: 'The person was offered the draft report and did not wish to read it',
    fields: { how: words('How they said so') },
  },
  'familyStrand.recordComments': {
    label: 'Record comments',
    records: 'familyStrand.commentsRecorded',
    says: 'Comments were recorded',
    fields: {
      about: oneOf('About what', {
        draft: 'The draft report',
        terms: 'The terms of reference',
        other: 'Something else',
      }),
      comments: words('What they said, in their words'),
      disagrees: yesNo('Do they disagree with any of it?'),
      answer: words('How it was answered', { optional: true }),
    },
  },
  'familyStrand.recordTribute': {
    label: 'Record a tribute',
    records: 'familyStrand.tributeRecorded',
    says: 'A tribute was received for the report',
    fields: { use: words('How they wish it to be used') },
  },
  'familyStrand.tellOfPublication': {
    label: 'Record that the person was told before publication',
    records: 'familyStrand.toldOfPublication',
    says: 'The person was told before publication',
    leaves: 'the family',
    fields: { how: words('How they were told, and of what date') },
  },
  'familyStrand.tellOfPlan': {
    label: 'Record news of the action plan',
    records: 'familyStrand.toldOfPlan',
    says: 'The person was told how the action plan is going',
    leaves: 'the family',
    fields: { news: words('What they were told') },
  },
  'familyStrand.assignAdvocate': {
    label: 'Record an advocate',
    records: 'familyStrand.advocateAssigned',
    says: 'An advocate was assigned',
    undoneBy: ['familyStrand.endAdvocate'],
    fields: { advocate: line('Organisation of the advocate') },
  },
  'familyStrand.endAdvocate': {
    label: 'Record that the advocate no longer acts',
    records: 'familyStrand.advocateEnded',
    says: 'The advocate no longer acted',
    fields: { reason: words('Why') },
  },
  'familyStrand.noteDate': {
    label: 'Note a day that matters to the family',
    records: 'familyStrand.dateNoted',
    says: 'A day that matters to the family was noted',
    fields: {
      occasion: oneOf('What day it is', {
        birthdayOfVictim: 'Birthday of the person who died',
        birthdayOfChild: 'Birthday of a child in the family',
        birthday: 'Another birthday in the family',
        anniversary: 'An anniversary',
        mourning: 'A holy day or a day of mourning',
        other: 'Another day that matters',
      }),
      falls: day('The day', {
        mayBeInFuture: true,
        hint: 'For a day that comes round every year, any year in which it fell or will fall',
      }),
      yearly: yesNo('Does it come round every year?'),
      wishes: words('What they wish for on that day', { optional: true }),
    },
  },
  'familyStrand.complain': {
    label: 'Record a complaint',
    records: 'familyStrand.complaintMade',
    says: 'A complaint was made',
    fields: {
      complaint: words('What the complaint is'),
      answeredBy: line('Who will answer it', { optional: true }),
    },
    tells: ['Independent chair', 'KCST'],
  },
  'familyStrand.recordDeath': {
    label: 'Record that the person has died',
    records: 'familyStrand.personDied',
    says: 'The person died',
    fields: { wishes: words('Anything they had wished for', { optional: true }) },
    tells: ['Independent chair'],
  },
  'familyStrand.addNote': {
    label: 'Add a note',
    records: 'familyStrand.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'familyStrand.correctDate': {
    label: 'Correct a date',
    records: 'familyStrand.dateCorrected',
    says: 'A date was corrected',
    fields: dateCorrectionFields,
  },
});

export type FamilyStrandEvent = EventsOf<typeof familyStrandEvents>;
