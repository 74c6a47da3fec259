import { journey } from '../support/journey';
import { on, review } from '../support/stories';

const known = { receivedOn: '2024-03-04', cspAwareDate: '2024-03-04' };

describe('a notification', () => {
  journey(
    'that comes years after the death starts the month from the day the partnership knew',
    [
      on(
        '2024-03-04',
        review('case.notify', {
          ...known,
          deathDate: '2019-05-03',
          lateReason: 'It came to light at the inquest',
        }),
        review('lateness.explain').reaching('Notification received'),
      ),
    ],
    async (told) => {
      const [notify] = await told.clocks('C1/notify');
      expect(notify).toMatchObject({
        startedOn: '2019-05-03',
        statutoryDue: '2019-05-13',
        lateAgainstStatutory: true,
      });
      const [decide] = await told.clocks('C2/decide');
      expect(decide).toMatchObject({ startedOn: '2024-03-04', statutoryDue: '2024-04-04' });
    },
  );

  journey(
    'of a death known only by its month invents no day',
    [on('2024-03-04', review('case.notify', { ...known, deathDate: '2019-05' }))],
    async (told) => {
      const [notify] = await told.clocks('C1/notify');
      expect(notify).toMatchObject({ startedOn: '2019-05', statutoryDue: null });
    },
  );

  journey(
    'that is withdrawn by the notifier closes nothing',
    [
      on(
        '2024-03-04',
        review('case.notify'),
        review('case.withdrawNotification', { byNotifier: false }).refusedFor('BY_THE_NOTIFIER'),
        review('case.withdrawNotification').reaching('Notification received'),
        review('case.requestInformation').reaching('Awaiting more information'),
      ),
      on('2024-03-11', review('case.receiveInformation').reaching('Notification received')),
    ],
    async (told) => {
      const [decide] = await told.clocks('C2/decide');
      expect(decide).toMatchObject({ metOn: null, statutoryDue: '2024-04-04' });
    },
  );
});
