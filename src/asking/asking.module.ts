import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents';
import { IdentityModule } from '../identity';
import { AskHandler } from './commands/ask.handler';
import { RecordForms } from './pages/record-forms';
import { FormFiles } from './pages/form-files';
import { AttachedQuery } from './queries/attached.query';
import { CommitmentsQuery } from './queries/commitments.query';
import { HistoryQuery } from './queries/history.query';
import { NotedDaysQuery } from './queries/noted-days.query';
import { PickOptionsQuery } from './queries/pick-options.query';
import { PartsQuery } from './queries/parts.query';
import { PickedQuery } from './queries/picked.query';
import { RecordsQuery } from './queries/records.query';
import { DraftsRepository } from './records/drafts.repository';

const parts = [
  AskHandler,
  AttachedQuery,
  CommitmentsQuery,
  DraftsRepository,
  FormFiles,
  HistoryQuery,
  NotedDaysQuery,
  PartsQuery,
  PickOptionsQuery,
  PickedQuery,
  RecordForms,
  RecordsQuery,
];

@Module({ imports: [DocumentsModule, IdentityModule], providers: parts, exports: parts })
export class AskingModule {}
