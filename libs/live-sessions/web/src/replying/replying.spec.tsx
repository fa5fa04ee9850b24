import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import type { NewsActor } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { sendChatMessage } from '../chat/send-chat-message';
import type { ChatMessage } from '../fragments';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';

const stream = `live_session:${SESSION}`;
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const actor: NewsActor = { id: 'anniek', name: anniek.name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;
let sent: { body: string; replyTo?: string | null }[];

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T13:42:00.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  sent = [];
  server.answer('chat.send', ({ body, replyTo, clientId }) => {
    sent.push({ body, replyTo: replyTo ?? null });
    const ordinal = server.head(stream);
    const chatMessage = { id: `message-${ordinal}`, liveSessionId: SESSION, ordinal, body, createdAt: new Date().toISOString(), clientId, ...(replyTo && { replyToId: replyTo }) };
    const { seq, at } = server.publish(stream, 'chat_message.sent', { chatMessage }, { actor: { ...actor, id: 'femke', name: femke.name } });
    return { ok: true, id: chatMessage.id, seq, ordinal, at };
  });
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

async function inRoom(messages: ChatMessage[]): Promise<void> {
  const session = aSessionOf(messages);
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }) });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke" senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass();
}

const list = () => within(screen.getByRole('region', { name: 'Wat er gezegd is' }));
const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Je bericht' });
const answers = () => screen.queryByRole('list', { name: 'Antwoorden op Anniek Scholtemeijer' });

describe('answers to a message', () => {
  it('are given from its menu or with the key r, and stand unfolded under it', async () => {
    await inRoom([aMessageOf(anniek, 1), aMessageOf(femke, 2)]);
    await user.click(list().getByRole('button', { name: /^Acties voor het bericht van Anniek/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Antwoord' }));
    await pass();
    expect(document.activeElement).toBe(field());
    expect(screen.getByText('Je antwoordt op Anniek Scholtemeijer', { exact: false }).textContent).toContain('zin 1');
    await user.type(field(), 'De koster.{Enter}');
    await pass();
    expect(sent).toEqual([{ body: 'De koster.', replyTo: 'message-1' }]);
    expect(within(answers()!).getByText('De koster.')).toBeTruthy();
    expect(screen.queryByText('Je antwoordt op Anniek Scholtemeijer', { exact: false })).toBeNull();
    act(() => list().getByRole('button', { name: /^Acties voor het bericht van Anniek/ }).focus());
    await user.keyboard('r');
    await pass();
    await user.type(field(), '{Escape}toch niet{Enter}');
    await pass();
    expect(sent.at(-1)).toEqual({ body: 'toch niet', replyTo: null });
  });

  it('are folded until somebody wants to read them, and counted as they come in', async () => {
    await inRoom([aMessageOf(anniek, 1), aMessageOf(femke, 2, { replyToId: 'message-1', body: 'eerste antwoord' })]);
    expect(list().queryByText('eerste antwoord')).toBeNull();
    const chatMessage = { id: 'message-3', liveSessionId: SESSION, ordinal: 3, body: 'tweede antwoord', createdAt: new Date().toISOString(), clientId: 'theirs', replyToId: 'message-1' };
    act(() => void server.publish(stream, 'chat_message.sent', { chatMessage }, { actor }));
    await pass();
    await user.click(list().getByRole('button', { name: '2 antwoorden', expanded: false }));
    expect(within(answers()!).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('eerste antwoord'), expect.stringContaining('tweede antwoord')]);
  });

  it('leave a trace where they were given, which leads to them', async () => {
    await inRoom([aMessageOf(anniek, 1), aMessageOf(femke, 2), aMessageOf(femke, 3, { replyToId: 'message-1' })]);
    await user.click(list().getByRole('button', { name: 'Femke Oldenkotte antwoordde op Anniek Scholtemeijer' }));
    await pass();
    expect(document.activeElement?.textContent).toContain('zin 3');
    expect(answers()!.contains(document.activeElement)).toBe(true);
  });

  it('stand in their own place as long as what they answer is not loaded', async () => {
    await inRoom([aMessageOf(anniek, 2, { replyToId: 'message-1' })]);
    expect(list().getByText('Antwoord op een eerder bericht')).toBeTruthy();
  });
});
