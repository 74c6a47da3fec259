import type { EditionId } from '../../../workflows/language/editions';
import { workflows } from '../../../workflows/registry';
import { rulebookPage, sayRole, type RulebookPage } from '../../../workflows/rules/rulebook-page';
import { partAddress } from './addresses';

/** What the rulebook is read by. A step is whatever can be recorded: it has a page of its own. */
export const parts = {
  test: 'The test for holding a review',
  clocks: 'Clocks',
  steps: 'Steps: what must be true, and who may record them',
  quorum: 'Quorum',
  later: 'Rules that wait for something',
  judgement: 'Left to judgement',
  unchecked: 'Not checked yet',
} as const;

export type Part = keyof typeof parts;

export const isPart = (text: string): text is Part => Object.hasOwn(parts, text);

const read = new Map<EditionId, RulebookPage>();

/** The rows are in the code: they are put into words once. */
export function bookOf(edition: EditionId): RulebookPage {
  const known = read.get(edition) ?? rulebookPage(edition, Object.values(workflows));
  read.set(edition, known);
  return known;
}

export const contentsOf = (edition: EditionId) =>
  (Object.keys(parts) as Part[]).map((part) => ({
    text: parts[part],
    href: partAddress(edition, { part }),
  }));

/** The steps of one chart, each with who may record it. */
export interface StepsShown {
  readonly of: string;
  readonly href: string;
  readonly steps: readonly { readonly text: string; readonly href: string; readonly who: string }[];
}

export const stepsOf = ({ id, permissions }: RulebookPage): readonly StepsShown[] =>
  permissions
    .filter(({ rows }) => rows.length > 0)
    .map(({ of, rows }) => ({
      of,
      href: partAddress(id, { part: 'steps', of }),
      steps: rows.map(({ ask, label, roles }) => ({
        text: label,
        href: partAddress(id, { step: ask }),
        who: roles.map(sayRole).join(', '),
      })),
    }));

/** Everything the rulebook says of one step; null where there is no such step. */
export function stepShown({ requirements, documents, permissions }: RulebookPage, step: string) {
  const who = permissions.flatMap(({ of, rows }) =>
    rows.filter(({ ask }) => ask === step).map((row) => ({ ...row, of })),
  );
  const gates = [...requirements, ...documents].filter(({ gate }) => gate === step);
  const [first] = [...who, ...gates];
  if (!first) return null;
  return {
    label: first.label,
    of: first.of,
    conditions: requirements.filter(({ gate }) => gate === step).flatMap(({ rows }) => rows),
    documents: documents.filter(({ gate }) => gate === step).flatMap(({ rows }) => rows),
    who: who.map((row) => ({ ...row, roles: row.roles.map(sayRole).join(', ') })),
  };
}

/** Where a rule stands, by its id; null where the edition has no such rule. */
export function addressOfRule(book: RulebookPage, id: string): string | null {
  const step =
    [...book.requirements, ...book.documents].find(({ rows }) => rows.some((row) => row.id === id))
      ?.gate ?? book.permissions.flatMap(({ rows }) => rows).find((row) => row.id === id)?.ask;
  if (step) return `${partAddress(book.id, { step })}#${encodeURI(id)}`;
  const lists = {
    test: book.criteria,
    clocks: book.clocks,
    quorum: book.quorum,
    later: book.later,
  } satisfies Partial<Record<Part, readonly { readonly id: string }[]>>;
  const part = Object.entries(lists).find(([, rows]) => rows.some((row) => row.id === id))?.[0];
  return part ? `${partAddress(book.id, { part })}#${encodeURI(id)}` : null;
}
