import { plainDate } from '../../language/dates';
import { story, type Scenario } from '../../proof/scenario';
import { adoptableStages } from '../events/intake.events';
import {
  asking,
  awaitingInformation,
  closed,
  duplicate,
  gatheringInformation,
  jurisdictionConfirmed,
  outOfScope,
  received,
  recommended,
  scoping,
  transferPending,
  transferred,
} from './roads.factory';

/** Where a review taken over from earlier records goes on. */
const adoptedAt: Readonly<Record<keyof typeof adoptableStages, string>> = {
  received: 'intake.received',
  decisionAwaited: 'deciding.awaitingCorePanel',
  awaitingHomeOfficeScrutiny: 'deciding.noReview.awaitingHomeOfficeScrutiny',
  closedWithoutReview: 'deciding.noReview.closed',
  commissioned: 'reviewing.commissioned',
  formingPanel: 'reviewing.formingPanel',
  gatheringInformation: 'reviewing.gatheringInformation',
  drafting: 'reviewing.drafting',
  awaitingCspSignOff: 'signingOff.awaitingCspSignOff',
  signedOff: 'signingOff.signedOff',
  withHomeOffice: 'assuring.withHomeOffice',
  amending: 'assuring.amending',
  preparingPublication: 'publishing.preparing',
  published: 'monitoring.published',
  withheld: 'monitoring.withheld',
  takenDown: 'monitoring.takenDown',
  concluded: 'concluded',
};

const adopting = (stage: string) => asking('case.adopt', { stage });

const adoptions = Object.entries(adoptedAt).map(([stage, state]) =>
  story(`a review entered from earlier records as “${stage}” goes on from there`)
    .when(adopting(stage))
    .thenStage(state),
);

