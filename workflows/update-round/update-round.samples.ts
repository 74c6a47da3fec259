import type { RoundStanding } from '../language/recommendations';
import { plainDate } from '../language/dates';
import { ask, type Samples } from '../proof/scenario';

const police = { organisation: 'O-0003', recommendations: ['R-0042/recommendation/1'] };
const fire = { organisation: 'O-0005', recommendations: ['R-0042/recommendation/2'] };

/** Two agencies were asked; one has answered. */
export const halfAnswered: RoundStanding = {
  asked: [police, fire],
  answered: [fire],
  pack: [
    {
      recommendation: 'R-0042/recommendation/1',
      title: '3.2: Train response officers',
      lead: 'O-0003',
      stands: 'Being carried out',
      target: plainDate('2026-02-01'),
      rag: 'red',
      why: 'The target date has passed',
      said: null,
    },
  ],
};

/** One lawful way, at least, of asking each event of a round of updates. */
export const updateRoundSamples: Samples = {
  'round.open': [
    ask(
      'round.open',
      { meeting: 'M-0007', closesOn: '2026-03-23', note: 'For the quarterly meeting' },
      { evidence: { round: { ...halfAnswered, answered: [] } } },
    ),
  ],
  'round.remind': [ask('round.remind', { who: ['O-0003'] }, { evidence: { round: halfAnswered } })],
  'round.close': [ask('round.close', {}, { evidence: { round: halfAnswered } })],
  'round.addNote': [ask('round.addNote', { text: 'The police answer by telephone' })],
};
