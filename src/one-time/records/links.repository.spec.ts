import { describeOnEachDatabase } from '../../../test/support/databases';
import { databaseParts } from '../../app.module';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { LinksRepository } from './links.repository';

const ours = /"(letter|told|one_time_link|wrong_token)"/;

describeOnEachDatabase('the tables of the post and of one-time links', (openDatabase) => {
  it('are exactly what their entities describe', async () => {
    const { dataSource } = await openDatabase({ entities: databaseParts.entities });
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((sql) => ours.test(sql))).toEqual([]);
  });

  it('count the guesses of one sender since an instant, and forget older ones', async () => {
    const { dataSource } = await openDatabase({ entities: databaseParts.entities });
    const links = new LinksRepository(dataSource, new UnitOfWork(dataSource));
    const at = (time: string) => `2026-03-02T${time}:00.000Z`;
    await links.noteGuess('one', at('09:00'), at('08:00'));
    await links.noteGuess('one', at('09:30'), at('08:30'));
    await links.noteGuess('two', at('09:30'), at('08:30'));
    expect(await links.guessesOf('one', at('08:30'))).toBe(2);
    expect(await links.guessesOf('one', at('09:10'))).toBe(1);
    await links.noteGuess('one', at('10:15'), at('09:15'));
    expect(await links.guessesOf('one', at('08:00'))).toBe(2);
  });
});
