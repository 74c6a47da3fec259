import { Injectable } from '@nestjs/common';
import {
  Like,
  MoreThanOrEqual,
  Not,
  type EntityManager,
  type FindOptionsWhere,
  type SelectQueryBuilder,
} from 'typeorm';
import type { PlainDate } from '../../workflows/language/dates';
import { standsForSeat } from '../../workflows/language/governance';
import type { OrganisationMemory, RecommendationMemory } from '../../workflows/language/memory';
import { isSameName } from '../../workflows/language/names';
import {
  leadHeardOn,
  type AskedInRound,
  type AskerStanding,
  type RoundStanding,
  type SpeakingAs,
  type SupersededLink,
} from '../../workflows/language/recommendations';
import { KCST } from '../../workflows/language/roles';
import { saysOf } from '../../workflows/language/where';
import { ragOf } from '../../workflows/rules/recommendations/rag';
import { appointmentsOn, samePerson, seatsOn, type People } from '../../workflows/rules/room';
import type { Actor } from './actor';
import { KeptRecords } from './kept-records';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { currentWorkflow } from './workflow-registry';
import { statesKept } from './workflow-states';

interface Kept {
  readonly row: WorkflowInstance;
  readonly memory: RecommendationMemory;
}

/** A recommendation and the organisation that leads it. */
type Led = Pick<WorkflowInstance, 'reference' | 'lead'>;

const longestChain = 50;

const stillOpen = { tags: Like('% open %') };

/** Loads what recommendations lean on: who asks and for whom, what is open, how a round stands. */
@Injectable()
export class PlanLoader {
  constructor(private readonly records: KeptRecords) {}

  /** The recommendations of a plan that are still open, as they are printed. */
  async open(db: EntityManager, caseId: string): Promise<readonly string[]> {
    const kept = await this.kept(db, { caseId, ...stillOpen });
    return kept.map(({ row, memory }) => {
      const state = labelOf(row).toLowerCase();
      return `${memory.label ?? memory.title} (${state})`;
    });
  }

  /** For which organisations a person speaks, and in what capacity, on a day. */
  async asker(db: EntityManager, actor: Actor, day: PlainDate): Promise<AskerStanding> {
    if (actor.roles.some((role) => role === 'system' || KCST.some((one) => one === role))) {
      return { organisations: [], capacity: 'team' };
    }
    const organisations = await this.organisationsOf(db, actor.organisation);
    // Whoever made the link named its holder.
    if (actor.onlyFor) return { organisations, capacity: 'delegate' };
    return {
      organisations,
      capacity: await this.capacityOf(db, actor, organisations, day),
    };
  }

  /** The same, with the part that the person has in one recommendation. */
  async askerOf(
    db: EntityManager,
    actor: Actor,
    day: PlainDate,
    row: Pick<WorkflowInstance, 'kind' | 'snapshot' | 'machineVersion'>,
  ): Promise<AskerStanding> {
    const asker = await this.asker(db, actor, day);
    if (row.kind === 'meeting') return { ...asker, person: actor.person ?? null };
    if (row.kind !== 'recommendation') return asker;
    return { ...asker, ...partIn(statesKept<'recommendation'>(row).memory, asker) };
  }

  /** The recommendation that is named, and whatever took its place, and so on. */
  async supersessions(db: EntityManager, named: unknown): Promise<readonly SupersededLink[]> {
    const links: SupersededLink[] = [];
    let reference = typeof named === 'string' ? named.trim() : null;
    while (reference !== null && links.length < longestChain) {
      const seen = links.some((link) => link.reference === reference);
      const row = seen
        ? null
        : await db.findOneBy(WorkflowInstance, { reference, kind: 'recommendation' });
      if (!row) break;
      const { supersededBy } = statesKept<'recommendation'>(row).memory;
      links.push({ reference, by: supersededBy });
      reference = supersededBy;
    }
    return links;
  }

  /**
   * Who is asked in a round, who has answered since it was opened, and what goes to the meeting.
   *
   * @param withPack what goes to the meeting is long, and is looked at only where the round ends
   */
  async round(
    db: EntityManager,
    row: Pick<WorkflowInstance, 'id' | 'kind' | 'snapshot' | 'machineVersion'>,
    today: PlainDate,
    withPack: boolean,
  ): Promise<RoundStanding> {
    const { memory: round } = statesKept<'update-round'>(row);
    const since = round.openedOn;
    return {
      asked:
        since === null ? byLead(await this.leadsOf(db, stillOpen).getRawMany<Led>()) : round.asked,
      answered: since === null ? [] : byLead(await this.heardSince(db, since)),
      others: since === null ? await this.roundsOpen(db, row.id) : [],
      pack: withPack ? await this.pack(db, today) : [],
    };
  }

  private async pack(db: EntityManager, today: PlainDate): Promise<RoundStanding['pack']> {
    return (await this.kept(db, stillOpen)).map(({ row: one, memory }) => {
      const { colour, reason } = ragOf({ ...memory, state: one.statePath }, today);
      return {
        recommendation: one.reference,
        title: memory.title,
        lead: memory.lead,
        stands: labelOf(one),
        target: memory.target,
        rag: colour,
        why: reason,
        said: memory.lastUpdate,
      };
    });
  }

