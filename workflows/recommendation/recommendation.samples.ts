import type { Evidence } from '../language/evidence';
import type { SpeakingAs } from '../language/recommendations';
import { ask, type Samples } from '../proof/scenario';

/** Somebody who speaks for an organisation, in the capacity that is said. */
export const speaking = (
  capacity: SpeakingAs | null,
  ...organisations: readonly string[]
): Partial<Evidence> => ({ asker: { organisations, capacity } });

const police = speaking('representative', 'O-0003');

const earlierRecords: Partial<Evidence> = { openedWith: 'recommendation.adopt' };

const wording = {
  label: '3.2',
  text: 'Kent Police trains response officers to recognise coercive control.',
  level: 'single',
  scope: 'local',
  theme: 'Coercive control',
  finding: 'Officers saw incidents one by one',
};

const adopted = {
  ...wording,
  addresseesPrinted: ['Kent Police', 'KFRS'],
  targetPrinted: 'Ongoing',
  source: 'Action plan, row 4',
  asPrinted: ['Ongoing'],
};

/** One lawful way, at least, of asking each event of a recommendation. */
export const recommendationSamples: Samples = {
  'recommendation.propose': [
    ask('recommendation.propose', {
      ...wording,
      addresseesPrinted: ['Kent Police'],
      targetPrinted: 'Within the next six months',
    }),
  ],
  'recommendation.adopt': [
    ask(
      'recommendation.adopt',
      { ...adopted, lead: 'O-0003', support: ['O-0005'], stands: 'inProgress' },
      { as: ['system'] },
    ),
    ask('recommendation.adopt', { ...adopted, stands: 'proposed' }, { as: ['system'] }),
    ask(
      'recommendation.adopt',
      { ...adopted, lead: 'O-0003', scope: 'national', stands: 'assigned' },
      { as: ['system'] },
    ),
    ask(
      'recommendation.adopt',
      {
        ...adopted,
        lead: 'O-0003',
        stands: 'complete',
        completedOn: '2019-05-01',
        completionPrinted: 'Training delivered, May 2019',
      },
      { as: ['system'] },
    ),
  ],
  'recommendation.reword': [
    ask('recommendation.reword', {
      ...wording,
      text: 'Kent Police trains every response officer to recognise coercive control.',
      reason: 'The panel asked for all officers',
    }),
  ],
  'recommendation.plan': [
    ask('recommendation.plan', {
      action: 'Two days of training for each response team',
      measure: '95 % of response officers trained; an audit of 50 records',
    }),
  ],
  'recommendation.assign': [
    ask('recommendation.assign', {
      lead: 'O-0003',
      support: ['O-0005'],
      owner: 'Head of training',
      scope: 'local',
      target: '2026-09-01',
    }),
    ask('recommendation.assign', { lead: 'O-0003', scope: 'national', target: '2026-09-01' }),
  ],
  'recommendation.nameAddressee': [
    ask(
      'recommendation.nameAddressee',
      {
        printed: 'KFRS',
        outcome: 'organisation',
        organisation: 'O-0005',
        always: true,
        reason: 'The short name of the fire and rescue service',
      },
      { evidence: earlierRecords },
    ),
    ask(
      'recommendation.nameAddressee',
      {
        printed: 'Kent Police',
        outcome: 'organisation',
        organisation: 'O-0003',
        reason: 'Its name',
      },
      { evidence: earlierRecords },
    ),
    ask('recommendation.nameAddressee', {
      printed: 'KFRS',
      outcome: 'notOurs',
      reason: 'A body of another county',
    }),
  ],
  'recommendation.accept': [
    ask(
      'recommendation.accept',
      { seniorPerson: 'Assistant chief constable' },
      { evidence: police },
    ),
  ],
  'recommendation.acceptInPart': [
    ask(
      'recommendation.acceptInPart',
      {
        seniorPerson: 'Assistant chief constable',
        part: 'Response officers, not call handlers, who are trained already',
      },
      { evidence: police },
    ),
  ],
  'recommendation.reject': [
    ask(
      'recommendation.reject',
      { seniorPerson: 'Assistant chief constable', reason: 'The training is given already' },
      { evidence: police },
    ),
  ],
  'recommendation.upholdRejection': [
    ask('recommendation.upholdRejection', {
      reason: 'The training is given already, and was shown to the group',
      kcspTold: true,
    }),
  ],
  'recommendation.askAgain': [
    ask('recommendation.askAgain', { reason: 'What is given does not cover coercive control' }),
  ],
  'recommendation.update': [
    ask(
      'recommendation.update',
      {
        status: 'inProgress',
        narrative: 'Four of ten teams are trained',
        evidenceHeld: ['Training log, with the training department'],
      },
      { evidence: police },
    ),
  ],
  'recommendation.comment': [
    ask('recommendation.comment', { text: 'The safeguarding board can offer a trainer' }),
  ],
  'recommendation.block': [
    ask(
      'recommendation.block',
      { waitsFor: 'The self-neglect policy of the safeguarding board', reviewOn: '2026-06-01' },
      { evidence: police },
    ),
  ],
  'recommendation.unblock': [
    ask('recommendation.unblock', { what: 'The policy is final' }, { evidence: police }),
  ],
  'recommendation.changeDate': [
    ask('recommendation.changeDate', {
      newDate: '2026-11-02',
      reason: 'The trainer is ill',
      steeringGroupAgreed: true,
    }),
  ],
  'recommendation.setDate': [
    ask('recommendation.setDate', {
      target: '2026-10-01',
      reason: 'Six months from the agreement of the plan',
    }),
  ],
  'recommendation.claimComplete': [
    ask(
      'recommendation.claimComplete',
      {
        outcome: 'All teams are trained; the audit found the signs recorded in 46 of 50 cases',
        evidenceHeld: ['Audit report, with the training department'],
        completedOn: '2026-02-27',
      },
      { evidence: police },
    ),
  ],
  'recommendation.verify': [
    ask('recommendation.verify', {
      looked: 'The audit report and the training log',
      verifier: 'Kent Fire and Rescue Service representative',
      verifierOrganisation: 'O-0005',
    }),
  ],
  'recommendation.rejectEvidence': [
    ask('recommendation.rejectEvidence', { reason: 'The audit covers one team only' }),
  ],
  'recommendation.supersede': [
    ask('recommendation.supersede', {
      replacedBy: 'policy',
      what: 'Force policy on coercive control of 2026',
      steeringGroupAgreed: true,
    }),
  ],
  'recommendation.reassign': [
    ask('recommendation.reassign', { lead: 'O-0005', reason: 'The service took the work over' }),
  ],
  'recommendation.sendNational': [
    ask('recommendation.sendNational', {
      department: 'Home Office',
      sentOn: '2026-03-02',
      copiedTo: ['commissioner'],
    }),
  ],
  'recommendation.recordResponse': [
    ask('recommendation.recordResponse', {
      response: 'It will be part of the next strategy',
      accepted: true,
    }),
  ],
  'recommendation.closeWithoutResponse': [
    ask('recommendation.closeWithoutResponse', { reason: 'Asked twice, and no answer in a year' }),
  ],
  'recommendation.stopPursuing': [
    ask('recommendation.stopPursuing', {
      reason: 'The service it is about was closed',
      steeringGroupAgreed: true,
      kcspAgreed: true,
    }),
  ],
  'recommendation.escalate': [
    ask('recommendation.escalate', { reason: 'Overdue, and nothing was said for a year' }),
  ],
  'recommendation.recordImpact': [
    ask('recommendation.recordImpact', {
      madeADifference: 'partly',
      howKnown: 'Second audit, six months on',
    }),
  ],
  'recommendation.link': [ask('recommendation.link', { commitment: 'das-2019/1.5' })],
  'recommendation.reopen': [
    ask('recommendation.reopen', { reason: 'A later review found the same again' }),
  ],
  'recommendation.addNote': [
    ask('recommendation.addNote', { text: 'The representative is away until May' }),
  ],
};
