import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { sendChatMessage } from '../chat/send-chat-message';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, femke } from '../testing';

const stream = `live_session:${SESSION}`;
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Je bericht' });

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;
let sent: string[];

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T13:00:18.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  server.answer('clock.read', () => ({ ok: true, at: new Date().toISOString() }));
  sent = [];
  server.answer('chat.send', ({ body }) => {
    sent.push(body);
    return { ok: true, id: 'new', seq: 9, ordinal: 9, at: new Date().toISOString() };
  });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

/** The room of Femke, who said something eighteen seconds ago. */
async function inRoom(wishes: Partial<RoomSession> = {}, answers: Answers = {}): Promise<void> {
  const session = aSessionOf([aMessageOf(femke, 1)], { slowSeconds: 30, ...wishes });
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke" senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass(50);
}

describe('the chat in slow mode', () => {
  it('counts down until one may say something again, and keeps what is typed too early', async () => {
    await inRoom();
    expect(screen.getByText(/^Je kunt over 12 seconden weer iets zeggen\./)).toBeTruthy();
    await user.type(field(), 'nog iets{Enter}');
    await pass();
    expect(field().value).toBe('nog iets');
    expect(screen.getByText(/^Nog niet verstuurd\. .*Je tekst blijft staan\.$/)).toBeTruthy();
    await pass(12_000);
    expect(screen.getByText(/^Rustige chat: 30 seconden tussen je berichten\./)).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(field(), '{Enter}');
    await pass();
    expect(sent).toEqual(['nog iets']);
    expect(field().value).toBe('');
  });

  it('begins and ends at once when the facilitator says so', async () => {
    await inRoom({ slowSeconds: 0 });
    expect(screen.queryByText(/Rustige chat|weer iets zeggen/)).toBeNull();
    act(() => void server.publish(stream, 'live_session.chat_slowed', { slowSeconds: 60 }));
    await pass(10);
    expect(screen.getByText(/weer iets zeggen/)).toBeTruthy();
    act(() => void server.publish(stream, 'live_session.chat_slowed', { slowSeconds: 0 }));
    await pass();
    expect(screen.queryByText(/weer iets zeggen/)).toBeNull();
  });

  it('is set by who facilitates, who does not wait', async () => {
    const set = jest.fn<(variables: unknown) => object>();
    const { group } = aSessionOf([]);
    const nodes = group.members.nodes.map((seat) => (seat.account.id === 'femke' ? { ...seat, role: 'facilitator' as never } : seat));
    const viewerCan = ['live_session.read', 'chat_message.send', 'live_session.close', 'live_session.slow_chat'] as never;
    const payload = { __typename: 'SetSlowModePayload', liveSession: { __typename: 'LiveSession', id: SESSION } };
    await inRoom({ viewerCan, group: { ...group, members: { ...group.members, nodes } } }, { SetSlowMode: (variables) => (set(variables), { data: { setSlowMode: payload } }) });
    expect(screen.queryByText(/weer iets zeggen/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Meer voor begeleiders' }));
    await pass(50);
    await user.click(screen.getByRole('menuitem', { name: 'Rustige chat' }));
    await pass(50);
    await user.click(screen.getByRole('button', { name: /Tijd tussen twee berichten/ }));
    await pass(50);
    await user.click(screen.getByRole('option', { name: '120 seconden' }));
    await pass(50);
    await user.click(screen.getByRole('button', { name: 'Stel in' }));
    await pass(50);
    expect(set.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, seconds: 120 } }]]);
  });
});
