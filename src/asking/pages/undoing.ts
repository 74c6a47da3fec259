import { dateCorrectionFields, noteFields } from '../../../workflows/language/corrections';
import type { EventCatalogue } from '../../../workflows/language/events';
import { workflows } from '../../../workflows/registry';
import { listed } from '../../web/page-filters';

/** Each event with the catalogue in which it stands: no two charts share a name. */
const catalogues: ReadonlyMap<string, EventCatalogue> = new Map(
  Object.values(workflows).flatMap(({ events }) =>
    Object.keys(events).map((event) => [event, events] as const),
  ),
);

/** Whether what an event records can be put right later, and how; said before it is sent. */
export function sayUndoing(event: string): string {
  const events = catalogues.get(event) ?? {};
  const mendings = events[event]?.undoneBy ?? [];
  if (mendings.length === 0) return `This cannot be undone. ${sayWhatElse(events)}`.trim();
  const ways = mendings.map((one) =>
    one === event ? 'recording it again' : `“${events[one]?.label ?? one}”`,
  );
  return `If it is recorded by mistake, you can correct this later by ${listed(ways, 'or')}.`;
}

/** What may still be said of it afterwards. */
function sayWhatElse(events: EventCatalogue): string {
  const has = (fields: object): boolean =>
    Object.values(events).some((definition) => definition.fields === fields);
  const ways = [
    ...(has(dateCorrectionFields) ? ['correct its dates from the history'] : []),
    ...(has(noteFields) ? ['add a note'] : []),
  ];
  return ways.length === 0 ? '' : `Later you can still ${listed(ways, 'and')}.`;
}
