import type { QualityAssuranceMemory } from '../language/memory';
import type { QualityAssuranceEvent } from './quality-assurance.events';

export const blankQualityAssuranceMemory: QualityAssuranceMemory = {
  edition: 'g2016',
  title: 'Quality assurance',
  round: 1,
  outcome: null,
  items: [],
  answered: [],
  nonPublicationRequested: false,
};

const titled = (round: number): string => `Round ${round}`;

const outcomeAdopted = {
  cleared: null,
  clearedSubjectToChanges: 'B',
  considered: null,
  queued: null,
  returnedForResubmission: 'C',
  submitted: null,
} as const;

/** What a round keeps of an accepted event. */
export function remember(
  memory: QualityAssuranceMemory,
  event: QualityAssuranceEvent,
): Partial<QualityAssuranceMemory> {
  switch (event.type) {
    case 'qualityAssurance.open':
      return { round: event.round, title: titled(event.round) };
    case 'qualityAssurance.adopt': {
      const round = event.round ?? memory.round;
      return { round, title: titled(round), outcome: outcomeAdopted[event.stage] };
    }
    case 'qualityAssurance.receiveLetter':
      return { outcome: event.outcome, items: event.items ?? [] };
    case 'qualityAssurance.listItems':
      return { items: event.items };
    case 'qualityAssurance.answerItem':
      return { answered: [...new Set([...memory.answered, event.item])] };
    case 'qualityAssurance.requestNonPublication':
      return { nonPublicationRequested: true };
    default:
      return {};
  }
}
