/** Two nodes of Leerkring behind the balancer of tools/deploy, on one database of their own, and a way to break each of them. */
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openRedis, ServerNode } from '../chaos/house.ts';
import { webFolder } from './build.mjs';
import { openPostgres } from './postgres.mjs';
import { freePort } from './processes.mjs';
import { root, Stop } from './say.mjs';
import { nodeOptions } from './server.mjs';

/**
 * Opens a fresh demo on two nodes.
 * @param folder an empty folder for data and logs, which the caller throws away
 * @param settings further settings of both nodes; `ADAPTER` postgres or redis
 * @returns `{ url, control, dataDir, log, close }`: the address of the balancer; the address that takes `POST /node-1/kill`, `/start`
 * and `/leave` (and of node-2), `POST /database/stop` and `/start`; where the files lie; what all wrote; the end
 */
export async function openNodes(folder, settings) {
  const dataDir = join(folder, 'data');
  let database = await openPostgres(dataDir, 'nodes');
  const redis = settings.ADAPTER === 'redis' ? await openRedis(folder) : undefined;
  const common = { ...process.env, ...settings, DATABASE_URL: database.url, DATA_DIR: dataDir, WEB_DIR: webFolder, HOST: '127.0.0.1', NODE_ENV: 'production', NODE_OPTIONS: nodeOptions, TRUST_PROXY: '1', REDIS_URL: redis?.url ?? '', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') };
  const logs = [1, 2].map((n) => join(folder, `node-${n}.log`));
  const ports = [await freePort(), await freePort()];
  const nodes = ports.map((port, n) => new ServerNode(`http://127.0.0.1:${port}`, { ...common, PORT: String(port) }, logs[n]));
  const balancer = await openBalancer(ports, join(folder, 'balancer.log'));
  const breakableDatabase = { stop: () => database.close(), start: async () => void (database = await openPostgres(dataDir, 'nodes')) };
  const control = await openControl({ 'node-1': nodes[0], 'node-2': nodes[1], database: breakableDatabase });
  const close = async () => {
    control.close();
    balancer.child.kill();
    for (const node of nodes) node.end();
    redis?.end();
    await database.close();
  };
  try {
    // One after the other: the first one fills the demo.
    for (const node of nodes) await node.start();
    await answering(balancer.url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: balancer.url, control: control.url, dataDir, log: () => logs.map((file) => readFileSync(file, 'utf8')).join(''), close };
}

/** HAProxy with the configuration that docker-compose.yml uses, on loopback. */
async function openBalancer([first, second], logFile) {
  const door = `127.0.0.1:${await freePort()}`;
  const env = { ...process.env, DOOR: door, NODE_1: `127.0.0.1:${first}`, NODE_2: `127.0.0.1:${second}` };
  const log = openSync(logFile, 'a');
  const child = spawn('haproxy', ['-db', '-f', join(root, 'tools/deploy/haproxy.cfg')], { env, stdio: ['ignore', log, log] });
  child.on('exit', (code) => code && process.stderr.write(`The balancer ended with ${code}: ${readFileSync(logFile, 'utf8')}\n`));
  return { url: `http://${door}`, child };
}

/** Lets the journeys, which run in a process of their own, break things: `POST /<what>/<how>`, answered when it is done. */
async function openControl(breakable) {
  const server = createServer((request, response) => {
    const [, what, how] = request.url.split('/');
    const act = request.method === 'POST' && breakable[what]?.[how];
    if (!act) return void response.writeHead(404).end();
    act.call(breakable[what]).then(
      () => response.end(),
      (error) => response.writeHead(500).end(String(error)),
    );
    return undefined;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function answering(url) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return;
    await pause(100);
  }
  throw new Stop(`The balancer at ${url} does not answer.`);
}
