import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { limits, type AttachmentNews, type NewsActor } from '@leerkring/contract';
import { FakeFileServer, FakeLiveServer, OutboxStore, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { sendPost } from '../send-post';
import { aPerson, aPostOf, aThreadOf, watchedEnds } from '../testing';
import { ThreadView } from '../thread-view';
import type { PostData } from '../thread.queries';
import { useThread } from '../use-thread';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));
jest.setTimeout(30_000);

const PHOTO = '0198f6a2-0000-7000-8000-000000000001';
const photo: AttachmentNews = { id: PHOTO, fileName: 'Dorpshuis.png', mediaType: 'image/png', bytes: 2048, width: 640, height: 480 };
const rules: AttachmentNews = { id: '0198f6a2-0000-7000-8000-000000000002', fileName: 'Spelregels.pdf', mediaType: 'application/pdf', bytes: 4096, width: null, height: null };
const femke = aPerson('femke', 'Femke Oldenkotte');
const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const actor: NewsActor = { id: 'anniek', name: anniek.name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
const pdf = new File(['spelregels'.padEnd(100)], 'Spelregels.pdf', { type: 'application/pdf', lastModified: 1 });
const asStored = (...files: AttachmentNews[]) => files.map((file) => ({ __typename: 'Attachment', ...file })) as PostData['attachments'];

let files: FakeFileServer;
let server: FakeLiveServer;
let sent: Record<string, unknown>[];

beforeEach(() => {
  watchedEnds();
  localStorage.clear();
  files = new FakeFileServer((name) => ({ 'leerkring-attachment': JSON.stringify(name.endsWith('.png') ? { id: PHOTO, mediaType: 'image/png', width: 640, height: 480 } : { id: rules.id, mediaType: rules.mediaType, width: null, height: null }) })).start();
  sent = [];
});
afterEach(cleanup);

function Page() {
  const { thread, fresh, load } = useThread('thread');
  return thread ? <ThreadView thread={thread} fresh={fresh} load={load} groupHref="/groepen/group" subjectHref={() => '/'} /> : null;
}

/** Every spec in a place of its own: what is under way is kept for as long as the page lives. */
async function open(accountId: string, ...posts: PostData[]) {
  server = new FakeLiveServer();
  const thread = aThreadOf([aPostOf(anniek, 1, { body: 'Wie heeft spelregels?' }), ...posts]);
  for (const { id, threadId, parentId, ordinal, body, createdAt, clientId } of thread.posts.nodes) server.publish('thread:thread', 'post.added', { post: { id, threadId, parentId, ordinal, body, createdAt, clientId, mentions: [] } });
  const keep = (variables: Record<string, never>) => {
    const input = variables['input']! as Record<string, unknown>;
    sent.push(input);
    const post = aPostOf(femke, 9, { id: 'post-9', ...(input['body'] !== undefined && { body: String(input['body']) }) });
    return { data: { addPost: { __typename: 'AddPostPayload', post }, editPost: { __typename: 'EditPostPayload', post } } };
  };
  const client = aClient({ Thread: () => ({ data: { thread } }), AddPost: keep, EditPost: keep });
  render(
    <TestProviders server={server} client={client} accountId={accountId} store={new OutboxStore()} senders={{ post: async () => sendPost }}>
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 1, name: thread.title });
  return user;
}

