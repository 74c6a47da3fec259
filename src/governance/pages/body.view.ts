import { bodyKinds } from '../../../workflows/body/body.events';
import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { capacities } from '../../../workflows/language/governance';
import type { BodyMemory } from '../../../workflows/language/memory';
import { saysOf } from '../../../workflows/language/where';
import { addCalendarMonths } from '../../../workflows/rules/calendar';
import type { GovernanceDue } from '../../../workflows/rules/governance-clock';
import { membershipOn, type Membership } from '../../../workflows/rules/membership';
import {
  appointmentsOn,
  hasEnded,
  organisationOn,
  samePerson,
  seatsOn,
  termsOn,
  type Organisations,
} from '../../../workflows/rules/room';
import type { Kept, Link } from '../../asking';
import { workflowOf } from '../../kernel/workflow-registry';
import { plural } from '../../web/page-filters';
import type { Partnership } from '../queries/partnership.query';
import { bodyMembers, dueAddress, meetingsOf, planningOf, recordAddress } from './addresses';
import type { RecordShown } from './record.view';
import { termsInWords, versionsOf, type Line, type VersionShown } from './terms.view';

export interface OfficeShown {
  readonly office: string;
  /** Null where nobody holds it. */
  readonly holder: Link | null;
  readonly says: string;
  /** When the next review is due; null where the terms ask for none. */
  readonly review: { readonly says: string; readonly late: boolean } | null;
}

export interface SignatureShown {
  readonly organisation: Link;
  readonly says: string;
  readonly signed: boolean;
}

export interface MeetingLine extends Link {
  readonly stage: string;
}

export interface BodyShown extends RecordShown {
  readonly stage: string;
  readonly due: Link | null;
  readonly facts: readonly Line[];
  readonly parent: Link | null;
  readonly review: Link | null;
  readonly inForce: readonly Line[];
  readonly versions: readonly VersionShown[];
  readonly members: string;
  readonly membersHref: string;
  readonly vacant: readonly string[];
  readonly offices: readonly OfficeShown[];
  readonly agreement: string | null;
  readonly agreementRequired: boolean;
  readonly signatures: readonly SignatureShown[];
  readonly cycle: string;
  readonly coming: readonly MeetingLine[];
  readonly past: readonly MeetingLine[];
  readonly meetingsHref: string;
  /** Null where planning is not theirs. */
  readonly planHref: string | null;
}

const mostMeetings = 4;

/** The page of a body: by what rules it works today, who sits on it, when it meets. */
export function bodyPage(
  { row, memory }: Kept<'body'>,
  partnership: Partnership,
  shown: RecordShown,
  dues: readonly GovernanceDue[],
  today: PlainDate,
  mayPlan: boolean,
): BodyShown {
  const { reference } = row;
  const { organisationsBy, peopleBy } = partnership;
  const nameOf = (one: string): string => nameOfBody(partnership, one);
  const membership = membershipOn(memory, organisationsBy, peopleBy, today);
  const terms = termsOn(memory, today);
  const agreement = memory.agreements.at(-1) ?? null;
  return {
    ...shown,
    stage: saysOf(workflowOf(row.kind, row.machineVersion), '', row.statePath).sentence ?? '',
    due: dueOf(reference, dues),
    facts: factsOf(memory),
    parent: memory.parent
      ? { text: nameOf(memory.parent), href: recordAddress(memory.parent) }
      : null,
    review: memory.review ? { text: memory.review, href: recordAddress(memory.review) } : null,
    inForce: terms ? termsInWords(terms, nameOf) : [],
    versions: versionsOf(reference, memory, today),
    members: membersCounted(membership),
    membersHref: bodyMembers.to({ reference }),
    vacant: membership.rows.filter(({ vacant }) => vacant).map(({ name }) => name),
    offices: officesOf(memory, partnership, today),
    agreement: agreement
      ? `Version ${agreement.version}, issued on ${sayDate(agreement.issuedOn)}`
      : null,
    agreementRequired: terms?.agreementRequired ?? false,
    signatures: agreement ? signaturesOf(memory, organisationsBy, agreement.version, today) : [],
    cycle: cycleOf(memory),
    ...meetingsShown(reference, partnership, today),
    meetingsHref: meetingsOf(reference),
    planHref: mayPlan ? planningOf(reference) : null,
  };
}

