import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { INestApplication, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import { DataSource } from 'typeorm';
import pg from 'pg';
import type { ClientToServerEvents, ErrorCode, ServerToClientEvents } from '@leerkring/contract';
import { Clock } from './config/clock';
import { readConfig, type Config } from './config/config';
import { Reactions } from './events/reactions';
import { furnishServer, httpAdapter } from './http/server';
import { SESSION_COOKIE } from './http/session-cookie';
import { PlatformModule } from './platform.module';

/** A clock that stands still until it is told otherwise. */
export class TestClock extends Clock {
  private time = new Date('2026-11-19T13:00:00.000Z');

  override now(): Date {
    return new Date(this.time);
  }

  set(time: Date): void {
    this.time = time;
  }

  advance(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}

/** Whoever carries a session cookie; a stranger carries none. */
export interface Caller {
  token?: string;
}

export type TestSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface GraphqlAnswer<T> {
  data: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: ErrorCode; details?: Record<string, unknown> } }[];
}

export interface TestApp {
  url: string;
  config: Config;
  database: DataSource;
  clock: TestClock;
  get: INestApplication['get'];
  /** Whole answer, errors included. */
  graphql<T = Record<string, never>>(query: string, variables?: object, as?: Caller): Promise<GraphqlAnswer<T>>;
  /** Data of an answer that must be without errors. */
  ask<T>(query: string, variables?: object, as?: Caller): Promise<T>;
  /** Code of the first error; fails when there is none. */
  codeOf(query: string, variables?: object, as?: Caller): Promise<ErrorCode>;
  fetch(path: string, init?: RequestInit, as?: Caller): Promise<Response>;
  /** A connected socket; closed with the app. Rejects with the refusal's code. */
  socket(as: Caller, auth?: { accountId: string }): Promise<TestSocket>;
  /** Works off everything that follows from what happened so far. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export { aDocx, aPdf, aPptx, aRawPdf, anOpenDocument, anXlsx, fromLibreOffice, zipOf } from './extracting/testing';
export { aClamd, eicar, type TestClamd } from './storage/scanning/testing';
export { aPhotograph, aToldDocx, greyJpeg } from './storage/metadata/testing';
export { aPackage, type PackedPart } from './storage/checking/testing';
export { aPng, bytesOf, madeOf, metadataOf, sendPart, someText, tusMetadata, uploadTo } from './storage/testing';

interface Options {
  imports: Type[];
  /** Settings that differ; limits on rates are raised unless given. */
  env?: Record<string, string>;
  /** Another way to the database than the straight one, such as a line that can be cut. */
  way?: (address: string) => Promise<string>;
}

/** Starts these rooms on the real platform with a database of this worker's own. One app per spec file. */
export async function startTestApp({ imports, env = {}, way = async (address) => address }: Options): Promise<TestApp> {
  const database = await way(await ownDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'leerkring-spec-'));
  const config = readConfig({
    DATABASE_URL: database,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    DATABASE_POOL: '8',
    ADAPTER: 'memory',
    CHAT_RATE: '1000:10000',
    POST_RATE: '1000:10000',
    EXPORT_RATE: '1000:10000',
    REPORT_RATE: '1000:10000',
    SIGN_IN_RATE: '1000:10000',
    ...env,
  });
  const clock = new TestClock();
  const testing = await Test.createTestingModule({ imports: [PlatformModule.forRoot(config, clock), ...imports] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(config), { logger: ['fatal'] });
  await furnishServer(app);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const sockets: TestSocket[] = [];
  return {
    ...callsTo(url, sockets),
    url,
    config,
    clock,
    database: app.get(DataSource),
    get: app.get.bind(app) as INestApplication['get'],
    settle: () => app.get(Reactions).settled(),
    stop: async () => {
      for (const socket of sockets) socket.disconnect();
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Calls = Pick<TestApp, 'graphql' | 'ask' | 'codeOf' | 'fetch' | 'socket'>;

function callsTo(url: string, sockets: TestSocket[]): Calls {
  const cookie = (as?: Caller): Record<string, string> => (as?.token ? { cookie: `${SESSION_COOKIE}=${as.token}` } : {});
  const call: Calls['fetch'] = (path, init = {}, as) => fetch(`${url}${path}`, { ...init, headers: { ...cookie(as), ...(init.headers as object) } });
  const graphql: Calls['graphql'] = async (query, variables, as) => {
    const body = JSON.stringify({ query, variables });
    const response = await call('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, as);
    return (await response.json()) as never;
  };
  return {
    fetch: call,
    graphql,
    ask: async (query, variables, as) => {
      const answer = await graphql<never>(query, variables, as);
      if (answer.errors) throw new Error(`${answer.errors[0]!.extensions.code}: ${JSON.stringify(answer.errors)}`);
      return answer.data!;
    },
    codeOf: async (query, variables, as) => {
      const answer = await graphql(query, variables, as);
      if (!answer.errors) throw new Error(`No error: ${JSON.stringify(answer.data)}`);
      return answer.errors[0]!.extensions.code;
    },
    socket: (as, auth) =>
      new Promise((resolve, reject) => {
        const socket: TestSocket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: cookie(as), auth });
        sockets.push(socket);
        socket.on('connect', () => resolve(socket));
        socket.on('connect_error', (error) => reject(error));
      }),
  };
}

/** The first frame of a kind that fits; rejects after five seconds. */
export function nextFrame<N extends keyof ServerToClientEvents>(
  socket: TestSocket,
  name: N,
  fits: (frame: Parameters<ServerToClientEvents[N]>[0]) => boolean = () => true,
): Promise<Parameters<ServerToClientEvents[N]>[0]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${name} frame came`)), 5000);
    const listen = (frame: Parameters<ServerToClientEvents[N]>[0]): void => {
      if (!fits(frame)) return;
      clearTimeout(timer);
      socket.off(name, listen as never);
      resolve(frame);
    };
    socket.on(name, listen as never);
  });
}

/** Comes back as soon as it is so; rejects after ten seconds. */
export async function becomesTrue(holds: () => boolean): Promise<void> {
  const last = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > last) throw new Error('It did not become true');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The database of this Jest worker: a copy of the migrated template, made once. */
async function ownDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (!server || !template) throw new Error('Run specs by npm run unit: it starts the test database');
  const name = `leerkring_test_${process.pid}_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const url = new URL(server);
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // Copying needs a template that nobody is connected to, and nobody else who copies.
    await client.query('SELECT pg_advisory_lock(7461)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}

/** An id that nothing has. */
export function unknownId(): string {
  return randomUUID();
}

/** Bucket of an S3-compatible server that specs may use: `http://key:secret@host:port/bucket`. */
export function givenBucket(): string | undefined {
  return process.env['S3_TEST_URL'];
}
