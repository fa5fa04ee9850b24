import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import type { NewsActor } from '@leerkring/contract';
import { LeerkringError, newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, refused, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { SESSION, aMessageOf, aPollOf, aSessionOf, anniek, femke } from '../testing';
import { sendChatMessage } from '../chat/send-chat-message';
import { LiveSessionRoom } from './live-session-room';

const stream = `live_session:${SESSION}`;
const own = { viewerCan: ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] as never };
const actorOf = ({ id, name }: { id: string; name: string }): NewsActor => ({ id, name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' });
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;
let session: RoomSession;

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

/** The room on a wide screen; the server's log is as long as the session's head. */
async function inRoom(shown: RoomSession, answers: Answers = {}, accountId = 'femke'): Promise<void> {
  session = shown;
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  const client = new ApolloClient({ link, cache: newCache() });
  render(
    <TestProviders server={server} client={client} accountId={accountId} senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} about={({ title }) => <p>Gesprekken over {title}</p>} />
    </TestProviders>,
  );
  await pass(50);
}

/** Stores what is sent, as the server does, and tells it to everyone unless `silently`. */
function answerAs(speaker: { id: string; name: string }, silently = false): void {
  server.answer('chat.send', ({ clientId, body }) => {
    const ordinal = server.head(stream);
    const chatMessage = { id: `message-${ordinal}`, liveSessionId: SESSION, ordinal, body, createdAt: new Date().toISOString(), clientId };
    const { seq, at } = server.publish(stream, 'chat_message.sent', { chatMessage }, { actor: actorOf(speaker), silently });
    return { ok: true, id: chatMessage.id, seq, ordinal, at };
  });
}

function hear(body: string): void {
  const ordinal = server.head(stream);
  const chatMessage = { id: `message-${ordinal}`, liveSessionId: SESSION, ordinal, body, createdAt: new Date().toISOString(), clientId: `theirs-${ordinal}` };
  act(() => void server.publish(stream, 'chat_message.sent', { chatMessage }, { actor: actorOf(anniek) }));
}

const composer = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Je bericht' });
const lines = (): string[] => within(screen.getByRole('region', { name: 'Wat er gezegd is' })).getAllByRole('listitem').map((line) => line.textContent ?? '');
const say = async (words: string): Promise<void> => {
  await user.type(composer(), `${words}{Enter}`);
  await pass();
};

describe('the live room', () => {
  it('shows what was said with name, municipality and time, and who facilitates', async () => {
    const shown = aSessionOf([aMessageOf(anniek, 1), aMessageOf(anniek, 2)]);
    await inRoom(shown);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Uitwisseling 3');
    expect(lines()).toEqual(['Anniek ScholtemeijerDalfsen14:00zin 1', 'Anniek Scholtemeijer14:00zin 2']);
  });

  it('says something with Enter, makes a new line with Shift and Enter, and shows each state', async () => {
    await inRoom(aSessionOf([]));
    let acknowledge = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (acknowledge = resolve));
    answerAs(femke);
    const store = server as unknown as { answers: { 'chat.send': (signal: unknown) => unknown } };
    const stored = store.answers['chat.send'];
    server.answer('chat.send', async (signal) => waiting.then(() => stored(signal) as never));
    await user.type(composer(), 'een{Shift>}{Enter}{/Shift}twee{Enter}');
    await pass();
    expect(composer().value).toBe('');
    expect(lines()).toEqual([expect.stringContaining('een\ntweeWordt gestuurd')]);
    await act(async () => acknowledge());
    await pass();
    expect(lines()).toEqual([expect.stringContaining('een\ntweeVerstuurd')]);
    expect(screen.queryByText('Wordt gestuurd')).toBeNull();
  });

  it('sends what was said without connection once it is back, in order and once', async () => {
    await inRoom(aSessionOf([]));
    answerAs(femke);
    act(() => server.cut());
    await say('een');
    await say('twee');
    expect(screen.getAllByText('Wacht op verbinding')).toHaveLength(2);
    server.restore();
    await pass(20_000);
    const sent = server.signals.filter(({ name }) => name === 'chat.send').map(({ signal }) => (signal as { body: string }).body);
    expect(sent).toEqual(['een', 'twee']);
    expect(lines()).toHaveLength(2);
  });

  it('shows one message when the answer got lost but the message did not', async () => {
    await inRoom(aSessionOf([]));
    answerAs(femke, true);
    server.answer('chat.send', ({ clientId, body }) => {
      const chatMessage = { id: 'message-1', liveSessionId: SESSION, ordinal: 1, body, createdAt: new Date().toISOString(), clientId };
      server.publish(stream, 'chat_message.sent', { chatMessage }, { actor: actorOf(femke), silently: true });
      server.cut();
      return { ok: true, id: 'message-1', seq: 2, ordinal: 1, at: '' };
    });
    await say('eenmaal');
    server.answer('chat.send', () => ({ ok: true, id: 'message-1', seq: 2, ordinal: 1, at: '' }));
    server.restore();
    await pass(20_000);
    expect(lines()).toEqual([expect.stringContaining('eenmaal')]);
  });

  it('keeps the text of a refused message and sends it when asked', async () => {
    await inRoom(aSessionOf([]));
    server.answer('chat.send', () => refused('INTERNAL'));
    await say('belangrijk');
    expect(screen.getByRole('alert').textContent).toContain('Niet verstuurd. Je tekst is bewaard.');
    answerAs(femke);
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await pass();
    expect(lines()).toEqual([expect.stringContaining('belangrijk')]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps standing when the server gives no answer for a while', async () => {
    const shown = aSessionOf([aMessageOf(anniek, 1)]);
    let away = false;
    await inRoom(shown, { LiveSessionRoom: () => (away ? Promise.reject(new LeerkringError('UNAVAILABLE')) : { data: { liveSession: session } }) });
    away = true;
    act(() => void server.publish(stream, 'live_session.opened', { liveSessionId: SESSION }));
    await pass();
    expect(lines()).toEqual([expect.stringContaining('zin 1')]);
  });

  it('keeps what somebody is writing when the room is left and entered again', async () => {
    await inRoom(aSessionOf([]));
    await user.type(composer(), 'half af');
    cleanup();
    await inRoom(aSessionOf([]));
    expect(composer().value).toBe('half af');
  });

  it('never scrolls away from what is read: it counts what came in below', async () => {
    await inRoom(aSessionOf([aMessageOf(anniek, 1)]));
    const scroller = screen.getByRole('region', { name: 'Wat er gezegd is' });
    Object.defineProperties(scroller, { scrollHeight: { value: 2000 }, clientHeight: { value: 500 } });
    for (const top of [1500, 100]) {
      scroller.scrollTop = top;
      fireEvent.scroll(scroller);
    }
    hear('twee');
    hear('drie');
    await pass();
    expect(scroller.scrollTop).toBe(100);
    await user.click(screen.getByRole('button', { name: '2 nieuwe berichten' }));
    expect(scroller.scrollTop).toBe(2000);
    expect(screen.queryByRole('button', { name: /nieuwe berichten|nieuwste/ })).toBeNull();
  });

  it('reads new words of others out politely, and many as a number', async () => {
    await inRoom(aSessionOf([]));
    const spoken = (): string => [...document.querySelectorAll('[aria-live="polite"]')].map((region) => region.textContent).join('');
    hear('hallo');
    await pass(1100);
    expect(spoken()).toBe('Anniek Scholtemeijer: hallo');
    for (const words of ['een', 'twee', 'drie']) hear(words);
    await pass(1100);
    expect(spoken()).toBe('3 nieuwe berichten');
  });

  it('fetches what was said before when asked', async () => {
    const older = [aMessageOf(anniek, 1), aMessageOf(anniek, 2)];
    const answers = { OlderChatMessages: () => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, messages: aSessionOf(older).messages } } }) };
    await inRoom(aSessionOf([aMessageOf(anniek, 3)]), answers);
    await user.click(screen.getByRole('button', { name: 'Toon oudere berichten' }));
    await pass();
    expect(lines().map((line) => line.slice(-5))).toEqual(['zin 1', 'zin 2', 'zin 3']);
    expect(screen.getByText('Dit is het begin van het gesprek.')).toBeTruthy();
  });
});

