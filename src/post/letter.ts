import { createHash } from 'node:crypto';
import { pageOf } from '../asking';
import type { Message } from './mailbox';
import type { NoticeRow } from './queries/notices.query';

/** What kind of thing something was recorded about; nothing of what was recorded. */
const abouts: Readonly<Record<string, string>> = {
  recommendation: 'Something was recorded about a recommendation.',
  meeting: 'Something was recorded about a meeting.',
  body: 'Something was recorded about a group of the partnership.',
  'round.opened': 'Updates on recommendations are asked for.',
  'round.reminded': 'Updates on recommendations that were asked for have not come yet.',
};
const aboutReview = 'Something was recorded about a review.';

export const sayKind = ({ kind, fact }: Pick<NoticeRow, 'kind' | 'fact'>): string =>
  abouts[fact] ?? abouts[kind] ?? aboutReview;

/** Whoever is asked for updates comes to the list of what they answer for. */
const placeOf = ({ kind, reference }: NoticeRow): string =>
  kind === 'update-round' ? '/recommendations' : pageOf(reference);

/**
 * The words of an email, which is not secure: what kind of thing there is and where to see it.
 * They hold no title, nothing that was recorded, and the name of nobody.
 */
export const wordsTo = (notice: NoticeRow, publicUrl: string | null): string =>
  [
    'There is something for you in the casework system for domestic homicide reviews in Kent and Medway.',
    sayKind(notice),
    publicUrl === null
      ? 'Please sign in to see it.'
      : `Please sign in to see it:\n${publicUrl}${placeOf(notice)}`,
    'This message names nobody on purpose, because email is not secure. Please send nothing about a review in answer to it. If you have a question, ask the Kent Community Safety Team.',
  ].join('\n\n');

/** To somebody who has no account and can look nothing up. */
export const wordsToOthers = (notice: NoticeRow): string =>
  [
    `We are writing to tell you of a step in a domestic homicide review in Kent and Medway. ${sayKind(notice)}`,
    'We can tell you more by a secure way. If you have a question, please ask the Kent Community Safety Team.',
  ].join('\n\n');

/** The same entry and address give the same message, however often it is tried. */
export function letterTo(
  to: { readonly name: string; readonly address: string },
  notice: NoticeRow,
  publicUrl: string | null,
): Message {
  const ofAddress = createHash('sha256').update(to.address).digest('hex').slice(0, 16);
  return {
    id: `notice-${notice.id}-${ofAddress}`,
    to,
    subject: 'There is something for you in the casework system',
    text: wordsTo(notice, publicUrl),
  };
}
