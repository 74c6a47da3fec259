import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import {
  datesToAvoid,
  factsWithDates,
  type SensitiveDate,
} from '../../../workflows/rules/sensitive-dates/sensitive-dates';
import { datedFact } from '../../asking';
import { seesStageOnly, type Actor } from '../../kernel/actor';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';

/** The days of a case on which its family should not hear from us without need. */
@Injectable()
export class DaysToAvoidQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** None for those to whom the file is not open: what the family told us is in it. */
  async of(caseId: string, actor: Actor): Promise<readonly SensitiveDate[]> {
    if (seesStageOnly(actor, caseId)) return [];
    const { manager } = this.dataSource;
    const facts = await manager.find(Fact, {
      where: { caseId, type: In([...factsWithDates]) },
      order: { at: 'ASC', seq: 'ASC' },
      select: { instanceId: true, seq: true, type: true, payload: true },
    });
    return datesToAvoid(facts.map(datedFact), await this.trialOn(caseId));
  }

  private async trialOn(caseId: string): Promise<PlainDate | null> {
    const review = await this.dataSource.manager.findOneBy(WorkflowInstance, {
      caseId,
      kind: 'review-case',
    });
    return review ? trialAhead(review) : null;
  }
}

/** The first day of the trial that is listed; null once there is a verdict, or before a listing. */
export function trialAhead(review: WorkflowInstance): PlainDate | null {
  const { states, memory } = statesKept<'review-case'>(review);
  return states.criminal === 'trialListed' ? memory.trialOn : null;
}
