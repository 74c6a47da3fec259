import type { Evidence } from '../language/evidence';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { reviewAt } from '../rules/situations';
import { familyStrandSamples } from './family-strand.samples';

const asking = sampled(familyStrandSamples);

const identified = [asking('familyStrand.identify')];
const contactPlanned = [...identified, asking('familyStrand.planContact')];
const contacted = [...contactPlanned, asking('familyStrand.contact')];
const engaged = [...contacted, asking('familyStrand.engage')];
const declined = [...contacted, asking('familyStrand.decline')];
const deferred = [...identified, asking('familyStrand.defer')];
const noResponse = [...contacted, asking('familyStrand.recordNoResponse')];
const notTraced = [...identified, asking('familyStrand.recordNotTraced')];
const notSafe = [...identified, asking('familyStrand.markUnsafe')];
const isWitness = [asking('familyStrand.identify', { who: 'Neighbour', witness: true })];

const child = [asking('familyStrand.identify', { who: 'Child of the victim', kind: 'child' })];
const perpetrator = [
  asking('familyStrand.identify', { who: 'Alleged perpetrator', kind: 'perpetrator' }),
];

type Roads = readonly (readonly [string, string, readonly Ask[]])[];

/** Where a strand may be stopped for somebody's safety, in words, and the road there. */
const onTheWay: Roads = [
  ['identified', 'the person is identified', identified],
  ['contactPlanned', 'contact is planned', contactPlanned],
  ['contacted', 'the person is contacted', contacted],
  ['engaged', 'the person takes part', engaged],
];
const everywhere: Roads = [
  ...onTheWay,
  ['declined', 'the person declines', declined],
  ['deferred', 'engagement is put off', deferred],
  ['noResponse', 'there is no answer', noResponse],
  ['notTraced', 'the person is not traced', notTraced],
  ['notSafe', 'contact is not safe', notSafe],
  ['isWitness', 'the person is a witness', isWitness],
];

const proceedings = (criminal: string): Partial<Evidence> => ({
  review: reviewAt('reviewing.gatheringInformation', {}, { criminal }),
});

