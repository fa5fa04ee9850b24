import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';
import { sendSideChatMessage } from './send-side-chat-message';
import type { SideChatData } from './side-chat.queries';

const CHAT = '0190cccc-0000-7000-8000-0000000000aa';
const [stream, sideStream] = [`live_session:${SESSION}`, `side_chat:${CHAT}`];
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

let user: ReturnType<typeof userEvent.setup>;
let server: FakeLiveServer;
let messages: object[];

beforeEach(() => {
  jest.useFakeTimers();
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  messages = [];
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

function aSideMessage(author: object, ordinal: number, body: string, clientId = `client-${ordinal}`): object {
  return { __typename: 'SideChatMessage', id: `side-${ordinal}`, body, ordinal, clientId, createdAt: '2026-11-19T13:00:00.000Z', editedAt: null, deletedAt: null, viewerCan: ['side_chat_message.read'], author };
}

function theChat(): SideChatData {
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  const connection = { __typename: 'SideChatMessageConnection', totalCount: messages.length, pageInfo, nodes: [...messages] };
  return { __typename: 'SideChat', id: CHAT, head: server.head(sideStream), lastOrdinal: messages.length, readOrdinal: 0, viewerCan: ['side_chat.read', 'side_chat_message.send'], messages: connection } as never;
}

async function inRoom(facilitates = true): Promise<void> {
  const viewerCan = ['live_session.read', 'chat_message.send', ...(facilitates ? ['live_session.hide_messages'] : [])] as never;
  const session = aSessionOf([aMessageOf(anniek, 1)], { viewerCan, sideChat: facilitates ? theChat() : null });
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({
    LiveSessionRoom: () => ({ data: { liveSession: session } }),
    SideChat: () => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, sideChat: theChat() } } }),
    SendSideChatMessage: ({ input }) => {
      const { body, clientId } = input as unknown as { body: string; clientId: string };
      messages.push(aSideMessage(femke, messages.length + 1, body, clientId));
      server.publish(sideStream, 'side_chat_message.sent', { sideChatMessageId: `side-${messages.length}` });
      return { data: { sendSideChatMessage: { __typename: 'SideChatMessagePayload', sideChatMessage: { __typename: 'SideChatMessage', id: `side-${messages.length}` } } } };
    },
  });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke" senders={{ side_chat_message: async () => sendSideChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass();
}

const said = (): string[] => within(screen.getByRole('region', { name: 'Wat de begeleiders zeiden' })).getAllByRole('listitem').map((line) => line.textContent ?? '');

describe('the side chat', () => {
  it('is a tab beside the conversation, that counts what is new until it is looked at', async () => {
    messages = [aSideMessage(anniek, 1, 'Zullen we doorgaan?')];
    await inRoom();
    await user.click(screen.getByRole('tab', { name: 'Begeleiders 1' }));
    expect(screen.getByRole('tab', { name: 'Begeleiders' })).toBeTruthy();
    expect(said()[0]).toContain('Zullen we doorgaan?');
    await user.click(screen.getByRole('tab', { name: 'Gesprek' }));
    expect(screen.getByRole('tab', { name: 'Begeleiders' })).toBeTruthy();
    messages.push(aSideMessage(anniek, 2, 'Of pauze?'));
    act(() => void server.publish(sideStream, 'side_chat_message.sent', { sideChatMessageId: 'side-2' }));
    await pass();
    expect(screen.getByRole('tab', { name: /^Begeleiders \d/ })).toBeTruthy();
  });

  it('takes what a facilitator says, once', async () => {
    await inRoom();
    await user.click(screen.getByRole('tab', { name: 'Begeleiders' }));
    await user.type(screen.getByRole('textbox', { name: 'Bericht aan de andere begeleiders' }), 'Nog twee minuten.{Enter}');
    await pass(500);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('Nog twee minuten.');
  });

  it('is heard once and politely beside the chat, whatever tab is open, and what stood there when one came in is not', async () => {
    messages = [aSideMessage(anniek, 1, 'Zullen we doorgaan?')];
    await inRoom();
    const spoken = (): string[] => [...document.querySelectorAll('[aria-live="polite"]')].filter((region) => !region.closest('[inert], [role="tabpanel"]')).flatMap((region) => region.textContent || []);
    for (const open of ['Gesprek', /^Begeleiders/, 'Aantekeningen']) {
      await user.click(screen.getByRole('tab', { name: open }));
      expect(spoken().join()).not.toContain('doorgaan');
      const words = `Of pauze ${messages.length}?`;
      messages.push(aSideMessage(anniek, messages.length + 1, words));
      act(() => {
        server.publish(sideStream, 'side_chat_message.sent', { sideChatMessageId: `side-${messages.length}` });
        server.publish(stream, 'chat_message.sent', { chatMessage: { id: `said-${messages.length}`, liveSessionId: SESSION, body: 'Hallo', ordinal: messages.length, clientId: `c-${messages.length}`, createdAt: '2026-11-19T13:01:00.000Z' } });
      });
      await pass(1_100);
      expect(spoken()).toEqual([`Anniek Scholtemeijer: Hallo. Onder begeleiders: Anniek Scholtemeijer: ${words}`]);
    }
  });

  it('goes from the screen of who is no facilitator any more', async () => {
    messages = [aSideMessage(anniek, 1, 'Onder ons.')];
    await inRoom();
    act(() => server.close(sideStream));
    await pass();
    expect(screen.queryByRole('tab', { name: /Begeleiders/ })).toBeNull();
    expect(document.body.textContent).not.toContain('Onder ons.');
  });

  it('is not there for a member', async () => {
    await inRoom(false);
    expect(screen.queryByRole('tab', { name: /Begeleiders/ })).toBeNull();
  });
});
