import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PartnershipKind } from '../../../workflows/language/kinds';
import type { Room } from '../../../workflows/language/governance';
import type { PlainDate } from '../../../workflows/language/dates';
import type { Asker } from '../../../workflows/language/roles';
import { mayOpen, type Actor } from '../../kernel/actor';
import { KeptRecords, type KeptRecord } from '../../kernel/kept-records';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { RoomLoader } from '../../kernel/room-loader';
import { WorkflowReader, type Standing } from '../../kernel/workflow-reader';
import { statesKept } from '../../kernel/workflow-states';

export type Kept<K extends PartnershipKind> = KeptRecord<K>;

/** They may see meetings that are about the people of a review. */
const openToConfidences: readonly Asker[] = [
  'kcst-administrator',
  'kcsp-chair',
  'kcsp-vice-chair',
  'auditor',
  'system',
];

/** Whether somebody may see a body or a meeting that is about the people of a review. */
export const opensConfidences = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => openToConfidences.includes(role));

/** The partnership's own records: its register, its meetings, its plans and what they are followed with. */
@Injectable()
export class RecordsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: WorkflowReader,
    private readonly rooms: RoomLoader,
    private readonly kept: KeptRecords,
  ) {}

  /** Null when there is none, or it is not one that this actor may see. */
  async find<K extends PartnershipKind>(
    kind: K,
    reference: string,
    actor: Actor,
  ): Promise<Kept<K> | null> {
    const row = await this.dataSource.manager.findOneBy(WorkflowInstance, { kind, reference });
    if (!row || !mayOpen(actor, row)) return null;
    const kept = keptIn<K>(row);
    return this.isOpenTo(actor, kept) ? kept : null;
  }

  /** All of a kind that this actor may see, in the order in which they were recorded. */
  async all<K extends PartnershipKind>(kind: K, actor: Actor): Promise<readonly Kept<K>[]> {
    const all = await this.kept.all(this.dataSource.manager, kind);
    return [...all.values()].filter((kept) => this.isOpenTo(actor, kept));
  }

  /** A record as it is kept now; null where this actor may not see it. */
  async row(id: string, actor: Actor): Promise<WorkflowInstance | null> {
    const row = await this.dataSource.manager.findOneBy(WorkflowInstance, { id });
    return row && mayOpen(actor, row) ? row : null;
  }

  standing(row: WorkflowInstance, actor: Actor): Promise<Standing> {
    return this.reader.standing(this.dataSource.manager, row, actor);
  }

  /** What a meeting stands on: its body, terms and people on its day, or on `day` without one. */
  room({ row, memory }: Kept<'meeting'>, day: PlainDate): Promise<Room> {
    const { manager } = this.dataSource;
    return this.rooms.room(manager, memory.body, memory.on ?? day, memory, row.reference);
  }

  private isOpenTo(actor: Actor, { row, memory }: Kept<PartnershipKind>): boolean {
    const isConfidential = 'confidential' in memory && memory.confidential;
    return mayOpen(actor, row) && (!isConfidential || opensConfidences(actor));
  }
}

const keptIn = <K extends PartnershipKind>(row: WorkflowInstance): Kept<K> => ({
  row,
  memory: statesKept<K>(row).memory,
});
