import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import { CONFIG, type Config } from '../config/config';
import { CalmClient } from './calm-client';
import { HouseNaming } from './naming';
import { patience } from './patience';

// bigint counts (seq, sizes) stay far below 2^53.
types.setTypeParser(types.builtins.INT8, Number);

/** The one connection pool. Tables come from migrations only. */
export function databaseModule(): DynamicModule {
  return TypeOrmModule.forRootAsync({
    inject: [CONFIG],
    useFactory: (config: Config) => ({
      type: 'postgres' as const,
      url: config.DATABASE_URL,
      autoLoadEntities: true,
      synchronize: false,
      namingStrategy: new HouseNaming(),
      logging: false as const,
      poolSize: config.DATABASE_POOL,
      // Pipeline: a statement may be sent before the one before it is answered; who waits for each, as most do, notices nothing.
      extra: { Client: CalmClient, pipeline: true, connectionTimeoutMillis: 5000, application_name: 'leerkring', ...patience(config.DATABASE_TIMEOUT * 1000) },
      retryAttempts: 0,
    }),
  });
}
