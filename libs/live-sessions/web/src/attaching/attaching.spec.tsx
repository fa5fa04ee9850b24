import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { limits, type AttachmentNews, type NewsActor } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { FakeFileServer, FakeLiveServer, OutboxStore, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { sendChatMessage } from '../chat/send-chat-message';
import type { ChatMessage } from '../fragments';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));
jest.setTimeout(30_000);

const stream = `live_session:${SESSION}`;
const PAPER = '0198f6a2-0000-7000-8000-000000000002';
const paper: AttachmentNews = { id: PAPER, fileName: 'Spelregels.pdf', mediaType: 'application/pdf', bytes: 100, width: null, height: null };
const photo: AttachmentNews = { id: '0198f6a2-0000-7000-8000-000000000001', fileName: 'Dorpshuis.png', mediaType: 'image/png', bytes: 2048, width: 640, height: 480 };
const pdf = new File(['spelregels'.padEnd(100)], 'Spelregels.pdf', { type: 'application/pdf', lastModified: 1 });
const stored = (...files: AttachmentNews[]) => files.map((file) => ({ __typename: 'Attachment', ...file })) as ChatMessage['attachments'];

let files: FakeFileServer;
let server: FakeLiveServer;
let sent: { body: string; attachmentIds?: string[] | null }[];

beforeEach(() => {
  localStorage.clear();
  files = new FakeFileServer(() => ({ 'leerkring-attachment': JSON.stringify({ id: PAPER, mediaType: paper.mediaType, width: null, height: null }) })).start();
  sent = [];
});
afterEach(cleanup);

/** Every spec as somebody else: what is under way is kept for as long as the page lives. */
async function inRoom(accountId: string, messages: ChatMessage[] = []) {
  server = new FakeLiveServer();
  const actor: NewsActor = { id: accountId, name: femke.name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
  server.answer('chat.send', ({ body, clientId, attachmentIds }) => {
    sent.push({ body, ...(attachmentIds && { attachmentIds }) });
    const ordinal = server.head(stream);
    const chatMessage = { id: `message-${ordinal}`, liveSessionId: SESSION, ordinal, body, createdAt: new Date().toISOString(), clientId, ...(attachmentIds && { attachments: [paper] }) };
    const { seq, at } = server.publish(stream, 'chat_message.sent', { chatMessage }, { actor });
    return { ok: true, id: chatMessage.id, seq, ordinal, at };
  });
  const session = aSessionOf(messages);
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }) });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId={accountId} store={new OutboxStore()} senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  const user = userEvent.setup();
  await screen.findByRole('textbox', { name: 'Je bericht' });
  return user;
}

const picker = () => document.querySelector<HTMLInputElement>('.chat-composer input[type=file][multiple]')!;
const said = () => within(screen.getByRole('region', { name: 'Wat er gezegd is' }));
const attached = () => screen.queryByRole('list', { name: 'Bestanden bij je bericht' });

describe('files with a chat message', () => {
  it('hold the message back until they are whole, and go without words too', async () => {
    const user = await inRoom('een');
    files.stopAt = 40;
    await user.upload(picker(), pdf);
    await screen.findByText('40 byte van 100 byte');
    await user.type(screen.getByRole('textbox', { name: 'Je bericht' }), '{Enter}');
    expect(sent).toEqual([]);
    expect(screen.getByText('Wacht op 1 bestand. Daarna kan je bericht weg.')).toBeDefined();
    act(() => files.goOn());
    await waitFor(() => expect(within(attached()!).getByText('Spelregels.pdf')).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Stuur' }));
    await waitFor(() => expect(sent).toEqual([{ body: '', attachmentIds: [PAPER] }]));
    expect(attached()).toBeNull();
    expect((await said().findByRole('link', { name: 'Download Spelregels.pdf' })).getAttribute('href')).toBe(`/files/chat-attachments/${PAPER}`);
  });

  it('stay with the draft after a reload, and are taken out one by one', async () => {
    localStorage.setItem(`leerkring.draft.twee.${SESSION}:files`, JSON.stringify({ text: JSON.stringify([paper]), savedAt: new Date() }));
    const user = await inRoom('twee');
    await user.click(within(attached()!).getByRole('button', { name: 'Haal Spelregels.pdf weg' }));
    expect(attached()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stuur' }));
    expect(sent).toEqual([]);
  });

  it('wait in the outbox with their words while there is no connection', async () => {
    localStorage.setItem(`leerkring.draft.drie.${SESSION}:files`, JSON.stringify({ text: JSON.stringify([paper]), savedAt: new Date() }));
    const user = await inRoom('drie');
    act(() => server.cut());
    await user.type(screen.getByRole('textbox', { name: 'Je bericht' }), 'Zie hierbij.{Enter}');
    await said().findByText('Zie hierbij.');
    expect(said().getByRole('link', { name: 'Download Spelregels.pdf' })).toBeDefined();
    expect(sent).toEqual([]);
    act(() => server.restore());
    await waitFor(() => expect(sent).toEqual([{ body: 'Zie hierbij.', attachmentIds: [PAPER] }]), { timeout: 10_000 });
  });

  it('are at most five', async () => {
    const user = await inRoom('vier');
    files.stopAt = 0;
    await user.upload(picker(), Array.from({ length: limits.chatAttachments + 1 }, (_, at) => new File(['x'], `Bijlage ${at}.pdf`, { lastModified: at })));
    await screen.findByText('Bij een bericht passen hoogstens 5 bestanden.');
    for (const stop of screen.getAllByRole('button', { name: /^Stop met versturen/ })) await user.click(stop);
  });

  it('of others are shown as images with a name, and are there to save; those of hidden words only for who may read these', async () => {
    const hiding = { __typename: 'ChatMessageHiding', reason: 'Vertrouwelijk.', body: '', attachments: stored(paper), hiddenBy: { __typename: 'Account', id: 'rohan', name: 'Rohan' } } as unknown as ChatMessage['hiding'];
    await inRoom('vijf', [aMessageOf(anniek, 1, { body: '', attachments: stored(photo, paper) }), aMessageOf({ ...femke, id: 'vijf' }, 2, { body: '', hiddenAt: '2026-11-19T13:05:00.000Z', hiding })]);
    expect(said().getByRole('img', { name: 'Afbeelding Dorpshuis.png' }).getAttribute('src')).toBe(`/files/chat-attachments/${photo.id}/image`);
    expect(said().getByRole('link', { name: 'Download Dorpshuis.png' })).toBeDefined();
    expect(said().getAllByRole('link', { name: 'Download Spelregels.pdf' })).toHaveLength(2);
  });
});
