import { plainDate } from '../../../../language/dates';
import type { RibStanding } from '../../../../language/evidence';
import { requirementsFor } from '../../../requirement';
import type { RequirementRow, Situation } from '../../../rows';
import { reviewAt, ribAt } from '../../../situations';
import { g2016, localPractice } from '../../sources';
import { answeredYes } from '../answered-yes';
import { hasChairInPost } from '../standing';
import { isAmong, isSaid } from './words';

type OfAReview = Situation<'review-case'>;

const chairInPost = (gate: string, says: string): RequirementRow<'review-case'> => ({
  id: `${gate}/chair-in-post`,
  gate,
  says,
  citation: g2016('4'),
  force: 'must',
  about: 'case',
  consults: ['chair-tenure'],
  curedBy: ['kcst-administrator', 'kcsp-chair'],
  met: ({ evidence }) => hasChairInPost(evidence),
  examples: [
    { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: true },
    {
      given: { evidence: { ribs: { 'chair-tenure': [ribAt('ended'), ribAt('sourcing')] } } },
      met: false,
      why: 'the first chair has left, and the next is still being sought',
    },
    { given: { evidence: {} }, met: false },
  ],
});

const seated = ({ evidence }: OfAReview): readonly RibStanding<'panel-member'>[] =>
  (evidence.ribs?.['panel-member'] ?? []).filter(({ state }) =>
    ['confirmed', 'active'].includes(state),
  );

/** Bodies with a duty and with contact: those that said so, and those already invited as such. */
const dutyBodiesNotSeated = (situation: OfAReview): readonly string[] => {
  const members = situation.evidence.ribs?.['panel-member'] ?? [];
  const invited = members
    .filter(({ memory }) => memory.dutyBody)
    .map(({ memory }) => memory.agency);
  const wanted = [...situation.memory.dutyBodiesWithContact, ...invited];
  const agenciesSeated = seated(situation).map(({ memory }) => memory.agency);
  return wanted.filter(
    (agency, index) => !isAmong(agency, agenciesSeated) && !isAmong(agency, wanted.slice(0, index)),
  );
};

const withoutConfidentiality = (situation: OfAReview): readonly string[] =>
  seated(situation)
    .filter(({ memory }) => !memory.confidentialitySigned)
    .map(({ memory }) => memory.agency);

const member = (
  agency: string,
  memory: Partial<RibStanding<'panel-member'>['memory']> = {},
  state = 'confirmed',
): RibStanding<'panel-member'> => ribAt<'panel-member'>(state, { agency, ...memory }, agency);

const liveProceedings = ['investigating', 'charged', 'trialListed', 'awaitingSentence', 'appeal'];

/** Whether a criminal case is open that the review could disturb. */
export const proceedingsAreLive = ({ evidence }: OfAReview): boolean =>
  liveProceedings.includes(evidence.review?.states.criminal ?? '');

const familyKinds = ['family', 'friend', 'child'];

/** Those of the family who take part and have neither read the draft nor said they will not. */
const notYetRead = ({ evidence }: OfAReview): readonly string[] =>
  (evidence.ribs?.['family-strand'] ?? [])
    .filter(({ state, memory }) => state === 'engaged' && familyKinds.includes(memory.kind))
    .filter(({ memory }) => !memory.draftRead && !memory.draftDeclined)
    .map(({ title }) => title);

const relation = (
  title: string,
  state: string,
  memory: Partial<RibStanding<'family-strand'>['memory']> = {},
): RibStanding<'family-strand'> =>
  ribAt<'family-strand'>(
    state,
    { kind: 'family', draftRead: false, draftDeclined: false, ...memory },
    title,
  );

const factsNotConfirmed = ({ evidence, memory }: OfAReview): readonly string[] =>
  (evidence.ribs?.['agency-review'] ?? [])
    .filter(({ state, memory: { nilReturned } }) => state === 'accepted' && !nilReturned)
    .map(({ memory: { agency } }) => agency)
    .filter((agency) => !isAmong(agency, memory.factsConfirmedBy));

const agencyReviewsOpen = ({ evidence }: OfAReview): readonly string[] =>
  (evidence.ribs?.['agency-review'] ?? [])
    .filter(({ state }) => !['accepted', 'waived'].includes(state))
    .map(({ memory: { agency } }) => agency);

