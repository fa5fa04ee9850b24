import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { place } from '../setup/postgres-place.mjs';
import { openPostgres } from '../setup/postgres.mjs';
import { freePort } from '../setup/processes.mjs';
import { root } from '../setup/say.mjs';

export type Adapter = 'memory' | 'postgres' | 'redis';

/** Limits per person are configuration: here they would only slow the proof down. */
export const rates = { CHAT_RATE: '1000:100000', POST_RATE: '1000:100000', REPORT_RATE: '1000:100000', SIGN_IN_RATE: '1000:100000' };

/** A node may take this long to leave when told. */
const LEAVES_WITHIN_MS = 15_000;

/** Several nodes of Leerkring on one database of their own, in a folder that goes away. */
export interface House {
  folder: string;
  databaseUrl: string;
  nodes: ServerNode[];
  /** Runs a sub-command such as `seed` on the database. */
  command: (...args: string[]) => Promise<void>;
  /** `fast` ends all connections, `immediate` is a crash with recovery. */
  restartPostgres: (mode: 'fast' | 'immediate') => Promise<void>;
  /** Kills Redis, with everything that only it knew, and starts it anew. */
  restartRedis: () => Promise<void>;
  close: () => Promise<void>;
}

/** Whether this machine has a Redis to be killed. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Starts database (and Redis), seeds `people` load accounts, and starts the nodes. @param settings beside the usual ones */
export async function openHouse(adapter: Adapter, people: number, settings: NodeJS.ProcessEnv = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'leerkring-chaos-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  mkdirSync(data);
  const database = await openPostgres(data, 'run');
  const redis = adapter === 'redis' ? await openRedis(folder) : undefined;
  const common = { ...process.env, ...rates, DATABASE_URL: database.url, DATA_DIR: data, HOST: '127.0.0.1', LOG_LEVEL: 'error', DEMO: '0', WEB_DIR: '', PUBLIC_URL: '', ADAPTER: adapter, REDIS_URL: redis?.url ?? '', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'), ...settings };
  const ports = [await freePort(), ...(adapter === 'memory' ? [] : [await freePort()])];
  const nodes = ports.map((port, n) => new ServerNode(`http://127.0.0.1:${port}`, { ...common, PORT: String(port) }, join(folder, `node-${n}.log`)));
  let restarted = Promise.resolve();
  const house: House = {
    folder,
    databaseUrl: database.url,
    nodes,
    command: (...args) => command(args, common),
    // One after the other: two at once would trip over each other.
    restartPostgres: (mode) => (restarted = restarted.then(() => restartPostgres(data, database.data, mode))),
    restartRedis: async () => redis?.restart(),
    close: async () => {
      for (const node of nodes) node.end();
      redis?.end();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await house.command('seed', '--load', String(people));
    await Promise.all(nodes.map((node) => node.start()));
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function command(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['dist/api/main.js', ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** One node of Leerkring as a process. */
export class ServerNode {
  readonly url: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly log: number;
  private child: ChildProcess | undefined;
  private expected = false;
  /** Ends that nobody asked for, and asked ones that did not come. */
  ended: string[] = [];

  constructor(url: string, env: NodeJS.ProcessEnv, logFile: string) {
    [this.url, this.env] = [url, env];
    this.log = openSync(logFile, 'a');
  }

  /** Resolves when the node answers that it is ready. */
  async start(): Promise<void> {
    this.expected = false;
    const guard = join(root, 'tools/setup/end-with-parent.mjs');
    const child = spawn(process.execPath, ['--import', guard, 'dist/api/main.js', 'serve'], { cwd: root, env: this.env, stdio: ['ignore', this.log, this.log, 'ipc'] });
    this.child = child;
    child.on('exit', (code, signal) => {
      if (!this.expected) this.ended.push(`${this.url} ended by itself (${signal ?? code})`);
    });
    // A first start fills the demo, which takes long on a busy machine.
    for (let tries = 0; tries < 1800 && child.exitCode === null; tries++) {
      if ((await fetch(`${this.url}/readyz`).catch(() => undefined))?.ok) return;
      await pause(50);
    }
    throw new Error(`${this.url} did not come up`);
  }

  /** SIGKILL, as by a machine that fails. */
  async kill(): Promise<void> {
    await this.finish('SIGKILL');
  }

  /** SIGTERM: the node moves its clients and leaves. */
  async leave(): Promise<void> {
    const late = setTimeout(() => {
      this.ended.push(`${this.url} had not left ${LEAVES_WITHIN_MS} ms after SIGTERM`);
      this.child?.kill('SIGKILL');
    }, LEAVES_WITHIN_MS);
    await this.finish('SIGTERM');
    clearTimeout(late);
  }

  get runs(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  end(): void {
    this.expected = true;
    this.child?.kill('SIGKILL');
  }

  private async finish(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.child || !this.runs) return;
    this.expected = true;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

async function restartPostgres(dataDir: string, data: string, mode: string): Promise<void> {
  const server = place(dataDir, data);
  const args = ['restart', '-D', join(data, 'cluster'), '-s', '-w', '-t', '60', '-m', mode, '-l', join(data, 'server.log')];
  const child = spawn(join(server.bin, 'pg_ctl'), args, { ...server.as, cwd: data, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`pg_ctl restart -m ${mode} ended with ${code}`);
}

/** A Redis of its own, which forgets everything when it is killed. */
export async function openRedis(folder: string): Promise<{ url: string; restart: () => Promise<void>; end: () => void }> {
  const port = await freePort();
  const start = (): ChildProcess => spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: 'ignore' });
  let child = start();
  let restarted = Promise.resolve();
  const restart = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = start();
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    // One after the other: of two at once the second would wait for the end of a process that never began.
    restart: () => (restarted = restarted.then(restart)),
    end: () => void child.kill('SIGKILL'),
  };
}
