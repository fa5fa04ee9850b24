import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, OutboxStore, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ConversationList } from './conversation-list';
import { sendThread } from './send-thread';
import { aRow, aThreadList } from './testing';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

let server: FakeLiveServer;
let started: string[];

function show(answers: Answers, store = new OutboxStore()): void {
  server = new FakeLiveServer();
  started = [];
  render(
    <TestProviders server={server} client={aClient(answers)} store={store} senders={{ thread: async () => sendThread }}>
      <ConversationList groupId="group" hrefOf={(id) => `/gesprekken/${id}`} onStarted={(id) => started.push(id)} />
    </TestProviders>,
  );
}

const titles = (): string[] => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent!);

describe('the conversations of a group', () => {
  it('say what is unread in words, who spoke last, and lead to the conversation', async () => {
    show({ Threads: () => aThreadList([aRow('een', { unreadCount: 3, lastOrdinal: 9 }), aRow('twee', { lastOrdinal: 12 })], { unreadCount: 3 }) });
    expect(await screen.findByText('3 nieuw in 1 gesprek')).toBeDefined();
    const [first, second] = screen.getAllByRole('listitem').filter((item) => within(item).queryByRole('heading'));
    expect(within(first!).getByText('3 nieuw')).toBeDefined();
    expect(first!.textContent).toContain('Loes: Dat lijkt me wat.');
    expect(within(first!).getByRole('link', { name: 'gesprek een' }).getAttribute('href')).toBe('/gesprekken/een');
    expect(within(second!).getByRole('img', { name: '11 reacties' })).toBeDefined();
  });

  it('can be narrowed to one kind', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    show({
      Threads: ({ kind }) => {
        asked.push(kind);
        return kind ? aThreadList([aRow('heet', { kind: 'hot_issue' })]) : aThreadList([aRow('een'), aRow('heet', { kind: 'hot_issue' })]);
      },
    });
    await screen.findByText('gesprek een');
    await user.click(screen.getByRole('button', { name: 'Hete hangijzers' }));
    await waitFor(() => expect(titles()).toEqual(['gesprek heet']));
    expect(asked).toEqual([null, 'hot_issue']);
  });

  it('begin with those that facilitators pinned, each once', async () => {
    const top = aRow('boven', { pinnedAt: '2026-11-19T13:00:00.000Z' });
    show({ Threads: () => aThreadList([aRow('een'), top], { pinnedThreads: [top] }) });
    await waitFor(() => expect(titles()).toEqual(['gesprek boven', 'gesprek een']));
    expect(screen.getAllByText('Bovenaan')).toHaveLength(1);
  });

  it('go on with older ones below', async () => {
    const user = userEvent.setup();
    show({
      Threads: ({ after }) =>
        after ? aThreadList([aRow('drie')], { totalCount: 3 }) : aThreadList([aRow('een'), aRow('twee')], { totalCount: 3, hasNextPage: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Toon oudere gesprekken (1)' }));
    await waitFor(() => expect(titles()).toEqual(['gesprek een', 'gesprek twee', 'gesprek drie']));
    expect(screen.queryByRole('button', { name: /oudere/ })).toBeNull();
  });

  it('are walked through with j and k, as threads are, and say so behind a question mark', async () => {
    const user = userEvent.setup();
    Element.prototype.scrollIntoView = () => undefined;
    show({ Threads: () => aThreadList([aRow('een'), aRow('twee')]) });
    await screen.findByText('gesprek een');
    const at = (name: string): void => expect(document.activeElement).toBe(screen.getByRole('link', { name }));
    for (const [key, title] of [['j', 'een'], ['j', 'twee'], ['j', 'twee'], ['k', 'een']] as const) {
      await user.keyboard(key);
      at(`gesprek ${title}`);
    }
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Sneltoetsen' }));
    expect(dialog.getAllByRole('rowheader').map((key) => key.textContent)).toEqual(['j', 'k', 'Enter', '?']);
  });

  it('follow what happens in the group', async () => {
    let rows = [aRow('een')];
    show({ Threads: () => aThreadList(rows) });
    await screen.findByText('gesprek een');
    await waitFor(() => expect(server.signals.some(({ name }) => name === 'stream.open')).toBe(true));
    rows = [aRow('twee', { unreadCount: 1 }), aRow('een')];
    act(() => server.tellHead('thread:twee', 5));
    await waitFor(() => expect(titles()).toEqual(['gesprek twee', 'gesprek een']), { timeout: 4000 });
  });

  it('invite to the first one when there are none, unless the group is closed', async () => {
    show({ Threads: () => aThreadList([]) });
    expect(await screen.findByText('Nog geen gesprekken')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Nieuw gesprek' })).toBeDefined();
    cleanup();
    show({ Threads: () => aThreadList([], { viewerCan: ['group.read'] }) });
    expect(await screen.findByText('Nog geen gesprekken')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Nieuw gesprek' })).toBeNull();
  });
});

describe('a new conversation', () => {
  const fill = (): void => {
    const keep = (part: string, text: string) => localStorage.setItem(`leerkring.draft.femke.new-thread:group:${part}`, JSON.stringify({ text, savedAt: new Date() }));
    keep('title', 'Wie opent het dorpshuis?');
    keep('body', 'Bij ons de koster.');
  };

  it('says what is missing and sends nothing', async () => {
    const user = userEvent.setup();
    show({ Threads: () => aThreadList([aRow('een')]) });
    await user.click(await screen.findByRole('button', { name: 'Nieuw gesprek' }));
    await user.click(await screen.findByRole('button', { name: 'Plaats gesprek' }));
    expect(await screen.findByText('Geef je gesprek een titel.')).toBeDefined();
    expect(screen.getByText('Schrijf eerst je bericht.')).toBeDefined();
  });

  const place = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Nieuw gesprek' }));
    await user.click(await screen.findByRole('button', { name: 'Plaats gesprek' }));
  };
  const stands = { data: { startThread: { __typename: 'StartThreadPayload', thread: { __typename: 'Thread', id: 'nieuw' } } } };
  const refused = { errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] };

  it('leads to the conversation when it stands', async () => {
    const user = userEvent.setup();
    fill();
    const sent: Record<string, string>[] = [];
    show({ Threads: () => aThreadList([aRow('een')]), StartThread: ({ input }) => (sent.push(input!), stands) });
    await place(user);
    await waitFor(() => expect(started).toEqual(['nieuw']));
    const words = { kind: 'question', title: 'Wie opent het dorpshuis?', body: 'Bij ons de koster.', bestPractice: null, hotIssue: null, termIds: [] };
    expect(sent).toEqual([{ subject: { type: 'group', id: 'group' }, ...words, clientId: expect.any(String) }]);
    expect(localStorage.getItem('leerkring.draft.femke.new-thread:group:title')).toBeNull();
  });

  it('waits on this device while there is no connection, and is sent once afterwards, also after the page was closed', async () => {
    const user = userEvent.setup();
    fill();
    const sent: Record<string, string>[] = [];
    const answers: Answers = { Threads: () => aThreadList([aRow('een')]), StartThread: ({ input }) => (sent.push(input!), stands) };
    const store = new OutboxStore();
    show(answers, store);
    await screen.findByText('gesprek een');
    act(() => server.cut());
    await place(user);
    const waiting = await screen.findByRole('list', { name: 'Gesprekken die nog geplaatst worden' });
    expect(waiting.textContent).toContain('Wie opent het dorpshuis?');
    expect(await within(waiting).findByText('Wacht op verbinding, gaat vanzelf weg')).toBeDefined();
    expect(sent).toEqual([]);
    cleanup();
    show(answers, store);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ subject: { id: 'group' }, title: 'Wie opent het dorpshuis?' });
    // Whoever comes back later is not taken away from what they are doing.
    expect(started).toEqual([]);
  });

  it('says why it was not placed, and gives its words back', async () => {
    const user = userEvent.setup();
    fill();
    const sent: Record<string, string>[] = [];
    show({ Threads: () => aThreadList([aRow('een')]), StartThread: ({ input }) => (sent.push(input!), refused) });
    await place(user);
    expect(await screen.findByText('Plaatsen lukte niet. Dat mag je hier niet doen. Je tekst is bewaard.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
    await user.click(await screen.findByRole('button', { name: 'Zet terug in het tekstvak' }));
    expect(await screen.findByRole<HTMLInputElement>('textbox', { name: 'Titel van je gesprek' })).toMatchObject({ value: 'Wie opent het dorpshuis?' });
    expect(screen.queryByText(/Plaatsen lukte niet/)).toBeNull();
  });

  it('is an announcement for facilitators only', async () => {
    const user = userEvent.setup();
    show({ Threads: () => aThreadList([aRow('een')]) });
    await user.click(await screen.findByRole('button', { name: 'Nieuw gesprek' }));
    expect(await screen.findByRole('radio', { name: 'Heet hangijzer' })).toBeDefined();
    expect(screen.queryByRole('radio', { name: 'Mededeling' })).toBeNull();
    cleanup();
    show({ Threads: () => aThreadList([aRow('een')], { viewerCan: ['group.take_part', 'thread.announce'] }) });
    await user.click(await screen.findByRole('button', { name: 'Nieuw gesprek' }));
    expect(await screen.findByRole('radio', { name: 'Mededeling' })).toBeDefined();
  });
});
