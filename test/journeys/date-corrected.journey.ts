import { journey } from '../support/journey';
import { on, review } from '../support/stories';

journey(
  'a date that was wrong, corrected by a new entry that its clock follows',
  [
    on('2024-03-05', review('case.notify', { cspAwareDate: '2024-03-04' })),
    on(
      '2024-03-11',
      review('case.requestInformation').thatHappened('2024-03-06'),
      review('date.correct', {
        field: 'cspAwareDate',
        from: '2024-03-04',
        to: '2024-03-04',
      }).refusedFor('DATE_REALLY_CHANGES'),
      review('date.correct', { field: 'cspAwareDate', from: '2024-03-04', to: '2024-01-31' }),
    ),
  ],
  async (told) => {
    const [decide] = await told.clocks('C2/decide');
    expect(decide).toMatchObject({ startedOn: '2024-01-31', statutoryDue: '2024-02-29' });
    const entries = await told.product.history(told.reference);
    expect(
      entries.map(({ fact, effectiveOn, at }) => [fact, effectiveOn, at.slice(0, 10)]),
    ).toEqual([
      ['case.notified', '2024-03-05', '2024-03-05'],
      ['case.informationRequested', '2024-03-06', '2024-03-11'],
      ['date.corrected', '2024-03-11', '2024-03-11'],
    ]);
    expect(entries[0]?.answers).toMatchObject({ cspAwareDate: '2024-03-04' });
  },
);
