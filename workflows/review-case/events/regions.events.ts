import { catalogue } from '../../language/events';
import { day, line, lines, oneOf, partialDay, words, yesNo } from '../../language/fields';
import { decision, takenBy } from '../../language/standing-on';

export const reasonsForHold = {
  trial: 'Criminal trial',
  inquest: 'Inquest',
  coroner: 'Request by the coroner',
  judicialReview: 'Judicial review',
  other: 'Another reason',
} as const;

export const scopesOfHold = {
  full: 'Everything waits',
  partial: 'Part of the work goes on',
} as const;

const holdFields = {
  reason: oneOf('Why', reasonsForHold),
  scope: oneOf('How much of it waits', scopesOfHold),
  holdReviewOn: day('To be looked at again on', { mayBeInFuture: true }),
  details: words('Who asked for it, and what may still be done', { optional: true }),
} as const;

/** What is true of the whole case at once, beside its stage. */
export const regionEvents = catalogue({
  'hold.pause': {
    label: 'Pause the review',
    records: 'hold.paused',
    says: 'The review was paused; its clocks go on',
    undoneBy: ['hold.resume'],
    fields: {
      ...holdFields,
      homeOfficeTold: yesNo('Has the Home Office been told?'),
    },
    tells: ['Home Office', 'Review panel', 'Family'],
  },
  'hold.adopt': {
    label: 'Enter a pause from earlier records',
    records: 'hold.adopted',
    says: 'A pause was entered from earlier records',
    hidden: true,
    fields: {
      reason: oneOf('Why', reasonsForHold),
      pausedSince: partialDay('Since when, as far as it is known', { optional: true }),
      asPrinted: line('What the earlier record says, word for word', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
  'hold.review': {
    label: 'Keep the review paused',
    records: 'hold.reviewed',
    says: 'It was looked at again; the review stays paused',
    undoneBy: ['hold.review'],
    fields: holdFields,
  },
  'hold.resume': {
    label: 'Resume the review',
    records: 'hold.resumed',
    says: 'The review was resumed',
    undoneBy: ['hold.pause'],
    fields: { reasons: words('What has changed') },
    tells: ['Home Office', 'Review panel', 'Family'],
  },

  'criminal.recordStatus': {
    label: 'Record what the police say of a criminal case',
    records: 'criminal.statusRecorded',
    says: 'The police said how matters stand',
    restricted: 'death',
    fields: {
      status: oneOf('How matters stand', {
        none: 'No criminal case',
        investigating: 'An investigation is under way',
      }),
      officer: line('Officer who said so', { optional: true }),
    },
  },
  'criminal.charge': {
    label: 'Record a charge',
    records: 'criminal.charged',
    says: 'A suspect was charged',
    restricted: 'death',
    fields: { offence: line('Offence charged', { restricted: 'distressing' }) },
    tells: ['Review panel'],
  },
  'criminal.takeNoFurtherAction': {
    label: 'Record that no further action is taken',
    records: 'criminal.noFurtherActionTaken',
    says: 'The police took no further action',
    restricted: 'death',
    fields: {
      reasons: words('What the police said', { optional: true, restricted: 'distressing' }),
    },
  },
  'criminal.recordSuspectDeath': {
    label: 'Record that the suspect has died',
    records: 'criminal.suspectDied',
    says: 'The suspect died',
    restricted: 'death',
    fields: { coroner: line('Coroner concerned', { optional: true }) },
  },
  'criminal.recordSuspectAbroad': {
    label: 'Record that the suspect is abroad',
    records: 'criminal.suspectAbroad',
    says: 'The suspect is abroad; the criminal case is suspended',
    restricted: 'death',
    fields: { details: words('What is known', { optional: true, restricted: 'distressing' }) },
  },
  'criminal.listTrial': {
    label: 'Record the date of the trial',
    records: 'criminal.trialListed',
    says: 'The trial was listed',
    restricted: 'death',
    fields: { trialOn: day('First day of the trial', { mayBeInFuture: true }) },
    tells: ['Review panel', 'Family'],
  },
  'criminal.recordPlea': {
    label: 'Record a plea of guilty',
    records: 'criminal.pleaRecorded',
    says: 'The defendant pleaded guilty',
    restricted: 'death',
    fields: { plea: line('To what', { restricted: 'distressing' }) },
  },
  'criminal.discontinue': {
    label: 'Record that the prosecution is discontinued',
    records: 'criminal.discontinued',
    says: 'The prosecution was discontinued',
    restricted: 'death',
    fields: { reasons: words('What the CPS said', { optional: true, restricted: 'distressing' }) },
  },
  'criminal.findUnfit': {
    label: 'Record that the defendant is unfit to plead',
    records: 'criminal.foundUnfit',
    says: 'The defendant was found unfit to plead; a hospital order was made',
    restricted: 'death',
    fields: { order: line('Order of the court', { optional: true }) },
  },
  'criminal.recordVerdict': {
    label: 'Record the verdict',
    records: 'criminal.verdictRecorded',
    says: 'The court gave its verdict; the review goes on',
    restricted: 'death',
    fields: {
      verdict: oneOf('Verdict', {
        murder: 'Guilty of murder',
        manslaughter: 'Guilty of manslaughter',
        diminished: 'Guilty of manslaughter with diminished responsibility',
        otherGuilty: 'Guilty of another offence',
        notGuilty: 'Not guilty',
      }),
    },
    tells: ['Review panel', 'Family'],
  },
  'criminal.orderRetrial': {
    label: 'Record that a retrial is ordered',
    records: 'criminal.retrialOrdered',
    says: 'A retrial was ordered',
    restricted: 'death',
    fields: {
      trialOn: day('First day of the new trial, if it is known', {
        mayBeInFuture: true,
        optional: true,
      }),
    },
  },
  'criminal.sentence': {
    label: 'Record the sentence',
    records: 'criminal.sentenced',
    says: 'The defendant was sentenced',
    restricted: 'death',
    fields: { sentence: line('Sentence') },
  },
  'criminal.lodgeAppeal': {
    label: 'Record that an appeal is lodged',
    records: 'criminal.appealLodged',
    says: 'An appeal was lodged',
    restricted: 'death',
    fields: { details: words('By whom, against what', { optional: true }) },
  },
  'criminal.decideAppeal': {
    label: 'Record the outcome of the appeal',
    records: 'criminal.appealDecided',
    says: 'The appeal was decided',
    restricted: 'death',
    fields: {
      outcome: oneOf('Outcome', {
        dismissed: 'Dismissed',
        sentenceChanged: 'Sentence changed',
        convictionQuashed: 'Conviction quashed',
        acquittalStands: 'Acquittal stands',
      }),
    },
  },
  'criminal.reopen': {
    label: 'Record that the investigation is reopened',
    records: 'criminal.reopened',
    says: 'The police opened the investigation again',
    restricted: 'death',
    fields: { reasons: words('What the police said', { optional: true }) },
  },

  'disclosure.consult': {
    label: 'Record what the investigating officer advises',
    records: 'disclosure.consulted',
    says: 'The senior investigating officer advised on what the review may do',
    restricted: 'disclosure',
    fields: {
      officer: line('Senior investigating officer'),
      disclosureOfficer: line('Disclosure officer', { optional: true }),
      prosecutorsView: words('View of the Crown Prosecution Service', { optional: true }),
      advice: oneOf('Advice', {
        unrestricted: 'Nothing need be left out',
        scopeLimited: 'Limited: no interviews with witnesses, agency reviews from records only',
        hold: 'On hold: the panel meets only to set up',
      }),
      disclosureReviewOn: day('To be asked again on', {
        mayBeInFuture: true,
        optional: true,
        hint: 'Needed unless nothing need be left out; every three months is usual',
      }),
    },
    tells: ['Independent chair', 'Home Office'],
  },
  'disclosure.askAgain': {
    label: 'Record that the investigating officer was asked again',
    records: 'disclosure.askedAgain',
    says: 'The senior investigating officer was asked again; the limits stay',
    restricted: 'disclosure',
    fields: {
      disclosureReviewOn: day('To be asked again on', { mayBeInFuture: true }),
      answer: words('What the officer said'),
    },
  },
  'disclosure.lift': {
    label: 'Record that the limits are lifted',
    records: 'disclosure.lifted',
    says: 'The limits on the review were lifted',
    restricted: 'disclosure',
    fields: {
      liftedBy: oneOf('By', {
        officer: 'The senior investigating officer',
        prosecutors: 'The Crown Prosecution Service',
        verdict: 'The verdict',
      }),
      details: words('What may now go ahead', { optional: true }),
    },
    tells: ['Independent chair', 'Review panel', 'Family'],
  },
  'disclosure.answerRequest': {
    label: 'Record a request for papers of the review',
    records: 'disclosure.requestAnswered',
    says: 'A request for papers of the review was answered',
    restricted: 'disclosure',
    fields: {
      from: oneOf('Who asked', {
        police: 'Police',
        prosecutors: 'Crown Prosecution Service',
        coroner: 'Coroner',
        court: 'A court',
      }),
      legalAdvice: yesNo('Was legal advice taken?'),
      given: words('What was given, and what was not'),
    },
  },

  'inquest.open': {
    label: 'Record that an inquest is opened',
    records: 'inquest.opened',
    says: 'An inquest was opened',
    restricted: 'death',
    fields: { coroner: line('Coroner', { optional: true }) },
  },
  'inquest.suspend': {
    label: 'Record that the inquest is suspended',
    records: 'inquest.suspended',
    says: 'The inquest was suspended',
    restricted: 'death',
    fields: { reasons: words('Why', { optional: true, hint: 'Usually for the trial' }) },
  },
  'inquest.resume': {
    label: 'Record that the inquest is resumed',
    records: 'inquest.resumed',
    says: 'The inquest was resumed',
    fields: {},
  },
  'inquest.recordNotResumed': {
    label: 'Record that the inquest will not be resumed',
    records: 'inquest.notResumed',
    says: 'The coroner decided not to resume the inquest',
    restricted: 'death',
    fields: { reasons: words('Why', { optional: true }) },
  },
  'inquest.requestReport': {
    label: 'Record that the coroner asks for the report',
    records: 'inquest.reportRequested',
    says: 'The coroner asked for the report',
    restricted: 'death',
    fields: { details: words('What was asked for') },
    tells: ['Independent chair', 'KCSP Chair'],
  },
  'inquest.listHearing': {
    label: 'Record a hearing of the coroner',
    records: 'inquest.hearingListed',
    says: 'A hearing of the coroner was listed',
    restricted: 'death',
    fields: {
      hearingOn: day('Day of the hearing', { mayBeInFuture: true }),
      kind: oneOf('What it is', {
        preInquest: 'Pre-inquest review',
        inquest: 'The inquest itself',
      }),
    },
    tells: ['Family', 'Review panel'],
  },
  'inquest.conclude': {
    label: "Record the coroner's conclusion",
    records: 'inquest.concluded',
    says: 'The inquest was concluded',
    restricted: 'death',
    fields: { conclusion: words('Conclusion', { restricted: 'distressing' }) },
    tells: ['Review panel', 'Family'],
  },
  'inquest.issuePreventionReport': {
    label: 'Record a report to prevent future deaths',
    records: 'inquest.preventionReportIssued',
    says: 'The coroner issued a report to prevent future deaths',
    restricted: 'death',
    fields: {
      to: lines('Addressed to', { hint: 'One on each line' }),
      concerns: words('Its concerns', { restricted: 'distressing' }),
    },
    tells: ['DHR Steering Group'],
  },

  'timescale.requestExtension': {
    label: 'Ask for more time',
    records: 'timescale.extensionRequested',
    says: 'The review panel asked for more time',
    fields: {
      newDate: day('Date asked for', { mayBeInFuture: true }),
      reason: words('Why'),
    },
    tells: ['KCSP Chair'],
  },
  'timescale.agreeExtension': {
    label: 'Agree more time',
    records: 'timescale.extensionAgreed',
    says: 'The panel and the partnership agreed a later date; the statutory date stays as it was',
    fields: {
      newDate: day('New date agreed', { mayBeInFuture: true }),
      reason: words('Why'),
      panelAgreedOn: day('Day the review panel agreed', { optional: true }),
      cspAgreedOn: day('Day the partnership agreed', { optional: true }),
      cspAgreedBy: line('Who agreed for the partnership', { optional: true }),
      homeOfficeTold: yesNo('Has the Home Office been told?'),
      decision,
      takenBy,
    },
    tells: ['Review panel', 'Home Office', 'Family'],
  },
  'timescale.refuseExtension': {
    label: 'Refuse more time',
    records: 'timescale.extensionRefused',
    says: 'The partnership did not agree to more time',
    fields: { reason: words('Why') },
    tells: ['Review panel'],
  },
});
