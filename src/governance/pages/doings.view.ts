import { reasonsOf, type Link, type Reason } from '../../asking';
import type { Standing } from '../../kernel/workflow-reader';
import { eventAddress } from './addresses';

export interface Doings {
  readonly first: readonly Link[];
  readonly rest: readonly { readonly heading: string; readonly doings: readonly Link[] }[];
  readonly restCount: number;
}

export interface Stopped {
  readonly label: string;
  readonly reasons: readonly Reason[];
}

/** What somebody usually comes to record; everything else is folded away by subject. */
const usual: readonly string[] = [
  'body.approveTerms',
  'body.appoint',
  'body.endAppointment',
  'body.agreeCycle',
  'organisation.signAgreement',
  'organisation.rename',
  'person.rename',
  'person.setSecureAddress',
];

const headings: Readonly<Record<string, string>> = {
  'body.draftTerms': 'Terms of reference',
  'body.approveTerms': 'Terms of reference',
  'body.reviewTerms': 'Terms of reference',
  'body.addSeat': 'The list',
  'body.endSeat': 'The list',
  'body.appoint': 'The list',
  'body.endAppointment': 'The list',
  'body.correctAppointment': 'The list',
  'body.reviewChair': 'Chair and vice-chair',
  'body.removeChair': 'Chair and vice-chair',
  'body.agreeCycle': 'Meetings',
  'body.keepMeetings': 'Meetings',
  'body.issueAgreement': 'Information sharing',
  'organisation.countAs': 'What it is',
  'organisation.changeStanding': 'What it is',
  'organisation.end': 'Its end',
  'organisation.correctEnd': 'Its end',
};

export function doingsOf(reference: string, { offered }: Pick<Standing, 'offered'>): Doings {
  const first = usual.flatMap((event) => offered.filter((offer) => offer.event === event));
  const rest = offered.filter((offer) => !first.includes(offer));
  const groups = new Map<string, Link[]>();
  for (const { event, label } of rest) {
    const heading = headings[event] ?? 'The record';
    const doing = { text: label, href: eventAddress(reference, event) };
    groups.set(heading, [...(groups.get(heading) ?? []), doing]);
  }
  return {
    first: first.map(({ event, label }) => ({ text: label, href: eventAddress(reference, event) })),
    rest: [...groups].map(([heading, doings]) => ({ heading, doings })),
    restCount: rest.length,
  };
}

export const stopsOf = ({ blocked }: Pick<Standing, 'blocked'>): readonly Stopped[] =>
  blocked.map(({ label, missing }) => ({ label, reasons: reasonsOf(missing, 'g2016') }));
