import { journey } from '../support/journey';
import { on, review } from '../support/stories';

describe('a case and the partnership it belongs to', () => {
  journey(
    'is handed to another partnership, and comes back',
    [
      on(
        '2024-01-08',
        review('case.notify'),
        review('transfer.offer', { livedElsewhere: false }).refusedFor('LIVED_ELSEWHERE'),
        review('transfer.offer').reaching('Offered to another partnership'),
      ),
      on('2024-01-15', review('transfer.refuse').reaching('Notification received')),
      on(
        '2024-01-22',
        review('transfer.offer'),
        review('transfer.accept').reaching('Taken over by another partnership'),
      ),
      on(
        '2024-03-04',
        review('case.receiveTransfer', { cspAwareDate: '2024-01-08' }).reaching(
          'Notification received',
        ),
      ),
    ],
    async (told) => {
      const [first, again] = await told.clocks('C2/decide');
      expect(first).toMatchObject({ startedOn: '2024-01-08', metOn: '2024-01-22' });
      expect(again).toMatchObject({ statutoryDue: '2024-02-08', metOn: null });
    },
  );

  journey(
    'is taken over from another partnership with the day on which that one first knew',
    [
      on(
        '2024-03-04',
        review('case.receiveTransfer', { victim: 'unknown' }).refusedFor('VICTIM_IDENTIFIABLE'),
        review('case.receiveTransfer', { cspAwareDate: '2024-01-31' }).reaching(
          'Notification received',
        ),
      ),
    ],
    async (told) => {
      const [decide] = await told.clocks('C2/decide');
      expect(decide).toMatchObject({
        startedOn: '2024-01-31',
        statutoryDue: '2024-02-29',
        lateAgainstStatutory: true,
      });
    },
  );
});
