import { sayDate, sayInstant } from '../../web/page-filters';
import type { Standing } from '../one-time-links';
import type { OneTimeLink } from '../records/one-time-link.entity';

/** What whoever opens a link is told that can no longer be used, and whom to ask. */
export interface Closed {
  readonly status: number;
  readonly heading: string;
  readonly says: readonly string[];
}

type Shut = Exclude<Standing, { readonly is: 'open' }>;

export const unknownLink: Closed = {
  status: 404,
  heading: 'This link does not work',
  says: [
    'Check that you opened the whole of it: some mail programs break a long link in two.',
    'If it still does not work, ask the Kent Community Safety Team, or whoever sent it to you.',
  ],
};

export function closedLink(
  { madeByName }: Pick<OneTimeLink, 'madeByName'>,
  standing: Shut,
): Closed {
  const ask = `If there is something ${standing.is === 'used' ? 'more ' : ''}to say, ask ${madeByName} at the Kent Community Safety Team for a new link.`;
  const { heading, says } = wordsFor(standing);
  return { status: 410, heading, says: [says, ask] };
}

function wordsFor(standing: Shut): { readonly heading: string; readonly says: string } {
  switch (standing.is) {
    case 'used':
      return {
        heading: 'This link has been used',
        says: `An answer was recorded with it on ${sayInstant(standing.at)}. A link is good for one answer.`,
      };
    case 'withdrawn':
      return {
        heading: 'This link was withdrawn',
        says: `The Kent Community Safety Team withdrew it on ${sayInstant(standing.at)}.`,
      };
    case 'expired':
      return {
        heading: 'This link is no longer good',
        says: `It was good until the end of ${sayDate(standing.after)}.`,
      };
  }
}

export const stoppedHere = (madeByName: string): readonly string[] => [
  'Nothing can be said of this recommendation at present: it has moved on since the link was made.',
  `If there is something to say, ask ${madeByName} at the Kent Community Safety Team.`,
];
