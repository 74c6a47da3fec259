import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { recommendationEvents } from '../../../workflows/recommendation/recommendation.events';
import { Fact } from '../../kernel/records/fact.entity';

const { records } = recommendationEvents['recommendation.escalate'];

interface Escalated {
  readonly reason?: string;
  readonly decision?: string;
}

/** How often, when and why recommendations were taken to the KCSP. */
@Injectable()
export class EscalationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Id of the recommendation -> a sentence for each time, the first first. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (ids.length === 0) return new Map();
    const facts = await this.dataSource.manager.find(Fact, {
      where: { type: records, instanceId: In([...ids]) },
      order: { seq: 'ASC' },
      select: { id: true, instanceId: true, payload: true, effectiveOn: true, actorName: true },
    });
    const history = new Map<string, string[]>();
    for (const { instanceId, payload, effectiveOn, actorName } of facts) {
      const { reason, decision } = JSON.parse(payload) as Escalated;
      const day = effectiveOn === null ? '' : `${sayDate(effectiveOn as PlainDate)}: `;
      const stands = decision ? `, by decision ${decision}` : '';
      const says = `${day}${(reason ?? '').trim()} (recorded by ${actorName}${stands})`;
      history.set(instanceId, [...(history.get(instanceId) ?? []), says]);
    }
    return history;
  }
}
