import type { Capacity } from '../../workflows/language/governance';
import { KCST, type Role } from '../../workflows/language/roles';
import type { Notice } from '../kernel/outbox';
import type { WorkflowInstance } from '../kernel/records/workflow-instance.entity';
import { statesKept } from '../kernel/workflow-states';

/** A notice with the entry and the record it comes from. */
export interface Told {
  readonly notice: Notice;
  readonly row: WorkflowInstance;
  readonly seq: number;
  /** What was answered when it was recorded. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Where the people are to be looked for. Nothing at all: only a person knows whom to tell. */
export interface Meant {
  readonly roles?: readonly Role[];
  /** Those to whom this case is given in that role. */
  readonly onCase?: Role;
  /** What the agency is called whose people are meant. */
  readonly agency?: string;
  /** References of organisations. */
  readonly organisations?: readonly string[];
  /** Reference of a body, and perhaps one capacity or one appointment on its list. */
  readonly body?: string;
  readonly capacity?: Capacity;
  readonly appointment?: string;
  /** References of people on the lists. */
  readonly people?: readonly string[];
}

type Meaning = (told: Told, leads: readonly string[]) => Meant;

const list = (...references: readonly (string | undefined)[]): readonly string[] =>
  references.flatMap((one) => one ?? []);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const bodyOf = ({ row }: Told): string | undefined =>
  row.kind === 'meeting' ? statesKept<'meeting'>(row).memory.body : row.reference;

const steeringGroup: Meaning = () => ({
  roles: ['steering-group-chair', 'steering-group-member'],
});
const team: Meaning = () => ({ roles: KCST.filter((role) => role === 'kcst-administrator') });
const onTheList: Meaning = (told) => ({ body: bodyOf(told) });
const askedInRound: Meaning = ({ notice, row }) => ({
  organisations: notice.organisation
    ? [notice.organisation]
    : statesKept<'update-round'>(row).memory.asked.map(({ organisation }) => organisation),
});

/**
 * Whom the words of a catalogue mean (DOMAIN 5.8). Families, agencies of a panel and bodies outside
 * the partnership are left out on purpose: they are told by a person.
 */
const meanings: Readonly<Record<string, Meaning>> = {
  KCST: team,
  'Kent Community Safety Team': team,
  'KCSP Chair': () => ({ roles: ['kcsp-chair'] }),
  KCSP: () => ({ roles: ['kcsp-chair', 'kcsp-vice-chair'] }),
  'DHR Steering Group': steeringGroup,
  'DHR Steering Group (costs)': steeringGroup,
  'Core Panel': () => ({ onCase: 'core-panel-member' }),
  'Independent chair': () => ({ onCase: 'independent-chair' }),
  'Authors of agency reviews': () => ({ onCase: 'agency-review-author' }),
  'The agency': ({ row }) => ({ onCase: 'agency-review-author', agency: row.title }),
  'Lead agency': (_told, leads) => ({ organisations: leads.slice(-1) }),
  'The new lead agency': (_told, leads) => ({ organisations: leads.slice(-1) }),
  'The agency that had it': (_told, leads) => ({ organisations: leads.slice(-2, -1) }),
  'Members who are asked': askedInRound,
  'Members who have not answered': askedInRound,
  Members: onTheList,
  'Member organisations': onTheList,
  Chair: (told) => ({ body: bodyOf(told), capacity: 'chair' }),
  'The person appointed': ({ answers }) => ({ people: list(text(answers.person)) }),
  'The person removed': (told) => ({
    body: bodyOf(told),
    appointment: text(told.answers.appointment) ?? 'none',
  }),
};

/** @param leads the lead agencies of a recommendation up to this entry, the latest last */
export function meaningOf(told: Told, leads: readonly string[]): Meant {
  return Object.hasOwn(meanings, told.notice.to)
    ? (meanings[told.notice.to]?.(told, leads) ?? {})
    : {};
}
