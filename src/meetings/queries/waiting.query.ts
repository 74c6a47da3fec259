import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, LessThan, Like, type SelectQueryBuilder } from 'typeorm';
import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { AgendaItem, MeetingDecision } from '../../../workflows/language/governance';
import type { BodyMemory, MeetingMemory } from '../../../workflows/language/memory';
import { addCalendarMonths } from '../../../workflows/rules/calendar';
import {
  decidingOnRecommendations,
  decidingOnReviews,
  type DecidingBody,
} from '../../../workflows/rules/governance/deciding-bodies';
import { appointmentsOn, termsOn } from '../../../workflows/rules/room';
import { RecordsQuery, type Kept } from '../../asking';
import { mayOpen, type Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';

/** Something that waits for a body, and can be put on the agenda of its next meeting. */
export interface Waiting {
  readonly key: string;
  readonly title: string;
  readonly about: string | null;
  readonly asks: string | null;
}

/** A decision that an earlier meeting could only propose. */
export interface Proposal {
  /** 'M-0006/2' */
  readonly reference: string;
  readonly words: string;
  readonly says: string;
  readonly about: string | null;
  readonly asks: string | null;
}

/** What waits for a body, worked out from how everything stands at this moment. */
@Injectable()
export class WaitingQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  /** What is not yet on the agenda of this meeting. */
  async for(meeting: Kept<'meeting'>, actor: Actor): Promise<readonly Waiting[]> {
    const body = await this.records.find('body', meeting.memory.body, actor);
    if (!body) return [];
    const earlier = await this.earlier(meeting, actor);
    const found = [
      ...minutesIn(earlier, meeting.memory.on),
      ...ratifications(proposalsIn([...earlier, meeting])),
      ...(await this.reviewsFor(body.memory, actor)),
      ...(await this.recommendationsFor(body.memory)),
      ...(await this.draftTerms(body, actor)),
      ...this.chairReviews(body, meeting.memory),
      ...carriedForward(earlier),
      ...(await this.liveReviews(body.memory, actor)),
    ];
    return found
      .filter((one) => !meeting.memory.agenda.some((item) => isOnAgenda(item, one)))
      .map((one) => ({ ...one, key: `${one.asks ?? ''}@${one.about ?? ''} ${one.title}` }));
  }

  /** What this meeting may make good: proposed earlier, or before it became quorate. */
  async proposals(meeting: Kept<'meeting'>, actor: Actor): Promise<readonly Proposal[]> {
    return proposalsIn([...(await this.earlier(meeting, actor)), meeting]);
  }

  /** Where the proposals of a meeting were made good: 'M-0006/2' -> the meeting that did it. */
  async ratified(meeting: Kept<'meeting'>, actor: Actor): Promise<ReadonlyMap<string, string>> {
    if (meeting.memory.decisions.every(({ standing }) => standing === 'taken')) return new Map();
    const all = await this.records.all('meeting', actor);
    return new Map(
      all
        .filter(({ memory }) => memory.body === meeting.memory.body)
        .flatMap(({ memory }) =>
          memory.decisions
            .filter(({ standing }) => standing === 'taken')
            .flatMap(({ ratifies }) =>
              ratifies === null ? [] : [[ratifies, memory.title] as const],
            ),
        ),
    );
  }

  private async earlier(
    meeting: Kept<'meeting'>,
    actor: Actor,
  ): Promise<readonly Kept<'meeting'>[]> {
    const { body, on } = meeting.memory;
    const all = await this.records.all('meeting', actor);
    return all.filter(
      ({ row, memory }) =>
        row.id !== meeting.row.id &&
        memory.body === body &&
        memory.on !== null &&
        (on === null || memory.on <= on),
    );
  }

  private async reviewsFor({ key }: BodyMemory, actor: Actor): Promise<readonly Found[]> {
    const deciding = decidingOnReviews.filter(({ body, waits }) => body === key && waits !== null);
    if (deciding.length === 0) return [];
    const rows = await this.reviewsAt(deciding, actor);
    return deciding.flatMap((one) =>
      rows
        .filter((row) => waitsFor(row, one))
        .map(({ reference, title }) => ({
          title: `${title}: ${startingSmall(one.item)}`,
          about: reference,
          asks: one.gate,
        })),
    );
  }

  /** Each that waits for a decision of the body, and for the Steering Group how all the others stand. */
  private async recommendationsFor({ key }: BodyMemory): Promise<readonly Found[]> {
    const db = this.dataSource.manager;
    const waiting = decidingOnRecommendations.filter(({ body }) => body === key);
    const found: Found[] = [];
    for (const { gate, item, waits } of waiting) {
      const rows = await db.find(WorkflowInstance, {
        where: { kind: 'recommendation', statePath: In([...(waits?.states ?? [])]) },
        order: { reference: 'ASC' },
        select: { reference: true, title: true },
      });
      const of = ({ title, reference }: Pick<WorkflowInstance, 'title' | 'reference'>): Found => ({
        title: `${item}: ${title}`,
        about: reference,
        asks: gate,
      });
      found.push(...rows.map(of));
    }
    if (key !== 'steering-group') return found;
    const open = { kind: 'recommendation', tags: Like('% open %') };
    const all = await db.countBy(WorkflowInstance, open);
    const late = await db.countBy(WorkflowInstance, {
      ...open,
      dueOn: LessThan(this.clock.today()),
    });
    return all === 0
      ? found
      : [
          ...found,
          { title: `Open recommendations: ${all}, ${late} of them late`, about: null, asks: null },
        ];
  }

  private async liveReviews({ key }: BodyMemory, actor: Actor): Promise<readonly Found[]> {
    if (key !== 'steering-group') return [];
    const rows = await this.openReviews()
      .select('review.caseId', 'caseId')
      .getRawMany<{ caseId: string }>();
    const live = rows.filter((row) => mayOpen(actor, { ...row, kind: 'review-case', title: '' }));
    return live.length === 0
      ? []
      : [{ title: `Progress of the ${live.length} live reviews`, about: null, asks: null }];
  }

  /** Few of the open reviews wait: the database leaves out those that cannot be among them. */
  private async reviewsAt(
    deciding: readonly DecidingBody[],
    actor: Actor,
  ): Promise<readonly WorkflowInstance[]> {
    const places = deciding.flatMap(({ waits }) =>
      waits === null ? [] : waits.states.map((state) => ({ region: waits.region, state })),
    );
    const open = this.openReviews().select('review.id');
    const rows = await this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'one')
      .where(`one.id IN (${open.getQuery()})`)
      .andWhere(
        new Brackets((either) => {
          for (const [index, { region, state }] of places.entries()) {
            if (region === 'lifecycle') {
              either.orWhere(`one.statePath = :s${index}`, { [`s${index}`]: state });
            } else {
              const kept = `%"${region}":"${state}"%`;
              either.orWhere(`one.snapshot LIKE :s${index}`, { [`s${index}`]: kept });
            }
          }
        }),
      )
      .orderBy('one.reference')
      .getMany();
    return rows.filter((row) => mayOpen(actor, row));
  }

  private openReviews(): SelectQueryBuilder<WorkflowInstance> {
    return this.dataSource.manager
      .createQueryBuilder(WorkflowInstance, 'review')
      .where(`review.kind = 'review-case' AND review.tags LIKE '% open %'`);
  }

  private async draftTerms(body: Kept<'body'>, actor: Actor): Promise<readonly Found[]> {
    const all = await this.records.all('body', actor);
    return all
      .filter(({ memory }) => memory.parent === body.row.reference && hasDraft(memory))
      .map(({ row, memory }) => ({
        title: `Terms of reference of the ${memory.title}, for approval`,
        about: row.reference,
        asks: 'body.approveTerms',
      }));
  }

  private chairReviews({ row, memory }: Kept<'body'>, meeting: MeetingMemory): readonly Found[] {
    const day = meeting.on ?? this.clock.today();
    const months = termsOn(memory, day)?.chairReviewMonths ?? null;
    if (months === null) return [];
    return appointmentsOn(memory, day)
      .filter(({ capacity }) => capacity === 'chair' || capacity === 'viceChair')
      .filter(({ id, from }) => {
        const last = memory.chairReviews.findLast(({ appointment }) => appointment === id);
        return addCalendarMonths(last?.on ?? from, months) <= day;
      })
      .map(({ capacity }) => ({
        title: capacity === 'chair' ? 'Review of the Chair' : 'Review of the Vice-Chair',
        about: row.reference,
        asks: 'body.reviewChair',
        byTitle: true,
      }));
  }
}