describe('own words', () => {
  it('are edited with arrow up, and left as they were with Escape', async () => {
    const edit = jest.fn((variables: { input?: { body: string } }) => ({
      data: { editChatMessage: { __typename: 'EditChatMessagePayload', chatMessage: aMessageOf(femke, 1, { ...own, body: variables.input!.body, editedAt: '2026-11-19T13:42:00.000Z' }) } },
    }));
    await inRoom(aSessionOf([aMessageOf(femke, 1, own)]), { EditChatMessage: edit as never });
    await user.type(composer(), '{ArrowUp}');
    const editor = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Je bewerkt je bericht' });
    expect(editor.value).toBe('zin 1');
    await user.type(editor, '{Escape}');
    await user.type(composer(), '{ArrowUp}');
    await user.type(screen.getByRole('textbox', { name: 'Je bewerkt je bericht' }), ' en meer{Enter}');
    await pass();
    expect(edit).toHaveBeenCalledTimes(1);
    expect(lines()).toEqual([expect.stringContaining('bewerkt14:00zin 1 en meer')]);
  });

  it('are edited with the key e, and taken back from their menu after one question', async () => {
    const remove = () => ({ data: { deleteChatMessage: { __typename: 'DeleteChatMessagePayload', chatMessage: aMessageOf(femke, 1, { body: '', deletedAt: '2026-11-19T13:42:00.000Z' }) } } });
    await inRoom(aSessionOf([aMessageOf(femke, 1, own)]), { DeleteChatMessage: remove });
    const menu = screen.getByRole('button', { name: 'Acties voor je bericht van 14:00' });
    act(() => menu.focus());
    await user.keyboard('e');
    await user.type(screen.getByRole('textbox', { name: 'Je bewerkt je bericht' }), '{Escape}');
    await user.click(screen.getByRole('button', { name: 'Acties voor je bericht van 14:00' }));
    await user.click(screen.getByRole('menuitem', { name: 'Verwijder' }));
    await user.click(screen.getByRole('button', { name: 'Verwijder het bericht' }));
    await pass(500);
    expect(lines()).toEqual(['Je hebt dit bericht verwijderd']);
  });
});

