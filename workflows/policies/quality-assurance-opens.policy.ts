import type { Policy } from './policy';

/** A report that is submitted begins a round of quality assurance, the next in number. */
export const qualityAssuranceOpens: Policy = {
  id: 'quality-assurance-opens',
  says: 'When the report is submitted to the Home Office, a round of quality assurance begins',
  on: ['report.submitted'],
  then: (_fact, ribs) => {
    const rounds = (ribs['quality-assurance'] ?? []).map(({ memory }) => memory.round);
    return [
      {
        kind: 'open',
        of: 'quality-assurance',
        event: 'qualityAssurance.open',
        answers: { round: Math.max(0, ...rounds) + 1 },
      },
    ];
  },
};
