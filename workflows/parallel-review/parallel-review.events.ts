import { dateCorrectionFields, noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, oneOf, severalOf, words, yesNo } from '../language/fields';

const modes = {
  separate: 'Each by itself',
  coordinated: 'Coordinated: two reports, shared planning',
  joint: 'Joint: one review for both',
  otherLeads: 'The other process leads',
} as const;

const howTheyRun = {
  mode: oneOf('How the two reviews run', modes),
  lead: line('Who leads', { optional: true, hint: 'Needed for a joint review, or if they lead' }),
  agreedInWriting: severalOf(
    'Who has agreed in writing',
    { partnership: 'Our partnership', partner: 'The other body' },
    { optional: true, hint: 'A joint review needs both' },
  ),
  template: line('Whose template is used', { optional: true, hint: 'Needed for a joint review' }),
  signOff: line('Who signs the report off', { optional: true, hint: 'Needed for a joint review' }),
  bothPublish: yesNo('Will both publish the report?', {
    optional: true,
    hint: 'A joint review is published by both',
  }),
} as const;

/** What may be asked of a review that another body holds into the same death. */
export const parallelReviewEvents = catalogue({
  'parallelReview.identify': {
    label: 'Record another review into the same death',
    records: 'parallelReview.identified',
    says: 'Another review into the same death was identified',
    fields: {
      body: line('Body that holds it'),
      review: oneOf(
        'Kind of review',
        {
          sar: 'Safeguarding adults review',
          cspr: 'Child safeguarding practice review',
          dhr: 'Domestic homicide review of another partnership',
          mentalHealth: 'Mental health homicide investigation (NHS England)',
          patientSafety: 'NHS patient safety investigation',
          sfo: 'Serious further offence review',
          mappa: 'MAPPA serious case review',
          iopc: 'Investigation by the Independent Office for Police Conduct',
          leder: 'Review of the death of a person with a learning disability (LeDeR)',
          owhr: 'Offensive weapons homicide review',
          ppo: 'Prisons and Probation Ombudsman investigation',
          employer: "Employer's disciplinary process",
          other: 'Another review',
        },
        { optional: true },
      ),
      mode: oneOf('How the two reviews run, if it is settled already', modes, { optional: true }),
    },
  },
  'parallelReview.consult': {
    label: 'Record that the body is being consulted',
    records: 'parallelReview.consulted',
    says: 'The other body was consulted on how the two reviews run',
    fields: { how: words('Who spoke to whom, and about what') },
  },
  'parallelReview.agree': {
    label: 'Record how the two reviews run',
    records: 'parallelReview.agreed',
    says: 'It was agreed how the two reviews run',
    undoneBy: ['parallelReview.changeMode'],
    fields: howTheyRun,
    tells: ['Review panel', 'Home Office', 'Family'],
  },
  'parallelReview.changeMode': {
    label: 'Change how the two reviews run',
    records: 'parallelReview.modeChanged',
    says: 'It was changed how the two reviews run',
    undoneBy: ['parallelReview.changeMode'],
    fields: { ...howTheyRun, reason: words('Why it changes') },
    tells: ['Review panel', 'Home Office', 'Family'],
  },
  'parallelReview.declinePartnership': {
    label: 'Record that the body prefers to go its own way',
    records: 'parallelReview.partnerDeclined',
    says: 'The other body declined to run the two reviews together: each runs by itself',
    fields: { reason: words('The reason given') },
    tells: ['Review panel'],
  },
  'parallelReview.start': {
    label: 'Record that the other review has begun',
    records: 'parallelReview.started',
    says: 'The other review began',
    happenedOn: 'startedOn',
    fields: { startedOn: day('Date on which it began') },
  },
  'parallelReview.receiveFindings': {
    label: 'Record findings of the other review',
    records: 'parallelReview.findingsReceived',
    says: 'Findings of the other review were received',
    fields: {
      findings: words('What was found', { restricted: 'death' }),
      document: line('Title or reference of the document', { optional: true }),
    },
    tells: ['Review panel'],
  },
  'parallelReview.recordNotHeld': {
    label: 'Record that the other review is not held',
    records: 'parallelReview.notHeld',
    says: 'The other body decided not to hold its review',
    fields: { reason: words('The reason given') },
    tells: ['Review panel'],
  },
  'parallelReview.conclude': {
    label: 'Record that the other review is concluded',
    records: 'parallelReview.concluded',
    says: 'The other review was concluded',
    undoneBy: ['parallelReview.reopen'],
    fields: {
      outcome: words('What came of it'),
      bothDecidedOnPublication: yesNo('Have both bodies published it, or decided not to?', {
        optional: true,
        hint: 'Needed for a joint review',
      }),
    },
    tells: ['Review panel'],
  },
  'parallelReview.reopen': {
    label: 'Record that the other review is reopened',
    records: 'parallelReview.reopened',
    says: 'The other review was reopened',
    undoneBy: ['parallelReview.conclude'],
    fields: { reason: words('Why') },
    tells: ['Review panel'],
  },
  'parallelReview.addNote': {
    label: 'Add a note',
    records: 'parallelReview.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
  'parallelReview.correctDate': {
    label: 'Correct a date',
    records: 'parallelReview.dateCorrected',
    says: 'A date was corrected',
    undoneBy: ['parallelReview.correctDate'],
    fields: dateCorrectionFields,
  },
});

export type ParallelReviewEvent = EventsOf<typeof parallelReviewEvents>;
