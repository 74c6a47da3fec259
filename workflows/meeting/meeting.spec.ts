import { disappointment } from '../proof/scenario';
import { meeting } from './meeting.machine';
import { meetingScenarios } from './meeting.scenarios';

describe('a meeting', () => {
  for (const scenario of meetingScenarios) {
    it(scenario.title, () => expect(disappointment(meeting, scenario)).toBeNull());
  }
});
