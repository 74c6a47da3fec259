import { dateCorrectionFields } from '../../../workflows/language/corrections';
import type { EventDefinition } from '../../../workflows/language/events';
import { dateParts, mendingsOf, type HistoryEntry, type Link } from '../../asking';
import { currentWorkflow, isWorkflowKind } from '../../kernel/workflow-registry';
import type { CaseView } from '../queries/case-view.query';
import { eventAddress, historyAddress } from './addresses';

export interface DateOfEntry {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** An event by which a date of an earlier entry is mended: every chart has one. */
export const mendsADate = ({ fields }: Pick<EventDefinition, 'fields'>): boolean =>
  fields === dateCorrectionFields;

const eventsOf = (entry: HistoryEntry): Readonly<Record<string, EventDefinition>> => {
  const kind = entry.record.split('/')[1] ?? 'review-case';
  return isWorkflowKind(kind) ? currentWorkflow(kind).events : {};
};

/** The dates that an entry holds, the day it happened included. */
export function datesOf(entry: HistoryEntry): readonly DateOfEntry[] {
  const asked = eventsOf(entry)[entry.event];
  if (!asked) return [];
  const answered = Object.entries(asked.fields).flatMap(([name, { kind, label }]) => {
    const value = entry.answers[name];
    const isDate = kind === 'date' || kind === 'partialDate';
    return isDate && typeof value === 'string' ? [{ name, label, value }] : [];
  });
  return asked.happenedOn || entry.effectiveOn === null
    ? answered
    : [...answered, { name: 'effectiveOn', label: 'When it happened', value: entry.effectiveOn }];
}

export interface Correctable {
  readonly label: string;
  readonly href: string;
}

/** Each date of an entry with the address of the form that mends it. */
export function correctable(entry: HistoryEntry): readonly Correctable[] {
  const event = Object.entries(eventsOf(entry)).find(([, one]) => mendsADate(one))?.[0];
  if (event === undefined) return [];
  return datesOf(entry).map(({ name, label, value }) => {
    const [year = '', month = '', day = ''] = value.split('-');
    const typed = { day, month, year };
    const query = new URLSearchParams({
      entry: String(entry.entry),
      field: name,
      ...Object.fromEntries(
        dateParts.map((part) => [`from-${part}`, String(Number(typed[part]) || '')]),
      ),
    });
    return { label, href: `${eventAddress(entry.record, event)}?${query.toString()}` };
  });
}

/** The form that mends a date offers the dates of its entry by the names that people gave them. */
export function offeringDatesOf(
  definition: EventDefinition,
  entry: HistoryEntry | undefined,
): EventDefinition {
  const dates = entry ? datesOf(entry) : [];
  if (dates.length === 0) return definition;
  const options = Object.fromEntries(dates.map(({ name, label }) => [name, label]));
  const { label } = dateCorrectionFields.field;
  return {
    ...definition,
    fields: { ...definition.fields, field: { kind: 'choice', label, options } },
  };
}

/** What mends an event that was just recorded by mistake; its dates are mended from its own entry. */
export function mendingsOffered(view: CaseView, event: string): readonly Link[] {
  const { kind, reference, caseReference } = view;
  if (!isWorkflowKind(kind)) return [];
  const { events } = currentWorkflow(kind);
  const own = view.offered.filter(({ opens }) => opens === undefined);
  const mendsDates = own.some((offer) => {
    const definition = events[offer.event];
    return definition !== undefined && mendsADate(definition);
  });
  const toHistory = {
    text: 'Correct a date',
    href: historyAddress(caseReference, { record: reference }),
  };
  return [
    ...(mendsDates ? [toHistory] : []),
    ...mendingsOf(event, events, own, (mending) => eventAddress(reference, mending)),
  ];
}
