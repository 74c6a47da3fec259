import { coverageOf } from '../proof/coverage';
import { reviewCaseScenarios } from './review-case.scenarios';
import { reviewCase } from './review-case.workflow';
it('covers', () => {
  const c = coverageOf(reviewCase, reviewCaseScenarios);
  expect([c.transitions.missed, c.guardOutcomes.missed]).toEqual([[], []]);
  const titles = reviewCaseScenarios.map((s) => s.title);
  expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
});
