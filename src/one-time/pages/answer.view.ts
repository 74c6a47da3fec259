import type { RecommendationMemory } from '../../../workflows/language/memory';
import type { LastUpdate } from '../../../workflows/language/recommendations';
import { dueOf, saidShown, type SaidShown } from '../../recommendations';
import type { OneTimeLink } from '../records/one-time-link.entity';

/** What a guest is shown of a recommendation: its words and what was said last, and no more. */
export interface AskedOf {
  readonly person: string;
  readonly organisation: string;
  readonly text: string;
  readonly action: string | null;
  readonly due: string;
  readonly said: SaidShown | null;
}

export const askedOf = (
  memory: RecommendationMemory,
  { person }: Pick<OneTimeLink, 'person'>,
  organisation: string,
  lastUpdate: LastUpdate | null,
): AskedOf => ({
  person,
  organisation,
  text: memory.text,
  action: memory.action,
  due: dueOf(memory),
  said: saidShown(lastUpdate),
});
