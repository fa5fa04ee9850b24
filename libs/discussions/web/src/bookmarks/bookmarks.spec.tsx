import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion, momentOf } from '@leerkring/ui';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { PostData, ThreadData } from '../thread.queries';
import { useThread } from '../use-thread';
import { BookmarkList } from './bookmark-list';
import { aBookmark, aBookmarkedPost, whatIsKept } from './testing';

jest.setTimeout(30_000);
watchedEnds();
afterEach(cleanup);

const opening = aPostOf(aPerson('femke', 'Femke Oldenkotte'), 1);
const aPost = (wishes: Partial<PostData> = {}) => aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 2, wishes);
const nextYear = new Date().getFullYear() + 1;

function show(children: ReactNode, answers: Answers): void {
  render(
    <TestProviders server={new FakeLiveServer()} client={aClient(answers)} accountId="rohan">
      {children}
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
}

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function openThread(post: PostData, answers: Answers = {}, wishes: Partial<ThreadData> = {}): Promise<void> {
  show(<Page />, { Thread: () => ({ data: { thread: aThreadOf([opening, post], wishes) } }), ...answers });
  await screen.findByRole('heading', { level: 1 });
}

/** The server, as it stores what it is asked to keep. */
function keeping(): { asked: unknown[]; answers: Answers } {
  const asked: unknown[] = [];
  const answer = (bookmark: PostData['bookmark']) => ({ __typename: 'Payload', post: { __typename: 'Post', id: 'post-2', bookmark } });
  const SetBookmark: Answers[string] = ({ input }) => {
    asked.push(input);
    const { note, remindAt } = input as unknown as { note: string; remindAt: string | null };
    return { data: { setBookmark: answer(aBookmark('post-2', { note, remindAt })) } };
  };
  const RemoveBookmark: Answers[string] = ({ input }) => {
    asked.push(input);
    return { data: { removeBookmark: answer(null) } };
  };
  return { asked, answers: { SetBookmark, RemoveBookmark } };
}

const article = () => within(screen.getByRole('article', { name: /Anniek Scholtemeijer/ }));
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Bewaar het bericht van Anniek Scholtemeijer' }));
async function choose(name: string): Promise<void> {
  const user = userEvent.setup();
  await user.click(await article().findByRole('button', { name: /^Meer/ }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('a post in a thread', () => {
  it('is kept with a note and a reminder, and says so', async () => {
    const server = keeping();
    await openThread(aPost(), server.answers);
    const user = userEvent.setup();
    await choose('Bewaar');
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: /Notitie/ }), 'voor de raad');
    await user.click(form.getByRole('radio', { name: 'Morgen' }));
    expect(form.getByText(/^Je krijgt een melding: morgen 09:00/)).toBeDefined();
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(await article().findByText('Bewaard')).toBeDefined();
    expect(server.asked).toEqual([{ postId: 'post-2', note: 'voor de raad', remindAt: expect.stringMatching(/T0[78]:00:00.000Z$/) }]);
  });

  it('can be kept by whoever may only read', async () => {
    await openThread(aPost(), keeping().answers, { viewerCan: ['thread.read'] });
    await choose('Bewaar');
    expect((await dialog()).getByRole('button', { name: 'Bewaar' })).toBeDefined();
  });

  it('asks for a day, and for one that is still to come', async () => {
    const server = keeping();
    await openThread(aPost(), server.answers);
    await choose('Bewaar');
    const form = await dialog();
    const user = userEvent.setup();
    await user.click(form.getByRole('radio', { name: 'Zelf kiezen' }));
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(form.getByText('Kies een dag')).toBeDefined();
    fireEvent.change(form.getByLabelText('Dag'), { target: { value: '2020-01-01' } });
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(form.getByText('Dat moment is al voorbij')).toBeDefined();
    fireEvent.change(form.getByLabelText('Dag'), { target: { value: `${nextYear}-03-02` } });
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(server.asked).toEqual([{ postId: 'post-2', note: '', remindAt: momentOf(`${nextYear}-03-02`, '09:00') }]));
  });

  it('keeps a moment that has passed when only the note changes', async () => {
    const server = keeping();
    const remindAt = '2026-01-05T08:07:00.000Z';
    await openThread(aPost({ bookmark: aBookmark('post-2', { note: 'oud', remindAt }) }), server.answers);
    await choose('Wijzig notitie of herinnering');
    const form = await dialog();
    await userEvent.setup().type(form.getByRole('textbox', { name: /Notitie/ }), ' en nieuw');
    await userEvent.setup().click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(server.asked).toEqual([{ postId: 'post-2', note: 'oud en nieuw', remindAt }]));
  });

  it('is kept no longer, unless that is undone', async () => {
    const server = keeping();
    await openThread(aPost({ bookmark: aBookmark('post-2') }), server.answers);
    await choose('Bewaar niet meer');
    expect(article().queryByText('Bewaard')).toBeNull();
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    expect(article().getByText('Bewaard')).toBeDefined();
    await choose('Bewaar niet meer');
    cleanup();
    await waitFor(() => expect(server.asked).toEqual([{ postId: 'post-2' }]));
  });

  it('says in words what the server refuses, and keeps what was written', async () => {
    await openThread(aPost(), { SetBookmark: () => ({ errors: [{ message: 'no', extensions: { code: 'BOOKMARKS_FULL' } }] }) });
    await choose('Bewaar');
    const form = await dialog();
    await userEvent.setup().type(form.getByRole('textbox', { name: /Notitie/ }), 'blijft staan');
    await userEvent.setup().click(form.getByRole('button', { name: 'Bewaar' }));
    expect(await form.findByText(/Je bewaart al 500 berichten/)).toBeDefined();
    expect(form.getByDisplayValue('blijft staan')).toBeDefined();
  });

  it('that is deleted or hidden cannot be kept', async () => {
    await openThread(aPost({ hiddenAt: opening.createdAt, body: '' }));
    expect(article().queryByRole('button', { name: /^Meer/ })).toBeNull();
  });
});

