import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AdoptionModule } from '../adoption';
import { AppModule } from '../app.module';
import { ImportingModule } from '../governance';
import { PlanImportingModule } from '../recommendations';

@Module({})
class CommandLineModule {
  static over(databaseUrl: string | undefined): DynamicModule {
    return {
      module: CommandLineModule,
      imports: [AppModule.over(databaseUrl), AdoptionModule, ImportingModule, PlanImportingModule],
    };
  }
}

/**
 * Opens the whole product over a database, without HTTP, and closes it again.
 *
 * @throws DatabaseRefused when the database cannot be used, or is not migrated
 */
export async function withProductOver<T>(
  databaseUrl: string | undefined,
  work: (product: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const product = await NestFactory.createApplicationContext(CommandLineModule.over(databaseUrl), {
    abortOnError: false,
    logger: false,
  });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
