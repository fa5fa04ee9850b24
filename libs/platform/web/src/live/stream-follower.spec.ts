import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Acknowledged, NewsEvent, StreamOpened } from '@leerkring/contract';
import { StreamFollower, type StreamListener } from './stream-follower';
import { aNewsEvent, refused } from './testing';

const event = (seq: number): NewsEvent => aNewsEvent('thread.started', { threadId: `t${seq}` }, { seq });
const events = (from: number, to: number): NewsEvent[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => event(from + index));

/** A server with a log; what it does not know yet can be added. */
function aServer(length = 0) {
  const server = {
    log: events(1, length),
    asked: [] as number[],
    answer: undefined as undefined | (() => Promise<Acknowledged<StreamOpened>>),
    open: async (after: number): Promise<Acknowledged<StreamOpened>> => {
      server.asked.push(after);
      if (server.answer) return server.answer();
      return { ok: true, head: server.log.length, events: server.log.slice(after) };
    },
    grow: (by: number): NewsEvent[] => {
      const fresh = events(server.log.length + 1, server.log.length + by);
      server.log.push(...fresh);
      return fresh;
    },
  };
  return server;
}

function aReader(more: Partial<StreamListener> = {}) {
  const seen: number[] = [];
  return { seen, listener: { onNews: ({ seq }: NewsEvent) => void seen.push(seq), ...more } };
}

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
const soon = (): Promise<void> => jest.advanceTimersByTimeAsync(500);

/** Repeatable random numbers (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a follower of a stream', () => {
  it('tells everything once and in order, however frames are shuffled, doubled, lost and cut off', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const roll = dice(seed);
      const server = aServer(5);
      const follower = new StreamFollower(server);
      const [one, two] = [aReader(), aReader()];
      follower.connected();
      follower.follow(5, one.listener);
      const late: NewsEvent[][] = [];
      for (let step = 0; step < 40; step++) {
        const frame = server.grow(1 + Math.floor(roll() * 3));
        if (step === 20) follower.follow(Math.floor(roll() * server.log.length), two.listener);
        const fate = roll();
        if (fate < 0.4) follower.receive(frame);
        else if (fate < 0.6) late.push(frame);
        else if (fate < 0.7) [frame, frame].forEach((double) => follower.receive(double));
        if (roll() < 0.3 && late.length) follower.receive(late.splice(Math.floor(roll() * late.length), 1)[0]!);
        if (roll() < 0.1) follower.disconnected();
        if (roll() < 0.3) follower.connected();
        if (roll() < 0.3) await jest.advanceTimersByTimeAsync(Math.floor(roll() * 600));
      }
      follower.connected();
      await soon();
      expect({ seed, seen: one.seen }).toEqual({ seed, seen: server.log.slice(5).map(({ seq }) => seq) });
      expect({ seed, seen: two.seen }).toEqual({ seed, seen: server.log.slice(server.log.length - two.seen.length).map(({ seq }) => seq) });
      expect(two.seen.length).toBeGreaterThan(0);
    }
  });

  it('holds what comes early and asks for the gap only when it does not come by itself', async () => {
    const server = aServer(3);
    const reader = aReader();
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(3, reader.listener);
    await settle();
    const [four, five] = server.grow(2);
    follower.receive([five!]);
    await jest.advanceTimersByTimeAsync(200);
    follower.receive([four!]);
    await soon();
    expect(reader.seen).toEqual([4, 5]);
    expect(server.asked).toEqual([3]);
    server.grow(1);
    follower.receive(server.grow(1));
    await soon();
    expect(reader.seen).toEqual([4, 5, 6, 7]);
    expect(server.asked).toEqual([3, 5]);
  });

  it('notices by the head alone that it missed the last event', async () => {
    const server = aServer(1);
    const reader = aReader();
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(1, reader.listener);
    await settle();
    server.grow(1);
    follower.headIs(2);
    await soon();
    expect(reader.seen).toEqual([2]);
  });

  it('fetches anew after a reset, holds news until that stands, and goes on from the new head', async () => {
    const server = aServer(900);
    let fetched: (head: number) => void = () => undefined;
    const reader = aReader({ onReset: () => new Promise((resolve) => (fetched = resolve)) });
    server.answer = async () => ({ ok: true, head: 900, reset: true });
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(10, reader.listener);
    await settle();
    follower.receive(server.grow(2));
    expect(reader.seen).toEqual([]);
    server.answer = undefined;
    fetched(901);
    await soon();
    expect(reader.seen).toEqual([902]);
  });

  it('tries the fetch of a reset again when it failed', async () => {
    const server = aServer(900);
    let tries = 0;
    const reader = aReader({ onReset: () => (++tries < 3 ? Promise.reject(new Error('away')) : Promise.resolve(900)) });
    server.answer = async () => ({ ok: true, head: 900, reset: true });
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(10, reader.listener);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(tries).toBe(3);
    follower.receive(server.grow(1));
    expect(reader.seen).toEqual([901]);
  });

  it('tells again what rows fetched anew may have overwritten', async () => {
    const server = aServer(2);
    const reader = aReader();
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(2, reader.listener);
    await settle();
    follower.receive(server.grow(2));
    follower.fetched(3);
    await soon();
    expect(reader.seen).toEqual([3, 4, 4]);
  });

  it('says that the right ended, once, and is silent afterwards', async () => {
    const server = aServer(1);
    const reasons: string[] = [];
    const reader = aReader({ onClosed: (reason) => void reasons.push(reason) });
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(1, reader.listener);
    await settle();
    follower.close('right_ended');
    follower.close('right_ended');
    follower.receive(server.grow(1));
    follower.disconnected();
    follower.connected();
    await soon();
    expect(reasons).toEqual(['right_ended']);
    expect(reader.seen).toEqual([]);
    expect(server.asked).toEqual([1]);
  });

  it('treats a stream that may not be opened as ended, and a server that is away as a reason to wait', async () => {
    const server = aServer(1);
    const reasons: string[] = [];
    const reader = aReader({ onClosed: (reason) => void reasons.push(reason) });
    const follower = new StreamFollower(server);
    server.answer = async () => refused('UNAVAILABLE');
    follower.connected();
    follower.follow(1, reader.listener);
    await jest.advanceTimersByTimeAsync(3000);
    expect(reasons).toEqual([]);
    expect(server.asked.length).toBeGreaterThan(1);
    expect(server.asked.length).toBeLessThan(6);
    server.answer = async () => refused('NOT_FOUND');
    await jest.advanceTimersByTimeAsync(15_000);
    expect(reasons).toEqual(['right_ended']);
  });

  it('keeps telling the others when one screen cannot use an event', async () => {
    const server = aServer(0);
    const broken = aReader({
      onNews: () => {
        throw new Error('broken screen');
      },
    });
    const reader = aReader();
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const follower = new StreamFollower(server);
    follower.connected();
    follower.follow(0, broken.listener);
    follower.follow(0, reader.listener);
    await settle();
    follower.receive(server.grow(2));
    expect(reader.seen).toEqual([1, 2]);
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });
});
