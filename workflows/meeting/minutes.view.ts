import { sayDate, type PlainDate } from '../language/dates';
import type { FileKept } from '../language/files';
import {
  capacities,
  type Attendance,
  type MeetingDecision,
  type Present,
  type Quorum,
  type Room,
} from '../language/governance';
import type { MeetingMemory } from '../language/memory';
import type { TimeOfDay } from '../language/times';
import { nameIn, personIn, presentAt, quorumAt, recordedAndCorrected } from '../rules/presence';
import { numberOf } from './meeting.view';
import { joined, sayWithoutQuorum } from './without-quorum.view';

/** One person of the list, and when they were there, if not from beginning to end. */
export interface PersonInMinutes {
  readonly name: string;
  readonly capacity: string;
  /** 'from 10:20', 'until 11:00'; null: the whole meeting. */
  readonly when: string | null;
  readonly remotely: boolean;
}

export interface DecisionInMinutes {
  readonly id: string;
  readonly at: TimeOfDay;
  readonly words: string;
  readonly standing: MeetingDecision['standing'];
  /** What it stood on when it was recorded. */
  readonly stoodOn: string;
  /** 'Quorate as recorded, inquorate as corrected'; null while the two agree. */
  readonly asCorrected: string | null;
  /** 'By consensus', or who disagreed and who voted for it. */
  readonly agreement: string;
  readonly ratifies: string | null;
}

/** What belongs to Part D says so, so that a reader without Part D is not shown it. */
interface MayBeRestricted {
  readonly restricted: boolean;
}

export interface ItemInMinutes extends MayBeRestricted {
  readonly id: string;
  /** Its place on the agenda; 0 when it was taken off. */
  readonly number: number;
  readonly title: string;
  readonly about: string | null;
  readonly withdrawn: boolean;
  readonly decisions: readonly DecisionInMinutes[];
}

export interface ActionInMinutes extends MayBeRestricted {
  readonly id: string;
  readonly item: string | null;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
}

export interface DeclarationInMinutes extends MayBeRestricted {
  readonly name: string;
  readonly item: string | null;
  readonly nature: string;
  readonly leaves: boolean;
}

export interface PapersInMinutes extends MayBeRestricted {
  readonly what: readonly string[];
  readonly files: readonly FileKept[];
  readonly item: string | null;
  readonly circulatedOn: PlainDate;
  readonly lateReason: string | null;
}

export interface Minutes {
  readonly title: string;
  readonly day: string | null;
  readonly place: string | null;
  readonly openedAt: TimeOfDay | null;
  readonly closedAt: TimeOfDay | null;
  readonly presides: string | null;
  /** Null while they are a draft. */
  readonly agreedOn: PlainDate | null;
  readonly agreedAt: string | null;
  /** Organisations for which somebody came, as the list prints them. */
  readonly present: readonly {
    readonly organisation: string;
    readonly people: readonly PersonInMinutes[];
  }[];
  /** Members of the list for whom nobody came. */
  readonly notRepresented: readonly string[];
  readonly apologies: readonly string[];
  readonly substitutes: readonly { readonly name: string; readonly for: string }[];
  /** There, and not counted: guests, officers, and people whose organisation nobody recorded. */
  readonly alsoInAttendance: readonly PersonInMinutes[];
  readonly declarations: readonly DeclarationInMinutes[];
  readonly papers: readonly PapersInMinutes[];
  /** The agreed minutes as they were handed in: they go before what is drawn up here. */
  readonly asFiles: readonly (FileKept & MayBeRestricted)[];
  /** At the opening, and at every minute at which it changed. */
  readonly quorum: readonly {
    readonly at: TimeOfDay;
    readonly verdict: Quorum['verdict'];
    readonly says: string;
  }[];
  readonly items: readonly ItemInMinutes[];
  readonly actions: readonly ActionInMinutes[];
  /** 'Items 5 to 7 were discussed without a quorum: …' */
  readonly withoutQuorum: string | null;
  /** With which the minutes were agreed. */
  readonly corrections: string | null;
  readonly attendanceCorrected: boolean;
}

/**
 * The minutes of a meeting, as far as it has come.
 *
 * @param room what the meeting stands on today, corrections of lists and people included
 * @param names names of people and organisations, by reference, that the room does not know
 */
