import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { Works, systemActor } from '@leerkring/platform/api';
import { aPhotograph, aPng, bytesOf, greyJpeg, madeOf, nextFrame, sendPart, startTestApp, metadataOf, type TestApp, someText } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from '../index';
import { aThread } from '../testing';
import { Attachments } from './attachments.service';
import { anAttachment, uploadAttachment } from './testing';

const FILES = 'attachments { id fileName mediaType bytes width height }';
const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) { post { id ${FILES} } } }`;
const EDIT = `mutation ($input: EditPostInput!) { editPost(input: $input) { post { id ${FILES} } } }`;
const DELETE = `mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id ${FILES} } } }`;
const START = `mutation ($input: StartThreadInput!) { startThread(input: $input) { post { id ${FILES} } } }`;
const READ = `query ($id: ID!) { thread(id: $id) { posts(first: 50) { nodes { id ordinal ${FILES} } } } }`;
const TUS = { 'tus-resumable': '1.0.0' };

interface PostAnswer {
  id: string;
  attachments: { id: string; fileName: string; mediaType: string; bytes: number }[];
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;
let outsider: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
  outsider = await aMember(app, await aGroup(app));
});
afterAll(() => app.stop());

const input = (threadId: string, ...files: { id: string }[]) => ({ threadId, body: 'Zie hierbij.', attachmentIds: files.map(({ id }) => id), clientId: uuid() });
const add = async (threadId: string, ...files: { id: string }[]) => (await app.ask<{ addPost: { post: PostAnswer } }>(ADD, { input: input(threadId, ...files) }, anniek)).addPost.post;
const edit = async (id: string, ...files: { id: string }[]) =>
  (await app.ask<{ editPost: { post: PostAnswer } }>(EDIT, { input: { id, body: 'Anders gezegd.', attachmentIds: files.map((file) => file.id) } }, anniek)).editPost.post;
const namesOf = ({ attachments }: PostAnswer) => attachments.map(({ fileName }) => fileName);
const statusOf = async (path: string, as?: TestAccount) => (await app.fetch(`/files/attachments/${path}`, {}, as)).status;
const eventsOf = (postId: string) => app.database.query<{ name: string; payload: { post: { attachments?: object[] } } }[]>('SELECT name, payload FROM domain_events WHERE subject_id = $1 ORDER BY seq', [postId]);
const rowsOf = (...files: { id: string }[]) => app.database.query<object[]>('SELECT 1 FROM attachments WHERE id = ANY($1)', [files.map(({ id }) => id)]);

describe('a file for a post', () => {
  it('that is a photograph goes without what the camera wrote into it', async () => {
    const { id } = await anAttachment(app, anniek, 'plein.jpg', aPhotograph());
    const kept = Buffer.from(await (await app.fetch(`/files/attachments/${id}`, {}, anniek)).arrayBuffer());
    expect([kept.includes('Hidde'), kept.includes('Telefoon 12'), kept.subarray(-100).equals(greyJpeg().subarray(-100))]).toEqual([false, false, true]);
    const rows = await app.database.query<object[]>('SELECT bytes::int, sha256 FROM attachments WHERE id = $1', [id]);
    expect(rows).toEqual([{ bytes: kept.length, sha256: createHash('sha256').update(kept).digest('hex') }]);
  });

  it('arrives in parts, interrupted once, and is fetched byte for byte by who may read the post', async () => {
    const bytes = someText(300_000);
    const headers = { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ filename: 'Begroting één.csv' }, bytes) };
    const location = (await app.fetch('/files/attachments', { method: 'POST', headers }, anniek)).headers.get('location')!;
    await sendPart(app, anniek, location, 0, bytes.subarray(0, 100_000));
    expect((await app.fetch(location, { method: 'HEAD', headers: TUS }, anniek)).headers.get('upload-offset')).toBe('100000');
    const made = madeOf(await sendPart(app, anniek, location, 100_000, bytes.subarray(100_000)));
    const thread = await aThread(app, group, anniek);
    const post = await add(thread.id, made);
    expect(post.attachments).toEqual([{ id: made.id, fileName: 'Begroting één.csv', mediaType: 'text/csv', bytes: 300_000, width: null, height: null }]);
    const file = await app.fetch(`/files/attachments/${made.id}`, {}, corne);
    expect(createHash('sha256').update(Buffer.from(await file.arrayBuffer())).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('Begroting één.csv')}`);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [made.id])).toEqual([{ action: 'attachment.download', actor_id: corne.id }]);
  });

  it('says what it became also to who asks again because the answer was lost', async () => {
    const headers = { ...TUS, 'upload-length': '3', 'upload-metadata': metadataOf({ filename: 'a.txt' }, Buffer.from('een')) };
    const location = (await app.fetch('/files/attachments', { method: 'POST', headers }, anniek)).headers.get('location')!;
    const made = madeOf(await sendPart(app, anniek, location, 0, Buffer.from('een')));
    expect(madeOf(await app.fetch(location, { method: 'HEAD', headers: TUS }, anniek))).toEqual(made);
  });

  it('is its uploader’s alone until the post stands, and then follows the post', async () => {
    const made = await anAttachment(app, anniek);
    expect([await statusOf(made.id, anniek), await statusOf(made.id, corne), await statusOf(made.id)]).toEqual([200, 404, 401]);
    await add((await aThread(app, group, anniek)).id, made);
    expect([await statusOf(made.id, anniek), await statusOf(made.id, corne), await statusOf(made.id, outsider)]).toEqual([200, 200, 404]);
    const leaver = await aMember(app, group);
    expect(await statusOf(made.id, leaver)).toBe(200);
    await app.database.query('UPDATE memberships SET ended_at = now() WHERE account_id = $1', [leaver.id]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [leaver.id]);
    expect(await statusOf(made.id, leaver)).toBe(404);
  });

  it('is told in the news of the post, so that it is on every screen at once', async () => {
    const thread = await aThread(app, group, anniek);
    const socket = await app.socket(corne);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 1 });
    const news = nextFrame(socket, 'news');
    const made = await anAttachment(app, anniek, 'Dorpshuis.png', aPng(640, 480));
    await add(thread.id, made);
    const { post } = (await news).events[0]!.payload as unknown as { post: PostAnswer };
    const { attachments } = post;
    expect(attachments).toEqual([{ id: made.id, fileName: 'Dorpshuis.png', mediaType: 'image/png', bytes: aPng(1, 1).length, width: 640, height: 480 }]);
  });

  it('can open a thread', async () => {
    const made = await anAttachment(app, anniek);
    const thread = { subject: { type: 'group', id: group.id }, kind: 'question', title: 'Met stukken', body: 'Zie hierbij.', attachmentIds: [made.id], clientId: uuid() };
    const { startThread } = await app.ask<{ startThread: { post: PostAnswer } }>(START, { input: thread }, anniek);
    expect(namesOf(startThread.post)).toEqual(['Spelregels.txt']);
  });

  it('goes with one post only, and with posts of its uploader only', async () => {
    const thread = await aThread(app, group, anniek);
    const [mine, theirs] = [await anAttachment(app, anniek), await anAttachment(app, corne)];
    expect(await app.codeOf(ADD, { input: input(thread.id, theirs) }, anniek)).toBe('ATTACHMENT_GONE');
    const twice = await Promise.all([1, 2].map(() => app.graphql(ADD, { input: input(thread.id, mine) }, anniek)));
    expect(twice.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual(expect.arrayContaining([undefined, 'ATTACHMENT_GONE']));
    expect(await app.codeOf(ADD, { input: input(thread.id, mine) }, anniek)).toBe('ATTACHMENT_GONE');
  });

  it('is stored once when the same post is sent twice', async () => {
    const thread = await aThread(app, group, anniek);
    const once = input(thread.id, await anAttachment(app, anniek));
    const first = await app.ask(ADD, { input: once }, anniek);
    expect(await app.ask(ADD, { input: once }, anniek)).toEqual(first);
  });

  it('costs a page one query, whatever it holds, and none when no post has files', async () => {
    const thread = await aThread(app, group, anniek);
    for (const name of ['een.txt', 'twee.txt']) await add(thread.id, await anAttachment(app, anniek, name), await anAttachment(app, anniek, `meer ${name}`));
    const { thread: read } = await app.ask<{ thread: { posts: { nodes: PostAnswer[] } } }>(READ, { id: thread.id }, corne);
    expect(read.posts.nodes.map(namesOf)).toEqual([[], ['een.txt', 'meer een.txt'], ['twee.txt', 'meer twee.txt']]);
  });
});

