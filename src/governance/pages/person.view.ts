import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { capacities, isHeldOn, type Appointment } from '../../../workflows/language/governance';
import { samePerson } from '../../../workflows/rules/room';
import type { Kept, Link } from '../../asking';
import type { Partnership } from '../queries/partnership.query';
import { recordAddress } from './addresses';
import type { RecordShown } from './record.view';

export interface AppointmentShown {
  readonly body: Link;
  readonly capacity: string;
  readonly seat: string | null;
  readonly when: string;
}

export interface PersonShown extends RecordShown {
  readonly secureEmail: string | null;
  readonly sameAs: Link | null;
  readonly now: readonly AppointmentShown[];
  readonly ahead: readonly AppointmentShown[];
  readonly past: readonly AppointmentShown[];
}

/** Everything somebody holds and held, on every body; entries of the same person are one. */
export function personPage(
  { row, memory }: Kept<'person'>,
  partnership: Partnership,
  shown: RecordShown,
  today: PlainDate,
): PersonShown {
  const held = heldBy(partnership, row.reference);
  const show = (keep: (appointment: Appointment) => boolean): readonly AppointmentShown[] =>
    held.filter(({ appointment }) => keep(appointment)).map(appointmentShown);
  return {
    ...shown,
    secureEmail: memory.secureEmail,
    sameAs: memory.sameAs
      ? {
          text: partnership.peopleBy[memory.sameAs]?.title ?? memory.sameAs,
          href: recordAddress(memory.sameAs),
        }
      : null,
    now: show((one) => isHeldOn(one, today)),
    ahead: show(({ from }) => from > today),
    past: show(({ until }) => until !== null && until < today),
  };
}

interface HeldOnBody {
  readonly body: Kept<'body'>;
  readonly appointment: Appointment;
}

function heldBy({ bodies, peopleBy }: Partnership, reference: string): readonly HeldOnBody[] {
  const self = samePerson(peopleBy, reference);
  return bodies.flatMap((body) =>
    body.memory.appointments
      .filter(({ person }) => samePerson(peopleBy, person) === self)
      .map((appointment) => ({ body, appointment })),
  );
}

function appointmentShown({ body, appointment }: HeldOnBody): AppointmentShown {
  const { capacity, seat, from, until } = appointment;
  return {
    body: { text: body.memory.title, href: recordAddress(body.row.reference) },
    capacity: capacities[capacity],
    seat: body.memory.seats.find(({ id }) => id === seat)?.name ?? null,
    when: `${sayDate(from)} ${until ? `to ${sayDate(until)}` : 'until now'}`,
  };
}

export interface PersonLine extends Link {
  readonly holds: readonly string[];
}

/** The register of people by name, each with what they hold today. */
export function personLines(
  partnership: Partnership,
  words: string,
  today: PlainDate,
): readonly PersonLine[] {
  return partnership.people
    .filter(
      ({ memory }) =>
        memory.sameAs === null && memory.title.toLowerCase().includes(words.toLowerCase()),
    )
    .sort((a, b) => a.memory.title.localeCompare(b.memory.title))
    .map(({ row, memory }) => ({
      text: memory.title,
      href: recordAddress(row.reference),
      holds: heldBy(partnership, row.reference)
        .filter(({ appointment }) => isHeldOn(appointment, today))
        .map(({ body, appointment }) => {
          const { body: of, capacity, seat } = appointmentShown({ body, appointment });
          return `${capacity}${seat ? `, ${seat}` : ''} – ${of.text}`;
        }),
    }));
}
