export { AskDto, OpenCaseDto } from './api/ask.dto';
export { acceptedOrThrow, commandFrom, readQuestion } from './api/asking';
export { historyOf } from './api/history-answer';
export { recordsController } from './api/records.controller';
export { AskingModule } from './asking.module';
export { AskHandler, type Answer, type Misshapen, type Sent } from './commands/ask.handler';
export { cited } from './pages/cited';
export { sayEvidence, type Known } from './pages/evidence-words';
export { dateParts, happenedOnBox, readForm, type Typed } from './pages/form-answers';
export { sectionsFor, targetOf, type Section } from './pages/form-boxes';
export {
  commandOf,
  drawForm,
  misshapenForm,
  noticeOf,
  refusedForm,
  RefusedForm,
  textIn,
  type FormOf,
  type FormPage,
  type Link,
} from './pages/form.view';
export { historyLine, type HistoryLine } from './pages/history.view';
export { dayOf, howLong, sinceWhen } from './pages/how-long';
export { reasonsOf, ruleAddress, rules, type Reason } from './pages/reasons';
export { RecordForms, type Around, type StoppedPage } from './pages/record-forms';
export { RefusedFormFilter } from './pages/refused-form.filter';
export { capital, fullStop } from './pages/sentences';
export { CommitmentsQuery } from './queries/commitments.query';
export { PartsQuery } from './queries/parts.query';
export { PickOptionsQuery, type PickOptions } from './queries/pick-options.query';
export { PickedQuery } from './queries/picked.query';
export { RecordsQuery, type Kept } from './queries/records.query';
export {
  HistoryQuery,
  sayAnswer,
  type HistoryEntry,
  type StoodThen,
} from './queries/history.query';
