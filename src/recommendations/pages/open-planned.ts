import { Injectable } from '@nestjs/common';
import { RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { answerTo } from '../../web/problem';

/** Finds the recommendation that an address names. */
@Injectable()
export class OpenPlanned {
  constructor(private readonly records: RecordsQuery) {}

  /** @throws ProblemAnswer when there is none, or not for this actor */
  async one(plan: string, number: string, actor: Actor): Promise<Kept<'recommendation'>> {
    const kept = await this.records.find(
      'recommendation',
      `${plan}/recommendation/${number}`,
      actor,
    );
    if (!kept) throw answerTo(notFound());
    return kept;
  }
}
