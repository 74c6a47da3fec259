import { noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { line, oneOf, partialDay, words } from '../language/fields';

export const sourceKinds = {
  inspection: 'Inspection',
  strategy: 'Strategy',
  communitySafetyAgreement: 'Community Safety Agreement',
  other: 'Another plan',
} as const;

/** What may be asked of a source other than a review whose plan the partnership answers. */
export const sourceEvents = catalogue({
  'source.register': {
    label: 'Add a source',
    records: 'source.registered',
    says: 'The source was added',
    fields: {
      title: line('Title'),
      kind: oneOf('What it is', sourceKinds),
      answersTo: line('Who holds whom to account', {
        hint: 'For example: the Police and Crime Commissioner, the force',
      }),
      publishedOn: partialDay('Published', { optional: true }),
      link: line('Where it can be read', { optional: true }),
    },
  },
  'source.close': {
    label: 'Close the source',
    records: 'source.closed',
    says: 'All that the source asked for was settled',
    undoneBy: ['source.reopen'],
    fields: { reason: words('How it was settled', { optional: true }) },
  },
  'source.reopen': {
    label: 'Open the source again',
    records: 'source.reopened',
    says: 'The source was opened again',
    undoneBy: ['source.close'],
    fields: { reason: words('Reason') },
  },
  'source.addNote': {
    label: 'Add a note',
    records: 'source.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type SourceEvent = EventsOf<typeof sourceEvents>;