  /** A round waits for the lead agency: what an agency says that supports it answers nothing. */
  private async heardSince(db: EntityManager, since: PlainDate): Promise<readonly Led[]> {
    const heard = await this.leadsOf(db, { heardOn: MoreThanOrEqual(since) }).getRawMany<Led>();
    // Written out, so that the index of these few is seen to fit.
    const ofOthers = await db
      .createQueryBuilder(WorkflowInstance, 'one')
      .where(`one.kind = 'recommendation' AND one.snapshot LIKE '%"leadSaidOn":%'`)
      .andWhere('one.heardOn >= :since', { since })
      .getMany();
    const silent = new Set(
      ofOthers.flatMap((row) => {
        const on = leadHeardOn(statesKept<'recommendation'>(row).memory.lastUpdate);
        return on === null || on < since ? row.reference : [];
      }),
    );
    return heard.filter(({ reference }) => !silent.has(reference));
  }

  /** Who leads each, without reading what it remembers. */
  private leadsOf(
    db: EntityManager,
    where: FindOptionsWhere<WorkflowInstance>,
  ): SelectQueryBuilder<WorkflowInstance> {
    return db
      .createQueryBuilder(WorkflowInstance, 'one')
      .select('one.reference', 'reference')
      .addSelect('one.lead', 'lead')
      .where({ ...where, kind: 'recommendation' })
      .orderBy('one.reference');
  }

  private async roundsOpen(db: EntityManager, butFor: string): Promise<readonly string[]> {
    const rows = await db.find(WorkflowInstance, {
      where: { kind: 'update-round', statePath: 'open', id: Not(butFor) },
      select: { title: true },
    });
    return rows.map(({ title }) => title);
  }

  private async people(db: EntityManager): Promise<People> {
    const people = await this.records.all(db, 'person');
    return Object.fromEntries([...people].map(([reference, { memory }]) => [reference, memory]));
  }

  private async kept(
    db: EntityManager,
    where: FindOptionsWhere<WorkflowInstance>,
  ): Promise<readonly Kept[]> {
    const rows = await db.find(WorkflowInstance, {
      where: { ...where, kind: 'recommendation' },
      order: { reference: 'ASC' },
    });
    return rows.map((row) => ({ row, memory: statesKept<'recommendation'>(row).memory }));
  }

  /** The organisation of that name, and every one whose work came to it. */
  private async organisationsOf(
    db: EntityManager,
    name: string | null,
  ): Promise<readonly string[]> {
    if (name === null) return [];
    const all = [...(await this.records.all(db, 'organisation'))].map(
      ([reference, { memory }]) => ({ reference, memory }),
    );
    const isCalled = ({ names }: OrganisationMemory): boolean =>
      names.some((one) => isSameName(one.name, name));
    const mine = all.filter(({ memory }) => isCalled(memory)).map(({ reference }) => reference);
    for (let found = -1; found !== mine.length;) {
      found = mine.length;
      const before = all.filter(
        ({ reference, memory }) =>
          !mine.includes(reference) && memory.successors.some((one) => mine.includes(one)),
      );
      mine.push(...before.map(({ reference }) => reference));
    }
    return mine;
  }

  private async capacityOf(
    db: EntityManager,
    actor: Actor,
    organisations: readonly string[],
    day: PlainDate,
  ): Promise<SpeakingAs | null> {
    if (organisations.length === 0) return null;
    const bodies = await this.records.all(db, 'body');
    const group = [...bodies.values()]
      .map(({ memory }) => memory)
      .find(({ key }) => key === 'steering-group');
    if (!group) return 'delegate';
    const seats = seatsOn(group, day).filter(({ organisation }) =>
      organisations.includes(organisation),
    );
    if (seats.length > 0 && seats.every(({ standing }) => standing === 'invited')) return 'invitee';
    if (!actor.person) return 'delegate';
    const people = await this.people(db);
    const self = samePerson(people, actor.person);
    const held = appointmentsOn(group, day).find(
      (one) =>
        samePerson(people, one.person) === self &&
        seats.some(({ id }) => id === one.seat) &&
        standsForSeat.includes(one.capacity),
    );
    return (held?.capacity as SpeakingAs | undefined) ?? 'delegate';
  }
}

/** Whose the words are: those of the agency that leads, or of one that supports it. */
function partIn(
  { lead, support }: Pick<RecommendationMemory, 'lead' | 'support'>,
  { organisations }: AskerStanding,
): Pick<AskerStanding, 'part'> {
  if (lead !== null && organisations.includes(lead)) return { part: 'lead' };
  return organisations.some((one) => support.includes(one)) ? { part: 'support' } : {};
}

function byLead(all: readonly Led[]): readonly AskedInRound[] {
  const leads = new Map<string, string[]>();
  for (const { lead, reference } of all) {
    if (lead === null) continue;
    const others = leads.get(lead);
    if (others) others.push(reference);
    else leads.set(lead, [reference]);
  }
  return [...leads].map(([organisation, recommendations]) => ({ organisation, recommendations }));
}

const labelOf = ({ statePath }: WorkflowInstance): string =>
  saysOf(currentWorkflow('recommendation'), '', statePath).label;
