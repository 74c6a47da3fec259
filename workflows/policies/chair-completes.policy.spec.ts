import { ribAt } from '../rules/situations';
import { chairCompletes } from './chair-completes.policy';

const concluded = { type: 'case.concluded', of: 'review-case' as const, number: 1, answers: {} };

describe('when the review is concluded', () => {
  it('the work of the chair in post is complete, not that of one who left', () => {
    const tenures = [
      ribAt<'chair-tenure'>('ended', {}, 'First chair', 1),
      ribAt<'chair-tenure'>('active', {}, 'Second chair', 2),
    ];
    expect(chairCompletes.then(concluded, { 'chair-tenure': tenures })).toEqual([
      { kind: 'ask', of: 'chair-tenure', number: 2, event: 'chair.complete', answers: {} },
    ]);
  });

  it('nothing follows where no chair is known, as in a case entered from earlier records', () => {
    expect(chairCompletes.then(concluded, {})).toEqual([]);
  });
});