export const nameOfBody = ({ bodies }: Pick<Partnership, 'bodies'>, reference: string): string =>
  bodies.find(({ row }) => row.reference === reference)?.memory.title ?? reference;

function dueOf(reference: string, dues: readonly GovernanceDue[]): Link | null {
  const own = dues.filter(({ body }) => body === reference);
  const late = own.filter(({ overdue }) => overdue).length;
  if (own.length === 0) return null;
  return {
    text: `${plural(own.length, 'thing is', 'things are')} not done${late ? `, ${late} of them late` : ''}`,
    href: dueAddress(reference),
  };
}

/** '14 seats, 12 organisations that count, 2 invited'. */
export const membersCounted = ({ counts: { seats, units, invited } }: Membership): string =>
  seats + invited === 0
    ? 'Nobody is on its list'
    : `${plural(seats, 'seat')}, ${plural(units, 'organisation')} that ${units === 1 ? 'counts' : 'count'}, ${invited} invited`;

const factsOf = ({ kind, confidential, meetingsKeptFrom }: BodyMemory): readonly Line[] => [
  { what: 'What it is', says: bodyKinds[kind] },
  ...(confidential
    ? [
        {
          what: 'Its meetings',
          says: 'Are about people in a review: Steering Group members do not see them',
        },
      ]
    : []),
  {
    what: 'Decisions',
    says: meetingsKeptFrom
      ? `Taken at meetings kept here since ${sayDate(meetingsKeptFrom)}`
      : 'Recorded without a meeting: its meetings are not kept here yet',
  },
];

function officesOf(
  body: BodyMemory,
  { peopleBy }: Partnership,
  today: PlainDate,
): readonly OfficeShown[] {
  const months = termsOn(body, today)?.chairReviewMonths ?? null;
  const held = appointmentsOn(body, today);
  return (['chair', 'viceChair'] as const).flatMap((capacity): readonly OfficeShown[] => {
    const office = capacities[capacity];
    const holders = held.filter((one) => one.capacity === capacity);
    if (holders.length === 0) {
      return [{ office, holder: null, says: 'Nobody holds this office.', review: null }];
    }
    return holders.map(({ id, person, from, until }) => {
      const kept = samePerson(peopleBy, person);
      const reviewed = body.chairReviews
        .flatMap(({ appointment, on }) => (appointment === id ? on : []))
        .sort()
        .at(-1);
      const due = months === null ? null : addCalendarMonths(reviewed ?? from, months);
      return {
        office,
        holder: { text: peopleBy[kept]?.title ?? kept, href: recordAddress(kept) },
        says: [
          `Since ${sayDate(from)}${until ? `, until ${sayDate(until)}` : ''}.`,
          ...(reviewed ? [`Last reviewed on ${sayDate(reviewed)}.`] : []),
        ].join(' '),
        review: due && {
          says: `${due < today ? 'Review was due' : 'Review due'} on ${sayDate(due)}.`,
          late: due < today,
        },
      };
    });
  });
}

