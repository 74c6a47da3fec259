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
  severalOf,
  words,
  yesNo,
} from '../language/fields';
import { impacts, levels, scopes } from '../language/recommendations';
import { decision } from '../language/standing-on';
import { namingEvents } from './naming.events';

export const updateStatuses = {
  inProgress: 'It goes on',
  nothingChanged: 'Nothing has changed',
} as const;

/** What the Home Office's template asks of each row, and what this partnership adds. */
const wording = {
  label: line('Number, as it is printed', {
    optional: true,
    hint: 'For example 9.1 b or 3.140(a). Two may have the same',
  }),
  text: words('Recommendation'),
  level: oneOf('Who has to act', levels, { optional: true }),
  scope: oneOf('Scope', scopes, { optional: true }),
  theme: line('Theme', { optional: true }),
  finding: words('The finding it comes from', { optional: true }),
  learningPoint: words('Learning point', { optional: true }),
} as const;

const plan = {
  action: words('Action to take', { optional: true }),
  measure: words('How it will be seen that it is done', { optional: true }),
  milestones: words('Key milestones', { optional: true }),
} as const;

const target = {
  targetPrinted: line('Target date, as it is printed', {
    optional: true,
    hint: 'In the words of the plan: Ongoing, or within the next 3 months',
  }),
  target: day('Target date', { optional: true, mayBeInFuture: true }),
} as const;

const reason = words('Reason');

const evidence = {
  evidenceHeld: lines('Evidence, and where it is kept', {
    optional: true,
    hint: 'One on each line',
  }),
  evidenceFiles: files('Evidence as files', { optional: true }),
  whyNoEvidence: words('If there is none, why', { optional: true }),
} as const;

