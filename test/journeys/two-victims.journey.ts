import { journey } from '../support/journey';
import { untilCommissioned } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'one review into two deaths and two alleged perpetrators',
  [
    ...untilCommissioned('2024-01-08'),
    on(
      '2024-02-05',
      review('victim.add', { known: 'The second person found there' }),
      review('allegedPerpetrator.add', { known: 'First suspect' }),
      review('allegedPerpetrator.add', { known: 'Second suspect', link: 'Lodger' }),
      review('case.name', { pseudonym: undefined, year: 2024 }).refusedAsMisshapen(),
      review('case.name', { pseudonym: 'Maple and Rowan', year: 2024 }).reaching(
        'Review commissioned',
      ),
    ),
  ],
  async (told) => {
    expect((await told.view()).title).toBe('Maple and Rowan/2024');
    expect(await told.facts()).toEqual(
      expect.arrayContaining([
        'victim.added',
        'allegedPerpetrator.added',
        'allegedPerpetrator.added',
      ]),
    );
  },
);
