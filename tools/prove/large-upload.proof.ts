/**
 * A file of 2 GiB comes in whole while the server is killed (SIGKILL) three times and the network cut five times: its hash is that of what was
 * sent and the server stays under 300 MiB; then fifty people send at once and nobody waits for another. `--short`: 96 MiB and ten people, memory
 * told but not judged.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Upload, type UploadOptions } from 'tus-js-client';
import { v7 as uuid } from 'uuid';
import { openPostgres } from '../setup/postgres.mjs';
import { freePort } from '../setup/processes.mjs';

const MIB = 1024 * 1024;
const short = process.argv.includes('--short');
const size = short ? 96 * MIB : 2048 * MIB;
const people = short ? 10 : 50;
const each = short ? 2 * MIB : 8 * MIB;
const MOST_MEMORY = 300 * MIB;
/** In what order it breaks, evenly over the file. */
const breaks = ['cut', 'kill', 'cut', 'cut', 'kill', 'cut', 'kill', 'cut'] as const;

const folder = mkdtempSync(join(tmpdir(), 'leerkring-upload-'));
chmodSync(folder, 0o711);
mkdirSync(join(folder, 'data'));
const database = await openPostgres(join(folder, 'data'), 'run');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let server: ChildProcess | undefined;
let memory = 0;
const lines = new Set<Socket>();
/** What came over the line counts, not what was sent: it can be far behind. */
let passed: (bytes: number) => void = () => undefined;
const line = createServer((from) => {
  const to = connect(port, '127.0.0.1');
  for (const socket of [from, to]) {
    lines.add(socket);
    socket.on('error', () => undefined).on('close', () => (lines.delete(socket), from.destroy(), to.destroy()));
  }
  from.on('data', (bytes) => passed(bytes.length));
  from.pipe(to).pipe(from);
});
await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
const lineUrl = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
const watch = setInterval(() => (memory = Math.max(memory, memoryOf(server))), 50);

