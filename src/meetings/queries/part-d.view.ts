import type { PlainDate } from '../../../workflows/language/dates';
import { standsForSeat, type Room } from '../../../workflows/language/governance';
import type {
  BodyMemory,
  MeetingMemory,
  OrganisationMemory,
} from '../../../workflows/language/memory';
import { isSameName } from '../../../workflows/language/names';
import type { Asker } from '../../../workflows/language/roles';
import { personIn } from '../../../workflows/rules/presence';
import type { People } from '../../../workflows/rules/room';
import type { Actor } from '../../kernel/actor';

/** Part D of a meeting holds what is OFFICIAL-SENSITIVE (DOMAIN 4.8). */
const readPartD: readonly Asker[] = [
  'kcst-administrator',
  'kcsp-chair',
  'kcsp-vice-chair',
  'steering-group-chair',
  'auditor',
  'system',
];

type Organisations = ReadonlyMap<string, OrganisationMemory>;

/** The version of the information sharing agreement that members have to have signed. */
export const agreementOn = ({ agreements }: BodyMemory, day: PlainDate): string | null =>
  agreements.findLast(({ issuedOn }) => issuedOn <= day)?.version ?? null;

/** A member reads Part D only where their organisation has signed the current agreement. */
export function mayReadPartD(
  actor: Actor,
  body: BodyMemory,
  room: Room,
  organisations: Organisations,
): boolean {
  if (actor.roles.some((role) => readPartD.includes(role))) return true;
  const current = agreementOn(body, room.on);
  const own = room.seats
    .filter(({ standing }) => standing === 'member')
    .map(({ organisation }) => organisations.get(organisation))
    .find((one) => one?.names.some(({ name }) => isSameName(name, actor.organisation)));
  return own !== undefined && current !== null && hasSigned(own, current, room.on);
}

/** A meeting as somebody may know it who does not read Part D. */
export function withoutPartD(memory: MeetingMemory): MeetingMemory {
  const hidden = memory.agenda.filter(({ restricted }) => restricted).map(({ id }) => id);
  const isOpen = ({ item }: { readonly item: string | null }): boolean =>
    item === null || !hidden.includes(item);
  return {
    ...memory,
    agenda: memory.agenda.filter(({ restricted }) => !restricted),
    papers: memory.papers.filter((one) => !one.restricted && isOpen(one)),
    partDFiles: [],
    declarations: memory.declarations.filter(isOpen),
    decisions: memory.decisions.filter(isOpen),
    actions: memory.actions.filter(isOpen),
    item: memory.item !== null && hidden.includes(memory.item) ? null : memory.item,
  };
}

/** Whether restricted papers may be sent to somebody on the list, or why not. */
export interface Recipient {
  readonly name: string;
  readonly of: string;
  readonly whyNot: string | null;
}

export function recipientsOf(
  body: BodyMemory,
  room: Room,
  organisations: Organisations,
  people: People,
): readonly Recipient[] {
  const current = agreementOn(body, room.on);
  const held = room.appointments.filter(({ capacity }) => standsForSeat.includes(capacity));
  return held.flatMap(({ person, name, seat }) => {
    const row = room.seats.find(({ id }) => id === seat);
    if (!row || row.standing !== 'member') return [];
    const organisation = organisations.get(row.organisation);
    const lacks = [
      ...(current !== null && !(organisation && hasSigned(organisation, current, room.on))
        ? [`${row.name} has not signed the agreement (version ${current})`]
        : []),
      ...(people[personIn(room, person)]?.secureEmail ? [] : ['no secure email address']),
    ];
    return [{ name, of: row.name, whyNot: lacks.length > 0 ? lacks.join('; ') : null }];
  });
}

const hasSigned = (
  { agreementsSigned }: OrganisationMemory,
  version: string,
  day: PlainDate,
): boolean => agreementsSigned.some((one) => one.version === version && one.on <= day);