export const familyStrandScenarios: readonly Scenario[] = [
  story('a relative is identified').when(asking('familyStrand.identify')).thenStage('identified'),
  story('a witness is known as a witness from the start')
    .when(asking('familyStrand.identify', { who: 'Neighbour', kind: 'friend', witness: true }))
    .thenStage('isWitness'),
  story('the author of an agency review sees and asks nothing here')
    .when(asking('familyStrand.identify', {}, { as: ['agency-review-author'] }))
    .thenRefusesAs('not-permitted'),

  story('contact is planned', identified)
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),
  story('nobody is contacted before contact is planned', identified)
    .when(asking('familyStrand.contact'))
    .thenRefusesAs('not-at-this-stage'),
  story('a plan for contact may change', contactPlanned)
    .when(asking('familyStrand.planContact', { channel: 'advocate' }))
    .thenStage('contactPlanned'),
  story('a child is approached through a specialist', child)
    .when(asking('familyStrand.planContact', { channel: 'specialist' }))
    .thenStage('contactPlanned'),
  story('no letter is sent to a child', child)
    .when(asking('familyStrand.planContact', { channel: 'letter' }))
    .thenRefuses('familyStrand.planContact/child-through-specialist'),
  story('an alleged perpetrator is not approached before a conviction', perpetrator)
    .when(
      asking(
        'familyStrand.planContact',
        { channel: 'prisonOrProbation' },
        { evidence: proceedings('charged') },
      ),
    )
    .thenRefuses('familyStrand.planContact/convicted-or-both-agree'),
  story('the agreement of the officer alone does not open the way to a perpetrator', perpetrator)
    .when(
      asking(
        'familyStrand.planContact',
        { channel: 'prisonOrProbation', officerAgrees: true },
        { evidence: proceedings('charged') },
      ),
    )
    .thenRefuses('familyStrand.planContact/convicted-or-both-agree'),
  story('the officer and the chair together may open the way to a perpetrator', perpetrator)
    .when(
      asking(
        'familyStrand.planContact',
        { channel: 'prisonOrProbation', officerAgrees: true, chairAgrees: true },
        { evidence: proceedings('charged') },
      ),
    )
    .thenStage('contactPlanned'),
  story('a perpetrator is approached after the conviction', perpetrator)
    .when(
      asking(
        'familyStrand.planContact',
        { channel: 'prisonOrProbation' },
        { evidence: proceedings('awaitingSentence') },
      ),
    )
    .thenStage('contactPlanned'),
  story('an acquittal does not open the way to an alleged perpetrator', perpetrator)
    .when(asking('familyStrand.planContact', {}, { evidence: proceedings('acquitted') }))
    .thenRefuses('familyStrand.planContact/convicted-or-both-agree'),
  story('putting it off does not open the way to a perpetrator', [
    ...perpetrator,
    asking('familyStrand.defer'),
  ])
    .when(asking('familyStrand.planContact', {}, { evidence: proceedings('trialListed') }))
    .thenRefuses('familyStrand.planContact/convicted-or-both-agree'),
  story('the family of an alleged perpetrator is approached without a conviction', [
    asking('familyStrand.identify', {
      who: 'Parents of the alleged perpetrator',
      kind: 'perpetratorFamily',
    }),
  ])
    .when(asking('familyStrand.planContact', {}, { evidence: proceedings('charged') }))
    .thenStage('contactPlanned'),

  story('a witness is not approached without the senior investigating officer', isWitness)
    .when(asking('familyStrand.planContact'))
    .thenRefuses('familyStrand.planContact/witness-permitted'),
  story('the senior investigating officer permits contact with a witness', isWitness)
    .when(asking('familyStrand.permitContact'))
    .thenStage('isWitness'),
  story('a witness is approached once the officer has permitted it', [
    ...isWitness,
    asking('familyStrand.permitContact'),
  ])
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),
  story('a permission does not outlast a new call as a witness', [
    ...isWitness,
    asking('familyStrand.permitContact'),
    asking('familyStrand.planContact'),
    asking('familyStrand.markWitness'),
  ])
    .when(asking('familyStrand.planContact'))
    .thenRefuses('familyStrand.planContact/witness-permitted'),
  story('a witness is free to take part after the trial', isWitness)
    .when(asking('familyStrand.endWitness'))
    .thenStage('identified'),
  story('somebody who was a witness is approached as anybody else', [
    ...isWitness,
    asking('familyStrand.endWitness'),
  ])
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),

  story('the person is contacted', contactPlanned)
    .when(asking('familyStrand.contact'))
    .thenStage('contacted'),
  story('nobody who has died is written to', [
    ...contactPlanned,
    asking('familyStrand.recordDeath'),
  ])
    .when(asking('familyStrand.contact'))
    .thenRefuses('familyStrand.contact/person-is-living'),
  story('no contact is planned with somebody who has died', [
    ...identified,
    asking('familyStrand.recordDeath'),
  ])
    .when(asking('familyStrand.planContact'))
    .thenRefuses('familyStrand.planContact/person-is-living'),
  story('the person takes part', contacted)
    .when(asking('familyStrand.engage'))
    .thenStage('engaged'),
  story('the person declines', contacted)
    .when(asking('familyStrand.decline'))
    .thenStage('declined'),
  story('there is no answer', contacted)
    .when(asking('familyStrand.recordNoResponse'))
    .thenStage('noResponse'),
  story('nobody takes part who was not contacted', contactPlanned)
    .when(asking('familyStrand.engage'))
    .thenRefusesAs('not-at-this-stage'),

  story('the terms of reference are offered', engaged)
    .when(asking('familyStrand.offerTerms'))
    .thenStage('engaged'),
  story('a pseudonym is agreed', engaged)
    .when(asking('familyStrand.agreePseudonym'))
    .thenStage('engaged'),
  story('the chair meets the person', engaged)
    .when(asking('familyStrand.meet', {}, { as: ['independent-chair'] }))
    .thenStage('engaged'),
  story('the person meets the review panel', engaged)
    .when(asking('familyStrand.meetPanel'))
    .thenStage('engaged'),
  story('the person reads the draft', engaged)
    .when(asking('familyStrand.readDraft'))
    .thenStage('engaged'),
  story('the person does not wish to read the draft', engaged)
    .when(asking('familyStrand.declineDraft'))
    .thenStage('engaged'),
  story('comments on the terms of reference are recorded', engaged)
    .when(asking('familyStrand.recordComments'))
    .thenStage('engaged'),
  story('a disagreement with the draft is recorded', [...engaged, asking('familyStrand.readDraft')])
    .when(asking('familyStrand.recordComments', { about: 'draft', disagrees: true }))
    .thenStage('engaged'),
  story('there are no comments on a draft that was not read', engaged)
    .when(asking('familyStrand.recordComments', { about: 'draft' }))
    .thenRefuses('familyStrand.recordComments/draft-read'),
  story('a tribute is received', engaged)
    .when(asking('familyStrand.recordTribute'))
    .thenStage('engaged'),
  story('the person hears how the action plan is going', engaged)
    .when(asking('familyStrand.tellOfPlan'))
    .thenStage('engaged'),
  story('the person stops taking part', engaged)
    .when(asking('familyStrand.decline'))
    .thenStage('declined'),
  story('the person no longer answers', engaged)
    .when(asking('familyStrand.recordNoResponse'))
    .thenStage('noResponse'),

  story('somebody who declined changes their mind', declined)
    .when(asking('familyStrand.reengage'))
    .thenStage('engaged'),
  story('somebody who declined is approached once more at a later stage', declined)
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),
  story('somebody who did not answer comes forward', noResponse)
    .when(asking('familyStrand.reengage'))
    .thenStage('engaged'),
  story('somebody who did not answer is approached once more', noResponse)
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),
  story('engagement that was put off begins after the trial', deferred)
    .when(asking('familyStrand.planContact', {}, { evidence: proceedings('concluded') }))
    .thenStage('contactPlanned'),
  story('somebody whose engagement was put off turns out to be a witness', deferred)
    .when(asking('familyStrand.markWitness'))
    .thenStage('isWitness'),
  story('somebody whose engagement was put off turns out not to be safe', deferred)
    .when(asking('familyStrand.markUnsafe'))
    .thenStage('notSafe'),
  story('somebody who was not traced is found', notTraced)
    .when(asking('familyStrand.planContact'))
    .thenStage('contactPlanned'),
  story('nobody makes contact until it is assessed as safe', notSafe)
    .when(asking('familyStrand.planContact'))
    .thenRefusesAs('not-at-this-stage'),
  story('contact becomes safe again', notSafe)
    .when(asking('familyStrand.recordSafe'))
    .thenStage('identified'),

  ...onTheWay.flatMap(([, words, given]) => [
    story(`engagement is put off while ${words}`, given)
      .when(asking('familyStrand.defer'))
      .thenStage('deferred'),
    story(`contact is found unsafe while ${words}`, given)
      .when(asking('familyStrand.markUnsafe'))
      .thenStage('notSafe'),
    story(`the person turns out to be a witness while ${words}`, given)
      .when(asking('familyStrand.markWitness'))
      .thenStage('isWitness'),
  ]),
  ...onTheWay
    .slice(0, 3)
    .map(([, words, given]) =>
      story(`the person turns out not to be traceable after ${words}`, given)
        .when(asking('familyStrand.recordNotTraced'))
        .thenStage('notTraced'),
    ),
  ...everywhere
    .filter(([state]) =>
      ['contacted', 'engaged', 'declined', 'deferred', 'noResponse'].includes(state),
    )
    .map(([state, words, given]) =>
      story(`the person is told before publication although ${words}`, given)
        .when(asking('familyStrand.tellOfPublication'))
        .thenStage(state),
    ),
  ...everywhere.flatMap(([state, words, given]) => [
    story(`an advocate is assigned while ${words}`, given)
      .when(asking('familyStrand.assignAdvocate'))
      .thenStage(state),
    story(`an advocate ceases to act while ${words}`, [
      ...given,
      asking('familyStrand.assignAdvocate'),
    ])
      .when(asking('familyStrand.endAdvocate'))
      .thenStage(state),
    story(`a day that matters is noted while ${words}`, given)
      .when(asking('familyStrand.noteDate'))
      .thenStage(state),
    story(`a day that was noted is withdrawn while ${words}`, given)
      .when(asking('familyStrand.withdrawDate'))
      .thenStage(state),
    story(`a complaint is recorded while ${words}`, given)
      .when(asking('familyStrand.complain'))
      .thenStage(state),
    story(`a death is recorded while ${words}`, given)
      .when(asking('familyStrand.recordDeath'))
      .thenStage(state),
    story(`a note is added while ${words}`, given)
      .when(asking('familyStrand.addNote'))
      .thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('familyStrand.correctDate'))
      .thenStage(state),
  ]),
  story('no advocate ceases to act where none was assigned', engaged)
    .when(asking('familyStrand.endAdvocate'))
    .thenRefuses('familyStrand.endAdvocate/advocate-assigned'),
  story('a correction of a date changes the date', engaged)
    .when(asking('familyStrand.correctDate', { to: '2026-03-02' }))
    .thenRefuses('familyStrand.correctDate/date-really-changes'),
];
