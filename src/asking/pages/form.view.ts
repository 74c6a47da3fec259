import type { ShapeError } from '../../../workflows/language/answers';
import type { EditionId } from '../../../workflows/language/editions';
import type { EventDefinition } from '../../../workflows/language/events';
import type { Actor } from '../../kernel/actor';
import type { Command } from '../../kernel/command';
import { newId } from '../../kernel/ids';
import type { Refused } from '../../kernel/outcome';
import { answerTo, ProblemAnswer } from '../../web/problem';
import type { Misshapen } from '../commands/ask.handler';
import type { PickOptions } from '../queries/pick-options.query';
import type { Typed } from './form-answers';
import { sectionsFor, targetOf, type Section } from './form-boxes';
import type { HistoryLine } from './history.view';
import { reasonsOf, type Reason } from './reasons';
import { fullStop } from './sentences';
import { sayUndoing } from './undoing';
import type { SaidAnswer } from './said-answers';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** What a form is about, before anything is typed into it. */
export interface FormOf {
  readonly event: string;
  readonly definition: EventDefinition;
  readonly edition: EditionId;
  readonly caption: string | null;
  readonly back: Link;
  readonly action: string;
  readonly warning: string | null;
  /** What is to be known before anything is typed, the most important sentence first. */
  readonly says?: readonly string[];
  /** What it is for, in a line; where it is left out, what the history will say. */
  readonly purpose?: string;
  /** Null where there is no record yet. */
  readonly revision: number | null;
  /** Offered only where a review is begun. */
  readonly editions?: readonly { readonly id: EditionId; readonly title: string }[];
  readonly others?: readonly Link[];
  /** What can be picked in it. */
  readonly options?: PickOptions;
}

export interface ErrorLine {
  readonly text: string;
  readonly href?: string;
}

/** A form as its template draws it. */
export interface FormPage extends FormOf {
  readonly heading: string;
  /** What it is for, in a line. */
  readonly purpose: string;
  readonly sections: readonly Section[];
  /** Whether it can be put right later, and how; null where the warning says so. */
  readonly undoing: string | null;
  /** It takes files, so it is sent in several parts. */
  readonly takesFiles: boolean;
  readonly command: string;
  readonly seen: string;
  readonly chosenEdition: string;
  readonly errorSummary?: readonly ErrorLine[];
  readonly reasons: readonly Reason[];
  /** What was recorded since the form was opened. */
  readonly changes: readonly HistoryLine[];
  /** It was sent before, and something else was recorded first. */
  readonly again?: true;
}

/** Why there is no form to fill in at present. */
export interface StoppedPage extends Pick<FormOf, 'caption' | 'back'> {
  readonly heading: string;
  readonly stopped: string;
  readonly reasons: readonly Reason[];
  /** What overtook a form that was being filled in, and what had been written in it. */
  readonly changes?: readonly HistoryLine[];
  readonly wrote?: readonly SaidAnswer[];
}

/** A form that was not accepted: it is drawn again, with everything that was typed. */
export class RefusedForm extends ProblemAnswer {
  constructor(
    status: number,
    readonly form: FormPage | StoppedPage,
    /** The template that draws it. */
    readonly view = 'asking/pages/form',
  ) {
    super({ status, heading: form.heading, detail: 'The form was not accepted.' });
  }
}

export function drawForm(
  of: FormOf,
  typed: Typed = {},
  errors: readonly ShapeError[] = [],
): FormPage {
  return {
    ...of,
    heading: of.definition.label,
    undoing: of.warning === null ? sayUndoing(of.event) : null,
    purpose: of.purpose ?? `When it is recorded, the history says: “${of.definition.says}”.`,
    sections: sectionsFor(of.definition, typed, errors, of.options),
    takesFiles: Object.values(of.definition.fields).some(({ kind }) => kind === 'files'),
    // A refused command has its answer: what is sent next is a new one.
    command: newId(),
    seen: textIn(typed, '_revision') ?? (of.revision === null ? '' : String(of.revision)),
    chosenEdition: textIn(typed, '_edition') ?? of.edition,
    reasons: [],
    changes: [],
  };
}

/** Boxes that were not filled in rightly: each is named, and the summary leads to it. */
export function misshapenForm(of: FormOf, typed: Typed, { errors }: Misshapen): RefusedForm {
  const { fields } = of.definition;
  const isDrawn = (field: string): boolean =>
    Object.hasOwn(fields, field) || field === 'effectiveOn' || field.startsWith('_');
  return new RefusedForm(400, {
    ...drawForm(of, typed, errors),
    errorSummary: errors.map(({ field, says }) => ({
      text: says,
      ...(isDrawn(field) ? { href: `#${targetOf(field, fields)}` } : {}),
    })),
  });
}

/**
 * A question that was refused, with every reason and nothing typed lost. After a change by somebody
 * else the form has seen that change, so that it can be sent again knowingly.
 *
 * @throws ProblemAnswer when there is no such record for whoever asks
 */
export function refusedForm(
  of: FormOf,
  typed: Typed,
  refused: Refused,
  changes: readonly HistoryLine[],
): RefusedForm {
  const answer = answerTo(refused);
  if (refused.code === 'not-found') throw answer;
  const { fields } = of.definition;
  const reasons = reasonsOf(refused.missing, of.edition);
  const inBoxes = refused.missing.flatMap(({ field, says }) =>
    field !== undefined && Object.hasOwn(fields, field) ? [{ field, says }] : [],
  );
  const hasChanged = refused.code === 'changed-meanwhile';
  const seen = hasChanged
    ? { ...typed, _revision: String(changes.at(-1)?.entry ?? of.revision) }
    : typed;
  const lines = refused.missing.map(({ field, says }, index): ErrorLine => ({
    text: withRemedy(says, reasons[index]?.curedBy ?? ''),
    ...(field !== undefined && Object.hasOwn(fields, field)
      ? { href: `#${targetOf(field, fields)}` }
      : {}),
  }));
  return new RefusedForm(answer.problem.status, {
    ...drawForm(of, seen, inBoxes),
    errorSummary: lines.length > 0 ? lines : [{ text: wordsFor(refused), ...leadsTo(changes) }],
    reasons,
    changes,
    ...(hasChanged ? { again: true } : {}),
  });
}

function wordsFor({ code, says }: Refused): string {
  if (code === 'changed-meanwhile') {
    return 'Somebody recorded something while you were writing: this has changed since you opened the form. Nothing of yours is recorded yet.';
  }
  if (code === 'command-reused') {
    return 'You sent this form before, with other answers. Look at the history to see what was recorded then. If this is something new, check it and send it again.';
  }
  return says;
}

const leadsTo = (changes: readonly HistoryLine[]) =>
  changes.length > 0 ? { href: '#changes' } : {};

const withRemedy = (says: string, curedBy: string): string =>
  curedBy === '' ? fullStop(says) : `${fullStop(says)} This can be put right by: ${curedBy}.`;

/** Who sends which form, and what they had seen of the record: the same form twice is one command. */
export function commandOf(actor: Actor, typed: Typed): Command {
  const id = textIn(typed, '_command');
  const seen = textIn(typed, '_revision');
  return {
    id: `${actor.id}:form:${id && /^[\w-]{8,64}$/.test(id) ? id : newId()}`,
    actor,
    ...(seen && /^\d{1,9}$/.test(seen) ? { seenRevision: Number(seen) } : {}),
  };
}

export const textIn = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
