import { Injectable } from '@nestjs/common';
import { partsOf } from '../../../workflows/language/dates';
import type { EventDefinition } from '../../../workflows/language/events';
import type { Field, Fields } from '../../../workflows/language/fields';
import type { AgendaItem, Room } from '../../../workflows/language/governance';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { timeOfDay } from '../../../workflows/language/times';
import { decidingBodies } from '../../../workflows/rules/governance/deciding-bodies';
import { presentAt } from '../../../workflows/rules/presence';
import { numberOf } from '../../../workflows/meeting/meeting.view';
import {
  PickOptionsQuery,
  readForm,
  type FormOf,
  type Link,
  type PickOptions,
  type Sent,
  type Typed,
} from '../../asking';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { withQuery } from '../../web/paths';
import { ofMoved } from '../commands/decide.handler';
import type { MeetingFound } from '../queries/meeting.query';
import { timeMeant } from '../queries/meeting-time.view';
import { MovedRecordQuery } from '../queries/moved-record.query';
import { isSameTitle, ratifying, WaitingQuery, type Proposal } from '../queries/waiting.query';
import { itemDecision, meetingRoom } from './addresses';
import { quorumShown } from './quorum.view';

/** What the address says of the form: which record it moves with it, taken or proposed. */
export interface DecisionAsked {
  readonly moves?: string | undefined;
  readonly as?: string | undefined;
}

/** The form of a decision, with the boxes of the record that it moves on the same page. */
export interface DecisionForm {
  readonly of: FormOf;
  readonly filled: Typed;
  readonly event: 'meeting.decide' | 'meeting.propose';
  readonly moves: string | null;
}

const movesNothing = 'nothing';

@Injectable()
export class DecisionForms {
  constructor(
    private readonly moved: MovedRecordQuery,
    private readonly options: PickOptionsQuery,
    private readonly waiting: WaitingQuery,
    private readonly clock: Clock,
  ) {}

  async of(
    found: MeetingFound,
    item: AgendaItem,
    asked: DecisionAsked,
    actor: Actor,
  ): Promise<DecisionForm> {
    const { row, whole, room } = found;
    const { time } = timeMeant(whole, this.clock);
    const quorum = quorumShown(whole, room, time, item.id);
    const takes = asked.as === 'decision' || (asked.as === undefined && quorum.mayDecide);
    const target = await this.moved.find(item.about, actor);
    const gates = takes && target ? gatesOf(item, target) : [];
    const moves = gates.find((gate) => gate === (asked.moves ?? item.asks)) ?? null;
    const proposals = takes ? await this.waiting.proposals(found, actor) : [];
    const event = takes ? 'meeting.decide' : 'meeting.propose';
    const own = workflowOf(row.kind, row.machineVersion).events[event];
    const other = target && moves ? eventOf(target, moves) : undefined;
    if (!own) throw new Error(`A meeting has no event ${event}`);
    const fields = fieldsOf(own.fields, other ? fieldsMoved(other) : {}, proposals);
    return {
      event,
      moves,
      filled: { time, ...ratifiesAtFirst(item, proposals), ...filledIn(found) },
      of: {
        event,
        // A meeting's decisions are of its day: no box asks when it happened.
        definition: { ...own, fields, happenedOn: 'time' },
        edition: 'g2016',
        caption: `${whole.title} · Item ${numberOf(whole, item.id)}: ${item.title}`,
        back: { text: whole.title, href: meetingRoom.to({ reference: row.reference }) },
        action: addressOf(row, item, asked),
        warning: null,
        says: takes
          ? [`${quorum.headline}.`, ...(other ? [sayMoved(other, target)] : [])]
          : [
              `${quorum.headline}.`,
              ...(quorum.mayDecide
                ? []
                : [
                    'So this can only be proposed, and nothing else is moved by it. A quorate meeting ratifies it.',
                  ]),
              ...(quorum.mayDecide ? [] : quorum.remedies.slice(1)),
              ...quorum.notCounted.map(({ name, why }) => `${name} is not counted: ${why}.`),
            ],
        revision: null,
        others: othersOf(row, item, { takes, target, gates, moves }),
        options: await this.optionsOf(found, own, other, target),
      },
    };
  }

  private async optionsOf(
    { row, room, whole }: MeetingFound,
    own: EventDefinition,
    other: EventDefinition | undefined,
    target: WorkflowInstance | null,
  ): Promise<PickOptions> {
    const references = cameFor(whole, room);
    return {
      ...(await this.options.of(own.fields, row)),
      ...(other && target ? await this.options.of(other.fields, target) : {}),
      organisation: references.map((value) => ({
        value,
        text: room.organisations[value]?.name ?? value,
      })),
    };
  }
}

