import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { gql } from '@apollo/client';
import { createApolloClient, errorOf, errorOfAnswer } from '.';
import { reachableOf } from './apollo';

const query = gql`
  query Tracks {
    tracks
  }
`;
const mutation = gql`
  mutation SignOut {
    signOut
  }
`;

/** jsdom has no Response; the client reads only these parts of one. */
const answer = (text: string, status: number, type: string): Response =>
  ({ status, headers: new Headers({ 'content-type': type }), text: async () => text }) as unknown as Response;
const json = (body: unknown): Response => answer(JSON.stringify(body), 200, 'application/json');
const away = (): never => {
  throw new TypeError('Failed to fetch');
};

let server: jest.Mock<(uri: unknown, init?: RequestInit) => Promise<Response>>;
const nativeFetch = globalThis.fetch;

beforeEach(() => {
  jest.useFakeTimers();
  server = jest.fn();
  globalThis.fetch = server as unknown as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = nativeFetch;
  jest.useRealTimers();
});

/** How often the question was put; whether the server is ready again is another one. */
const timesAsked = (): number => server.mock.calls.filter(([uri]) => uri === '/graphql').length;

async function outcome(asked: Promise<unknown>): Promise<unknown> {
  const settled = asked.then(
    () => 'done',
    (error: unknown) => errorOf(error),
  );
  await jest.advanceTimersByTimeAsync(20_000);
  return settled;
}

describe('asking the server', () => {
  it('repeats a question when the server cannot be reached or is away for a moment', async () => {
    server.mockImplementationOnce(async () => away());
    server.mockImplementationOnce(async () => json({ errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] }));
    server.mockImplementationOnce(async () => answer('<h1>Bad gateway</h1>', 502, 'text/html'));
    server.mockImplementationOnce(async () => json({ data: { tracks: 5 } }));
    expect(await outcome(createApolloClient().query({ query }))).toBe('done');
    expect(timesAsked()).toBe(4);
  });

  it('gives up after four tries', async () => {
    server.mockImplementation(async () => away());
    expect(await outcome(createApolloClient().query({ query }))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(timesAsked()).toBe(4);
  });

  it('never repeats a change by itself', async () => {
    server.mockImplementation(async () => away());
    expect(await outcome(createApolloClient().mutate({ mutation }))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(timesAsked()).toBe(1);
  });

  it('does not repeat what was refused, and keeps code and details', async () => {
    server.mockImplementation(async () => json({ data: null, errors: [{ message: '', extensions: { code: 'LIMIT_EXCEEDED', details: { retryAfter: 3 } } }] }));
    expect(await outcome(createApolloClient().query({ query }))).toMatchObject({ code: 'LIMIT_EXCEEDED', details: { retryAfter: 3 } });
    expect(timesAsked()).toBe(1);
  });

  it('notices that nobody is signed in any more', async () => {
    const onUnauthenticated = jest.fn();
    server.mockImplementation(async () => json({ data: null, errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }));
    await outcome(createApolloClient({ onUnauthenticated }).query({ query }));
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  });
});

describe('a server that is away for a while', () => {
  it('is noticed, and everything on the page is asked again once it is ready', async () => {
    let ready = false;
    let tracks = 5;
    server.mockImplementation(async (uri) => {
      if (uri === '/readyz') return { ok: ready } as Response;
      return ready || tracks === 5 ? json({ data: { tracks } }) : answer('{"error":{"code":"UNAVAILABLE"}}', 503, 'application/json');
    });
    const client = createApolloClient();
    const shown: unknown[] = [];
    const page = client.watchQuery({ query });
    page.subscribe(({ data }) => shown.push(data));
    await jest.advanceTimersByTimeAsync(0);
    tracks = 6;
    await outcome(page.refetch());
    expect(reachableOf(client)!.away).toBe(true);
    expect(shown.at(-1)).toEqual({ tracks: 5 });
    ready = true;
    await jest.advanceTimersByTimeAsync(16_000);
    expect(reachableOf(client)!.away).toBe(false);
    expect(shown.at(-1)).toEqual({ tracks: 6 });
  });
});

describe('what an error means', () => {
  it('is read from the body of an answer, or else from its status', () => {
    expect(errorOfAnswer(413, '{"error":{"code":"FILE_TOO_LARGE"}}').code).toBe('FILE_TOO_LARGE');
    expect(errorOfAnswer(400, '{"errors":[{"extensions":{"code":"QUERY_INVALID"}}]}').code).toBe('QUERY_INVALID');
    expect(errorOfAnswer(413, 'too large').code).toBe('FILE_TOO_LARGE');
    expect(errorOfAnswer(503, '<html>').code).toBe('UNAVAILABLE');
    expect(errorOfAnswer(500, '{"error":{"code":"SOMETHING_ELSE"}}').code).toBe('INTERNAL');
  });

  it('is INTERNAL for a mistake of our own, not a server that is away', () => {
    expect(errorOf(new TypeError('undefined is not a function')).code).toBe('INTERNAL');
  });
});
