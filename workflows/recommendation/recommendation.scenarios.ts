import { plainDate } from '../language/dates';
import type { DecisionStanding } from '../language/governance';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { decisionLike } from '../rules/governance/ordinary-body';
import { reviewAt } from '../rules/situations';
import { recommendationSamples, speaking } from './recommendation.samples';

const aFile = 'D-00000000000000000000000000000001';

const asking = sampled(recommendationSamples);

const proposed = [asking('recommendation.propose')];
const assigned = [...proposed, asking('recommendation.assign')];

/** Read in from an earlier plan, with a date that is only printed in words. */
const assignedWithoutDate = [
  asking('recommendation.adopt', { stands: 'assigned', scope: 'national' }),
];

type Road = readonly Ask[];
type Roads = readonly (readonly [state: string, words: string, road: Road])[];

/** The ways on from the day on which an agency was given it. */
function onwards(given: Road) {
  const accepted = [...given, asking('recommendation.accept')];
  const inProgress = [...accepted, asking('recommendation.update')];
  const blocked = [...inProgress, asking('recommendation.block')];
  const claimed = [...inProgress, asking('recommendation.claimComplete')];
  const rejected = [...given, asking('recommendation.reject')];
  return { accepted, inProgress, blocked, claimed, rejected };
}

const { accepted, inProgress, blocked, claimed, rejected } = onwards(assigned);
const withoutDate = onwards(assignedWithoutDate);
const complete = [...claimed, asking('recommendation.verify')];
const national = [...proposed, asking('recommendation.assign', { scope: 'national' })];
const sent = [...national, asking('recommendation.sendNational')];
const answered = [...sent, asking('recommendation.recordResponse')];
const upheld = [...rejected, asking('recommendation.upholdRejection')];
const superseded = [...inProgress, asking('recommendation.supersede')];
const notPursued = [...proposed, asking('recommendation.stopPursuing')];
const rejectedTwice = [
  ...rejected,
  asking('recommendation.askAgain'),
  asking('recommendation.reject'),
];

const open: Roads = [
  ['proposed', 'no agency has it yet', proposed],
  ['assigned', 'the agency has still to answer', assigned],
  ['accepted', 'it is accepted', accepted],
  ['inProgress', 'it is being carried out', inProgress],
  ['blocked', 'it is held up', blocked],
  ['awaitingVerification', 'it is said to be complete', claimed],
  ['rejectedPending', 'its rejection is before the Steering Group', rejected],
  ['awaitingNational', 'it is with a national body', sent],
];

const openWithoutDate: Roads = [
  ['proposed', 'no agency has it yet', proposed],
  ['assigned', 'the agency has still to answer', assignedWithoutDate],
  ['accepted', 'it is accepted', withoutDate.accepted],
  ['inProgress', 'it is being carried out', withoutDate.inProgress],
  ['blocked', 'it is held up', withoutDate.blocked],
  ['awaitingVerification', 'it is said to be complete', withoutDate.claimed],
  ['rejectedPending', 'its rejection is before the Steering Group', withoutDate.rejected],
  [
    'awaitingNational',
    'it is with a national body',
    [...assignedWithoutDate, asking('recommendation.sendNational')],
  ],
];

const resting: Roads = [
  ['complete', 'it is complete', complete],
  ['rejectedFinal', 'its rejection is upheld', upheld],
  ['superseded', 'something else took its place', superseded],
  ['nationalClosed', 'the national body has answered', answered],
  ['notPursued', 'it is not pursued', notPursued],
];

const movable: Roads = open.filter(([state]) =>
  ['accepted', 'inProgress', 'blocked'].includes(state),
);

const member = { as: ['steering-group-member'] } as const;

