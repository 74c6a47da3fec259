import type { EntityManager } from 'typeorm';
import { Counter } from './records/counter.entity';

/** The next number of a series, taken inside the transaction that uses it: no gaps, no doubles. */
export async function nextNumber(tx: EntityManager, series: string): Promise<number> {
  const raised = await tx
    .createQueryBuilder()
    .update(Counter)
    .set({ value: () => 'value + 1' })
    .where('name = :series', { series })
    .execute();
  if (raised.affected === 0) {
    await tx.insert(Counter, { name: series, value: 1 });
    return 1;
  }
  const { value } = await tx.findOneByOrFail(Counter, { name: series });
  return value;
}