/** `byTitle`: what it is about and asks does not tell it from others. */
type Found = Omit<Waiting, 'key'> & { readonly byTitle?: true };

function isOnAgenda(item: AgendaItem, { title, about, asks, byTitle }: Found): boolean {
  if (item.withdrawn || item.about !== about || item.asks !== asks) return false;
  return (asks !== null && !byTitle) || isSameTitle(item.title, title);
}

/** Numbers in a title change while it waits; capitals and full stops are a matter of taste. */
export const isSameTitle = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (title: string): string =>
  title
    .replace(/[\d.…]+/g, '')
    .trim()
    .toLowerCase();

const startingSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function waitsFor(row: WorkflowInstance, { waits }: DecidingBody): boolean {
  if (!waits) return false;
  const { states } = statesKept<'review-case'>(row);
  return waits.states.includes(states[waits.region] ?? '');
}

/** A meeting agrees the minutes of those before it, not of one on its own day. */
const minutesIn = (
  meetings: readonly Kept<'meeting'>[],
  before: PlainDate | null,
): readonly Found[] =>
  meetings
    .filter(({ row, memory: { on } }) => row.statePath === 'closed' && on !== before)
    .map(({ row, memory }) => ({
      title: `Minutes of ${memory.on ? sayDate(memory.on) : memory.title}`,
      about: row.reference,
      asks: 'meeting.agreeMinutes',
    }));

