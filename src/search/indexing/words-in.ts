import { isPartnershipKind, type WorkflowKind } from '../../../workflows/language/kinds';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { isNamed, isOneOf, leftOut, onTheRecord, quietNames, shownAtLength } from './left-out';

/** The answers of an event whose words are found. */
export interface SearchedFields {
  readonly shown: readonly string[];
  readonly quiet: readonly string[];
  /** The answers that name files which are found by what they are called. */
  readonly files: readonly string[];
}

const known = new Map<string, SearchedFields>();

/** Which answers of an event are found: its words by the catalogue, less what is left out. */
export function searchedFields(kind: WorkflowKind, event: string): SearchedFields {
  const key = `${kind} ${event}`;
  const kept = known.get(key) ?? workOut(kind, event);
  known.set(key, kept);
  return kept;
}

function workOut(kind: WorkflowKind, event: string): SearchedFields {
  const fields = Object.entries(currentWorkflow(kind).events[event]?.fields ?? {});
  const found = fields.filter(
    ([name, field]) =>
      (field.kind === 'text' || field.kind === 'lines') &&
      !isNamed(leftOut, event, name) &&
      !isNamed(onTheRecord, event, name),
  );
  const isOfAFile = !isPartnershipKind(kind) && !isOneOf(shownAtLength, event);
  const isQuiet = ([name, field]: (typeof fields)[number]): boolean =>
    isNamed(quietNames, event, name) || (isOfAFile && field.kind === 'text' && field.long === true);
  return {
    shown: found.filter((one) => !isQuiet(one)).map(([name]) => name),
    quiet: found.filter(isQuiet).map(([name]) => name),
    files: fields
      .filter(([name, { kind: of }]) => of === 'files' && !isNamed(leftOut, event, name))
      .map(([name]) => name),
  };
}

const between = ' · ';

/** The words of these answers in one line, without what would not be seen. */
export const wordsIn = (
  answers: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string => joined(names.flatMap((name) => [answers[name] ?? []].flat()));

export const joined = (values: readonly unknown[]): string =>
  values
    .filter((value): value is string => typeof value === 'string')
    .map(tidy)
    .filter((text) => text !== '')
    .join(between);

/** One line in composed letters; what marks a match in an answer of the database is none of it. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .trim();
