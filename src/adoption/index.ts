export { AdoptionModule } from './adoption.module';
export { readMapping, type HeadingMapping } from './earlier-record';
export {
  importReport,
  sayImportReport,
  type ImportedItem,
  type ImportOutcome,
  type ImportReport,
} from './import-report';
export { ImportReviews, type ReviewsToImport } from './import-reviews';
export { SpreadsheetRefused } from './spreadsheet';
