import type { NestExpressApplication } from '@nestjs/platform-express';
import { plainDate } from '../../../workflows/language/dates';
import type { Role } from '../../../workflows/language/roles';
import { describeOnEachDatabase } from '../../../test/support/databases';
import { startShell } from '../../../test/support/shell';
import { maySee } from '../../kernel/actor';
import type { StoppedClock } from '../../kernel/clock';
import { Actors } from '../actors';
import type { Visibility } from '../case-access';
import { CaseAccessBook } from '../case-access-book';
import { identityEntities } from '../records/identity-entities';
import { UserAccounts } from '../user-accounts';
import { CaseAccessQuery } from './case-access.query';

describeOnEachDatabase('which reviews a person may see', (openDatabase) => {
  let app: NestExpressApplication;
  let clock: StoppedClock;

  beforeEach(async () => {
    const { dataSource } = await openDatabase({ entities: identityEntities });
    ({ app, clock } = await startShell({ dataSource }));
  });
  afterEach(() => app.close());

  const add = (...roles: Role[]) =>
    app.get(UserAccounts).addUser({
      email: 'person@example.org',
      name: 'A person',
      password: 'correct horse battery',
      roles,
    });
  const give = (caseId: string, capacity: Role, period = {}) =>
    app.get(CaseAccessBook).giveCaseAccess({
      caseId,
      email: 'person@example.org',
      capacity,
      fromOn: plainDate('2026-11-01'),
      ...period,
    });
  const visible = (id: string, ...roles: Role[]): Promise<Visibility> =>
    app.get(CaseAccessQuery).visibleTo({ id, roles });
  const actor = async (id: string) => {
    const found = await app.get(Actors).actorFor(id);
    if (!found) throw new Error('no such user');
    return found;
  };

  it.each<Role>(['kcst-administrator', 'kcsp-chair', 'kcsp-vice-chair', 'auditor'])(
    'is every review for the %s',
    async (role) => {
      const id = await add(role);
      expect(await visible(id, role)).toEqual({ opens: 'all', lists: 'all' });
      expect((await actor(id)).sight).toEqual({ of: 'all' });
    },
  );

  it.each<Role>(['steering-group-member', 'steering-group-chair'])(
    'is the stage of every review, and no file, for the %s',
    async (role) => {
      const id = await add(role);
      expect(await visible(id, role)).toEqual({ opens: new Set(), lists: 'all' });
      expect((await actor(id)).sight).toEqual({ of: 'stages' });
    },
  );

  it.each<Role>([
    'kcst-case-officer',
    'core-panel-member',
    'independent-chair',
    'agency-review-author',
  ])('is those given to them, for the %s', async (role) => {
    const id = await add(role);
    expect(await visible(id, role)).toEqual({ opens: new Set(), lists: 'opened' });
    await give('case-1', role);
    expect(await visible(id, role)).toEqual({ opens: new Set(['case-1']), lists: 'opened' });
    expect((await actor(id)).sight).toEqual({ of: 'own', caseIds: new Set(['case-1']) });
  });

  it('begins and ends on the days that were said, the last day included', async () => {
    const id = await add('independent-chair');
    const period = { fromOn: plainDate('2026-11-24'), untilOn: plainDate('2026-11-25') };
    await give('case-1', 'independent-chair', period);
    const opensAt = async (instant: string) => {
      clock.moveTo(instant);
      return [...((await visible(id, 'independent-chair')).opens as ReadonlySet<string>)];
    };
    expect(await opensAt('2026-11-23T12:00:00.000Z')).toEqual([]);
    expect(await opensAt('2026-11-24T12:00:00.000Z')).toEqual(['case-1']);
    expect(await opensAt('2026-11-25T23:30:00.000Z')).toEqual(['case-1']);
    expect(await opensAt('2026-11-26T00:30:00.000Z')).toEqual([]);
  });

  it('is said anew when it is given again: so it ends', async () => {
    const id = await add('independent-chair');
    await give('case-1', 'independent-chair');
    await give('case-1', 'independent-chair', { untilOn: plainDate('2026-11-22') });
    expect((await visible(id, 'independent-chair')).opens).toEqual(new Set());
  });

  it('ends at once when it is taken away, in that role alone, and can be given again', async () => {
    const held = ['independent-chair', 'agency-review-author'] as const;
    const id = await add(...held);
    for (const role of held) await give('case-1', role);
    const taken = { caseId: 'case-1', email: 'person@example.org' };
    await app.get(CaseAccessBook).endCaseAccess({ ...taken, capacity: 'independent-chair' });
    expect((await visible(id, 'independent-chair')).opens).toEqual(new Set());
    expect((await visible(id, 'agency-review-author')).opens).toEqual(new Set(['case-1']));
    await give('case-1', 'independent-chair');
    expect((await visible(id, 'independent-chair')).opens).toEqual(new Set(['case-1']));
  });

  it('is nothing any more once the role is gone', async () => {
    const id = await add('independent-chair');
    await give('case-1', 'independent-chair');
    expect((await visible(id, 'agency-review-author')).opens).toEqual(new Set());
  });

  it('lets a Steering Group member who chairs one review act on that one alone', async () => {
    const id = await add('steering-group-member', 'independent-chair');
    await give('case-1', 'independent-chair');
    const person = await actor(id);
    expect(await visible(id, ...person.roles)).toEqual({
      opens: new Set(['case-1']),
      lists: 'all',
    });
    expect([maySee(person, 'case-1'), maySee(person, 'case-2')]).toEqual([true, false]);
    expect(await person.caseAccess()).toEqual([
      { caseId: 'case-1', capacity: 'independent-chair', fromOn: '2026-11-01', untilOn: null },
    ]);
  });

  it('is refused to somebody who cannot hold a case in that capacity', async () => {
    await add('auditor');
    await expect(give('case-1', 'auditor')).rejects.toThrow(/not given to a “auditor”/);
    await expect(give('case-1', 'independent-chair')).rejects.toThrow(/give the role first/);
  });

  it('is refused for a last day before the first', async () => {
    await add('independent-chair');
    const backwards = { untilOn: plainDate('2026-10-31') };
    await expect(give('case-1', 'independent-chair', backwards)).rejects.toThrow(
      /before the first/,
    );
  });
});
