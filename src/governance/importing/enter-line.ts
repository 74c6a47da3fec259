import { Injectable } from '@nestjs/common';
import { addDays, sayDate, type PlainDate } from '../../../workflows/language/dates';
import {
  capacities,
  isHeldOn,
  standsForSeat,
  type Appointment,
  type Capacity,
  type Seat,
} from '../../../workflows/language/governance';
import type { Actor } from '../../kernel/actor';
import { Entering, refuseEntry } from '../setting-up/entering';
import {
  RegistersQuery,
  type Registered,
  type Transaction,
} from '../setting-up/queries/registers.query';
import { isPrintedAlike } from './as-printed';
import type { MembershipLine } from './membership-list';
import type { PrintedPerson } from './printed-people';
import { organisationPrinted } from './printed-organisations';

/** What became of one row. */
export interface LineTaken {
  readonly ok: true;
  /** Reference of the organisation. */
  readonly organisation: string;
  readonly seat: string;
  /** 'Kent Police (member): 1 representative, 2 alternates, Vice-Chair' */
  readonly stands: string;
  readonly changed: boolean;
  readonly warnings: readonly string[];
}

/** The list that a row belongs to. */
export interface List {
  /** Short name of the body. */
  readonly body: string;
  readonly on: PlainDate;
  readonly aliases: ReadonlyMap<string, string>;
  readonly actor: Actor;
}

/** A place or an office that the row says somebody holds. */
interface Place {
  readonly person: string;
  readonly name: string;
  readonly capacity: Capacity;
}

/** A row in hand; what was noticed and changed is gathered here. */
interface InHand {
  readonly tx: Transaction;
  readonly list: List;
  readonly warnings: string[];
  changes: number;
}

/** Enters one row of a published list: the organisation, its row, and who stands for it. */
@Injectable()
export class EnterLine {
  constructor(
    private readonly registers: RegistersQuery,
    private readonly entering: Entering,
  ) {}

  async enter(tx: Transaction, line: MembershipLine, list: List): Promise<LineTaken> {
    if (!/[\p{L}\p{N}]/u.test(line.organisation)) {
      refuseEntry('The row names no organisation. Give it one and import the file again.');
    }
    const hand: InHand = { tx, list, warnings: [], changes: 0 };
    const organisation = await this.organisation(hand, line);
    const seat = await this.seat(hand, line, organisation);
    const places = await this.places(hand, line);
    await this.endThoseNotPrinted(hand, seat, places);
    for (const place of places) await this.appoint(hand, seat, place);
    return {
      ok: true,
      organisation,
      seat: seat.id,
      stands: standsAs(seat, line),
      changed: hand.changes > 0,
      warnings: hand.warnings,
    };
  }

  private async organisation(hand: InHand, { organisation }: MembershipLine): Promise<string> {
    const { tx, list, warnings } = hand;
    const found = organisationPrinted(organisation, {
      organisations: await this.registers.all(tx, 'organisation'),
      bodies: await this.registers.all(tx, 'body'),
      body: await this.bodyOf(hand),
      aliases: list.aliases,
    });
    if (!found) {
      warnings.push(
        `“${organisation}” was not on the register of organisations and was added to it. Say there what it is, what it counts as and whether it is a responsible authority.`,
      );
      hand.changes += 1;
      const said = { name: organisation, kind: 'other', responsibleAuthority: false };
      return this.entering.open('organisation', 'organisation.register', said, list.actor);
    }
    const { title, existsUntil } = found.memory;
    if (existsUntil !== null && existsUntil < list.on) {
      warnings.push(
        `${title} ended on ${sayDate(existsUntil)}, before the day of this list. It is kept as printed.`,
      );
    }
    return found.reference;
  }

  private async seat(
    hand: InHand,
    { organisation: printed, standing, alternates }: MembershipLine,
    organisation: string,
  ): Promise<Seat> {
    const { list, warnings } = hand;
    const body = await this.bodyOf(hand);
    const there = body.memory.seats.filter((seat) => isHeldOn(seat, list.on));
    const own = there.filter((seat) => seat.organisation === organisation);
    const found =
      there.find(({ name }) => isPrintedAlike(name, printed)) ??
      (own.length === 1 ? own[0] : undefined);
    if (found) {
      if (found.standing !== standing) {
        warnings.push(
          `The row is on the list as ${found.standing === 'member' ? 'a member' : 'invited'}, and was left so.`,
        );
      }
      return found;
    }
    const said = {
      name: printed,
      organisation,
      standing,
      from: list.on,
      ...(alternates.nobody === null ? {} : { note: `Alternate: ${alternates.nobody}` }),
    };
    await this.enterInBody(hand, 'body.addSeat', said);
    const added = (await this.bodyOf(hand)).memory.seats.at(-1);
    return added ?? refuseEntry('The row could not be added to the list.');
  }

