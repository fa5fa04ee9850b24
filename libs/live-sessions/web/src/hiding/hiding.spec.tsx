import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek } from '../testing';

const stream = `live_session:${SESSION}`;
const at = '2026-11-19T13:05:00.000Z';
const guide = { viewerCan: ['live_session.read', 'live_session.hide_messages', 'chat_message.send'] as never };
const message = aMessageOf(anniek, 1, { body: 'Bel mij op 06' });
const hiding = { __typename: 'ChatMessageHiding', attachments: [], reason: 'Een nummer.', body: message.body, hiddenBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bisseswar' } } as ChatMessage['hiding'];
const hidden: ChatMessage = { ...message, body: '', hiddenAt: at, hiding };
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

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

async function inRoom(shown: ChatMessage, wishes: Partial<RoomSession> = {}, answers: Answers = {}, accountId = 'femke'): Promise<void> {
  const session = aSessionOf([shown], wishes);
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId={accountId}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass();
}

const list = () => within(screen.getByRole('region', { name: 'Wat er gezegd is' }));
const menu = () => list().getByRole('button', { name: 'Acties voor het bericht van Anniek Scholtemeijer van 14:00' });
const hide = () => act(() => void server.publish(stream, 'chat_message.hidden', { chatMessage: { id: 'message-1', hiddenAt: at } }));

describe('hiding a message', () => {
  it('asks for the reason, and shows what stands there from then on', async () => {
    const asked: unknown[] = [];
    await inRoom(message, guide, { HideChatMessage: ({ input }) => (asked.push(input), { data: { hideChatMessage: { __typename: 'HideChatMessagePayload', chatMessage: hidden } } }) });
    await user.click(menu());
    await user.click(screen.getByRole('menuitem', { name: 'Verberg' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Het bericht van Anniek Scholtemeijer verbergen' }));
    await user.click(dialog.getByRole('button', { name: 'Verberg' }));
    expect(dialog.getByText('Schrijf op waarom je dit verbergt.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /Waarom verberg je dit/ }), 'Een nummer.');
    await user.click(dialog.getByRole('button', { name: 'Verberg' }));
    await pass();
    expect(asked).toEqual([{ id: 'message-1', reason: 'Een nummer.' }]);
    expect(list().getByText('Een nummer.', { exact: false })).toBeTruthy();
    expect(list().getByText(/^Verborgen bericht van Anniek Scholtemeijer\./)).toBeTruthy();
  });

  it('is undone from the same menu', async () => {
    await inRoom(hidden, guide, { UnhideChatMessage: () => ({ data: { unhideChatMessage: { __typename: 'UnhideChatMessagePayload', chatMessage: message } } }) });
    await user.click(menu());
    await user.click(screen.getByRole('menuitem', { name: 'Laat weer zien' }));
    await pass();
    expect(list().getByText(message.body)).toBeTruthy();
  });

  it('is nothing for who does not facilitate', async () => {
    await inRoom(message);
    await user.click(menu());
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Antwoord']);
  });
});

describe('a message that is hidden while it is read', () => {
  const answer = (asked: unknown[] = []): Answers => ({
    ChatMessagesAgain: (variables) => (asked.push(variables), { data: { liveSession: { __typename: 'LiveSession', id: SESSION, messagesById: [hidden] } } }),
  });

  it('has a note in its place for others, who ask for nothing', async () => {
    const asked: unknown[] = [];
    await inRoom(message, {}, answer(asked));
    hide();
    await pass();
    expect(list().getByText('Verborgen door een begeleider')).toBeTruthy();
    expect(list().queryByText(message.body)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('tells its author why and by whom, with the own words', async () => {
    await inRoom(message, {}, answer(), 'anniek');
    hide();
    await pass();
    expect(list().getByText('Reden van Rohan Bisseswar:')).toBeTruthy();
    expect(list().getByText(message.body)).toBeTruthy();
  });
});
