import type { ShapeError } from '../../../workflows/language/answers';
import type { EventDefinition } from '../../../workflows/language/events';
import type { Field, Fields, PickedFrom } from '../../../workflows/language/fields';
import { isFileReference } from '../../../workflows/language/files';
import type { PickOptions } from '../queries/pick-options.query';
import { dateParts, happenedOnBox, type Typed } from './form-answers';

/** One box of a form: which component draws it, and with what. */
export interface Box {
  readonly component: 'input' | 'textarea' | 'date' | 'radios' | 'checkboxes' | 'select' | 'files';
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Section {
  readonly heading: string | null;
  readonly boxes: readonly Box[];
}

const mostRadios = 6;
const mostInOneSection = 8;

const whenItHappened: Field = {
  kind: 'date',
  label: 'When it happened',
  hint: 'Leave this empty if it happened today.',
  optional: true,
};

/** The form of one event, with what was typed before and what was wrong with it. */
export function sectionsFor(
  { fields, happenedOn }: Pick<EventDefinition, 'fields' | 'happenedOn'>,
  typed: Typed,
  errors: readonly ShapeError[],
  options: PickOptions = {},
): readonly Section[] {
  const asked: Fields = happenedOn ? fields : { ...fields, [happenedOnBox]: whenItHappened };
  const draw = ([name, field]: readonly [string, Field]) =>
    boxFor(name, field, typed, errors.find((error) => error.field === name)?.says, options);
  const all = Object.entries(asked);
  if (all.length <= mostInOneSection) return [{ heading: null, boxes: all.map(draw) }];
  const needed = all.filter(([name, field]) => !field.optional || name === happenedOnBox);
  const further = all.filter((one) => !needed.includes(one));
  if (further.length === 0) return [{ heading: null, boxes: needed.map(draw) }];
  return [
    { heading: 'What has to be recorded', boxes: needed.map(draw) },
    { heading: 'What else is known', boxes: further.map(draw) },
  ];
}

/** The id of the box that the error summary leads to. */
export function targetOf(name: string, fields: Fields): string {
  const kind = name === happenedOnBox ? 'date' : fields[name]?.kind;
  return kind === 'date' || kind === 'partialDate' ? `${name}-day` : name;
}

function boxFor(
  name: string,
  field: Field,
  typed: Typed,
  error: string | undefined,
  options: PickOptions,
): Box {
  const { kind } = field;
  const value = typed[name];
  const text = typeof value === 'string' ? value : '';
  const common = {
    id: name,
    name,
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  };
  switch (kind) {
    case 'date':
    case 'partialDate':
      return {
        component: 'date',
        params: {
          ...common,
          namePrefix: name,
          fieldset: legendOf(field),
          hint: { text: dateHint(field) },
          items: dateParts.map((part) => datePart(part, typed[`${name}-${part}`], error)),
        },
      };
    case 'yesNo':
      return {
        component: 'radios',
        params: {
          ...common,
          idPrefix: name,
          classes: 'govuk-radios--inline',
          fieldset: legendOf(field),
          ...hintOf(field),
          value: text,
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            ...(field.optional ? [leftOpen] : []),
          ],
        },
      };
    case 'choice':
      return choiceBox(common, field, text);
    case 'choices':
      return {
        component: 'checkboxes',
        params: {
          ...common,
          idPrefix: name,
          fieldset: legendOf(field),
          ...hintOf(field),
          values: [value ?? []].flat(),
          items: itemsOf(field.options),
        },
      };
    case 'pick':
      return pickBox(common, field, text, options[field.of]);
    case 'files':
      return filesBox(common, field, value, options.files);
    case 'picks':
      return {
        component: 'checkboxes',
        params: {
          ...common,
          idPrefix: name,
          fieldset: legendOf(field),
          ...hintOf(field),
          values: [value ?? []].flat(),
          items: options[field.of] ?? [],
        },
      };
    case 'time':
      return {
        component: 'input',
        params: {
          ...common,
          label: labelOf(field),
          hint: { text: field.hint ?? 'On the 24-hour clock. For example, 10:05' },
          value: text,
          inputmode: 'numeric',
          classes: 'govuk-input--width-5',
        },
      };
    case 'number':
      return {
        component: 'input',
        params: {
          ...common,
          label: labelOf(field),
          ...hintOf(field),
          value: text,
          inputmode: 'numeric',
          classes: 'govuk-input--width-4',
        },
      };
    case 'lines':
      return {
        component: 'textarea',
        params: {
          ...common,
          label: labelOf(field),
          hint: { text: field.hint ?? 'One on each line' },
          value: text,
          rows: 4,
        },
      };
    case 'text':
      return {
        component: field.long ? 'textarea' : 'input',
        params: {
          ...common,
          label: labelOf(field),
          ...hintOf(field),
          value: text,
          ...(field.long ? { rows: 4 } : {}),
        },
      };
  }
}

