import {
  standsForSeat,
  type AgendaItem,
  type Attendance,
  type Capacity,
  type PartTaken,
  type Present,
  type Quorum,
  type QuorumRule,
  type Room,
} from '../language/governance';
import type { MeetingMemory } from '../language/memory';
import { timeOfDay, type TimeOfDay } from '../language/times';
import { personIn, presentAt, quorumIn } from './presence';
import { countOf, hasItsChair, noRuleKnown, quorumOf } from './quorum';

/** Somebody who could still come, and for whom they would be there. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  /** Organisations: 'Kent Police'. */
  readonly standsFor: readonly string[];
  readonly as: 'representative' | 'alternate' | 'substitute';
  /** 'none' where nothing has been heard. */
  readonly answer: 'notSure' | 'none';
}

export interface Outlook {
  /** The quorum there would be if just those came who have said that they come. */
  readonly likely: Quorum;
  /** The smallest sets of people who would make it quorate, the plainest first. */
  readonly sets: readonly (readonly Candidate[])[];
  /** There are more such sets than are listed. */
  readonly more: boolean;
  /** What cannot be decided if it stays so: empty when it is likely to be quorate. */
  readonly undecided: readonly AgendaItem[];
  readonly says: string;
}

/** Sets listed at most: whoever telephones round needs a few, not all. */
const mostSets = 12;

/** Before a meeting: what the replies so far come to, and whose coming would mend it. */
export function outlookOf(meeting: MeetingMemory, room: Room): Outlook {
  const answers = answersIn(meeting, room);
  const coming = peopleOf(meeting, room).filter((person) => answers.get(person) === 'coming');
  const likely = quorumIn(room, presentIfHere(meeting, room, coming));
  if (likely.verdict === 'quorate' || likely.verdict === 'noRule') {
    return { likely, sets: [], more: false, undecided: [], says: sayLikely(likely, 0) };
  }
  const open = candidatesIn(meeting, room, answers);
  const { sets, more } = smallestSets(
    ruleOf(room),
    presentIfHere(meeting, room, coming),
    open.map(({ present }) => present),
    open.filter(({ candidate }) => candidate.as === 'representative').length,
  );
  const byPerson = new Map(open.map(({ candidate }) => [candidate.person, candidate]));
  return {
    likely,
    sets: sets.map((set) => set.flatMap(({ person }) => byPerson.get(person) ?? [])),
    more,
    undecided: meeting.agenda.filter((item) => needsDecision(meeting, item)),
    says: sayLikely(likely, sets.length),
  };
}

export interface IfOneLeaves {
  /** Whoever must stay. */
  readonly cannotBeSpared: readonly {
    readonly person: string;
    readonly name: string;
    readonly says: string;
  }[];
  /** People not in the room, each of whom would make the quorum safe against any one leaving. */
  readonly wouldMakeItSafe: readonly Candidate[];
}

/** In the room: whose leaving would end the quorum, and who could make it safe. */
export function ifOneLeaves(
  meeting: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): IfOneLeaves {
  const present = presentAt(meeting, room, at, item);
  const rule = ruleOf(room);
  if (quorumOf(rule, present).verdict !== 'quorate') {
    return { cannotBeSpared: [], wouldMakeItSafe: [] };
  }
  const needed = neededIn(rule, present);
  const here = new Set(present.map(({ person }) => person));
  const absent = candidatesIn(meeting, room, answersIn(meeting, room)).filter(
    ({ candidate }) => !here.has(candidate.person),
  );
  return {
    cannotBeSpared: needed.map(({ person, name, claims }) => ({
      person,
      name,
      says: claims.length > 0 ? `${name} stands for ${unitsOf(claims).join(' and ')}` : name,
    })),
    wouldMakeItSafe:
      needed.length === 0
        ? []
        : absent
            .filter(({ present: one }) => neededIn(rule, [...present, one]).length === 0)
            .map(({ candidate }) => candidate),
  };
}

const ruleOf = ({ terms }: Room): QuorumRule => terms?.quorum ?? noRuleKnown;

const neededIn = (rule: QuorumRule, present: readonly Present[]): readonly Present[] =>
  present.filter(
    (person) =>
      !isMet(
        rule,
        present.filter((other) => other !== person),
      ),
  );

const isMet = (rule: QuorumRule, present: readonly Present[]): boolean =>
  hasItsChair(rule, present) && countOf(rule, present) >= rule.needs;

const unitsOf = (claims: Present['claims']): readonly string[] => [
  ...new Set(claims.map(({ unit }) => unit)),
];

/*
 * Who might come
 */

type Answer = MeetingMemory['replies'][number]['answer'];

/** The last answer of each person. */
const answersIn = ({ replies }: MeetingMemory, room: Room): ReadonlyMap<string, Answer> =>
  new Map(replies.map(({ person, answer }) => [personIn(room, person), answer]));

function peopleOf({ substitutions, replies }: MeetingMemory, room: Room): readonly string[] {
  const named = [...room.appointments, ...substitutions, ...replies];
  return [...new Set(named.map(({ person }) => personIn(room, person)))];
}

const fromTheStart = timeOfDay('00:00');

/** The same people as if they were in the room, so that there is one way of counting. */
function presentIfHere(
  meeting: MeetingMemory,
  room: Room,
  people: readonly string[],
): readonly Present[] {
  const attendance = people.map((person): Attendance => ({
    person,
    as: partOf(meeting, room, person),
    organisation: null,
    remotely: false,
    spells: [{ from: fromTheStart, to: null }],
  }));
  return presentAt({ ...meeting, attendance }, room, fromTheStart, null);
}

