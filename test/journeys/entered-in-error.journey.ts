import { journey } from '../support/journey';
import { untilCorePanel } from '../support/passages';
import { on, review } from '../support/stories';

describe('a case entered in error', () => {
  journey(
    'is closed by two people, never by one',
    [
      ...untilCorePanel('2024-01-08'),
      on(
        '2024-01-29',
        review('case.confirmError').refusedAtThisStage(),
        review('case.proposeError').reaching('The Core Panel is considering'),
        review('case.confirmError').refusedFor('ANOTHER_PERSON'),
        review('case.confirmError').by('kcst-case-officer').refusedToThisRole(),
        review('case.confirmError').by('kcst-administrator', 'second').reaching('Entered in error'),
        review('note.add').refusedAtThisStage(),
      ),
    ],
    async (told) => {
      expect((await told.facts()).at(-1)).toBe('case.enteredInError');
      const [decide] = await told.clocks('C2/decide');
      expect(decide).toMatchObject({ metOn: '2024-01-29' });
    },
  );

  journey('goes on where it proves to be none', [
    on('2024-01-08', review('case.notify'), review('case.proposeError').by('kcst-case-officer')),
    on(
      '2024-01-09',
      review('case.rejectError').reaching('Notification received'),
      review('case.confirmJurisdiction').reaching('Responsible partnership confirmed'),
    ),
  ]);
});
