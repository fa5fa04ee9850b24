import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Jobs, PlatformModule, furnishServer, httpAdapter, migrate, onceReachable, type Config } from '@leerkring/platform/api';
import { isDemoNeeded } from '../../../tools/seed/needed';
import { migrations } from '../migrations';
import { RoomsModule } from './app.module';

class AppModule {}

/** The whole house under one root. */
export function appModule(config: Config): DynamicModule {
  return { module: AppModule, imports: [PlatformModule.forRoot(config), RoomsModule] };
}

/** Migrates, then serves web, `/graphql`, `/files` and `/socket.io` on one port until SIGTERM or SIGINT. */
export async function serve(config: Config): Promise<void> {
  await onceReachable(config, () => migrate(config, migrations));
  if (config.DEMO && (await isDemoNeeded(config))) await fillDemo(config);
  const app = await onceReachable(config, () => NestFactory.create<NestFastifyApplication>(appModule(config), httpAdapter(config), { bufferLogs: true, abortOnError: false }));
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await furnishServer(app);
  if (config.DEV) await serveWebFromSource(app);
  await app.listen(config.PORT, config.HOST);
  await onceReachable(config, () => app.get(Jobs).start());
}

/** Its code and content are loaded at the first start only. */
async function fillDemo(config: Config): Promise<void> {
  const { seedDemo } = await import('../../../tools/seed/demo');
  await seedDemo(config, RoomsModule);
  process.stdout.write('The demo is in.\n');
}

/** `npm run dev`: Vite serves and reloads the web app on the same port. Not part of the installed product. */
async function serveWebFromSource(app: NestFastifyApplication): Promise<void> {
  const { createServer } = await import('vite');
  const server = app.getHttpServer();
  const vite = await createServer({ root: 'apps/web', configFile: 'apps/web/vite.config.ts', appType: 'spa', server: { middlewareMode: true, hmr: { server } } });
  const own = /^\/(graphql|files|socket\.io|dev\/|healthz|readyz|metrics)/;
  await app.register(async (fastify: FastifyInstance) => {
    fastify.addHook('onRequest', (request, reply, done) => {
      if (own.test(request.url)) return done();
      reply.hijack();
      vite.middlewares(request.raw, reply.raw);
    });
    fastify.get('/*', () => undefined);
  });
}
