import { isPartialDate, sayPartialDate, type PlainDate } from '../../../workflows/language/dates';
import { isOpen, ragOf } from '../../../workflows/rules/recommendations/rag';
import { capital, pageOf, type Link } from '../../asking';
import { documentAddress, saySize, type CaseDocument } from '../../documents';
import type { ItsRecommendation } from '../queries/its-recommendations.query';

export interface DocumentShown {
  readonly name: string;
  readonly href: string | null;
  /** 'Overview report, 3 March 2026, 2.1 MB' */
  readonly about: string;
}

export interface DocumentsShown {
  readonly first: readonly DocumentShown[];
  readonly rest: readonly DocumentShown[];
}

const mostDocuments = 6;

export function documentsShown(documents: readonly CaseDocument[]): DocumentsShown {
  const shown = documents.filter(({ isWithdrawn }) => !isWithdrawn).map(documentShown);
  return { first: shown.slice(0, mostDocuments), rest: shown.slice(mostDocuments) };
}

const documentShown = ({ id, name, kind, when, size, whereKept }: CaseDocument): DocumentShown => ({
  name,
  href: id && documentAddress(id),
  about: [
    ...(kind === name ? [] : [kind]),
    ...(isPartialDate(when) ? [sayPartialDate(when)] : []),
    ...(size === null ? [] : [saySize(size)]),
    ...(id === null && whereKept ? [`kept at: ${whereKept}`] : []),
  ].join(', '),
});

export interface RecommendationsShown {
  readonly says: string;
  /** Those that press, the reason of each beside it. */
  readonly pressing: readonly {
    readonly link: Link;
    readonly why: string;
    readonly tone: string;
  }[];
}

const mostPressing = 5;

/** Null where the review has recommended nothing yet. */
export function recommendationsShown(
  all: readonly ItsRecommendation[],
  today: PlainDate,
): RecommendationsShown | null {
  if (all.length === 0) return null;
  const open = all.filter(({ state }) => isOpen(state));
  const coloured = open.map((one) => ({
    ...one,
    rag: ragOf({ ...one.memory, state: one.state }, today),
  }));
  const pressing = coloured.filter(({ rag }) => rag.colour === 'red' || rag.colour === 'amber');
  const made = `${all.length} ${all.length === 1 ? 'recommendation' : 'recommendations'}`;
  return {
    says:
      open.length === 0
        ? `${made}, none open.`
        : `${made}, ${open.length} open. ${capital(pressingSaid(pressing.length))}.`,
    pressing: pressing
      .sort((a, b) => Number(b.rag.colour === 'red') - Number(a.rag.colour === 'red'))
      .slice(0, mostPressing)
      .map(({ reference, memory, rag }) => ({
        link: { text: memory.title, href: pageOf(reference) },
        why: rag.reason,
        tone: rag.colour === 'red' ? 'red' : 'yellow',
      })),
  };
}

const pressingSaid = (count: number): string =>
  count === 0 ? 'none is red or amber' : `${count} ${count === 1 ? 'is' : 'are'} red or amber`;
