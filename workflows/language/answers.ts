import { isPartialDate, isPlainDate, type PlainDate } from './dates';
import type { Field, Fields } from './fields';
import { isFileReference, isRefusedFile } from './files';
import { isTimeOfDay } from './times';

/** Longer than any reference. */
const mostOfPick = 80;

/** What is wrong with one box of a form, in a sentence that says how to mend it. */
export interface ShapeError {
  readonly field: string;
  readonly says: string;
}

export interface ShapeChecked {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly errors: readonly ShapeError[];
}

/**
 * Checks what was sent against the fields of an event: shape only, never the law.
 * Dates may not lie in the future unless the field plans one. Unknown names are refused, so that
 * nothing is dropped in silence.
 */
export function checkShape(
  fields: Fields,
  sent: Readonly<Record<string, unknown>>,
  today: PlainDate,
): ShapeChecked {
  const answers: Record<string, unknown> = {};
  const errors: ShapeError[] = Object.keys(sent)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ field: name, says: `“${name}” is not asked for here. Leave it out` }));
  for (const [name, field] of Object.entries(fields)) {
    const value = typeof sent[name] === 'string' ? sent[name].trim() : sent[name];
    if (isEmpty(value)) {
      if (!field.optional) errors.push({ field: name, says: askFor(field) });
      continue;
    }
    const says = wrongWith(field, value, today);
    if (says) errors.push({ field: name, says });
    else answers[name] = value;
  }
  return { answers, errors };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** The sentence for a box left empty. */
function askFor({ kind, label }: Field): string {
  switch (kind) {
    case 'date':
    case 'partialDate':
      return `Enter a date for “${label}”`;
    case 'choice':
    case 'yesNo':
      return `Choose an answer for “${label}”`;
    case 'choices':
    case 'picks':
      return `Choose at least one for “${label}”`;
    case 'files':
      return `Choose a file for “${label}”`;
    case 'pick':
      return `Choose one for “${label}”`;
    case 'time':
      return `Enter a time for “${label}”`;
    default:
      return `Fill in “${label}”`;
  }
}

function wrongWith(field: Field, value: unknown, today: PlainDate): string | null {
  const { label } = field;
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return `“${label}” must be text`;
      return value.length > field.most
        ? `“${label}” must be ${field.most} characters or fewer; it has ${value.length}`
        : null;
    case 'date':
      if (!isPlainDate(value)) {
        return `“${label}” must be a real date with day, month and year, such as 27 3 2026`;
      }
      return !field.mayBeInFuture && value > today
        ? `“${label}” must be today or in the past`
        : null;
    case 'partialDate':
      return isPartialDate(value)
        ? null
        : `“${label}” must be a year, a month and year, or a full date`;
    case 'yesNo':
      return typeof value === 'boolean' ? null : `Answer yes or no to “${label}”`;
    case 'number':
      return Number.isInteger(value) &&
        (value as number) >= field.least &&
        (value as number) <= field.most
        ? null
        : `“${label}” must be a whole number from ${field.least} to ${field.most}`;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value)
        ? null
        : `Choose one of these for “${label}”: ${Object.keys(field.options).join(', ')}`;
    case 'choices':
      return Array.isArray(value) &&
        value.every((one) => typeof one === 'string' && Object.hasOwn(field.options, one))
        ? null
        : `Choose from these for “${label}”: ${Object.keys(field.options).join(', ')}`;
    case 'time':
      return isTimeOfDay(value) ? null : `“${label}” must be a time of day, such as 10:05`;
    case 'pick':
      return typeof value === 'string' && value.length <= mostOfPick
        ? null
        : `Choose one for “${label}”`;
    case 'picks':
      return Array.isArray(value) &&
        value.every((one) => typeof one === 'string' && one.length <= mostOfPick)
        ? null
        : `Choose from the list for “${label}”`;
    case 'lines':
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
        return `“${label}” must be a list, one entry on each line`;
      }
      return value.length > field.most
        ? `“${label}” takes ${field.most} entries or fewer; it has ${value.length}`
        : null;
    case 'files':
      return wrongWithFiles(field, value);
  }
}

type Files = Field & { readonly kind: 'files' };

function wrongWithFiles({ label, most }: Files, value: unknown): string | null {
  if (!Array.isArray(value)) return `“${label}” must be a list of the references of files`;
  const refused = value.filter(isRefusedFile).map((file) => file.refused);
  if (refused.length > 0) return refused.join('. ');
  if (!value.every(isFileReference)) return `“${label}”: hand the file in first, then name it here`;
  if (value.length <= most) return null;
  const files = most === 1 ? 'one file only' : `${most} files or fewer`;
  return `“${label}” takes ${files}; it has ${value.length}`;
}