describe('what may come along', () => {
  it.each([
    ['a page', 'index.html'],
    ['a drawing that can run', 'kaart.svg'],
    ['a program', 'spelregels.exe'],
    ['a name without an ending', 'spelregels'],
  ])('is not %s', async (_, filename) => {
    const refused = await uploadAttachment(app, anniek, filename, Buffer.from('x'));
    expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([400, 'FILE_KIND_REFUSED']);
  });

  it('is an image only when its content says so, and the content decides which', async () => {
    const spoofed = await uploadAttachment(app, anniek, 'kaart.png', Buffer.from('<svg onload="alert(1)"/>'));
    expect([spoofed.status, ((await spoofed.json()) as { error: { code: string } }).error.code]).toEqual([400, 'FILE_MISMATCH']);
    expect(await anAttachment(app, anniek, 'kaart.jpg', aPng(10, 20))).toMatchObject({ mediaType: 'image/png', width: 10, height: 20 });
  });

  it('is bounded in size, in number per post and in number that waits', async () => {
    const start = await app.fetch('/files/attachments', { method: 'POST', headers: { ...TUS, 'upload-length': String(limits.attachmentBytes + 1), 'upload-metadata': metadataOf({ filename: 'groot.zip' }, Buffer.alloc(0)) } }, anniek);
    expect(start.status).toBe(413);
    const thread = await aThread(app, group, anniek);
    const many = Array.from({ length: limits.attachments + 1 }, () => ({ id: uuid() }));
    expect(await app.codeOf(ADD, { input: input(thread.id, ...many) }, anniek)).toBe('INPUT_INVALID');
    const busy = await aMember(app, group);
    await app.database.query(
      `INSERT INTO attachments (id, uploader_id, upload_id, file_name, media_type, bytes, sha256, created_at)
       SELECT gen_random_uuid(), $1::uuid, md5(n::text || $1::text), 'a.txt', 'text/plain', 1, '', $2 FROM generate_series(1, $3) AS n`,
      [busy.id, app.clock.now(), limits.looseAttachments],
    );
    expect((await uploadAttachment(app, busy, 'a.txt', Buffer.from('x'))).status).toBe(429);
  });

  it('is sent by people who signed in, to their own uploads', async () => {
    expect((await app.fetch('/files/attachments', { method: 'POST', headers: { ...TUS, 'upload-length': '1', 'upload-metadata': metadataOf({ filename: 'a.txt' }, Buffer.alloc(0)) } })).status).toBe(401);
    const headers = { ...TUS, 'upload-length': '4', 'upload-metadata': metadataOf({ filename: 'a.txt' }, Buffer.alloc(0)) };
    const location = (await app.fetch('/files/attachments', { method: 'POST', headers }, anniek)).headers.get('location')!;
    expect((await app.fetch(location, { method: 'HEAD', headers: TUS }, corne)).status).toBe(404);
  });
});

