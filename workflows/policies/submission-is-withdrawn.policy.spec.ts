import { submissionIsWithdrawn } from './submission-is-withdrawn.policy';

const withdrawn = (answers: Readonly<Record<string, unknown>>) => ({
  type: 'qualityAssurance.submissionWithdrawn',
  of: 'quality-assurance' as const,
  number: 1,
  answers,
});
const back = (answers: Readonly<Record<string, unknown>>) => [
  {
    kind: 'ask',
    of: 'review-case',
    number: 1,
    event: 'report.withdrawFromHomeOffice',
    answers,
  },
];

describe('when the partnership withdraws its submission', () => {
  it('the report comes back, for the reason given', () => {
    const reason = 'A date in it is wrong';
    expect(submissionIsWithdrawn.then(withdrawn({ reason }), {})).toEqual(back({ reason }));
  });

  it('no reason is made up where none was given', () => {
    expect(submissionIsWithdrawn.then(withdrawn({}), {})).toEqual(back({}));
  });
});
