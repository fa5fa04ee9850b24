import { Logger, type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import pg from 'pg';
import type { Server, ServerOptions } from 'socket.io';
import type { Config } from '../config/config';
import { CalmClient } from '../database/calm-client';

const log = new Logger('nodes');

type NamespaceAdapter = NonNullable<ServerOptions['adapter']>;

interface Between {
  adapter?: NamespaceAdapter;
  close: () => Promise<void>;
}

/** Sockets share the port; frames are bounded, and nodes hear each other by the database or by Redis. */
export class LiveAdapter extends IoAdapter {
  private constructor(
    app: INestApplicationContext,
    private readonly config: Config,
    private readonly between: Between,
  ) {
    super(app);
  }

  /** With the code for the way that the nodes hear each other, and not for the others. */
  static async of(app: INestApplicationContext, config: Config): Promise<LiveAdapter> {
    return new LiveAdapter(app, config, await between(config));
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options!,
      ...(this.between.adapter && { adapter: this.between.adapter }),
      maxHttpBufferSize: 100_000,
      serveClient: false,
      transports: ['websocket', 'polling'],
      perMessageDeflate: false,
      cookie: false,
      ...(this.config.ROLE === 'worker' && { allowRequest: (_request, decide) => decide('A worker answers no people', false) }),
    });
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.between.close();
  }
}

async function between(config: Config): Promise<Between> {
  if (config.ADAPTER === 'postgres') return betweenByPostgres(config);
  if (config.ADAPTER === 'redis') return betweenByRedis(config.REDIS_URL!);
  return { close: async () => undefined };
}

/** Connections of its own: LISTEN does not go through a pooler in transaction mode. */
async function betweenByPostgres(config: Config): Promise<Between> {
  const { createAdapter } = await import('@socket.io/postgres-adapter');
  const settings = { Client: CalmClient, max: 3, keepAlive: true, query_timeout: config.DATABASE_TIMEOUT * 1000, application_name: 'leerkring nodes' };
  const pool = new pg.Pool({ connectionString: config.DATABASE_DIRECT_URL ?? config.DATABASE_URL, ...settings });
  const complain = (error: Error): void => log.warn(`the database between the nodes: ${error.message}`);
  pool.on('error', complain);
  // The adapter never gives back the one that listened: after some restarts of the database the pool would have none left to listen with.
  pool.on('connect', (client) => client.on('end', () => client.listenerCount('notification') && client.release(true)));
  const adapter = createAdapter(pool, { heartbeatInterval: 2000, heartbeatTimeout: 6000, errorHandler: complain });
  return { adapter: adapter as unknown as NamespaceAdapter, close: () => pool.end() };
}

async function betweenByRedis(url: string): Promise<Between> {
  const [{ createClient }, { createAdapter }] = await Promise.all([import('redis'), import('@socket.io/redis-streams-adapter')]);
  const client = createClient({ url, socket: { reconnectStrategy: (tries) => Math.min(2000, 100 * 2 ** tries) } });
  let away = false;
  client.on('error', (error: Error) => {
    if (!away) log.warn(`Redis is away, news between nodes comes later: ${error.message}`);
    away = true;
  });
  client.on('ready', () => (away = false));
  // Not waited for: without Redis a node still serves its own people, and the log repairs the rest.
  client.connect().catch(() => undefined);
  // The adapter does not wait for what it publishes: a command that dies with the connection is only late news.
  const publish = client.publish.bind(client);
  Object.assign(client, { publish: (...message: Parameters<typeof publish>) => publish(...message).catch(() => 0) });
  const adapter = createAdapter(client, { heartbeatInterval: 2000, heartbeatTimeout: 6000, maxLen: 10_000, onlyPlaintext: true });
  return {
    adapter: adapter as unknown as NamespaceAdapter,
    close: async () => client.destroy(),
  };
}
