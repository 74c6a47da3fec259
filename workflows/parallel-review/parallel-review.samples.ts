import { ask, type Samples } from '../proof/scenario';

const joint = {
  mode: 'joint',
  lead: 'Kent Community Safety Partnership',
  agreedInWriting: ['partnership', 'partner'],
  template: 'That of the guidance of 2016',
  signOff: 'KCSP Chair and the chair of the other board',
  bothPublish: true,
};

/** One lawful way, at least, of asking each event of a parallel review. */
export const parallelReviewSamples: Samples = {
  'parallelReview.identify': [
    ask('parallelReview.identify', {
      body: 'Kent and Medway Safeguarding Adults Board',
      review: 'sar',
    }),
    ask(
      'parallelReview.identify',
      { body: 'Kent and Medway Safeguarding Adults Board', mode: 'joint' },
      { as: ['system'] },
    ),
  ],
  'parallelReview.consult': [
    ask('parallelReview.consult', { how: 'The two business managers met' }),
  ],
  'parallelReview.agree': [
    ask('parallelReview.agree', joint),
    ask('parallelReview.agree', { mode: 'separate' }),
    ask('parallelReview.agree', { mode: 'coordinated' }),
    ask('parallelReview.agree', { mode: 'otherLeads', lead: 'NHS England' }),
  ],
  'parallelReview.changeMode': [
    ask('parallelReview.changeMode', { ...joint, reason: 'The two scopes turned out to be one' }),
    ask('parallelReview.changeMode', { mode: 'coordinated', reason: 'The timetables differ' }),
  ],
  'parallelReview.declinePartnership': [
    ask('parallelReview.declinePartnership', { reason: 'Its timetable is fixed by law' }),
  ],
  'parallelReview.start': [ask('parallelReview.start', { startedOn: '2026-03-02' })],
  'parallelReview.receiveFindings': [
    ask('parallelReview.receiveFindings', { findings: 'Self-neglect was not recognised' }),
  ],
  'parallelReview.recordNotHeld': [
    ask('parallelReview.recordNotHeld', { reason: 'Its threshold was not met' }),
  ],
  'parallelReview.conclude': [
    ask('parallelReview.conclude', {
      outcome: 'Report published with four recommendations',
      bothDecidedOnPublication: true,
    }),
  ],
  'parallelReview.reopen': [ask('parallelReview.reopen', { reason: 'New records were found' })],
  'parallelReview.addNote': [
    ask('parallelReview.addNote', { text: 'Its business manager changes in April' }),
  ],
  'parallelReview.correctDate': [
    ask('parallelReview.correctDate', {
      entry: 1,
      field: 'effectiveOn',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The letter bears the earlier date',
    }),
  ],
};
