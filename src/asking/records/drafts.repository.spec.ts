import { describeOnEachDatabase } from '../../../test/support/databases';
import { plainDate } from '../../../workflows/language/dates';
import { identityEntities } from '../../identity';
import { StoppedClock } from '../../kernel/clock';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { askingEntities } from './draft.entity';
import { DraftsRepository } from './drafts.repository';

const somebody = {
  id: 'user-1',
  email: 'somebody@example.org',
  name: 'Somebody',
  passwordHash: '',
  organisation: null,
  active: 1,
  failedAttempts: 0,
  lockedUntil: null,
  createdAt: '2026-03-02T09:00:00.000Z',
};

describeOnEachDatabase('a form that was begun', (openDatabase) => {
  const form = '/recommendations/S-0001/1/do/recommendation.update';
  let drafts: DraftsRepository;
  let clock: StoppedClock;
  let differences: readonly string[];

  beforeEach(async () => {
    const entities = [...identityEntities, ...askingEntities];
    const { dataSource } = await openDatabase({ entities });
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    differences = upQueries.map(({ query }) => query).filter((sql) => /"draft"/.test(sql));
    await dataSource.manager.insert('AppUser', somebody);
    clock = new StoppedClock('2026-03-02T09:00:00.000Z');
    drafts = new DraftsRepository(dataSource, new UnitOfWork(dataSource), clock);
  });

  it('is kept in a table that is exactly what its entity describes', () => {
    expect(differences).toEqual([]);
  });

  it('is found again by whoever began it; saved twice, the later one stands', async () => {
    await drafts.save('user-1', form, { narrative: 'Half of' });
    await drafts.save('user-1', form, { narrative: 'Half of it is done' });
    expect(await drafts.find('user-1', form)).toEqual({
      typed: { narrative: 'Half of it is done' },
      savedAt: '2026-03-02T09:00:00.000Z',
    });
    expect(await drafts.addressesOf('user-1')).toEqual(new Set([form]));
    expect(await drafts.find('user-2', form)).toBeNull();
  });

  it('is found under the beginning of its address, by whoever began it', async () => {
    await drafts.save('user-1', form, { narrative: 'Half of' });
    await drafts.save('user-1', '/reviews/new?draft=1', { victim: 'A fictional person' });
    expect(await drafts.begunUnder('user-1', '/reviews/new')).toMatchObject([
      { address: '/reviews/new?draft=1', typed: { victim: 'A fictional person' } },
    ]);
    expect(await drafts.begunUnder('user-2', '/reviews/new')).toEqual([]);
  });

  it('is cleared away by the beginning of its address and the day it was last touched', async () => {
    const notification = '/reviews/new?draft=1';
    const lateInSummer = '2026-06-30T23:30:00.000Z';
    await drafts.save('user-1', form, {});
    clock.moveTo(lateInSummer);
    await drafts.save('user-1', notification, {});
    await drafts.clear('/reviews/new?draft=', plainDate('2026-07-01'));
    expect(await drafts.addressesOf('user-1')).toEqual(new Set([form, notification]));
    await drafts.clear('/reviews/new?draft=', plainDate('2026-07-02'));
    expect(await drafts.addressesOf('user-1')).toEqual(new Set([form]));
  });

  it('is gone once it is forgotten', async () => {
    await drafts.save('user-1', form, {});
    await drafts.forget('user-1', form);
    expect(await drafts.find('user-1', form)).toBeNull();
  });
});
