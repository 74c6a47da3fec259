import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AdoptionModule } from '../adoption';
import { AppModule, databaseParts } from '../app.module';
import { buildDataSource, requireCurrentSchema } from '../kernel/database/data-source';

@Module({})
class CommandLineModule {
  static over(databaseUrl: string | undefined): DynamicModule {
    return { module: CommandLineModule, imports: [AppModule.over(databaseUrl), AdoptionModule] };
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
  await requireUsable(databaseUrl);
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

/** Nest would try for half a minute before it passed a refusal on. */
async function requireUsable(databaseUrl: string | undefined): Promise<void> {
  const dataSource = await buildDataSource(databaseUrl, databaseParts);
  try {
    await requireCurrentSchema(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
