import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { ThreadData } from '../thread.queries';
import { useThread } from '../use-thread';
import { useOnward } from './use-onward';

jest.setTimeout(30_000);
watchedEnds();
afterEach(cleanup);

const at = '2026-11-19T13:05:00.000Z';
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const jelle = aPerson('jelle', 'Jelle Haan');
const posts = [aPostOf(anniek, 1), aPostOf(jelle, 2, { body: 'En **de sleutel**?' }), aPostOf(anniek, 3)];
const guided: Partial<ThreadData> = { viewerCan: ['thread.read', 'post.add', 'thread.move_posts', 'thread.merge'] };
const targets = () => ({
  data: { threads: { __typename: 'ThreadConnection', nodes: [{ __typename: 'Thread', id: 'other', title: 'De sleutel', kind: 'question', subject: { __typename: 'ThreadSubject', type: 'group', id: 'group' } }] } },
});

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={({ type, slug }) => `/${type}/${slug}`} /> : null;
}

async function open(thread: ThreadData, answers: Answers = {}): Promise<ReturnType<typeof userEvent.setup>> {
  const server = new FakeLiveServer();
  server.publish('thread:thread', 'thread.started', { threadId: 'thread' });
  render(
    <TestProviders server={server} client={aClient({ Thread: () => ({ data: { thread } }), MoveTargets: targets, ...answers })} accountId="femke">
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

async function openMove(user: ReturnType<typeof userEvent.setup>, name: string): Promise<HTMLElement> {
  await user.click(within(screen.getByRole('article', { name: new RegExp(name) })).getByRole('button', { name: /Meer/ }));
  await user.click(await screen.findByRole('menuitem', { name: /Verplaats/ }));
  return screen.findByRole('dialog', { name: 'Berichten verplaatsen' });
}

const movedTo = (input: unknown[]): Answers => ({
  MovePosts: (variables) => {
    input.push(variables['input']);
    return { data: { movePosts: { __typename: 'MovePostsPayload', target: { __typename: 'Thread', id: 'other', title: 'De sleutel' } } } };
  },
});

describe('moving posts', () => {
  it('takes a post and all after it out into a new conversation with a title of its own', async () => {
    const asked: unknown[] = [];
    const user = await open(aThreadOf(posts, guided), movedTo(asked));
    const dialog = await openMove(user, 'Jelle');
    await user.click(within(dialog).getByRole('radio', { name: 'Vanaf hier' }));
    expect(within(dialog).getByText(/alles wat erna kwam: 2 berichten/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
    expect(within(dialog).getByText('Geef het nieuwe gesprek een titel.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: /Titel/ }), 'De sleutel');
    await user.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
    expect(await screen.findByText('Verplaatst naar “De sleutel”.')).toBeDefined();
    expect(asked).toEqual([{ threadId: 'thread', from: 2, newThread: { title: 'De sleutel', kind: 'question' } }]);
  });

  it('moves the posts that are ticked to a conversation that is found by its title', async () => {
    const asked: unknown[] = [];
    const user = await open(aThreadOf(posts, guided), movedTo(asked));
    const dialog = await openMove(user, 'Jelle');
    await user.click(within(dialog).getByRole('radio', { name: 'Ik kies zelf' }));
    const list = within(dialog).getByRole('group', { name: 'Berichten in dit gesprek' });
    expect(within(list).getAllByRole('checkbox')).toHaveLength(2);
    expect(within(list).getByText('En de sleutel?')).toBeDefined();
    await user.click(within(list).getByRole('checkbox', { name: /Anniek/ }));
    await user.click(within(dialog).getByRole('radio', { name: 'Een ander gesprek' }));
    await user.type(await within(dialog).findByRole('combobox', { name: /Naar welk gesprek/ }), 'sleut');
    await user.click(await screen.findByRole('option', { name: 'De sleutel' }));
    await user.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
    await waitFor(() => expect(asked).toEqual([{ threadId: 'thread', postIds: ['post-2', 'post-3'], toThreadId: 'other' }]));
  });

  it('says why it could not be done, and keeps what was filled in', async () => {
    const refused = { errors: [{ message: 'no', extensions: { code: 'POST_NOT_IN_THREAD' } }] };
    const user = await open(aThreadOf(posts, guided), { MovePosts: () => refused });
    const dialog = await openMove(user, 'Jelle');
    await user.type(within(dialog).getByRole('textbox', { name: /Titel/ }), 'De sleutel');
    await user.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
    expect(await within(dialog).findByText(/Niet al deze berichten staan nog in dit gesprek/)).toBeDefined();
    expect((within(dialog).getByRole('textbox', { name: /Titel/ }) as HTMLInputElement).value).toBe('De sleutel');
  });

  it('is nothing that a participant is offered', async () => {
    const user = await open(aThreadOf(posts));
    for (const menu of screen.getAllByRole('button', { name: /Meer/ })) {
      await user.click(menu);
      expect((await screen.findAllByRole('menuitem')).length).toBeGreaterThan(0);
      expect(screen.queryByRole('menuitem', { name: /Verplaats/ })).toBeNull();
      await user.keyboard('{Escape}');
    }
    expect(screen.queryByRole('button', { name: 'Begeleid dit gesprek' })).toBeNull();
  });
});

describe('what is left of what moved', () => {
  const stub = (wishes: object = {}) => aPostOf(jelle, 2, { id: 'stub', body: '', deletedAt: at, movedAt: at, movedTo: { __typename: 'NewPlace', threadId: 'other', title: 'De sleutel', ordinal: 1 } as never, ...wishes });

  it('is the way to its new place, for who may read it there', async () => {
    await open(aThreadOf([posts[0]!, stub(), posts[2]!]));
    expect(screen.getByRole('link', { name: 'De sleutel' }).getAttribute('href')).toBe('/gesprekken/other#bericht-1');
    cleanup();
    await open(aThreadOf([posts[0]!, stub({ movedTo: null }), posts[2]!]));
    expect(screen.getByText('Het bericht van Jelle Haan is verplaatst.')).toBeDefined();
  });

  it('leads an old address on, once per visit', () => {
    const lead = (thread: ThreadData, ordinal: number | null) => renderHook(() => useOnward({ thread, fresh: true, target: { ordinal, visit: 'a' } })).result.current;
    const thread = aThreadOf([posts[0]!, stub(), posts[2]!]);
    expect(lead(thread, 2)).toBe('/gesprekken/other#bericht-1');
    expect(lead(thread, 3)).toBeNull();
    expect(lead(thread, null)).toBeNull();
    const merged = aThreadOf([posts[0]!], { mergedAt: at, mergedInto: { __typename: 'NewPlace', threadId: 'other', title: 'De sleutel' } as never });
    expect(lead(merged, null)).toBe('/gesprekken/other');
    let now = thread;
    const { result, rerender } = renderHook(() => useOnward({ thread: now, fresh: true, target: { ordinal: null, visit: 'a' } }));
    now = merged;
    rerender();
    expect(result.current).toBeNull();
  });
});

describe('a conversation that goes on in another one', () => {
  it('is merged by a facilitator, and says where it goes on in the place of the composer', async () => {
    const asked: unknown[] = [];
    let thread = aThreadOf(posts, guided);
    const user = await open(thread, {
      Thread: () => ({ data: { thread } }),
      MergeThread: ({ input }) => {
        asked.push(input);
        thread = { ...thread, viewerCan: ['thread.read'], mergedAt: at, mergedInto: { __typename: 'NewPlace', threadId: 'other', title: 'De sleutel' } as never };
        return { data: { mergeThread: { __typename: 'MergeThreadPayload', thread } } };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Begeleid dit gesprek' }));
    await user.click(await screen.findByRole('menuitem', { name: /Voeg samen/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Gesprek samenvoegen' });
    await user.click(within(dialog).getByRole('button', { name: 'Voeg samen' }));
    expect(within(dialog).getByText('Kies een gesprek.')).toBeDefined();
    await user.type(within(dialog).getByRole('combobox'), 'De');
    await user.click(await screen.findByRole('option', { name: 'De sleutel' }));
    await user.click(within(dialog).getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText(/Dit gesprek gaat verder in/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'De sleutel' }).getAttribute('href')).toBe('/gesprekken/other');
    expect(screen.getByText('Samengevoegd')).toBeDefined();
    expect(asked).toEqual([{ threadId: 'thread', intoThreadId: 'other' }]);
  });
});

describe('a conversation that goes to another group', () => {
  const groups = (...ids: string[]) => ({
    data: { viewer: { __typename: 'Viewer', groups: { __typename: 'GroupConnection', nodes: ids.map((id) => ({ __typename: 'Group', id, name: `Leergroep ${id}`, viewerCan: id === 'no' ? ['group.read'] : ['group.read', 'thread.take_in'] })) } } },
  });
  const openDialog = async (answers: Answers) => {
    const user = await open(aThreadOf(posts, { viewerCan: ['thread.read', 'thread.move'] }), answers);
    await user.click(screen.getByRole('button', { name: 'Begeleid dit gesprek' }));
    await user.click(await screen.findByRole('menuitem', { name: /Verplaats naar een andere leergroep/ }));
    return { user, dialog: await screen.findByRole('dialog', { name: 'Gesprek verplaatsen' }) };
  };

  it('may go to the groups that its facilitator guides too, and says why it cannot go', async () => {
    const asked: unknown[] = [];
    const { user, dialog } = await openDialog({
      TakingGroups: () => groups('group', 'no', 'two'),
      MoveThread: ({ input }) => {
        asked.push(input);
        return { errors: [{ message: 'no', extensions: { code: 'THREAD_READERS_DIFFER' } }] };
      },
    });
    await user.click(await within(dialog).findByRole('button', { name: /Naar welke leergroep/ }));
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['Leergroep two']);
    await user.click(screen.getByRole('option', { name: 'Leergroep two' }));
    await user.click(within(dialog).getByRole('button', { name: 'Verplaats' }));
    expect(await within(dialog).findByText(/Niet iedereen die dit gesprek leest, zit ook in die leergroep/)).toBeDefined();
    expect(asked).toEqual([{ threadId: 'thread', groupId: 'two' }]);
  });

  it('has nowhere to go when its facilitator guides no other group', async () => {
    const { dialog } = await openDialog({ TakingGroups: () => groups('group', 'no') });
    expect(await within(dialog).findByText('Je begeleidt geen andere leergroep.')).toBeDefined();
    expect(within(dialog).queryByRole('button', { name: 'Verplaats' })).toBeNull();
  });
});
