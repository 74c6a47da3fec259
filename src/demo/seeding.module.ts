import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AdoptionModule, JoiningUnitOfWork } from '../adoption';
import { AppModule } from '../app.module';
import { AskHandler, AskingModule } from '../asking';
import { CasesModule } from '../cases';
import { DocumentsModule } from '../documents';
import { importingParts } from '../governance';
import { IdentityModule } from '../identity';
import { Clock, StoppedClock } from '../kernel/clock';
import { CommandLog } from '../kernel/command-log';
import { EvidenceLoader } from '../kernel/evidence-loader';
import { Outbox } from '../kernel/outbox';
import { UnitOfWork } from '../kernel/unit-of-work';
import { WorkflowExecutor } from '../kernel/workflow-executor';
import { RecommendationsModule } from '../recommendations';
import { Cast } from './cast';
import { GovernanceTeller } from './governance-teller';
import { PlansTeller } from './plans-teller';
import { ToldAlready } from './queries/told-already.query';
import { Seeding } from './seeding';
import { StoryTeller } from './story-teller';

/** Everything that looks at the clock while stories are told looks at one that the teller moves. */
@Module({
  imports: [
    IdentityModule,
    AskingModule,
    CasesModule,
    DocumentsModule,
    AdoptionModule,
    RecommendationsModule,
  ],
  providers: [
    { provide: Clock, useFactory: () => new StoppedClock('2000-01-01T09:00:00.000Z') },
    {
      provide: UnitOfWork,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new JoiningUnitOfWork(dataSource),
    },
    EvidenceLoader,
    Outbox,
    CommandLog,
    WorkflowExecutor,
    AskHandler,
    ...importingParts,
    Cast,
    GovernanceTeller,
    PlansTeller,
    StoryTeller,
    ToldAlready,
    Seeding,
  ],
})
export class SeedingModule {
  static over(databaseUrl: string): DynamicModule {
    return {
      module: SeedingModule,
      imports: [AppModule.over(databaseUrl, { synchronous: 'OFF' })],
    };
  }
}
