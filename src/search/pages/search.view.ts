import { isPartialDate, sayPartialDate } from '../../../workflows/language/dates';
import { pageOf, textIn, type Typed } from '../../asking';
import { foundKinds, isFoundKind, type FoundKind } from '../indexing/search-entry';
import {
  mostCounted,
  mostPages,
  perPage,
  type Found,
  type SearchAsked,
  type SearchFound,
} from '../queries/search.query';
import { searchAddress } from './addresses';

/** Reads what is asked out of an address. What makes no sense is as good as not asked. */
export function searchAsked(typed: Typed): SearchAsked {
  const page = Number(textIn(typed, 'page') ?? '1');
  return {
    words: textIn(typed, 'words')?.trim().slice(0, 200) ?? '',
    kind: isFoundKind(typed.kind) ? typed.kind : null,
    page: Number.isInteger(page) && page > 0 && page <= mostPages ? page : 1,
  };
}

/** The page of what was found, and everything on it in words. */
export function searchPage(asked: SearchAsked, { isAsked, results, counts }: SearchFound) {
  const total = sumOf(counts);
  const ofThisKind = asked.kind === null ? total : counts[asked.kind];
  return {
    asked,
    isAsked,
    results: results.map(resultShown),
    counted: sayCounted(asked.kind, ofThisKind),
    first: (asked.page - 1) * perPage + 1,
    kinds: isAsked && total > 0 ? kindsShown(asked, counts, total) : [],
    kindName: asked.kind === null ? null : foundKinds[asked.kind].toLowerCase(),
    isQuoted: /["“”„«»]/.test(asked.words),
    elsewhere: asked.kind !== null && ofThisKind === 0 && total > 0 ? everything(asked) : null,
    ...pagesAround(asked, ofThisKind),
  };
}

const everything = (asked: SearchAsked): string => searchAddress({ ...asked, kind: null, page: 1 });

const sumOf = (counts: SearchFound['counts']): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const sayCount = (count: number): string =>
  count > mostCounted ? `more than ${mostCounted.toLocaleString('en-GB')}` : String(count);

function sayCounted(kind: FoundKind | null, count: number): string {
  const found = count === 1 ? '1 found' : `${sayCount(count)} found`;
  const among = kind === null ? '' : ` among ${foundKinds[kind].toLowerCase()}`;
  const most = mostPages * perPage;
  const more =
    count > most
      ? ` The first ${most.toLocaleString('en-GB')} can be read: add a word to find fewer.`
      : '';
  return count === 0 ? '' : `${found.charAt(0).toUpperCase()}${found.slice(1)}${among}.${more}`;
}

/** Only kinds of which there are some, and the one that is chosen. */
function kindsShown(asked: SearchAsked, counts: SearchFound['counts'], total: number) {
  const some = (Object.keys(foundKinds) as FoundKind[]).filter(
    (kind) => counts[kind] > 0 || kind === asked.kind,
  );
  return [
    {
      text: `Everything (${sayCount(total)})`,
      href: everything(asked),
      active: asked.kind === null,
    },
    ...some.map((kind) => ({
      text: `${foundKinds[kind]} (${sayCount(counts[kind])})`,
      href: searchAddress({ ...asked, kind, page: 1 }),
      active: kind === asked.kind,
    })),
  ];
}

function pagesAround(asked: SearchAsked, count: number) {
  const last = Math.min(mostPages, Math.ceil(count / perPage));
  const to = (page: number): string => searchAddress({ ...asked, page });
  return {
    pages:
      last > 1
        ? `Page ${asked.page} of ${last === mostPages && count > mostCounted ? 'many' : last}`
        : null,
    previous: asked.page > 1 ? to(Math.min(asked.page - 1, Math.max(1, last))) : null,
    next: asked.page < last ? to(asked.page + 1) : null,
  };
}

const registers: readonly FoundKind[] = ['person', 'organisation', 'body'];

/** What is on a register is known by its name, and not by the day on which it was put there. */
const isRegistered = ({ kind, says }: Found): boolean => registers.includes(kind) && says === null;

const isNamed = ({ kind, reference }: Found): boolean =>
  registers.includes(kind) || reference.includes('/');

const resultShown = (found: Found) => ({
  title: found.title,
  href: addressOf(found),
  what: [found.label, found.of, isNamed(found) ? null : found.reference]
    .filter((part) => part !== null)
    .join(' · '),
  says: found.says,
  on: isPartialDate(found.on) && !isRegistered(found) ? sayPartialDate(found.on) : null,
  text: found.text,
  isQuiet: found.isQuiet,
});

/** What was recorded of a review stands in its history; of anything else, on its page. */
function addressOf({ reference, record, says }: Found): string {
  const page = pageOf(reference);
  return record === 'review-case' && says !== null ? `${page}/history` : page;
}