const write = async (user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> => {
  const line = screen.queryByRole('button', { name: 'Schrijf een reactie' });
  if (line) await user.click(line);
  return screen.findByRole('textbox', { name: 'Je reactie' });
};
const picker = () => document.querySelector<HTMLInputElement>('.composer__foot input[type=file]')!;
const keepDraft = (accountId: string, key: string, text: string) => localStorage.setItem(`leerkring.draft.${accountId}.${key}`, JSON.stringify({ text, savedAt: new Date() }));
const place = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Plaats reactie' }));

describe('a file for a post', () => {
  it('goes up with its progress, and the post waits for it and says so', async () => {
    keepDraft('een', 'thread:thread', 'Hier zijn ze.');
    const user = await open('een');
    await write(user);
    files.stopAt = 40;
    await user.upload(picker(), pdf);
    await screen.findByText('40 byte van 100 byte');
    expect(screen.getByText('Wacht op 1 bestand. Daarna kan je bericht weg.')).toBeDefined();
    await place(user);
    expect(sent).toEqual([]);
    act(() => files.goOn());
    const attached = await screen.findByRole('list', { name: 'Bestanden bij je bericht' });
    expect(within(attached).getByText('Spelregels.pdf')).toBeDefined();
    await place(user);
    await waitFor(() => expect(sent).toMatchObject([{ body: 'Hier zijn ze.', attachmentIds: [rules.id] }]));
    expect(screen.queryByRole('list', { name: 'Bestanden bij je bericht' })).toBeNull();
  });

  it('is kept with the draft, also after a reload', async () => {
    keepDraft('twee', 'thread:thread:files', JSON.stringify([rules]));
    const user = await open('twee');
    const attached = await screen.findByRole('list', { name: 'Bestanden bij je bericht' });
    await user.click(within(attached).getByRole('button', { name: 'Haal Spelregels.pdf weg' }));
    expect(screen.queryByRole('list', { name: 'Bestanden bij je bericht' })).toBeNull();
    expect(localStorage.getItem('leerkring.draft.twee.thread:thread:files')).toContain('[]');
  });

  it('can be pasted and dropped, and what cannot come along says why', async () => {
    const user = await open('drie');
    const box = await write(user);
    files.stopAt = 0;
    fireEvent.paste(box, { clipboardData: { files: [pdf], types: ['Files'], getData: () => '', items: [] } });
    await screen.findByText('Spelregels.pdf');
    const page = new File(['<script>'], 'index.html', { lastModified: 2 });
    const transfer = { types: ['Files'], items: [{ kind: 'file', getAsFile: () => page }] };
    fireEvent.dragEnter(box, { dataTransfer: transfer });
    expect(screen.getByText('Laat je bestanden hier los')).toBeDefined();
    fireEvent.drop(box, { dataTransfer: transfer });
    await screen.findByText(/Dit soort bestand kan niet mee/);
    expect(screen.getByText('1 bestand niet verstuurd. Probeer het opnieuw of haal het weg.')).toBeDefined();
    expect(files.files.map((file) => file.metadata['filename'])).toEqual(['Spelregels.pdf']);
    await user.click(screen.getByRole('button', { name: 'Stop met versturen: index.html' }));
    await user.click(screen.getByRole('button', { name: 'Stop met versturen: Spelregels.pdf' }));
    await waitFor(() => expect(screen.queryByText('Spelregels.pdf')).toBeNull());
  });

  it('comes with at most nine others', async () => {
    const user = await open('vier');
    await write(user);
    files.stopAt = 0;
    const many = Array.from({ length: limits.attachments + 1 }, (_, at) => new File(['x'], `Bijlage ${at}.pdf`, { lastModified: at }));
    await user.upload(picker(), many);
    await screen.findByText('Bij een bericht passen hoogstens 10 bestanden.');
    expect(screen.getAllByRole('progressbar')).toHaveLength(limits.attachments);
    for (const stop of screen.getAllByRole('button', { name: /^Stop met versturen/ })) await user.click(stop);
  });

  it('can be added and taken out when the post is changed', async () => {
    const own = aPostOf(aPerson('vijf', 'Femke'), 2, { viewerCan: ['post.read', 'post.edit'], body: 'Zie hierbij.', attachments: asStored(rules) });
    const user = await open('vijf', own);
    await user.click(screen.getAllByRole('button', { name: /^Meer/ }).at(-1)!);
    await user.click(await screen.findByRole('menuitem', { name: 'Bewerk' }));
    const attached = await screen.findByRole('list', { name: 'Bestanden bij je bericht' });
    await user.click(within(attached).getByRole('button', { name: 'Haal Spelregels.pdf weg' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => expect(sent).toMatchObject([{ id: own.id, attachmentIds: [] }]));
  });
});

describe('an image', () => {
  it('is put in the words once it is said what it shows, and goes when its file goes', async () => {
    keepDraft('zes', 'thread:thread:files', JSON.stringify([photo]));
    const user = await open('zes');
    const box = await write(user);
    await user.click(await screen.findByRole('button', { name: 'Zet Dorpshuis.png in de tekst' }));
    const dialog = await screen.findByRole('dialog', { name: 'Zet de afbeelding in de tekst' });
    await user.click(within(dialog).getByRole('button', { name: 'Zet in de tekst' }));
    expect(within(dialog).getByText('Schrijf op wat er te zien is.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: 'Wat is er te zien?' }), 'De voorkant van het dorpshuis');
    await user.click(within(dialog).getByRole('button', { name: 'Zet in de tekst' }));
    const image = await within(box).findByRole('img', { name: 'De voorkant van het dorpshuis' });
    expect(image.getAttribute('src')).toBe(`/files/attachments/${PHOTO}/image`);
    expect(localStorage.getItem('leerkring.draft.zes.thread:thread')).toContain(`![De voorkant van het dorpshuis](attachment:${PHOTO})`);
    await user.click(screen.getByRole('button', { name: 'Haal Dorpshuis.png weg' }));
    expect(within(box).queryByRole('img')).toBeNull();
  });

  it('stands in the words of the post; other files stand below it, to save', async () => {
    await open('zeven', aPostOf(anniek, 2, { body: `Kijk: ![De voorkant](attachment:${PHOTO})`, attachments: asStored(photo, rules) }));
    const image = await screen.findByRole('img', { name: 'De voorkant' });
    expect([image.getAttribute('src'), image.getAttribute('width'), image.getAttribute('height')]).toEqual([`/files/attachments/${PHOTO}/image`, '640', '480']);
    const list = screen.getByRole('list', { name: 'Bestanden bij dit bericht' });
    expect(within(list).getAllByRole('link').map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([['Download Spelregels.pdf', `/files/attachments/${rules.id}`]]);
  });

  it('appears on the screens of others with the news of its post', async () => {
    await open('acht');
    const post = { id: 'post-2', threadId: 'thread', parentId: null, ordinal: 2, body: `![De voorkant](attachment:${PHOTO})`, createdAt: '2026-11-19T13:05:00.000Z', clientId: 'c', mentions: [], attachments: [photo, rules] };
    await waitFor(() => expect(server.signals.some(({ name }) => name === 'stream.open')).toBe(true));
    act(() => void server.publish('thread:thread', 'post.added', { post }, { actor }));
    expect(await screen.findByRole('img', { name: 'De voorkant' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Download Spelregels.pdf' })).toBeDefined();
  });
});

describe('the preview', () => {
  it('shows what is written as the post will be, and the text stays as it was', async () => {
    keepDraft('negen', 'thread:thread', `Dag [@Anniek](mention:0198f6a2-0000-7000-8000-00000000000a)\n\n![De voorkant](attachment:${PHOTO})\n\n**vet**`);
    keepDraft('negen', 'thread:thread:files', JSON.stringify([photo, rules]));
    const user = await open('negen');
    const box = await write(user);
    await user.click(screen.getByRole('radio', { name: 'Voorbeeld' }));
    const preview = screen.getByRole('region', { name: 'Voorbeeld' });
    await within(preview).findByText('vet');
    expect(within(preview).getByText('@Anniek').className).toBe('lk-mention');
    expect(within(preview).getByRole('img', { name: 'De voorkant' })).toBeDefined();
    expect(within(preview).getByRole('link', { name: 'Download Spelregels.pdf' })).toBeDefined();
    expect(screen.queryByRole('toolbar', { name: 'Opmaak' })).toBeNull();
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(screen.queryByRole('region', { name: 'Voorbeeld' })).toBeNull();
    expect(box.isConnected && box.textContent).toContain('vet');
  });

  it('says so when nothing is written, and goes back to writing after sending', async () => {
    const user = await open('tien');
    await write(user);
    await user.click(screen.getByRole('radio', { name: 'Voorbeeld' }));
    expect(screen.getByText('Je hebt nog niets geschreven.')).toBeDefined();
    cleanup();
    keepDraft('tien', 'thread:thread', 'Hier zijn ze.');
    const again = await open('tien');
    await write(again);
    await again.click(screen.getByRole('radio', { name: 'Voorbeeld' }));
    await place(again);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole('region', { name: 'Voorbeeld' })).toBeNull();
  });
});
