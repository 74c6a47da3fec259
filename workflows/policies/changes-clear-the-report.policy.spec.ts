import { changesClearTheReport } from './changes-clear-the-report.policy';

const completed = {
  type: 'qualityAssurance.changesCompleted',
  of: 'quality-assurance' as const,
  number: 2,
  answers: { finalVersion: '3' },
};

describe('when the changes that an outcome B letter asks for are complete', () => {
  it('the report is cleared without going back', () => {
    expect(changesClearTheReport.then(completed, {})).toEqual([
      { kind: 'ask', of: 'review-case', number: 1, event: 'report.clear', answers: {} },
    ]);
  });
});
