import { ask, type Samples } from '../../proof/scenario';

export const publishingSamples: Samples = {
  'publication.tellFamily': [
    ask('publication.tellFamily', { how: 'The mother, in person, with her advocate' }),
  ],
  'publication.tellAgencies': [
    ask('publication.tellAgencies', { agencies: ['Kent Police', 'Medway Council'] }),
  ],
  'publication.embargo': [
    ask('publication.embargo', {
      because: 'inquest',
      embargoReviewOn: '2026-06-01',
      reasons: 'The coroner sits in May',
    }),
  ],
  'publication.reviewEmbargo': [
    ask('publication.reviewEmbargo', {
      embargoReviewOn: '2026-09-01',
      reasons: 'The inquest was adjourned',
    }),
  ],
  'publication.liftEmbargo': [ask('publication.liftEmbargo', { reasons: 'The inquest is over' })],
  'publication.schedule': [
    ask(
      'publication.schedule',
      { scheduledFor: '2026-03-02', officerTold: true },
      { evidence: { documents: ['communications-plan', 'anonymisation-check'] } },
    ),
  ],
  'publication.unschedule': [
    ask('publication.unschedule', { reasons: 'The day is the anniversary of the death' }),
  ],
  'publication.publish': [
    ask(
      'publication.publish',
      { publishedOn: '2026-03-02', form: 'full', urls: ['https://csp.example/report'] },
      { evidence: { documents: ['quality-assurance-letter'] } },
    ),
  ],
  'publication.recordException': [
    ask('publication.recordException', {
      reason: 'It was cleared by telephone in 2013; no letter was kept',
      approvedBy: 'KCSP Chair',
    }),
  ],
  'publication.withhold': [
    ask('publication.withhold', {
      welfareGround: 'children',
      reasons: 'The children would be known at once in their school',
      decidedByPartnership: true,
      qualityPanelTold: true,
    }),
  ],
  'publication.reconsider': [
    ask('publication.reconsider', { reasons: 'The children are grown up and wish it' }),
  ],
  'publication.correct': [
    ask('publication.correct', { what: 'A date on page 12', libraryTold: true }),
  ],
  'publication.redact': [
    ask('publication.redact', { reasons: 'A school could be recognised', libraryTold: true }),
  ],
  'publication.takeDown': [
    ask('publication.takeDown', {
      because: 'retention',
      reasons: 'It has been online for twelve months',
      libraryTold: true,
    }),
  ],
  'publication.republish': [
    ask('publication.republish', { form: 'full', urls: ['https://csp.example/report'] }),
  ],
  'learning.share': [
    ask('learning.share', {
      kind: 'seminar',
      heldOn: '2026-03-02',
      audience: 'Front-line staff of all agencies',
      people: 80,
    }),
  ],
  'case.conclude': [
    ask(
      'case.conclude',
      { concludedOn: '2026-03-02', concludedBy: 'KCSP' },
      { evidence: { documents: ['closure-record'] } },
    ),
  ],
  'case.reopen': [
    ask('case.reopen', {
      because: 'inquest',
      what: 'actionPlan',
      reasons: 'The coroner issued a report to prevent future deaths',
    }),
    ask('case.reopen', {
      because: 'newInformation',
      what: 'report',
      reasons: 'An agency found records that it had said were lost',
    }),
  ],
};
