import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { root } from '../setup/say.mjs';
import { graphql, insist } from './graphql.ts';
import type { House } from './house.ts';
import { openPlace } from './people.ts';
import type { Person } from './recording.ts';
import { query } from './stored.ts';

const COMES_WITHIN_MS = 60_000;

/**
 * The example of docs/realtime-api.md, as it stands there, follows a session while its line is cut and its node is killed.
 * Returns what it missed, got twice, or said twice.
 */
export async function tryPlainClient(house: House, groupId: string, people: Person[]): Promise<string[]> {
  const node = house.nodes[0]!;
  const { liveSessionId } = await openPlace(node.url, house.databaseUrl, groupId, people);
  const line = await Line.to(Number(new URL(node.url).port));
  const client = new PlainClient(line.url, people[1]!.email);
  const say = (body: string): Promise<unknown> => insist(() => sendAs(people[0]!, node.url, liveSessionId, body));
  try {
    await sayUntilHeard(client, say);
    client.type('Typed while connected.');
    await client.printed('Typed while connected.');
    line.cut();
    await say('Said while the line was cut.');
    client.type('Typed while the line was cut.');
    line.mend();
    await client.printed('Said while the line was cut.');
    await client.printed('Typed while the line was cut.');
    await node.kill();
    client.type('Typed while the node was down.');
    await node.start();
    await client.printed('Typed while the node was down.');
    await say('The end.');
    await client.printed('The end.');
    return await compare(house.databaseUrl, liveSessionId, client.lines);
  } finally {
    client.end();
    line.end();
  }
}

async function sayUntilHeard(client: PlainClient, say: (body: string) => Promise<unknown>): Promise<void> {
  for (let n = 1; !client.lines.length; n++) {
    await say(`Are you there? ${n}`);
    await pause(500);
    if (n * 500 > COMES_WITHIN_MS) throw new Error(`the plain client heard nothing: ${client.complaints}`);
  }
}

async function sendAs({ cookie }: Person, node: string, liveSessionId: string, body: string): Promise<unknown> {
  const mutation = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }';
  return graphql(node, cookie, mutation, { input: { liveSessionId, clientId: uuid(), body } });
}

/** Every event after the first one that it printed, once and in order, and every typed line stored once. */
async function compare(databaseUrl: string, liveSessionId: string, lines: string[]): Promise<string[]> {
  const events = await query<{ seq: number; name: string }>(databaseUrl, 'SELECT seq::int, name FROM domain_events WHERE stream = $1 ORDER BY seq', [`live_session:${liveSessionId}`]);
  const printed = lines.map((line) => line.split(' ').slice(0, 2).join(' '));
  const expected = events.map(({ seq, name }) => `${seq} ${name}`).slice(-printed.length);
  const wrong = printed.flatMap((line, index) => (line === expected[index] ? [] : [`printed ${line} instead of ${expected[index]}`]));
  const typed = await query<{ body: string; count: number }>(databaseUrl, `SELECT body, count(*)::int AS count FROM chat_messages WHERE live_session_id = $1 AND body LIKE 'Typed %' GROUP BY body`, [liveSessionId]);
  if (typed.length !== 3) wrong.push(`${typed.length} of 3 typed lines are stored`);
  return [...wrong, ...typed.filter(({ count }) => count !== 1).map(({ body, count }) => `"${body}" is stored ${count} times`)];
}

/** The example as a process. */
class PlainClient {
  readonly lines: string[] = [];
  complaints = '';
  private readonly child: ChildProcess;

  constructor(server: string, email: string) {
    const page = readFileSync(join(root, 'docs/realtime-api.md'), 'utf8');
    const example = /```js\n([\s\S]+?)```/.exec(page)![1]!;
    mkdirSync(join(root, 'tmp'), { recursive: true });
    const file = join(root, 'tmp/plain-client.mjs');
    writeFileSync(file, example);
    this.child = spawn(process.execPath, [file], { env: { ...process.env, SERVER: server, EMAIL: email, PASSWORD: 'leerkring-demo-2026' }, stdio: 'pipe' });
    let rest = '';
    this.child.stdout!.on('data', (chunk) => {
      const parts = (rest + String(chunk)).split('\n');
      rest = parts.pop()!;
      this.lines.push(...parts);
    });
    this.child.stderr!.on('data', (chunk) => (this.complaints += String(chunk)));
  }

  type(line: string): void {
    this.child.stdin!.write(`${line}\n`);
  }

  async printed(words: string): Promise<void> {
    for (const until = Date.now() + COMES_WITHIN_MS; !this.lines.some((line) => line.includes(words)); await pause(50)) {
      if (Date.now() > until) throw new Error(`the plain client did not print "${words}": ${this.lines.join('\n')} ${this.complaints}`);
    }
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}

/** A line to a port of this machine that can be cut and mended. */
class Line {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private isCut = false;
  readonly url: string;

  static async to(port: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Line(server, port);
  }

  private constructor(server: Server, port: number) {
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    server.on('connection', (near) => {
      if (this.isCut) return void near.destroy();
      const far = connect(port, '127.0.0.1');
      for (const [one, other] of [[near, far], [far, near]] as const) {
        this.sockets.add(one);
        one.on('error', () => undefined).on('close', () => void (other.destroy(), this.sockets.delete(one))).pipe(other);
      }
    });
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  end(): void {
    this.cut();
    this.server.close();
  }
}
