import { ribAt } from '../rules/situations';
import type { FactSeen } from './policy';
import { qualityAssuranceOpens } from './quality-assurance-opens.policy';

const submitted: FactSeen = { type: 'report.submitted', of: 'review-case', number: 1, answers: {} };
const open = (round: number) => [
  { kind: 'open', of: 'quality-assurance', event: 'qualityAssurance.open', answers: { round } },
];

describe('when the report is submitted', () => {
  it('the first round of quality assurance begins', () => {
    expect(qualityAssuranceOpens.then(submitted, {})).toEqual(open(1));
  });

  it('a report that goes back begins the next round', () => {
    const rounds = [
      ribAt<'quality-assurance'>('withdrawn', { round: 1 }),
      ribAt<'quality-assurance'>('returnedForResubmission', { round: 2 }),
    ];
    expect(qualityAssuranceOpens.then(submitted, { 'quality-assurance': rounds })).toEqual(open(3));
  });

  it('rounds before the case was entered here keep their numbers', () => {
    const rounds = [ribAt<'quality-assurance'>('returnedForResubmission', { round: 4 })];
    expect(qualityAssuranceOpens.then(submitted, { 'quality-assurance': rounds })).toEqual(open(5));
  });
});
