export { AskDto, OpenCaseDto } from './api/ask.dto';
export { answerAsked, answerOpened, Asked, Asks, Opens, type AskedByProgram } from './api/asked';
export { acceptedOrThrow, commandFrom, readQuestion } from './api/asking';
export { historyOf } from './api/history-answer';
export { recordsController } from './api/records.controller';
export { AskingModule } from './asking.module';
export { AskHandler, type Answer, type Misshapen, type Sent } from './commands/ask.handler';
export { askChecked } from './pages/ask-checked';
export { AnswersToCheck, checkPage, type CheckPage } from './pages/check.view';
export { cited } from './pages/cited';
export { endsTheRecord, graphKept } from './pages/ends-the-record';
export { sayEvidence, type Known } from './pages/evidence-words';
export { boxesOf, dateParts, happenedOnBox, readForm, type Typed } from './pages/form-answers';
export { sectionsFor, targetOf, type Section } from './pages/form-boxes';
export { FormFiles } from './pages/form-files';
export {
  commandOf,
  drawForm,
  misshapenForm,
  refusedForm,
  RefusedForm,
  textIn,
  type FormOf,
  type FormPage,
  type StoppedPage,
  type Link,
} from './pages/form.view';
export { historyLine, type HistoryLine } from './pages/history.view';
export { historyInParts, type HistoryInParts } from './pages/history-in-parts.view';
export { howLong, sinceWhen } from './pages/how-long';
export { reasonsOf, ruleAddress, type Reason } from './pages/reasons';
export { RecordForms, type Around } from './pages/record-forms';
export { saidAnswers, type SaidAnswer } from './pages/said-answers';
export { mendingsOf, noticeOf } from './pages/recorded.view';
export { askingForms, openingForm } from './pages/register-forms';
export { RefusedFormFilter } from './pages/refused-form.filter';
export { pageOf } from './pages/record-address';
export { capital, fullStop } from './pages/sentences';
export { isAboutTheRecord, overtakenForm, stoppedPage } from './pages/stopped-form';
export { askingEntities } from './records/draft.entity';
export { DraftsRepository, type Begun } from './records/drafts.repository';
export { CommitmentsQuery } from './queries/commitments.query';
export { datedFact } from './queries/noted-days.query';
export { PartsQuery } from './queries/parts.query';
export { PickOptionsQuery, type PickOptions } from './queries/pick-options.query';
export { PickedQuery } from './queries/picked.query';
export { opensConfidences, RecordsQuery, type Kept } from './queries/records.query';
export {
  hadHappened,
  HistoryQuery,
  sayAnswer,
  type HistoryEntry,
  type StoodThen,
} from './queries/history.query';
