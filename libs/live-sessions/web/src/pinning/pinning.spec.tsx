import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek } from '../testing';

const stream = `live_session:${SESSION}`;
const guide = { viewerCan: ['live_session.read', 'live_session.pin_message', 'chat_message.send'] as never };
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const answered = (name: string) => ({ data: { [name]: { __typename: 'PinChatMessagePayload', liveSession: { __typename: 'LiveSession', id: SESSION } } } });

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
  localStorage.clear();
  jest.useRealTimers();
});

async function inRoom(session: RoomSession, answers: Answers = {}): Promise<void> {
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke">
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass();
}

const pinned = () => screen.queryByRole('complementary', { name: 'Bovenaan gezet' });
const tell = async (name: 'chat_message.pinned' | 'chat_message.unpinned', chatMessageId: string): Promise<void> => {
  act(() => void server.publish(stream, name, { chatMessageId }));
  await pass();
};

describe('the pinned message', () => {
  it('is chosen and taken away by who facilitates, from its menu or where it stands', async () => {
    const asked: unknown[] = [];
    const answers: Answers = { PinChatMessage: ({ input }) => (asked.push(['pin', input]), answered('pinChatMessage')), UnpinChatMessage: ({ input }) => (asked.push(['unpin', input]), answered('unpinChatMessage')) };
    await inRoom(aSessionOf([aMessageOf(anniek, 1), aMessageOf(anniek, 2)], guide), answers);
    const menus = screen.getAllByRole('button', { name: /^Acties voor het bericht van Anniek/ });
    await user.click(menus[0]!);
    await user.click(screen.getByRole('menuitem', { name: /^Zet bovenaan/ }));
    await tell('chat_message.pinned', 'message-1');
    expect(pinned()!.textContent).toContain('Bovenaan: Anniek Scholtemeijerzin 1');
    await user.click(within(pinned()!).getByRole('button', { name: 'Haal van bovenaan weg' }));
    await tell('chat_message.unpinned', 'message-1');
    expect(pinned()).toBeNull();
    expect(asked).toEqual([['pin', { id: 'message-1' }], ['unpin', { id: 'message-1' }]]);
  });

  it('leads to its place, also when what was said then is not loaded yet', async () => {
    const older = [1, 2, 3].map((ordinal) => aMessageOf(anniek, ordinal));
    const asked: unknown[] = [];
    const answers: Answers = {
      OlderChatMessages: (variables) => {
        asked.push([variables['last'], variables['before']]);
        return { data: { liveSession: { __typename: 'LiveSession', id: SESSION, messages: aSessionOf(older).messages } } };
      },
    };
    await inRoom(aSessionOf([aMessageOf(anniek, 4)], { pinnedMessage: older[1]! }), answers);
    expect(within(pinned()!).queryByRole('button', { name: 'Haal van bovenaan weg' })).toBeNull();
    await user.click(within(pinned()!).getByRole('button', { name: 'Ga naar het bericht' }));
    await pass();
    expect(asked).toEqual([[2, '4']]);
    expect(document.activeElement?.textContent).toContain('zin 2');
  });
});
