import { DatabaseBusy, FairQueue } from './fair-queue';

const longEnough = 10_000;

describe('a fair queue', () => {
  it('serves whoever has waited longest', async () => {
    const queue = new FairQueue(['turn'], longEnough);
    const served: number[] = [];
    const turn = await queue.take();
    const waiting = [1, 2, 3].map(async (caller) => {
      const own = await queue.take();
      served.push(caller);
      queue.give(own);
    });
    queue.give(turn);
    await Promise.all(waiting);
    expect(served).toEqual([1, 2, 3]);
  });

  it('never gives one item to two callers', async () => {
    const queue = new FairQueue(['a', 'b'], longEnough);
    const held = await Promise.all([queue.take(), queue.take()]);
    const third = queue.take();
    expect(new Set(held)).toEqual(new Set(['a', 'b']));
    queue.give('b');
    expect(await third).toBe('b');
  });

  it('says that the database is busy to whoever waits too long, and passes on the turn', async () => {
    const queue = new FairQueue(['turn'], 30);
    const turn = await queue.take();
    await expect(queue.take()).rejects.toThrow(DatabaseBusy);
    queue.give(turn);
    expect(await queue.take()).toBe('turn');
  });

  it('refuses those who wait and those who come later once it is closed', async () => {
    const queue = new FairQueue(['turn'], longEnough);
    await queue.take();
    const waiting = queue.take();
    queue.close(new Error('closed for the night'));
    await expect(waiting).rejects.toThrow('closed for the night');
    await expect(queue.take()).rejects.toThrow('closed for the night');
  });
});
