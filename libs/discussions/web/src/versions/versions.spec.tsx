import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { NewsActor } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
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
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const opening = aPostOf(aPerson('femke', 'Femke Oldenkotte'), 1);
const edited = aPostOf(anniek, 2, { body: 'Bel de griffier.', editedAt: at });
const guides: Partial<ThreadData> = { viewerCan: ['thread.read', 'thread.hide_posts', 'post.add'] };
const loes = { __typename: 'Account', id: '0198f6a2-0000-7000-8000-000000000001', name: 'Loes de Wit' };
const version = (number: number, body: string, mentions: unknown[] = []) => ({ __typename: 'PostVersion', number, body, writtenAt: at, mentions });
const kept = [version(1, `Bel de [@Loes](mention:${loes.id}) niet.`, [loes]), version(2, edited.body)];
const answering = (...versions: unknown[]): Answers => ({ PostVersions: () => ({ data: { postVersions: versions } }) });
let server: FakeLiveServer;

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(post: PostData, accountId: string, answers: Answers = {}, wishes: Partial<ThreadData> = {}): Promise<void> {
  server = new FakeLiveServer();
  for (const { id, threadId, parentId, ordinal, body, createdAt, clientId } of [opening, post]) server.publish('thread:thread', 'post.added', { post: { id, threadId, parentId, ordinal, body, createdAt, clientId, mentions: [] } });
  render(
    <TestProviders server={server} client={aClient({ Thread: () => ({ data: { thread: aThreadOf([opening, post], wishes) } }), ...answers })} accountId={accountId}>
      <Page />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
}

const article = () => within(screen.getByRole('article', { name: /Anniek Scholtemeijer/ }));
const show = async (): Promise<HTMLElement> => {
  await userEvent.setup().click(article().getByRole('button', { name: /^bewerkt, bekijk wat/ }));
  return screen.findByRole('dialog');
};

describe('what a post said before', () => {
  it.each([['anniek', 'Wat je eerder schreef', {}], ['rohan', 'Wat Anniek Scholtemeijer eerder schreef', guides]])('is shown to %s with what changed, also to who hears it', async (who, title, wishes) => {
    await open(edited, who, answering(...kept), wishes);
    const dialog = await show();
    expect(within(dialog).getByRole('heading', { name: title })).toBeDefined();
    const [now, first] = await within(dialog).findAllByRole('listitem');
    expect(now?.querySelector('del')?.textContent).toContain('weg:');
    expect(now?.querySelector('del')?.textContent).toContain('Loes de Wit');
    expect(now?.querySelector('ins')?.textContent).toContain('erbij:');
    expect(first?.textContent).toContain('Bel de @Loes de Wit niet.');
    expect(first?.querySelector('ins, del')).toBeNull();
  });

  it('is offered to nobody else, who sees that it was changed and when', async () => {
    await open(edited, 'jelle');
    expect(article().queryByRole('button', { name: /bewerkt/ })).toBeNull();
    expect(article().getByText(/^Bewerkt .*19/)).toBeDefined();
  });

  it('is asked for again when the post is changed meanwhile, and when it is opened again', async () => {
    let asked = 0;
    await open(edited, 'anniek', { PostVersions: () => ({ data: { postVersions: asked++ ? [...kept, version(3, 'Bel de raad.')] : kept } }) });
    const dialog = await show();
    expect(await within(dialog).findAllByRole('listitem')).toHaveLength(2);
    const news = { id: 'post-2', body: 'Bel de raad.', editedAt: '2026-11-19T13:06:00.000Z', mentions: [], newMentions: [] };
    act(() => void server.publish('thread:thread', 'post.edited', { post: news }, { actor: anniek as unknown as NewsActor }));
    await waitFor(() => expect(within(dialog).getAllByRole('listitem')).toHaveLength(3));
    await userEvent.setup().keyboard('{Escape}');
    await show();
    await waitFor(() => expect(asked).toBe(3));
  });

  it('closes with the post: what is deleted is gone here too', async () => {
    await open(edited, 'anniek', answering(...kept));
    await show();
    act(() => void server.publish('thread:thread', 'post.deleted', { post: { id: 'post-2', deletedAt: at } }, { actor: anniek as unknown as NewsActor }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says what is not kept', async () => {
    await open(edited, 'anniek', answering(version(1, 'Eerst.'), version(9, edited.body)));
    expect(await within(await show()).findByText('Wat daartussen stond, is niet bewaard.')).toBeDefined();
    cleanup();
    await open(edited, 'anniek', answering(version(1, edited.body)));
    expect(await within(await show()).findByText('Van eerdere woorden is niets bewaard.')).toBeDefined();
  });
});
