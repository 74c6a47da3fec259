import type { WorkflowKind } from '../language/kinds';
import type { MemoryOf } from '../language/memory';
import type { Workflow } from '../language/workflow';
import { story, tell, type Ask } from './scenario';

/** What a chart remembers after some events; throws where one of them is refused. */
export function remembered<K extends WorkflowKind>(
  workflow: Workflow,
  ...asked: readonly Ask[]
): MemoryOf[K] {
  const given = asked.slice(0, -1);
  const when = asked.at(-1);
  if (!when) throw new Error('Nothing was asked');
  const told = story('remembering', given).when(when).thenStage('');
  const { after, refusal } = tell(workflow, told);
  if (refusal) throw new Error(refusal.says);
  return after.context as MemoryOf[K];
}