function proposalsIn(meetings: readonly Kept<'meeting'>[]): readonly Proposal[] {
  const ratified = new Set(
    meetings.flatMap(({ memory }) =>
      memory.decisions
        .filter(({ standing }) => standing === 'taken')
        .flatMap(({ ratifies }) => ratifies ?? []),
    ),
  );
  return meetings.flatMap(({ row, memory }) =>
    memory.decisions
      .filter(({ standing }) => standing === 'proposed')
      .map((decision) => proposalOf(row.reference, memory, decision))
      .filter(({ reference }) => !ratified.has(reference)),
  );
}

const proposalOf = (
  meeting: string,
  { on }: MeetingMemory,
  { id, words, about, asks }: MeetingDecision,
): Proposal => ({
  reference: `${meeting}/${id}`,
  words,
  says: `${shortened(words)}${on ? ` (proposed on ${sayDate(on)})` : ''}`,
  about,
  asks,
});

const ratifications = (proposals: readonly Proposal[]): readonly Found[] =>
  proposals.map(({ words, about, asks }) => ({
    title: ratifying(words),
    about,
    asks,
    byTitle: true,
  }));

/** How an agenda calls the item by which a proposal is made good. */
export const ratifying = (words: string): string => `Ratify: ${shortened(words)}`;

const longest = 140;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
};

function carriedForward(meetings: readonly Kept<'meeting'>[]): readonly Found[] {
  const open = meetings.flatMap(({ memory }) => memory.actions.filter(({ doneOn }) => !doneOn));
  return open.length === 0
    ? []
    : [{ title: `Actions carried forward: ${open.length} open`, about: null, asks: null }];
}

const hasDraft = ({ terms }: BodyMemory): boolean => {
  const approved = terms.filter(({ inForceFrom }) => inForceFrom !== null);
  const latest = Math.max(0, ...approved.map(({ version }) => version));
  return terms.some(({ version, inForceFrom }) => inForceFrom === null && version > latest);
};
