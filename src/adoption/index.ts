export { AdoptionModule } from './adoption.module';
export { readMapping, type HeadingMapping } from './earlier-record';
export {
  importReport,
  sayImportReport,
  type ImportedItem,
  type ImportOutcome,
  type ImportReport,
} from './import-report';
export { ImportReviews, theImporter, type ReviewsToImport } from './import-reviews';
export { JoiningUnitOfWork } from './joining-unit-of-work';
export {
  asCsv,
  readCsv,
  readSpreadsheet,
  SpreadsheetRefused,
  type KnownHeadings,
  type Spreadsheet,
  type SpreadsheetRow,
} from './spreadsheet';
export { AdoptedBeforeQuery } from './queries/adopted-before.query';
