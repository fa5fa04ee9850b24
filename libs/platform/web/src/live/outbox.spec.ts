import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers';
import { BroadcastChannel as NodeChannel } from 'node:worker_threads';
import { LeerkringError } from '../errors';
import { LiveConnection } from './connection';
import { Outbox } from './outbox';
import { OutboxStore, type OutboxEntry } from './outbox-store';
import { FakeLiveServer } from './testing';

// jsdom lacks it, and the database copies what it keeps.
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));

type Answer = 'stored' | 'no answer' | LeerkringError;

/** The clock of the outbox; IndexedDB and channels between tabs keep to the real one. */
beforeEach(() => void jest.useFakeTimers());

const opened: { close: () => void }[] = [];
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close();
  jest.useRealTimers();
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets the clock go on, and everything that waits for the database or another tab. */
async function pass(ms = 0): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  for (let turns = 0; turns < 60; turns++) await turn();
  await jest.advanceTimersByTimeAsync(0);
}

interface TabOptions {
  accountId?: string;
  answers?: Answer[];
  store?: OutboxStore;
  /** What the server stored; tabs of one browser speak to the same one. */
  stored?: OutboxEntry[];
}

let accounts = 0;
const somebody = (): string => `account-${++accounts}`;

/** A tab of a browser, connected to a server that answers in turn and afterwards stores everything once. */
async function aTab({ accountId = somebody(), answers = [], store = new OutboxStore(), stored = [] }: TabOptions = {}) {
  const server = new FakeLiveServer();
  const connection = new LiveConnection({ openSocket: server.connect });
  const heard: OutboxEntry[] = [];
  const send = async (entry: OutboxEntry): Promise<void> => {
    heard.push(entry);
    await turn();
    const answer = answers.shift() ?? 'stored';
    if (answer instanceof LeerkringError) throw answer;
    if (!stored.some(({ clientId }) => clientId === entry.clientId)) stored.push(entry);
    if (answer === 'no answer') throw new LeerkringError('UNAVAILABLE');
  };
  const outbox = new Outbox({ accountId, connection, store, send });
  connection.start();
  const tab = {
    outbox,
    heard: () => heard.map(({ payload }) => payload),
    heardIds: () => heard.map(({ clientId }) => clientId),
    stored: () => stored.map(({ payload }) => payload),
    states: () => outbox.items.map(({ state }) => state),
    words: () => outbox.items.map(({ payload }) => payload),
    say: (words: string, subject = 'session') => outbox.add('chat_message', subject, words),
    cut: () => server.cut(),
    restore: () => server.restore(),
    close: () => {
      outbox.stop();
      connection.stop();
    },
  };
  opened.push(tab);
  await pass();
  return tab;
}

