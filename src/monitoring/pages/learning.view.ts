import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { LearningEventMemory } from '../../../workflows/language/memory';
import { learningKinds } from '../../../workflows/learning-event/learning-event.events';
import type { Kept, Link } from '../../asking';
import { columnsOf, dayCell, type Sheet } from '../../web/sheet';
import type { Followed } from '../queries/followed.query';
import { learningEvent, recommendationAddress } from './addresses';

export interface LearningLine extends Link {
  readonly kind: string;
  readonly held: string;
  readonly audience: string;
  readonly people: string;
}

const peopleSaid = ({ people }: LearningEventMemory): string =>
  people === null ? 'Not counted' : String(people);

const heldSaid = ({ heldOn }: LearningEventMemory): string => (heldOn ? sayDate(heldOn) : '');

const latestFirst = (events: readonly Kept<'learning-event'>[]) =>
  [...events].sort((a, b) => ((a.memory.heldOn ?? '') < (b.memory.heldOn ?? '') ? 1 : -1));

/** Events with the latest first, and what they come to. */
export function learningShown(events: readonly Kept<'learning-event'>[]): {
  readonly rows: readonly LearningLine[];
  readonly counted: string;
} {
  const people = events.reduce((sum, { memory }) => sum + (memory.people ?? 0), 0);
  const uncounted = events.filter(({ memory }) => memory.people === null).length;
  return {
    rows: latestFirst(events).map(({ row, memory }) => ({
      text: memory.title,
      href: learningEvent.to({ reference: row.reference }),
      kind: learningKinds[memory.kind],
      held: heldSaid(memory),
      audience: memory.audience,
      people: peopleSaid(memory),
    })),
    counted: `${events.length} ${events.length === 1 ? 'event' : 'events'} held, ${people} people reached${uncounted > 0 ? `; at ${uncounted} nobody was counted` : ''}.`,
  };
}

export const learningSheet = (
  events: readonly Kept<'learning-event'>[],
  today: PlainDate,
): Sheet => ({
  name: `learning events ${today}`,
  title: 'Learning events',
  filters: [],
  today,
  columns: columnsOf(
    'Event',
    'What it was',
    'Held on',
    'For whom',
    'People who came',
    'Feedback',
    'Recommendations it spreads',
  ),
  rows: latestFirst(events).map(({ memory }) => [
    memory.title,
    learningKinds[memory.kind],
    dayCell(memory.heldOn),
    memory.audience,
    memory.people,
    memory.feedback.join('\n'),
    memory.recommendations.join('; '),
  ]),
});

export const learningFacts = (memory: LearningEventMemory) => [
  { what: 'What it was', says: learningKinds[memory.kind] },
  { what: 'Held on', says: heldSaid(memory) },
  { what: 'For whom', says: memory.audience },
  { what: 'People who came', says: peopleSaid(memory) },
];

/** The recommendations it spreads; one that is not there, or not to be seen, keeps its reference. */
export function spreads(
  { recommendations }: LearningEventMemory,
  followed: readonly Followed[],
): readonly { readonly text: string; readonly href: string | null }[] {
  const titles = new Map(followed.map(({ reference, title }) => [reference, title]));
  return recommendations.map((reference) => ({
    text: titles.get(reference) ?? reference,
    href: titles.has(reference) ? recommendationAddress(reference) : null,
  }));
}
