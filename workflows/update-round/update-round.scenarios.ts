import { sampled, story, type Scenario } from '../proof/scenario';
import { updateRoundSamples } from './update-round.samples';

const asking = sampled(updateRoundSamples);
const opened = [asking('round.open')];
const closed = [...opened, asking('round.close')];
const nobody = { asked: [], answered: [], pack: [] };

export const updateRoundScenarios: readonly Scenario[] = [
  story('members are asked for updates before a meeting')
    .when(asking('round.open'))
    .thenStage('open'),
  story('no round is opened where there is nobody to ask')
    .when(asking('round.open', {}, { evidence: { round: nobody } }))
    .thenRefuses('round.open/somebody-to-ask'),
  story('no second round is opened while one is open')
    .when(
      asking(
        'round.open',
        {},
        {
          evidence: {
            round: {
              asked: [{ organisation: 'O-0003', recommendations: ['R-0042/recommendation/1'] }],
              answered: [],
              pack: [],
              others: ['Updates asked for by 1 June 2026'],
            },
          },
        },
      ),
    )
    .thenRefuses('round.open/one-at-a-time'),
  story('members have until after the day on which they are asked')
    .when(asking('round.open', { closesOn: '2026-03-02' }))
    .thenRefuses('round.open/day-ahead'),
  story('a member opens no round')
    .when(asking('round.open', {}, { as: ['steering-group-member'] }))
    .thenRefusesAs('not-permitted'),
  story('whoever has not answered is reminded', opened)
    .when(asking('round.remind'))
    .thenStage('open'),
  story('whoever has answered is left in peace', opened)
    .when(asking('round.remind', { who: ['O-0003', 'O-0005'] }))
    .thenRefuses('round.remind/not-answered-yet'),
  story('nobody is reminded who was not asked', opened)
    .when(asking('round.remind', { who: ['O-0017'] }))
    .thenRefuses('round.remind/were-asked'),
  story('the round is closed and its pack frozen', opened)
    .when(asking('round.close'))
    .thenStage('closed'),
  story('a round in which nobody was asked is not closed', opened)
    .when(asking('round.close', {}, { evidence: { round: nobody } }))
    .thenRefuses('round.close/somebody-was-asked'),
  story('nobody is reminded of a round that is closed', closed)
    .when(asking('round.remind'))
    .thenRefusesAs('not-at-this-stage'),
  story('a note is added to an open round', opened).when(asking('round.addNote')).thenStage('open'),
  story('a note is added to a closed round', closed)
    .when(asking('round.addNote'))
    .thenStage('closed'),
];
