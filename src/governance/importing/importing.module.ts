import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JoiningUnitOfWork } from '../../adoption';
import { CommandLog } from '../../kernel/command-log';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { EnterBody } from '../setting-up/enter-body';
import { EnterOrganisation } from '../setting-up/enter-organisation';
import { Entering } from '../setting-up/entering';
import { RegistersQuery } from '../setting-up/queries/registers.query';
import { SetUpPartnership } from '../setting-up/set-up-partnership';
import { EnterLine } from './enter-line';
import { ImportMembers } from './import-members';

/** What enters a partnership from files: each with everything it is made of. */
export const importingParts = [
  Entering,
  EnterBody,
  EnterLine,
  EnterOrganisation,
  ImportMembers,
  RegistersQuery,
  SetUpPartnership,
];

/** Its executor is the kernel's own, except that several commands may share one unit of work. */
@Module({
  providers: [
    {
      provide: UnitOfWork,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new JoiningUnitOfWork(dataSource),
    },
    CommandLog,
    WorkflowExecutor,
    ...importingParts,
  ],
  exports: [ImportMembers, SetUpPartnership],
})
export class ImportingModule {}
