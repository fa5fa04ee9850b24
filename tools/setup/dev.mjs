/**
 * `npm run dev`: like `npm start`, and both sides follow the sources. The API is bundled anew and restarted at every change; the web is
 * served by Vite inside the API, on the same port, when DEV=1.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ready } from './install.mjs';
import { main, root, say, since } from './say.mjs';
import { openDatabase, refuseSecondServer, refuseTakenPort, startServer, surroundings } from './server.mjs';

const bundle = join(root, 'dist/dev/main.js');

async function dev(stopped) {
  refuseSecondServer();
  await refuseTakenPort(process.env);
  const database = await openDatabase('dev');
  const env = { ...surroundings(database.url, 'development'), DEV: '1' };
  const watcher = await watchApi();
  let server;
  let turn = Promise.resolve();
  const restart = () => (turn = turn.then(async () => {
    await server?.stop();
    server = stopped.aborted ? undefined : await begin(env);
  }));
  watcher.on('event', async (event) => {
    if (event.code === 'BUNDLE_END') await restart();
    if (event.code === 'ERROR') say(`The API does not build; the last good one goes on.\n${event.error.message}`);
    await event.result?.close();
  });
  await new Promise((resolve) => stopped.addEventListener('abort', resolve));
  await watcher.close();
  await restart();
  await database.close();
  say('Stopped. The data is kept.');
}

async function begin(env) {
  const startedAt = performance.now();
  const server = startServer(env, bundle);
  const address = await server.ready;
  say(address ? `Ready at ${address} (${since(startedAt)}); the data lies in ${env.DATA_DIR}.` : 'The API ended; it starts again at the next change.');
  return server;
}

async function watchApi() {
  const { watch } = await import('rolldown');
  const { default: config } = await import(pathToFileURL(join(root, 'rolldown.config.mjs')).href);
  return watch({ ...config, output: { ...config.output, dir: dirname(bundle) } });
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
process.once('disconnect', () => stopping.abort());
await main(async () => {
  await ready();
  await dev(stopping.signal);
});
