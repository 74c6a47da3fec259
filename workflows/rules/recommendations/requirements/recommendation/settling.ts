import type { SupersededLink } from '../../../../language/recommendations';
import { answeredYes } from '../../../g2016/requirements/answered-yes';
import { decidingOnRecommendations } from '../../../governance/deciding-bodies';
import { decisionIsNamed, decisionStands } from '../../../governance/requirements/decisions';
import type { RequirementRow, Situation } from '../../../rows';
import { localPractice, steeringGroupMonitors } from '../../sources';
import { isAhead } from '../days';

type Row = RequirementRow<'recommendation'>;

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['kcst-administrator'],
} as const;

const replacement = ({ asked }: Situation<'recommendation'>): string | null =>
  asked.replacedBy === 'recommendation' && typeof asked.recommendation === 'string'
    ? asked.recommendation
    : null;

/** Whether the way from one recommendation to whatever took its place leads to another. */
function leadsTo(from: string, to: string | undefined, links: readonly SupersededLink[]): boolean {
  const next = new Map(links.map(({ reference, by }) => [reference, by]));
  const passed = new Set<string>();
  let here: string | null | undefined = from;
  while (typeof here === 'string' && !passed.has(here)) {
    if (here === to) return true;
    passed.add(here);
    here = next.get(here);
  }
  return false;
}

const [first, second, third] = [
  'R-0042/recommendation/1',
  'R-0042/recommendation/2',
  'R-0042/recommendation/3',
];

const steeringGroupAgrees = (gate: string, says: string): Row =>
  answeredYes<'recommendation'>({
    id: `${gate}/steering-group-agrees`,
    says,
    citation: steeringGroupMonitors,
    force: 'design',
    field: 'steeringGroupAgreed',
    curedBy: ['DHR Steering Group'],
  });

const onEscalations = decidingOnRecommendations.filter(
  ({ gate }) => gate === 'recommendation.escalate',
);
const onVerification = decidingOnRecommendations.filter(
  ({ gate }) => gate === 'recommendation.verify',
);

