import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import type { ChatMessage } from '../fragments';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';

const stream = `live_session:${SESSION}`;
const writes = ['live_session.read', 'chat_message.send', 'chat_reaction.add'] as never;
const [loes, jelle] = ['Loes', 'Jelle'].map((name) => ({ __typename: 'Account', id: name.toLowerCase(), name }));
const self = { __typename: 'Account', id: 'femke', name: femke.name };
const thanks = (people: unknown[], mine = false) => [{ __typename: 'ChatReactions', kind: 'thanks', count: people.length, mine, people }] as unknown as ChatMessage['reactions'];
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const answer = (name: string, reactions: ChatMessage['reactions']) => ({ data: { [name]: { __typename: 'ChatReactionPayload', chatMessage: { __typename: 'ChatMessage', id: 'message-1', reactions } } } });

let user: ReturnType<typeof userEvent.setup>;
let server: FakeLiveServer;

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

async function inRoom(message: Partial<ChatMessage>, answers: Answers = {}, viewerCan = writes): Promise<void> {
  const session = aSessionOf([aMessageOf(anniek, 1, message)], { viewerCan });
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke">
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  await pass();
}

const line = () => within(within(screen.getByRole('region', { name: 'Wat er gezegd is' })).getAllByRole('listitem')[0]!);

describe('reactions to a message', () => {
  it('are given from a menu, and say who reacted', async () => {
    const asked: unknown[] = [];
    await inRoom({ reactions: thanks([loes, jelle]) }, { AddChatReaction: ({ input }) => (asked.push(input), answer('addChatReaction', thanks([self, loes, jelle], true))) });
    await user.click(line().getByRole('button', { name: 'Waardeer het bericht van Anniek Scholtemeijer van 14:00' }));
    await user.click(screen.getByRole('menuitem', { name: 'Bedankt' }));
    await pass();
    expect(line().getByRole('button', { name: 'Bedankt, 3: Loes, Jelle en jij', pressed: true })).toBeTruthy();
    expect(asked).toEqual([{ id: 'message-1', kind: 'thanks' }]);
  });

  it('are put back when the server refuses, which is said', async () => {
    await inRoom({ reactions: thanks([loes]) }, { AddChatReaction: () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }) });
    await user.click(line().getByRole('button', { name: 'Bedankt, 1: Loes' }));
    await pass();
    expect(screen.getByText(/Dat lukte niet/)).toBeTruthy();
    expect(line().getByRole('button', { name: 'Bedankt, 1: Loes', pressed: false })).toBeTruthy();
  });

  it('are only read by who may not talk', async () => {
    await inRoom({ reactions: thanks([loes]) }, {}, ['live_session.read'] as never);
    expect(line().getByRole('button', { name: 'Bedankt, 1: Loes' }).getAttribute('aria-pressed')).toBeNull();
    expect(line().queryByRole('button', { name: /^Waardeer/ })).toBeNull();
  });

  it('are asked for when the message is shown again', async () => {
    const again = aMessageOf(anniek, 1, { reactions: thanks([loes]) });
    await inRoom({ body: '', hiddenAt: '2026-11-19T13:05:00.000Z' }, { ChatMessagesAgain: () => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, messagesById: [again] } } }) });
    act(() => void server.publish(stream, 'chat_message.unhidden', { chatMessage: { id: 'message-1', body: again.body, reactionCount: 1 } }));
    await pass();
    expect(line().getByRole('button', { name: 'Bedankt, 1: Loes' })).toBeTruthy();
  });
});
