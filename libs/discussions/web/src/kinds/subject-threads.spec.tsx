import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { sendThread } from '../send-thread';
import { aRow } from '../testing';
import type { ThreadRowData } from '../thread-list.queries';
import { SubjectThreads } from './subject-threads';

let server: FakeLiveServer;
let rows: ThreadRowData[];
let started: string[];

beforeEach(() => {
  server = new FakeLiveServer();
  rows = [];
  started = [];
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const list = () => ({ data: { threads: { __typename: 'ThreadConnection', nodes: rows, totalCount: rows.length } } });
const titles = (): (string | null)[] => within(screen.getByRole('region', { name: /Gesprekken/ })).queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

function show(where: Partial<Parameters<typeof SubjectThreads>[0]> = {}, answers: Answers = {}): void {
  const client = aClient({ ThreadsAbout: list, TaxonomyTerms: () => ({ data: { taxonomyTerms: [] } }), ...answers });
  render(
    <TestProviders server={server} client={client} senders={{ thread: async () => sendThread }}>
      <SubjectThreads subject={{ type: 'track', id: 'track' }} groupId={null} canStart hrefOf={(id) => `/gesprekken/${id}`} onStarted={(id) => started.push(id)} {...where} />
    </TestProviders>,
  );
}

describe('conversations on the page of what they are about', () => {
  it('stand there with a title of their own', async () => {
    rows = [aRow('een'), aRow('twee')];
    show({ title: 'Gesprekken bij deze sessie' });
    expect(await screen.findByRole('link', { name: 'gesprek een' })).toBeDefined();
    expect(screen.getByRole('region', { name: 'Gesprekken bij deze sessie' })).toBeDefined();
    expect(titles()).toEqual(['gesprek een', 'gesprek twee']);
  });

  it('are started there by who may', async () => {
    const user = userEvent.setup();
    const sent: Record<string, unknown>[] = [];
    for (const [part, words] of [['title', 'Wat nemen we mee?'], ['body', 'De rolkaart.']]) localStorage.setItem(`leerkring.draft.femke.new-thread:session:${part}`, JSON.stringify({ text: words, at: '2026-11-19T13:00:00.000Z' }));
    const stands = { data: { startThread: { __typename: 'StartThreadPayload', thread: { __typename: 'Thread', id: 'nieuw' } } } };
    show({ subject: { type: 'live_session', id: 'session' }, groupId: 'group' }, { StartThread: ({ input }) => (sent.push(input!), stands) });
    await user.click(await screen.findByRole('button', { name: 'Nieuw gesprek' }));
    await user.click(await screen.findByRole('button', { name: 'Plaats gesprek' }));
    await waitFor(() => expect(started).toEqual(['nieuw']));
    expect(sent).toMatchObject([{ subject: { type: 'live_session', id: 'session' }, title: 'Wat nemen we mee?' }]);
    cleanup();
    show({ canStart: false });
    expect(await screen.findByText('Nog geen gesprekken')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Nieuw gesprek' })).toBeNull();
  });
});

describe('a conversation that the page lets begin', () => {
  const beginning = { title: 'Nagesprek: Het buurtbudget', body: 'Welk dilemma bleef hangen?' };
  const titleField = (): Promise<HTMLInputElement> => screen.findByRole<HTMLInputElement>('textbox', { name: /^Titel/ });

  it('opens its form with the words of the page, once', async () => {
    let begun = 0;
    show({ beginning, onBegun: () => (begun += 1) });
    await waitFor(async () => expect((await titleField()).value).toBe(beginning.title));
    expect(screen.getByRole('radio', { name: 'Ervaring', checked: true })).toBeDefined();
    expect(begun).toBeGreaterThan(0);
  });

  it('leaves what somebody was writing as it is', async () => {
    localStorage.setItem('leerkring.draft.femke.new-thread:track:title', JSON.stringify({ text: 'Mijn eigen vraag', at: '2026-11-19T13:00:00.000Z' }));
    show({ beginning });
    expect((await titleField()).value).toBe('Mijn eigen vraag');
  });
});

describe('news of conversations about a track', () => {
  it('on the network brings a new one: the list is what the server shows now', async () => {
    rows = [aRow('een')];
    show();
    await screen.findByRole('link', { name: 'gesprek een' });
    rows = [aRow('twee', { unreadCount: 1 }), aRow('een')];
    act(() => void server.publish('network', 'thread.started', { threadId: 'twee' }));
    await waitFor(() => expect(titles()).toEqual(['gesprek twee', 'gesprek een']));
  });

  it('brings an answer up in the list, also what came while there was no connection', async () => {
    rows = [aRow('een'), aRow('twee')];
    show();
    await screen.findByRole('link', { name: 'gesprek een' });
    rows = [aRow('twee', { lastOrdinal: 3, excerpt: 'Bij ons ook.' }), aRow('een')];
    act(() => server.tellHead('thread:twee', 3));
    await waitFor(() => expect(titles()).toEqual(['gesprek twee', 'gesprek een']));
    act(() => server.cut());
    rows = [aRow('drie'), ...rows];
    server.restore();
    await waitFor(() => expect(titles()).toEqual(['gesprek drie', 'gesprek twee', 'gesprek een']), { timeout: 8000 });
  }, 15_000);
});
