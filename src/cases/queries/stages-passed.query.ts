import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Fact } from '../../kernel/records/fact.entity';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';

/** A stage that a record has stood at, and the day it came there, where that is known. */
export interface StagePassed {
  readonly path: string;
  readonly on: string | null;
}

/** The stages a record has come through, in the order in which it was recorded. */
@Injectable()
export class StagesPassedQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(row: WorkflowInstance): Promise<readonly StagePassed[]> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: { instanceId: row.id },
      order: { seq: 'ASC' },
      select: { toState: true, effectiveOn: true, askedEvent: true, payload: true },
    });
    return stagesIn(facts, row);
  }
}

/** @param facts of one record, in the order in which they were recorded */
export function stagesIn(
  facts: readonly Pick<Fact, 'toState' | 'effectiveOn' | 'askedEvent' | 'payload'>[],
  row: Pick<WorkflowInstance, 'kind' | 'machineVersion'>,
): readonly StagePassed[] {
  const { lifecycle, events } = workflowOf(row.kind, row.machineVersion);
  const passed: StagePassed[] = [];
  for (const { toState, effectiveOn, askedEvent, payload } of facts) {
    const path = pathIn(toState, lifecycle);
    const sinceFrom = events[askedEvent]?.sinceFrom;
    const on = sinceFrom ? sinceIn(payload, sinceFrom) : effectiveOn;
    if (path !== passed.at(-1)?.path) passed.push({ path, on });
  }
  return passed;
}

/** A record taken over from elsewhere came there before it was entered, or nobody knows when. */
function sinceIn(payload: string, field: string): string | null {
  const answers = JSON.parse(payload) as Readonly<Record<string, string | undefined>>;
  return answers[field] ?? null;
}

/** A fact keeps the states of all regions in one text: 'lifecycle.reviewing.drafting hold.running'. */
function pathIn(states: string, lifecycle: string | null): string {
  if (lifecycle === null) return states;
  const own = states.split(' ').find((state) => state.startsWith(`${lifecycle}.`));
  return own?.slice(lifecycle.length + 1) ?? states;
}
