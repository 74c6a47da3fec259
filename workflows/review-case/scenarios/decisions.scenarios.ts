import { plainDate } from '../../language/dates';
import type { DecisionStanding } from '../../language/governance';
import { story, type Ask, type Scenario } from '../../proof/scenario';
import { decidingOnReviews, type DecidingBody } from '../../rules/governance/deciding-bodies';
import { exampleDecision } from '../../rules/governance/requirements/decisions';
import {
  asking,
  awaitingCspSignOff,
  deliberating,
  drafting,
  planActive,
  published,
  readyToConclude,
  recommended,
  decided,
} from './roads.factory';

/** Where a review stands when each of these decisions is taken. */
const roads: Readonly<Record<string, readonly Ask[]>> = {
  'corePanel.recommend': deliberating,
  'corePanel.defer': deliberating,
  'actionPlan.passQualityAssurance': [...drafting, asking('actionPlan.draft')],
  'actionPlan.review': [...drafting, ...planActive],
  'actionPlan.escalate': [...drafting, ...planActive],
  'timescale.agreeExtension': drafting,
  'case.conclude': [...published, ...readyToConclude],
};

const decisionOf = (
  deciding: DecidingBody,
  other: Partial<DecisionStanding> = {},
): DecisionStanding => ({ ...exampleDecision(deciding), ...other });

const atMeetings: readonly Scenario[] = decidingOnReviews.flatMap((deciding) => {
  const { gate, body, bodyName } = deciding;
  const road = roads[gate] ?? [];
  const bodiesKept = { [body]: plainDate('2026-01-01') };
  const stands = (decision: DecisionStanding | null): Ask =>
    asking(gate, { decision: 'M-0007/3' }, { evidence: { bodiesKept, decision } });
  const { state, region } = whereAfter(gate);
  return [
    story(`${gate}: where the ${bodyName} keeps its meetings here, a decision is named`, road)
      .when(asking(gate, {}, { evidence: { bodiesKept } }))
      .thenRefuses(`${gate}/decision-named`),
    story(`${gate}: a decision of a quorate meeting will do`, road)
      .when(stands(decisionOf(deciding)))
      .thenIn(region, state),
    story(`${gate}: what an inquorate meeting proposed will not do`, road)
      .when(stands(decisionOf(deciding, { standing: 'proposed' })))
      .thenRefuses(`${gate}/decision-stands`),
    story(`${gate}: a decision about another review will not do`, road)
      .when(stands(decisionOf(deciding, { about: 'R-0002', aboutThis: false })))
      .thenRefuses(`${gate}/decision-stands`),
    story(`${gate}: a decision that nobody took will not do`, road)
      .when(stands(null))
      .thenRefuses(`${gate}/decision-stands`),
  ];
});

function whereAfter(gate: string): { readonly region: string; readonly state: string } {
  switch (gate) {
    case 'corePanel.recommend':
      return { region: 'lifecycle', state: 'deciding.recommended' };
    case 'corePanel.defer':
      return { region: 'lifecycle', state: 'deciding.deferred' };
    case 'actionPlan.passQualityAssurance':
      return { region: 'actionPlan', state: 'agreed' };
    case 'actionPlan.review':
    case 'actionPlan.escalate':
      return { region: 'actionPlan', state: 'active' };
    case 'timescale.agreeExtension':
      return { region: 'timescale', state: 'extended' };
    default:
      return { region: 'actionPlan', state: 'concluded' };
  }
}

/** Offices in which a decision is signed, and where. */
const signed: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['decision.ratify', 'ratifiedBy', recommended()],
  ['decision.referBack', 'referredBy', recommended()],
  ['decision.rescind', 'agreedBy', decided()],
  ['report.signOff', 'signedOffBy', awaitingCspSignOff],
  ['timescale.agreeExtension', 'takenBy', drafting],
  ['case.conclude', 'takenBy', [...published, ...readyToConclude]],
];

const byOffice: readonly Scenario[] = [
  ...signed.map(([gate, field, road]) =>
    story(`${gate}: nobody signs as KCSP Chair whose term has ended`, road)
      .when(asking(gate, { [field]: 'kcspChair' }, { evidence: { offices: [] } }))
      .thenRefuses(`${gate}/office-held`),
  ),
  ...['timescale.agreeExtension', 'case.conclude'].map((gate) =>
    story(`${gate}: a Chair who declared a conflict leaves it to others`, [
      ...(roads[gate] ?? []),
      asking('conflict.declare', { office: 'kcspChair' }),
    ])
      .when(asking(gate, { takenBy: 'kcspChair' }))
      .thenRefuses(`${gate}/office-conflicted`),
  ),
  story('between meetings the KCSP Chair agrees more time', drafting)
    .when(
      asking(
        'timescale.agreeExtension',
        { takenBy: 'kcspChair' },
        {
          evidence: {
            bodiesKept: { kcsp: plainDate('2026-01-01') },
            offices: [{ capacity: 'chair', person: 'P-0001', name: 'Cabinet Member' }],
          },
        },
      ),
    )
    .thenIn('timescale', 'extended'),
];

/** Decisions stand on a quorate meeting of the body that takes them, or on an office held. */
export const decisionScenarios: readonly Scenario[] = [...atMeetings, ...byOffice];
