import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NewsActor } from '@leerkring/contract';
import { LeerkringError } from '@leerkring/platform/web';
import { FakeLiveServer, OutboxStore, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from './testing';
import { sendPost } from './send-post';
import { ThreadView } from './thread-view';
import type { PostData, ThreadData } from './thread.queries';
import { useThread } from './use-thread';

jest.setTimeout(30_000);

const ends = watchedEnds();
const femke = aPerson('femke', 'Femke Oldenkotte');
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const actor: NewsActor = { id: 'anniek', name: anniek.name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
const opening = aPostOf(anniek, 1, { body: 'Wie opent het dorpshuis?' });
const mine = (ordinal: number, wishes: Partial<PostData> = {}) => aPostOf(femke, ordinal, { viewerCan: ['post.read', 'post.edit', 'post.delete'], ...wishes });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

let server: FakeLiveServer;
let store: OutboxStore;

function Page() {
  const { thread, gone, fresh, load } = useThread('thread');
  if (gone) return <p>Niet gevonden</p>;
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(thread: ThreadData, answers: Answers = {}, signedIn = 'femke'): Promise<void> {
  server = new FakeLiveServer();
  store = new OutboxStore();
  for (const post of thread.posts.nodes) server.publish('thread:thread', 'post.added', { post: newsOf(post) });
  const client = aClient({ Thread: () => ({ data: { thread } }), ...answers });
  render(
    <TestProviders server={server} client={client} accountId={signedIn} store={store} senders={{ post: async () => sendPost }}>
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1, name: thread.title });
}

function newsOf({ id, threadId, parentId, ordinal, body, createdAt, clientId }: PostData) {
  return { id, threadId, parentId, ordinal, body, createdAt, clientId, mentions: [] };
}

const keepDraft = (text: string) => localStorage.setItem('leerkring.draft.femke.thread:thread', JSON.stringify({ text, savedAt: new Date() }));
const said = (): string[] => screen.getAllByRole('article').map((article) => article.textContent!);
const place = async (user: ReturnType<typeof userEvent.setup>) => {
  await screen.findByRole('textbox', { name: 'Je reactie' });
  await user.click(screen.getByRole('button', { name: 'Plaats reactie' }));
};

describe('reading a thread', () => {
  it('shows where the new posts begin and marks them', async () => {
    await open(aThreadOf([opening, aPostOf(anniek, 2), aPostOf(anniek, 3)], { readOrdinal: 2, readAt: '2026-11-17T15:12:00.000Z' }));
    expect(screen.getByRole('heading', { name: '1 nieuw sinds di 17 nov 16:12' })).toBeDefined();
    expect(screen.getAllByText('Nieuw')).toHaveLength(1);
    expect(said()[2]).toContain('Nieuw');
  });

  it('tells the server how far one has read when the end of a post comes into view, and not before', async () => {
    await open(aThreadOf([opening, aPostOf(anniek, 2), aPostOf(anniek, 3)], { readOrdinal: 1 }));
    act(() => ends.show(3));
    act(() => ends.show(2));
    await waitFor(() => expect(server.signals).toContainEqual({ name: 'stream.seen', signal: { stream: 'thread:thread', ordinal: 3 } }), { timeout: 3000 });
    expect(server.signals.filter(({ name }) => name === 'stream.seen')).toHaveLength(1);
  });

  it('offers what arrives in a pill instead of scrolling, until it was seen', async () => {
    await open(aThreadOf([opening, mine(2)]));
    act(() => void server.publish('thread:thread', 'post.added', { post: newsOf(aPostOf(anniek, 3, { body: 'Net binnen' })) }, { actor }));
    expect(await screen.findByRole('button', { name: '1 nieuw bericht' })).toBeDefined();
    expect(await screen.findByText('Net binnen')).toBeDefined();
    expect(screen.getByText('Nieuw bericht van Anniek Scholtemeijer')).toBeDefined();
    act(() => ends.show(3));
    await waitFor(() => expect(screen.queryByRole('button', { name: '1 nieuw bericht' })).toBeNull());
  });

  it('puts a sentence in the place of the composer when its group is archived meanwhile', async () => {
    const thread = aThreadOf([opening, mine(2)]);
    const archived = aThreadOf([opening, mine(2, { viewerCan: ['post.read'] })], { viewerCan: ['thread.read'] });
    let now = thread;
    await open(thread, { Thread: () => ({ data: { thread: now } }), ThreadRights: () => ({ data: { thread: { __typename: 'Thread', id: 'thread', viewerCan: now.viewerCan } } }) });
    expect(screen.getByRole('button', { name: 'Schrijf een reactie' })).toBeDefined();
    now = archived;
    act(() => void server.publish('group:group', 'group.archived', { groupId: 'group' }));
    expect(await screen.findByText('Deze leergroep is gearchiveerd. Je kunt alles nog lezen.', {}, { timeout: 5000 })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Schrijf een reactie' })).toBeNull();
  });

  it('is gone at once when the right to read it ends', async () => {
    await open(aThreadOf([opening]));
    await waitFor(() => expect(server.signals.some(({ name }) => name === 'stream.open')).toBe(true));
    act(() => server.close('thread:thread'));
    expect(await screen.findByText('Niet gevonden')).toBeDefined();
  });

  it('keeps standing when the server gives no answer for a while', async () => {
    let away = false;
    const thread = aThreadOf([opening, mine(2, { body: 'Blijft staan' })]);
    await open(thread, { Thread: () => (away ? Promise.reject(new LeerkringError('UNAVAILABLE')) : { data: { thread } }) });
    await waitFor(() => expect(server.signals.some(({ name }) => name === 'stream.open')).toBe(true));
    away = true;
    server.resetBehind = true;
    act(() => server.tellHead('thread:thread', 9));
    await waitFor(() => expect(server.signals.filter(({ name }) => name === 'stream.open').length).toBeGreaterThan(1), { timeout: 3000 });
    expect(screen.getByText('Blijft staan')).toBeDefined();
  });

  it('says that it can only be read when the group is closed', async () => {
    await open(aThreadOf([opening], { viewerCan: ['thread.read'] }));
    expect(screen.getByText('Deze leergroep is gearchiveerd. Je kunt alles nog lezen.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Reageer/ })).toBeNull();
  });
});

describe('writing in a thread', () => {
  it('shows a reply at once and once, whichever of answer and news comes first', async () => {
    const user = userEvent.setup();
    keepDraft('De koster doet het.');
    const sent: { clientId: string }[] = [];
    let answer: (result: object) => void = () => undefined;
    await open(aThreadOf([opening]), {
      AddPost: ({ input }) => {
        sent.push(input!);
        return new Promise((resolve) => (answer = resolve as never));
      },
    });
    await place(user);
    expect(await screen.findByText('Wordt geplaatst')).toBeDefined();
    const post = mine(2, { body: 'De koster doet het.', clientId: sent[0]!.clientId });
    act(() => void server.publish('thread:thread', 'post.added', { post: newsOf(post) }, { actor: { ...actor, id: 'femke', name: femke.name } }));
    await waitFor(() => expect(screen.queryByText('Wordt geplaatst')).toBeNull());
    act(() => answer({ data: { addPost: { __typename: 'AddPostPayload', post } } }));
    expect(await screen.findByRole('button', { name: 'Meer over het bericht van Femke Oldenkotte' })).toBeDefined();
    expect(screen.getAllByText('De koster doet het.')).toHaveLength(1);
  });

  it('keeps the words of a reply that failed and sends it again as the same one', async () => {
    const user = userEvent.setup();
    keepDraft('De koster doet het.');
    const sent: { clientId: string; body: string }[] = [];
    await open(aThreadOf([opening]), {
      AddPost: ({ input }) => {
        sent.push(input!);
        if (sent.length === 1) return { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] };
        return { data: { addPost: { __typename: 'AddPostPayload', post: mine(2, { body: sent[0]!.body, clientId: sent[0]!.clientId }) } } };
      },
    });
    await place(user);
    expect(await screen.findByText(/Plaatsen lukte niet.*Je tekst is bewaard/)).toBeDefined();
    expect(await store.of('femke')).toMatchObject([{ payload: { body: 'De koster doet het.' } }]);
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await waitFor(() => expect(screen.queryByText(/Plaatsen lukte niet/)).toBeNull());
    expect(sent[1]).toEqual(sent[0]);
    expect(said().at(-1)).toContain('De koster doet het.');
    expect(await store.of('femke')).toEqual([]);
  });

  it('puts a failed reply back in the text box when asked', async () => {
    const user = userEvent.setup();
    keepDraft('De koster doet het.');
    await open(aThreadOf([opening]), { AddPost: () => ({ errors: [{ message: '', extensions: { code: 'INTERNAL' } }] }) });
    await place(user);
    await user.click(await screen.findByRole('button', { name: 'Zet terug in het tekstvak' }));
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    await waitFor(() => expect(box.textContent).toBe('De koster doet het.'));
    expect(screen.queryByText(/Plaatsen lukte niet/)).toBeNull();
  });

  it('answers the post that one chose', async () => {
    const user = userEvent.setup();
    keepDraft('Mooi!');
    const sent: { parentId: string }[] = [];
    await open(aThreadOf([opening, aPostOf(anniek, 2)]), {
      AddPost: ({ input }) => {
        sent.push(input!);
        return { data: { addPost: { __typename: 'AddPostPayload', post: mine(3, { parentId: 'post-2' }) } } };
      },
    });
    await user.click(within(screen.getAllByRole('article')[1]!).getByRole('button', { name: 'Reageer op Anniek Scholtemeijer' }));
    expect(await screen.findByText('Je reageert op Anniek Scholtemeijer')).toBeDefined();
    await place(user);
    await waitFor(() => expect(sent[0]).toMatchObject({ parentId: 'post-2' }));
    expect(screen.queryByText('Je reageert op Anniek Scholtemeijer')).toBeNull();
  });

  it('warns who is writing that somebody answered meanwhile', async () => {
    keepDraft('De koster, geloof ik');
    await open(aThreadOf([opening]));
    expect(screen.queryByText(/terwijl je schreef/)).toBeNull();
    act(() => void server.publish('thread:thread', 'post.added', { post: newsOf(aPostOf(anniek, 2, { body: 'Nee, de beheerder' })) }, { actor }));
    expect(await screen.findByText(/Er kwam een antwoord van Anniek bij terwijl je schreef/)).toBeDefined();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Bekijk' }));
    expect(screen.queryByText(/terwijl je schreef/)).toBeNull();
  });

  it('quotes what is selected in a post, with who said it and where; without a selection all of it', async () => {
    const user = userEvent.setup();
    await open(aThreadOf([opening, aPostOf(anniek, 2, { body: 'Eerst dit.\n\nDan **dat**.' })]));
    const article = screen.getAllByRole('article')[1]!;
    await within(article).findByText('dat');
    const [, second] = article.querySelectorAll('.lk-rich-text p');
    getSelection()!.selectAllChildren(second!);
    const button = within(article).getByRole('button', { name: 'Citeer Anniek Scholtemeijer' });
    act(() => button.click());
    await waitFor(() => expect(localStorage.getItem('leerkring.draft.femke.thread:thread')).toContain('Dan dat.'));
    const kept = localStorage.getItem('leerkring.draft.femke.thread:thread')!;
    expect(kept).toContain('[**Anniek Scholtemeijer schreef**](http://localhost');
    expect(kept).toContain('#bericht-2)');
    expect(kept).not.toContain('Eerst');
    getSelection()!.removeAllRanges();
    await user.click(button);
    await waitFor(() => expect(localStorage.getItem('leerkring.draft.femke.thread:thread')).toContain('Eerst'));
  });

  it('says who types', async () => {
    await open(aThreadOf([opening]));
    await waitFor(() => expect(server.signals.some(({ name }) => name === 'stream.open')).toBe(true));
    act(() => server.tellTyping('thread:thread', actor));
    expect(await screen.findByText('Anniek typt')).toBeDefined();
  });
});

describe('own posts', () => {
  const remove = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(screen.getByRole('button', { name: 'Meer over het bericht van Femke Oldenkotte' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Verwijder' }));
  };

  it('come back when a deletion is undone in time, without the server ever hearing of it', async () => {
    const user = userEvent.setup();
    await open(aThreadOf([opening, mine(2, { body: 'Toch maar niet' })]), { DeletePost: () => Promise.reject(new Error('must not be asked')) });
    await remove(user);
    expect(await screen.findByText('Je hebt dit bericht verwijderd')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    expect(await screen.findByText('Toch maar niet')).toBeDefined();
  });

  it('are deleted for good when one leaves the page before the time is over', async () => {
    const user = userEvent.setup();
    const deleted: unknown[] = [];
    const post = mine(2);
    await open(aThreadOf([opening, post]), {
      DeletePost: ({ input }) => {
        deleted.push(input);
        return { data: { deletePost: { __typename: 'DeletePostPayload', post: { ...post, body: '', deletedAt: post.createdAt, viewerCan: ['post.read'] } } } };
      },
    });
    await remove(user);
    await screen.findByText('Je hebt dit bericht verwijderd');
    cleanup();
    await waitFor(() => expect(deleted).toEqual([{ id: 'post-2' }]));
  });

  it('can be changed, posts of others cannot', async () => {
    const user = userEvent.setup();
    await open(aThreadOf([opening, mine(2), aPostOf(anniek, 3)]));
    await user.click(screen.getAllByRole('button', { name: 'Meer over het bericht van Anniek Scholtemeijer' })[1]!);
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Bewaar']);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Meer over het bericht van Femke Oldenkotte' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bewerk' }));
    const box = await screen.findByRole('textbox', { name: 'Je bericht bewerken' });
    expect(box.textContent).toBe('bericht 2');
  });
});

describe('the keys of a thread', () => {
  it('go from post to post, and stay out of the way when they are turned off', async () => {
    const user = userEvent.setup();
    const matches = jest.spyOn(window, 'matchMedia').mockImplementation((media) => Object.assign(new EventTarget(), { media, matches: true }) as never);
    await open(aThreadOf([opening, mine(2), aPostOf(anniek, 3)]));
    await user.keyboard('jj');
    expect(document.activeElement).toBe(screen.getAllByRole('article')[1]);
    await user.keyboard('jk');
    expect(document.activeElement).toBe(screen.getAllByRole('article')[1]);
    await user.keyboard('e');
    expect(await screen.findByRole('textbox', { name: 'Je bericht bewerken' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    await user.click(screen.getByRole('button', { name: 'Zet sneltoetsen uit' }));
    const focused = document.activeElement;
    await user.keyboard('j');
    expect(document.activeElement).toBe(focused);
    matches.mockRestore();
  });
});
