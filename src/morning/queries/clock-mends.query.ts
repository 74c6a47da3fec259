import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Link } from '../../asking';
import { eventAddress } from '../../cases';
import type { PressingClock } from '../../deadlines';
import type { Actor } from '../../identity';
import { seesStageOnly } from '../../kernel/actor';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { WorkflowReader } from '../../kernel/workflow-reader';

/** The forms by which what clocks wait for is recorded, where they are open to whoever looks. */
@Injectable()
export class ClockMendsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: WorkflowReader,
  ) {}

  /** In the order of the clocks; null where nothing can be recorded yet, or not by this reader. */
  async of(clocks: readonly PressingClock[], actor: Actor): Promise<readonly (Link | null)[]> {
    if (!actor.may('reviews.record') || clocks.length === 0) return clocks.map(() => null);
    const { manager } = this.dataSource;
    const rows = await manager.findBy(WorkflowInstance, {
      reference: In([...new Set(clocks.map(({ record }) => record))]),
    });
    const open = rows.filter(({ caseId }) => !seesStageOnly(actor, caseId));
    const standings = new Map(
      await Promise.all(
        open.map(
          async (row) => [row.reference, await this.reader.standing(manager, row, actor)] as const,
        ),
      ),
    );
    return clocks.map(({ record, waitsFor }) => {
      const standing = standings.get(record);
      const offer = standing?.offered.find(
        ({ event }) => standing.workflow.events[event]?.records === waitsFor,
      );
      return offer ? { text: offer.label, href: eventAddress(record, offer.event) } : null;
    });
  }
}
