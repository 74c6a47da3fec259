import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommandLog } from '../kernel/command-log';
import { UnitOfWork } from '../kernel/unit-of-work';
import { WorkflowExecutor } from '../kernel/workflow-executor';
import { ImportReviews } from './import-reviews';
import { JoiningUnitOfWork } from './joining-unit-of-work';
import { AdoptedBeforeQuery } from './queries/adopted-before.query';

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
    AdoptedBeforeQuery,
    ImportReviews,
  ],
  exports: [ImportReviews],
})
export class AdoptionModule {}
