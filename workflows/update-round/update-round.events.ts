import { catalogue, type EventsOf } from '../language/events';
import { noteFields } from '../language/corrections';
import { day, pick, picks, words } from '../language/fields';

/** What may be asked of a round of updates before a meeting. */
export const updateRoundEvents = catalogue({
  'round.open': {
    label: 'Open an update round',
    records: 'round.opened',
    says: 'Members were asked for updates',
    leaves: 'the members who are asked',
    fields: {
      meeting: pick('For which meeting', 'meeting', { optional: true }),
      closesOn: day('Updates are asked for by', { mayBeInFuture: true }),
      note: words('What members should know', { optional: true }),
    },
    tells: ['Members who are asked'],
    tellsEach: 'asked',
  },
  'round.remind': {
    label: 'Remind those who have not answered',
    records: 'round.reminded',
    says: 'Members who had not answered were reminded',
    leaves: 'the members who have not answered',
    fields: { who: picks('Organisations', 'organisation') },
    tells: ['Members who have not answered'],
    tellsEach: 'who',
  },
  'round.close': {
    label: 'Close the round',
    records: 'round.closed',
    says: 'The round was closed, and the pack for the meeting was put together',
    fields: { note: words('Note for the pack', { optional: true }) },
  },
  'round.addNote': {
    label: 'Add a note',
    records: 'round.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type UpdateRoundEvent = EventsOf<typeof updateRoundEvents>;
