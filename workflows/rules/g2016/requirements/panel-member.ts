import { isFurtherUp } from '../../../language/escalation';
import { requirementsFor } from '../../requirement';
import { reviewAt, ribAt } from '../../situations';
import { g2016, localPractice } from '../sources';
import { answeredYes } from './answered-yes';
import { dateReallyChanges } from './date-correction';
import { isSameName } from '../../../language/names';
import { hasChairInPost, isCommissioned } from './standing';

const kentPolice = { agency: 'Kent Police', name: 'Kent Police representative' };

/** What must be true before each step of a seat on the review panel (DOMAIN 2.5, 3.4). */
export const panelMemberRequirements = requirementsFor('panel-member')([
  {
    id: 'panelMember.invite/review-commissioned',
    gate: 'panelMember.invite',
    says: 'Agencies are invited once the review has been commissioned',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['review'],
    curedBy: ['kcsp-chair'],
    met: ({ evidence }) => isCommissioned(evidence),
    examples: [
      { given: { evidence: { review: reviewAt('reviewing.formingPanel') } }, met: true },
      { given: { evidence: { review: reviewAt('deciding.recommended') } }, met: false },
    ],
  },
  {
    id: 'panelMember.invite/chair-in-post',
    gate: 'panelMember.invite',
    says: 'The independent chair is in post, or it is said why the invitation goes out before',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'interimReason',
    consults: ['chair-tenure'],
    curedBy: ['kcst-administrator'],
    met: ({ asked, evidence }) => hasChairInPost(evidence) || Boolean(asked.interimReason),
    examples: [
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: true },
      {
        given: {
          asked: { interimReason: 'The first meeting must fall before the trial' },
          evidence: { ribs: { 'chair-tenure': [ribAt('sourcing')] } },
        },
        met: true,
      },
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('sourcing')] } } }, met: false },
    ],
  },
  {
    id: 'panelMember.escalate/agency-refused',
    gate: 'panelMember.escalate',
    says: 'The agency has said that it will not sit on the panel',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.refused,
    examples: [
      { given: { memory: { refused: true } }, met: true },
      { given: { memory: { refused: false } }, met: false },
    ],
  },
  {
    id: 'panelMember.escalate/further-up',
    gate: 'panelMember.escalate',
    says: 'An escalation goes to somebody further up than the last one',
    citation: localPractice,
    force: 'local practice',
    about: 'answer',
    field: 'level',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory, asked }) => isFurtherUp(asked.level, memory.escalatedTo),
    examples: [
      {
        given: { memory: { escalatedTo: null }, asked: { level: 'independentChair' } },
        met: true,
      },
      {
        given: { memory: { escalatedTo: 'independentChair' }, asked: { level: 'kcspChair' } },
        met: true,
        why: 'rungs may be left out when it is urgent',
      },
      {
        given: { memory: { escalatedTo: 'kcspChair' }, asked: { level: 'steeringGroupChair' } },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'panelMember.confirm/outside-line-management',
    says: 'The member is independent of the line management of the case',
    citation: g2016('4'),
    force: 'must',
    field: 'independentOfLineManagement',
    curedBy: ['The agency'],
  }),
  answeredYes({
    id: 'panelMember.confirm/senior-enough',
    says: 'The member is senior enough to commit the agency',
    citation: g2016('4'),
    force: 'must',
    field: 'senior',
    curedBy: ['The agency'],
  }),
  answeredYes({
    id: 'panelMember.attend/signed-for-this-meeting',
    says: 'The confidentiality agreement is signed for every meeting',
    citation: localPractice,
    force: 'local practice',
    field: 'confidentialitySigned',
    curedBy: ['The panel member'],
  }),
  {
    id: 'panelMember.raiseAbsence/two-in-a-row',
    gate: 'panelMember.raiseAbsence',
    says: 'The agency has missed at least two meetings in a row',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory }) => memory.absencesInARow >= 2,
    examples: [
      { given: { memory: { absencesInARow: 2 } }, met: true },
      { given: { memory: { absencesInARow: 1 } }, met: false },
    ],
  },
  {
    id: 'panelMember.replace/successor-from-same-agency',
    gate: 'panelMember.replace',
    says: 'The successor has a seat of their own, confirmed, for the same agency',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'successor',
    consults: ['panel-member'],
    curedBy: ['The agency', 'kcst-administrator'],
    met: ({ memory, asked, evidence }) =>
      !isSameName(asked.successor, memory.name) &&
      (evidence.ribs?.['panel-member'] ?? []).some(
        (member) =>
          ['confirmed', 'active'].includes(member.state) &&
          isSameName(member.memory.agency, memory.agency) &&
          isSameName(member.memory.name, asked.successor),
      ),
    examples: [
      {
        given: {
          memory: kentPolice,
          asked: { successor: 'Second Kent Police representative' },
          evidence: {
            ribs: {
              'panel-member': [
                ribAt('confirmed', {
                  agency: 'Kent Police',
                  name: 'Second Kent Police representative',
                }),
              ],
            },
          },
        },
        met: true,
      },
      {
        given: {
          memory: kentPolice,
          asked: { successor: 'Medway Council representative' },
          evidence: {
            ribs: {
              'panel-member': [
                ribAt('active', {
                  agency: 'Medway Council',
                  name: 'Medway Council representative',
                }),
              ],
            },
          },
        },
        met: false,
        why: 'a seat stays with its agency',
      },
      {
        given: {
          memory: kentPolice,
          asked: { successor: 'Kent Police representative' },
          evidence: { ribs: { 'panel-member': [ribAt('active', kentPolice)] } },
        },
        met: false,
        why: 'nobody succeeds themselves',
      },
    ],
  },
  dateReallyChanges('panelMember.correctDate'),
]);