/** One line for each organisation as it is counted: it signs once, whatever its rows. */
function signaturesOf(
  body: BodyMemory,
  organisations: Organisations,
  version: string,
  today: PlainDate,
): readonly SignatureShown[] {
  const unitOf = (one: string): string => organisationOn(organisations, one, today).unit;
  const seated = new Map(
    seatsOn(body, today)
      .filter(({ standing, organisation }) => {
        const memory = organisations[organisation];
        return standing === 'member' && !(memory && hasEnded(memory, today));
      })
      .map(({ organisation }) => [unitOf(organisation), organisation]),
  );
  const lines = [...seated].map(([unit, reference]) => {
    const all = Object.keys(organisations)
      .filter((one) => unitOf(one) === unit)
      .flatMap((one) => organisations[one]?.agreementsSigned ?? [])
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    const current = all.find((one) => one.version === version);
    const last = all.at(-1);
    return {
      organisation: { text: unit, href: recordAddress(reference) },
      signed: current !== undefined,
      says: current
        ? `signed on ${sayDate(current.on)}`
        : last
          ? `has not signed it; signed version ${last.version} on ${sayDate(last.on)}`
          : 'has not signed it',
    };
  });
  return [...lines.filter(({ signed }) => !signed), ...lines.filter(({ signed }) => signed)];
}

function cycleOf({ cycles }: BodyMemory): string {
  const last = [...cycles].sort((a, b) => a.year - b.year).at(-1);
  return last
    ? `The cycle of ${last.year} was agreed on ${sayDate(last.agreedOn)}.`
    : 'No cycle of meetings is agreed.';
}

function meetingsShown(
  reference: string,
  { meetings }: Partnership,
  today: PlainDate,
): { readonly coming: readonly MeetingLine[]; readonly past: readonly MeetingLine[] } {
  const own = meetings
    .filter(({ memory }) => memory.body === reference)
    .sort((a, b) => ((a.memory.on ?? '') < (b.memory.on ?? '') ? -1 : 1));
  const isPast = ({ row, memory }: Kept<'meeting'>): boolean =>
    row.statePath === 'cancelled' || (memory.on !== null && memory.on < today);
  return {
    coming: own
      .filter((one) => !isPast(one))
      .slice(0, mostMeetings)
      .map(meetingLine),
    past: own
      .filter(isPast)
      .slice(-mostMeetings)
      .reverse()
      .map((one) =>
        beforeItIsHeld.includes(one.row.statePath)
          ? { ...meetingLine(one), stage: 'Was planned; it is not on record that it was held' }
          : meetingLine(one),
      ),
  };
}

const meetingLine = ({ row, memory }: Kept<'meeting'>): MeetingLine => ({
  text: memory.on ? sayDate(memory.on) : 'No day set',
  href: recordAddress(row.reference),
  stage: saysOf(workflowOf(row.kind, row.machineVersion), '', row.statePath).label,
});

export interface BodyLine extends Link {
  readonly kind: string;
  readonly chair: string;
  readonly members: string;
  readonly next: string;
}

/** One line of the list of bodies; those that have ended their work come last. */
export function bodyLines(partnership: Partnership, today: PlainDate): readonly BodyLine[] {
  const { bodies, meetings, organisationsBy, peopleBy } = partnership;
  const isOver = ({ row }: Kept<'body'>): number => Number(row.statePath === 'dissolved');
  return [...bodies]
    .sort((a, b) => isOver(a) - isOver(b))
    .map(({ row, memory }) => {
      const membership = membershipOn(memory, organisationsBy, peopleBy, today);
      const next = meetings
        .filter((one) => one.memory.body === row.reference && !finished.includes(one.row.statePath))
        .flatMap(({ memory: { on } }) => (on !== null && on >= today ? on : []))
        .sort()[0];
      return {
        text: memory.title,
        href: recordAddress(row.reference),
        kind: row.statePath === 'dissolved' ? 'Has ended its work' : bodyKinds[memory.kind],
        chair:
          membership.offices.find(({ capacity }) => capacity === 'chair')?.name ??
          'Nobody at present',
        members: membersCounted(membership),
        next: next ? sayDate(next) : 'None planned',
      };
    });
}

const beforeItIsHeld = ['planned', 'papersOut', 'postponed'];
const finished = ['cancelled', 'closed', 'minutesAgreed'];