describe('around the conversation', () => {
  it('shows what else there is about the session, and its settled agenda, under its facts, or with the people where there is less room', async () => {
    const narrow = (borders: string[]) => jest.spyOn(window, 'matchMedia').mockImplementation((media) => Object.assign(new EventTarget(), { media, matches: borders.includes(media) }) as never);
    const jointAgenda = { __typename: 'JointAgenda', id: SESSION, settledAt: '2026-11-19T13:00:00.000Z', items: [{ __typename: 'AgendaItem', clusterId: 'money', name: 'Geld', minutes: 40 }] };
    const session = aSessionOf([], { meeting: { __typename: 'Meeting', id: SESSION, link: null, jointAgenda } as never });
    const shownIn = (region: RegExp): boolean => ['Gesprekken over Uitwisseling 3', 'Geld'].every((words) => within(screen.getByRole('region', { name: region })).queryByText(words) !== null);
    await inRoom(session);
    expect([shownIn(/^Deze sessie/), shownIn(/^In de kring/)]).toEqual([true, false]);
    cleanup();
    const middle = narrow(['(max-width: 74.99rem)']);
    await inRoom(session);
    expect(shownIn(/^In de kring/)).toBe(true);
    cleanup();
    middle.mockRestore();
    const phone = narrow(['(max-width: 74.99rem)', '(max-width: 47.99rem)']);
    await inRoom(session);
    await user.click(screen.getByRole('tab', { name: /Mensen/ }));
    expect(shownIn(/^In de kring/)).toBe(true);
    phone.mockRestore();
  });

  it('gives polls a tab of their own on the phone, which says how many wait for a vote', async () => {
    const phone = jest.spyOn(window, 'matchMedia').mockImplementation((media) => Object.assign(new EventTarget(), { media, matches: media.includes('max-width') }) as never);
    const polls = [aPollOf({ id: 'voted', viewerVoted: true }), aPollOf({ question: 'Waar beginnen we?' })];
    await inRoom(aSessionOf([], { polls, viewerCan: ['live_session.read', 'poll.vote'] as never }));
    await user.click(screen.getByRole('tab', { name: 'Stemmen 1' }));
    expect(within(screen.getByRole('region', { name: 'Peilingen 2' })).getByRole('heading', { level: 3, name: 'Waar beginnen we?' })).toBeTruthy();
    cleanup();
    await inRoom(aSessionOf([]));
    expect(screen.queryByRole('tab', { name: /Stemmen/ })).toBeNull();
    phone.mockRestore();
  });

  it('shows who is in the circle and who types', async () => {
    await inRoom(aSessionOf([]));
    act(() => {
      server.tellPresence(stream, [actorOf(anniek), actorOf(femke)]);
      server.tellTyping(stream, actorOf(anniek));
    });
    expect(screen.getByRole('heading', { name: 'In de kring 2 van 2' })).toBeTruthy();
    expect(screen.getByText('Anniek typt')).toBeTruthy();
    act(() => server.tellPresence(stream, [actorOf(femke)]));
    expect(screen.getByRole('heading', { name: 'Niet hier 1' })).toBeTruthy();
    act(() => server.tellPresence(stream, [actorOf(femke)], 301));
    expect(screen.getByRole('heading', { name: 'Er nu bij 301' })).toBeTruthy();
    expect(screen.getByText('en nog 300 anderen')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Niet hier/ })).toBeNull();
  });

  it('lets a facilitator close it after one question, and then nobody can say anything', async () => {
    const facilitating = aSessionOf([], { viewerCan: ['live_session.read', 'live_session.close', 'chat_message.send'] as never });
    const closed = { state: 'closed', closedAt: '2026-11-19T13:42:00.000Z', viewerCan: ['live_session.read'] };
    await inRoom(facilitating, { CloseLiveSession: () => ({ data: { closeLiveSession: { __typename: 'CloseLiveSessionPayload', liveSession: { __typename: 'LiveSession', id: SESSION, ...closed } } } }) });
    await user.click(screen.getByRole('button', { name: /Sluit de sessie/ }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Sluit de sessie' }));
    await pass(500);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/gesloten\. Je leest terug/)).toBeTruthy();
  });

  it('closes for everyone as soon as the news comes', async () => {
    await inRoom(aSessionOf([]));
    session = aSessionOf([], { state: 'closed', closedAt: '2026-11-19T13:42:00.000Z', viewerCan: ['live_session.read'] as never, head: 2 } as never);
    act(() => void server.publish(stream, 'live_session.closed', { liveSessionId: SESSION }));
    await pass();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText('Live')).toBeNull();
  });

  it('is not found any more at once when the reader is taken out of the group', async () => {
    await inRoom(aSessionOf([aMessageOf(anniek, 1)]));
    act(() => server.close(stream));
    expect(screen.getByRole('heading', { name: 'Niet gevonden' })).toBeTruthy();
    expect(screen.queryByText('zin 1')).toBeNull();
  });
});