const leftOpen = { value: '', text: 'Leave this open' };

type Choice = Field & { readonly kind: 'choice' };

function choiceBox(common: { readonly name: string }, field: Choice, value: string): Box {
  const items = itemsOf(field.options);
  if (items.length <= mostRadios) {
    return {
      component: 'radios',
      params: {
        ...common,
        idPrefix: common.name,
        fieldset: legendOf(field),
        ...hintOf(field),
        value,
        items: field.optional ? [...items, leftOpen] : items,
      },
    };
  }
  return {
    component: 'select',
    params: {
      ...common,
      label: labelOf(field),
      ...hintOf(field),
      value,
      items: [{ value: '', text: field.optional ? 'Leave this open' : 'Choose one' }, ...items],
    },
  };
}

type Picked = Field & { readonly kind: 'pick' };

function pickBox(
  common: { readonly name: string },
  field: Picked,
  value: string,
  items: PickOptions[PickedFrom],
): Box {
  if (!items) {
    const params = { ...common, label: labelOf(field), ...hintOf(field), value };
    return { component: 'input', params: { ...params, classes: 'govuk-input--width-10' } };
  }
  return {
    component: 'select',
    params: {
      ...common,
      label: labelOf(field),
      ...hintOf(field),
      value,
      items: [{ value: '', text: field.optional ? 'Leave this open' : 'Choose one' }, ...items],
    },
  };
}

type Files = Field & { readonly kind: 'files' };

/** Where files are chosen, with those below it that are there already: unticked, one is left out. */
function filesBox(
  common: { readonly id: string; readonly name: string },
  field: Files,
  value: unknown,
  known: PickOptions['files'] = [],
): Box {
  const { name } = common;
  const named = [value ?? []].flat().filter(isFileReference);
  const items = known.filter((file) => named.includes(file.value));
  const attached = {
    idPrefix: `${name}-attached`,
    name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Already attached', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'Untick a file to remove it' },
    values: items.map((item) => item.value),
    items,
  };
  const howMany = field.most === 1 ? 'One file' : `Up to ${field.most} files`;
  return {
    component: 'files',
    params: {
      ...common,
      label: labelOf(field),
      hint: {
        text: `${field.hint ? `${field.hint}. ` : ''}${howMany}${field.most === 1 ? '' : ', each'} of 20 MB or less: PDF, Word, Excel, PowerPoint, text, CSV, email or picture`,
      },
      multiple: field.most > 1,
      // Files can be dropped on it; without JavaScript it is the browser's own box.
      javascript: true,
      attached: items.length > 0 ? attached : null,
    },
  };
}

const itemsOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, text]) => ({ value, text }));

const wordsOf = ({ label, optional }: Field): string => (optional ? `${label} (optional)` : label);

const labelOf = (field: Field) => ({ text: wordsOf(field), classes: 'govuk-label--s' });

const legendOf = (field: Field) => ({
  legend: { text: wordsOf(field), classes: 'govuk-fieldset__legend--s' },
});

const hintOf = ({ hint }: Field) => (hint === undefined ? {} : { hint: { text: hint } });

function dateHint({ kind, hint }: Field): string {
  const example =
    kind === 'date'
      ? 'For example, 27 3 2026'
      : 'As much as is known: the year alone will do. For example, 9 2018';
  if (hint === undefined) return example;
  return `${hint}${/[.?!]$/.test(hint) ? '' : '.'} ${example}`;
}

const datePart = (part: string, value: unknown, error: string | undefined) => ({
  name: part,
  value: typeof value === 'string' ? value : '',
  classes: [
    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    ...(error === undefined ? [] : ['govuk-input--error']),
  ].join(' '),
});
