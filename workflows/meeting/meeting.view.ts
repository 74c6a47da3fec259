import type { AgendaItem } from '../language/governance';
import type { MeetingMemory } from '../language/memory';

/** How far the meeting has come with an item. */
export type ItemState = 'ahead' | 'inHand' | 'decided' | 'proposed' | 'withdrawn';

export interface ItemNow extends AgendaItem {
  readonly state: ItemState;
}

/** The agenda as the room sees it. An item that is decided stays so when the room returns to it. */
export const agendaNow = (memory: MeetingMemory): readonly ItemNow[] =>
  memory.agenda.map((item) => ({ ...item, state: stateOf(item, memory) }));

function stateOf({ id, withdrawn }: AgendaItem, { decisions, item }: MeetingMemory): ItemState {
  if (withdrawn) return 'withdrawn';
  const standings = decisions.filter((one) => one.item === id).map(({ standing }) => standing);
  if (standings.includes('taken')) return 'decided';
  if (standings.includes('proposed')) return 'proposed';
  return item === id ? 'inHand' : 'ahead';
}

/** The place of an item on the agenda as it is now: items taken off leave no gap. 0 for those. */
export const numberOf = ({ agenda }: Pick<MeetingMemory, 'agenda'>, id: string): number =>
  agenda.filter(({ withdrawn }) => !withdrawn).findIndex((item) => item.id === id) + 1;