  private async places(
    hand: InHand,
    { representatives, alternates }: MembershipLine,
  ): Promise<readonly Place[]> {
    const places: Place[] = [];
    for (const printed of representatives.people) {
      const person = await this.person(hand, printed);
      const { name, interim, office } = printed;
      places.push({ person, name, capacity: interim ? 'interim' : 'representative' });
      if (office !== null) places.push({ person, name, capacity: office });
    }
    for (const printed of alternates.people) {
      const person = await this.person(hand, printed);
      const { name, interim, office } = printed;
      if (interim) hand.warnings.push(`“${name}” was entered as an alternate without “Interim”.`);
      places.push({ person, name, capacity: 'alternate' });
      if (office !== null) places.push({ person, name, capacity: office });
    }
    return places;
  }

  /** Whoever bears the same name is the same person; two entries found to be one stay one. */
  private async person(hand: InHand, { name }: PrintedPerson): Promise<string> {
    const people = await this.registers.all(hand.tx, 'person');
    const alike = people.filter(({ memory }) => isPrintedAlike(memory.title, name));
    const [found, ...others] = alike.filter(({ memory }) => memory.sameAs === null);
    if (others.length > 0) {
      hand.warnings.push(
        `There are several people called “${name}” on the register: ${found?.reference} was taken.`,
      );
    }
    if (found) return found.reference;
    const merged = alike[0]?.memory.sameAs;
    if (merged) return merged;
    hand.changes += 1;
    return this.entering.open('person', 'person.register', { name }, hand.list.actor);
  }

  private async endThoseNotPrinted(
    hand: InHand,
    seat: Seat,
    places: readonly Place[],
  ): Promise<void> {
    const { on } = hand.list;
    const { appointments } = (await this.bodyOf(hand)).memory;
    const gone = appointments.filter(
      (held) =>
        held.seat === seat.id &&
        standsForSeat.includes(held.capacity) &&
        isHeldOn(held, on) &&
        !places.some(
          ({ person, capacity }) => held.person === person && held.capacity === capacity,
        ),
    );
    for (const held of gone) await this.end(hand, held);
  }

  private async appoint(hand: InHand, seat: Seat, place: Place): Promise<void> {
    const { person, capacity, name } = place;
    const { on } = hand.list;
    const { appointments } = (await this.bodyOf(hand)).memory;
    const isOffice = capacity === 'chair' || capacity === 'viceChair';
    const same = appointments.filter((held) => held.capacity === capacity);
    const own = same.filter(
      (held) => held.person === person && (isOffice || held.seat === seat.id),
    );
    if (own.some((held) => isHeldOn(held, on))) return;
    const later = own.find((held) => held.from > on);
    if (later) {
      hand.warnings.push(
        `“${name}” is on record as ${capacities[capacity].toLowerCase()} from ${sayDate(later.from)}. That they were so on ${sayDate(on)} already was not added: correct the appointment.`,
      );
      return;
    }
    const before = isOffice ? same.find((held) => isHeldOn(held, on)) : undefined;
    if (before) {
      hand.warnings.push(`“${name}” takes over as ${capacities[capacity]}.`);
      if (!(await this.end(hand, before))) return;
    }
    await this.enterInBody(hand, 'body.appoint', { person, capacity, seat: seat.id, from: on });
  }

  /** The day before the list is the last day; false where it had not begun by then. */
  private async end(hand: InHand, { id, from, person, capacity }: Appointment): Promise<boolean> {
    const { on } = hand.list;
    if (from >= on) {
      hand.warnings.push(
        `${person} was entered as ${capacities[capacity].toLowerCase()} from ${sayDate(from)}, and this list does not say so. It was left: correct the appointment if it was a mistake.`,
      );
      return false;
    }
    await this.enterInBody(hand, 'body.endAppointment', {
      appointment: id,
      lastDay: addDays(on, -1),
      reason: `No longer on the list of ${sayDate(on)}`,
    });
    return true;
  }

  private async enterInBody(
    hand: InHand,
    event: string,
    said: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.entering.ask('body', await this.bodyOf(hand), event, said, hand.list.actor);
    hand.changes += 1;
  }

  private async bodyOf({ tx, list }: InHand): Promise<Registered<'body'>> {
    const body = await this.registers.body(tx, list.body);
    return body ?? refuseEntry(`There is no body “${list.body}” here.`);
  }
}

function standsAs(
  { name, standing }: Seat,
  { representatives, alternates }: MembershipLine,
): string {
  const counted = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];
  const offices = [...representatives.people, ...alternates.people].flatMap(({ office }) =>
    office === null ? [] : [capacities[office]],
  );
  const who = [
    ...counted(representatives.people.length, 'representative'),
    ...counted(alternates.people.length, 'alternate'),
    ...offices,
  ];
  return `${name} (${standing}): ${who.join(', ') || 'nobody named'}`;
}
