import { ask, type Samples } from '../../proof/scenario';

export const regionSamples: Samples = {
  'hold.pause': [
    ask('hold.pause', {
      reason: 'trial',
      scope: 'partial',
      holdReviewOn: '2026-09-01',
      homeOfficeTold: true,
    }),
  ],
  'hold.adopt': [ask('hold.adopt', { reason: 'trial', asPrinted: 'paused for the trial, 2019' })],
  'hold.review': [
    ask('hold.review', { reason: 'trial', scope: 'full', holdReviewOn: '2026-12-01' }),
  ],
  'hold.resume': [ask('hold.resume', { reasons: 'The trial is over' })],

  'criminal.recordStatus': [
    ask('criminal.recordStatus', { status: 'investigating' }),
    ask('criminal.recordStatus', { status: 'none' }),
  ],
  'criminal.charge': [ask('criminal.charge', { offence: 'Murder' })],
  'criminal.takeNoFurtherAction': [ask('criminal.takeNoFurtherAction')],
  'criminal.recordSuspectDeath': [ask('criminal.recordSuspectDeath')],
  'criminal.recordSuspectAbroad': [ask('criminal.recordSuspectAbroad')],
  'criminal.listTrial': [ask('criminal.listTrial', { trialOn: '2026-10-05' })],
  'criminal.recordPlea': [ask('criminal.recordPlea', { plea: 'Manslaughter' })],
  'criminal.discontinue': [ask('criminal.discontinue')],
  'criminal.findUnfit': [ask('criminal.findUnfit')],
  'criminal.recordVerdict': [
    ask('criminal.recordVerdict', { verdict: 'murder' }),
    ask('criminal.recordVerdict', { verdict: 'notGuilty' }),
  ],
  'criminal.orderRetrial': [ask('criminal.orderRetrial', { trialOn: '2027-01-11' })],
  'criminal.sentence': [ask('criminal.sentence', { sentence: 'Life, not less than 19 years' })],
  'criminal.lodgeAppeal': [ask('criminal.lodgeAppeal')],
  'criminal.decideAppeal': [ask('criminal.decideAppeal', { outcome: 'dismissed' })],
  'criminal.reopen': [ask('criminal.reopen')],

  'disclosure.consult': [
    ask('disclosure.consult', {
      officer: 'Senior investigating officer',
      advice: 'scopeLimited',
      disclosureReviewOn: '2026-06-02',
    }),
    ask('disclosure.consult', {
      officer: 'Senior investigating officer',
      advice: 'hold',
      disclosureReviewOn: '2026-06-02',
    }),
    ask('disclosure.consult', { officer: 'Senior investigating officer', advice: 'unrestricted' }),
  ],
  'disclosure.askAgain': [
    ask('disclosure.askAgain', {
      disclosureReviewOn: '2026-09-01',
      answer: 'Not before the verdict',
    }),
  ],
  'disclosure.lift': [ask('disclosure.lift', { liftedBy: 'verdict' })],
  'disclosure.answerRequest': [
    ask('disclosure.answerRequest', {
      from: 'coroner',
      legalAdvice: true,
      given: 'The terms of reference; no draft',
    }),
  ],

  'inquest.open': [ask('inquest.open')],
  'inquest.suspend': [ask('inquest.suspend', { reasons: 'For the trial' })],
  'inquest.resume': [ask('inquest.resume')],
  'inquest.recordNotResumed': [ask('inquest.recordNotResumed')],
  'inquest.requestReport': [ask('inquest.requestReport', { details: 'The final draft' })],
  'inquest.listHearing': [
    ask('inquest.listHearing', { hearingOn: '2026-05-11', kind: 'preInquest' }),
  ],
  'inquest.conclude': [ask('inquest.conclude', { conclusion: 'Unlawful killing' })],
  'inquest.issuePreventionReport': [
    ask('inquest.issuePreventionReport', {
      to: ['NHS Kent and Medway'],
      concerns: 'Letters between services took weeks',
    }),
  ],

  'timescale.requestExtension': [
    ask('timescale.requestExtension', { newDate: '2027-03-31', reason: 'The trial is in October' }),
  ],
  'timescale.agreeExtension': [
    ask('timescale.agreeExtension', {
      newDate: '2027-03-31',
      reason: 'The trial is in October',
      panelAgreedOn: '2026-03-01',
      cspAgreedOn: '2026-03-02',
      cspAgreedBy: 'KCSP Chair',
      homeOfficeTold: true,
    }),
  ],
  'timescale.refuseExtension': [
    ask('timescale.refuseExtension', { reason: 'The trial is over and nothing stands in the way' }),
  ],

  'case.proposeError': [
    ask('case.proposeError', { reason: 'A different person of the same name' }, { by: 'one' }),
  ],
  'case.rejectError': [ask('case.rejectError', { reason: 'It is the same person' })],
  'case.confirmError': [
    ask('case.confirmError', { reason: 'Checked with the police' }, { by: 'another' }),
  ],
};
