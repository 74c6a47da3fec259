import type { GovernanceKind } from '../../../workflows/language/kinds';
import { path, withQuery } from '../../web/paths';

export const governance = path('/governance');
export const bodies = path('/governance/bodies');
export const body = path('/governance/bodies/:reference');
export const bodyTerms = path('/governance/bodies/:reference/terms/:version');
export const bodyMembers = path('/governance/bodies/:reference/members');
export const bodyMembersExport = path('/governance/bodies/:reference/members/export');
export const organisations = path('/governance/organisations');
export const organisationsExport = path('/governance/organisations/export');
export const organisation = path('/governance/organisations/:reference');
export const people = path('/governance/people');
export const peopleExport = path('/governance/people/export');
export const person = path('/governance/people/:reference');

/** Every register has these: `:register` is one of the names below. */
export const newRecord = path('/governance/:register/new');
export const recordEvent = path('/governance/:register/:reference/do/:event');

// Meetings have pages of their own, to which these lead.
const meetings = path('/meetings');
const newMeeting = path('/meetings/new');
const meeting = path('/meetings/:reference');
const meetingEvent = path('/meetings/:reference/do/:event');
const review = path('/reviews/:reference');

/** What is kept here, by the name that stands in the address. */
export const registers = {
  organisations: 'organisation',
  people: 'person',
  bodies: 'body',
} as const satisfies Readonly<Record<string, GovernanceKind>>;

export type Register = keyof typeof registers;
export type RegisteredKind = (typeof registers)[Register];

export const isRegister = (text: string): text is Register => Object.hasOwn(registers, text);

const registerOf = {
  organisation: 'organisations',
  person: 'people',
  body: 'bodies',
} as const satisfies Readonly<Record<RegisteredKind, Register>>;

export const newAddress = (kind: RegisteredKind): string =>
  newRecord.to({ register: registerOf[kind] });

/** What is due for one body. */
export const dueAddress = (bodyReference: string): string =>
  withQuery(governance.to(), { body: bodyReference });

export const meetingsOf = (bodyReference: string): string =>
  withQuery(meetings.to(), { body: bodyReference });

export const planningOf = (bodyReference: string): string =>
  withQuery(newMeeting.to(), { body: bodyReference });

const pageOf: Readonly<Record<string, typeof body | typeof organisation | typeof person>> = {
  O: organisation,
  P: person,
  B: body,
};

/** The page of any record by its reference: 'O-0003', 'M-0007', 'R-0042'. */
export function recordAddress(reference: string): string {
  const [letter = ''] = reference;
  if (letter === 'M') return meeting.to({ reference });
  return (pageOf[letter] ?? review).to({ reference });
}

/** The form of an event, with boxes filled in beforehand. */
export function eventAddress(
  reference: string,
  event: string,
  filled: Readonly<Record<string, string | undefined>> = {},
): string {
  const [letter = ''] = reference;
  const register = { O: 'organisations', P: 'people', B: 'bodies' }[letter];
  const address = register
    ? recordEvent.to({ register, reference, event })
    : meetingEvent.to({ reference, event });
  return withQuery(address, filled);
}
