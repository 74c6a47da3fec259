import { graphOf } from '../proof/graph';
import { everyStateIsReachable, everyLiveStateIsAskable, everyStateCanRest } from '../proof/properties';
import { policies } from '../policies';
import { reviewCase } from './review-case.workflow';
import { reviewCaseSamples } from './review-case.samples';
import { transitionsOf } from '../proof/graph';
import { saysOf } from '../language/where';

it('walks', () => {
  const graph = graphOf(reviewCase);
  const t = performance.now();
  const v = everyStateIsReachable(reviewCase, graph, reviewCaseSamples);
  console.log(v, performance.now() - t, graph.states.length, graph.edges.length, transitionsOf(reviewCase).length);
  console.log(everyLiveStateIsAskable(reviewCase, graph, policies, new Set(['report.clear','report.startAmending'])));
  console.log(everyStateCanRest(reviewCase, graph));
  const used = new Set(transitionsOf(reviewCase).map((t) => t.event));
  console.log('not in chart', Object.keys(reviewCase.events).filter((e) => !used.has(e)), 'not in catalogue', [...used].filter((e) => !(e in reviewCase.events)));
  console.log(Object.keys(reviewCase.events).filter((e) => !(e in reviewCaseSamples)), Object.keys(reviewCase.events).length);
  for (const s of graph.states) saysOf(reviewCase, s.region, s.path);
  console.log([...graph.regions]);
});
