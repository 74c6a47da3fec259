import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isPlainDate } from '../../../workflows/language/dates';
import type { Evidence } from '../../../workflows/language/evidence';
import type { LastUpdate } from '../../../workflows/language/recommendations';
import { Fact } from '../../kernel/records/fact.entity';

/** What says how far a recommendation has come, and the answer that says it. */
const updates: Readonly<Record<string, string>> = {
  'recommendation.update': 'narrative',
  'recommendation.claimComplete': 'outcome',
};

/** How far a recommendation was said to have come; that it was accepted says nothing of that. */
@Injectable()
export class LastUpdateQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where nobody has said yet how far it has come. */
  async of(instanceId: string): Promise<LastUpdate | null> {
    const fact = await this.dataSource.manager.findOne(Fact, {
      where: { instanceId, askedEvent: In(Object.keys(updates)) },
      order: { seq: 'DESC' },
    });
    if (!fact || !isPlainDate(fact.effectiveOn)) return null;
    const answers = JSON.parse(fact.payload) as Readonly<Record<string, unknown>>;
    const narrative = answers[updates[fact.askedEvent] ?? ''];
    const { asker } = JSON.parse(fact.evidence) as Partial<Evidence>;
    return {
      on: fact.effectiveOn,
      by: fact.actor,
      capacity: asker?.capacity ?? null,
      narrative: typeof narrative === 'string' ? narrative : '',
      ...(asker?.part === 'support' ? { leadSaidOn: null } : {}),
    };
  }
}
