import { Global, Module } from '@nestjs/common';
import { CalendarKeeper } from './calendar-keeper';
import { Clock } from './clock';
import { CommandLog } from './command-log';
import { DeadlineKeeper } from './deadline-keeper';
import { DocumentKeeper } from './document-keeper';
import { EvidenceLoader } from './evidence-loader';
import { FactListeners } from './fact-listeners';
import { HolidayKeeper } from './holiday-keeper';
import { KeptRecords } from './kept-records';
import { Outbox } from './outbox';
import { RecordVerifier } from './record-verifier';
import { PlanLoader } from './plan-loader';
import { RoomLoader } from './room-loader';
import { UnitOfWork } from './unit-of-work';
import { WorkflowExecutor } from './workflow-executor';
import { WorkflowReader } from './workflow-reader';
import { WorkflowStore } from './workflow-store';

const parts = [
  CalendarKeeper,
  Clock,
  CommandLog,
  DeadlineKeeper,
  DocumentKeeper,
  EvidenceLoader,
  FactListeners,
  HolidayKeeper,
  KeptRecords,
  Outbox,
  PlanLoader,
  RecordVerifier,
  RoomLoader,
  UnitOfWork,
  WorkflowExecutor,
  WorkflowReader,
  WorkflowStore,
];

@Global()
@Module({ providers: parts, exports: parts })
export class KernelModule {}
