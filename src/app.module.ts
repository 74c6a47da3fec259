import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../data/migrations';
import { askingEntities } from './asking';
import { AuditModule } from './audit';
import { CasesModule } from './cases';
import { DeadlinesModule } from './deadlines';
import { DocumentsModule } from './documents';
import { GovernanceModule } from './governance';
import { HelpModule, helpEntities } from './help';
import { IdentityModule, identityEntities } from './identity';
import {
  buildDataSource,
  requireCurrentSchema,
  type DataSourceParts,
} from './kernel/database/data-source';
import { KernelModule } from './kernel/kernel.module';
import { kernelEntities } from './kernel/records/kernel-entities';
import { MeetingsModule } from './meetings';
import { MonitoringModule } from './monitoring';
import { MorningModule, morningEntities } from './morning';
import { OneTimeModule, oneTimeEntities } from './one-time';
import { PicturesModule } from './pictures';
import { PostModule, postEntities } from './post';
import { RecommendationsModule } from './recommendations';
import { RulesModule } from './rules';
import { SavedView, SavedViewsModule } from './saved-views';
import { SearchModule } from './search';
import { WebModule } from './web/web.module';
import { WhatIfModule } from './what-if';

export const databaseParts = {
  entities: [
    ...kernelEntities,
    ...identityEntities,
    ...helpEntities,
    ...askingEntities,
    ...morningEntities,
    ...postEntities,
    ...oneTimeEntities,
    SavedView,
  ],
  migrations,
};

export interface ProductOptions {
  /** Modules that stand beside the product, such as the accounts of the demonstration. */
  readonly beside?: readonly DynamicModule[];
  /** SQLite only; OFF is for a database that is thrown away when its making is interrupted. */
  readonly synchronous?: DataSourceParts['synchronous'];
}

/** The whole product over one database. */
@Module({})
export class AppModule {
  /** @param databaseUrl as DATABASE_URL; refused in one sentence where it cannot be used */
  static over(databaseUrl: string | undefined, options: ProductOptions = {}): DynamicModule {
    const { beside = [], synchronous } = options;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          // A database that refuses is refused at once, in one sentence.
          useFactory: () => ({ toRetry: () => false }),
          dataSourceFactory: async () => {
            const dataSource = await buildDataSource(databaseUrl, {
              ...databaseParts,
              synchronous,
            });
            await requireCurrentSchema(dataSource);
            return dataSource;
          },
        }),
        KernelModule,
        WebModule,
        AuditModule,
        IdentityModule,
        DeadlinesModule,
        DocumentsModule,
        PicturesModule,
        CasesModule,
        GovernanceModule,
        HelpModule,
        MeetingsModule,
        RecommendationsModule,
        MonitoringModule,
        MorningModule,
        SavedViewsModule,
        PostModule,
        OneTimeModule,
        RulesModule,
        SearchModule,
        WhatIfModule,
        ...beside,
      ],
    };
  }
}
