import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../../kernel/ids';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { SavedView } from './saved-view.entity';

/** Lists that people keep under names of their own. */
@Injectable()
export class SavedViewsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  of(userId: string, list: string): Promise<readonly SavedView[]> {
    return this.dataSource.manager.find(SavedView, {
      where: { userId, list },
      order: { name: 'ASC' },
    });
  }

  /** The same name again takes the place of the earlier one. */
  async keep(view: Omit<SavedView, 'id'>): Promise<void> {
    const { userId, list, name } = view;
    await this.unitOfWork.run(async (tx) => {
      await tx.delete(SavedView, { userId, list, name });
      await tx.insert(SavedView, { ...view, id: newId() });
    });
  }

  async forget(userId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.delete(SavedView, { userId, id });
    });
  }
}