const making: readonly Scenario[] = [
  story('a recommendation is made with its date in words')
    .when(asking('recommendation.propose'))
    .thenStage('proposed'),
  story('the independent chair makes a recommendation')
    .when(asking('recommendation.propose', {}, { as: ['independent-chair'] }))
    .thenStage('proposed'),
  story('a member of the Steering Group makes no recommendation of a review')
    .when(asking('recommendation.propose', {}, member))
    .thenRefusesAs('not-permitted'),
  ...['proposed', 'assigned', 'inProgress', 'complete'].map((stands) =>
    story(`a recommendation from earlier records is entered where it stands: ${stands}`)
      .when(asking('recommendation.adopt', { stands }))
      .thenStage(stands),
  ),

  ...open
    .filter(([state]) => state !== 'rejectedPending')
    .map(([state, words, road]) =>
      story(`the wording may change while ${words}`, road)
        .when(asking('recommendation.reword'))
        .thenStage(state),
    ),
  story('another wording puts a rejected recommendation before the agency again', rejected)
    .when(asking('recommendation.reword'))
    .thenStage('assigned'),
  story('a change of the wording changes something', proposed)
    .when(asking('recommendation.reword', proposed[0]?.answers))
    .thenRefuses('recommendation.reword/something-changes'),
  story('once there is a final draft no wording changes without the independent chair', proposed)
    .when(
      asking(
        'recommendation.reword',
        {},
        { evidence: { review: reviewAt('signingOff.signedOff') } },
      ),
    )
    .thenRefuses('recommendation.reword/chair-agrees'),
  story('the independent chair agrees to another wording of a published report', inProgress)
    .when(
      asking(
        'recommendation.reword',
        { agreedBy: 'Independent chair' },
        { evidence: { review: reviewAt('monitoring.published') } },
      ),
    )
    .thenStage('inProgress'),

  ...open.map(([state, words, road]) =>
    story(`action, measure and milestones are written while ${words}`, road)
      .when(asking('recommendation.plan'))
      .thenStage(state),
  ),
  story('a plan without action, measure or milestone is none', proposed)
    .when(asking('recommendation.plan', { action: undefined, measure: undefined }))
    .thenRefuses('recommendation.plan/something-said'),
  story('a member plans nothing for another agency', assigned)
    .when(
      asking(
        'recommendation.plan',
        {},
        { ...member, evidence: speaking('representative', 'O-0017') },
      ),
    )
    .thenRefuses('recommendation.plan/own-agency'),

  story('an agency is given the recommendation with a target date', proposed)
    .when(asking('recommendation.assign'))
    .thenStage('assigned'),
  story('a target date lies ahead of the day of the assignment', proposed)
    .when(asking('recommendation.assign', { target: '2026-03-01' }))
    .thenRefuses('recommendation.assign/target-ahead'),
  story('the lead agency does not support itself', proposed)
    .when(asking('recommendation.assign', { support: ['O-0003'] }))
    .thenRefuses('recommendation.assign/agencies-differ'),
  story('the independent chair assigns nothing', proposed)
    .when(asking('recommendation.assign', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),
  story('nothing is assigned twice; it is given to another agency', assigned)
    .when(asking('recommendation.assign'))
    .thenRefusesAs('not-at-this-stage'),

  ...openWithoutDate.map(([state, words, road]) =>
    story(`a date is set for what is printed in words while ${words}`, road)
      .when(asking('recommendation.setDate'))
      .thenStage(state),
  ),
  story('a date that is set is not set again without counting the move', assigned)
    .when(asking('recommendation.setDate'))
    .thenRefuses('recommendation.setDate/no-date-yet'),

  ...open.map(([state, words, road]) =>
    story(`it is linked to a commitment while ${words}`, road)
      .when(asking('recommendation.link'))
      .thenStage(state),
  ),
  story('it is linked to a commitment once', [...proposed, asking('recommendation.link')])
    .when(asking('recommendation.link'))
    .thenRefuses('recommendation.link/not-linked-already'),
];

const meansPolice = { printed: 'Kent Police', organisation: 'O-0003' };
const noBody = { outcome: 'notOurs', organisation: undefined };
const writtenHere = { evidence: { openedWith: 'recommendation.propose' } } as const;
const fromEarlierRecords = [
  asking('recommendation.adopt', { stands: 'proposed', lead: undefined, support: undefined }),
];
const namesAddressee = (answers: Ask['answers'], rest: Pick<Ask, 'evidence' | 'as'> = {}): Ask =>
  asking('recommendation.nameAddressee', answers, rest);

const naming: readonly Scenario[] = [
  story('whoever is printed first leads what was read in from earlier records', fromEarlierRecords)
    .when(namesAddressee(meansPolice))
    .thenStage('assigned'),
  story(
    'whoever is printed further on supports it, and it still waits for a lead',
    fromEarlierRecords,
  )
    .when(namesAddressee({}))
    .thenStage('proposed'),
  story('the second leads where the first is no body of ours', [
    ...fromEarlierRecords,
    namesAddressee({ printed: 'Kent Police', ...noBody }),
  ])
    .when(namesAddressee({}))
    .thenStage('assigned'),
  story('what was written here is assigned with a target date, not by a printed name', proposed)
    .when(namesAddressee(meansPolice, writtenHere))
    .thenRefuses('recommendation.nameAddressee/assigned-with-a-date'),
  story('of what was written here, too, it may be said that words mean nobody of ours', proposed)
    .when(namesAddressee({ printed: 'Kent Police', ...noBody }, writtenHere))
    .thenStage('proposed'),
  ...[...open, ...resting]
    .filter(([state]) => !['proposed', 'notPursued'].includes(state))
    .map(([state, words, road]) =>
      story(`it is said whom printed words mean while ${words}`, road)
        .when(namesAddressee(meansPolice))
        .thenStage(state),
    ),
  story('it is said whom printed words mean though it is not pursued', notPursued)
    .when(namesAddressee(meansPolice))
    .thenStage('notPursued'),
  story('only words that are printed there are decided about', assigned)
    .when(namesAddressee({ printed: 'The police' }))
    .thenRefuses('recommendation.nameAddressee/printed-here'),
  story('an organisation is chosen where it is one', fromEarlierRecords)
    .when(namesAddressee({ organisation: undefined }))
    .thenRefuses('recommendation.nameAddressee/organisation-named'),
  story('a second lead agency is not named beside the first', assignedWithoutDate)
    .when(namesAddressee({ part: 'lead' }))
    .thenRefuses('recommendation.nameAddressee/one-lead'),
  story('words that mean the lead agency go on meaning it', [
    ...proposed,
    asking('recommendation.assign', { support: undefined }),
  ])
    .when(namesAddressee({ ...meansPolice, organisation: 'O-0001' }))
    .thenRefuses('recommendation.nameAddressee/lead-stays'),
  story('a member says of no printed words whom they mean', fromEarlierRecords)
    .when(namesAddressee(meansPolice, member))
    .thenRefusesAs('not-permitted'),
];

const answering: readonly Scenario[] = [
  story('the agency accepts', assigned)
    .when(asking('recommendation.accept', {}, member))
    .thenStage('accepted'),
  story('the agency accepts a part', assigned)
    .when(asking('recommendation.acceptInPart', {}, member))
    .thenStage('accepted'),
  story('the agency rejects, and the Steering Group has to answer', assigned)
    .when(asking('recommendation.reject', {}, member))
    .thenStage('rejectedPending'),
  ...['recommendation.accept', 'recommendation.acceptInPart', 'recommendation.reject'].map(
    (event) =>
      story(`${event}: nobody answers for another agency`, assigned)
        .when(asking(event, {}, { ...member, evidence: speaking('representative', 'O-0017') }))
        .thenRefuses(`${event}/speaks-for-the-lead`),
  ),
  story('the team records the acceptance for the agency', assigned)
    .when(asking('recommendation.accept', {}, { evidence: speaking('team') }))
    .thenStage('accepted'),

  story('the Steering Group upholds a rejection', rejected)
    .when(asking('recommendation.upholdRejection'))
    .thenStage('rejectedFinal'),
  story('a rejection is not upheld before the KCSP has been told', rejected)
    .when(asking('recommendation.upholdRejection', { kcspTold: false }))
    .thenRefuses('recommendation.upholdRejection/kcsp-told'),
  story('a case officer upholds no rejection', rejected)
    .when(asking('recommendation.upholdRejection', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('the Steering Group asks the agency again', rejected)
    .when(asking('recommendation.askAgain'))
    .thenStage('assigned'),
  ...['recommendation.upholdRejection', 'recommendation.askAgain'].map((event) =>
    story(`${event}: a second refusal is taken to the KCSP first`, rejectedTwice)
      .when(asking(event))
      .thenRefuses(`${event}/second-refusal-escalated`),
  ),
  story('a second refusal that the KCSP knows of is upheld', [
    ...rejectedTwice,
    asking('recommendation.escalate'),
  ])
    .when(asking('recommendation.upholdRejection'))
    .thenStage('rejectedFinal'),
  story('another agency may refuse for the first time', [
    ...rejected,
    asking('recommendation.askAgain'),
    asking('recommendation.reassign'),
    asking('recommendation.reject', {}, { evidence: speaking('representative', 'O-0005') }),
  ])
    .when(asking('recommendation.askAgain'))
    .thenStage('assigned'),
];

const progress: readonly Scenario[] = [
  story('T29: an update by the alternate of the agency is accepted', accepted)
    .when(
      asking('recommendation.update', {}, { ...member, evidence: speaking('alternate', 'O-0003') }),
    )
    .thenStage('inProgress'),
  story('a named delegate of a supporting agency logs an update', inProgress)
    .when(
      asking('recommendation.update', {}, { ...member, evidence: speaking('delegate', 'O-0005') }),
    )
    .thenStage('inProgress'),
  story('the team logs an update for an agency', inProgress)
    .when(asking('recommendation.update', {}, { evidence: speaking('team') }))
    .thenStage('inProgress'),
  story("T30: somebody who is invited logs no update on another body's action", inProgress)
    .when(
      asking('recommendation.update', {}, { ...member, evidence: speaking('invitee', 'O-0017') }),
    )
    .thenRefuses('recommendation.update/speaks-for-the-lead'),
  story("T30: somebody who is invited may comment on another body's action", inProgress)
    .when(
      asking('recommendation.comment', {}, { ...member, evidence: speaking('invitee', 'O-0017') }),
    )
    .thenStage('inProgress'),
  story('an update while it is held up leaves it held up', blocked)
    .when(asking('recommendation.update'))
    .thenStage('blocked'),
  story('an update after the claim leaves it with whoever verifies', claimed)
    .when(asking('recommendation.update'))
    .thenStage('awaitingVerification'),
  story('no update is logged before the agency has accepted', assigned)
    .when(asking('recommendation.update'))
    .thenRefusesAs('not-at-this-stage'),
  story('an update names evidence, or says why there is none', inProgress)
    .when(asking('recommendation.update', { evidenceHeld: undefined }))
    .thenRefuses('recommendation.update/evidence-or-why-none'),
  story('a file that is attached is evidence', inProgress)
    .when(asking('recommendation.update', { evidenceHeld: undefined, evidenceFiles: [aFile] }))
    .thenStage('inProgress'),
  story('where nothing has changed no evidence is asked for', inProgress)
    .when(asking('recommendation.update', { status: 'nothingChanged', evidenceHeld: undefined }))
    .thenStage('inProgress'),
  story('whoever asks for a new date says why', inProgress)
    .when(asking('recommendation.update', { newDateAsked: '2026-12-01' }))
    .thenRefuses('recommendation.update/new-date-has-reason'),
  story('a new date that is asked for lies ahead', inProgress)
    .when(
      asking('recommendation.update', { newDateAsked: '2026-03-02', newDateReason: 'Late policy' }),
    )
    .thenRefuses('recommendation.update/day-ahead'),
  story('an auditor logs nothing', inProgress)
    .when(asking('recommendation.update', {}, { as: ['auditor'] }))
    .thenRefusesAs('not-permitted'),

  story('it is held up by a policy that is not final', inProgress)
    .when(asking('recommendation.block', {}, member))
    .thenStage('blocked'),
  story('what still holds it up is looked at again later', blocked)
    .when(asking('recommendation.block', { reviewOn: '2026-09-01' }))
    .thenStage('blocked'),
  story('what holds it up is looked at again on a later day', inProgress)
    .when(asking('recommendation.block', { reviewOn: '2026-03-02' }))
    .thenRefuses('recommendation.block/day-ahead'),
  story('it goes on once what it waited for has come', blocked)
    .when(asking('recommendation.unblock', {}, member))
    .thenStage('inProgress'),
  ...(
    [
      ['recommendation.block', inProgress],
      ['recommendation.unblock', blocked],
      ['recommendation.claimComplete', inProgress],
    ] as const
  ).map(([event, road]) =>
    story(`${event}: nobody says this for another agency`, road)
      .when(asking(event, {}, { ...member, evidence: speaking('representative', 'O-0017') }))
      .thenRefuses(`${event}/speaks-for-the-lead`),
  ),

  ...[['assigned', 'the agency has still to answer', assigned] as const, ...movable].map(
    ([state, words, road]) =>
      story(`a new target date is agreed while ${words}`, road)
        .when(asking('recommendation.changeDate'))
        .thenStage(state),
  ),
  story('where there is no target date none is changed', withoutDate.inProgress)
    .when(asking('recommendation.changeDate'))
    .thenRefuses('recommendation.changeDate/has-a-date'),
  story('a change of the date changes it', inProgress)
    .when(asking('recommendation.changeDate', { newDate: '2026-09-01' }))
    .thenRefuses('recommendation.changeDate/date-really-changes'),
  story('a first change of three months needs no decision of the Steering Group', inProgress)
    .when(
      asking('recommendation.changeDate', {
        newDate: '2026-12-01',
        steeringGroupAgreed: undefined,
      }),
    )
    .thenStage('inProgress'),
  story('a change of more than three months is agreed by the Steering Group', inProgress)
    .when(
      asking('recommendation.changeDate', {
        newDate: '2026-12-02',
        steeringGroupAgreed: undefined,
      }),
    )
    .thenRefuses('recommendation.changeDate/steering-group-agrees'),
  story('a second change is agreed by the Steering Group, however short', [
    ...inProgress,
    asking('recommendation.changeDate'),
  ])
    .when(
      asking('recommendation.changeDate', {
        newDate: '2026-11-09',
        steeringGroupAgreed: undefined,
      }),
    )
    .thenRefuses('recommendation.changeDate/steering-group-agrees'),

  story('the agency says that it is complete, and names its evidence', inProgress)
    .when(asking('recommendation.claimComplete', {}, member))
    .thenStage('awaitingVerification'),
  story('the agency says that it is complete, and attaches its evidence', inProgress)
    .when(
      asking('recommendation.claimComplete', { evidenceHeld: undefined, evidenceFiles: [aFile] }),
    )
    .thenStage('awaitingVerification'),
  story('nothing is claimed complete without evidence', inProgress)
    .when(asking('recommendation.claimComplete', { evidenceHeld: [' '] }))
    .thenRefuses('recommendation.claimComplete/evidence-named'),
];

const [first, second, third] = [1, 2, 3].map((number) => `R-0042/recommendation/${number}`);
const byRecommendation = (
  recommendation: string | undefined,
  links: Readonly<Record<string, string | null>>,
): Ask =>
  asking(
    'recommendation.supersede',
    { replacedBy: 'recommendation', recommendation },
    {
      evidence: {
        self: first ?? '',
        supersessions: Object.entries(links).map(([reference, by]) => ({ reference, by })),
      },
    },
  );

const settling: readonly Scenario[] = [
  story('somebody who is not of the lead agency verifies', claimed)
    .when(asking('recommendation.verify'))
    .thenStage('complete'),
  story('T19: nobody of the lead agency verifies', claimed)
    .when(asking('recommendation.verify', { verifierOrganisation: 'O-0003' }))
    .thenRefuses('recommendation.verify/self-verification'),
  story('T19: nobody of the lead agency records that it was verified', claimed)
    .when(
      asking(
        'recommendation.verify',
        {},
        {
          as: ['steering-group-chair'],
          evidence: speaking('representative', 'O-0003'),
        },
      ),
    )
    .thenRefuses('recommendation.verify/self-verification'),
  story('a member of the Steering Group does not verify alone', claimed)
    .when(asking('recommendation.verify', {}, member))
    .thenRefusesAs('not-permitted'),
  story('evidence that does not show it is sent back', claimed)
    .when(asking('recommendation.rejectEvidence'))
    .thenStage('inProgress'),

  ...movable.map(([, words, road]) =>
    story(`a policy takes its place while ${words}`, road)
      .when(asking('recommendation.supersede'))
      .thenStage('superseded'),
  ),
  story('another recommendation takes its place', inProgress)
    .when(byRecommendation(third, { [`${third}`]: second ?? null, [`${second}`]: null }))
    .thenStage('superseded'),
  story('T20: nothing takes its own place', inProgress)
    .when(byRecommendation(first, { [`${first}`]: null }))
    .thenRefuses('recommendation.supersede/supersede-cycle'),
  story('T20: no chain of supersessions returns', inProgress)
    .when(byRecommendation(second, { [`${second}`]: third ?? null, [`${third}`]: first ?? null }))
    .thenRefuses('recommendation.supersede/supersede-cycle'),
  story('a recommendation that is not kept here takes no place', inProgress)
    .when(byRecommendation(third, {}))
    .thenRefuses('recommendation.supersede/recommendation-kept'),
  story('what takes its place is named', inProgress)
    .when(asking('recommendation.supersede', { what: undefined }))
    .thenRefuses('recommendation.supersede/target-named'),
  story('the Steering Group agrees that something takes its place', inProgress)
    .when(asking('recommendation.supersede', { steeringGroupAgreed: false }))
    .thenRefuses('recommendation.supersede/steering-group-agrees'),

  ...[['assigned', 'the agency has still to answer', assigned] as const, ...movable].map(
    ([, words, road]) =>
      story(`it is given to another agency while ${words}`, road)
        .when(asking('recommendation.reassign'))
        .thenStage('assigned'),
  ),
  story('it is given to another agency than the one that has it', inProgress)
    .when(asking('recommendation.reassign', { lead: 'O-0003' }))
    .thenRefuses('recommendation.reassign/another-agency'),

  story('a national recommendation is sent to a department', national)
    .when(asking('recommendation.sendNational'))
    .thenStage('awaitingNational'),
  story('a local recommendation is sent to no department', assigned)
    .when(asking('recommendation.sendNational'))
    .thenRefuses('recommendation.sendNational/national-scope'),
  story('the department answers', sent)
    .when(asking('recommendation.recordResponse'))
    .thenStage('nationalClosed'),
  story('the Steering Group no longer waits for an answer', sent)
    .when(asking('recommendation.closeWithoutResponse'))
    .thenStage('nationalClosed'),

  ...open.flatMap(([state, words, road]) => [
    story(`it is taken to the KCSP while ${words}`, road)
      .when(asking('recommendation.escalate'))
      .thenStage(state),
    story(`it is decided not to pursue it while ${words}`, road)
      .when(asking('recommendation.stopPursuing'))
      .thenStage('notPursued'),
  ]),
  story('nothing is dropped without the Steering Group', inProgress)
    .when(asking('recommendation.stopPursuing', { steeringGroupAgreed: false }))
    .thenRefuses('recommendation.stopPursuing/steering-group-agrees'),
  story('nothing is dropped without the KCSP', inProgress)
    .when(asking('recommendation.stopPursuing', { kcspAgreed: false }))
    .thenRefuses('recommendation.stopPursuing/kcsp-agrees'),

  story('after completion it is looked at whether it made a difference', complete)
    .when(asking('recommendation.recordImpact'))
    .thenStage('complete'),
  story('where it is too early to tell it is said when to look again', complete)
    .when(asking('recommendation.recordImpact', { madeADifference: 'tooEarly' }))
    .thenRefuses('recommendation.recordImpact/looked-at-again'),
  story('nobody asks for its effect before it is complete', claimed)
    .when(asking('recommendation.recordImpact'))
    .thenRefusesAs('not-at-this-stage'),

  ...resting.map(([, words, road]) =>
    story(`it may be opened again though ${words}`, road)
      .when(asking('recommendation.reopen'))
      .thenStage('inProgress'),
  ),
  story('a case officer opens nothing again', complete)
    .when(asking('recommendation.reopen', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),

  ...[...open, ...resting].flatMap(([state, words, road]) => [
    story(`a comment is added while ${words}`, road)
      .when(asking('recommendation.comment'))
      .thenStage(state),
    story(`a note is added while ${words}`, road)
      .when(asking('recommendation.addNote'))
      .thenStage(state),
  ]),
];

const keptHere = { 'steering-group': plainDate('2026-01-01') };

const decisionFor = (asks: string, said: Partial<DecisionStanding> = {}): DecisionStanding =>
  decisionLike({
    body: 'B-0002',
    bodyKey: 'steering-group',
    heldOn: plainDate('2026-03-02'),
    about: first ?? null,
    asks,
    ...said,
  });

const atMeetings: readonly Scenario[] = (
  [
    ['recommendation.upholdRejection', rejected, 'rejectedFinal', true],
    ['recommendation.askAgain', rejected, 'assigned', true],
    ['recommendation.escalate', inProgress, 'inProgress', true],
    ['recommendation.changeDate', inProgress, 'inProgress', true],
    ['recommendation.verify', claimed, 'complete', false],
  ] as const
).flatMap(([gate, road, state, isNeeded]) => {
  const far = gate === 'recommendation.changeDate' ? { newDate: '2027-03-01' } : {};
  const onDecision = (said: Partial<DecisionStanding>): Ask =>
    asking(
      gate,
      { ...far, decision: 'M-0007/3' },
      { evidence: { bodiesKept: keptHere, decision: decisionFor(gate, said) } },
    );
  const without = asking(gate, far, { evidence: { bodiesKept: keptHere } });
  return [
    isNeeded
      ? story(
          `${gate}: where the Steering Group keeps its meetings here, a decision is named`,
          road,
        )
          .when(without)
          .thenRefuses(`${gate}/decision-named`)
      : story(`${gate}: may be done between meetings`, road).when(without).thenStage(state),
    story(`${gate}: a decision of a quorate meeting will do`, road)
      .when(onDecision({}))
      .thenStage(state),
    story(`${gate}: what an inquorate meeting proposed will not do`, road)
      .when(onDecision({ standing: 'proposed' }))
      .thenRefuses(`${gate}/decision-stands`),
    story(`${gate}: a decision about another recommendation will not do`, road)
      .when(onDecision({ about: second ?? null, aboutThis: false }))
      .thenRefuses(`${gate}/decision-stands`),
  ];
});

export const recommendationScenarios: readonly Scenario[] = [
  ...making,
  ...naming,
  ...answering,
  ...progress,
  ...settling,
  ...atMeetings,
];