export function minutesOf(
  memory: MeetingMemory,
  room: Room,
  names: Readonly<Record<string, string>> = {},
): Minutes {
  const people = memory.attendance.map((attendance) => seenIn(memory, room, attendance));
  const nameOf = (reference: string): string =>
    room.organisations[reference]?.name ?? names[reference] ?? nameIn(room, reference);
  const isRestricted = (item: string | null): boolean =>
    memory.agenda.some(({ id, restricted }) => id === item && restricted);
  return {
    title: memory.title,
    day: memory.on && sayDate(memory.on),
    place: memory.place,
    openedAt: memory.openedAt,
    closedAt: memory.closedAt,
    presides: memory.presides && nameOf(memory.presides),
    agreedOn: memory.minutesAgreedOn,
    agreedAt: memory.minutesAgreedAt,
    present: byOrganisation(memory, room, people),
    notRepresented: memory.openedAt === null ? [] : notRepresented(room, people),
    apologies: apologiesIn(memory, room).map(nameOf),
    substitutes: substitutesIn(memory, room, nameOf),
    alsoInAttendance: people
      .filter(({ present }) => present.claims.length === 0)
      .map((one) => personLine(memory, one, partOf(one))),
    declarations: memory.declarations.map(({ person, item, nature, leaves }) => ({
      name: nameOf(person),
      item,
      nature,
      leaves,
      restricted: isRestricted(item),
    })),
    papers: memory.papers.map(
      ({ what, files = [], item, circulatedOn, lateReason, restricted }) => ({
        what,
        files,
        item,
        circulatedOn,
        lateReason,
        restricted: restricted || isRestricted(item),
      }),
    ),
    asFiles: [
      ...(memory.minutesFiles ?? []).map((file) => ({ ...file, restricted: false })),
      ...(memory.partDFiles ?? []).map((file) => ({ ...file, restricted: true })),
    ],
    quorum: quorumThrough(memory, room),
    items: memory.agenda.map(({ id, title, about, restricted, withdrawn }) => ({
      id,
      number: numberOf(memory, id),
      title,
      about,
      restricted,
      withdrawn,
      decisions: memory.decisions
        .filter(({ item }) => item === id)
        .map((decision) => decisionLine(decision, memory, room, nameOf)),
    })),
    actions: memory.actions.map(({ id, item, what, owner, dueOn, doneOn }) => ({
      id,
      item,
      what,
      owner: nameOf(owner),
      dueOn,
      doneOn,
      restricted: isRestricted(item),
    })),
    withoutQuorum: sayWithoutQuorum(memory),
    corrections: memory.minutesCorrections,
    attendanceCorrected: memory.attendanceCorrected,
  };
}

/** The minutes as they are shown to somebody who may not read Part D. */
export function withoutPartD(minutes: Minutes): Minutes {
  const isOpen = ({ restricted }: MayBeRestricted): boolean => !restricted;
  return {
    ...minutes,
    items: minutes.items.filter(isOpen),
    actions: minutes.actions.filter(isOpen),
    declarations: minutes.declarations.filter(isOpen),
    papers: minutes.papers.filter(isOpen),
    asFiles: minutes.asFiles.filter(isOpen),
  };
}

/*
 * Who was there
 */

interface Seen {
  readonly attendance: Attendance;
  readonly present: Present;
}

/** For whom somebody stood from when they came in; what they declared is minuted by itself. */
function seenIn(memory: MeetingMemory, room: Room, attendance: Attendance): Seen {
  const alone = { ...memory, attendance: [attendance], declarations: [] };
  const [spell] = attendance.spells;
  const [present] = spell ? presentAt(alone, room, spell.from, null) : [];
  return {
    attendance,
    present: present ?? {
      person: attendance.person,
      name: nameIn(room, attendance.person),
      presides: false,
      holdsChair: false,
      remotely: attendance.remotely,
      claims: [],
      whyNot: null,
      organisationUnknown: true,
    },
  };
}

function byOrganisation(
  memory: MeetingMemory,
  room: Room,
  people: readonly Seen[],
): Minutes['present'] {
  return room.seats
    .map((seat) => ({
      organisation: seat.name,
      people: people
        .filter(({ present }) => present.claims.some((claim) => claim.seat === seat.id))
        .map((one) => personLine(memory, one, capacityFor(room, one, seat.id))),
    }))
    .filter(({ people: theirs }) => theirs.length > 0);
}

function capacityFor(room: Room, { attendance, present }: Seen, seat: string): string {
  const held = room.appointments
    .filter((one) => personIn(room, one.person) === present.person)
    .filter((one) => one.seat === seat || one.seat === null)
    .map(({ capacity }) => capacities[capacity]);
  if (held.length > 0) return [...new Set(held)].join(', ');
  return attendance.as === 'substitute' ? 'Substitute' : 'Member';
}

