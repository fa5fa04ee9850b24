import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import { useLatest } from './use-latest';

afterEach(cleanup);

/** A server whose answers are let go one by one; each is the state at the moment of asking. */
function aServer() {
  const server = { state: 'old', seen: '', asked: 0, letGo: [] as (() => void)[] };
  const fetch = async (): Promise<void> => {
    server.asked++;
    const answer = server.state;
    await new Promise<void>((resolve) => server.letGo.push(resolve));
    server.seen = answer;
  };
  return { server, fetch };
}

describe('old state + news = fresh state', () => {
  it('when news comes while an older answer is still on its way: one more is fetched, however much news it was', async () => {
    const { server, fetch } = aServer();
    const { result } = renderHook(() => useLatest(fetch));
    const first = result.current();
    server.state = 'fresh';
    await Promise.all([result.current(), result.current()]);
    server.letGo.shift()!();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    server.letGo.shift()!();
    await first;
    expect([server.seen, server.asked]).toEqual(['fresh', 2]);
  });

  it('also after a fetch that failed', async () => {
    const answers: (() => Promise<unknown>)[] = [() => Promise.reject(new Error('away')), async () => 'fresh'];
    let asked = 0;
    const { result } = renderHook(() => useLatest(() => answers[asked++]!()));
    await result.current();
    await result.current();
    expect(asked).toBe(2);
  });
});
