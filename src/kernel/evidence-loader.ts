import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { documentsHeld } from '../../workflows/language/documents';
import { isPlainDate, type PlainDate } from '../../workflows/language/dates';
import type {
  RibStanding,
  ClockStanding,
  Consulted,
  Evidence,
} from '../../workflows/language/evidence';
import type { MeetingMemory } from '../../workflows/language/memory';
import { ribKinds } from '../../workflows/language/kinds';
import { Clock } from './clock';
import type { Actor } from './actor';
import type { Question } from './command';
import { Deadline } from './records/deadline.entity';
import { Fact } from './records/fact.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { PlanLoader } from './plan-loader';
import { RoomLoader } from './room-loader';
import { statesKept } from './workflow-states';
import { isRibKind } from './workflow-registry';

const meetingIn = (
  row: Pick<WorkflowInstance, 'kind' | 'machineVersion' | 'snapshot'>,
): MeetingMemory => statesKept<'meeting'>(row).memory;

/** Loads, inside the transaction, just the evidence that the rules of a gate consult. */
@Injectable()
export class EvidenceLoader {
  constructor(
    private readonly clock: Clock,
    private readonly rooms: RoomLoader,
    private readonly plans: PlanLoader,
  ) {}

  /** @param question what is asked, where something is; a page asks what could be asked */
  async load(
    tx: EntityManager,
    { id, caseId, kind, reference, snapshot, machineVersion }: WorkflowInstance,
    actor: Actor,
    consulted: ReadonlySet<Consulted>,
    question?: Question,
  ): Promise<Evidence> {
    const day = question?.effectiveOn ?? this.clock.today();
    const kinds = [...consulted].filter(isRibKind);
    return {
      today: this.clock.today(),
      ...(consulted.has('review') ? await this.review(tx, caseId) : {}),
      ...(kinds.length > 0 ? { ribs: await this.ribs(tx, caseId, kinds) } : {}),
      ...(consulted.has('documents') ? { documents: await this.documents(tx, caseId) } : {}),
      ...(consulted.has('clocks') ? { clocks: await this.clocks(tx, caseId) } : {}),
      ...(consulted.has('conflicted')
        ? { conflicted: await this.conflicted(tx, caseId, actor.id) }
        : {}),
      ...(consulted.has('openRecommendations')
        ? { openRecommendations: await this.plans.open(tx, caseId) }
        : {}),
      ...(consulted.has('asker')
        ? {
            asker: await this.plans.askerOf(tx, actor, day, { kind, snapshot, machineVersion }),
          }
        : {}),
      ...(consulted.has('openedWith') ? await this.openedWith(tx, id) : {}),
      ...(consulted.has('supersessions')
        ? { supersessions: await this.plans.supersessions(tx, question?.answers.recommendation) }
        : {}),
      ...(consulted.has('round') && kind === 'update-round'
        ? {
            round: await this.plans.round(
              tx,
              { id, kind, snapshot, machineVersion },
              day,
              question !== undefined,
            ),
          }
        : {}),
      ...(consulted.has('self') ? { self: reference } : {}),
      ...(consulted.has('room') && kind === 'meeting'
        ? await this.room(tx, reference, meetingIn({ kind, machineVersion, snapshot }), question)
        : {}),
      ...(consulted.has('decision') ? await this.decision(tx, reference, question) : {}),
      ...(consulted.has('bodiesKept') ? { bodiesKept: await this.rooms.bodiesKept(tx) } : {}),
      ...(consulted.has('bodyKeys') ? { bodyKeys: await this.rooms.bodyKeys(tx) } : {}),
      ...(consulted.has('offices') ? await this.offices(tx, day) : {}),
      ...(consulted.has('authorities') && kind === 'body'
        ? { authorities: await this.rooms.authorities(tx, reference, day) }
        : {}),
    };
  }

  private async openedWith(tx: EntityManager, id: string): Promise<Pick<Evidence, 'openedWith'>> {
    const first = await tx.findOneBy(Fact, { instanceId: id, seq: 1 });
    return first ? { openedWith: first.askedEvent } : {};
  }

  /** Before a meeting is planned the question says of which body, and for which day. */
  private async room(
    tx: EntityManager,
    reference: string,
    meeting: MeetingMemory,
    question: Question | undefined,
  ): Promise<Pick<Evidence, 'room'>> {
    const body = meeting.body === '' ? question?.answers.body : meeting.body;
    if (typeof body !== 'string') return {};
    const asked = question?.answers.on;
    const day = meeting.on ?? (isPlainDate(asked) ? asked : this.clock.today());
    return { room: await this.rooms.room(tx, body, day, meeting, reference) };
  }

  /** The decision that something stands on, or the proposed one that a decision makes good. */
  private async decision(
    tx: EntityManager,
    reference: string,
    question: Question | undefined,
  ): Promise<Pick<Evidence, 'decision'>> {
    const named = question?.answers.decision ?? question?.answers.ratifies;
    if (named === undefined) return {};
    return { decision: await this.rooms.decision(tx, named, reference) };
  }

  private async offices(tx: EntityManager, day: PlainDate): Promise<Pick<Evidence, 'offices'>> {
    const offices = await this.rooms.offices(tx, day);
    return offices === undefined ? {} : { offices };
  }

  /** Every rib of a case, for the policies. */
  allRibs(tx: EntityManager, caseId: string): Promise<NonNullable<Evidence['ribs']>> {
    return this.ribs(tx, caseId, ribKinds);
  }

  /** A recommendation may belong to a plan that is no review's. */
  private async review(tx: EntityManager, caseId: string): Promise<Pick<Evidence, 'review'>> {
    const row = await tx.findOneByOrFail(WorkflowInstance, { id: caseId });
    return row.kind === 'review-case' ? { review: statesKept<'review-case'>(row) } : {};
  }

  private async ribs(
    tx: EntityManager,
    caseId: string,
    kinds: readonly string[],
  ): Promise<NonNullable<Evidence['ribs']>> {
    const rows = await tx.find(WorkflowInstance, {
      where: { caseId, kind: In([...kinds]) },
      order: { number: 'ASC' },
    });
    const standing = (row: WorkflowInstance): RibStanding => ({
      number: row.number,
      title: row.title,
      state: row.statePath,
      memory: statesKept(row).memory as RibStanding['memory'],
    });
    return Object.fromEntries(
      kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(standing)]),
    );
  }

  private async documents(tx: EntityManager, caseId: string): Promise<readonly string[]> {
    const facts = await tx.find(Fact, {
      where: { caseId, type: In(['document.registered', 'document.withdrawn']) },
      order: { seq: 'ASC' },
      select: { type: true, payload: true },
    });
    return documentsHeld(
      facts.map(({ type, payload }) => ({
        type,
        answers: JSON.parse(payload) as Record<string, unknown>,
      })),
    );
  }

  private async clocks(tx: EntityManager, caseId: string): Promise<readonly ClockStanding[]> {
    const running = await tx.findBy(Deadline, {
      caseId,
      metOn: IsNull(),
      replacedBy: IsNull(),
    });
    return running.map(({ ruleId, agreedDue, statutoryDue }) => ({
      rule: ruleId,
      due: (agreedDue ?? statutoryDue) as PlainDate | null,
    }));
  }

  private conflicted(tx: EntityManager, caseId: string, actor: string): Promise<boolean> {
    return tx.existsBy(Fact, { caseId, type: 'conflict.declared', actor });
  }
}
