import { noteFields } from '../language/corrections';
import { catalogue, type EventsOf } from '../language/events';
import { day, line, lines, oneOf, wholeNumber, words } from '../language/fields';

export const learningKinds = {
  seminar: 'Seminar',
  briefing: 'Briefing',
  jointLearning: 'Joint learning event',
  webinar: 'Webinar',
  other: 'Something else',
} as const;

const recommendations = lines('Recommendations that it spreads', {
  optional: true,
  hint: 'One reference on each line, such as R-0042/recommendation/3. Coming from the page of a recommendation, you find it filled in',
});

/** What may be asked of a seminar, a briefing or another event that spreads what was learnt. */
export const learningEventEvents = catalogue({
  'learning.record': {
    label: 'Record a learning event',
    records: 'learning.recorded',
    says: 'The event was held',
    happenedOn: 'heldOn',
    fields: {
      title: line('Title'),
      kind: oneOf('What it was', learningKinds),
      heldOn: day('Held on'),
      audience: line('For whom'),
      people: wholeNumber('How many people came', 0, 100_000, { optional: true }),
      feedback: words('What they said of it', { optional: true }),
      recommendations,
    },
  },
  'learning.addFeedback': {
    label: 'Add feedback',
    records: 'learning.feedbackAdded',
    says: 'Feedback was added',
    undoneBy: ['learning.addFeedback'],
    fields: { feedback: words('What they said of it') },
  },
  'learning.addNote': {
    label: 'Add a note',
    records: 'learning.noteAdded',
    says: 'A note was added',
    fields: noteFields,
  },
});

export type LearningEventEvent = EventsOf<typeof learningEventEvents>;
