/** `npm start`: from a fresh clone to a page that answers. */
import { buildApi, buildWeb } from './build.mjs';
import { demoPassword, demoPeople } from './demo-people.mjs';
import { ready } from './install.mjs';
import { main, say, since } from './say.mjs';
import { openDatabase, refuseSecondServer, refuseTakenPort, startServer, surroundings } from './server.mjs';

async function start(stopped) {
  const startedAt = performance.now();
  refuseSecondServer();
  await refuseTakenPort(process.env);
  const opening = openDatabase('start');
  // An early failure of the database is told below, after the build.
  opening.catch(() => {});
  await buildApi();
  await buildWeb();
  const database = await opening;
  try {
    if (!stopped.aborted) await serve(database, stopped, startedAt);
  } finally {
    await database.close();
  }
}

/** Runs the API until it is told to stop. @throws Stop when it ends by itself */
async function serve(database, stopped, startedAt) {
  const env = surroundings(database.url, 'production');
  const server = startServer(env);
  stopped.addEventListener('abort', () => void server.stop());
  const address = await server.ready;
  if (address && !stopped.aborted) welcome(address, env, database, startedAt);
  const { code, signal, explained } = await server.ended;
  if (stopped.aborted) return say('Stopped. The data is kept.');
  if (!explained) process.stderr.write(`leerkring: The server ended by itself (${signal ?? `code ${code}`}); its last words are above.\n`);
  process.exitCode = 1;
  return undefined;
}

function welcome(address, env, database, startedAt) {
  say(`\nLeerkring answers at ${env.PUBLIC_URL || address} (after ${since(startedAt)}).`);
  if (env.DEMO === '1') {
    const width = Math.max(...demoPeople.map(({ email }) => email.length));
    say(`Sign in as one of these people, each with the password ${demoPassword}:`);
    for (const { email, is } of demoPeople) say(`  ${email.padEnd(width)}  ${is}`);
  }
  say(`The data lies in ${env.DATA_DIR}${database.data && !database.data.startsWith(env.DATA_DIR) ? `, and the database in ${database.data}` : ''}. Ctrl-C stops Leerkring.`);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
process.once('disconnect', () => stopping.abort());
await main(async () => {
  await ready();
  await start(stopping.signal);
  return process.exitCode;
});
