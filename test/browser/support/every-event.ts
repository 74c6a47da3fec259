import { drawForm, misshapenForm, readForm, type FormOf, type FormPage } from '../../../src/asking';
import { commandOf, type AskHandler, type PickOptions, type Typed } from '../../../src/asking';
import type { Actor } from '../../../src/kernel/actor';
import type { EventDefinition } from '../../../workflows/language/events';
import type { Field, Fields, PickedFrom } from '../../../workflows/language/fields';
import { workflows } from '../../../workflows/registry';

/** One event that a person can ask of a record, and the chart that it belongs to. */
export interface EventOfChart {
  readonly chart: string;
  readonly event: string;
  readonly definition: EventDefinition;
}

/** Every event of every chart that has a form: what the system asks by itself has none. */
export const everyEvent: readonly EventOfChart[] = Object.values(workflows).flatMap(
  ({ label: chart, events }) =>
    Object.entries(events)
      .filter(([, { hidden }]) => !hidden)
      .map(([event, definition]) => ({ chart, event, definition })),
);

/** The form of an event, with something to pick wherever the product lists what can be picked. */
export const formOf = ({ chart, event, definition }: EventOfChart): FormOf => ({
  event,
  definition,
  edition: 'g2016',
  caption: chart,
  back: { text: chart, href: '/reviews' },
  action: '/reviews',
  warning: null,
  revision: 1,
  options,
});

export const firstState = (one: EventOfChart): FormPage => drawForm(formOf(one));

/**
 * The form as it comes back when no box of it is filled in rightly: what must be filled in is left
 * empty, what may be left open holds what is no answer. The product itself says what is wrong.
 *
 * @throws Error when the product refuses less than every box
 */
export async function errorState(
  one: EventOfChart,
  handler: AskHandler,
  actor: Actor,
): Promise<FormPage> {
  const { event, definition } = one;
  const { fields, happenedOn } = definition;
  const typed = Object.assign(
    happenedOn ? {} : noDay('effectiveOn'),
    ...Object.entries(fields).map(([name, field]) => refusedIn(name, field)),
  ) as Typed;
  const sent = { event, ...readForm(fields, typed) };
  const answer = await handler.questionFrom(definition, sent, commandOf(actor, typed));
  if (!('ok' in answer) || answer.code !== 'shape') throw new Error(`${event} is not refused`);
  const wrong = new Set(answer.errors.map(({ field }) => field));
  const asked = [...Object.keys(fields), ...(happenedOn ? [] : ['effectiveOn'])];
  const taken = asked.filter((field) => !wrong.has(field));
  if (taken.length > 0) throw new Error(`${event} takes anything for ${taken.join(', ')}`);
  return misshapenForm(formOf(one), typed, answer).form as FormPage;
}

/** What somebody has typed who fills in every box rightly. */
export const typedRightly = (fields: Fields): Typed =>
  Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]) => rightIn(name, field)),
  ) as Typed;

const attached = { value: `D-${'5e'.repeat(16)}`, text: 'Training register.pdf (20 KB)' };

const noDay = (name: string): Typed => ({
  [`${name}-day`]: '31',
  [`${name}-month`]: '2',
  [`${name}-year`]: '2026',
});

function refusedIn(name: string, field: Field): Typed {
  if (field.kind === 'files') {
    const refused = `“${name}.zip” cannot be taken: it is none of these kinds of file`;
    return { [name]: [attached.value, { refused }] };
  }
  if (!field.optional) return {};
  switch (field.kind) {
    case 'date':
    case 'partialDate':
      return noDay(name);
    case 'choices':
    case 'picks':
      return { [name]: ['no such thing '.repeat(10)] };
    case 'pick':
      return { [name]: 'no such thing '.repeat(10) };
    case 'text':
      return { [name]: ['typed', 'twice'] };
    case 'lines':
      return { [name]: 'one of too many\n'.repeat(field.most + 1) };
    case 'number':
    case 'time':
    case 'choice':
    case 'yesNo':
      return { [name]: 'no such thing' };
  }
}

function rightIn(name: string, field: Field): Typed {
  switch (field.kind) {
    case 'date':
    case 'partialDate':
      return { [`${name}-day`]: '2', [`${name}-month`]: '3', [`${name}-year`]: '2026' };
    case 'choice':
    case 'choices':
      return { [name]: Object.keys(field.options)[0] };
    case 'pick':
    case 'picks':
      return { [name]: 'X-0001' };
    case 'files':
      return { [name]: attached.value };
    case 'number':
      return { [name]: String(field.least) };
    case 'time':
      return { [name]: '10:05' };
    case 'yesNo':
      return { [name]: 'yes' };
    case 'text':
    case 'lines':
      return { [name]: 'Two teams were trained this month.\nThe last one has a day in May.' };
  }
}

const listed = (what: string): NonNullable<PickOptions[PickedFrom]> =>
  ['First', 'Second'].map((which, index) => ({
    value: `X-000${index + 1}`,
    text: `${which} ${what} of the partnership`,
  }));

const options: PickOptions = {
  organisation: listed('organisation'),
  person: listed('person'),
  body: listed('body'),
  meeting: listed('meeting'),
  commitment: listed('commitment'),
  seat: listed('seat'),
  appointment: listed('appointment'),
  terms: listed('terms of reference'),
  item: listed('item'),
  decision: listed('decision'),
  action: listed('action'),
  files: [attached],
};
