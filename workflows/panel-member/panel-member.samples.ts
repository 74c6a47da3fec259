import type { Evidence } from '../language/evidence';
import { ask, type Samples } from '../proof/scenario';
import { reviewAt, ribAt } from '../rules/situations';

const formingPanel: Partial<Evidence> = {
  review: reviewAt('reviewing.formingPanel'),
  ribs: { 'chair-tenure': [ribAt('active')] },
};

const successorConfirmed: Partial<Evidence> = {
  ribs: {
    'panel-member': [
      ribAt('confirmed', { agency: 'Kent Police', name: 'Second Kent Police representative' }),
    ],
  },
};

/** One lawful way, at least, of asking each event of a seat on the review panel. */
export const panelMemberSamples: Samples = {
  'panelMember.invite': [
    ask(
      'panelMember.invite',
      { agency: 'Kent Police', dutyBody: true, specialist: false },
      { evidence: formingPanel },
    ),
  ],
  'panelMember.recordRefusal': [
    ask('panelMember.recordRefusal', { reason: 'Says that it had too little contact' }),
  ],
  'panelMember.escalate': [
    ask('panelMember.escalate', { level: 'independentChair', what: 'To name a member in a week' }),
    ask('panelMember.escalate', { level: 'steeringGroupChair', what: 'To name a member at once' }),
  ],
  'panelMember.confirm': [
    ask('panelMember.confirm', {
      name: 'Kent Police representative',
      role: 'Detective superintendent',
      deputy: 'Kent Police deputy',
      independentOfLineManagement: true,
      senior: true,
    }),
  ],
  'panelMember.signConfidentiality': [
    ask('panelMember.signConfidentiality', { signedOn: '2026-03-02' }),
  ],
  'panelMember.attend': [
    ask('panelMember.attend', {
      meetingOn: '2026-03-02',
      who: 'member',
      confidentialitySigned: true,
    }),
  ],
  'panelMember.missMeeting': [
    ask('panelMember.missMeeting', { meetingOn: '2026-03-02', apologies: true }),
  ],
  'panelMember.raiseAbsence': [
    ask('panelMember.raiseAbsence', { raisedWith: 'Assistant chief constable' }),
  ],
  'panelMember.nameDeputy': [ask('panelMember.nameDeputy', { deputy: 'Kent Police deputy' })],
  'panelMember.renameAgency': [
    ask('panelMember.renameAgency', {
      newAgency: 'Kent Police',
      reason: 'Name as the agency writes it',
    }),
  ],
  'panelMember.replace': [
    ask(
      'panelMember.replace',
      { successor: 'Second Kent Police representative', reason: 'Moved to another post' },
      { evidence: successorConfirmed },
    ),
  ],
  'panelMember.withdraw': [
    ask('panelMember.withdraw', { withdrawnBy: 'agency', reason: 'It had no contact after all' }),
  ],
  'panelMember.findConflict': [
    ask('panelMember.findConflict', { reason: 'Supervised an officer in this case' }),
  ],
  'panelMember.addNote': [ask('panelMember.addNote', { text: 'Asks for papers by post' })],
  'panelMember.correctDate': [
    ask('panelMember.correctDate', {
      entry: 1,
      field: 'effectiveOn',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The letter bears the earlier date',
    }),
  ],
};
