import type { SourceMemory } from '../language/memory';
import type { SourceEvent } from './source.events';

export const blankSourceMemory: SourceMemory = {
  edition: 'g2016',
  title: 'Source',
  kind: 'other',
  answersTo: '',
  publishedOn: null,
  link: null,
};

/** What a source keeps of an accepted event. */
export function remember(_memory: SourceMemory, event: SourceEvent): Partial<SourceMemory> {
  switch (event.type) {
    case 'source.register':
      return {
        title: event.title,
        kind: event.kind,
        answersTo: event.answersTo,
        publishedOn: event.publishedOn ?? null,
        link: event.link ?? null,
      };
    default:
      return {};
  }
}
