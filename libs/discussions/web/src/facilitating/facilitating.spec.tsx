import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { NewsActor } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { ThreadData } from '../thread.queries';
import { useThread } from '../use-thread';

jest.setTimeout(30_000);
watchedEnds();
afterEach(cleanup);

const at = '2026-11-19T13:05:00.000Z';
const rohan: NewsActor = { id: 'rohan', name: 'Rohan Bierman', function: 'partner', jobTitle: null, organisation: null, organisationId: null };
const opening = aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 1);
const guided: Partial<ThreadData> = { viewerCan: ['thread.read', 'thread.pin', 'thread.lock', 'post.add'] };
const refused = { errors: [{ message: 'no', extensions: { code: 'THREAD_PINS_FULL' } }] };
let server: FakeLiveServer;

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(answers: Answers): Promise<void> {
  server = new FakeLiveServer();
  server.publish('thread:thread', 'thread.started', { threadId: 'thread' });
  render(
    <TestProviders server={server} client={aClient(answers)} accountId="femke">
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
}

async function choose(name: RegExp): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Begeleid dit gesprek' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('facilitating a thread', () => {
  it('pins and locks it, and says so beside its kind', async () => {
    const thread = aThreadOf([opening], guided);
    const told = (name: string, changed: object) => ({ data: { [name]: { __typename: 'Payload', thread: { __typename: 'Thread', id: 'thread', viewerCan: thread.viewerCan, pinnedAt: null, lockedAt: null, closedAt: null, ...changed } } } });
    await open({ Thread: () => ({ data: { thread } }), PinThread: () => told('pinThread', { pinnedAt: at }), LockThread: () => told('lockThread', { pinnedAt: at, lockedAt: at }) });
    await choose(/Zet bovenaan/);
    expect(await screen.findByText('Bovenaan')).toBeDefined();
    await choose(/Zet op slot/);
    expect(await screen.findByText('Op slot')).toBeDefined();
  });

  it('closes it with what the group takes along, which stands above its words', async () => {
    const thread = aThreadOf([opening], { viewerCan: ['thread.read', 'thread.close'] });
    const asked: unknown[] = [];
    await open({
      Thread: () => ({ data: { thread } }),
      CloseThread: ({ input }) => {
        asked.push(input);
        return { data: { closeThread: { __typename: 'Payload', thread: { ...thread, closedAt: at, outcome: 'De koster opent.' } } } };
      },
    });
    await choose(/Rond af/);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: /Wat nemen we mee/ }), 'De koster opent.');
    await user.click(screen.getByRole('button', { name: 'Rond af' }));
    expect(await screen.findByRole('heading', { name: 'Wat nemen we mee' })).toBeDefined();
    expect(screen.getByText('De koster opent.')).toBeDefined();
    expect(screen.getByText('Afgerond')).toBeDefined();
    expect(asked).toEqual([{ threadId: 'thread', outcome: 'De koster opent.' }]);
  });

  it('says why it could not be done', async () => {
    await open({ Thread: () => ({ data: { thread: aThreadOf([opening], guided) } }), PinThread: () => refused });
    await choose(/Zet bovenaan/);
    expect(await screen.findByText(/Er staan al vijf gesprekken bovenaan/)).toBeDefined();
  });

  it('is nothing that a participant is offered', async () => {
    await open({ Thread: () => ({ data: { thread: aThreadOf([opening]) } }) });
    expect(screen.queryByRole('button', { name: 'Begeleid dit gesprek' })).toBeNull();
  });
});

describe('a thread that is locked meanwhile', () => {
  it('has a sentence in the place of the composer', async () => {
    let thread = aThreadOf([opening]);
    await open({ Thread: () => ({ data: { thread } }) });
    thread = aThreadOf([opening], { lockedAt: at, viewerCan: ['thread.read'], head: 2 });
    act(() => void server.publish('thread:thread', 'thread.locked', { threadId: 'thread', lockedAt: at }, { actor: rohan }));
    expect(await screen.findByText('Dit gesprek is op slot. Je kunt alles nog lezen.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  });
});