describe('the list of what is kept', () => {
  const kept = [aBookmarkedPost('post-2', { bookmark: aBookmark('post-2', { note: 'voor de raad', remindAt: `${nextYear}-03-02T08:00:00.000Z` }) }), aBookmarkedPost('post-9', { threadTitle: 'Sleutels' })];
  const list = (answers: Answers = {}) => show(<BookmarkList hrefOf={(id, ordinal) => `/gesprekken/${id}#bericht-${ordinal}`} />, { Bookmarks: () => ({ data: whatIsKept(kept) }), ...answers });

  it('says what was said, by whom and why one keeps it, and leads there', async () => {
    list();
    const link = await screen.findByRole('link', { name: 'Wie opent het dorpshuis?' });
    const row = within(link.closest('li')!);
    expect(link.getAttribute('href')).toBe('/gesprekken/thread#bericht-7');
    for (const words of [/Anniek Scholtemeijer: woorden van post-2/, /voor de raad/, /^Herinnering .*2 mrt/]) expect(row.getByText(words)).toBeDefined();
    expect(screen.getByRole('heading', { name: /2 berichten/ })).toBeDefined();
  });

  it('lets one go at once, with a way back', async () => {
    const server = keeping();
    list(server.answers);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Haal weg: .*‘Sleutels’/ }));
    expect(screen.queryByRole('link', { name: 'Sleutels' })).toBeNull();
    expect(screen.getByRole('heading', { name: /1 bericht/ })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    expect(screen.getByRole('link', { name: 'Sleutels' })).toBeDefined();
    expect(server.asked).toEqual([]);
  });

  it('says what to do when it is empty', async () => {
    list({ Bookmarks: () => ({ data: whatIsKept([]) }) });
    expect(await screen.findByText('Je bewaart nog niets')).toBeDefined();
  });

  it('goes on where it stopped', async () => {
    const answers: Answers = { Bookmarks: ({ after }) => ({ data: after ? whatIsKept([kept[1]!], null, 2) : whatIsKept([kept[0]!], 'next', 2) }) };
    list(answers);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Toon oudere' }));
    expect(await screen.findByRole('link', { name: 'Sleutels' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Wie opent het dorpshuis?' })).toBeDefined();
  });
});
