import { plainDate } from '../../../../language/dates';
import { answeredYes } from '../../../g2016/requirements/answered-yes';
import { decidingOnRecommendations } from '../../../governance/deciding-bodies';
import { decisionIsNamed, decisionStands } from '../../../governance/requirements/decisions';
import type { RequirementRow } from '../../../rows';
import { localPractice } from '../../sources';
import { leadSpeaks } from './speaking';

type Row = RequirementRow<'recommendation'>;

/** A second refusal goes up before it is settled, whichever way. */
const secondRefusalIsEscalated = (gate: string): Row => {
  const refusedTwice = { rejections: 2, rejectedOn: plainDate('2026-02-02') };
  return {
    id: `${gate}/second-refusal-escalated`,
    gate,
    says: 'An agency that refuses for the second time is taken to the KCSP before the Steering Group settles it',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['steering-group-chair', 'kcst-administrator'],
    met: ({ memory: { rejections, rejectedOn, escalations } }) =>
      rejections < 2 || escalations.some(({ on }) => rejectedOn === null || on >= rejectedOn),
    examples: [
      { given: { memory: { rejections: 1, rejectedOn: plainDate('2026-02-02') } }, met: true },
      {
        given: {
          memory: {
            ...refusedTwice,
            escalations: [{ on: plainDate('2026-02-09'), decision: null }],
          },
        },
        met: true,
      },
      { given: { memory: refusedTwice }, met: false },
      {
        given: {
          memory: {
            ...refusedTwice,
            escalations: [{ on: plainDate('2025-11-03'), decision: null }],
          },
        },
        met: false,
        why: 'that was before the second refusal',
      },
    ],
  };
};

const onRejections = decidingOnRecommendations.filter(({ gate }) =>
  ['recommendation.upholdRejection', 'recommendation.askAgain'].includes(gate),
);

/** What must be true before an agency answers, and before the Steering Group answers a refusal. */
export const answeringRequirements: readonly Row[] = [
  leadSpeaks('recommendation.accept'),
  leadSpeaks('recommendation.acceptInPart'),
  leadSpeaks('recommendation.reject'),
  ...onRejections.flatMap((deciding): readonly Row[] => [
    secondRefusalIsEscalated(deciding.gate),
    decisionIsNamed(deciding),
    decisionStands(deciding, 'this recommendation'),
  ]),
  answeredYes<'recommendation'>({
    id: 'recommendation.upholdRejection/kcsp-told',
    says: 'The KCSP has been told that the rejection is upheld',
    citation: localPractice,
    force: 'design',
    field: 'kcspTold',
    curedBy: ['kcst-administrator'],
  }),
];
