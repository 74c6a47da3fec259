import type { WorkflowKind } from '../../../language/kinds';
import type { RequirementRow } from '../../rows';
import { localPractice } from '../sources';

/** The one condition of every correction of a date. */
export const dateReallyChanges = <K extends WorkflowKind>(gate: string): RequirementRow<K> => ({
  id: `${gate}/date-really-changes`,
  gate,
  says: 'The right date differs from the date as it was entered',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field: 'to',
  consults: [],
  curedBy: ['kcst-administrator'],
  met: ({ asked }) => asked.from !== asked.to,
  examples: [
    { given: { asked: { from: '2026-01-05', to: '2026-01-06' } }, met: true },
    {
      given: { asked: { from: '2026-01', to: '2026-01-06' } },
      met: true,
      why: 'a month that becomes a day is a correction',
    },
    { given: { asked: { from: '2026-01-05', to: '2026-01-05' } }, met: false },
  ],
});
