import { sayDate } from '../language/dates';
import type { UpdateRoundMemory } from '../language/memory';
import type { UpdateRoundEvent } from './update-round.events';

export const blankUpdateRoundMemory: UpdateRoundMemory = {
  edition: 'g2016',
  title: 'Update round',
  meeting: null,
  openedOn: null,
  closesOn: null,
  asked: [],
  reminders: [],
  closedOn: null,
  answered: [],
  pack: [],
};

/** What a round keeps of an accepted event: whom it asked stays as it was on the day it was opened. */
export function remember(
  memory: UpdateRoundMemory,
  event: UpdateRoundEvent,
): Partial<UpdateRoundMemory> {
  switch (event.type) {
    case 'round.open':
      return {
        title: `Updates asked for by ${sayDate(event.closesOn)}`,
        meeting: event.meeting ?? null,
        openedOn: event.effectiveOn,
        closesOn: event.closesOn,
        asked: event.evidence.round?.asked ?? [],
      };
    case 'round.remind':
      return { reminders: [...memory.reminders, { on: event.effectiveOn, who: event.who }] };
    case 'round.close':
      return {
        closedOn: event.effectiveOn,
        answered: event.evidence.round?.answered ?? [],
        pack: event.evidence.round?.pack ?? [],
      };
    default:
      return {};
  }
}
