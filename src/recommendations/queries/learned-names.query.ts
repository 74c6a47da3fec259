import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recommendationEvents } from '../../../workflows/recommendation/recommendation.events';
import { asPrinted } from '../../governance';
import { Fact } from '../../kernel/records/fact.entity';

const { records } = recommendationEvents['recommendation.nameAddressee'];

interface Named {
  readonly printed: string;
  readonly organisation?: string;
  readonly always?: boolean;
}

/** What people have said that printed words mean, wherever they are printed. */
@Injectable()
export class LearnedNamesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Printed words, folded -> reference of the organisation. Whatever was said last holds. */
  async all(db: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<string, string>> {
    const facts = await db.find(Fact, {
      where: { type: records },
      order: { at: 'ASC', seq: 'ASC' },
      select: { id: true, payload: true },
    });
    const learned = new Map<string, string>();
    for (const { payload } of facts) {
      const { printed, organisation, always } = JSON.parse(payload) as Named;
      if (always !== true) continue;
      if (organisation === undefined) learned.delete(asPrinted(printed));
      else learned.set(asPrinted(printed), organisation);
    }
    return learned;
  }
}
