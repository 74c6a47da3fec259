import { ask, type Samples } from '../proof/scenario';

/** One lawful way, at least, of asking each event of a source. */
export const sourceSamples: Samples = {
  'source.register': [
    ask('source.register', {
      title: 'Inspection of the police response to domestic abuse, 2014',
      kind: 'inspection',
      answersTo: 'The Police and Crime Commissioner, the force',
      publishedOn: '2014',
    }),
  ],
  'source.close': [
    ask(
      'source.close',
      { reason: 'All fourteen are done' },
      { evidence: { openRecommendations: [] } },
    ),
  ],
  'source.reopen': [ask('source.reopen', { reason: 'The next inspection asks for more' })],
  'source.addNote': [ask('source.addNote', { text: 'The inspectors come back in May' })],
};
