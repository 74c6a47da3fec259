export { saySize } from './accepted-types';
export { DocumentGuards, type DocumentGuard } from './document-guards';
export { DocumentsModule } from './documents.module';
export { Intake } from './intake';
export { documentAddress } from './pages/addresses';
export { DocumentsQuery, type CaseDocument, type DocumentNamed } from './queries/documents.query';
