import { disappointment } from '../proof/scenario';
import { panelMember } from './panel-member.machine';
import { panelMemberScenarios } from './panel-member.scenarios';

describe('panel member', () => {
  for (const scenario of panelMemberScenarios) {
    it(scenario.title, () => expect(disappointment(panelMember, scenario)).toBeNull());
  }
});
