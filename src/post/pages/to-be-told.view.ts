import { pageOf, type Link } from '../../asking';
import { listed, plural, sayDate, sayInstant } from '../../web/page-filters';
import { withQuery } from '../../web/paths';
import { wordsTo, wordsToOthers } from '../letter';
import {
  noticesOnPage,
  whichNotices,
  type NoticeRow,
  type WhichNotices,
} from '../queries/notices.query';
import { waysOfTelling } from '../records/post.repository';
import { oneToBeTold, toBeTold } from './addresses';
import { paginationOf } from '../../web/pagination';

export interface NoticeShown {
  readonly id: number;
  /** 'Kent Police (lead agency)' */
  readonly whom: string;
  readonly says: string;
  readonly about: Link;
  readonly within: string | null;
  readonly when: string;
  readonly people: readonly { readonly name: string; readonly address: string | null }[];
  readonly nobody: string | null;
  /** What went out, what did not and why, and what somebody says they did. */
  readonly done: readonly string[];
  readonly failed: string | null;
  readonly tell: string | null;
}

export const isWhich = (text: string | undefined): text is WhichNotices =>
  whichNotices.some((one) => one === text);

const headings: Readonly<Record<WhichNotices, string>> = {
  waiting: 'Waiting',
  failed: 'Not sent',
  done: 'Done',
};

const nothing: Readonly<Record<WhichNotices, string>> = {
  waiting: 'Nobody waits to be told of anything.',
  failed: 'No message has failed.',
  done: 'Nobody has been told of anything yet.',
};

const orders: Readonly<Record<WhichNotices, string>> = {
  waiting: 'the oldest first',
  failed: 'the oldest first',
  done: 'the latest first',
};

export function toBeToldPage(
  which: WhichNotices,
  page: number,
  { rows, total }: { readonly rows: readonly NoticeRow[]; readonly total: number },
  sends: boolean,
) {
  const addressOf = (wanted: WhichNotices, number = 1): string =>
    withQuery(toBeTold.to(), {
      which: wanted === 'waiting' ? undefined : wanted,
      page: number > 1 ? String(number) : undefined,
    });
  return {
    places: whichNotices.map((one) => ({
      text: headings[one],
      href: addressOf(one),
      active: one === which,
    })),
    counted: total === 0 ? nothing[which] : `${plural(total, 'message')}, ${orders[which]}.`,
    order: orders[which],
    rows: rows.map(noticeShown),
    pagination: paginationOf(page, Math.ceil(total / noticesOnPage), (number) =>
      addressOf(which, number),
    ),
    warns: !sends && which !== 'done',
  };
}

export function noticeShown(notice: NoticeRow): NoticeShown {
  const { id, to, organisation, says, reference, title, within, happenedOn, enteredAt } = notice;
  const isWaiting = notice.doneAt === null;
  return {
    id,
    whom:
      organisation === null ? to : `${organisation} (${to.charAt(0).toLowerCase()}${to.slice(1)})`,
    says,
    about: { text: title, href: pageOf(reference) },
    within,
    when: happenedOn === null ? `entered ${sayInstant(enteredAt)}` : `on ${sayDate(happenedOn)}`,
    people: notice.people.map(({ name, address }) => ({ name, address })),
    nobody:
      notice.people.some(({ hasAccount }) => hasAccount) || !isWaiting
        ? null
        : 'Nobody with an account is meant, so no email is sent. Tell them yourself.',
    done: [...sentLines(notice), ...toldLines(notice)],
    failed: failedLine(notice),
    tell: isWaiting ? oneToBeTold.to({ notice: String(id) }) : null,
  };
}

function sentLines({ letters }: NoticeRow): readonly string[] {
  return letters.flatMap(({ name, address, sentAt }) =>
    sentAt === null ? [] : [`Emailed to ${name} (${address}) on ${sayInstant(sentAt)}.`],
  );
}

function toldLines({ told }: NoticeRow): readonly string[] {
  if (told === null) return [];
  const how = Object.hasOwn(waysOfTelling, told.how)
    ? waysOfTelling[told.how as keyof typeof waysOfTelling]
    : told.how;
  const note = told.note === null ? '' : ` ${told.note}`;
  return [`${how}. Recorded by ${told.by} on ${sayInstant(told.at)}.${note}`];
}

function failedLine({ failed, attempts, nextAttemptAt, letters }: NoticeRow): string | null {
  if (failed === null) return null;
  const whom = letters.flatMap(({ name, error }) => (error === null ? [] : name));
  const to = whom.length === 0 ? '' : ` To ${listed(whom)}.`;
  return `Not sent yet, tried ${plural(attempts, 'time')}.${to} ${failed} It is tried again after ${sayInstant(nextAttemptAt)}.`;
}

/** The form by which a person says that they have told somebody. */
export function tellPage(notice: NoticeRow, publicUrl: string | null) {
  const shown = noticeShown(notice);
  return {
    ...shown,
    action: shown.tell,
    back: toBeTold.to(),
    letters: [
      { heading: 'To somebody with an account', text: wordsTo(notice, publicUrl) },
      { heading: 'To anybody else', text: wordsToOthers(notice) },
    ],
    ways: Object.entries(waysOfTelling).map(([value, text]) => ({ value, text })),
  };
}
