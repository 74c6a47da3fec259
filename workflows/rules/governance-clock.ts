import { addDays, comparePlainDates, partsOf, sayDate, type PlainDate } from '../language/dates';
import { capacities, type Appointment, type Terms } from '../language/governance';
import type { BodyMemory, MeetingMemory } from '../language/memory';
import type { Citation } from '../language/missing';
import { addCalendarMonths, subtractClearWorkingDays, type Calendar } from './calendar';
import { localPractice, termsOnRecord, termsPaper } from './governance/sources';
import { membershipOn } from './membership';
import {
  appointmentsOn,
  hasEnded,
  organisationOn,
  samePerson,
  seatsOn,
  termsOn,
  type Organisations,
  type People,
} from './room';

/** A record as it is kept: its reference, where it stands and what it remembers. */
export interface Kept<M> {
  readonly reference: string;
  readonly state: string;
  readonly memory: M;
}

export interface Governance {
  readonly bodies: readonly Kept<BodyMemory>[];
  readonly meetings: readonly Kept<MeetingMemory>[];
  readonly organisations: Organisations;
  readonly people: People;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

export const governanceMatters = {
  notMet: 'Has not met',
  noCycle: 'Cycle of meetings',
  notBefore: 'Meets before another body',
  chairReview: 'Review of the chair',
  officeVacant: 'Vacant office',
  termsReview: 'Review of the terms of reference',
  termsNotApproved: 'Terms of reference not approved',
  agreementNotSigned: 'Information sharing agreement',
  minutesNotAgreed: 'Minutes not agreed',
  seatVacant: 'Post without a representative',
  actionOverdue: 'Action of a meeting',
  notRatified: 'Proposed, not ratified',
  papersDue: 'Papers',
} as const;
export type GovernanceMatter = keyof typeof governanceMatters;

/** One thing that falls due and has not been done. */
export interface GovernanceDue {
  readonly what: GovernanceMatter;
  /** Reference of the body: 'B-0002'. */
  readonly body: string;
  readonly bodyName: string;
  /** Where it can be put right, if not at the body itself: a meeting or an organisation. */
  readonly about: string | null;
  readonly says: string;
  /** Null where no day is set for it: it is simply not done. */
  readonly due: PlainDate | null;
  readonly overdue: boolean;
  /** `governance/<short-name>`, stable. */
  readonly rule: string;
  readonly source: Citation;
}

/** What falls due later than this is not yet on the list. */
const monthsAhead = 2;

/**
 * What bodies owe and have not done, what is late first. It blocks nothing: lateness is for people
 * to judge.
 */
export function governanceClock(governance: Governance): readonly GovernanceDue[] {
  return governance.bodies
    .filter(({ state }) => state !== 'dissolved')
    .flatMap((body) => duesOf(lookAt(governance, body)))
    .sort(inOrder);
}

/** What a body owes is looked for in one place after another; each finds its own. */
const duesOf = (view: View): readonly GovernanceDue[] =>
  [
    ...meetingsOwed(view),
    ...cycleOwed(view),
    ...meetingBeforeOwed(view),
    ...officesOwed(view),
    ...termsOwed(view),
    ...signaturesOwed(view),
    ...seatsOwed(view),
    ...view.meetings.flatMap((meeting) => [
      ...papersOwed(view, meeting),
      ...minutesOwed(view, meeting),
      ...ratificationsOwed(view, meeting),
      ...actionsOwed(view, meeting),
    ]),
  ].filter(({ due }) => due === null || due <= view.horizon);

const inOrder = (one: GovernanceDue, other: GovernanceDue): number =>
  Number(other.overdue) - Number(one.overdue) ||
  Number(one.due === null) - Number(other.due === null) ||
  (one.due !== null && other.due !== null ? comparePlainDates(one.due, other.due) : 0);

/*
 * One body, and what the rest says about it
 */

interface View {
  readonly governance: Governance;
  readonly today: PlainDate;
  readonly horizon: PlainDate;
  readonly reference: string;
  readonly body: BodyMemory;
  readonly terms: Terms | null;
  /** Its own meetings that were not cancelled. */
  readonly meetings: readonly Kept<MeetingMemory>[];
  readonly held: readonly PlainDate[];
  readonly planned: readonly PlainDate[];
  /** Proposals that a later meeting made good: 'M-0006/2'. */
  readonly ratified: ReadonlySet<string>;
}

function lookAt(governance: Governance, { reference, memory }: Kept<BodyMemory>): View {
  const { today } = governance;
  const meetings = meetingsOf(governance, reference);
  return {
    governance,
    today,
    horizon: addCalendarMonths(today, monthsAhead),
    reference,
    body: memory,
    terms: termsOn(memory, today),
    meetings,
    held: heldDays(meetings),
    planned: plannedDays(meetings, today),
    ratified: new Set(
      meetings.flatMap(({ memory: { decisions } }) =>
        decisions.flatMap(({ standing, ratifies }) =>
          standing === 'taken' ? (ratifies ?? []) : [],
        ),
      ),
    ),
  };
}

const meetingsOf = ({ meetings }: Governance, body: string): readonly Kept<MeetingMemory>[] =>
  meetings.filter(({ state, memory }) => memory.body === body && state !== 'cancelled');

const daysOf = (meetings: readonly Kept<MeetingMemory>[]): readonly PlainDate[] =>
  meetings.flatMap(({ memory: { on } }) => on ?? []).sort(comparePlainDates);

/** Earliest first, as is `plannedDays`. */
const heldDays = (meetings: readonly Kept<MeetingMemory>[]): readonly PlainDate[] =>
  daysOf(meetings.filter(({ memory }) => memory.openedAt !== null));

const plannedDays = (
  meetings: readonly Kept<MeetingMemory>[],
  today: PlainDate,
): readonly PlainDate[] =>
  daysOf(meetings.filter(({ memory }) => memory.openedAt === null)).filter((on) => on >= today);

interface Found {
  readonly what: GovernanceMatter;
  readonly rule: string;
  readonly says: string;
  readonly due: PlainDate | null;
  readonly source: Citation;
  readonly about?: string;
}

const owed = (view: View, { rule, about, ...found }: Found): GovernanceDue => ({
  ...found,
  rule: `governance/${rule}`,
  about: about ?? null,
  body: view.reference,
  bodyName: view.body.title,
  overdue: found.due !== null && found.due < view.today,
});

const byTerms = ({ body, terms }: View): Citation =>
  terms ? termsOnRecord(body.title, terms) : localPractice;

/*
 * Meetings
 */

/** Where the terms say only how often a year, the year is divided evenly. */
const monthsBetween = ({ mostMonthsBetween, meetingsAYear }: Terms): number | null =>
  mostMonthsBetween ?? (meetingsAYear === null ? null : Math.ceil(12 / meetingsAYear));

const sayMonths = (months: number): string => (months === 1 ? 'month' : `${months} months`);

const later = (one: PlainDate, other: PlainDate | null): PlainDate =>
  other !== null && other > one ? other : one;

function meetingsOwed(view: View): readonly GovernanceDue[] {
  const { terms, held, planned, body } = view;
  const months = terms && monthsBetween(terms);
  if (!terms?.inForceFrom || !months) return [];
  const last = held.at(-1);
  // A gap before its meetings were kept here is no gap: they were recorded elsewhere.
  const from = last ?? later(terms.inForceFrom, body.meetingsKeptFrom);
  const since = last
    ? `last met on ${sayDate(last)}`
    : `no meeting is on record since ${sayDate(from)}`;
  const due = addCalendarMonths(from, months);
  const next = planned[0];
  if (next && next <= due) return [];
  return [
    owed(view, {
      what: 'notMet',
      rule: 'meets-in-its-interval',
      says: `It meets at least every ${sayMonths(months)}: ${since}, and ${next ? `the next meeting is on ${sayDate(next)}` : 'no meeting is planned'}`,
      due,
      source: byTerms(view),
    }),
  ];
}

function cycleOwed(view: View): readonly GovernanceDue[] {
  const { terms, body, today } = view;
  if (!terms?.meetingsAYear) return [];
  const { year } = partsOf(today);
  const last = [...body.cycles].sort((a, b) => a.year - b.year).at(-1);
  if (last && last.year >= year) return [];
  return [
    owed(view, {
      what: 'noCycle',
      rule: 'cycle-agreed-each-year',
      says: last
        ? `No cycle of meetings is agreed for ${year}. The last one, for ${last.year}, was agreed on ${sayDate(last.agreedOn)}`
        : `No cycle of meetings is agreed for ${year}`,
      due: last ? addCalendarMonths(last.agreedOn, 12) : null,
      source: body.kind === 'partnership' ? byTerms(view) : localPractice,
    }),
  ];
}

function meetingBeforeOwed(view: View): readonly GovernanceDue[] {
  const { terms, governance, today, held, planned } = view;
  const other = governance.bodies.find(({ reference }) => reference === terms?.meetsBefore);
  if (!other) return [];
  const theirs = meetingsOf(governance, other.reference);
  const next = plannedDays(theirs, today)[0];
  if (!next) return [];
  const since = heldDays(theirs).at(-1);
  const isBetween = (on: PlainDate): boolean => on < next && (since === undefined || on > since);
  if ([...held, ...planned].some(isBetween)) return [];
  return [
    owed(view, {
      what: 'notBefore',
      rule: 'meets-before',
      says: `It meets before the ${other.memory.title}, which next meets on ${sayDate(next)}. No meeting is planned before that`,
      due: addDays(next, -1),
      source: byTerms(view),
    }),
  ];
}

function papersOwed(
  view: View,
  { reference, memory }: Kept<MeetingMemory>,
): readonly GovernanceDue[] {
  const { body, governance, today } = view;
  const { on } = memory;
  if (on === null || on < today || memory.openedAt !== null || memory.papers.length > 0) return [];
  const terms = termsOn(body, on, reference);
  if (!terms?.paperDays) return [];
  const by = subtractClearWorkingDays(on, terms.paperDays, governance.calendar);
  return [
    owed(view, {
      what: 'papersDue',
      rule: 'papers-go-out',
      about: reference,
      says:
        by.kind === 'due'
          ? `Papers for ${sayDate(on)} go out by ${sayDate(by.date)}: ${terms.paperDays} clear working days before`
          : `Papers for ${sayDate(on)} go out ${terms.paperDays} clear working days before. ${by.reason}`,
      due: by.kind === 'due' ? by.date : null,
      source: termsOnRecord(body.title, terms),
    }),
  ];
}

function minutesOwed(
  view: View,
  { reference, memory }: Kept<MeetingMemory>,
): readonly GovernanceDue[] {
  const { on, closedAt, minutesAgreedOn } = memory;
  if (on === null || closedAt === null || minutesAgreedOn !== null) return [];
  const next = view.held.find((day) => day > on);
  const months = view.terms && monthsBetween(view.terms);
  const due = next ?? (months ? addCalendarMonths(on, months) : null);
  if (due === null || (next === undefined && due >= view.today)) return [];
  return [
    owed(view, {
      what: 'minutesNotAgreed',
      rule: 'minutes-are-agreed',
      about: reference,
      says: `The minutes of ${sayDate(on)} have not been agreed${next ? `, though it met again on ${sayDate(next)}` : ''}`,
      due,
      source: localPractice,
    }),
  ];
}

function ratificationsOwed(
  view: View,
  { reference, memory }: Kept<MeetingMemory>,
): readonly GovernanceDue[] {
  const isRatified = (id: string): boolean => view.ratified.has(`${reference}/${id}`);
  return memory.decisions
    .filter(({ id, standing }) => standing === 'proposed' && !isRatified(id))
    .map(({ id, words }) =>
      owed(view, {
        what: 'notRatified',
        rule: 'proposals-are-ratified',
        about: reference,
        says: `Proposed without a quorum${memory.on ? ` on ${sayDate(memory.on)}` : ''}, and not yet ratified (${reference}/${id}): ${words}`,
        due: view.planned[0] ?? null,
        source: localPractice,
      }),
    );
}

function actionsOwed(
  view: View,
  { reference, memory }: Kept<MeetingMemory>,
): readonly GovernanceDue[] {
  const { today, governance } = view;
  return memory.actions.flatMap(({ what, owner, dueOn, doneOn }) =>
    doneOn === null && dueOn !== null && dueOn < today
      ? owed(view, {
          what: 'actionOverdue',
          rule: 'actions-are-done',
          about: reference,
          says: `${organisationOn(governance.organisations, owner, today).name}: ${what}`,
          due: dueOn,
          source: localPractice,
        })
      : [],
  );
}

/*
 * Offices and rows of the list
 */

const offices = ['chair', 'viceChair'] as const;

function officesOwed(view: View): readonly GovernanceDue[] {
  const { body, terms, today } = view;
  // A review panel is led by the independent chair, whose tenure is a record of its own.
  if (!terms || body.kind === 'reviewPanel') return [];
  return offices.flatMap((capacity) => {
    const held = appointmentsOn(body, today).filter((one) => one.capacity === capacity);
    return held.length === 0
      ? vacancy(view, capacity)
      : held.flatMap((appointment) => officeReview(view, terms, appointment));
  });
}

function vacancy(view: View, capacity: (typeof offices)[number]): readonly GovernanceDue[] {
  const { body, today } = view;
  const last = body.appointments
    .flatMap(({ capacity: was, until }) => (was === capacity && until !== null ? until : []))
    .filter((until) => until < today)
    .sort(comparePlainDates)
    .at(-1);
  return [
    owed(view, {
      what: 'officeVacant',
      rule: 'offices-are-filled',
      says: `The office of ${capacities[capacity]} is vacant${last ? ` since ${sayDate(addDays(last, 1))}` : ''}`,
      due: null,
      source: byTerms(view),
    }),
  ];
}

function officeReview(
  view: View,
  { chairReviewMonths }: Terms,
  { id, from, capacity, person }: Appointment,
): readonly GovernanceDue[] {
  if (chairReviewMonths === null) return [];
  const { body, governance } = view;
  const reviewed = body.chairReviews
    .flatMap(({ appointment, on }) => (appointment === id ? on : []))
    .sort(comparePlainDates)
    .at(-1);
  const name = governance.people[samePerson(governance.people, person)]?.title ?? person;
  return [
    owed(view, {
      what: 'chairReview',
      rule: 'chairs-are-reviewed',
      says:
        `The ${capacities[capacity]}, ${name}, is reviewed every ${sayMonths(chairReviewMonths)}: ` +
        (reviewed ? `last reviewed on ${sayDate(reviewed)}` : `in office since ${sayDate(from)}`),
      due: addCalendarMonths(reviewed ?? from, chairReviewMonths),
      source: byTerms(view),
    }),
  ];
}

function seatsOwed(view: View): readonly GovernanceDue[] {
  const { body, governance, today } = view;
  return membershipOn(body, governance.organisations, governance.people, today)
    .rows.filter(({ vacant }) => vacant)
    .map(({ name, organisation }) =>
      owed(view, {
        what: 'seatVacant',
        rule: 'members-name-a-representative',
        about: organisation,
        says: `${name} has no representative on the list`,
        due: null,
        source: byTerms(view),
      }),
    );
}

/*
 * Terms of reference and the agreement
 */

function termsOwed(view: View): readonly GovernanceDue[] {
  const { body, terms, governance } = view;
  const approver = body.parent ?? view.reference;
  const approverMeets = plannedDays(meetingsOf(governance, approver), view.today)[0] ?? null;
  const by = governance.bodies.find(({ reference }) => reference === body.parent)?.memory.title;
  const drafts = body.terms
    .filter(
      ({ inForceFrom, version }) => inForceFrom === null && version > latestApproved(body.terms),
    )
    .map((draft) =>
      owed(view, {
        what: 'termsNotApproved',
        rule: 'terms-are-approved',
        says: `${draft.title}, agreed on ${sayDate(draft.agreedOn)}, ${by ? `wait for the approval of the ${by}` : 'are not approved'}`,
        due: approverMeets,
        source: body.kind === 'subGroup' ? termsPaper('3.5') : localPractice,
      }),
    );
  if (!terms?.inForceFrom || terms.termsReviewMonths === null) return drafts;
  const last = body.termsReviewedOn.reduce(later, terms.inForceFrom);
  return [
    ...drafts,
    owed(view, {
      what: 'termsReview',
      rule: 'terms-are-reviewed',
      says: `Its terms of reference are reviewed every ${sayMonths(terms.termsReviewMonths)}: last ${last === terms.inForceFrom ? 'approved' : 'reviewed'} on ${sayDate(last)}`,
      due: addCalendarMonths(last, terms.termsReviewMonths),
      source: byTerms(view),
    }),
  ];
}

const latestApproved = (all: readonly Terms[]): number =>
  Math.max(0, ...all.flatMap(({ inForceFrom, version }) => (inForceFrom === null ? [] : version)));

/** One line for each organisation, whatever the number of its rows: it signs once. */
function signaturesOwed(view: View): readonly GovernanceDue[] {
  const { body, terms, governance, today } = view;
  if (!terms?.agreementRequired) return [];
  const source = byTerms(view);
  const current = body.agreements.at(-1);
  const rule = 'agreement-is-signed';
  if (!current) {
    const says = 'No version of the information sharing agreement is on record';
    return [owed(view, { what: 'agreementNotSigned', rule, says, due: null, source })];
  }
  const { organisations } = governance;
  const members = seatsOn(body, today).filter(
    ({ standing, organisation }) =>
      standing === 'member' &&
      !(organisations[organisation] && hasEnded(organisations[organisation], today)),
  );
  const unitOf = (organisation: string) => organisationOn(organisations, organisation, today).unit;
  const units = new Map(members.map(({ organisation }) => [unitOf(organisation), organisation]));
  return [...units].flatMap(([unit, about]) => {
    const signed = Object.keys(organisations)
      .filter((one) => unitOf(one) === unit)
      .flatMap((one) => organisations[one]?.agreementsSigned ?? [])
      .sort((a, b) => comparePlainDates(a.on, b.on));
    if (signed.some(({ version }) => version === current.version)) return [];
    const last = signed.at(-1);
    const before = last ? `; it signed version ${last.version} on ${sayDate(last.on)}` : '';
    const says = `${unit} has not signed version ${current.version} of the information sharing agreement, issued on ${sayDate(current.issuedOn)}${before}`;
    return [owed(view, { what: 'agreementNotSigned', rule, about, says, due: null, source })];
  });
}
