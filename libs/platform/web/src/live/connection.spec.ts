import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveConnection, type ConnectionState } from './connection';
import { leaveWhenAsked } from './leave-when-asked';
import { FakeLiveServer } from './testing';

let server: FakeLiveServer;
let connection: LiveConnection;
let states: ConnectionState[];

const pass = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  jest.useFakeTimers();
  server = new FakeLiveServer();
  connection = new LiveConnection({ openSocket: async () => leaveWhenAsked(await server.connect()) });
  states = [];
  connection.watch(() => states.push(connection.state));
  connection.start();
  await pass();
  states.length = 0;
});
afterEach(() => {
  connection.stop();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a server that leaves', () => {
  it('is exchanged for another at some moment within the time that it gives, without a word to the reader', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    server.leave(4000);
    await pass(1900);
    expect(states).toEqual([]);
    await pass(400);
    expect(states).toEqual(['moving', 'connected']);
    expect(server.connections).toBe(2);
  });

  it('is left only when what was asked is answered', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    let store: () => void = () => undefined;
    server.answer('chat.send', () => new Promise((resolve) => (store = () => resolve({ ok: true, id: 'm', seq: 1, ordinal: 1, at: '' }))));
    const sent = connection.signal('chat.send', { liveSessionId: 's', clientId: 'c', body: 'Hoi' });
    server.leave(4000);
    await pass(3000);
    expect(states).toEqual([]);
    store();
    await expect(sent).resolves.toMatchObject({ ok: true });
    await pass(300);
    expect(states).toEqual(['moving', 'connected']);
  });

  it('counts as a lost connection when there is no other after a second', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    server.leave(4000);
    await pass(1500);
    server.cut();
    await pass(900);
    expect(states).toEqual(['moving']);
    await pass(200);
    expect(states).toEqual(['moving', 'reconnecting']);
    server.restore();
    await pass(10_000);
    expect(states.at(-1)).toBe('connected');
  });
});

describe('a lost connection', () => {
  it('is tried again sooner at first and ever later, by chance, and at most every 15 seconds', async () => {
    const tries: number[] = [];
    server.onTry = () => tries.push(Date.now());
    server.cut();
    for (let seconds = 0; seconds < 300; seconds++) await pass(1000);
    const waits = tries.slice(1).map((at, index) => at - tries[index]!);
    expect(waits[0]).toBeLessThanOrEqual(1500);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(15_000);
    const late = waits.slice(6);
    for (const wait of late) expect(wait).toBeGreaterThanOrEqual(10_000);
    expect(new Set(late).size).toBeGreaterThan(late.length / 2);
  });

  it('is not tried again while the device says that it has no network', async () => {
    window.dispatchEvent(new Event('offline'));
    expect(states).toEqual(['reconnecting']);
    await pass(60_000);
    expect(server.connections).toBe(1);
    window.dispatchEvent(new Event('online'));
    await pass();
    expect(states.at(-1)).toBe('connected');
  });
});
