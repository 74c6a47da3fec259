import { graphOf } from '../../../workflows/proof/graph';
import { stepOf, stepsAt, type StepLabel } from '../../../workflows/review-case/review-case.view';
import { currentWorkflow } from '../../kernel/workflow-registry';

/** The steps of a review in their order. */
export const stepLabels: readonly StepLabel[] = stepsAt('').map(({ label }) => label);

/** The stages of each step, as the column of a review names them. */
export const stagesOf: ReadonlyMap<StepLabel, readonly string[]> = (() => {
  const workflow = currentWorkflow('review-case');
  const stages = graphOf(workflow)
    .states.filter(({ region }) => region === workflow.lifecycle)
    .map(({ path }) => path);
  return new Map(
    stepLabels.map((label) => [label, stages.filter((path) => stepOf(path) === label)]),
  );
})();
