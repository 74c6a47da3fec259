import { askReview, type Policy } from './policy';

/** After outcome B the report need not go back: its changes, once complete, clear it. */
export const changesClearTheReport: Policy = {
  id: 'changes-clear-the-report',
  says: 'When the changes asked for in an outcome B letter are complete, the report is cleared',
  on: ['qualityAssurance.changesCompleted'],
  then: () => [askReview('report.clear')],
};
