import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers';
import { MessageChannel } from 'node:worker_threads';
import { aNewsEvent, FakeLiveServer } from './testing';
import { SharedSocket, type Reached } from './shared-socket';
import { SocketSharer } from './socket-sharer';
import type { Port } from './shared-messages';
import type { LiveSocket } from './socket';

const thread = 'thread:0190aaaa-0000-7000-8000-000000000001';

const closing: { close: () => void }[] = [];
let server: FakeLiveServer;
let sharer: SocketSharer;

beforeEach(async () => {
  server = new FakeLiveServer();
  sharer = new SocketSharer(await server.connect());
});
afterEach(() => closing.splice(0).forEach((port) => port.close()));

/** Lets words between tabs and worker arrive. */
async function pass(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
}

function aLine(ends: Promise<void>): Reached {
  const { port1, port2 } = new MessageChannel();
  closing.push(port1, port2);
  sharer.join(port1 as unknown as Port, () => ends);
  return { port: port2 as unknown as Port, ended: new Promise(() => undefined) };
}

/** A tab that is connected and keeps what comes down; `die` ends it without a word. */
async function aTab() {
  let die: () => void = () => undefined;
  const ends = new Promise<void>((resolve) => (die = resolve));
  const line = aLine(ends);
  line.port.postMessage({ type: 'alive', lock: 'of this tab' });
  const socket = new SharedSocket(async () => aLine(ends), line) as unknown as LiveSocket;
  const heard: string[] = [];
  socket.on('connect', () => heard.push('connected'));
  socket.on('disconnect', () => heard.push('disconnected'));
  socket.on('connect_error', (error) => heard.push(`refused ${(error as Error & { data?: { code?: string } }).data?.code ?? ''}`.trim()));
  socket.on('news', ({ events }) => heard.push(...events.map(({ seq }) => `news ${seq}`)));
  socket.on('presence', ({ people }) => heard.push(`present ${people.map(({ name }) => name).join()}`));
  socket.on('stream.head', ({ head }) => heard.push(`head ${head}`));
  const tab = {
    socket,
    heard,
    die,
    open: () => new Promise((resolve) => socket.emit('stream.open', { stream: thread, after: server.head(thread) }, resolve)),
    close: () => new Promise((resolve) => socket.emit('stream.close', { stream: thread }, resolve)),
  };
  socket.connect();
  await pass();
  return tab;
}

const publish = async (): Promise<void> => {
  server.publish(thread, 'thread.started', { threadId: '1' });
  await pass();
};
const closedAtServer = (): number => server.signals.filter(({ name }) => name === 'stream.close').length;

describe('the tabs of one browser', () => {
  it('are connected by one socket, and each hears the news of what it has open', async () => {
    const [one, two, three] = [await aTab(), await aTab(), await aTab()];
    expect(server.connections).toBe(1);
    await Promise.all([one.open(), two.open()]);
    await publish();
    expect(one.heard).toEqual(['connected', 'news 1']);
    expect(two.heard).toEqual(['connected', 'news 1']);
    expect(three.heard).toEqual(['connected']);
  });

  it('all hear hints, which are for lists', async () => {
    const [one, two] = [await aTab(), await aTab()];
    await one.open();
    server.tellHead(thread, 7);
    await pass();
    expect(two.heard).toContain('head 7');
  });

  it('do not close a stream for each other; the last one does, also when it ends without a word', async () => {
    const [one, two] = [await aTab(), await aTab()];
    await Promise.all([one.open(), two.open()]);
    expect(await one.close()).toEqual({ ok: true });
    await publish();
    expect(two.heard).toContain('news 1');
    expect(one.heard).not.toContain('news 1');
    expect(closedAtServer()).toBe(0);
    two.die();
    await pass();
    expect(closedAtServer()).toBe(1);
  });

  it('know who is present also in the tab that came later', async () => {
    const [one, two] = [await aTab(), await aTab()];
    await one.open();
    server.tellPresence(thread, [aNewsEvent('thread.started', { threadId: '1' }).actor!]);
    await two.open();
    await pass();
    expect(two.heard).toContain('present Anniek Scholtemeijer');
  });

  it('are all told when the connection is lost, and come back together', async () => {
    const [one, two] = [await aTab(), await aTab()];
    server.cut();
    await pass();
    one.socket.connect();
    await pass();
    expect(two.heard).toEqual(['connected', 'disconnected', 'refused']);
    server.restore();
    one.socket.connect();
    await pass();
    for (const tab of [one, two]) expect(tab.heard.at(-1)).toBe('connected');
    expect(server.connections).toBe(2);
  });

  it('let one that lost its network go and come back without a word to the others', async () => {
    const [one, two] = [await aTab(), await aTab()];
    await Promise.all([one.open(), two.open()]);
    one.socket.disconnect();
    expect(one.heard.at(-1)).toBe('disconnected');
    await publish();
    expect(one.heard).not.toContain('news 1');
    one.socket.connect();
    await pass();
    expect(one.heard.at(-1)).toBe('connected');
    expect(two.heard).toEqual(['connected', 'news 1']);
    expect(server.connections).toBe(1);
  });

  it('find another worker when theirs ended', async () => {
    let end: () => void = () => undefined;
    const line = { ...aLine(new Promise(() => undefined)), ended: new Promise<void>((resolve) => (end = resolve)) };
    const socket = new SharedSocket(async () => aLine(new Promise(() => undefined)), line) as unknown as LiveSocket;
    const heard: string[] = [];
    socket.on('connect', () => heard.push('connected'));
    socket.on('disconnect', () => heard.push('disconnected'));
    socket.connect();
    await pass();
    end();
    await pass();
    expect(heard).toEqual(['connected', 'disconnected']);
    socket.connect();
    await pass();
    expect(heard).toEqual(['connected', 'disconnected', 'connected']);
  });

  it('leave the server when the last one is gone', async () => {
    const [one, two] = [await aTab(), await aTab()];
    one.die();
    await pass();
    expect(server.connected).toBe(true);
    two.socket.disconnect();
    await pass();
    expect(server.connected).toBe(false);
  });
});