function partOf({ substitutions }: MeetingMemory, room: Room, person: string): PartTaken {
  if (isOnList(room, person)) return 'member';
  return substitutions.some((one) => personIn(room, one.person) === person)
    ? 'substitute'
    : 'invitee';
}

const capacitiesOf = (room: Room, person: string): readonly Capacity[] =>
  room.appointments.filter((one) => one.person === person).map(({ capacity }) => capacity);

const isOnList = (room: Room, person: string): boolean =>
  capacitiesOf(room, person).some((capacity) => capacity !== 'invitee' && capacity !== 'officer');

/** Everybody who counts and has neither promised nor declined, representatives first. */
function candidatesIn(
  meeting: MeetingMemory,
  room: Room,
  answers: ReadonlyMap<string, Answer>,
): readonly { readonly candidate: Candidate; readonly present: Present }[] {
  const rule = ruleOf(room);
  const open = peopleOf(meeting, room).filter((person) => {
    const answer = answers.get(person);
    return answer === undefined || answer === 'notSure';
  });
  const found = presentIfHere(meeting, room, open)
    .filter((one) => one.claims.length > 0 || (rule.chairMustBePresent && one.holdsChair))
    .map((present) => ({
      present,
      candidate: {
        person: present.person,
        name: present.name,
        standsFor: unitsOf(present.claims),
        as: asOf(room, present.person),
        answer: answers.has(present.person) ? ('notSure' as const) : ('none' as const),
      },
    }));
  return ranks.flatMap((rank) => found.filter(({ candidate }) => candidate.as === rank));
}

const ranks: readonly Candidate['as'][] = ['representative', 'alternate', 'substitute'];

function asOf(room: Room, person: string): Candidate['as'] {
  const held = capacitiesOf(room, person);
  const leads = held.some(
    (capacity) =>
      capacity === 'chair' ||
      capacity === 'viceChair' ||
      (capacity !== 'alternate' && standsForSeat.includes(capacity)),
  );
  if (leads) return 'representative';
  return held.includes('alternate') ? 'alternate' : 'substitute';
}

/*
 * The smallest sets
 */

/**
 * All sets of the smallest size that make the quorum, as many as are wanted, those with the fewest
 * stand-ins first. Both ways of counting have diminishing returns (whoever adds nothing to a few
 * adds nothing to more), so in a smallest set everybody adds something at their turn, and a branch
 * in which somebody adds nothing can be left.
 *
 * @param leading how many of the candidates, from the first, are representatives
 */
function smallestSets(
  rule: QuorumRule,
  present: readonly Present[],
  candidates: readonly Present[],
  leading: number,
): { readonly sets: readonly (readonly Present[])[]; readonly more: boolean } {
  if (!isMet(rule, [...present, ...candidates])) return { sets: [], more: false };
  const worth = (set: readonly Present[]): number => {
    const all = [...present, ...set];
    return Math.min(rule.needs, countOf(rule, all)) + (hasItsChair(rule, all) ? 1 : 0);
  };
  const wanted = rule.needs + 1;
  const before = worth([]);
  const sets: (readonly Present[])[] = [];

  const extend = (set: readonly Present[], has: number, from: number, left: Left): void => {
    if (sets.length > mostSets) return;
    if (left.leaders + left.standIns === 0) {
      if (has >= wanted) sets.push(set);
      return;
    }
    for (let i = from; i < candidates.length; i += 1) {
      const candidate = candidates[i];
      const next = without(left, i < leading);
      if (!candidate || !next) continue;
      const now = worth([...set, candidate]);
      if (now > has) extend([...set, candidate], now, i + 1, next);
    }
  };

  const mostByOne = Math.max(1, ...candidates.map((one) => worth([one]) - before));
  const least = Math.ceil((wanted - before) / mostByOne);
  for (let size = least; size <= wanted - before && sets.length === 0; size += 1) {
    for (let standIns = 0; standIns <= size && sets.length <= mostSets; standIns += 1) {
      extend([], before, 0, { leaders: size - standIns, standIns });
    }
  }
  return { sets: sets.slice(0, mostSets), more: sets.length > mostSets };
}

interface Left {
  readonly leaders: number;
  readonly standIns: number;
}

function without({ leaders, standIns }: Left, isLeader: boolean): Left | null {
  if (isLeader) return leaders > 0 ? { leaders: leaders - 1, standIns } : null;
  // Leaders come first in the list: once past them, no more can be added.
  return leaders === 0 && standIns > 0 ? { leaders, standIns: standIns - 1 } : null;
}

/*
 * Saying it
 */

/** It asks for something to be recorded, or is about a record on which something must be said. */
const needsDecision = ({ decisions }: MeetingMemory, item: AgendaItem): boolean =>
  !item.withdrawn &&
  (item.asks !== null || item.about !== null) &&
  !decisions.some((decision) => decision.item === item.id && decision.standing === 'taken');

function sayLikely({ verdict, counts, needs, says }: Quorum, sets: number): string {
  switch (verdict) {
    case 'noRule':
      return says;
    case 'quorate':
      return `Likely to be quorate: by the replies so far ${counts} count, and ${needs} are needed`;
    case 'cannotBeTold':
    case 'inquorate':
      return (
        `Not yet quorate: by the replies so far ${counts} of ${needs} needed. ` +
        (sets === 0
          ? 'Nobody else who is on the list and has not declined could make it so'
          : sets === 1
            ? 'These people would make it so'
            : 'Any one of these sets of people would make it so')
      );
  }
}