export const intakeScenarios: readonly Scenario[] = [
  story('a notified death is a case').when(asking('case.notify')).thenStage('intake.received'),
  story('a notification must tell whose death it is')
    .when(asking('case.notify', { victim: 'Not known' }))
    .thenRefuses('case.notify/victim-identifiable'),
  story('a case officer may record a notification')
    .when(asking('case.notify', {}, { as: ['kcst-case-officer'] }))
    .thenStage('intake.received'),
  story('an auditor records nothing')
    .when(asking('case.notify', {}, { as: ['auditor'] }))
    .thenRefusesAs('not-permitted'),
  story('a case is notified once', received)
    .when(asking('case.notify'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is recorded before a case is opened')
    .when(asking('note.add'))
    .thenRefusesAs('not-at-this-stage'),

  story('a case is taken over from another partnership')
    .when(asking('case.receiveTransfer'))
    .thenStage('intake.received'),
  story('a case taken over must tell whose death it is')
    .when(asking('case.receiveTransfer', { victim: '?' }))
    .thenRefuses('case.receiveTransfer/victim-identifiable'),
  story('a case that went to another partnership may come back', transferred)
    .when(asking('case.receiveTransfer'))
    .thenStage('intake.received'),
  story('a death found out of scope here may be handed over after all', outOfScope)
    .when(asking('case.receiveTransfer'))
    .thenStage('intake.received'),

  ...adoptions,
  story('a review entered as concluded has its action plan behind it')
    .when(adopting('concluded'))
    .thenIn('actionPlan', 'concluded'),
  story('a review entered from earlier records goes on as any other', [adopting('drafting')])
    .when(asking('report.circulateDraft'))
    .thenStage('reviewing.withPanel'),
  story('earlier records are entered by an administrator only')
    .when(asking('case.adopt', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),

  story('more information may be asked for at once', received)
    .when(asking('case.requestInformation'))
    .thenStage('intake.awaitingInformation'),
  story('with the information the case is where it was', awaitingInformation)
    .when(asking('case.receiveInformation'))
    .thenStage('intake.received'),
  story('no decision is prepared while information is awaited', awaitingInformation)
    .when(asking('case.confirmJurisdiction'))
    .thenRefusesAs('not-at-this-stage'),

  story('where the person normally lived settles whose case it is', received)
    .when(asking('case.confirmJurisdiction'))
    .thenStage('intake.jurisdictionConfirmed'),
  story('a case by case answer is given with its reasons', received)
    .when(asking('case.confirmJurisdiction', { residence: 'caseByCase' }))
    .thenRefuses('case.confirmJurisdiction/reasons-for-case-by-case'),

  story('a duplicate ends where it is found, and the other case goes on', received)
    .when(asking('case.markDuplicate'))
    .thenStage('duplicate'),
  story('a case is no duplicate of one that is not open', received)
    .when(asking('case.markDuplicate', { otherIsOpen: false }))
    .thenRefuses('case.markDuplicate/other-case-open'),
  story('nothing is recorded on a duplicate', duplicate)
    .when(asking('note.add'))
    .thenRefusesAs('not-at-this-stage'),
  story('not even a pause is recorded on a duplicate', duplicate)
    .when(asking('hold.pause'))
    .thenRefusesAs('not-at-this-stage'),

  story('T25: a person aged 15 is out of scope', received)
    .when(asking('case.findOutOfScope', { victimAge: 15 }))
    .thenStage('intake.outOfScope'),
  story('T25: a person aged exactly 16 is in scope', received)
    .when(asking('case.findOutOfScope', { victimAge: 16 }))
    .thenRefuses('case.findOutOfScope/under-sixteen'),
  story('T25: an age that nobody knows excludes nobody', received)
    .when(asking('case.findOutOfScope', { victimAge: undefined }))
    .thenRefuses('case.findOutOfScope/under-sixteen'),
  story('T26: a lodger who kills the landlord is in scope under the Act of 2004', received)
    .when(asking('case.findOutOfScope', { ground: 'notConnected', link: 'household' }))
    .thenRefuses('case.findOutOfScope/no-link-under-the-test'),
  story(
    'T26: a lodger who kills the landlord is out of scope under the Act of 2024',
    received,
    'dardr-draft-2024',
  )
    .when(asking('case.findOutOfScope', { ground: 'notConnected', link: 'household' }))
    .thenStage('intake.outOfScope'),
  story('a stranger is out of scope under either Act', received)
    .when(asking('case.findOutOfScope', { ground: 'notConnected', link: 'none' }))
    .thenStage('intake.outOfScope'),
  story('a case officer does not close a case for good', received)
    .when(asking('case.findOutOfScope', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('new information wakes a case that was out of scope', outOfScope)
    .when(asking('newInformation.receive'))
    .thenStage('intake.received'),
  story('a direction wakes a case that was out of scope', outOfScope)
    .when(asking('direction.receive'))
    .thenStage('deciding.decided.directed'),

  story('a case of another area is offered to its partnership', received)
    .when(asking('transfer.offer'))
    .thenStage('intake.transferPending'),
  story('a case of our own area is not given away', received)
    .when(asking('transfer.offer', { livedElsewhere: false }))
    .thenRefuses('transfer.offer/lived-elsewhere'),
  story('once the other partnership takes it, it rests here', transferPending)
    .when(asking('transfer.accept'))
    .thenStage('intake.transferred'),
  story('if the other partnership declines, it is still ours', transferPending)
    .when(asking('transfer.refuse'))
    .thenStage('intake.received'),

  story('agencies are asked what they know and told to secure their files', jurisdictionConfirmed)
    .when(asking('scoping.send'))
    .thenStage('intake.scoping'),
  story('a request to nobody is no request', jurisdictionConfirmed)
    .when(asking('scoping.send', { agencies: [' '] }))
    .thenRefuses('scoping.send/agencies-named'),
  story('more agencies may be asked later', scoping)
    .when(asking('scoping.send', { agencies: ['NHS Kent and Medway'] }))
    .thenStage('intake.scoping'),
  story('an agency that was asked replies', scoping)
    .when(asking('scoping.recordReturn'))
    .thenStage('intake.scoping'),
  story('a reply comes from an agency that was asked', scoping)
    .when(asking('scoping.recordReturn', { agency: 'Essex Police' }))
    .thenRefuses('scoping.recordReturn/agency-was-asked'),
  story('a scoping review may be recorded', scoping)
    .when(asking('scopingReview.record'))
    .thenStage('intake.scoping'),

  story('with every reply in, the case goes to the Core Panel', [
    ...scoping,
    asking('scoping.recordReturn', { agency: 'Kent Police' }),
    asking('scoping.recordReturn', { agency: 'Medway Council' }),
  ])
    .when(asking('case.accept', { overrideReason: undefined }))
    .thenStage('deciding.awaitingCorePanel'),
  story('while replies are missing and there is time, they are waited for', scoping)
    .when(asking('case.accept', { overrideReason: undefined }))
    .thenRefuses('case.accept/replies-in'),
  story('when the decision is nearly due, missing replies do not hold it up', scoping)
    .when(
      asking(
        'case.accept',
        { overrideReason: undefined },
        { evidence: { clocks: [{ rule: 'C2/decide', due: plainDate('2026-03-16') }] } },
      ),
    )
    .thenStage('deciding.awaitingCorePanel'),
  story('the case does not go to the Core Panel without its papers', scoping)
    .when(asking('case.accept', {}, { evidence: { documents: ['notification-form'] } }))
    .thenRefuses('case.accept/notification-papers'),
  story('the draft guidance asks for a scoping review first', scoping, 'dardr-draft-2024')
    .when(asking('case.accept'))
    .thenRefuses('case.accept/scoping-review-held'),
  story(
    'with its scoping review held, a case goes on under the draft guidance',
    [...scoping, asking('scopingReview.record')],
    'dardr-draft-2024',
  )
    .when(asking('case.accept'))
    .thenStage('deciding.awaitingCorePanel'),

  story('a notifier who withdraws closes nothing', recommended())
    .when(asking('case.withdrawNotification'))
    .thenStage('deciding.recommended'),
  story('nobody withdraws a notification for the notifier', received)
    .when(asking('case.withdrawNotification', { byNotifier: false }))
    .thenRefuses('case.withdrawNotification/by-the-notifier'),
  story('a case closed without a review is not handed over any more', closed)
    .when(asking('transfer.offer'))
    .thenRefusesAs('not-at-this-stage'),
  story('a review under way is not found out of scope', gatheringInformation)
    .when(asking('case.findOutOfScope'))
    .thenRefusesAs('not-at-this-stage'),
];
