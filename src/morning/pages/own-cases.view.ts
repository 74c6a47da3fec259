import { sayDate, isPlainDate, type PlainDate } from '../../../workflows/language/dates';
import { fullStop, pageOf, sinceWhen, type Link } from '../../asking';
import {
  documentsShown,
  stopsOf,
  type CaseView,
  type DocumentShown,
  type Stopped,
} from '../../cases';
import type { CaseDocument } from '../../documents';
import { nameOfClock } from '../../deadlines';

/** A review as its independent chair reads it: where it stands, who it waits for, what stops it. */
export interface OwnCase {
  readonly link: Link;
  readonly sentence: string;
  readonly waits: string | null;
  readonly since: string | null;
  readonly stops: readonly Stopped[];
  readonly owed: readonly {
    readonly link: Link;
    readonly stage: string;
    readonly due: string | null;
  }[];
  readonly dates: readonly { readonly title: string; readonly says: string }[];
  /** The newest of its documents that can be opened or found. */
  readonly documents: readonly DocumentShown[];
}

const mostDates = 4;
const mostDocuments = 3;

export function ownCase(
  view: CaseView,
  documents: readonly CaseDocument[],
  today: PlainDate,
): OwnCase {
  const running = view.clocks.filter(({ metOn }) => metOn === null);
  const dueOf = (title: string): string | null => {
    const date = running.find(({ of }) => of === title);
    const due = date?.agreedDue ?? date?.statutoryDue;
    return isPlainDate(due) ? `${due < today ? 'was due' : 'due'} on ${sayDate(due)}` : null;
  };
  const when = sinceWhen(view.since, today);
  return {
    link: { text: view.title, href: pageOf(view.reference) },
    sentence: fullStop(view.sentence ?? view.stage),
    waits: view.waitsFor ? `Waiting for ${view.waitsFor}.` : null,
    since: when && fullStop(when),
    stops: stopsOf(view).first,
    owed: view.ribs
      .filter(({ kind, waitsFor }) => kind === 'agency-review' && waitsFor !== null)
      .map(({ title, reference, stage }) => ({
        link: { text: title, href: pageOf(reference) },
        stage,
        due: dueOf(title),
      })),
    dates: running
      .filter(({ of }) => of === null)
      .slice(0, mostDates)
      .map(({ title, says }) => ({ title: nameOfClock(title), says: fullStop(says) })),
    documents: documentsShown(documents).first.slice(0, mostDocuments),
  };
}
