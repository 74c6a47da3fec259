export { saySize } from './accepted-types';
export { DocumentsModule } from './documents.module';
export { documentAddress } from './pages/addresses';
export { DocumentsQuery, type CaseDocument, type DocumentNamed } from './queries/documents.query';
