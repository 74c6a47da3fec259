import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { Asker } from '../../../workflows/language/roles';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import {
  governanceMatters,
  type GovernanceDue,
  type GovernanceMatter,
} from '../../../workflows/rules/governance-clock';
import type { SaidSource } from '../../../workflows/rules/rulebook-page';
import { capital, cited, fullStop, howLong, type Link } from '../../asking';
import { eventAddress, planningOf, recordAddress } from './addresses';

/** One matter of one body. What has no day and differs only in whom it concerns stands together. */
export interface DueShown {
  readonly matter: string;
  readonly body: Link;
  readonly when: string;
  readonly tag: { readonly text: string; readonly colour: 'red' | 'yellow' | 'grey' };
  readonly source: SaidSource;
  readonly things: readonly ThingShown[];
}

export interface ThingShown {
  readonly says: string;
  readonly mend: Link | null;
}

export interface ClockShown {
  readonly rows: readonly DueShown[];
  readonly counted: string;
}

/** What puts a matter right: the event that records it, and the words that lead to its form. */
const mends: Readonly<Record<GovernanceMatter, { readonly event: string; readonly text: string }>> =
  {
    notMet: { event: 'meeting.plan', text: 'Plan a meeting' },
    noCycle: { event: 'body.agreeCycle', text: 'Record the cycle of meetings' },
    notBefore: { event: 'meeting.plan', text: 'Plan a meeting' },
    chairReview: { event: 'body.reviewChair', text: 'Record the review' },
    officeVacant: { event: 'body.appoint', text: 'Record an appointment' },
    termsReview: { event: 'body.reviewTerms', text: 'Record the review' },
    termsNotApproved: { event: 'body.approveTerms', text: 'Record the approval' },
    agreementNotSigned: { event: 'organisation.signAgreement', text: 'Record the signature' },
    minutesNotAgreed: { event: 'meeting.agreeMinutes', text: 'Record that they are agreed' },
    seatVacant: { event: 'body.appoint', text: 'Record an appointment' },
    actionOverdue: { event: 'meeting.completeAction', text: 'Record that it is done' },
    notRatified: { event: 'meeting.decide', text: 'Look at the meeting' },
    papersDue: { event: 'meeting.circulatePapers', text: 'Record that they went out' },
  };

export function clockShown(
  dues: readonly GovernanceDue[],
  roles: readonly Asker[],
  today: PlainDate,
): ClockShown {
  const late = dues.filter(({ overdue }) => overdue).length;
  return {
    rows: together(dues).map((group) => groupShown(group, roles, today)),
    counted:
      dues.length === 0
        ? 'Nothing is due, and nothing is late.'
        : `${dues.length} ${dues.length === 1 ? 'thing is' : 'things are'} not done; ${late === 0 ? 'none is' : late === 1 ? '1 is' : `${late} are`} late.`,
  };
}

type Group = readonly [GovernanceDue, ...GovernanceDue[]];

function together(dues: readonly GovernanceDue[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [index, due] of dues.entries()) {
    const key = due.due === null ? `${due.body} ${due.rule}` : String(index);
    const others = groups.get(key);
    groups.set(key, others ? [...others, due] : [due]);
  }
  return [...groups.values()];
}

function groupShown(group: Group, roles: readonly Asker[], today: PlainDate): DueShown {
  const [first] = group;
  return {
    matter: governanceMatters[first.what],
    body: { text: first.bodyName, href: recordAddress(first.body) },
    when: whenDue(first, today),
    tag: tagOf(first),
    source: cited(first.source),
    things: group.map((due) => ({
      says: fullStop(capital(due.says)),
      mend: mendOf(due, roles),
    })),
  };
}

function whenDue({ due, overdue }: GovernanceDue, today: PlainDate): string {
  if (due === null) return 'No day is set for it.';
  if (overdue) return `Was due on ${sayDate(due)}, ${howLong(due, today)} ago.`;
  return due === today ? 'Due today.' : `Due on ${sayDate(due)}, in ${howLong(today, due)}.`;
}

function tagOf({ due, overdue }: GovernanceDue): DueShown['tag'] {
  if (overdue) return { text: 'Late', colour: 'red' };
  return due === null ? { text: 'Not done', colour: 'grey' } : { text: 'Due', colour: 'yellow' };
}

/** The form that puts it right, for those whose form it is; nothing for the others. */
export function mendOf({ what, body, about }: GovernanceDue, roles: readonly Asker[]): Link | null {
  const { event, text } = mends[what];
  if (!mayAsk(permissionFor(event, 'g2016'), roles)) return null;
  const [of] = event.split('.');
  if (event === 'meeting.plan') return { text, href: planningOf(body) };
  if (what === 'notRatified') return { text, href: recordAddress(about ?? body) };
  return { text, href: eventAddress(of === 'body' ? body : (about ?? body), event) };
}