/** What was typed, as the decision and what it moves. */
export function decisionTyped(
  { of, event, moves }: DecisionForm,
  item: string,
  typed: Typed,
): { readonly decided: Sent; readonly moves: Sent | null } {
  const { answers } = readForm(of.definition.fields, typed);
  const prefix = ofMoved('');
  const all = Object.entries(answers);
  const own = all.filter(([name]) => !name.startsWith(prefix));
  const others = all
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, answer]) => [name.slice(prefix.length), answer] as const);
  return {
    decided: { event, answers: { ...Object.fromEntries(own), item } },
    moves: moves === null ? null : { event: moves, answers: Object.fromEntries(others) },
  };
}

function gatesOf({ asks }: AgendaItem, target: WorkflowInstance): readonly string[] {
  if (asks === null) return [];
  const gates = decidingBodies.filter(({ onItemsFor }) => onItemsFor.includes(asks));
  const all = [asks, ...gates.map(({ gate }) => gate).filter((gate) => gate !== asks)];
  return all.filter((gate) => eventOf(target, gate) !== undefined);
}

const eventOf = (row: WorkflowInstance, event: string): EventDefinition | undefined => {
  const { events } = workflowOf(row.kind, row.machineVersion);
  return Object.hasOwn(events, event) ? events[event] : undefined;
};

/** What everybody has to fill in first; who disagreed is seldom recorded, and long to read past. */
function fieldsOf(own: Fields, moved: Fields, proposals: readonly Proposal[]): Fields {
  const { time, words, item: _inAddress, ratifies: _asTyped, ...seldom } = own;
  const ratifies: Field = {
    kind: 'choice',
    label: 'Does it make good what could only be proposed?',
    options: Object.fromEntries(proposals.map(({ reference, says }) => [reference, says])),
    optional: true,
  };
  return {
    ...(time ? { time } : {}),
    ...(words ? { words } : {}),
    ...moved,
    ...(proposals.length > 0 ? { ratifies } : {}),
    ...seldom,
  };
}

/** The decision itself, its day and its taker are known: the meeting says them. */
const knownByMeeting: readonly string[] = ['decision', 'takenBy'];

const fieldsMoved = ({ fields, happenedOn }: EventDefinition): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== happenedOn && !knownByMeeting.includes(name))
      .map(([name, field]) => [ofMoved(name), field]),
  );

/** An item that was put on the agenda to make a proposal good says so by its name. */
function ratifiesAtFirst({ title }: AgendaItem, proposals: readonly Proposal[]): Typed {
  const meant = proposals.find(({ words }) => isSameTitle(ratifying(words), title));
  return meant ? { ratifies: meant.reference, words: meant.words } : {};
}

/** What the meeting already tells of the record that is moved. */
function filledIn({ whole: { title, on, bodyName } }: MeetingFound): Typed {
  const { day, month, year } = on ? partsOf(on) : { day: '', month: '', year: '' };
  const agreedOn = ofMoved('cspAgreedOn');
  return {
    [ofMoved('where')]: title,
    [ofMoved('concludedBy')]: bodyName,
    [ofMoved('cspAgreedBy')]: bodyName,
    [`${agreedOn}-day`]: String(day),
    [`${agreedOn}-month`]: String(month),
    [`${agreedOn}-year`]: String(year),
  };
}

/** Those with a part in the meeting: only they can agree or disagree. */
function cameFor(memory: MeetingMemory, room: Room): readonly string[] {
  const throughout = { from: midnight, to: null };
  const attendance = memory.attendance.map((one) => ({ ...one, spells: [throughout] }));
  const present = presentAt({ ...memory, attendance, declarations: [] }, room, midnight, null);
  const seats = new Set(present.flatMap(({ claims }) => claims.map(({ seat }) => seat)));
  const seated = room.seats.filter(({ id }) => seats.has(id));
  return [...new Set(seated.map(({ organisation }) => organisation))];
}

const midnight = timeOfDay('00:00');

const addressOf = (
  { reference }: WorkflowInstance,
  { id }: AgendaItem,
  { moves, as }: DecisionAsked,
): string => withQuery(itemDecision.to({ reference, item: id }), { moves, as });

const sayMoved = ({ says }: EventDefinition, target: WorkflowInstance | null): string =>
  `On ${target?.title ?? 'the record'} it records: “${says}”.`;

function othersOf(
  row: WorkflowInstance,
  item: AgendaItem,
  form: {
    readonly takes: boolean;
    readonly target: WorkflowInstance | null;
    readonly gates: readonly string[];
    readonly moves: string | null;
  },
): readonly Link[] {
  const link = (text: string, asked: DecisionAsked): Link => ({
    text,
    href: addressOf(row, item, asked),
  });
  if (!form.takes) {
    return [
      link('Record a decision that was taken while the meeting was quorate', { as: 'decision' }),
    ];
  }
  const gates = form.gates.filter((gate) => gate !== form.moves);
  return [
    ...gates.map((gate) =>
      link((form.target && eventOf(form.target, gate)?.label) ?? gate, { moves: gate }),
    ),
    ...(form.moves === null
      ? []
      : [link('Record a decision that moves nothing', { moves: movesNothing })]),
    link('Record it as proposed', { as: 'proposal' }),
  ];
}
