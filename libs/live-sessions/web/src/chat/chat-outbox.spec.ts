import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Acknowledged, ChatSent } from '@leerkring/contract';
import { LeerkringError } from '@leerkring/platform/web';
import { refused } from '@leerkring/platform/web/testing';
import { ChatOutbox } from './chat-outbox';

type Answer = Acknowledged<ChatSent> | 'no answer';

const stored = (ordinal: number): Answer => ({ ok: true, id: `m${ordinal}`, seq: ordinal, ordinal, at: '2026-11-19T13:00:00.000Z' });
const pass = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** An outbox and a server that answers in turn; afterwards it stores everything. */
function aRoom(...answers: Answer[]) {
  const heard: { clientId: string; body: string }[] = [];
  const outbox = new ChatOutbox('session');
  const connect = (): void =>
    outbox.connect(async ({ clientId, body }) => {
      heard.push({ clientId, body });
      const answer = answers.shift() ?? stored(heard.length);
      if (answer === 'no answer') throw new LeerkringError('UNAVAILABLE');
      return answer;
    });
  return { outbox, heard, connect, states: () => outbox.items.map((item) => item.state) };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what somebody says', () => {
  it('goes out one after the other, in order, once there is a connection', async () => {
    const { outbox, heard, connect, states } = aRoom();
    for (const words of ['een', 'twee', 'drie']) outbox.say(words);
    await pass();
    expect(states()).toEqual(['pending', 'pending', 'pending']);
    connect();
    await pass();
    expect(heard.map(({ body }) => body)).toEqual(['een', 'twee', 'drie']);
    expect(states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('is said again with the same id when there was no answer, and nothing overtakes it', async () => {
    const { outbox, heard, connect } = aRoom('no answer');
    connect();
    outbox.say('een');
    outbox.say('twee');
    await pass();
    connect();
    await pass();
    expect(heard.map(({ body }) => body)).toEqual(['een', 'een', 'twee']);
    expect(heard[0]!.clientId).toBe(heard[1]!.clientId);
  });

  it('tries again by itself when the server is away for a moment', async () => {
    const { outbox, connect, states } = aRoom('no answer', refused('UNAVAILABLE'));
    connect();
    outbox.say('een');
    await pass(10_000);
    expect(states()).toEqual(['sent']);
  });

  it('waits as long as the server asks when it went too fast', async () => {
    const { outbox, heard, connect } = aRoom(refused('LIMIT_EXCEEDED', { retryAfter: 4 }));
    connect();
    outbox.say('een');
    await pass(3900);
    expect(heard).toHaveLength(1);
    await pass(200);
    expect(heard).toHaveLength(2);
  });

  it('keeps its text when it is refused, lets the rest go on, and goes out again when asked', async () => {
    const { outbox, connect, states } = aRoom(refused('INPUT_TOO_LONG'));
    connect();
    outbox.say('een');
    outbox.say('twee');
    await pass();
    expect(outbox.items[0]).toMatchObject({ body: 'een', state: 'failed', error: 'INPUT_TOO_LONG' });
    expect(states()).toEqual(['failed', 'sent']);
    outbox.retry(outbox.items[0]!.clientId);
    await pass();
    expect(states()).toEqual(['sent', 'sent']);
  });

  it('leaves once it stands in the list or is thrown away', async () => {
    const { outbox, connect } = aRoom(stored(1), refused('LIVE_SESSION_CLOSED'));
    connect();
    outbox.say('een');
    outbox.say('twee');
    await pass();
    outbox.arrived(new Set([outbox.items[0]!.clientId]));
    outbox.discard(outbox.items[0]!.clientId);
    expect(outbox.items).toEqual([]);
  });
});
