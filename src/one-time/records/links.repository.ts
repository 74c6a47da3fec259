import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan } from 'typeorm';
import { newId } from '../../kernel/ids';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { OneTimeLink } from './one-time-link.entity';
import { WrongToken } from './wrong-token.entity';

export const oneTimeEntities = [OneTimeLink, WrongToken];

/** Links as they were made and withdrawn, and guesses at links. */
@Injectable()
export class LinksRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async add(link: OneTimeLink): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.insert(OneTimeLink, link);
    });
  }

  withHash(tokenHash: string): Promise<OneTimeLink | null> {
    return this.dataSource.manager.findOneBy(OneTimeLink, { tokenHash });
  }

  /** @returns false when it was withdrawn before */
  async withdraw(id: string, withdrawnByName: string, withdrawnAt: string): Promise<boolean> {
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.update(OneTimeLink, { id, withdrawnAt: IsNull() }, { withdrawnByName, withdrawnAt }),
    );
    return affected === 1;
  }

  /** @param since an instant in UTC */
  guessesOf(sender: string, since: string): Promise<number> {
    return this.dataSource.manager.countBy(WrongToken, { sender, at: MoreThan(since) });
  }

  /** Notes a guess, and forgets those before `since`. */
  async noteGuess(sender: string, at: string, since: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.delete(WrongToken, { at: LessThan(since) });
      await tx.insert(WrongToken, { id: newId(), sender, at });
    });
  }
}
