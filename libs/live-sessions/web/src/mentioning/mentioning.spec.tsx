import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { sendChatMessage } from '../chat/send-chat-message';
import type { ChatMessage } from '../fragments';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';

const stream = `live_session:${SESSION}`;
const ANNIEK = '0190a000-0000-7000-8000-00000000000a';
const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

let user: ReturnType<typeof userEvent.setup>;
let server: FakeLiveServer;
let sent: unknown[];

beforeEach(() => {
  jest.useFakeTimers();
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  sent = [];
  server.answer('chat.send', (said) => (sent.push(said.body), { ok: true, id: 'x', seq: 99, ordinal: 9, at: new Date().toISOString() }));
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

/** Femke in a room with Anniek. */
async function inRoom(messages: ChatMessage[] = [], answers: Answers = {}): Promise<HTMLTextAreaElement> {
  const session = JSON.parse(JSON.stringify(aSessionOf(messages))) as ReturnType<typeof aSessionOf>;
  session.group.members.nodes[0]!.account.id = ANNIEK;
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke" senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass();
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Je bericht' });
}

describe('who types @ and a name in the chat', () => {
  it('chooses a member by keyboard; Enter takes it, and the next Enter sends it as a mention', async () => {
    const field = await inRoom();
    await user.type(field, 'Dag @sch');
    const option = within(screen.getByRole('listbox', { name: 'Leden die je kunt noemen' })).getByRole('option', { name: /Anniek Scholtemeijer/ });
    expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    expect(field.value).toBe('Dag @Anniek Scholtemeijer ');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(sent).toEqual([]);
    await user.keyboard('{Enter}');
    await pass();
    expect(sent).toEqual([`Dag [@Anniek Scholtemeijer](mention:${ANNIEK})`]);
  });

  it('is not offered oneself, closes the list with Escape, and then sends at once', async () => {
    const field = await inRoom();
    await user.type(field, '@');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('femke{Enter}');
    await pass();
    expect(sent).toEqual(['@femke']);
  });
});

describe('a message that mentions somebody', () => {
  it('shows the name that they have now, and is edited by that name', async () => {
    const mine = { viewerCan: ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] as never };
    const body = `Dag [@Anniek S.](mention:${ANNIEK})`;
    let saved: unknown;
    await inRoom([aMessageOf(femke, 1, { ...mine, body, mentions: [{ id: ANNIEK, name: anniek.name }] as never })], {
      EditChatMessage: ({ input }) => ((saved = input), { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }),
    });
    expect(screen.getByText('@Anniek Scholtemeijer').closest('p')!.textContent).toBe('Dag @Anniek Scholtemeijer');
    await user.type(screen.getByRole('textbox', { name: 'Je bericht' }), '{ArrowUp}');
    const editor = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(editor.value).toBe('Dag @Anniek Scholtemeijer');
    await user.type(editor, '!{Enter}');
    await pass();
    expect(saved).toEqual({ id: 'message-1', body: `Dag [@Anniek Scholtemeijer](mention:${ANNIEK})!` });
  });
});
