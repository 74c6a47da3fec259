import type { Attendance, PartTaken, Spell } from '../language/governance';
import type { TimeOfDay } from '../language/times';

/** What somebody at the door says of themselves. */
interface Arrival {
  readonly person: string;
  readonly time: TimeOfDay;
  readonly part: PartTaken;
  readonly organisation?: string | undefined;
  readonly remotely?: boolean | undefined;
}

/** What turned out to be true of one person, once the record was looked at again. */
export interface Correction {
  readonly person: string;
  readonly wasThere: boolean;
  readonly from?: TimeOfDay | undefined;
  readonly to?: TimeOfDay | undefined;
  readonly part?: PartTaken | undefined;
  readonly organisation?: string | undefined;
}

type List = readonly Attendance[];

export const attendanceOf = (list: List, person: unknown): Attendance | undefined =>
  list.find((one) => one.person === person);

/** The time somebody spends in the room now; undefined when they are outside. */
export const spellNow = (list: List, person: unknown): Spell | undefined =>
  attendanceOf(list, person)?.spells.find(({ to }) => to === null);

/** Somebody comes in, for the first time or again; what they say last is what they take part as. */
export function withArrival(list: List, arrival: Arrival): List {
  const before = attendanceOf(list, arrival.person);
  const arrived: Attendance = {
    person: arrival.person,
    as: arrival.part,
    organisation: arrival.organisation ?? before?.organisation ?? null,
    remotely: arrival.remotely ?? false,
    spells: [...(before?.spells ?? []), { from: arrival.time, to: null }],
  };
  return replaced(list, arrived);
}

export const withDeparture = (list: List, person: string, at: TimeOfDay): List =>
  list.map((one) =>
    one.person === person
      ? {
          ...one,
          spells: one.spells.map((spell) => (spell.to === null ? { ...spell, to: at } : spell)),
        }
      : one,
  );

/**
 * One spell takes the place of all that was recorded of this person. What is not said again stays
 * as it was: the part taken, the organisation and whether they took part remotely.
 */
export function withCorrection(list: List, correction: Correction): List {
  const { person, wasThere, from, to, part, organisation } = correction;
  const before = attendanceOf(list, person);
  if (!wasThere || from === undefined) return list.filter((one) => one.person !== person);
  return replaced(list, {
    person,
    as: part ?? before?.as ?? 'member',
    organisation: organisation ?? before?.organisation ?? null,
    remotely: before?.remotely ?? false,
    spells: [{ from, to: to ?? null }],
  });
}

const replaced = (list: List, by: Attendance): List =>
  attendanceOf(list, by.person)
    ? list.map((one) => (one.person === by.person ? by : one))
    : [...list, by];
