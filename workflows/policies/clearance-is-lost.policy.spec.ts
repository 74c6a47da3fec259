import { clearanceIsLost } from './clearance-is-lost.policy';

const withdrawn = {
  type: 'qualityAssurance.clearanceWithdrawn',
  of: 'quality-assurance' as const,
  number: 1,
  answers: { reason: 'The conviction was quashed' },
};

describe('when the Home Office withdraws its clearance', () => {
  it('the review loses it, for the reason given', () => {
    expect(clearanceIsLost.then(withdrawn, {})).toEqual([
      {
        kind: 'ask',
        of: 'review-case',
        number: 1,
        event: 'report.loseClearance',
        answers: { reason: 'The conviction was quashed' },
      },
    ]);
  });
});
