import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { NewsActor } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { PostData, ThreadData } from '../thread.queries';
import { useThread } from '../use-thread';

jest.setTimeout(30_000);
watchedEnds();
afterEach(cleanup);

const at = '2026-11-19T13:05:00.000Z';
const rohan: NewsActor = { id: 'rohan', name: 'Rohan Bierman', function: 'partner', jobTitle: null, organisation: null, organisationId: null };
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const opening = aPostOf(aPerson('femke', 'Femke Oldenkotte'), 1);
const post = aPostOf(anniek, 2, { body: 'Bel mij op 06' });
const hiding = { __typename: 'PostHiding', reason: 'Een nummer.', body: post.body, mentions: [], hiddenBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bierman' } } as PostData['hiding'];
const guides: Partial<ThreadData> = { viewerCan: ['thread.read', 'thread.hide_posts', 'post.add'] };
let server: FakeLiveServer;

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(thread: ThreadData, answers: Answers = {}, accountId = 'rohan'): Promise<void> {
  server = new FakeLiveServer();
  for (const { id, threadId, parentId, ordinal, body, createdAt, clientId } of thread.posts.nodes) server.publish('thread:thread', 'post.added', { post: { id, threadId, parentId, ordinal, body, createdAt, clientId, mentions: [] } });
  render(
    <TestProviders server={server} client={aClient({ Thread: () => ({ data: { thread } }), ...answers })} accountId={accountId}>
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
}

const article = () => within(screen.getByRole('article', { name: /Anniek Scholtemeijer/ }));

describe('hiding a post', () => {
  it('asks for the reason, and shows what stands there from then on', async () => {
    const asked: unknown[] = [];
    await open(aThreadOf([opening, post], guides), {
      HidePost: ({ input }) => {
        asked.push(input);
        return { data: { hidePost: { __typename: 'Payload', post: { ...post, body: '', hiddenAt: at, hiding } } } };
      },
    });
    const user = userEvent.setup();
    await user.click(await article().findByRole('button', { name: /Meer/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Verberg' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Verberg' }));
    expect(await dialog.findByText('Schrijf op waarom je dit verbergt.')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: /Waarom verberg je dit/ }), 'Een nummer.');
    await user.click(dialog.getByRole('button', { name: 'Verberg' }));
    expect(await article().findByText('Een nummer.', { exact: false })).toBeDefined();
    expect(asked).toEqual([{ postId: 'post-2', reason: 'Een nummer.' }]);
    expect(article().queryByRole('button', { name: /Citeer/ })).toBeNull();
  });

  it('is undone from the same menu', async () => {
    const hidden = { ...post, body: '', hiddenAt: at, hiding };
    await open(aThreadOf([opening, hidden], guides), { UnhidePost: () => ({ data: { unhidePost: { __typename: 'Payload', post } } }) });
    const user = userEvent.setup();
    await user.click(await article().findByRole('button', { name: /Meer/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Laat weer zien' }));
    expect(await article().findByText(post.body)).toBeDefined();
  });
});

describe('a post that is hidden while it is read', () => {
  const hide = () => act(() => void server.publish('thread:thread', 'post.hidden', { post: { id: 'post-2', hiddenAt: at } }, { actor: rohan }));

  it('has a note in its place for others, who ask for nothing', async () => {
    let asked = 0;
    const HiddenWords = () => ({ data: { thread: { __typename: 'Thread', id: 'thread', postsById: [{ ...post, id: `${++asked}` }] } } });
    await open(aThreadOf([opening, post]), { HiddenWords }, 'femke');
    hide();
    expect(await article().findByText('Verborgen door een begeleider')).toBeDefined();
    await waitFor(() => expect(screen.queryByText(post.body)).toBeNull());
    expect(asked).toBe(0);
  });

  it('tells its author why and by whom, with the own words', async () => {
    const hidden = { ...post, body: '', hiddenAt: at, hiding };
    await open(aThreadOf([opening, post]), { HiddenWords: () => ({ data: { thread: { __typename: 'Thread', id: 'thread', postsById: [hidden] } } }) }, 'anniek');
    hide();
    expect(await article().findByText('Reden van Rohan Bierman:')).toBeDefined();
    expect(article().getByText(post.body)).toBeDefined();
  });
});
