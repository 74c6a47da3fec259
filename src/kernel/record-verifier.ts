import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EditionId } from '../../workflows/language/editions';
import type { Evidence } from '../../workflows/language/evidence';
import { flawInFiles } from './document-keeper';
import { canonicalJson, hashOf } from './fact-chain';
import { Fact } from './records/fact.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { workflowOf } from './workflow-registry';
import { replay } from './workflow-replay';
import { WorkflowStore } from './workflow-store';

/** The first thing found wrong with a record. */
export interface Flaw {
  readonly reference: string;
  /** Number of the fact in its record, where one fact is at fault. */
  readonly entry: number | null;
  readonly says: string;
}

export interface Verification {
  readonly records: number;
  readonly facts: number;
  readonly flaw: Flaw | null;
}

/**
 * Checks every hash chain, that every snapshot is what its own facts lead to, and that every file
 * is the one that was attached.
 */
@Injectable()
export class RecordVerifier {
  constructor(private readonly store: WorkflowStore) {}

  async verify(
    db: EntityManager,
    progress: (done: number, of: number) => void = () => undefined,
  ): Promise<Verification> {
    const rows = await db.find(WorkflowInstance, {
      order: { reference: 'ASC' },
      select: { id: true },
    });
    let facts = 0;
    for (const [index, { id }] of rows.entries()) {
      const row = await db.findOneByOrFail(WorkflowInstance, { id });
      const chain = await db.find(Fact, { where: { instanceId: id }, order: { seq: 'ASC' } });
      facts += chain.length;
      const flaw = this.flawIn(row, chain) ?? (await fileFlaw(db, row, chain));
      if (flaw) return { records: index + 1, facts, flaw };
      progress(index + 1, rows.length);
    }
    return { records: rows.length, facts, flaw: null };
  }

  private flawIn(row: WorkflowInstance, chain: readonly Fact[]): Flaw | null {
    const { reference } = row;
    let previous: string | null = null;
    for (const [index, fact] of chain.entries()) {
      const at = (says: string): Flaw => ({ reference, entry: fact.seq, says });
      if (fact.seq !== index + 1) return at(`Entry ${index + 1} is missing`);
      if (fact.prevHash !== previous) return at('It does not follow from the entry before it');
      if (hashOf(fact) !== fact.hash) return at('Its content is not what was recorded');
      previous = fact.hash;
    }
    return this.snapshotFlaw(row, chain);
  }

  private snapshotFlaw(row: WorkflowInstance, chain: readonly Fact[]): Flaw | null {
    const flaw = (says: string, entry: number | null = null): Flaw => ({
      reference: row.reference,
      entry,
      says,
    });
    if (chain.length === 0) return flaw('It has no entries at all');
    const workflow = workflowOf(row.kind, row.machineVersion);
    const { snapshot, notTaken } = replay(workflow, openedUnder(chain), chain);
    const [first] = notTaken;
    if (first) return flaw(`The chart does not take ${first.type} there`, first.seq);
    const replayed = this.store.columnsOf(workflow, snapshot);
    if (canonicalJson(JSON.parse(replayed.snapshot)) !== canonicalJson(JSON.parse(row.snapshot))) {
      return flaw('Its snapshot is not what its entries lead to');
    }
    const { statePath, tags, title, area, edition } = replayed;
    const same = statePath === row.statePath && tags === row.tags && title === row.title;
    if (!same || area !== row.area || edition !== row.edition) {
      return flaw('What the list shows of it is not what its snapshot says');
    }
    return null;
  }
}

async function fileFlaw(
  db: EntityManager,
  { reference }: WorkflowInstance,
  chain: readonly Fact[],
): Promise<Flaw | null> {
  for (const fact of chain) {
    const says = await flawInFiles(db, fact);
    if (says) return { reference, entry: fact.seq, says };
  }
  return null;
}

/** The edition a record began under, as its first entry tells. */
export function openedUnder(chain: readonly Fact[]): EditionId {
  const [first] = chain;
  const { openedUnder: edition } = JSON.parse(first?.evidence ?? '{}') as Partial<Evidence>;
  if (!edition) throw new Error('The first entry does not tell which edition it began under');
  return edition;
}
