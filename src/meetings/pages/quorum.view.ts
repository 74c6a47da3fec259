import {
  standsForSeat,
  type Attendance,
  type Quorum,
  type Room,
} from '../../../workflows/language/governance';
import type { MeetingMemory } from '../../../workflows/language/memory';
import type { TimeOfDay } from '../../../workflows/language/times';
import { ifOneLeaves } from '../../../workflows/rules/outlook';
import { nameIn, personIn, presentAt, quorumAt } from '../../../workflows/rules/presence';
import { listed } from '../../web/page-filters';
import { fullStop } from '../../asking';

/** The quorum as somebody reads it across a room: the answer, the reason, the remedy. */
export interface QuorumShown {
  readonly verdict: Quorum['verdict'];
  readonly mayDecide: boolean;
  readonly headline: string;
  readonly because: string | null;
  readonly remedies: readonly string[];
  readonly notCounted: Quorum['notCounted'];
  readonly warnings: readonly string[];
}

export const mayDecide = ({ verdict }: Pick<Quorum, 'verdict'>): boolean =>
  verdict === 'quorate' || verdict === 'noRule';

export function quorumShown(
  memory: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): QuorumShown {
  const quorum = quorumAt(memory, room, at, item);
  const [headline = '', ...because] = quorum.says.split(/(?<=[.;])\s+/);
  return {
    verdict: quorum.verdict,
    mayDecide: mayDecide(quorum),
    headline: headline.replace(/[.;]$/, ''),
    because: because.length > 0 ? fullStop(because.join(' ')) : null,
    remedies: remediesOf(quorum, memory, room, at, item),
    notCounted: quorum.notCounted,
    warnings: quorum.warnings,
  };
}

function remediesOf(
  quorum: Quorum,
  memory: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): readonly string[] {
  switch (quorum.verdict) {
    case 'noRule':
      return [];
    case 'quorate':
      return ifSomebodyLeaves(memory, room, at, item);
    case 'cannotBeTold':
      return [
        'Until it is told, decisions can only be proposed.',
        `Record for which organisation ${listed(quorum.untold)} came.`,
      ];
    case 'inquorate':
      return [
        'Decisions can only be proposed, for a quorate meeting to ratify.',
        ...whoseComingMends(quorum, memory, room, at, item),
      ];
  }
}

function ifSomebodyLeaves(
  memory: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): readonly string[] {
  const { cannotBeSpared, wouldMakeItSafe } = ifOneLeaves(memory, room, at, item);
  if (cannotBeSpared.length === 0) return ['It stays quorate whoever leaves.'];
  const leaving =
    cannotBeSpared.length === 1
      ? `If ${cannotBeSpared[0]?.name ?? ''} leaves`
      : `If any of ${listed(
          cannotBeSpared.map(({ name }) => name),
          'or',
        )} leaves`;
  return [
    `${leaving}, decisions from then on can only be proposed.`,
    ...(wouldMakeItSafe.length > 0
      ? [`To make it safe, call ${oneOf(wouldMakeItSafe.map(({ name }) => name))}.`]
      : []),
  ];
}

const mostNamed = 4;

const oneOf = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} or somebody else on the list`
    : listed(names, 'or');

/** Everybody on the list who is not there: whose coming, alone, would make it quorate. */
function whoseComingMends(
  quorum: Quorum,
  memory: MeetingMemory,
  room: Room,
  at: TimeOfDay,
  item: string | null,
): readonly string[] {
  const here = new Set(presentAt(memory, room, at, item).map(({ person }) => person));
  const absent = likeliestFirst(memory, room).filter((person) => !here.has(person));
  const enough = absent.filter((person) =>
    mayDecide(quorumAt(withComer(memory, person, at), room, at, item)),
  );
  if (enough.length > 0) {
    const names = enough.map((person) => nameIn(room, person));
    return [`It is quorate as soon as one of these comes: ${oneOf(names)}.`];
  }
  const units = unitsNotCounted(quorum, room);
  return units.length === 0 ? [] : [`Nobody is counted yet for ${listed(units)}.`];
}

/** Those who said they would come, then those who have not declined; the others are no help. */
function likeliestFirst({ replies }: MeetingMemory, room: Room): readonly string[] {
  const answers = new Map(replies.map(({ person, answer }) => [personIn(room, person), answer]));
  const all = couldCome(room).filter((person) => answers.get(person) !== 'notComing');
  const isComing = (person: string): boolean => answers.get(person) === 'coming';
  return [...all.filter(isComing), ...all.filter((person) => !isComing(person))];
}

const couldCome = (room: Room): readonly string[] => [
  ...new Set(
    room.appointments
      .filter(({ capacity }) => isOffice(capacity) || standsForSeat.includes(capacity))
      .map(({ person }) => personIn(room, person)),
  ),
];

const isOffice = (capacity: string): boolean => capacity === 'chair' || capacity === 'viceChair';

function withComer(memory: MeetingMemory, person: string, at: TimeOfDay): MeetingMemory {
  const came: Attendance = {
    person,
    as: 'member',
    organisation: null,
    remotely: false,
    spells: [{ from: at, to: null }],
  };
  return { ...memory, attendance: [...memory.attendance, came] };
}

function unitsNotCounted({ counted }: Quorum, { seats, terms }: Room): readonly string[] {
  const here = new Set(counted.map(({ unit }) => unit));
  const countable = seats.filter(
    ({ standing, responsibleAuthority }) =>
      standing === 'member' && (terms?.quorum.counts !== 'authorities' || responsibleAuthority),
  );
  const key = terms?.quorum.by === 'seat' ? ('name' as const) : ('unit' as const);
  return [...new Set(countable.map((seat) => seat[key]))].filter((unit) => !here.has(unit));
}
