import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AdoptedBeforeQuery, JoiningUnitOfWork } from '../../adoption';
import { CommandLog } from '../../kernel/command-log';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { LearnedNamesQuery } from '../queries/learned-names.query';
import { PlanQuery } from '../queries/plan.query';
import { EnterRow } from './enter-row';
import { ImportPlans } from './import-plans';
import { ImportPlanPage } from './pages/import-plan.page';
import { RegisterNamesQuery } from './queries/register-names.query';

/** Its executor is the kernel's own, except that several commands may share one unit of work. */
@Module({
  controllers: [ImportPlanPage],
  providers: [
    {
      provide: UnitOfWork,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new JoiningUnitOfWork(dataSource),
    },
    CommandLog,
    WorkflowExecutor,
    AdoptedBeforeQuery,
    PlanQuery,
    LearnedNamesQuery,
    RegisterNamesQuery,
    EnterRow,
    ImportPlans,
  ],
  exports: [ImportPlans],
})
export class PlanImportingModule {}
