import { sampled, story, type Scenario } from '../proof/scenario';
import { sourceSamples } from './source.samples';

const asking = sampled(sourceSamples);
const registered = [asking('source.register')];
const closed = [...registered, asking('source.close')];

export const sourceScenarios: readonly Scenario[] = [
  story('an inspection whose recommendations are answered is added')
    .when(asking('source.register'))
    .thenStage('open'),
  story('a case officer adds no source')
    .when(asking('source.register', {}, { as: ['kcst-case-officer'] }))
    .thenRefusesAs('not-permitted'),
  story('a source is closed when all is settled', registered)
    .when(asking('source.close'))
    .thenStage('closed'),
  story('a source is not closed while a recommendation of it is open', registered)
    .when(
      asking('source.close', {}, { evidence: { openRecommendations: ['4 (being carried out)'] } }),
    )
    .thenRefuses('source.close/all-settled'),
  story('a source that was closed is opened again', closed)
    .when(asking('source.reopen'))
    .thenStage('open'),
  story('a source is closed once', closed)
    .when(asking('source.close'))
    .thenRefusesAs('not-at-this-stage'),
  story('a note is added to an open source', registered)
    .when(asking('source.addNote'))
    .thenStage('open'),
  story('a note is added to a closed source', closed)
    .when(asking('source.addNote'))
    .thenStage('closed'),
];