/** What may be asked of one recommendation, from the report to the difference it made. */
export const recommendationEvents = catalogue({
  'recommendation.propose': {
    label: 'Add a recommendation',
    records: 'recommendation.proposed',
    says: 'The recommendation was made',
    undoneBy: ['recommendation.reword'],
    fields: {
      ...wording,
      ...plan,
      addresseesPrinted: lines('Addressed to, as it is printed', { optional: true }),
      ...target,
    },
  },
  'recommendation.adopt': {
    label: 'Enter a recommendation from earlier records',
    records: 'recommendation.adopted',
    says: 'The recommendation was entered from earlier records',
    hidden: true,
    fields: {
      ...wording,
      ...plan,
      addresseesPrinted: lines('Addressed to, as it is printed', { optional: true }),
      lead: pick('Lead agency', 'organisation', { optional: true }),
      support: picks('Other agencies', 'organisation', { optional: true }),
      ...target,
      stands: oneOf('How far it has come', {
        proposed: 'Made',
        assigned: 'Assigned',
        inProgress: 'Being carried out',
        complete: 'Complete',
      }),
      completionPrinted: words('Completion and outcome, as it is printed', { optional: true }),
      completedOn: day('Completed on', { optional: true }),
      source: line('Where it was taken from', { optional: true }),
      asPrinted: lines('What the earlier record says, word for word', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
  'recommendation.reword': {
    label: 'Change the wording',
    records: 'recommendation.reworded',
    says: 'The wording was changed',
    undoneBy: ['recommendation.reword'],
    fields: {
      ...wording,
      agreedBy: line('Independent chair who agreed to it', {
        optional: true,
        hint: 'Needed once there is a final draft of the report',
      }),
      reason,
    },
  },
  'recommendation.plan': {
    label: 'Write the action, the measure and the milestones',
    records: 'recommendation.planned',
    says: 'The action was planned',
    undoneBy: ['recommendation.plan'],
    fields: plan,
  },
  'recommendation.assign': {
    label: 'Assign it to an agency',
    records: 'recommendation.assigned',
    says: 'The recommendation was assigned',
    undoneBy: ['recommendation.reassign'],
    fields: {
      lead: pick('Lead agency', 'organisation'),
      support: picks('Other agencies', 'organisation', { optional: true }),
      owner: line('Owner', { optional: true, hint: 'The person or the post that answers for it' }),
      scope: oneOf('Scope', scopes),
      target: day('Target date', { mayBeInFuture: true }),
    },
    tells: ['Lead agency'],
  },
  ...namingEvents,
  'recommendation.accept': {
    label: 'Record that the agency accepts it',
    records: 'recommendation.accepted',
    says: 'The agency accepted the recommendation',
    fields: { seniorPerson: line('Who accepted it, and in what position') },
  },
  'recommendation.acceptInPart': {
    label: 'Record that the agency accepts part of it',
    records: 'recommendation.acceptedInPart',
    says: 'The agency accepted part of the recommendation',
    fields: {
      seniorPerson: line('Who accepted it, and in what position'),
      part: words('Which part, and why not the rest'),
    },
  },
  'recommendation.reject': {
    label: 'Record that the agency rejects it',
    records: 'recommendation.rejected',
    says: 'The agency rejected the recommendation',
    fields: { seniorPerson: line('Who rejected it, and in what position'), reason },
    tells: ['DHR Steering Group'],
  },
  'recommendation.upholdRejection': {
    label: 'Record that the Steering Group upholds the rejection',
    records: 'recommendation.rejectionUpheld',
    says: 'The Steering Group upheld the rejection',
    fields: {
      reason,
      kcspTold: yesNo('Has the KCSP been told?'),
      decision,
    },
    tells: ['KCSP', 'Lead agency'],
  },
  'recommendation.askAgain': {
    label: 'Record that the Steering Group asks the agency again',
    records: 'recommendation.askedAgain',
    says: 'The Steering Group asked the agency to think again',
    fields: {
      reason,
      decision,
    },
    tells: ['Lead agency'],
  },
  'recommendation.update': {
    label: 'Log an update',
    records: 'recommendation.updated',
    says: 'The agency said how far it has come',
    undoneBy: ['recommendation.update'],
    fields: {
      status: oneOf('How it stands', updateStatuses),
      narrative: words('What has changed since last time'),
      ...evidence,
      newDateAsked: day('A new date that is asked for', { optional: true, mayBeInFuture: true }),
      newDateReason: words('Why a new date is needed', { optional: true }),
      round: line('Update round', { optional: true, hint: 'Filled in for you: U-0003' }),
    },
  },
  'recommendation.comment': {
    label: 'Add a comment',
    records: 'recommendation.commented',
    says: 'A comment was added',
    fields: { text: words('Comment') },
  },
  'recommendation.block': {
    label: 'Record what it waits for',
    records: 'recommendation.blocked',
    says: 'The recommendation is held up by something else',
    undoneBy: ['recommendation.unblock'],
    fields: {
      waitsFor: words('What it waits for', {
        hint: 'Name it: the policy, the body, the decision',
      }),
      reviewOn: day('Look at it again on', { mayBeInFuture: true }),
    },
    tells: ['Kent Community Safety Team'],
  },
  'recommendation.unblock': {
    label: 'Record that it can go on',
    records: 'recommendation.unblocked',
    says: 'What it waited for has come',
    undoneBy: ['recommendation.block'],
    fields: { what: words('What came') },
  },
  'recommendation.changeDate': {
    label: 'Agree a new target date',
    records: 'recommendation.dateChanged',
    says: 'A new target date was agreed; the first one stands beside it',
    undoneBy: ['recommendation.changeDate'],
    fields: {
      newDate: day('New target date', { mayBeInFuture: true }),
      reason,
      steeringGroupAgreed: yesNo('Has the Steering Group agreed?', {
        optional: true,
        hint: 'Needed for a second change, and for more than three months',
      }),
      decision,
    },
    tells: ['Lead agency'],
  },
  'recommendation.setDate': {
    label: 'Set the date that the printed words mean',
    records: 'recommendation.dateSet',
    says: 'A date was set for what is printed in words',
    undoneBy: ['recommendation.changeDate'],
    fields: { target: day('Target date', { mayBeInFuture: true }), reason },
  },
  'recommendation.claimComplete': {
    label: 'Claim that it is complete',
    records: 'recommendation.completionClaimed',
    says: 'The agency says that it is complete',
    undoneBy: ['recommendation.rejectEvidence'],
    fields: {
      outcome: words('What was done, and what came of it'),
      evidenceHeld: evidence.evidenceHeld,
      evidenceFiles: evidence.evidenceFiles,
      completedOn: day('Completed on'),
      round: line('Update round', { optional: true, hint: 'Filled in for you: U-0003' }),
    },
    tells: ['Kent Community Safety Team'],
  },
  'recommendation.verify': {
    label: 'Verify that it is complete',
    records: 'recommendation.verified',
    says: 'It was verified that the recommendation is complete',
    undoneBy: ['recommendation.reopen'],
    fields: {
      looked: words('What was looked at'),
      verifier: line('Who verified it', { hint: 'Not of the lead agency' }),
      verifierOrganisation: pick('Of which organisation', 'organisation'),
      decision,
    },
    tells: ['Lead agency', 'DHR Steering Group'],
  },
  'recommendation.rejectEvidence': {
    label: 'Send the evidence back',
    records: 'recommendation.evidenceRejected',
    says: 'The evidence was sent back',
    fields: { reason },
    tells: ['Lead agency'],
  },
  'recommendation.supersede': {
    label: 'Record that something else takes its place',
    records: 'recommendation.superseded',
    says: 'Something else took the place of the recommendation',
    undoneBy: ['recommendation.reopen'],
    fields: {
      replacedBy: oneOf('What takes its place', {
        recommendation: 'Another recommendation',
        policy: 'A policy',
        reorganisation: 'A reorganisation',
      }),
      recommendation: line('Which recommendation', {
        optional: true,
        hint: 'R-0042/recommendation/3',
      }),
      what: words('Which policy, or what was reorganised', { optional: true }),
      steeringGroupAgreed: yesNo('Has the Steering Group agreed?'),
    },
    tells: ['Lead agency'],
  },
  'recommendation.reassign': {
    label: 'Give it to another agency',
    records: 'recommendation.reassigned',
    says: 'The recommendation was given to another agency',
    undoneBy: ['recommendation.reassign'],
    fields: { lead: pick('New lead agency', 'organisation'), reason },
    tells: ['The agency that had it', 'The new lead agency'],
  },
  'recommendation.sendNational': {
    label: 'Record that it was sent to a national body',
    records: 'recommendation.sentNationally',
    says: 'The recommendation was sent to a national body',
    leaves: 'the national body',
    happenedOn: 'sentOn',
    fields: {
      department: line('To whom'),
      sentOn: day('Sent on'),
      copiedTo: severalOf(
        'Copied to',
        { homeOffice: 'Home Office', commissioner: 'Domestic Abuse Commissioner' },
        { optional: true },
      ),
    },
    tells: ['Home Office', 'Domestic Abuse Commissioner'],
  },
  'recommendation.recordResponse': {
    label: 'Record the national response',
    records: 'recommendation.nationalResponse',
    says: 'The national body answered',
    fields: { response: words('What it said'), accepted: yesNo('Was it accepted?') },
  },
  'recommendation.closeWithoutResponse': {
    label: 'Close it without a national response',
    records: 'recommendation.closedWithoutResponse',
    says: 'No answer came; the Steering Group closed the recommendation',
    undoneBy: ['recommendation.reopen'],
    fields: { reason },
    tells: ['Domestic Abuse Commissioner'],
  },
  'recommendation.stopPursuing': {
    label: 'Record that it is not pursued',
    records: 'recommendation.notPursued',
    says: 'It was decided not to pursue the recommendation',
    undoneBy: ['recommendation.reopen'],
    fields: {
      reason,
      steeringGroupAgreed: yesNo('Has the Steering Group agreed?'),
      kcspAgreed: yesNo('Has the KCSP agreed?'),
    },
    tells: ['KCSP', 'Lead agency'],
  },
  'recommendation.escalate': {
    label: 'Take it to the KCSP',
    records: 'recommendation.escalated',
    says: 'The recommendation was taken to the KCSP',
    fields: {
      reason,
      decision,
    },
    tells: ['KCSP'],
  },
  'recommendation.recordImpact': {
    label: 'Record whether it made a difference',
    records: 'recommendation.impactReviewed',
    says: 'It was looked at whether the recommendation made a difference',
    fields: {
      madeADifference: oneOf('Did it make a difference?', impacts),
      howKnown: words('How that is known'),
      lookAgainOn: day('If it is too early: look again on', {
        optional: true,
        mayBeInFuture: true,
      }),
    },
  },
  'recommendation.link': {
    label: 'Link it to a commitment or another plan',
    records: 'recommendation.linked',
    says: 'It was linked to a commitment of another plan',
    fields: {
      commitment: pick('Commitment', 'commitment'),
    },
  },
  'recommendation.reopen': {
    label: 'Open it again',
    records: 'recommendation.reopened',
    says: 'The recommendation was opened again',
    fields: { reason },
    tells: ['Lead agency', 'DHR Steering Group'],
  },
  'recommendation.addNote': {
    label: 'Add a note',
    records: 'recommendation.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type RecommendationEvent = EventsOf<typeof recommendationEvents>;
