import { sayDate } from '../../../workflows/language/dates';
import { isSameName } from '../../../workflows/language/names';
import type { Outlook } from '../../../workflows/rules/outlook';
import { outlookOf } from '../../../workflows/rules/outlook';
import { nameIn, recordedAndCorrected } from '../../../workflows/rules/presence';
import { numberOf } from '../../../workflows/meeting/meeting.view';
import { fullStop, type HistoryEntry } from '../../asking';
import { listed } from '../../web/page-filters';
import type { MeetingFound } from '../queries/meeting.query';
import { fileLink } from '../queries/papers.view';
import { recipientsOf } from '../queries/part-d.view';

/** Before a meeting: whether it is likely to be quorate, and whose coming would make it so. */
export interface OutlookShown {
  readonly isGood: boolean;
  readonly says: string;
  readonly sets: readonly string[];
  readonly more: boolean;
  readonly undecided: readonly string[];
}

export function outlookShown({ whole, memory, room }: MeetingFound): OutlookShown {
  const { likely, says, sets, more, undecided } = outlookOf(whole, room);
  const shown = undecided.filter(({ id }) => memory.agenda.some((item) => item.id === id));
  return {
    isGood: likely.verdict === 'quorate',
    says: fullStop(says),
    sets: sets.map((set) => listed(set.map(sayCandidate))),
    more,
    undecided: shown.map(({ id, title }) => `${numberOf(whole, id)}. ${title}`),
  };
}

const sayCandidate = ({ name, standsFor, as, answer }: Outlook['sets'][number][number]): string => {
  const notes = [
    ...standsFor.filter((unit) => !name.includes(unit)),
    ...(as === 'representative' ? [] : [as]),
    ...(answer === 'notSure' ? ['did not know yet'] : []),
  ];
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name;
};

const answers = {
  coming: 'Come',
  notComing: 'Send apologies',
  notSure: 'Do not know yet',
} as const;

/** @param entries of the history: who recorded a reply where it was somebody else */
export function repliesShown({ memory, room }: MeetingFound, entries: readonly HistoryEntry[]) {
  const replied = (person: string): string => {
    const name = nameIn(room, person);
    const recorded = entries.findLast(
      ({ event, answers: said }) => event === 'meeting.recordReply' && said.person === person,
    );
    return !recorded || isSameName(recorded.by, name)
      ? name
      : `${name} (recorded by ${recorded.by})`;
  };
  const groups = Object.entries(answers).map(([answer, heading]) => ({
    heading,
    names: memory.replies
      .filter((reply) => reply.answer === answer)
      .map(({ person }) => replied(person)),
  }));
  const heard = new Set(memory.replies.map(({ person }) => person));
  const silent = room.appointments
    .filter(({ person, capacity }) => !heard.has(person) && capacity !== 'alternate')
    .map(({ name }) => name);
  return [...groups, { heading: 'No reply yet', names: [...new Set(silent)] }].filter(
    ({ names }) => names.length > 0,
  );
}

export function papersShown({ memory, whole, room }: MeetingFound) {
  return {
    due: room.papersBy === null ? null : sayDate(room.papersBy),
    minutes: [...(memory.minutesFiles ?? []), ...(memory.partDFiles ?? [])].map(fileLink),
    sent: memory.papers.map(({ what, files = [], item, circulatedOn, lateReason, restricted }) => ({
      what: listed(what),
      files: files.map(fileLink),
      isInHand: item !== null && item === memory.item,
      on: sayDate(circulatedOn),
      item: item === null ? null : `item ${numberOf(whole, item)}`,
      restricted,
      late: room.papersBy !== null && circulatedOn > room.papersBy,
      lateReason,
    })),
  };
}

/** Who may be sent restricted papers, and who not and why. */
export function recipientsShown({ body, room, organisations, people, seesPartD }: MeetingFound) {
  if (!seesPartD) return null;
  const all = recipientsOf(body, room, organisations, people);
  return {
    may: all.filter(({ whyNot }) => whyNot === null).map(({ name }) => name),
    mayNot: all.flatMap(({ name, whyNot }) => (whyNot === null ? [] : [{ name, whyNot }])),
  };
}

export const substitutesShown = ({ memory, room }: MeetingFound) =>
  memory.substitutions.map(({ person, seat, nominatedOn, inWriting }) => ({
    name: nameIn(room, person),
    for: room.seats.find(({ id }) => id === seat)?.name ?? 'a row that is not on the list',
    how: `${inWriting ? 'in writing' : 'not in writing, so does not count'}, on ${sayDate(nominatedOn)}`,
  }));

/** The meeting of 'M-0006/2'. */
export const meetingIn = (decision: string): string => decision.split('/')[0] ?? decision;

/** The references of the meetings whose proposals this one made good. */
export const proposedAt = ({ memory }: Pick<MeetingFound, 'memory'>): readonly string[] =>
  memory.decisions.flatMap(({ ratifies }) => (ratifies === null ? [] : [meetingIn(ratifies)]));

/** What was decided, and what it stood on: as recorded then, and as known today. */
export const decisionsShown = (
  { row, memory, whole, room }: MeetingFound,
  ratified: ReadonlyMap<string, string>,
  meetings: ReadonlyMap<string, string>,
) =>
  memory.decisions.map((decision) => {
    const { changed, says } = recordedAndCorrected(decision, whole, room);
    return {
      words: decision.words,
      proposed: decision.standing === 'proposed',
      item: `Item ${numberOf(whole, decision.item)}, at ${decision.at}`,
      stoodOn: fullStop(decision.quorum.says),
      corrected: whole.attendanceCorrected ? says : null,
      changed,
      ratifies:
        decision.ratifies && (meetings.get(meetingIn(decision.ratifies)) ?? 'an earlier meeting'),
      ratified: ratified.get(`${row.reference}/${decision.id}`) ?? null,
      dissent: listed(decision.dissent.map((one) => room.organisations[one]?.name ?? one)),
    };
  });

export const actionsShown = ({ memory, organisations }: MeetingFound) =>
  memory.actions.map(({ what, owner, dueOn, doneOn }) => ({
    what,
    owner: organisations.get(owner)?.title ?? owner,
    due: dueOn ? `by ${sayDate(dueOn)}` : 'no date set',
    done: doneOn ? `Done on ${sayDate(doneOn)}` : null,
  }));
