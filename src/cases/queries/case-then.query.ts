import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../../workflows/language/dates';
import type { EditionId } from '../../../workflows/language/editions';
import type { ReviewMemory } from '../../../workflows/language/memory';
import { saysOf, saysWhere, statesOf } from '../../../workflows/language/where';
import { truthsAt } from '../../../workflows/review-case/review-case.view';
import { rulebook } from '../../../workflows/rules/rulebook';
import { hadHappened, HistoryQuery, type HistoryEntry } from '../../asking';
import { ClocksQuery } from '../../deadlines';
import { mayOpen, type Actor } from '../../kernel/actor';
import { DeadlineKeeper } from '../../kernel/deadline-keeper';
import { openedUnder } from '../../kernel/record-verifier';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isRibKind, workflowOf } from '../../kernel/workflow-registry';
import { replay } from '../../kernel/workflow-replay';
import { WorkflowStore } from '../../kernel/workflow-store';
import { stagesIn, type StagePassed } from './stages-passed.query';
import { ribLine, type CaseView } from './case-view.query';

/** The end of a day, and whether only what had been entered by then counts. */
export interface BackTo {
  readonly day: PlainDate;
  readonly onlyKnown: boolean;
}

/** A whole review as it stood at the end of a day. */
export interface CaseThen {
  readonly view: CaseView;
  readonly entries: readonly HistoryEntry[];
  readonly passed: readonly StagePassed[];
  readonly truths: readonly string[];
  /** Entries that the charts do not take in this order: dates entered out of their order. */
  readonly notTaken: number;
}

/** Turns a review and everything beside it back to a day, by taking its charts through its facts. */
@Injectable()
export class CaseThenQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: WorkflowStore,
    private readonly clocks: ClocksQuery,
    private readonly deadlines: DeadlineKeeper,
    private readonly history: HistoryQuery,
  ) {}

  /** Null where nothing had happened yet. */
  async of(row: WorkflowInstance, back: BackTo, actor: Actor): Promise<CaseThen | null> {
    const db = this.dataSource.manager;
    const all = await db.find(Fact, {
      where: { caseId: row.caseId },
      order: { at: 'ASC', seq: 'ASC' },
    });
    const knownOn = back.onlyKnown ? back.day : undefined;
    const facts = all.filter((fact) => hadHappened(fact, back.day, knownOn));
    const records = await db.findBy(WorkflowInstance, { caseId: row.caseId });
    const turned = records.flatMap((record) => this.turn(record, all, facts) ?? []);
    const review = turned.find(({ then }) => then.id === row.id);
    if (!review) return null;
    const { then, snapshot } = review;
    const workflow = workflowOf(then.kind, then.machineVersion);
    const says = saysWhere(workflow, snapshot);
    const states = statesOf(workflow, snapshot);
    const passed = stagesIn(ofRecord(facts, row), row);
    const rowsThen = new Map(turned.map((one) => [one.then.id, one.then]));
    const running = await this.deadlines.through(
      db,
      facts,
      ({ instanceId }) => rowsThen.get(instanceId) ?? then,
    );
    const names = new Map(turned.map((one) => [one.then.id, one.then.title]));
    const { id, title } = rulebook[then.edition as EditionId];
    const ribs = turned.filter(({ then: one }) => isRibKind(one.kind) && mayOpen(actor, one));
    const entries = await this.history.of(row, true);
    return {
      view: {
        reference: row.reference,
        caseReference: row.reference,
        kind: row.kind,
        label: workflow.label,
        number: row.number,
        title: then.title,
        area: then.area,
        edition: { id, title },
        revision: row.revision,
        statePath: then.statePath,
        stage: says.label,
        sentence: says.sentence ?? null,
        waitsFor: says.waitsFor ?? null,
        since: passed.at(-1)?.on ?? null,
        tags: [...snapshot.tags],
        states,
        regions: Object.entries(states)
          .filter(([region]) => region !== workflow.lifecycle)
          .map(([region, path]) => {
            const { label, sentence } = saysOf(workflow, region, path);
            return { region, label, sentence: sentence ?? null };
          }),
        offered: [],
        blocked: [],
        stopsAnybody: [],
        clocks: await this.clocks.lines(row, running, names, back.day),
        ribs: ribs.map(({ then: one }) => ribLine(one)),
        stageOnly: false,
      },
      entries: entries.filter((entry) => hadHappened(entry, back.day, knownOn)),
      passed,
      truths: truthsAt(states, snapshot.context as ReviewMemory),
      notTaken: turned.reduce((sum, one) => sum + one.notTaken, 0),
    };
  }

  private turn(record: WorkflowInstance, all: readonly Fact[], facts: readonly Fact[]) {
    const own = ofRecord(facts, record);
    if (own.length === 0) return null;
    const workflow = workflowOf(record.kind, record.machineVersion);
    const { snapshot, notTaken } = replay(workflow, openedUnder(ofRecord(all, record)), own);
    const columns = this.store.columnsOf(workflow, snapshot);
    const since = stagesIn(own, record).at(-1)?.on ?? null;
    const then: WorkflowInstance = { ...record, ...columns, since };
    return { then, snapshot, notTaken: notTaken.length };
  }
}

const ofRecord = (facts: readonly Fact[], { id }: Pick<WorkflowInstance, 'id'>): readonly Fact[] =>
  facts.filter(({ instanceId }) => instanceId === id);
