import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { recommendationEvents } from '../../../workflows/recommendation/recommendation.events';
import { Fact } from '../../kernel/records/fact.entity';

const { records } = recommendationEvents['recommendation.adopt'];

/** A database takes only so many values in one question. */
const atOnce = 500;

/** Which recommendations were read in from earlier records, and which were written here. */
@Injectable()
export class OpenedWithQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of those, of the ones that are asked about. */
  async fromEarlierRecords(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let from = 0; from < ids.length; from += atOnce) {
      const facts = await this.dataSource.manager.find(Fact, {
        where: { instanceId: In(ids.slice(from, from + atOnce)), seq: 1, type: records },
        select: { id: true, instanceId: true },
      });
      for (const { instanceId } of facts) found.add(instanceId);
    }
    return found;
  }
}
