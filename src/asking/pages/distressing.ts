import type { EventDefinition } from '../../../workflows/language/events';
import { restrictionOf } from '../../../workflows/language/restrictions';
import { workflows } from '../../../workflows/registry';

const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  Object.values(workflows).flatMap(({ events }) => Object.entries(events)),
);

/**
 * Answers that tell how somebody died, or what was done to them and by whom. A page keeps them
 * behind a deliberate click, and no line of the history carries them.
 */
export function isDistressing(event: string, field: string): boolean {
  const definition = definitions.get(event);
  return definition !== undefined && restrictionOf(definition, field) === 'distressing';
}
