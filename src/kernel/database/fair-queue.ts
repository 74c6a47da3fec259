/** Thrown when a turn did not come in time; nothing was changed. */
export class DatabaseBusy extends Error {
  constructor(options?: ErrorOptions) {
    super(
      'The database is too busy to answer just now. Nothing was changed: try again shortly.',
      options,
    );
    this.name = 'DatabaseBusy';
  }
}

interface Waiter<T> {
  serve(item: T): void;
  refuse(reason: Error): void;
}

/**
 * Hands out items, first come first served. Whoever takes an item gives it back exactly once.
 *
 * @param patience how long a caller waits, in milliseconds, before DatabaseBusy is thrown
 */
export class FairQueue<T> {
  private readonly free: T[];
  private readonly waiting: Waiter<T>[] = [];
  private closedBy: Error | undefined;

  constructor(
    items: readonly T[],
    private readonly patience: number,
  ) {
    this.free = [...items];
  }

  take(): Promise<T> {
    if (this.closedBy) return Promise.reject(this.closedBy);
    const item = this.free.pop();
    return item === undefined ? this.wait() : Promise.resolve(item);
  }

  give(item: T): void {
    const next = this.waiting.shift();
    if (next) next.serve(item);
    else this.free.push(item);
  }

  /** Refuses everybody who waits and everybody who comes later. */
  close(reason: Error): void {
    this.closedBy = reason;
    for (const waiter of this.waiting.splice(0)) waiter.refuse(reason);
  }

  private wait(): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiter: Waiter<T> = {
        serve: (item) => {
          clearTimeout(timer);
          resolve(item);
        },
        refuse: (reason) => {
          clearTimeout(timer);
          reject(reason);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(new DatabaseBusy());
      }, this.patience);
      this.waiting.push(waiter);
    });
  }
}
