import { sampled, story, type Scenario } from '../proof/scenario';
import { learningEventSamples } from './learning-event.samples';

const asking = sampled(learningEventSamples);
const held = [asking('learning.record')];

export const learningEventScenarios: readonly Scenario[] = [
  story('a seminar is recorded with its numbers and what it spreads')
    .when(asking('learning.record'))
    .thenStage('held'),
  story('a briefing of which no numbers are known is recorded')
    .when(
      asking('learning.record', {
        kind: 'briefing',
        people: undefined,
        feedback: undefined,
        recommendations: undefined,
      }),
    )
    .thenStage('held'),
  story('what it spreads is named by reference')
    .when(asking('learning.record', { recommendations: ['3.140(a)'] }))
    .thenRefuses('learning.record/references-as-shown'),
  story('a member records no learning event')
    .when(asking('learning.record', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('an event is recorded once', held)
    .when(asking('learning.record'))
    .thenRefusesAs('not-at-this-stage'),
  story('feedback comes in later', held).when(asking('learning.addFeedback')).thenStage('held'),
  story('a note is added', held).when(asking('learning.addNote')).thenStage('held'),
];