const agencyReview = (agency: string, state: string): RibStanding<'agency-review'> =>
  ribAt<'agency-review'>(state, { agency }, agency);

/** What must be true before each step of the review itself (DOMAIN 2.4-2.10, 3.4, 3.6). */
export const reviewingRequirements = requirementsFor('review-case')([
  {
    id: 'panel.invite/chair-in-post',
    gate: 'panel.invite',
    says: 'The independent chair is in post, or the Community Safety Team invites in the meantime',
    citation: g2016('4'),
    force: 'should',
    about: 'answer',
    field: 'interim',
    consults: ['chair-tenure'],
    curedBy: ['kcst-administrator', 'kcsp-chair'],
    met: ({ asked, evidence }) => hasChairInPost(evidence) || asked.interim === true,
    examples: [
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('active')] } } }, met: true },
      { given: { asked: { interim: true } }, met: true },
      { given: { evidence: { ribs: { 'chair-tenure': [ribAt('approved')] } } }, met: false },
    ],
  },
  chairInPost('panel.constitute', 'A review panel is complete only with its independent chair'),
  {
    id: 'panel.constitute/duty-bodies-seated',
    gate: 'panel.constitute',
    says: 'Every body with duties under section 9(4) that had contact has a confirmed member on the panel; not yet',
    citation: g2016('4'),
    force: 'must',
    about: 'case',
    consults: ['panel-member'],
    curedBy: ['independent-chair', 'kcst-administrator', 'The agencies invited'],
    met: (situation) => dutyBodiesNotSeated(situation).length === 0,
    names: dutyBodiesNotSeated,
    examples: [
      {
        given: {
          memory: { dutyBodiesWithContact: ['Kent Police'] },
          evidence: { ribs: { 'panel-member': [member('kent police')] } },
        },
        met: true,
      },
      {
        given: { memory: { dutyBodiesWithContact: ['Kent Police'] }, evidence: { ribs: {} } },
        met: false,
        why: 'it was never invited',
      },
      {
        given: {
          evidence: {
            ribs: { 'panel-member': [member('Medway Council', { dutyBody: true }, 'invited')] },
          },
        },
        met: false,
        why: 'it was invited and has not answered',
      },
    ],
  },
  {
    id: 'panel.constitute/specialist-seated',
    gate: 'panel.constitute',
    says: 'At least one specialist domestic abuse organisation has a confirmed member on the panel',
    citation: g2016('4'),
    force: 'must',
    about: 'case',
    consults: ['panel-member'],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: (situation) => seated(situation).some(({ memory }) => memory.specialist),
    examples: [
      {
        given: {
          evidence: {
            ribs: { 'panel-member': [member('A specialist service', { specialist: true })] },
          },
        },
        met: true,
      },
      {
        given: {
          evidence: {
            ribs: {
              'panel-member': [member('A specialist service', { specialist: true }, 'withdrawn')],
            },
          },
        },
        met: false,
      },
    ],
  },
  {
    id: 'panel.constitute/confidentiality-signed',
    gate: 'panel.constitute',
    says: 'Every member of the panel has signed the confidentiality agreement; not yet',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: ['panel-member'],
    curedBy: ['The members of the panel'],
    met: (situation) => withoutConfidentiality(situation).length === 0,
    names: withoutConfidentiality,
    examples: [
      {
        given: {
          evidence: {
            ribs: { 'panel-member': [member('Kent Police', { confidentialitySigned: true })] },
          },
        },
        met: true,
      },
      {
        given: {
          evidence: {
            ribs: { 'panel-member': [member('Kent Police', { confidentialitySigned: false })] },
          },
        },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'panel.meet/chair-present',
    says: 'A review panel meets under its independent chair',
    citation: localPractice,
    force: 'design',
    field: 'chairPresent',
    curedBy: ['independent-chair'],
  }),
  answeredYes({
    id: 'panel.meet/quorate',
    says: 'The quorum that the panel has set itself was there; without it, keep a note instead',
    citation: localPractice,
    force: 'design',
    field: 'quorate',
    curedBy: ['independent-chair'],
  }),
  answeredYes({
    id: 'terms.agree/partnership-agrees',
    says: 'The partnership agrees the terms of reference that the panel has set',
    citation: g2016('4'),
    force: 'should',
    field: 'cspAgreed',
    curedBy: ['kcsp-chair', 'kcst-administrator'],
  }),
  {
    id: 'terms.agree/officer-consulted',
    gate: 'terms.agree',
    says: 'While criminal proceedings are live, the senior investigating officer is consulted on the terms of reference',
    citation: g2016('9'),
    force: 'should',
    about: 'answer',
    field: 'officerConsulted',
    consults: ['review'],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: (situation) => !proceedingsAreLive(situation) || situation.asked.officerConsulted === true,
    examples: [
      {
        given: {
          evidence: { review: reviewAt('reviewing.panelConstituted', {}, { criminal: 'none' }) },
        },
        met: true,
      },
      {
        given: {
          asked: { officerConsulted: true },
          evidence: { review: reviewAt('reviewing.panelConstituted', {}, { criminal: 'charged' }) },
        },
        met: true,
      },
      {
        given: {
          evidence: { review: reviewAt('reviewing.panelConstituted', {}, { criminal: 'charged' }) },
        },
        met: false,
      },
    ],
  },
  answeredYes({
    id: 'terms.agree/family-offered',
    says: 'The family is offered the draft of the terms of reference; an offer that is declined is enough',
    citation: g2016('6'),
    force: 'should',
    field: 'familyOffered',
    curedBy: ['independent-chair'],
  }),
  chairInPost('report.startDraft', 'A report is drafted under an independent chair who is in post'),
  chairInPost(
    'report.circulateDraft',
    'A draft goes out under an independent chair who is in post',
  ),
  answeredYes({
    id: 'report.circulateDraft/anonymised',
    says: 'A draft is anonymised before it goes out',
    citation: g2016('7'),
    force: 'should',
    field: 'anonymised',
    curedBy: ['independent-chair'],
  }),
  answeredYes({
    id: 'report.circulateDraft/marked',
    says: 'A draft is marked OFFICIAL-SENSITIVE before it goes out',
    citation: localPractice,
    force: 'local practice',
    field: 'marked',
    curedBy: ['independent-chair'],
  }),
  {
    id: 'report.circulateDraft/not-on-hold',
    gate: 'report.circulateDraft',
    says: 'The senior investigating officer has not put the review on hold; until that is lifted the panel meets only to set up',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['review'],
    curedBy: ['Senior investigating officer'],
    met: ({ evidence }) => evidence.review?.states.disclosure !== 'hold',
    examples: [
      {
        given: {
          evidence: { review: reviewAt('reviewing.drafting', {}, { disclosure: 'scopeLimited' }) },
        },
        met: true,
        why: 'limits leave room for a report from records',
      },
      {
        given: { evidence: { review: reviewAt('reviewing.drafting', {}, { disclosure: 'hold' }) } },
        met: false,
      },
    ],
  },
  {
    id: 'report.closeFamilyReading/family-resolved',
    gate: 'report.closeFamilyReading',
    says: 'Everybody of the family who takes part has read the draft or said that they will not; not yet',
    citation: g2016('6'),
    force: 'should',
    about: 'case',
    consults: ['family-strand'],
    curedBy: ['independent-chair'],
    met: (situation) => notYetRead(situation).length === 0,
    names: notYetRead,
    examples: [
      {
        given: {
          evidence: {
            ribs: {
              'family-strand': [
                relation('Mother', 'engaged', { draftRead: true }),
                relation('Brother', 'declined'),
              ],
            },
          },
        },
        met: true,
      },
      {
        given: {
          evidence: {
            ribs: { 'family-strand': [relation('Sister', 'engaged', { draftDeclined: true })] },
          },
        },
        met: true,
        why: 'not wishing to read it is an answer',
      },
      {
        given: { evidence: { ribs: { 'family-strand': [relation('Sister', 'engaged')] } } },
        met: false,
      },
      {
        given: {
          evidence: {
            ribs: { 'family-strand': [relation('Convicted', 'engaged', { kind: 'perpetrator' })] },
          },
        },
        met: true,
        why: 'the reading is the family’s',
      },
    ],
  },
  {
    id: 'report.finishFactCheck/facts-confirmed',
    gate: 'report.finishFactCheck',
    says: 'Every agency that contributed has checked the facts, or the day set for it has passed; not yet',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['agency-review'],
    curedBy: ['The agencies that contributed', 'Time'],
    met: (situation) =>
      factsNotConfirmed(situation).length === 0 ||
      (situation.memory.factsDueBy !== null &&
        situation.evidence.today > situation.memory.factsDueBy),
    names: factsNotConfirmed,
    examples: [
      {
        given: {
          memory: { factsConfirmedBy: ['Kent Police'] },
          evidence: { ribs: { 'agency-review': [agencyReview('Kent Police', 'accepted')] } },
        },
        met: true,
      },
      {
        given: {
          evidence: { ribs: { 'agency-review': [agencyReview('Kent Police', 'accepted')] } },
        },
        met: false,
      },
      {
        given: {
          memory: { factsDueBy: plainDate('2026-03-01') },
          evidence: {
            today: plainDate('2026-03-02'),
            ribs: { 'agency-review': [agencyReview('Kent Police', 'accepted')] },
          },
        },
        met: true,
        why: 'silence does not hold the report up',
      },
      {
        given: {
          evidence: {
            ribs: {
              'agency-review': [
                ribAt<'agency-review'>('accepted', { agency: 'NHS England', nilReturned: true }),
              ],
            },
          },
        },
        met: true,
        why: 'an agency without contact has no facts to check',
      },
      {
        given: {
          evidence: { ribs: { 'agency-review': [agencyReview('Kent Police', 'waived')] } },
        },
        met: true,
        why: 'who did not contribute has no facts to check',
      },
    ],
  },
  chairInPost(
    'report.agreeFinalDraft',
    'The panel agrees a final draft under its independent chair',
  ),
  {
    id: 'report.agreeFinalDraft/agency-reviews-considered',
    gate: 'report.agreeFinalDraft',
    says: 'Every agency review asked for is accepted by the panel, or the panel does without it and says why; still open',
    citation: g2016('7'),
    force: 'must',
    about: 'case',
    consults: ['agency-review'],
    curedBy: ['The agencies', 'independent-chair'],
    met: (situation) => agencyReviewsOpen(situation).length === 0,
    names: agencyReviewsOpen,
    examples: [
      {
        given: {
          evidence: {
            ribs: {
              'agency-review': [
                agencyReview('Kent Police', 'accepted'),
                agencyReview('Medway Council', 'waived'),
              ],
            },
          },
        },
        met: true,
      },
      {
        given: {
          evidence: { ribs: { 'agency-review': [agencyReview('Medway Council', 'declined')] } },
        },
        met: false,
        why: 'an agency that declines is pursued until the panel does without it',
      },
    ],
  },
  {
    id: 'report.agreeFinalDraft/family-step-done',
    gate: 'report.agreeFinalDraft',
    says: 'Everybody of the family who takes part has had the draft, or the panel says why it goes on without; not yet',
    citation: g2016('6'),
    force: 'should',
    about: 'answer',
    field: 'familyWaiver',
    consults: ['family-strand'],
    curedBy: ['independent-chair'],
    met: (situation) => notYetRead(situation).length === 0 || isSaid(situation.asked.familyWaiver),
    names: notYetRead,
    examples: [
      {
        given: {
          evidence: {
            ribs: { 'family-strand': [relation('Mother', 'engaged', { draftRead: true })] },
          },
        },
        met: true,
      },
      {
        given: {
          asked: { familyWaiver: 'She came forward this week and asks us not to wait' },
          evidence: { ribs: { 'family-strand': [relation('Cousin', 'engaged')] } },
        },
        met: true,
      },
      {
        given: { evidence: { ribs: { 'family-strand': [relation('Cousin', 'engaged')] } } },
        met: false,
      },
    ],
  },
  {
    id: 'report.agreeFinalDraft/comments-settled',
    gate: 'report.agreeFinalDraft',
    says: 'No comment on the draft is left open',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['independent-chair'],
    met: ({ memory }) => !memory.openDraftComments,
    examples: [
      { given: { memory: { openDraftComments: false } }, met: true },
      { given: { memory: { openDraftComments: true } }, met: false },
    ],
  },
  answeredYes({
    id: 'report.agreeFinalDraft/templates-followed',
    says: 'The overview report and the executive summary hold every section of the templates',
    citation: g2016('appendices'),
    force: 'should',
    field: 'templatesFollowed',
    curedBy: ['independent-chair'],
  }),
  answeredYes({
    id: 'report.agreeFinalDraft/recommendations-complete',
    says: 'Every recommendation has an owner, an action and a target date',
    citation: g2016('7'),
    force: 'should',
    field: 'recommendationsComplete',
    curedBy: ['independent-chair', 'The agencies'],
  }),
]);
