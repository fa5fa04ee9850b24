import { gql } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { errorOf, useConnection, useHeads, usePresence, useSeen, useSignal, useStream, useTyping } from '..';
import { FakeLiveServer, TestProviders, aClient } from '../testing';

const thread = 'thread:0190aaaa-0000-7000-8000-000000000001' as const;
const group = '0190bbbb-0000-7000-8000-000000000001';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

function Reader({ head = 0, onClosed }: { head?: number; onClosed?: () => void }) {
  const [seen, setSeen] = useState<number[]>([]);
  useStream(thread, head, { onNews: ({ seq }) => setSeen((now) => [...now, seq]), onClosed });
  return <p data-testid="seen">{seen.join(' ')}</p>;
}

const titleQuery = gql`
  query Title {
    thread {
      id
      head
      title
    }
  }
`;

function Title() {
  const { cache } = useApolloClient();
  const { data } = useQuery<{ thread: { id: string; head: number; title: string } }>(titleQuery);
  useStream(thread, data?.thread.head, { onNews: () => void cache.modify({ id: `Thread:${data!.thread.id}`, fields: { title: () => 'Nieuw' } }) });
  return <h1>{data?.thread.title}</h1>;
}

const seen = (): string[] => screen.getAllByTestId('seen').map((element) => element.textContent ?? '');
const signalsOf = (server: FakeLiveServer, name: string): unknown[] => server.signals.filter((signal) => signal.name === name).map(({ signal }) => signal);