try {
  await prove();
} finally {
  clearInterval(watch);
  line.close();
  for (const socket of lines) socket.destroy();
  server?.kill('SIGKILL');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function prove(): Promise<void> {
  for (const args of [['seed'], ['seed', '--load', String(people)]]) await run(args);
  server = await startServer();
  const cookies = await Promise.all(Array.from({ length: people }, (_, n) => signIn(n + 1)));
  const caseFileId = await aCase(cookies[0]!);
  const idle = memoryOf(server);
  await large(cookies[0]!, caseFileId);
  const alone = memory;
  await manyAtOnce(cookies);
  console.log(`large-upload: the server had ${[idle, alone, memory].map((bytes) => Math.round(bytes / MIB)).join(', ')} MiB: before, at most with the large file, at most in all`);
  // The short form shares its machine with other tests, and says what it saw.
  if (!short && alone > MOST_MEMORY) throw new Error('The server took too much memory');
}

async function large(cookie: string, caseFileId: string): Promise<void> {
  const path = join(folder, 'large.txt');
  await pipeline(Readable.from(lettersOf(size)), createWriteStream(path));
  const sha256 = await hashOf(createReadStream(path));
  const left = [...breaks];
  const startedAt = performance.now();
  let breaking: Promise<void> = Promise.resolve();
  let came = 0;
  passed = (bytes) => {
    came += bytes;
    if (left.length && came > (size * (breaks.length - left.length + 1)) / (breaks.length + 1)) breaking = breakOff(left.shift()!, breaking);
  };
  const versionId = await send({ cookie, metadata: { caseFileId, filename: 'Groot.txt', sha256 }, content: createReadStream(path), size, endpoint: lineUrl });
  await breaking;
  if (left.length) throw new Error(`It did not break ${left.length} times`);
  const answer = await fetch(`${url}/files/${versionId}`, { headers: { cookie } });
  const arrived = await hashOf(Readable.fromWeb(answer.body as never));
  console.log(`large-upload: ${size / MIB} MiB through ${breaks.length} breaks in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (arrived !== sha256) throw new Error('What arrived is not what was sent');
}

async function breakOff(how: 'cut' | 'kill', before: Promise<void>): Promise<void> {
  await before;
  if (how === 'kill') {
    server!.kill('SIGKILL');
    await once(server!, 'exit');
    server = await startServer();
  }
  for (const socket of lines) socket.destroy();
}

/** Everybody sends a file of the same size at the same moment: the last one is done soon after the first. */
async function manyAtOnce(cookies: string[]): Promise<void> {
  const startedAt = performance.now();
  const took = await Promise.all(
    cookies.map(async (cookie) => {
      const content = Buffer.from(lettersIn(each));
      const sha256 = createHash('sha256').update(content).digest('hex');
      await send({ cookie, metadata: { caseFileId: await aCase(cookie), filename: 'Samen.txt', sha256 }, content, size: each, endpoint: url });
      return performance.now() - startedAt;
    }),
  );
  const [first, last] = [Math.min(...took) / 1000, Math.max(...took) / 1000];
  console.log(`large-upload: ${cookies.length} at once, ${each / MIB} MiB each: the first is done in ${first.toFixed(1)} s, the last in ${last.toFixed(1)} s`);
  if (last > 60) throw new Error('Somebody had to wait too long');
}

interface Sending {
  cookie: string;
  metadata: Record<string, string>;
  content: NodeJS.ReadableStream | Buffer;
  size: number;
  endpoint: string;
}

/** As a browser does. Returns the id of the version. */
function send({ cookie, metadata, content, size: uploadSize, endpoint }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const options: UploadOptions = {
      endpoint: `${endpoint}/files`,
      metadata,
      uploadSize,
      headers: { cookie },
      retryDelays: Array.from({ length: 40 }, () => 500),
      onShouldRetry: () => true,
      onError: reject,
      onSuccess: ({ lastResponse }) => resolve(lastResponse.getHeader('Leerkring-Version')!),
    };
    new Upload(content as never, options).start();
  });
}

/** Words without end: a text file, other at each place. */
function lettersIn(bytes: number, from = 0): string {
  let text = '';
  for (let number = from; text.length < bytes; number++) text += `${number.toString(36)} inwoners beslissen mee over hun dorp.\n`;
  return text.slice(0, bytes);
}

function* lettersOf(bytes: number): Generator<string> {
  for (let at = 0; at < bytes; at += MIB) yield lettersIn(Math.min(MIB, bytes - at), at);
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex');
}

function memoryOf(child: ChildProcess | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child?.pid}/status`, 'utf8'))![1]) * 1024;
  } catch {
    return 0;
  }
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, SIGN_IN_RATE: '1000:1000', DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), PORT: String(port), HOST: '127.0.0.1', MALLOC_ARENA_MAX: '2', LOG_LEVEL: 'error', DEMO: '0', WEB_DIR: '', PUBLIC_URL: '' };
}

async function run(args: string[]): Promise<void> {
  const [code] = (await once(spawn(process.execPath, ['dist/api/main.js', ...args], { env: environment(), stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/api/main.js', 'serve'], { env: environment(), stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return child;
    await pause(100);
  }
  throw new Error('The server did not come back');
}

async function graphql<T>(cookie: string, query: string, variables: object): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn(n: number): Promise<string> {
  const input = { email: `load-${n}@demo.leerkring.example`, password: 'leerkring-demo-2026' };
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input } }) });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

async function aCase(cookie: string): Promise<string> {
  const { viewer } = await graphql<{ viewer: { groups: { nodes: { id: string }[] } } }>(cookie, '{ viewer { groups { nodes { id } } } }', {});
  const input = { groupId: viewer.groups.nodes[0]!.id, title: 'Groot', keyQuestion: 'Komt het heel over?', clientId: uuid() };
  const opened = await graphql<{ openCaseFile: { caseFile: { id: string } } }>(cookie, 'mutation ($input: OpenCaseFileInput!) { openCaseFile(input: $input) { caseFile { id } } }', { input });
  return opened.openCaseFile.caseFile.id;
}
