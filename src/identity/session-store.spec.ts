import type { SessionData } from 'express-session';
import type { DataSource } from 'typeorm';
import { describeOnEachDatabase } from '../../test/support/databases';
import { StoppedClock } from '../kernel/clock';
import { identityEntities } from './records/identity-entities';
import { SessionsRepository } from './records/sessions.repository';
import { WebSession } from './records/web-session.entity';
import { SessionStore } from './session-store';

const cookie = { originalMaxAge: null, path: '/' };

describeOnEachDatabase('a session in the database', (openDatabase) => {
  let dataSource: DataSource;
  let clock: StoppedClock;
  let store: SessionStore;

  const storeOfAnotherProcess = () => new SessionStore(new SessionsRepository(dataSource), clock);

  beforeEach(async () => {
    ({ dataSource } = await openDatabase({ entities: identityEntities }));
    clock = new StoppedClock('2026-11-23T09:00:00.000Z');
    store = storeOfAnotherProcess();
  });

  const advance = (minutes: number) =>
    clock.moveTo(new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString());

  const settled = <T>(work: (callback: (error: unknown, result?: T) => void) => void) =>
    new Promise<T | undefined>((resolve, reject) =>
      work((error, result) =>
        error ? reject(new Error('The store failed', { cause: error })) : resolve(result),
      ),
    );
  const get = (id: string, from = store) =>
    settled<SessionData | null>((callback) => from.get(id, callback));
  const set = (id: string, session: SessionData) =>
    settled((callback) => store.set(id, session, callback));
  const touch = (id: string, session: SessionData) =>
    settled((callback) => store.touch(id, session, callback));
  const destroy = (id: string) => settled((callback) => store.destroy(id, callback));

  /** What the browser's next request does: read, use, touch. */
  const visit = async (id: string) => {
    const session = await get(id);
    if (session) await touch(id, session);
    return !!session;
  };

  it('is read by every process', async () => {
    await set('abc', { cookie, csrfToken: 't' });
    expect(await get('abc', storeOfAnotherProcess())).toMatchObject({ csrfToken: 't' });
    expect(await get('other')).toBeNull();
  });

  it('does not give its id away: only a hash is kept', async () => {
    await set('abc', { cookie });
    const rows = await dataSource.manager.find(WebSession);
    expect(JSON.stringify(rows)).not.toContain('abc');
    expect(rows[0]?.idHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends after thirty minutes without a request', async () => {
    await set('abc', { cookie });
    advance(29);
    expect(await visit('abc')).toBe(true);
    advance(29);
    expect(await visit('abc')).toBe(true);
    advance(30);
    expect(await visit('abc')).toBe(false);
  });

  it('ends after twelve hours, however busy it is', async () => {
    await set('abc', { cookie });
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      expect(await visit('abc')).toBe(true);
      advance(20);
    }
    const session = await get('abc');
    if (session) await set('abc', { ...session, notice: 'still busy' });
    advance(20);
    expect(await visit('abc')).toBe(false);
  });

  it('is written down as seen once a minute, not for every request', async () => {
    await set('abc', { cookie });
    const write = jest.spyOn(SessionsRepository.prototype, 'see');
    await visit('abc');
    expect(write).not.toHaveBeenCalled();
    advance(1);
    await visit('abc');
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  it('stays ended, even when a request under way would write it again', async () => {
    await set('abc', { cookie });
    const underWay = await get('abc');
    await destroy('abc');
    if (underWay) {
      await set('abc', { ...underWay, notice: 'too late' });
      await touch('abc', underWay);
    }
    expect(await get('abc')).toBeNull();
  });

  it('leaves nothing of what it held once it ended, and its row goes the next day', async () => {
    await set('abc', { cookie, notice: 'about a family' });
    await destroy('abc');
    const [row] = await dataSource.manager.find(WebSession);
    expect(row?.data).toBe('{}');
    advance(23 * 60);
    await store.sweep();
    expect(await dataSource.manager.count(WebSession)).toBe(1);
    advance(2 * 60);
    await store.sweep();
    expect(await dataSource.manager.count(WebSession)).toBe(0);
  });
});
