import { journey } from '../support/journey';
import { published, untilCleared } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a report held back for the inquest, published with passages removed, and taken down',
  [
    ...untilCleared('2024-01-08'),
    on(
      '2024-11-18',
      review('publication.schedule').refusedFor(
        'FAMILY_TOLD',
        'AGENCIES_TOLD',
        'COMMUNICATIONS_PLANNED',
      ),
      review('publication.embargo', { embargoReviewOn: '2024-11-18' }).refusedFor(
        'REVIEW_DAY_AHEAD',
      ),
      review('publication.embargo').reaching('Publication held back'),
      review('publication.publish').refusedAtThisStage(),
    ),
    on('2025-02-17', review('publication.reviewEmbargo').reaching('Publication held back')),
    on(
      '2025-05-12',
      review('publication.liftEmbargo').reaching('Preparing publication'),
      review('criminal.recordStatus', { status: 'investigating' }),
      published().slice(0, -2),
      review('publication.schedule', { officerTold: undefined }).refusedFor(
        'OFFICER_TOLD_WHILE_LIVE',
      ),
      review('publication.schedule', { scheduledFor: '2025-05-19' }).reaching(
        'Day of publication set',
      ),
      review('publication.publish').refusedFor('DAY_HAS_COME'),
      review('publication.unschedule').reaching('Preparing publication'),
      review('publication.schedule', { scheduledFor: '2025-05-20' }),
    ),
    on(
      '2025-05-20',
      review('publication.publish', { form: 'redacted' })
        .by('kcst-case-officer')
        .refusedToThisRole(),
      review('publication.publish', { form: 'redacted' }).reaching('Published'),
    ),
    on('2025-09-01', review('publication.correct'), review('publication.redact')),
    on(
      '2026-05-20',
      review('publication.takeDown', { because: 'retention' }).reaching('Taken down'),
      review('publication.republish', { form: 'summaryOnly' }).reaching('Published'),
      review('publication.takeDown', { because: 'courtOrder' }).reaching('Taken down'),
    ),
  ],
  async (told) => {
    const facts = (await told.facts()).filter((fact) => fact.startsWith('publication.'));
    expect(facts.slice(-6)).toEqual([
      'publication.published',
      'publication.corrected',
      'publication.redacted',
      'publication.takenDown',
      'publication.republished',
      'publication.takenDown',
    ]);
  },
);
