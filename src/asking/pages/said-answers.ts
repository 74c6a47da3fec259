import { isPlainDate } from '../../../workflows/language/dates';
import type { EventDefinition } from '../../../workflows/language/events';
import type { Field } from '../../../workflows/language/fields';
import { isFileReference } from '../../../workflows/language/files';
import type { PickOptions } from '../queries/pick-options.query';
import { sayAnswer } from '../queries/history.query';
import { happenedOnBox, readForm, type Typed } from './form-answers';
import { targetOf } from './form-boxes';

/** What stands in one box of a form, as a person would read it back. */
export interface SaidAnswer {
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly value: string;
  /** The id of its box. */
  readonly target: string;
}

interface Asked {
  readonly definition: Pick<EventDefinition, 'fields' | 'happenedOn'>;
  /** What could be picked. */
  readonly options?: PickOptions;
}

/** Every box of a form in its order, the empty ones too. */
export function saidAnswers(
  { definition: { fields, happenedOn }, options = {} }: Asked,
  typed: Typed,
): readonly SaidAnswer[] {
  const { answers, effectiveOn } = readForm(fields, typed);
  const said = Object.entries(fields).map(([name, field]): SaidAnswer => ({
    label: field.label,
    value: sayTyped(field, answers[name], options),
    target: targetOf(name, fields),
  }));
  if (happenedOn) return said;
  const when = { label: 'When it happened', target: targetOf(happenedOnBox, fields) };
  const date: Field = { kind: 'date', label: when.label };
  const value = effectiveOn === undefined ? 'Today' : sayTyped(date, effectiveOn, options);
  return [...said, { ...when, value }];
}

/** What was typed may not be an answer yet. */
function sayTyped(field: Field, value: unknown, options: PickOptions): string {
  if (value === undefined) return '';
  if (field.kind === 'date' && !isPlainDate(value)) return typeof value === 'string' ? value : '';
  if (field.kind === 'files') {
    const files = [value].flat().filter(isFileReference);
    return sayAnswer(field, files, titlesIn(options.files));
  }
  const isPick = field.kind === 'pick' || field.kind === 'picks';
  return sayAnswer(field, value, isPick ? titlesIn(options[field.of]) : new Map());
}

const titlesIn = (items: PickOptions['files'] = []): ReadonlyMap<string, string> =>
  new Map(items.map(({ value, text }) => [value, text]));
