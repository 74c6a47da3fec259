import { listed, sayDate, sayInstant } from '../../web/page-filters';
import type { NoticeRow } from '../queries/notices.query';
import { waysOfTelling } from '../records/post.repository';
import { oneToBeTold } from './addresses';

/** How far it has come that one organisation is told of one thing. */
export interface ChaserLine {
  readonly organisation: string;
  /** '2 March 2026: emailed to Kent Police representative on 2 March 2026 at 9:05am.' */
  readonly says: string;
  /** Where somebody says that they told them; null once that is done. */
  readonly tell: string | null;
}

export const chaserLine = (notice: NoticeRow): ChaserLine => ({
  organisation: notice.organisationTold ?? '',
  says: `${sayDate(notice.happenedOn)}: ${howFar(notice)}`,
  tell: notice.doneAt === null ? oneToBeTold.to({ notice: String(notice.id) }) : null,
});

function howFar({ told, letters, failed, people }: NoticeRow): string {
  if (told?.how === 'notNeeded')
    return `need not be told, says ${told.by}. ${told.note ?? ''}`.trim();
  if (told !== null) {
    const how = waysOfTelling[told.how as keyof typeof waysOfTelling].toLowerCase();
    return `told ${how} by ${told.by} on ${sayInstant(told.at)}.`;
  }
  const sent = letters.filter(({ sentAt }) => sentAt !== null);
  const last = sent
    .map(({ sentAt }) => sentAt ?? '')
    .sort()
    .at(-1);
  const went = last
    ? `emailed to ${listed(sent.map(({ name }) => name))} on ${sayInstant(last)}.`
    : null;
  if (failed !== null)
    return [went, `Not sent to everybody yet. ${failed}`].flatMap((one) => one ?? []).join(' ');
  if (went !== null) return went;
  const reachable = people.filter(({ hasAccount }) => hasAccount).map(({ name }) => name);
  return reachable.length > 0
    ? `waits to be told to ${listed(reachable)}.`
    : 'nobody of theirs has an account; somebody has to tell them.';
}
