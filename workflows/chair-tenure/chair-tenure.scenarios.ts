import type { Evidence } from '../language/evidence';
import { sampled, story, type Ask, type Scenario } from '../proof/scenario';
import { reviewAt, ribAt } from '../rules/situations';
import { chairTenureSamples } from './chair-tenure.samples';

const asking = sampled(chairTenureSamples);

const sourcing = [asking('chair.openSourcing')];
const candidateProposed = [...sourcing, asking('chair.propose')];
const checking = [...candidateProposed, asking('chair.submitDeclarations')];
const approved = [...checking, asking('chair.passChecks')];
const active = [...approved, asking('chair.appoint')];
const ended = [...active, asking('chair.end')];
const completed = [...active, asking('chair.complete')];

/** Where a tenure is alive, in words, and the road there. */
const alive: readonly (readonly [string, string, readonly Ask[]])[] = [
  ['sourcing', 'a chair is looked for', sourcing],
  ['candidateProposed', 'a candidate is proposed', candidateProposed],
  ['checking', 'independence is checked', checking],
  ['approved', 'a candidate is approved', approved],
  ['active', 'the chair is in post', active],
];

const anotherChairInPost: Partial<Evidence> = {
  ribs: { 'chair-tenure': [ribAt('active')] },
};

export const chairTenureScenarios: readonly Scenario[] = [
  story('the search for a chair begins once the review is commissioned')
    .when(asking('chair.openSourcing'))
    .thenStage('sourcing'),
  story('no chair is sought while the Core Panel is still deciding')
    .when(
      asking('chair.openSourcing', {}, { evidence: { review: reviewAt('deciding.deliberating') } }),
    )
    .thenRefuses('chair.openSourcing/review-commissioned'),
  story('a successor is sought while the report is being amended')
    .when(asking('chair.openSourcing', {}, { evidence: { review: reviewAt('assuring.amending') } }))
    .thenStage('sourcing'),
  story('no second search begins while a first one is under way')
    .when(
      asking(
        'chair.openSourcing',
        {},
        { evidence: { ribs: { 'chair-tenure': [ribAt('candidateProposed')] } } },
      ),
    )
    .thenRefuses('chair.openSourcing/no-search-under-way'),
  story('a new search begins after the last chair has left')
    .when(
      asking(
        'chair.openSourcing',
        {},
        { evidence: { ribs: { 'chair-tenure': [ribAt('ended')] } } },
      ),
    )
    .thenStage('sourcing'),
  story('an independent chair does not look for their own successor')
    .when(asking('chair.openSourcing', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  story('a chair already in post is entered with a date known only to the month')
    .when(asking('chair.adopt'))
    .thenStage('active'),
  story('a chair already in post is entered when neither name nor date is known')
    .when({ ...asking('chair.adopt'), answers: {} })
    .thenStage('active'),
  story('no chair is entered from earlier records while one is in post')
    .when(asking('chair.adopt', {}, { evidence: anotherChairInPost }))
    .thenRefuses('chair.adopt/chair-already-active'),

  story('the search goes on when nobody comes forward', sourcing)
    .when(asking('chair.findNoCandidates'))
    .thenStage('sourcing'),
  story('the search is stopped when the review is rescinded', sourcing)
    .when(asking('chair.stopSearch'))
    .thenStage('ended'),
  story('a case officer does not stop a search', sourcing)
    .when(asking('chair.stopSearch', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('a candidate is proposed', sourcing)
    .when(asking('chair.propose'))
    .thenStage('candidateProposed'),
  story('nobody is appointed before a candidate was proposed', sourcing)
    .when(asking('chair.appoint'))
    .thenRefusesAs('not-at-this-stage'),

  story('the checks begin once the declarations are held', candidateProposed)
    .when(asking('chair.submitDeclarations'))
    .thenStage('checking'),
  story('the checks wait for the independence statement', candidateProposed)
    .when(asking('chair.submitDeclarations', { independenceStatement: false }))
    .thenRefuses('chair.submitDeclarations/independence-statement'),
  story('the checks wait for the declaration of interests', candidateProposed)
    .when(asking('chair.submitDeclarations', { conflictForm: false }))
    .thenRefuses('chair.submitDeclarations/declaration-of-interests'),
  story('the checks wait for evidence of the Home Office training', candidateProposed)
    .when(asking('chair.submitDeclarations', { trainingEvidence: false }))
    .thenRefuses('chair.submitDeclarations/training-evidence'),
  story('a candidate who declines makes way for another', candidateProposed)
    .when(asking('chair.withdrawCandidate'))
    .thenStage('sourcing'),
  story('a conflict known at once ends a candidacy', candidateProposed)
    .when(asking('chair.findConflict'))
    .thenStage('sourcing'),
  story('the search is stopped although a candidate is proposed', candidateProposed)
    .when(asking('chair.stopSearch'))
    .thenStage('ended'),

  story('a candidate who passes the checks is approved', checking)
    .when(asking('chair.passChecks'))
    .thenStage('approved'),
  story('a candidate does not check their own independence', checking)
    .when(asking('chair.passChecks', { checkedBy: 'First Candidate' }))
    .thenRefuses('chair.passChecks/checked-by-somebody-else'),
  story('a candidate linked today with an agency of the review does not pass the checks', [
    ...candidateProposed,
    asking('chair.submitDeclarations', { currentLink: true }),
  ])
    .when(asking('chair.passChecks'))
    .thenRefuses('chair.passChecks/no-current-link'),
  story('a candidate who gives up the link declares again and passes', [
    ...candidateProposed,
    asking('chair.submitDeclarations', { currentLink: true }),
    asking('chair.submitDeclarations'),
  ])
    .when(asking('chair.passChecks'))
    .thenStage('approved'),
  story('declarations may be made again while the checks are under way', checking)
    .when(asking('chair.submitDeclarations'))
    .thenStage('checking'),
  story('the checks ask how long ago every past link ended', checking)
    .when(asking('chair.passChecks', { pastLinksDated: false }))
    .thenRefuses('chair.passChecks/past-links-dated'),
  story('a material conflict found by the checks sends the search on', checking)
    .when(asking('chair.findConflict'))
    .thenStage('sourcing'),
  story('a second candidate is not held to the links of the first', [
    ...candidateProposed,
    asking('chair.submitDeclarations', { currentLink: true }),
    asking('chair.findConflict'),
    asking('chair.propose', { candidate: 'Second candidate' }),
    asking('chair.submitDeclarations'),
  ])
    .when(asking('chair.passChecks', { checkedBy: 'First candidate' }))
    .thenStage('approved'),
  story('a candidate is not chosen after the checks began', checking)
    .when(asking('chair.withdrawCandidate', { why: 'notChosen' }))
    .thenStage('sourcing'),
  story('the search is stopped while the checks are under way', checking)
    .when(asking('chair.stopSearch'))
    .thenStage('ended'),

  story('the approved candidate is appointed', approved)
    .when(asking('chair.appoint'))
    .thenStage('active'),
  story('the KCSP Chair may make the appointment', approved)
    .when(asking('chair.appoint', {}, { as: ['kcsp-chair'] }))
    .thenStage('active'),
  story('a case officer does not make the appointment', approved)
    .when(asking('chair.appoint', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('T15: no second chair is appointed while one is in post', approved)
    .when(asking('chair.appoint', {}, { evidence: anotherChairInPost }))
    .thenRefuses('chair.appoint/chair-already-active'),
  story('nobody is appointed before the contract is signed', approved)
    .when(asking('chair.appoint', { contractSigned: false }))
    .thenRefuses('chair.appoint/contract-signed'),
  story('nobody is appointed before the data protection terms are signed', approved)
    .when(asking('chair.appoint', { dataTermsSigned: false }))
    .thenRefuses('chair.appoint/data-terms-signed'),
  story('nobody is appointed before the contract is on the register', approved)
    .when(asking('chair.appoint', {}, { evidence: { documents: [] } }))
    .thenRefuses('chair.appoint/contract-on-register'),
  story('an approved candidate may still decline', approved)
    .when(asking('chair.withdrawCandidate', { why: 'terms' }))
    .thenStage('sourcing'),
  story('a conflict found after approval sends the search on', approved)
    .when(asking('chair.findConflict'))
    .thenStage('sourcing'),
  story('the search is stopped although a candidate is approved', approved)
    .when(asking('chair.stopSearch'))
    .thenStage('ended'),

  story('a separate author writes while the chair keeps final responsibility', active)
    .when(asking('chair.nameAuthor'))
    .thenStage('active'),
  story('the chair may name the author', active)
    .when(asking('chair.nameAuthor', {}, { as: ['independent-chair'] }))
    .thenStage('active'),
  story('the chair is not named as a separate author', active)
    .when(asking('chair.nameAuthor', { author: 'First candidate' }))
    .thenRefuses('chair.nameAuthor/somebody-else'),
  story('an author makes the same declarations as the chair', active)
    .when(asking('chair.nameAuthor', { sameDeclarations: false }))
    .thenRefuses('chair.nameAuthor/same-declarations'),
  story('a separate author may leave', [...active, asking('chair.nameAuthor')])
    .when(asking('chair.releaseAuthor'))
    .thenStage('active'),
  story('no author leaves who was never named', active)
    .when(asking('chair.releaseAuthor'))
    .thenRefuses('chair.releaseAuthor/author-named'),

  story('a chair stands down', active).when(asking('chair.end')).thenStage('ended'),
  story('a chair over whom a conflict emerges leaves', active)
    .when(asking('chair.end', { why: 'conflict' }))
    .thenStage('ended'),
  story('the partnership removes a chair', active)
    .when(asking('chair.end', { why: 'removed', decidedBy: 'KCSP Chair' }))
    .thenStage('ended'),
  story('a removal says who decided it', active)
    .when(asking('chair.end', { why: 'removed' }))
    .thenRefuses('chair.end/removal-decided-by'),
  story('a chair who leaves hands over', active)
    .when(asking('chair.end', { handover: '' }))
    .thenRefuses('chair.end/handover-listed'),
  story('nothing is asked of a chair who is ill or has died', active)
    .when(asking('chair.end', { why: 'incapacity', handover: '' }))
    .thenStage('ended'),
  story('a chair leaves when the review is rescinded', active)
    .when(asking('chair.end', { why: 'reviewStopped' }))
    .thenStage('ended'),
  story('a chair does not end their own tenure in the record', active)
    .when(asking('chair.end', {}, { as: ['independent-chair'] }))
    .thenRefusesAs('not-permitted'),

  story("the chair's work is complete after publication", active)
    .when(asking('chair.complete'))
    .thenStage('completed'),
  story("the conclusion of the review closes the chair's work by itself", active)
    .when(
      asking('chair.complete', {}, { as: ['system'], evidence: { review: reviewAt('concluded') } }),
    )
    .thenStage('completed'),
  story("the chair's work is not complete while the report is with the Home Office", active)
    .when(
      asking('chair.complete', {}, { evidence: { review: reviewAt('assuring.withHomeOffice') } }),
    )
    .thenRefuses('chair.complete/report-decided-upon'),
  story('a chair entered from earlier records carries on as any other', [asking('chair.adopt')])
    .when(asking('chair.end'))
    .thenStage('ended'),

  ...alive.flatMap(([state, words, given]) => [
    story(`a note is added while ${words}`, given).when(asking('chair.addNote')).thenStage(state),
    story(`a date is corrected while ${words}`, given)
      .when(asking('chair.correctDate'))
      .thenStage(state),
  ]),
  story('a correction of a date changes the date', active)
    .when(asking('chair.correctDate', { to: '2026-03-02' }))
    .thenRefuses('chair.correctDate/date-really-changes'),
  story('nothing is added to a tenure that ended', ended)
    .when(asking('chair.addNote'))
    .thenRefusesAs('not-at-this-stage'),
  story('nothing is added to a tenure that is complete', completed)
    .when(asking('chair.correctDate'))
    .thenRefusesAs('not-at-this-stage'),
  story('a chair who left is not appointed again in the same tenure', ended)
    .when(asking('chair.appoint'))
    .thenRefusesAs('not-at-this-stage'),
];
