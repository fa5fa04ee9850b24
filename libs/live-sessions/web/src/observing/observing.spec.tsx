import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { FetchedSession, SessionObserver } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, aSpeaker, anniek } from '../testing';

const stream = `live_session:${SESSION}`;
const wies = aSpeaker('wies', 'Wies Terpstra');
const observer = { __typename: 'Observer', id: 'observer', reason: 'Leert hoe wij overleggen', account: wies, invitedBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bisseswar' } } as unknown as SessionObserver;
const actorOf = ({ id, name }: { id: string; name: string }) => ({ id, name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' });
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T13:42:00.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

async function inRoom(session: FetchedSession, accountId: string, answers: Answers = {}): Promise<void> {
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId={accountId}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} about={() => <p>Gesprekken bij deze sessie</p>} />
    </TestProviders>,
  );
  await pass(50);
}

const watched = (): FetchedSession => ({ ...aSessionOf([aMessageOf(anniek, 1)], { viewerCan: ['live_session.read'] as never, observers: [observer] }), group: null });
const led = (observers: SessionObserver[]): FetchedSession => aSessionOf([], { viewerCan: ['live_session.read', 'live_session.read_all', 'chat_message.send', 'observer.invite', 'observer.take_back'] as never, observers });
const part = () => screen.getByRole('group', { name: 'Waarnemers' });

describe('the room of who observes', () => {
  it('says that one watches and by whose invitation, shows what is said, and has nothing to say it with', async () => {
    await inRoom(watched(), 'wies');
    expect(screen.getByRole('note').textContent).toMatch(/Je kijkt mee als waarnemer\..*Uitgenodigd door Rohan Bisseswar/);
    expect(screen.getByText('zin 1')).toBeTruthy();
    expect(screen.getByText('Als waarnemer lees je mee. Je kunt hier niets zeggen.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /hand/i })).toBeNull();
    expect(screen.queryByText('Gesprekken bij deze sessie')).toBeNull();
  });

  it('leads nowhere into the group, and names only who is here', async () => {
    await inRoom(watched(), 'wies');
    expect(screen.queryAllByRole('link').map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('/groepen'))).toEqual([]);
    expect(screen.queryByText('Femke Oldenkotte')).toBeNull();
    act(() => server.tellPresence(stream, [actorOf(anniek), actorOf(wies)]));
    await pass(50);
    expect(screen.getByRole('heading', { name: 'Er nu bij 1' })).toBeTruthy();
    expect(within(part()).getByText('Wies Terpstra (jij)')).toBeTruthy();
  });
});

describe('observers in the room', () => {
  it('are seen by everybody, as such, with who invited them and why', async () => {
    await inRoom(aSessionOf([], { observers: [observer] }), 'femke');
    expect(within(part()).getByText('waarnemer, Dalfsen')).toBeTruthy();
    expect(within(part()).getByText('Uitgenodigd door Rohan Bisseswar: Leert hoe wij overleggen')).toBeTruthy();
    expect(within(part()).queryByRole('button')).toBeNull();
  });

  it('are invited by a facilitator with an address and a reason; a refusal is said and keeps the words', async () => {
    let unknown = true;
    const asked: unknown[] = [];
    const InviteObserver = ({ input }: { input?: unknown }) => {
      asked.push(input);
      if (unknown) return { errors: [{ message: 'ACCOUNT_UNKNOWN', extensions: { code: 'ACCOUNT_UNKNOWN' } }] };
      return { data: { inviteObserver: { __typename: 'ObserverPayload', liveSession: { __typename: 'LiveSession', id: SESSION, observers: [observer] } } } };
    };
    await inRoom(led([]), 'rohan', { InviteObserver: InviteObserver as never });
    await user.click(screen.getByRole('button', { name: 'Nodig een waarnemer uit' }));
    await user.type(screen.getByRole('textbox', { name: /E-mailadres/ }), 'wies@example.org');
    await user.type(screen.getByRole('textbox', { name: /Waarom kijkt/ }), 'Leert hoe wij overleggen');
    await user.click(screen.getByRole('button', { name: 'Nodig uit' }));
    await pass(50);
    expect(screen.getByRole('dialog').textContent).toContain('Er is nog geen account met dit e-mailadres.');
    unknown = false;
    await user.click(screen.getByRole('button', { name: 'Nodig uit' }));
    await pass(50);
    expect(asked).toEqual(Array(2).fill({ liveSessionId: SESSION, email: 'wies@example.org', reason: 'Leert hoe wij overleggen' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(part()).getByText('Wies Terpstra')).toBeTruthy();
  });

  it('go when a facilitator takes the invitation back', async () => {
    const TakeBackObserver = () => ({ data: { takeBackObserver: { __typename: 'ObserverPayload', liveSession: { __typename: 'LiveSession', id: SESSION, observers: [] } } } });
    await inRoom(led([observer]), 'rohan', { TakeBackObserver });
    await user.click(screen.getByRole('button', { name: 'Stop het meekijken van Wies Terpstra' }));
    await pass(50);
    expect(within(part()).queryByText('Wies Terpstra')).toBeNull();
  });
});
