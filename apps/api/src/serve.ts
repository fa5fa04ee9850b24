import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Jobs, PlatformModule, furnishServer, httpAdapter, migrate, type Config } from '@leerkring/platform/api';
import { migrations } from '../migrations';
import { RoomsModule } from './app.module';

class AppModule {}

/** The whole house under one root. */
export function appModule(config: Config): DynamicModule {
  return { module: AppModule, imports: [PlatformModule.forRoot(config), RoomsModule] };
}

/** Migrates, then serves web, `/graphql`, `/files` and `/socket.io` on one port until SIGTERM or SIGINT. */
export async function serve(config: Config): Promise<void> {
  await migrate(config, migrations);
  const app = await NestFactory.create<NestFastifyApplication>(appModule(config), httpAdapter(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await furnishServer(app);
  await app.get(Jobs).start();
  await app.listen(config.PORT, config.HOST);
}