describe('what somebody says', () => {
  it('goes out one after the other, in order, once there is a connection', async () => {
    const tab = await aTab();
    tab.cut();
    for (const words of ['een', 'twee', 'drie']) tab.say(words);
    expect(tab.states()).toEqual(['pending', 'pending', 'pending']);
    await pass();
    expect(tab.heard()).toEqual([]);
    tab.restore();
    await pass(2000);
    expect(tab.heard()).toEqual(['een', 'twee', 'drie']);
    expect(tab.states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('is said again with the same id when there was no answer, and nothing overtakes it', async () => {
    const tab = await aTab({ answers: ['no answer'] });
    tab.say('een');
    tab.say('twee');
    await pass();
    await pass(2000);
    expect(tab.heard()).toEqual(['een', 'een', 'twee']);
    expect(tab.heardIds()[0]).toBe(tab.heardIds()[1]);
    expect(tab.stored()).toEqual(['een', 'twee']);
  });

  it.each(['LIMIT_EXCEEDED', 'CHAT_SLOW'] as const)('waits as long as the server asks when it went too fast: %s', async (code) => {
    const tab = await aTab({ answers: [new LeerkringError(code, { retryAfter: 4 })] });
    tab.say('een');
    await pass();
    await pass(3900);
    expect(tab.heard()).toEqual(['een']);
    await pass(200);
    expect(tab.heard()).toEqual(['een', 'een']);
  });

  it('keeps its text when it is refused, lets the rest go on, and goes out again when asked', async () => {
    const tab = await aTab({ answers: [new LeerkringError('INPUT_TOO_LONG')] });
    tab.say('een');
    tab.say('twee');
    await pass();
    expect(tab.outbox.items[0]).toMatchObject({ payload: 'een', state: 'failed', error: { code: 'INPUT_TOO_LONG' } });
    expect(tab.states()).toEqual(['failed', 'sent']);
    tab.outbox.retry(tab.outbox.items[0]!.clientId);
    await pass();
    expect(tab.states()).toEqual(['sent', 'sent']);
  });

  it('does not wait for what is said elsewhere', async () => {
    const tab = await aTab({ answers: [new LeerkringError('UNAVAILABLE')] });
    tab.say('hier', 'een');
    tab.say('daar', 'twee');
    await pass();
    expect(tab.stored()).toEqual(['daar']);
  });

  it('is never sent once it was thrown away', async () => {
    const tab = await aTab();
    tab.cut();
    tab.say('toch niet');
    await pass();
    await tab.outbox.discard(tab.outbox.items[0]!.clientId);
    tab.restore();
    await pass(2000);
    expect(tab.heard()).toEqual([]);
    expect(tab.words()).toEqual([]);
  });

  it('leaves the list of unsent words also when its news never comes', async () => {
    const tab = await aTab();
    tab.say('een');
    await pass();
    expect(tab.states()).toEqual(['sent']);
    await pass(15_000);
    expect(tab.words()).toEqual([]);
  });
});

describe('closing the tab', () => {
  it('loses nothing: the next one sends what waits, in the order in which it was said', async () => {
    const accountId = somebody();
    const first = await aTab({ accountId });
    first.cut();
    for (const words of ['een', 'twee']) first.say(words);
    await pass();
    first.close();
    const next = await aTab({ accountId });
    expect(next.stored()).toEqual(['een', 'twee']);
  });

  it('keeps what was refused, with the reason', async () => {
    const accountId = somebody();
    const first = await aTab({ accountId, answers: [new LeerkringError('LIVE_SESSION_CLOSED')] });
    first.say('te laat');
    await pass();
    first.close();
    const next = await aTab({ accountId });
    expect(next.heard()).toEqual([]);
    expect(next.outbox.items).toMatchObject([{ payload: 'te laat', state: 'failed', error: { code: 'LIVE_SESSION_CLOSED' } }]);
  });

  it('never sends or shows the words of one account as another', async () => {
    const first = await aTab();
    first.cut();
    first.say('van mij');
    await pass();
    first.close();
    const other = await aTab();
    expect(other.heard()).toEqual([]);
    expect(other.words()).toEqual([]);
  });
});

describe('two tabs of one browser', () => {
  const native = globalThis.BroadcastChannel;
  beforeEach(() => {
    globalThis.BroadcastChannel = NodeChannel as unknown as typeof BroadcastChannel;
    Object.defineProperty(navigator, 'locks', { value: someLocks(), configurable: true });
  });
  afterEach(() => {
    for (const tab of opened.splice(0)) tab.close();
    globalThis.BroadcastChannel = native;
    Reflect.deleteProperty(navigator, 'locks');
  });

  it('show what the other one waits to send, and that it was sent', async () => {
    const accountId = somebody();
    const [one, two] = [await aTab({ accountId }), await aTab({ accountId })];
    for (const tab of [one, two]) tab.cut();
    one.say('een');
    await pass();
    expect(two.outbox.items).toMatchObject([{ payload: 'een', state: 'pending' }]);
    one.restore();
    await pass(2000);
    expect(two.outbox.items).toMatchObject([{ payload: 'een', state: 'sent' }]);
  });

  it('send for each other, each thing once', async () => {
    const accountId = somebody();
    const stored: OutboxEntry[] = [];
    const [one, two] = [await aTab({ accountId, stored }), await aTab({ accountId, stored })];
    one.cut();
    one.say('een');
    one.say('twee');
    two.say('drie');
    await pass();
    expect(two.stored()).toEqual(['een', 'twee', 'drie']);
    expect([...one.heard(), ...two.heard()]).toEqual(['een', 'twee', 'drie']);
    one.restore();
    await pass(2000);
    one.say('vier');
    await pass();
    expect([...one.heard(), ...two.heard()].filter((words) => words === 'vier')).toHaveLength(1);
  });
});

describe('a browser that keeps nothing', () => {
  it('sends what was said all the same, and again after a lost connection', async () => {
    const native = globalThis.indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const tab = await aTab();
      tab.cut();
      tab.say('een');
      await pass();
      expect(tab.states()).toEqual(['pending']);
      tab.restore();
      await pass(2000);
      expect(tab.stored()).toEqual(['een']);
    } finally {
      globalThis.indexedDB = native;
    }
  });
});

/** Locks as tabs of one browser share them. */
function someLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      const done = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}
