import type { Role } from '../../../language/roles';
import { permit } from '../../permit';

const administrator: readonly Role[] = ['kcst-administrator'];

/** Those who chair a body kept here, and KCST, who may record it for them. */
const whoPresides: readonly Role[] = [
  'kcst-administrator',
  'steering-group-chair',
  'kcsp-chair',
  'kcsp-vice-chair',
];

/** Members speak for themselves; whose reply it is, is asked of what they answer. */
const whoComes: readonly Role[] = [...whoPresides, 'steering-group-member'];

/** Who may ask what of a meeting (DOMAIN 4.9). Case officers serve cases, and have no part here. */
export const meetingPermissions = [
  permit(
    'meeting.plan',
    ['kcst-administrator', 'steering-group-chair'],
    'The KCST administrator plans meetings; so does the Steering Group Chair, with a cycle',
  ),
  permit('meeting.move', administrator, 'The KCST administrator moves a meeting'),
  permit('meeting.postpone', administrator, 'The KCST administrator postpones a meeting'),
  permit('meeting.cancel', administrator, 'The KCST administrator cancels a meeting'),
  permit('meeting.addItem', whoPresides, 'The chair, or KCST, puts an item on the agenda'),
  permit('meeting.withdrawItem', whoPresides, 'The chair, or KCST, takes an item off the agenda'),
  permit(
    'meeting.agreeAgenda',
    whoPresides,
    'The chair agrees the agenda; KCST may record it for the chair',
  ),
  permit('meeting.circulatePapers', administrator, 'The KCST administrator sends papers out'),
  permit('meeting.recordReply', whoComes, 'Members reply; KCST may record it for them'),
  permit(
    'meeting.nominateSubstitute',
    whoComes,
    'Members nominate their substitute; KCST may record it for them',
  ),
  permit('meeting.open', whoPresides, 'Whoever presides, or KCST, opens the meeting'),
  permit('meeting.recordArrival', whoPresides, 'Whoever presides, or KCST, marks people in'),
  permit('meeting.recordDeparture', whoPresides, 'Whoever presides, or KCST, marks people out'),
  permit(
    'meeting.declareInterest',
    whoPresides,
    'Whoever presides, or KCST, records declarations of interest',
  ),
  permit('meeting.beginItem', whoPresides, 'Whoever presides, or KCST, goes to an item'),
  permit(
    'meeting.changePresiding',
    whoPresides,
    'Whoever presides, or KCST, records who takes the chair',
  ),
  permit('meeting.decide', whoPresides, 'Whoever presides, or KCST, records what was decided'),
  permit('meeting.propose', whoPresides, 'Whoever presides, or KCST, records what was proposed'),
  permit('meeting.agreeAction', whoPresides, 'Whoever presides, or KCST, records an action'),
  permit('meeting.completeAction', administrator, 'The KCST administrator records actions as done'),
  permit('meeting.close', whoPresides, 'Whoever presides, or KCST, closes the meeting'),
  permit(
    'meeting.correctAttendance',
    administrator,
    'The KCST administrator corrects the record of who was there',
  ),
  permit(
    'meeting.agreeMinutes',
    whoPresides,
    'The body agrees its minutes; its chair, or KCST, records it',
  ),
  permit('meeting.addNote', whoPresides, 'The chair, or KCST, may add notes'),
];
