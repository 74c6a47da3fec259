import type { PickedFrom } from '../../../workflows/language/fields';
import { capacities } from '../../../workflows/language/governance';
import type { BodyMemory } from '../../../workflows/language/memory';
import { samePerson, type People } from '../../../workflows/rules/room';
import type { HistoryEntry } from '../../asking';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';

export type Names = { readonly [of in PickedFrom]?: Readonly<Record<string, string>> };

/** Entries of a body speak of its rows, appointments and terms by number; people know their names. */
export function withNames(
  entries: readonly HistoryEntry[],
  { kind, machineVersion }: WorkflowInstance,
  names: Names,
): readonly HistoryEntry[] {
  const { events } = workflowOf(kind, machineVersion);
  return entries.map((entry) => {
    const fields = Object.values(events[entry.event]?.fields ?? {});
    return {
      ...entry,
      details: entry.details.map(({ label, value }) => {
        const field = fields.find((one) => one.kind === 'pick' && one.label === label);
        const named = field?.kind === 'pick' ? names[field.of]?.[value] : undefined;
        return { label, value: named ?? value };
      }),
    };
  });
}

export const namesOfParts = (
  { seats, appointments, terms }: BodyMemory,
  people: People,
): Names => ({
  seat: Object.fromEntries(seats.map(({ id, name }) => [id, name])),
  appointment: Object.fromEntries(
    appointments.map(({ id, person, capacity }) => [
      id,
      `${people[samePerson(people, person)]?.title ?? person}, ${capacities[capacity].toLowerCase()}`,
    ]),
  ),
  terms: Object.fromEntries(terms.map(({ version, title }) => [String(version), title])),
});