describe('the live side of a screen', () => {
  it('shows news at once, and what was missed after the connection was lost', async () => {
    const server = new FakeLiveServer();
    server.publish(thread, 'thread.started', { threadId: '1' });
    render(
      <TestProviders server={server}>
        <Reader head={1} />
      </TestProviders>,
    );
    await pass();
    act(() => void server.publish(thread, 'thread.started', { threadId: '1' }));
    expect(seen()).toEqual(['2']);
    act(() => server.cut());
    server.publish(thread, 'thread.started', { threadId: '1' });
    server.publish(thread, 'thread.started', { threadId: '1' });
    server.restore();
    await pass(1000);
    expect(seen()).toEqual(['2 3 4']);
  });

  it('tells again what an answer that was under way took the place of, also when nothing was drawn in between', async () => {
    const server = new FakeLiveServer();
    server.publish(thread, 'thread.started', { threadId: '1' });
    const answers: (() => void)[] = [];
    const answer = { data: { thread: { __typename: 'Thread', id: thread.slice('thread:'.length), head: 1, title: 'Zoals het was' } } };
    const client = aClient({ Title: () => new Promise((resolve) => answers.push(() => resolve(answer))) });
    render(
      <TestProviders server={server} client={client}>
        <Title />
      </TestProviders>,
    );
    answers.shift()!();
    await pass();
    expect(screen.getByRole('heading').textContent).toBe('Zoals het was');
    void client.refetchQueries({ include: 'active' });
    await act(async () => {
      server.publish(thread, 'thread.started', { threadId: '1' });
      answers.shift()!();
      await jest.advanceTimersByTimeAsync(0);
    });
    await pass(500);
    expect(screen.getByRole('heading').textContent).toBe('Nieuw');
  });

  it('opens a stream once for all parts of a page that follow it, and closes it after the last one left', async () => {
    const server = new FakeLiveServer();
    const page = (parts: number) => <TestProviders server={server}>{Array.from({ length: parts }, (_, key) => <Reader key={key} />)}</TestProviders>;
    const { rerender } = render(page(2));
    await pass();
    act(() => void server.publish(thread, 'thread.started', { threadId: '1' }));
    expect(seen()).toEqual(['1', '1']);
    expect(signalsOf(server, 'stream.open')).toHaveLength(1);
    rerender(page(1));
    await pass(2000);
    expect(signalsOf(server, 'stream.close')).toEqual([]);
    rerender(page(0));
    await pass(2000);
    expect(signalsOf(server, 'stream.close')).toEqual([{ stream: thread }]);
  });

  it('does not ask for a stream again when the next page follows it too', async () => {
    const server = new FakeLiveServer();
    const { rerender } = render(
      <TestProviders server={server}>
        <Reader key="one" />
      </TestProviders>,
    );
    await pass();
    rerender(
      <TestProviders server={server}>
        <Reader key="two" />
      </TestProviders>,
    );
    await pass(2000);
    expect(signalsOf(server, 'stream.close')).toEqual([]);
    act(() => void server.publish(thread, 'thread.started', { threadId: '1' }));
    expect(seen()).toEqual(['1']);
  });

  it('tells the page when the right to read ended', async () => {
    const server = new FakeLiveServer();
    const onClosed = jest.fn();
    render(
      <TestProviders server={server}>
        <Reader onClosed={onClosed} />
      </TestProviders>,
    );
    await pass();
    act(() => server.close(thread));
    expect(onClosed).toHaveBeenCalledTimes(1);
  });

  it('says in which state the connection is', async () => {
    const server = new FakeLiveServer();
    const State = () => <p>{useConnection()}</p>;
    const page = (accountId: string | null) => (
      <TestProviders server={server} accountId={accountId}>
        <State />
      </TestProviders>
    );
    const { rerender, container } = render(page('femke'));
    expect(container.textContent).toBe('connecting');
    await pass();
    expect(container.textContent).toBe('connected');
    act(() => server.cut());
    expect(container.textContent).toBe('reconnecting');
    server.restore();
    await pass(1000);
    expect(container.textContent).toBe('connected');
    rerender(page(null));
    expect(container.textContent).toBe('signed_out');
  });

  it('lets lists hear of moves in their groups, gathered, and after a lost connection', async () => {
    const server = new FakeLiveServer();
    const hints: (readonly string[])[] = [];
    const List = () => {
      useHeads([group], (streams) => hints.push(streams));
      return null;
    };
    render(
      <TestProviders server={server}>
        <List />
      </TestProviders>,
    );
    await pass(2000);
    hints.length = 0;
    act(() => {
      server.tellHead(thread, 4);
      server.tellHead(thread, 5);
      server.tellHead('thread:other', 9);
      server.tellHead(thread, 5);
    });
    await pass(2000);
    expect(hints).toEqual([[thread, 'thread:other']]);
    act(() => server.tellHead(thread, 5));
    await pass(2000);
    expect(hints).toHaveLength(1);
    act(() => server.cut());
    server.restore();
    await pass(3000);
    expect(hints[1]).toEqual([]);
  });

  it('tells a list what moved also when the groups of its reader change meanwhile', async () => {
    const server = new FakeLiveServer();
    const hints: (readonly string[])[] = [];
    const List = ({ groups }: { groups: string[] }) => {
      useHeads(groups, (streams) => hints.push(streams));
      return null;
    };
    const list = (...groups: string[]) => (
      <TestProviders server={server}>
        <List groups={groups} />
      </TestProviders>
    );
    const { rerender } = render(list(group));
    await pass(2000);
    hints.length = 0;
    act(() => server.tellHead(thread, 4));
    rerender(list(group, '0190bbbb-0000-7000-8000-000000000002'));
    await pass(2000);
    expect(hints.flat()).toContain(thread);
  });

  it('shows who is here and who is typing, until they stop or have said it', async () => {
    const server = new FakeLiveServer();
    const anniek = { id: 'anniek', name: 'Anniek', function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
    const Room = () => {
      useStream(thread, 0, { onNews: () => undefined });
      const { people } = useTyping(thread);
      return <p data-testid="seen">{`${usePresence(thread).map(({ name }) => name)} / ${people.map(({ name }) => name)}`}</p>;
    };
    render(
      <TestProviders server={server}>
        <Room />
      </TestProviders>,
    );
    await pass();
    act(() => server.tellPresence(thread, [anniek]));
    act(() => server.tellTyping(thread, anniek));
    expect(seen()).toEqual(['Anniek / Anniek']);
    await pass(6000);
    expect(seen()).toEqual(['Anniek / ']);
    act(() => server.tellTyping(thread, anniek));
    act(() => void server.publish(thread, 'thread.started', { threadId: '1' }, { actor: anniek }));
    expect(seen()).toEqual(['Anniek / ']);
  });

  it('tells what was seen at most once a second, and after a lost connection', async () => {
    const server = new FakeLiveServer();
    let see: (ordinal: number) => void = () => undefined;
    const Page = () => {
      const now = useSeen(thread);
      return <button onClick={() => (see = now)}>ready</button>;
    };
    render(
      <TestProviders server={server}>
        <Page />
      </TestProviders>,
    );
    await pass();
    act(() => screen.getByText('ready').click());
    [3, 7, 5].forEach((ordinal) => see(ordinal));
    await pass(1000);
    expect(signalsOf(server, 'stream.seen')).toEqual([{ stream: thread, ordinal: 7 }]);
    act(() => server.cut());
    see(9);
    await pass(2000);
    server.restore();
    await pass(5000);
    expect(signalsOf(server, 'stream.seen')).toEqual([
      { stream: thread, ordinal: 7 },
      { stream: thread, ordinal: 9 },
    ]);
  });

  it('gives the answer to a signal, and UNAVAILABLE when the server is away or silent', async () => {
    const server = new FakeLiveServer();
    let send: ReturnType<typeof useSignal> | undefined;
    const Page = () => {
      const signal = useSignal();
      return <button onClick={() => (send = signal)}>ready</button>;
    };
    render(
      <TestProviders server={server}>
        <Page />
      </TestProviders>,
    );
    await pass();
    act(() => screen.getByText('ready').click());
    const message = { liveSessionId: 's', clientId: 'c', body: 'Hoi' };
    server.answer('chat.send', () => ({ ok: true, id: 'm', seq: 1, ordinal: 1, at: '2026-11-19T13:00:00.000Z' }));
    await expect(send!('chat.send', message)).resolves.toMatchObject({ ok: true, id: 'm' });
    server.answer('chat.send', () => new Promise(() => undefined));
    const silent = send!('chat.send', message).catch((error: unknown) => errorOf(error).code);
    await pass(11_000);
    await expect(silent).resolves.toBe('UNAVAILABLE');
    const cutOff = send!('chat.send', message).catch((error: unknown) => errorOf(error).code);
    act(() => server.cut());
    await expect(cutOff).resolves.toBe('UNAVAILABLE');
    await expect(send!('chat.send', message)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
