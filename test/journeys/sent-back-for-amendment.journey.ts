import { journey } from '../support/journey';
import { letterReceived, register, untilSubmitted } from '../support/passages';
import { on, review, round } from '../support/stories';

const items = ['Analyse each protected characteristic', 'Add a tribute by the family'];

journey(
  'a report that the Home Office sends back, and then clears subject to changes',
  [
    ...untilSubmitted('2024-01-08'),
    on(
      '2024-10-28',
      letterReceived(1, { outcome: 'C', items: [] }).slice(0, -1),
      round(1)('qualityAssurance.receiveLetter', { outcome: 'C', items: undefined }).refusedFor(
        'ITEMS_LISTED',
      ),
      round(1)('qualityAssurance.receiveLetter', { outcome: 'C', items }).reaching(
        'Returned for amendment and resubmission',
      ),
      review('publication.publish').refusedAtThisStage(),
      review('report.readyToResubmit').by('independent-chair').refusedFor('LETTER_ITEMS_ANSWERED'),
      round(1)('qualityAssurance.answerItem', { item: 3 })
        .by('independent-chair')
        .refusedFor('ITEM_IN_THE_LETTER'),
      round(1)('qualityAssurance.answerItem', { item: 1 }).by('independent-chair'),
      round(1)('qualityAssurance.dispute', { item: 2 }).by('independent-chair'),
      round(1)('qualityAssurance.answerItem', { item: 2, change: 'notChanged' }).by(
        'independent-chair',
      ),
      review('report.readyToResubmit').by('independent-chair').reaching('Signed off'),
      review('report.submit').refusedFor('CHANGE_LOG_ON_RESUBMISSION'),
      register('change-log'),
      review('report.submit').reaching('With the Home Office'),
    ),
    on(
      '2025-02-24',
      round(2)('qualityAssurance.acknowledge'),
      round(2)('qualityAssurance.reportPackIncomplete').reaching('Pack incomplete'),
      round(2)('qualityAssurance.completePack').reaching('Submitted'),
      round(2)('qualityAssurance.acknowledge'),
      letterReceived(2, { outcome: 'B', items }),
      review('report.readyToResubmit').by('independent-chair').refusedFor('RESUBMISSION_ASKED_FOR'),
      round(2)('qualityAssurance.answerItem', { item: 1 }).by('independent-chair'),
      round(2)('qualityAssurance.completeChanges').refusedFor('EVERY_ITEM_ANSWERED'),
      round(2)('qualityAssurance.answerItem', { item: 2 }).by('independent-chair'),
      round(2)('qualityAssurance.completeChanges').reaching('Cleared'),
      review('note.add').reaching('Preparing publication'),
    ),
  ],
  async (told) => {
    const { ribs } = await told.view();
    const rounds = ribs.filter(({ kind }) => kind === 'quality-assurance');
    expect(rounds.map(({ stage }) => stage)).toEqual([
      'Returned for amendment and resubmission',
      'Cleared',
    ]);
    const facts = await told.facts();
    expect(facts.filter((fact) => fact.startsWith('report.')).slice(-6)).toEqual([
      'report.submitted',
      'report.amendmentStarted',
      'report.amended',
      'report.submitted',
      'report.amendmentStarted',
      'report.cleared',
    ]);
  },
);
