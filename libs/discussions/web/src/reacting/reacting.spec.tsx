import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { PostData, ThreadData } from '../thread.queries';
import { useThread } from '../use-thread';
import { PostReactions } from './post-reactions';

jest.setTimeout(30_000);
watchedEnds();
afterEach(cleanup);

const opening = aPostOf(aPerson('femke', 'Femke Oldenkotte'), 1);
const [loes, jelle, rohan] = ['Loes', 'Jelle', 'Rohan'].map((name) => ({ __typename: 'Account', id: name.toLowerCase(), name }));
const thanks = (people: unknown[], mine = false) => [{ __typename: 'PostReactions', kind: 'thanks', count: people.length, mine, people }] as unknown as PostData['reactions'];
const aPost = (reactions: PostData['reactions']) => aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 2, { reactions });
const writes: Partial<ThreadData> = { viewerCan: ['thread.read', 'post.add', 'reaction.add', 'reaction.remove'] };

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(post: PostData, answers: Answers = {}, wishes = writes): Promise<void> {
  const thread = aThreadOf([opening, post], wishes);
  render(
    <TestProviders server={new FakeLiveServer()} client={aClient({ Thread: () => ({ data: { thread } }), ...answers })} accountId="rohan">
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
}

const article = () => within(screen.getByRole('article', { name: /Anniek Scholtemeijer/ }));

describe('reactions to a post', () => {
  it('say who reacted, and take the own one along and back', async () => {
    const AddReaction = () => ({ data: { addReaction: { __typename: 'Payload', post: aPost(thanks([rohan, loes, jelle], true)) } } });
    const RemoveReaction = () => ({ data: { removeReaction: { __typename: 'Payload', post: aPost(thanks([loes, jelle])) } } });
    await open(aPost(thanks([loes, jelle])), { AddReaction, RemoveReaction });
    const user = userEvent.setup();
    await user.click(article().getByRole('button', { name: 'Bedankt, 2: Loes en Jelle', pressed: false }));
    await user.click(await article().findByRole('button', { name: 'Bedankt, 3: Loes, Jelle en jij', pressed: true }));
    expect(await article().findByRole('button', { name: 'Bedankt, 2: Loes en Jelle', pressed: false })).toBeDefined();
  });

  it('are given from a menu', async () => {
    const asked: unknown[] = [];
    await open(aPost([]), {
      AddReaction: ({ input }) => {
        asked.push(input);
        return { data: { addReaction: { __typename: 'Payload', post: aPost(thanks([rohan], true)) } } };
      },
    });
    expect(article().queryByRole('list', { name: 'Reacties' })).toBeNull();
    const user = userEvent.setup();
    await user.click(await article().findByRole('button', { name: 'Waardeer het bericht van Anniek Scholtemeijer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bedankt' }));
    expect(await article().findByRole('button', { name: 'Bedankt, 1: jij' })).toBeDefined();
    expect(asked).toEqual([{ postId: 'post-2', kind: 'thanks' }]);
  });

  it('are put back when the server refuses, which is said', async () => {
    await open(aPost(thanks([loes])), { AddReaction: () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }) });
    await userEvent.setup().click(article().getByRole('button', { name: 'Bedankt, 1: Loes' }));
    expect(await screen.findByText(/Dat lukte niet/)).toBeDefined();
    await waitFor(() => expect(article().getByRole('button', { name: 'Bedankt, 1: Loes', pressed: false })).toBeDefined());
  });

  it('are only read by who may not write', async () => {
    await open(aPost(thanks([loes])), {}, { viewerCan: ['thread.read'] });
    expect(article().getByRole('button', { name: 'Bedankt, 1: Loes' }).getAttribute('aria-pressed')).toBeNull();
    expect(article().queryByRole('button', { name: /^Waardeer/ })).toBeNull();
  });

  it('only show themselves while a long thread goes by, and are named and pressed once it lies still', async () => {
    render(
      <TestProviders server={new FakeLiveServer()} client={aClient({})} accountId="rohan">
        <PostReactions post={aPost(thanks([loes, jelle]))} unhurried />
      </TestProviders>,
    );
    const list = within(screen.getByRole('list', { name: 'Reacties' }));
    expect([list.getByRole('listitem').textContent, list.queryByRole('button')]).toEqual(['Bedankt 2', null]);
    expect(await list.findByRole('button', { name: 'Bedankt, 2: Loes en Jelle' })).toBeDefined();
  });
});
