import { dateCorrectionFields, noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, lines, oneOf, partialDay, wholeNumber, words } from '../language/fields';

const item = wholeNumber('Number of the item in the letter', 1, 200);

/** What may be asked of one round of Home Office quality assurance, and the fact each leaves. */
export const qualityAssuranceEvents = catalogue({
  'qualityAssurance.open': {
    label: 'Open a round of quality assurance',
    records: 'qualityAssurance.opened',
    says: 'A round of Home Office quality assurance began',
    hidden: true,
    fields: { round: wholeNumber('Round', 1, 50) },
  },
  'qualityAssurance.adopt': {
    label: 'Enter a round of quality assurance already under way',
    records: 'qualityAssurance.adopted',
    says: 'A round of quality assurance already under way was entered from earlier records',
    hidden: true,
    sinceFrom: 'since',
    fields: {
      stage: oneOf('Where it stands', {
        submitted: 'Submitted',
        queued: 'Acknowledged by the Home Office',
        considered: 'Considered by the QA Panel',
        cleared: 'Cleared',
        clearedSubjectToChanges: 'Cleared once changes are made',
        returnedForResubmission: 'Returned for amendment and resubmission',
      }),
      since: partialDay('Since when, as far as it is known', { optional: true }),
      round: wholeNumber('Round', 1, 50, { optional: true }),
      submittedOn: partialDay('Date of submission', { optional: true }),
      consideredOn: partialDay('Date on which the QA Panel met', { optional: true }),
      letterDated: partialDay('Date of the letter', { optional: true }),
      asPrinted: words('The dates as the earlier record gives them', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
  'qualityAssurance.acknowledge': {
    label: "Record the Home Office's acknowledgement",
    records: 'qualityAssurance.acknowledged',
    says: 'The Home Office acknowledged the submission',
    fields: { reference: line("The Home Office's reference", { optional: true }) },
  },
  'qualityAssurance.reportPackIncomplete': {
    label: 'Record that the Home Office finds the pack incomplete',
    records: 'qualityAssurance.packFoundIncomplete',
    says: 'The Home Office found the pack incomplete',
    fields: { lacking: lines('What is lacking') },
  },
  'qualityAssurance.completePack': {
    label: 'Record that the lacking papers were sent',
    records: 'qualityAssurance.packCompleted',
    says: 'The lacking papers were sent to the Home Office',
    leaves: 'the Home Office',
    fields: { sent: lines('What was sent') },
  },
  'qualityAssurance.chase': {
    label: 'Record a reminder to the Home Office',
    records: 'qualityAssurance.chased',
    says: 'The Home Office was reminded',
    leaves: 'the Home Office',
    fields: {
      how: line('How'),
      answer: words('What the Home Office answered', { optional: true }),
    },
  },
  'qualityAssurance.setPanelDate': {
    label: 'Record the date of the QA Panel',
    records: 'qualityAssurance.panelDateSet',
    says: 'The Home Office named a date for the QA Panel',
    undoneBy: ['qualityAssurance.setPanelDate'],
    fields: { panelOn: day('Date of the QA Panel', { mayBeInFuture: true }) },
  },
  'qualityAssurance.recordConsideration': {
    label: 'Record that the QA Panel considered the report',
    records: 'qualityAssurance.considered',
    says: 'The QA Panel considered the report',
    happenedOn: 'consideredOn',
    fields: { consideredOn: day('Date on which the QA Panel met') },
  },
  'qualityAssurance.receiveLetter': {
    label: "Record the Home Office's letter",
    records: 'qualityAssurance.letterReceived',
    says: "The Home Office's letter was received",
    fields: {
      outcome: oneOf('What the letter decides', {
        A: 'Adequate: it may be published',
        B: 'It may be published once changes are made; it need not come back',
        C: 'Not yet adequate: amend and submit again',
      }),
      items: lines('Areas for development, as the letter numbers them', {
        optional: true,
        hint: 'One on each line, in the words of the letter',
      }),
      letterDated: partialDay('Date of the letter', { optional: true }),
    },
    tells: ['Independent chair', 'Review panel', 'Family', 'DHR Steering Group'],
  },
  'qualityAssurance.listItems': {
    label: "List the letter's areas for development",
    records: 'qualityAssurance.itemsListed',
    says: 'The areas for development of an earlier letter were entered',
    fields: {
      items: lines('Areas for development, as the letter numbers them', {
        hint: 'One on each line, in the words of the letter',
      }),
    },
  },
  'qualityAssurance.answerItem': {
    label: 'Answer an item of the letter',
    records: 'qualityAssurance.itemAnswered',
    says: 'An item of the letter was answered',
    fields: {
      item,
      change: oneOf('What was done', {
        changed: 'The report was changed',
        notChanged: 'The report was not changed',
      }),
      what: words('What was changed, or the reason why not'),
    },
  },
  'qualityAssurance.dispute': {
    label: 'Dispute an item of the letter',
    records: 'qualityAssurance.itemDisputed',
    says: 'An item of the letter was disputed with the Home Office',
    leaves: 'the Home Office',
    fields: {
      item,
      disputedBy: oneOf('Who disputes it', {
        partnership: 'The partnership',
        chair: 'The independent chair',
      }),
      reason: words('The reasoned response sent to the Home Office'),
    },
    tells: ['Home Office'],
  },
  'qualityAssurance.completeChanges': {
    label: 'Record that the changes are complete',
    records: 'qualityAssurance.changesCompleted',
    says: 'Every item of the letter was answered; the report is cleared',
    fields: { finalVersion: line('Version sent to the Home Office', { optional: true }) },
    tells: ['Home Office', 'Family', 'Review panel'],
  },
  'qualityAssurance.requestNonPublication': {
    label: 'Ask the Home Office to agree to non-publication',
    records: 'qualityAssurance.nonPublicationRequested',
    says: 'The partnership asked the Home Office to agree that the report is not published',
    leaves: 'the Home Office',
    fields: {
      reasons: words('The compelling reasons, and whose welfare they concern', {
        restricted: 'welfare',
      }),
    },
  },
  'qualityAssurance.recordOpinion': {
    label: "Record the Home Office's opinion on non-publication",
    records: 'qualityAssurance.nonPublicationOpinionReceived',
    says: 'The Home Office gave its opinion on non-publication',
    fields: {
      opinion: oneOf('Opinion', { agrees: 'It agrees', objects: 'It objects' }),
      reasons: words('The reasons given', { optional: true, restricted: 'welfare' }),
    },
  },
  'qualityAssurance.withdrawClearance': {
    label: 'Record that the Home Office withdraws its clearance',
    records: 'qualityAssurance.clearanceWithdrawn',
    says: 'The Home Office withdrew its clearance',
    fields: { reason: words('The reason given', { hint: 'A factual error, an appeal' }) },
    tells: ['Independent chair', 'KCSP Chair'],
  },
  'qualityAssurance.withdrawSubmission': {
    label: 'Withdraw the submission',
    records: 'qualityAssurance.submissionWithdrawn',
    says: 'The partnership withdrew its submission',
    leaves: 'the Home Office',
    fields: { reason: words('The reason') },
    tells: ['Home Office', 'Independent chair'],
  },
  'qualityAssurance.addNote': {
    label: 'Add a note',
    records: 'qualityAssurance.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'qualityAssurance.correctDate': {
    label: 'Correct a date',
    records: 'qualityAssurance.dateCorrected',
    says: 'A date was corrected',
    undoneBy: ['qualityAssurance.correctDate'],
    fields: dateCorrectionFields,
  },
});

export type QualityAssuranceEvent = EventsOf<typeof qualityAssuranceEvents>;