const partOf = ({ attendance, present }: Seen): string => {
  if (present.organisationUnknown) return 'Organisation not recorded';
  return attendance.as === 'officer' ? 'In attendance' : (present.whyNot ?? 'Invited');
};

const personLine = (
  memory: MeetingMemory,
  { attendance, present }: Seen,
  capacity: string,
): PersonInMinutes => ({
  name: present.name,
  capacity: capacity.charAt(0).toUpperCase() + capacity.slice(1),
  when: sayWhen(memory, attendance),
  remotely: attendance.remotely,
});

function sayWhen({ openedAt, closedAt }: MeetingMemory, { spells }: Attendance): string | null {
  const said = spells.map(({ from, to }) => {
    const late = openedAt !== null && from > openedAt ? `from ${from}` : '';
    const early = to !== null && (closedAt === null || to < closedAt) ? `until ${to}` : '';
    return [late, early].filter(Boolean).join(' ');
  });
  return said.filter(Boolean).join(', then ') || null;
}

function notRepresented(room: Room, people: readonly Seen[]): readonly string[] {
  const units = new Set(people.flatMap(({ present }) => present.claims.map(({ unit }) => unit)));
  return room.seats
    .filter(({ standing, unit }) => standing === 'member' && !units.has(unit))
    .map(({ name }) => name);
}

/** Whoever said they would not come, and did not. */
function apologiesIn({ replies, attendance }: MeetingMemory, room: Room): readonly string[] {
  const came = new Set(attendance.map(({ person }) => personIn(room, person)));
  return replies
    .filter(({ answer }) => answer === 'notComing')
    .map(({ person }) => personIn(room, person))
    .filter((person) => !came.has(person));
}

function substitutesIn(
  { substitutions, attendance }: MeetingMemory,
  room: Room,
  nameOf: (reference: string) => string,
): Minutes['substitutes'] {
  const came = new Set(attendance.map(({ person }) => personIn(room, person)));
  const lines = substitutions
    .filter(({ person, inWriting }) => inWriting && came.has(personIn(room, person)))
    .map(({ person, seat }) => ({
      name: nameOf(person),
      for: room.seats.find(({ id }) => id === seat)?.name ?? seat,
    }));
  // The same nomination may have been recorded twice, by telephone and in writing.
  return [...new Map(lines.map((line) => [`${line.name} for ${line.for}`, line])).values()];
}

/*
 * What it stood on, and what was decided
 */

function quorumThrough(memory: MeetingMemory, room: Room): Minutes['quorum'] {
  const { openedAt, closedAt } = memory;
  if (openedAt === null) return [];
  const comings = memory.attendance.flatMap(({ spells }) =>
    spells.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  );
  const during = comings.filter((at) => at > openedAt && (closedAt === null || at < closedAt));
  const lines = [openedAt, ...new Set(during.sort())].map((at) => ({
    at,
    quorum: quorumAt(memory, room, at, null),
  }));
  return lines
    .filter(({ quorum }, index) => {
      const before = lines[index - 1]?.quorum;
      return before?.verdict !== quorum.verdict || before.counts !== quorum.counts;
    })
    .map(({ at, quorum: { verdict, says } }) => ({ at, verdict, says }));
}

function decisionLine(
  decision: MeetingDecision,
  memory: MeetingMemory,
  room: Room,
  nameOf: (reference: string) => string,
): DecisionInMinutes {
  const { id, at, words, standing, quorum, ratifies } = decision;
  const { changed, says } = recordedAndCorrected(decision, memory, room);
  return {
    id,
    at,
    words,
    standing,
    stoodOn: quorum.says,
    asCorrected: changed ? says : null,
    agreement: sayAgreement(decision, nameOf),
    ratifies,
  };
}

function sayAgreement(
  { dissent, dissentReasons, votesFor }: MeetingDecision,
  nameOf: (reference: string) => string,
): string {
  const names = (references: readonly string[]): string => joined(references.map(nameOf));
  const against =
    dissent.length === 0
      ? 'By consensus'
      : `${names(dissent)} disagreed${dissentReasons === null ? '' : ` (${dissentReasons})`}`;
  if (votesFor.length === 0) return against;
  const votes = `By vote: ${names(votesFor)} for it`;
  return dissent.length === 0 ? votes : `${votes}; ${against}`;
}
