import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { errorSentences, type ErrorCode } from '@leerkring/contract';
import { Actors } from '../access/actors.service';
import type { Actor } from '../access/actor';
import { CONFIG, type Config } from '../config/config';
import { httpStatusOf } from '../errors/error.filter';
import { LiveAdapter } from '../realtime/adapter';
import { isOwnOrigin } from './origin';
import { SESSION_COOKIE } from './session-cookie';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

const MOST_BODY = 1024 * 1024;
const YEAR = 365 * 24 * 60 * 60 * 1000;

export function httpAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MOST_BODY,
    trustProxy: config.TRUST_PROXY,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
}

/** Puts everything around the routes: security headers, cookies, actor, origin check, compression, static web, sockets. */
export async function furnishServer(app: NestFastifyApplication): Promise<void> {
  const config = app.get<Config>(CONFIG);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(fastifyHelmet as never, helmetOptions(config) as never);
  await app.register(fastifyCookie as never);
  await app.register(fastifyCompress as never, { threshold: 1024, encodings: ['br', 'gzip'] } as never);
  if (config.ROLE === 'worker') answerMachinesOnly(fastify);
  addActorHook(fastify, app.get(Actors), config);
  app.useWebSocketAdapter(await LiveAdapter.of(app, config));
  if (!config.DEV && config.WEB_DIR && existsSync(config.WEB_DIR)) await serveWeb(app, fastify, config.WEB_DIR);
}

/** A worker has no people to answer: only those who ask whether it is well. */
function answerMachinesOnly(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (/^\/(healthz|readyz|metrics)$/.test(request.url)) return undefined;
    return reply.status(404).send({ error: { code: 'NOT_FOUND', message: errorSentences.NOT_FOUND.en } });
  });
}

function addActorHook(fastify: FastifyInstance, actors: Actors, config: Config): void {
  fastify.decorateRequest('actor', null as never);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const refuse = (code: ErrorCode): unknown => reply.status(httpStatusOf(code)).send({ error: { code, message: errorSentences[code].en } });
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOwnOrigin(request.headers.origin, request.headers.host, config.PUBLIC_URL)) {
      return refuse('ORIGIN_REFUSED');
    }
    // Static files and the questions of machines are the same for everybody: no database for them.
    if (/^\/(assets\/|healthz$|readyz$|metrics$)/.test(request.url)) return undefined;
    request.actor = await actors.fromToken(request.cookies[SESSION_COOKIE], request.ip);
    // Words that a browser kept for one account are never taken as another's, whose cookie it has by now.
    const meant = request.headers['x-leerkring-account'];
    return meant && meant !== request.actor.accountId ? refuse('UNAUTHENTICATED') : undefined;
  });
}

function helmetOptions(config: Config): object {
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: config.DEV ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrc: config.DEV ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(config.DEV ? ['ws:'] : [])],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(config.JITSI_URL && { frameSrc: [new URL(config.JITSI_URL).origin] }),
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  };
}

async function serveWeb(app: NestFastifyApplication, fastify: FastifyInstance, webDir: string): Promise<void> {
  const root = join(process.cwd(), webDir);
  const place = existsSync(webDir) && webDir.startsWith('/') ? webDir : root;
  await app.register(
    fastifyStatic as never,
    {
      root: place,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (reply: { header: (name: string, value: string) => void }, path: string) =>
        reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR / 1000}, immutable` : 'no-cache'),
    } as never,
  );
  // Every path that is no file and no route of ours is a page of the web app; what it may show is decided by its queries.
  fastify.get('/*', (request, reply) => {
    if (/^\/(graphql|files|socket\.io|dev|assets)(\/|$|\?)/.test(request.url)) {
      return reply.status(404).send({ error: { code: 'NOT_FOUND', message: errorSentences.NOT_FOUND.en } });
    }
    return reply.sendFile('index.html');
  });
}
