import type { EventCatalogue, EventDefinition } from '../../../workflows/language/events';
import type { Link } from './form.view';
import { fullStop } from './sentences';

/** Where a record stands once something was recorded on it. */
export interface StandsNow {
  readonly sentence: string | null;
  readonly waitsFor: string | null;
}

/**
 * Said on the next page, in at most three lines: what was recorded; where it stands now and for
 * whom it waits; which clock that started, and who has still to be told.
 */
export function noticeOf(
  { says, tells = [] }: Pick<EventDefinition, 'says' | 'tells'>,
  stands: StandsNow | null,
  clock: string | null = null,
): string {
  const next = [
    ...(stands?.sentence ? [fullStop(stands.sentence)] : []),
    ...(stands?.waitsFor ? [`It now waits for ${stands.waitsFor}.`] : []),
  ];
  const due = [
    ...(clock === null ? [] : [clock]),
    ...(tells.length > 0 ? [`Now to be told: ${tells.join(', ')}.`] : []),
  ];
  return [fullStop(says), next.join(' '), due.join(' ')].filter((line) => line !== '').join('\n');
}

/** What mends an event that was recorded by mistake, as far as it can be asked now. */
export function mendingsOf(
  event: string,
  events: EventCatalogue,
  offered: readonly { readonly event: string; readonly label: string }[],
  addressOf: (event: string) => string,
): readonly Link[] {
  const mending = events[event]?.undoneBy ?? [];
  return offered
    .filter((offer) => mending.includes(offer.event))
    .map((offer) => ({ text: offer.label, href: addressOf(offer.event) }));
}