/** What must be true before a recommendation is settled, given away, taken up, or looked back on. */
export const settlingRequirements: readonly Row[] = [
  {
    ...ours,
    id: 'recommendation.verify/self-verification',
    gate: 'recommendation.verify',
    says: 'Nobody of the lead agency verifies that it is complete, and nobody of the lead agency records it',
    field: 'verifierOrganisation',
    consults: ['asker'],
    curedBy: ['Somebody who is not of the lead agency'],
    met: ({ memory: { lead }, asked, evidence }) =>
      lead === null ||
      (asked.verifierOrganisation !== lead &&
        !(evidence.asker?.organisations ?? []).includes(lead)),
    examples: [
      {
        given: {
          memory: { lead: 'O-0003' },
          asked: { verifierOrganisation: 'O-0001' },
          evidence: { asker: { organisations: ['O-0001'], capacity: 'representative' } },
        },
        met: true,
      },
      {
        given: { memory: { lead: 'O-0003' }, asked: { verifierOrganisation: 'O-0003' } },
        met: false,
        why: 'the verifier is of the lead agency',
      },
      {
        given: {
          memory: { lead: 'O-0003' },
          asked: { verifierOrganisation: 'O-0001' },
          evidence: { asker: { organisations: ['O-0003'], capacity: 'representative' } },
        },
        met: false,
        why: 'whoever records it is of the lead agency',
      },
    ],
  },
  ...onVerification.map((deciding) =>
    decisionStands<'recommendation'>(deciding, 'this recommendation'),
  ),
  {
    ...ours,
    id: 'recommendation.supersede/target-named',
    gate: 'recommendation.supersede',
    says: 'What takes its place is named: which recommendation, or which policy or reorganisation',
    field: 'replacedBy',
    consults: [],
    met: ({ asked }) =>
      Boolean(asked.replacedBy === 'recommendation' ? asked.recommendation : asked.what),
    examples: [
      { given: { asked: { replacedBy: 'recommendation', recommendation: third } }, met: true },
      {
        given: { asked: { replacedBy: 'policy', what: 'Self-neglect policy of 2020' } },
        met: true,
      },
      { given: { asked: { replacedBy: 'recommendation', what: 'Another' } }, met: false },
      { given: { asked: { replacedBy: 'reorganisation' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.supersede/recommendation-kept',
    gate: 'recommendation.supersede',
    says: 'The recommendation that takes its place is kept here; check the reference',
    field: 'recommendation',
    consults: ['supersessions'],
    met: (situation) => {
      const named = replacement(situation);
      const kept = situation.evidence.supersessions ?? [];
      return named === null || kept.some(({ reference }) => reference === named);
    },
    examples: [
      { given: { asked: { replacedBy: 'policy', what: 'A policy' } }, met: true },
      {
        given: {
          asked: { replacedBy: 'recommendation', recommendation: third },
          evidence: { supersessions: [{ reference: third, by: null }] },
        },
        met: true,
      },
      {
        given: {
          asked: { replacedBy: 'recommendation', recommendation: 'R-0042/recommendation/99' },
          evidence: { supersessions: [] },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'recommendation.supersede/supersede-cycle',
    gate: 'recommendation.supersede',
    says: 'What takes its place does not lead back to it',
    field: 'recommendation',
    consults: ['self', 'supersessions'],
    met: (situation) => {
      const named = replacement(situation);
      const { self, supersessions = [] } = situation.evidence;
      return named === null || !leadsTo(named, self, supersessions);
    },
    examples: [
      {
        given: {
          asked: { replacedBy: 'recommendation', recommendation: third },
          evidence: { self: first, supersessions: [{ reference: third, by: second }] },
        },
        met: true,
      },
      { given: { asked: { replacedBy: 'policy', what: 'A policy' } }, met: true },
      {
        given: {
          asked: { replacedBy: 'recommendation', recommendation: first },
          evidence: { self: first, supersessions: [{ reference: first, by: null }] },
        },
        met: false,
        why: 'it points to itself',
      },
      {
        given: {
          asked: { replacedBy: 'recommendation', recommendation: second },
          evidence: {
            self: first,
            supersessions: [
              { reference: second, by: third },
              { reference: third, by: first },
            ],
          },
        },
        met: false,
        why: 'the chain returns',
      },
    ],
  },
  steeringGroupAgrees(
    'recommendation.supersede',
    'The Steering Group has agreed that something else takes its place',
  ),
  {
    ...ours,
    id: 'recommendation.reassign/another-agency',
    gate: 'recommendation.reassign',
    says: 'The new lead agency is another than the one that has it',
    field: 'lead',
    consults: [],
    met: ({ memory, asked }) => asked.lead !== memory.lead,
    examples: [
      { given: { memory: { lead: 'O-0006' }, asked: { lead: 'O-0011' } }, met: true },
      { given: { memory: { lead: 'O-0006' }, asked: { lead: 'O-0006' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'recommendation.sendNational/national-scope',
    gate: 'recommendation.sendNational',
    about: 'case',
    says: 'Only a recommendation of national scope is sent to a national body',
    consults: [],
    met: ({ memory }) => memory.scope === 'national',
    examples: [
      { given: { memory: { scope: 'national' } }, met: true },
      { given: { memory: { scope: 'local' } }, met: false },
      { given: {}, met: false, why: 'no scope is on record' },
    ],
  },
  steeringGroupAgrees(
    'recommendation.stopPursuing',
    'The Steering Group has agreed not to pursue it',
  ),
  answeredYes<'recommendation'>({
    id: 'recommendation.stopPursuing/kcsp-agrees',
    says: 'The KCSP has agreed not to pursue it',
    citation: localPractice,
    force: 'design',
    field: 'kcspAgreed',
    curedBy: ['KCSP'],
  }),
  ...onEscalations.flatMap((deciding): readonly Row[] => [
    decisionIsNamed(deciding),
    decisionStands(deciding, 'this recommendation'),
  ]),
  {
    ...ours,
    id: 'recommendation.recordImpact/looked-at-again',
    gate: 'recommendation.recordImpact',
    says: 'Where it is too early to tell, it is said when to look again; that day lies ahead',
    field: 'lookAgainOn',
    consults: [],
    met: (situation) =>
      situation.asked.madeADifference !== 'tooEarly' || isAhead(situation, 'lookAgainOn'),
    examples: [
      { given: { asked: { madeADifference: 'partly' } }, met: true },
      {
        given: {
          asked: {
            effectiveOn: '2026-03-02',
            madeADifference: 'tooEarly',
            lookAgainOn: '2026-09-01',
          },
        },
        met: true,
      },
      { given: { asked: { madeADifference: 'tooEarly' } }, met: false },
      {
        given: {
          asked: {
            effectiveOn: '2026-03-02',
            madeADifference: 'tooEarly',
            lookAgainOn: '2026-03-01',
          },
        },
        met: false,
      },
    ],
  },
];
