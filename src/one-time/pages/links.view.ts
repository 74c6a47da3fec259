import type { PlainDate } from '../../../workflows/language/dates';
import type { Link } from '../../asking';
import { sayDate, sayInstant } from '../../web/page-filters';
import { standingOf, type Standing } from '../one-time-links';
import type { LinkRow } from '../queries/links.query';
import { recommendationAddress, withdrawal } from './addresses';

export interface LinkShown {
  readonly about: Link;
  /** 'For the housing lead, Medway Council' */
  readonly whom: string;
  readonly made: string;
  readonly standing: { readonly text: string; readonly colour: string };
  readonly says: string;
  readonly withdraw: string | null;
}

const tags: Readonly<Record<Standing['is'], LinkShown['standing']>> = {
  open: { text: 'Not used yet', colour: 'blue' },
  used: { text: 'Used', colour: 'green' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
  expired: { text: 'Expired', colour: 'grey' },
};

export function linkShown(link: LinkRow, today: PlainDate): LinkShown {
  const { reference, title, person, organisationName, email, madeByName, madeAt } = link;
  const standing = standingOf(link, today);
  return {
    about: { text: title, href: recommendationAddress(reference) },
    whom: `${person}, ${organisationName}${email === null ? '' : ` (${email})`}`,
    made: `Made by ${madeByName} on ${sayInstant(madeAt)}.`,
    standing: tags[standing.is],
    says: saysOf(standing, link),
    withdraw: standing.is === 'open' ? withdrawal.to({ link: link.id }) : null,
  };
}

function saysOf(standing: Standing, { expiresOn, withdrawnByName }: LinkRow): string {
  switch (standing.is) {
    case 'open':
      return `Good until the end of ${sayDate(expiresOn)}.`;
    case 'used':
      return `An answer was recorded with it on ${sayInstant(standing.at)}.`;
    case 'withdrawn':
      return `Withdrawn by ${withdrawnByName ?? ''} on ${sayInstant(standing.at)}.`;
    case 'expired':
      return `It was good until the end of ${sayDate(standing.after)}.`;
  }
}
