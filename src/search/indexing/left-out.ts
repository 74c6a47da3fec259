/** Some answers of some events; an event that ends in a star stands for all that begin so. */
export interface Named {
  readonly events: readonly string[];
  /** Without them, every answer. */
  readonly fields?: readonly string[];
  readonly why: string;
}

/** What nobody finds by its words, not even those who may open the file in which it stands. */
export const leftOut: readonly Named[] = [
  {
    events: ['familyStrand.*', 'family.*', 'publication.tellFamily'],
    why: 'What families said and went through is read in its place',
  },
  {
    events: ['criminal.*', 'inquest.*'],
    why: 'The cause and manner of a death, and who is accused of it',
  },
  {
    events: ['case.notify'],
    fields: ['notifier', 'circumstances', 'suspect', 'officers', 'children'],
    why: 'How somebody died, and who was left behind',
  },
  {
    events: ['allegedPerpetrator.*'],
    why: 'Nobody is looked up as a suspect',
  },
  {
    events: ['victim.add'],
    fields: ['details'],
    why: 'How somebody died',
  },
  {
    events: ['corePanel.recommend'],
    fields: [
      'reasonsOnAge',
      'reasonsOnCause',
      'reasonsOnConnection',
      'coerciveControl',
      'concerns',
      'dissent',
    ],
    why: 'The cause of a death, and the ties between the people concerned',
  },
  {
    events: ['corePanel.defer', 'corePanel.receiveAwaited', 'newInformation.receive'],
    fields: ['awaiting', 'what'],
    why: 'Findings about a death',
  },
  {
    events: ['case.findOutOfScope', 'scoping.recordReturn', 'parallelReview.receiveFindings'],
    fields: ['reasons', 'summary', 'findings'],
    why: 'What agencies knew about the people concerned',
  },
  {
    events: ['report.closeFamilyReading', 'report.agreeFinalDraft', 'homeOffice.inform'],
    fields: ['disagreements', 'familyWaiver', 'whyFamilyNotTold'],
    why: 'What families said and went through is read in its place',
  },
  {
    events: [
      'publication.withhold',
      'publication.redact',
      'qualityAssurance.requestNonPublication',
      'qualityAssurance.recordOpinion',
    ],
    fields: ['reasons'],
    why: 'Whose welfare keeps a report from being published',
  },
  {
    events: ['disclosure.*', 'agencyReview.restrict', 'agencyReview.clearRestriction'],
    why: 'Limits of disclosure',
  },
  {
    events: ['agencyReview.recordInterview'],
    why: 'Which member of staff was interviewed',
  },
  {
    events: [
      'conflict.*',
      'chair.findConflict',
      'chair.submitDeclarations',
      'chair.withdrawCandidate',
      'panelMember.findConflict',
      'meeting.declareInterest',
    ],
    why: 'Interests that people declared, and why they were not chosen',
  },
  {
    events: ['panelMember.confirm', 'panelMember.attend'],
    fields: ['ownContact', 'interests'],
    why: 'Interests that people declared',
  },
  {
    events: ['chair.propose', 'chair.appoint', 'chair.complete'],
    fields: ['quote', 'fee', 'feeTotal'],
    why: 'Fees',
  },
  {
    events: ['*'],
    fields: ['asPrinted', 'warnings', 'shownBy'],
    why: 'Earlier records word for word, which may hold any of the above',
  },
  {
    events: ['*'],
    fields: ['secureEmail', 'key', 'asks', 'days', 'startsAt'],
    why: 'Not words that anybody looks for, or not theirs to find',
  },
  {
    events: ['learning.*'],
    fields: ['recommendations'],
    why: 'References, which nobody reads as words',
  },
  {
    events: ['clock.redate', '*.correctDate', 'date.correct'],
    why: 'The book-keeping of dates',
  },
];

/** What stands on the record itself: in its title, its names or its wording. */
export const onTheRecord: readonly Named[] = [
  {
    events: ['case.adopt', 'case.name', 'source.register', 'learning.record'],
    fields: ['title', 'pseudonym'],
    why: 'It is the title',
  },
  {
    events: ['person.*', 'organisation.register', 'organisation.rename', 'body.establish'],
    fields: ['name'],
    why: 'It is the title',
  },
  {
    events: ['chair.adopt', 'chair.propose', 'parallelReview.identify'],
    fields: ['name', 'candidate', 'body'],
    why: 'It is the title',
  },
  {
    events: ['agencyReview.*', 'panelMember.*'],
    fields: ['agency', 'newAgency'],
    why: 'It is the title',
  },
  {
    events: ['recommendation.propose', 'recommendation.adopt', 'recommendation.reword'],
    fields: ['label', 'text', 'theme', 'finding', 'learningPoint', 'completionPrinted'],
    why: 'It is the wording',
  },
  {
    events: ['recommendation.propose', 'recommendation.adopt', 'recommendation.plan'],
    fields: ['action', 'measure', 'milestones'],
    why: 'It is the plan',
  },
  {
    events: ['recommendation.assign'],
    fields: ['owner'],
    why: 'It is the plan',
  },
];

/**
 * Names that find a review for those who may open it, and that a list does not show: a review goes
 * by the name that was agreed for it.
 */
export const quietNames: readonly Named[] = [
  {
    events: ['case.notify', 'case.receiveTransfer', 'victim.add'],
    fields: ['victim', 'known'],
    why: 'The name of somebody who died',
  },
];

/** Of a review's file, what is written at length is shown in a list only where it is about a plan. */
export const shownAtLength: readonly string[] = ['actionPlan.*', 'learning.*', 'earlyLearning.*'];

export const isOneOf = (patterns: readonly string[], event: string): boolean =>
  patterns.some((pattern) => {
    const [start = '', end] = pattern.split('*');
    return end === undefined
      ? event === pattern
      : event.length >= start.length + end.length && event.startsWith(start) && event.endsWith(end);
  });

export const isNamed = (rows: readonly Named[], event: string, field: string): boolean =>
  rows.some(
    ({ events, fields }) =>
      isOneOf(events, event) && (fields === undefined || fields.includes(field)),
  );
