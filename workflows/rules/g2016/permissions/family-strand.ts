import { KCST } from '../../../language/roles';
import { permit } from '../../permit';
import { chairAndTeam } from './chair-and-team';

const recordedByChairOrTeam = (event: string, what: string) =>
  permit(`familyStrand.${event}`, chairAndTeam, `The chair, or KCST, ${what}`);

/** Who may ask what of a family strand (DOMAIN 4.9): nobody beyond the chair and KCST. */
export const familyStrandPermissions = [
  recordedByChairOrTeam('identify', 'names whom the review would involve'),
  recordedByChairOrTeam('planContact', 'plans how to make contact'),
  recordedByChairOrTeam('contact', 'records the first contact'),
  recordedByChairOrTeam('engage', 'records that a person wishes to take part'),
  recordedByChairOrTeam('decline', 'records that a person does not wish to take part'),
  recordedByChairOrTeam('reengage', 'records that a person changes their mind'),
  recordedByChairOrTeam('defer', 'records that engagement is put off'),
  recordedByChairOrTeam('recordNoResponse', 'records that there was no answer'),
  recordedByChairOrTeam('recordNotTraced', 'records that a person could not be traced'),
  recordedByChairOrTeam('markUnsafe', 'records that contact would not be safe'),
  recordedByChairOrTeam('recordSafe', 'records that contact is safe again'),
  recordedByChairOrTeam('markWitness', 'records that a person is a witness'),
  recordedByChairOrTeam('permitContact', "records the officer's permission"),
  recordedByChairOrTeam('endWitness', 'records that a person is no longer a witness'),
  recordedByChairOrTeam('offerTerms', 'records that the terms of reference were offered'),
  recordedByChairOrTeam('agreePseudonym', 'records the pseudonym agreed'),
  recordedByChairOrTeam('meet', 'records a meeting'),
  recordedByChairOrTeam('meetPanel', 'records a meeting with the review panel'),
  recordedByChairOrTeam('readDraft', 'records that the draft was read'),
  recordedByChairOrTeam('declineDraft', 'records that a person does not wish to read the draft'),
  recordedByChairOrTeam('recordComments', 'records comments'),
  recordedByChairOrTeam('recordTribute', 'records a tribute'),
  recordedByChairOrTeam('tellOfPublication', 'records that a person was told before publication'),
  recordedByChairOrTeam('tellOfPlan', 'records news of the action plan'),
  recordedByChairOrTeam('assignAdvocate', 'records an advocate'),
  recordedByChairOrTeam('endAdvocate', 'records that an advocate no longer acts'),
  recordedByChairOrTeam('noteDate', 'notes a day that matters to the family'),
  recordedByChairOrTeam('withdrawDate', 'withdraws a day that was noted'),
  recordedByChairOrTeam('complain', 'records a complaint'),
  recordedByChairOrTeam('recordDeath', 'records a death'),
  recordedByChairOrTeam('addNote', 'may add a note'),
  permit('familyStrand.correctDate', KCST, 'KCST corrects dates'),
];
