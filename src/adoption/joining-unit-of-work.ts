import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '../kernel/unit-of-work';

type Work<T> = Parameters<typeof UnitOfWork.prototype.run<T>>[0];
type Transaction = Parameters<Work<unknown>>[0];

/**
 * A unit of work that is part of the one it is begun in. A row of a spreadsheet becomes a review
 * and what stands beside it by several commands; all of them are kept, or none. A refusal in any
 * of them undoes the whole row and is what the outermost unit answers.
 */
export class JoiningUnitOfWork extends UnitOfWork {
  private readonly underWay = new AsyncLocalStorage<Transaction>();

  override run<T>(work: Work<T>): Promise<T> {
    const tx = this.underWay.getStore();
    return tx ? work(tx) : super.run((begun) => this.underWay.run(begun, () => work(begun)));
  }
}
