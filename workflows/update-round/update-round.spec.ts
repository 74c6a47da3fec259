import { disappointment } from '../proof/scenario';
import { updateRound } from './update-round.machine';
import { updateRoundScenarios } from './update-round.scenarios';

describe('update round', () => {
  for (const scenario of updateRoundScenarios) {
    it(scenario.title, () => expect(disappointment(updateRound, scenario)).toBeNull());
  }
});
