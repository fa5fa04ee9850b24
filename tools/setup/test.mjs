/** `npm test`: every check of the house in one run. The last line says `N passed, N failed` over all of them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { follow, ready } from './install.mjs';
import { missingForNodes, runJourneys } from './journeys.mjs';
import { holds, proofs } from './prove.mjs';
import { main, root, say, sentence, since } from './say.mjs';

const total = { passed: 0, failed: 0, notRun: [] };
const results = join(root, 'test-results');

/** Announces a part, runs it, and adds `{ passed, failed }` to the total. An error in a part fails that part only. */
async function part(name, work) {
  say(`\n━━ ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await work().catch((error) => {
    say(sentence(error));
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  say(`── ${name}: ${passed} passed, ${failed} failed (${since(startedAt)})`);
}

/** A part that either holds or does not. */
const check = (name, ...args) => part(name, async () => ((await node(...args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

function node(...args) {
  return follow(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
}

async function jest() {
  const file = join(results, 'jest.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const code = await node(...flags, 'node_modules/jest/bin/jest.js', '--ci', '--passWithNoTests', '--json', `--outputFile=${file}`);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  if (numPendingTests + numTodoTests) total.notRun.push(`${numPendingTests + numTodoTests} specs are skipped`);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

async function journeys(args, how) {
  const { code, complaints } = await runJourneys(args, how);
  const { stats } = JSON.parse(readFileSync(join(results, 'journeys.json'), 'utf8'));
  if (stats.skipped) total.notRun.push(`${stats.skipped} journeys are skipped`);
  for (const line of complaints) say(`The server complained during the journeys: ${line}`);
  const failed = stats.unexpected + stats.flaky + (complaints.length ? 1 : 0);
  return { passed: stats.expected + (how || complaints.length ? 0 : 1), failed: failed || (code === 0 ? 0 : 1) };
}

async function browserPart() {
  const folder = join(root, 'apps/e2e/journeys');
  const written = existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.journey.ts'));
  if (!findChromium()) return void total.notRun.push(`journeys (${howToGetChromium})`);
  if (!written) return undefined;
  await part('journeys', () => journeys([]));
  // One after the other: each moves the clock of its own server.
  await part('journeys that move the clock', () => journeys(['incident-method'], 'clock'));
  await part('journeys of the agenda and of a new municipality', () => journeys(['agenda-events', 'new-municipality'], 'clock'));
  for (const [adapter, args] of Object.entries(onTwoNodes)) {
    const missing = missingForNodes(adapter);
    if (missing) total.notRun.push(`journeys on two nodes, ${adapter} (${missing})`);
    else await part(`journeys on two nodes, ${adapter}`, () => journeys(args, adapter));
  }
  return undefined;
}

/** What two nodes must do as well as one, by what they hear each other through. A proof has the database go away. */
const onTwoNodes = { postgres: ['two-nodes.journey', 'evening', 'outsiders', '--grep-invert', '60 MiB|on the other screen'], redis: ['two-nodes.journey'] };

/** Proofs that measure want the machine for themselves: only `npm run prove` runs them. */
const measures = ['long-thread.proof.ts'];

/** Why a proof cannot be run here, or undefined. */
function hindrance(file) {
  if (!file.startsWith('database-away')) return undefined;
  return findChromium() ? missingForNodes('postgres') : howToGetChromium;
}

async function test() {
  const startedAt = performance.now();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);
  await check('walls and their canary', 'tools/checks/walls.mjs');
  await check('lint', 'node_modules/.bin/nx', 'run-many', '-t', 'lint', '--parallel=2', '--output-style=static');
  await check('types and promises', 'tools/checks/promises.mjs');
  await check('design tokens', 'libs/ui/tokens/check.mjs');
  await check('contract is fresh', 'tools/setup/contract.mjs', '--check');
  await check('build', 'tools/setup/build.mjs');
  await check('operations fit the schema', 'tools/checks/operations.mjs');
  await check('packages of the API', 'tools/checks/packages.mjs');
  await part('unit, policy, API and screen tests', jest);
  await browserPart();
  for (const file of proofs().filter((one) => !measures.includes(one))) {
    const missing = hindrance(file);
    if (missing) total.notRun.push(`proof ${file} (${missing})`);
    else await part(`proof ${file}, short form`, async () => ((await holds(file, ['--short'])) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
  }
  say(`\nAll of it took ${since(startedAt)}.`);
  for (const what of total.notRun) say(`not run: ${what}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
}

// Tests never touch the data of the person who runs them.
for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATA_DIR', 'PORT', 'HOST', 'DEMO', 'PUBLIC_URL', 'SMTP_URL']) delete process.env[name];
Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' });
await main(async () => {
  await ready();
  return test();
});
