import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { QuorumRule, Terms } from '../../../workflows/language/governance';
import type { BodyMemory } from '../../../workflows/language/memory';
import { termsOn } from '../../../workflows/rules/room';
import { fullStop, type Link } from '../../asking';
import { plural } from '../../web/page-filters';
import { bodyTerms } from './addresses';

export interface Line {
  readonly what: string;
  readonly says: string;
}

export interface VersionShown extends Link {
  readonly standing: string;
  readonly inForce: boolean;
}

const notSaid = 'The terms do not say.';

/** The rule as the members know it. */
export function quorumInWords(rule: QuorumRule): string {
  if (rule.counts === 'notKnown') {
    return 'No rule is known. It is recorded who was there, and no quorum is made up.';
  }
  const counted =
    rule.counts === 'members'
      ? `${rule.needs} or more members, each for a different organisation.`
      : `${rule.needs} or more of the responsible authorities, represented by anybody.`;
  return [
    counted,
    rule.by === 'unit'
      ? 'An organisation with several rows on the list counts once.'
      : 'Each row of the list counts.',
    ...(rule.chairMustBePresent ? ['The chair must be there.'] : []),
    ...(rule.remoteCounts ? [] : ['Somebody who joins remotely does not count.']),
  ].join(' ');
}

function frequencyInWords(terms: Terms, nameOf: (reference: string) => string): string {
  const { meetingsAYear, mostMonthsBetween, meetsBefore } = terms;
  const said = [
    ...(meetingsAYear === null ? [] : [`At least ${plural(meetingsAYear, 'meeting')} a year.`]),
    ...(mostMonthsBetween === null
      ? []
      : [`No more than ${plural(mostMonthsBetween, 'month')} between meetings.`]),
    ...(meetsBefore === null ? [] : [`Before the meetings of the ${nameOf(meetsBefore)}.`]),
  ];
  return said.length === 0 ? notSaid : said.join(' ');
}

function chairInWords({ howChaired, chairReviewMonths, chairRemovable }: Terms): string {
  const said = [
    ...(howChaired === '' ? [] : [fullStop(howChaired)]),
    ...(chairReviewMonths === null
      ? []
      : [`Chair and vice-chair are reviewed ${every(chairReviewMonths)}.`]),
    ...(chairRemovable
      ? ['More than half of all responsible authorities may remove the chair, at a meeting.']
      : []),
  ];
  return said.length === 0 ? notSaid : said.join(' ');
}

const every = (months: number): string => {
  if (months === 12) return 'every year';
  return months % 12 === 0 ? `every ${months / 12} years` : `every ${plural(months, 'month')}`;
};

/** What terms of reference lay down, in the order in which somebody asks for it. */
export const termsInWords = (
  terms: Terms,
  nameOf: (reference: string) => string,
): readonly Line[] => [
  { what: 'Quorum', says: quorumInWords(terms.quorum) },
  { what: 'How often it meets', says: frequencyInWords(terms, nameOf) },
  {
    what: 'Papers',
    says:
      terms.paperDays === null
        ? notSaid
        : `Sent out ${plural(terms.paperDays, 'clear working day')} before the meeting.`,
  },
  { what: 'Chair and vice-chair', says: chairInWords(terms) },
  {
    what: 'Information sharing',
    says: terms.agreementRequired ? 'Members sign the agreement.' : notSaid,
  },
  {
    what: 'Review of the terms',
    says:
      terms.termsReviewMonths === null
        ? notSaid
        : `They are reviewed ${every(terms.termsReviewMonths)}.`,
  },
];

/** Where a version stands among the others: a draft binds nobody. */
export function standingOf(body: BodyMemory, terms: Terms, today: PlainDate): string {
  const { inForceFrom, agreedOn } = terms;
  if (inForceFrom === null) {
    return `Draft: agreed by the body on ${sayDate(agreedOn)}, not approved`;
  }
  if (inForceFrom > today) return `In force from ${sayDate(inForceFrom)}`;
  return termsOn(body, today)?.version === terms.version
    ? `In force since ${sayDate(inForceFrom)}`
    : `Earlier terms, in force from ${sayDate(inForceFrom)}`;
}

/** All versions, the newest first. */
export const versionsOf = (
  reference: string,
  body: BodyMemory,
  today: PlainDate,
): readonly VersionShown[] =>
  [...body.terms].reverse().map((terms) => ({
    text: terms.title,
    href: bodyTerms.to({ reference, version: String(terms.version) }),
    standing: standingOf(body, terms, today),
    inForce: termsOn(body, today)?.version === terms.version,
  }));
