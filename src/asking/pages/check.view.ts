import { newId } from '../../kernel/ids';
import { ProblemAnswer } from '../../web/problem';
import type { Typed } from './form-answers';
import { drawForm, RefusedForm, textIn, type FormOf } from './form.view';
import { saidAnswers, type SaidAnswer } from './said-answers';
import { capital } from './sentences';
import { sayUndoing } from './undoing';

interface Hidden {
  readonly name: string;
  readonly value: string;
}

/** What somebody is about to send, to be read once more: nothing is recorded yet. */
export interface CheckPage extends Pick<FormOf, 'back' | 'action' | 'says' | 'warning'> {
  readonly heading: string;
  readonly caption: string;
  readonly takesFiles: boolean;
  readonly rows: readonly SaidAnswer[];
  readonly hidden: readonly Hidden[];
  /** Who hears of it, first to whom it goes outside. */
  readonly hears: readonly string[];
  /** The service tells some of them, or keeps a list of whom a person tells. */
  readonly isTold: boolean;
  /** Whether it can be put right later, and how; null where the warning says so. */
  readonly undoing: string | null;
  readonly button: string;
}

/** A form that may be recorded, once whoever filled it in has looked through it. */
export class AnswersToCheck extends ProblemAnswer {
  constructor(readonly page: CheckPage) {
    super({ status: 200, heading: page.heading, detail: 'The answers are to be checked.' });
  }
}

export function checkPage(of: FormOf, typed: Typed): CheckPage {
  const { label, fields, leaves, tells = [] } = of.definition;
  return {
    back: of.back,
    action: of.action,
    warning: of.warning,
    ...(of.says ? { says: of.says } : {}),
    heading: 'Check your answers',
    caption: of.caption === null ? label : `${label} · ${of.caption}`,
    takesFiles: Object.values(fields).some(({ kind }) => kind === 'files'),
    rows: saidAnswers(of, typed),
    hidden: [{ name: '_command', value: textIn(typed, '_command') ?? newId() }, ...asTyped(typed)],
    hears: heardBy(leaves, tells),
    isTold: tells.length > 0,
    undoing: of.warning === null ? sayUndoing(of.event) : null,
    button: tells.length > 0 ? 'Record and send' : 'Record',
  };
}

/** The form again as it was typed, for whoever wants to change an answer. It stays one command. */
export function backToForm(of: FormOf, typed: Typed): RefusedForm {
  const form = drawForm(of, typed);
  return new RefusedForm(200, { ...form, command: textIn(typed, '_command') ?? form.command });
}

/** 'the family' and 'Family' are the same people. */
function heardBy(leaves: string | undefined, tells: readonly string[]): readonly string[] {
  const plain = (words: string): string => words.toLowerCase().replace(/^the /, '');
  const others = tells.filter((one) => leaves === undefined || plain(one) !== plain(leaves));
  return [...(leaves === undefined ? [] : [capital(leaves)]), ...others];
}

const ownToThePage: readonly string[] = ['_command', '_csrf', '_checked', '_change'];

const asTyped = (typed: Typed): readonly Hidden[] =>
  Object.entries(typed)
    .filter(([name]) => !ownToThePage.includes(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
    );
