import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { AskHandler } from './commands/ask.handler';
import { RecordForms } from './pages/record-forms';
import { CommitmentsQuery } from './queries/commitments.query';
import { HistoryQuery } from './queries/history.query';
import { PickOptionsQuery } from './queries/pick-options.query';
import { PartsQuery } from './queries/parts.query';
import { PickedQuery } from './queries/picked.query';
import { RecordsQuery } from './queries/records.query';

const parts = [
  AskHandler,
  CommitmentsQuery,
  HistoryQuery,
  PartsQuery,
  PickOptionsQuery,
  PickedQuery,
  RecordForms,
  RecordsQuery,
];

@Module({ imports: [IdentityModule], providers: parts, exports: parts })
export class AskingModule {}