describe('an image', () => {
  it('is shown in the page to who may read the post, asked every time, and kept by the browser', async () => {
    const made = await anAttachment(app, anniek, 'Dorpshuis.png', aPng(640, 480));
    await add((await aThread(app, group, anniek)).id, made);
    const shown = await app.fetch(`/files/attachments/${made.id}/image`, {}, corne);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([200, 'image/png', 'nosniff']);
    expect(shown.headers.get('cache-control')).toBe('private, no-cache');
    const etag = { 'if-none-match': shown.headers.get('etag')! };
    expect((await app.fetch(`/files/attachments/${made.id}/image`, { headers: etag }, corne)).status).toBe(304);
    expect((await app.fetch(`/files/attachments/${made.id}/image`, { headers: etag }, outsider)).status).toBe(404);
  });

  it('is the only thing that pages show', async () => {
    const made = await anAttachment(app, anniek, 'foto.heic', Buffer.from('____ftypheic'));
    expect([await statusOf(made.id, anniek), await statusOf(`${made.id}/image`, anniek), await statusOf('nonsense/image', anniek)]).toEqual([200, 404, 404]);
  });
});

describe('changing and taking away', () => {
  it('keeps, adds and takes out files of a post in the order that is asked', async () => {
    const files = [await anAttachment(app, anniek, 'een.txt'), await anAttachment(app, anniek, 'twee.txt'), await anAttachment(app, anniek, 'drie.txt')] as const;
    const post = await add((await aThread(app, group, anniek)).id, files[0], files[1]);
    expect(namesOf(await edit(post.id, files[2], files[0]))).toEqual(['drie.txt', 'een.txt']);
    expect([await statusOf(files[0].id, corne), await statusOf(files[1].id, corne), await statusOf(files[1].id, anniek)]).toEqual([200, 404, 404]);
    await app.ask(EDIT, { input: { id: post.id, body: 'Alleen de woorden' } }, anniek);
    const log = await eventsOf(post.id);
    expect(log.map(({ name, payload }) => [name, payload.post.attachments?.length])).toEqual([['post.added', 0], ['post.edited', 0], ['post.edited', 2]]);
    expect(JSON.stringify(log)).not.toContain('twee.txt');
    expect(await app.codeOf(EDIT, { input: { id: post.id, body: 'x', attachmentIds: [files[1].id] } }, anniek)).toBe('ATTACHMENT_GONE');
  });

  it('goes along when the post is deleted: at once for readers, then its bytes, then its row', async () => {
    const made = await anAttachment(app, anniek, 'geheim.txt');
    const bytes = await bytesOf(app, made);
    const post = await add((await aThread(app, group, anniek)).id, made);
    const { deletePost } = await app.ask<{ deletePost: { post: PostAnswer } }>(DELETE, { input: { id: post.id } }, anniek);
    expect(deletePost.post.attachments).toEqual([]);
    expect([await statusOf(made.id, anniek), await statusOf(made.id, corne)]).toEqual([404, 404]);
    expect(JSON.stringify(await eventsOf(post.id))).not.toContain('geheim');
    expect(existsSync(bytes)).toBe(true);
    await app.get(Attachments).sweep();
    expect([existsSync(bytes), (await rowsOf(made)).length]).toEqual([false, 0]);
    await app.get(Attachments).sweep();
  });

  it('is out of reach while its post is hidden, but not for its author and who facilitates, and comes back with it', async () => {
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const made = await anAttachment(app, anniek, 'verborgen.txt');
    const thread = await aThread(app, group, anniek);
    const post = await add(thread.id, made);
    const seen = async (): Promise<string[][]> => (await app.ask<{ thread: { posts: { nodes: PostAnswer[] } } }>(READ, { id: thread.id }, corne)).thread.posts.nodes.map(namesOf);
    await app.ask('mutation ($input: HidePostInput!) { hidePost(input: $input) { __typename } }', { input: { postId: post.id, reason: 'Vertrouwelijk stuk.' } }, facilitator);
    expect([await statusOf(made.id, corne), await statusOf(made.id, anniek), await statusOf(made.id, facilitator)]).toEqual([404, 200, 200]);
    expect(await seen()).toEqual([[], []]);
    expect(JSON.stringify(await eventsOf(post.id))).not.toContain('verborgen.txt');
    await app.ask('mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { __typename } }', { input: { postId: post.id } }, facilitator);
    expect(await statusOf(made.id, corne)).toBe(200);
    expect(await seen()).toEqual([[], ['verborgen.txt']]);
    expect((await eventsOf(post.id)).at(-1)).toMatchObject({ name: 'post.unhidden', payload: { post: { attachments: [{ id: made.id }] } } });
  });

  it('goes away after a day when no post came, and only then', async () => {
    const [old, used] = [await anAttachment(app, anniek), await anAttachment(app, anniek)];
    const thread = await aThread(app, group, anniek);
    await add(thread.id, used);
    app.clock.advance(25 * 60 * 60 * 1000);
    const fresh = await anAttachment(app, anniek);
    const all = await Promise.all([old, used, fresh].map((file) => bytesOf(app, file)));
    await app.get(Attachments).sweep();
    expect(all.map((bytes) => existsSync(bytes))).toEqual([false, true, true]);
    expect(await app.codeOf(ADD, { input: input(thread.id, old) }, anniek)).toBe('ATTACHMENT_GONE');
  });

  it('leaves nothing of who wants to be forgotten with all words', async () => {
    const leaving = await aMember(app, group);
    const [used, loose] = [await anAttachment(app, leaving), await anAttachment(app, leaving)];
    const thread = await aThread(app, group, anniek);
    await app.ask(ADD, { input: input(thread.id, used) }, leaving);
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: leaving.id, withWords: true }, streamOf('account', leaving.id), { type: 'account', id: leaving.id });
    });
    await app.settle();
    expect([await statusOf(used.id, corne), await statusOf(loose.id, leaving)]).toEqual([404, 404]);
    await app.get(Attachments).sweep();
    expect(await rowsOf(used, loose)).toEqual([]);
  });
});
