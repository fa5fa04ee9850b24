import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CatchUp } from './catch-up';
import type { CatchUpGroupData } from './catching-up.queries';
import { anUnreadGroup, anUnreadThread, marksOf, whatWasSaid } from './testing';

jest.setTimeout(30_000);
window.scrollTo = () => undefined;
afterEach(cleanup);

const hrefs = { post: (id: string, ordinal: number) => `/gesprekken/${id}#bericht-${ordinal}`, group: (id: string) => `/groepen/${id}` };
const noord = anUnreadGroup('noord', [anUnreadThread('sleutels', ['De koster heeft er een.', 'De buurvrouw ook.']), anUnreadThread('draaiboek', ['Ik deel het onze.'])]);
const zuid = anUnreadGroup('zuid', [anUnreadThread('begroting', ['Wij doen het met kratten.'])]);

/** The server, whose state can change while the page is open. */
function open(groups: readonly CatchUpGroupData[], more: Answers = {}): { server: FakeLiveServer; now: (groups: readonly CatchUpGroupData[]) => void; marked: unknown[] } {
  let state = groups;
  const marked: unknown[] = [];
  const server = new FakeLiveServer();
  const answers: Answers = {
    CatchUp: () => ({ data: whatWasSaid(state) }),
    UnreadMarks: () => ({ data: { viewer: { __typename: 'Viewer', unreadThreads: marksOf(state) } } }),
    MarkThreadsRead: ({ input }) => {
      marked.push(input);
      return { data: { markThreadsRead: { __typename: 'Payload', viewer: { __typename: 'Viewer', groups: { __typename: 'GroupConnection', nodes: [] } } } } };
    },
    ...more,
  };
  render(
    <TestProviders server={server} client={aClient(answers)}>
      <CatchUp groupIds={['noord', 'zuid']} hrefs={hrefs} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  return { server, now: (next) => (state = next), marked };
}

const section = async (name: string) => within(await screen.findByRole('region', { name }));
const thread = (title: string) => within(screen.getByRole('article', { name: title }));

describe('the page that one reads through', () => {
  it('has the new words per group and conversation, and leads to the first of them', async () => {
    open([noord, zuid]);
    expect(await screen.findByText('4 nieuwe berichten in 2 leergroepen')).toBeDefined();
    const north = await section('groep noord');
    expect(north.getAllByRole('article').map((one) => one.getAttribute('aria-label'))).toEqual(['gesprek sleutels', 'gesprek draaiboek']);
    const keys = thread('gesprek sleutels');
    expect(keys.getAllByRole('listitem').map((one) => one.querySelector('.catch-up-post__excerpt')!.textContent)).toEqual(['De koster heeft er een.', 'De buurvrouw ook.']);
    expect(keys.getByRole('link', { name: 'gesprek sleutels' }).getAttribute('href')).toBe('/gesprekken/sleutels#bericht-2');
  });

  it('says how much more there is in a conversation, and where', async () => {
    open([anUnreadGroup('noord', [anUnreadThread('druk', ['een', 'twee'], { lastOrdinal: 9, unreadCount: 8 })])]);
    const link = await screen.findByRole('link', { name: 'Lees verder in ‘gesprek druk’' });
    expect(link.getAttribute('href')).toBe('/gesprekken/druk#bericht-4');
    expect(screen.getByText('Nog 6 nieuwe berichten in dit gesprek')).toBeDefined();
  });

  it('says so when one is up to date, and when it cannot be loaded', async () => {
    open([]);
    expect(await screen.findByText('Je bent helemaal bij')).toBeDefined();
    cleanup();
    let fails = true;
    open([zuid], { CatchUp: () => (fails ? { errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] } : { data: whatWasSaid([zuid]) }) });
    await screen.findByText(/Laden lukte niet/);
    fails = false;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(await screen.findByText('Wij doen het met kratten.')).toBeDefined();
  });

  it('goes on in a group and with more groups', async () => {
    const first = anUnreadGroup('noord', noord.threads, { moreThreads: 1, endCursor: 'next', unreadCount: 4 });
    const rest = anUnreadGroup('noord', [anUnreadThread('dorpsplan', ['Vraag het de griffier.'])]);
    open([first], {
      CatchUp: ({ except }) => ({ data: except ? whatWasSaid([zuid]) : whatWasSaid([first], 1) }),
      CatchUpIn: () => ({ data: { viewer: { __typename: 'Viewer', catchUpIn: rest } } }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Nog 1 gesprek uit deze leergroep' }));
    await screen.findByText('Vraag het de griffier.');
    expect((await section('groep noord')).getAllByRole('article')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Nog 1 leergroep' }));
    expect(await screen.findByRole('region', { name: 'groep zuid' })).toBeDefined();
  });
});

describe('marking as read', () => {
  it('folds a conversation up at once, and is told to the server unless it is undone', async () => {
    const { marked } = open([noord]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Gelezen: gesprek sleutels' }));
    expect(screen.queryByText('De koster heeft er een.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    expect(screen.getByText('De koster heeft er een.')).toBeDefined();
    expect(marked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Gelezen: gesprek sleutels' }));
    cleanup();
    await waitFor(() => expect(marked).toEqual([{ threads: [{ threadId: 'sleutels', ordinal: 3 }] }]));
  });

  it('does a whole group at once, with what of it is not on screen', async () => {
    const marks = [...marksOf([noord]), { ...marksOf([noord])[0]!, threadId: 'verderop', lastOrdinal: 12 }];
    const { marked } = open([noord], { CatchUp: () => ({ data: whatWasSaid([noord], 0, marks) }) });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Alles gelezen in groep noord' }));
    expect(screen.queryByRole('button', { name: /^Gelezen/ })).toBeNull();
    cleanup();
    await waitFor(() => expect(marked).toEqual([{ threads: [{ threadId: 'sleutels', ordinal: 3 }, { threadId: 'draaiboek', ordinal: 2 }, { threadId: 'verderop', ordinal: 12 }] }]));
  });
});

describe('news while one reads', () => {
  const later = [anUnreadGroup('zuid', [anUnreadThread('begroting', ['Wij doen het met kratten.', 'En met munten.'])]), anUnreadGroup('noord', [...noord.threads, anUnreadThread('nieuw', ['Wie gaat er mee?'])])];

  it('moves nothing: a pill counts it, and brings what the server would show afresh', async () => {
    const { server, now } = open([noord, zuid]);
    await screen.findByText('Wij doen het met kratten.');
    const before = screen.getAllByRole('article').map((one) => one.textContent);
    now(later);
    act(() => server.tellHead('thread:begroting', 9));
    const pill = await screen.findByRole('button', { name: '2 nieuwe berichten' }, { timeout: 8000 });
    expect(screen.getAllByRole('article').map((one) => one.textContent)).toEqual(before);
    await userEvent.setup().click(pill);
    expect(await screen.findByText('En met munten.')).toBeDefined();
    const refreshed = screen.getAllByRole('article').map((one) => one.textContent);
    expect(screen.queryByRole('button', { name: '2 nieuwe berichten' })).toBeNull();
    cleanup();
    open(later);
    await screen.findByText('En met munten.');
    expect(screen.getAllByRole('article').map((one) => one.textContent)).toEqual(refreshed);
  });
});
