import { isPlainDate, sayDate, type PlainDate } from '../../../workflows/language/dates';
import { capacities } from '../../../workflows/language/governance';
import type { OrganisationMemory } from '../../../workflows/language/memory';
import type { Listed, Membership, MembershipRow } from '../../../workflows/rules/membership';
import { capital, readForm, type Link, type Typed } from '../../asking';
import { recordAddress } from './addresses';
import { membersCounted } from './body.view';

export interface ListedShown extends Link {
  readonly marks: string | null;
}

export interface MemberRow {
  readonly name: string;
  readonly href: string;
  /** What else is to be known of the row: what it counts as, other names. */
  readonly notes: readonly string[];
  readonly representatives: readonly ListedShown[];
  readonly alternates: readonly ListedShown[];
  readonly vacant: boolean;
}

export interface MembersShown {
  readonly counted: string;
  readonly offices: readonly (ListedShown & { readonly office: string })[];
  readonly members: readonly MemberRow[];
  readonly invited: readonly MemberRow[];
  readonly others: readonly (ListedShown & { readonly office: string })[];
  readonly vacant: number;
}

export interface DayAsked {
  readonly on: PlainDate | null;
  /** What stands in the three boxes. */
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
}

/** The day in the address, as one date or as the three boxes of the form; null: not a real day. */
export function dayAsked(typed: Typed, today: PlainDate): DayAsked {
  const { answers } = readForm({ on: { kind: 'date', label: 'On' } }, typed);
  const on = answers.on === undefined || answers.on === '' ? today : answers.on;
  if (isPlainDate(on)) {
    const [year = '', month = '', day = ''] = on.split('-');
    return { on, typed: { day: String(Number(day)), month: String(Number(month)), year } };
  }
  const [day, month, year] = ['day', 'month', 'year'].map((part) => {
    const value = typed[`on-${part}`];
    return typeof value === 'string' ? value : '';
  }) as [string, string, string];
  return { on: null, typed: { day, month, year } };
}

export function membersShown(
  membership: Membership,
  organisations: Readonly<Record<string, OrganisationMemory>>,
): MembersShown {
  const show = (row: MembershipRow): MemberRow => ({
    name: row.name,
    href: recordAddress(row.organisation),
    notes: notesOf(row, organisations[row.organisation]),
    representatives: row.representatives.map(listedShown),
    alternates: row.alternates.map(listedShown),
    vacant: row.vacant,
  });
  const officed = <T extends Listed & { readonly capacity: keyof typeof capacities }>(one: T) => ({
    ...listedShown({ ...one, marks: [] }),
    office: capacities[one.capacity],
  });
  return {
    counted: membersCounted(membership),
    offices: membership.offices.map(officed),
    members: membership.rows.filter(({ standing }) => standing === 'member').map(show),
    invited: membership.rows.filter(({ standing }) => standing === 'invited').map(show),
    others: membership.others.map(officed),
    vacant: membership.rows.filter(({ vacant }) => vacant).length,
  };
}

const listedShown = ({ person, name, marks }: Listed): ListedShown => ({
  text: name,
  href: recordAddress(person),
  marks: marks.length === 0 ? null : marks.join(', '),
});

function notesOf(
  { name, note, organisationName, unit, standing }: MembershipRow,
  memory: OrganisationMemory | undefined,
): readonly string[] {
  return [
    ...(note === null ? [] : [capital(note)]),
    ...(organisationName === name ? [] : [`On the register as ${organisationName}`]),
    ...(memory && memory.title !== organisationName && memory.title !== name
      ? [`Today ${memory.title}`]
      : []),
    ...(memory?.existsUntil ? [`Existed until ${sayDate(memory.existsUntil)}`] : []),
    ...(standing === 'member' && unit !== name && unit !== organisationName
      ? [`Counts as ${unit}`]
      : []),
  ];
}
