import type { WorkflowKind } from '../../../language/kinds';
import type { RequirementRow } from '../../rows';

type Question<K extends WorkflowKind> = Pick<
  RequirementRow<K>,
  'id' | 'says' | 'citation' | 'force' | 'curedBy'
> & { readonly field: string };

/** A condition that is met when one question of the form is answered with yes. */
export const answeredYes = <K extends WorkflowKind>(question: Question<K>): RequirementRow<K> => ({
  ...question,
  gate: question.id.split('/')[0] ?? '',
  about: 'answer',
  consults: [],
  met: ({ asked }) => asked[question.field] === true,
  examples: [
    { given: { asked: { [question.field]: true } }, met: true },
    { given: { asked: { [question.field]: false } }, met: false },
    { given: { asked: {} }, met: false, why: 'no answer is not yes' },
  ],
});
