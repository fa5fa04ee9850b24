import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionsModule, DiscussionsService, ThreadImports } from '@leerkring/discussions/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { NotificationsModule } from '@leerkring/notifications/api';
import { Cursors } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { importInto, wishesOf, type Wishes } from './import';
import type { Report } from './report';
import { madeDiscourse, madeNodebb } from './testing/made-forums';
import { madeMail } from './testing/made-mail';

const THREADS = `query ($id: ID!) { group(id: $id) { threads(first: 10) { totalCount nodes {
  id title createdAt lastPostAt lastOrdinal unreadCount author { name jobTitle email } posts(first: 10) { nodes { ordinal parentId body createdAt author { name } viewerCan } }
} } } }`;
const POST = 'query ($id: ID!) { thread(id: $id) { title } }';

interface Threads {
  group: {
    threads: {
      totalCount: number;
      nodes: {
        id: string;
        title: string;
        createdAt: string;
        lastPostAt: string;
        lastOrdinal: number;
        unreadCount: number;
        author: { name: string; jobTitle: string; email: string | null };
        posts: { nodes: { ordinal: number; parentId: string | null; body: string; createdAt: string; author: { name: string }; viewerCan: string[] }[] };
      }[];
    };
  };
}

let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await startTestApp({ imports: [DiscussionsModule, NotificationsModule] });
  folder = await mkdtemp(join(tmpdir(), 'leerkring-import-'));
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Reactions are also worked off by the clock of the server: whoever is first. */
async function isTold(told: () => Promise<number>): Promise<void> {
  for (let tries = 0; tries < 50 && !(await told()); tries++) await app.settle();
  expect(await told()).toBe(1);
}

async function aFile(contents: string | Buffer): Promise<string> {
  const path = join(folder, `${unknownId()}.export`);
  await writeFile(path, contents);
  return path;
}

const bringIn = async (group: { id: string }, format: Wishes['format'], path: string, apply = true): Promise<Report> =>
  importInto(app, { format, path, group: group.id, apply }, () => undefined);

/** How much there is of everything that an import could write. */
const stock = async (): Promise<unknown> => {
  const tables = ['accounts', 'threads', 'posts', 'imported_posts', 'domain_events', 'streams', 'audit_entries', 'read_cursors', 'event_deliveries'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return (await app.database.query(`SELECT ${counts.join(', ')}`))[0];
};

const threadsSeenBy = async (group: { id: string }, person: TestAccount) => (await app.ask<Threads>(THREADS, { id: group.id }, person)).group.threads;

const mail = (n: number, { answers, body = `Woorden ${n}`, from = 'Ina Voorbeeld <ina@example.org>', subject = 'Moestuin' }: { answers?: number; body?: string; from?: string; subject?: string } = {}): string =>
  `From x Mon Mar  4 12:00:00 2019\nMessage-ID: <m${n}@example.org>\nFrom: ${from}\nSubject: ${subject}\nDate: Mon, 4 Mar 2019 12:${String(n).padStart(2, '0')}:00 +0100\n` +
  `${answers ? `In-Reply-To: <m${answers}@example.org>\n` : ''}\n${body}\n\n`;

describe('importing an archive of more than a thousand mails', () => {
  const made = madeMail(7, 1100);

  it('writes nothing in a dry run, and tells what it would do; then all of it, and nothing the second time', async () => {
    const group = await aGroup(app);
    const path = await aFile(made.mbox);
    const before = await stock();
    const dry = await bringIn(group, 'mbox', path, false);
    expect(await stock()).toEqual(before);

    const report = await bringIn(group, 'mbox', path);
    expect(report.lines()).toEqual(dry.lines());
    expect(report.threads).toEqual({ new: made.threads, extended: 0, known: 0 });
    expect(report.posts).toEqual({ read: made.messages, new: made.mails.size, known: 0, parts: 0 });
    expect(report.placeholders).toEqual({ new: made.people, known: 0 });

    const after = await stock();
    const again = await bringIn(group, 'mbox', path);
    expect(await stock()).toEqual(after);
    expect(again.posts).toMatchObject({ new: 0, known: made.mails.size });
    expect(again.threads).toEqual({ new: 0, extended: 0, known: made.threads });
  });

  it('stores gap-free threads with their own dates, and tells of each post in the stream of its thread', async () => {
    const group = await aGroup(app);
    await bringIn(group, 'mbox', await aFile(made.mbox));
    const [sums] = await app.database.query(
      `SELECT count(DISTINCT t.id)::int AS threads, count(*)::int AS posts, sum((p.event_id = e.id AND e.occurred_at = p.created_at AND e.actor_id = p.author_id)::int)::int AS told
       FROM threads t JOIN posts p ON p.thread_id = t.id JOIN domain_events e ON e.id = p.event_id AND e.stream = 'thread:' || t.id WHERE t.subject_id = $1`,
      [group.id],
    );
    expect(sums).toEqual({ threads: made.threads, posts: made.mails.size, told: made.mails.size });
    const gaps = await app.database.query(
      `SELECT t.id FROM threads t JOIN posts p ON p.thread_id = t.id WHERE t.subject_id = $1 GROUP BY t.id
       HAVING max(p.ordinal) <> count(*) OR t.last_ordinal <> count(*) OR t.last_post_at <> max(p.created_at) OR t.created_at <> min(p.created_at)`,
      [group.id],
    );
    expect(gaps).toEqual([]);
  });
});

describe('importing a forum', () => {
  it('takes over an export of Discourse once, and counts what stays behind', async () => {
    const group = await aGroup(app);
    const made = madeDiscourse(3, 60);
    const path = await aFile(made.text);
    const report = await bringIn(group, 'discourse', path);
    expect(report.threads.new).toBe(made.topics);
    expect(report.posts).toMatchObject({ read: made.posts + made.left, new: made.posts });
    expect(report.countLeftOut()).toBe(made.left);
    const [{ count }] = await app.database.query('SELECT count(*)::int FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.subject_id = $1', [group.id]);
    expect(count).toBe(made.posts);
    expect((await bringIn(group, 'discourse', path)).posts).toMatchObject({ new: 0, known: made.posts });
  });

  it('takes over the objects of NodeBB once, and counts what stays behind', async () => {
    const group = await aGroup(app);
    const made = madeNodebb(5, 60);
    const path = await aFile(made.text);
    const report = await bringIn(group, 'nodebb', path);
    expect(report.posts).toMatchObject({ read: made.posts + made.left, new: made.posts });
    expect(report.countLeftOut('deleted')).toBe(made.left);
    const [{ count }] = await app.database.query('SELECT count(*)::int FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.subject_id = $1', [group.id]);
    expect(count).toBe(made.posts);
    expect((await bringIn(group, 'nodebb', path)).posts).toMatchObject({ new: 0, known: made.posts });
  });
});

describe('what came in', () => {
  it('is read by the members, as words of people who are not here, with nothing unread', async () => {
    const group = await aGroup(app);
    const member = await aMember(app, group);
    await bringIn(group, 'mbox', await aFile(mail(1) + mail(2, { answers: 1, from: 'Ko Proef <ko@example.org>' })));
    const { totalCount, nodes } = await threadsSeenBy(group, member);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      title: 'Moestuin',
      createdAt: '2019-03-04T11:01:00.000Z',
      lastPostAt: '2019-03-04T11:02:00.000Z',
      unreadCount: 0,
      author: { name: 'Ina Voorbeeld', jobTitle: 'overgenomen uit een mailarchief', email: null },
    });
    expect(nodes[0]!.posts.nodes.map(({ author, viewerCan }) => [author.name, viewerCan])).toEqual([['Ina Voorbeeld', ['post.read']], ['Ko Proef', ['post.read']]]);
    const answer = await app.get(DiscussionsService).addPost(await member.actor(), { threadId: nodes[0]!.id, body: 'Nog steeds waar.', clientId: uuid() });
    expect(answer.ordinal).toBe(3);
  });

  it('is no news: members who hear of everything are told of what is said here, not of what was said long ago', async () => {
    const group = await aGroup(app);
    const [member, speaker] = [await aMember(app, group), await aMember(app, group)];
    const told = async (): Promise<number> => (await app.database.query('SELECT FROM notifications WHERE account_id = $1', [member.id])).length;
    await bringIn(group, 'mbox', await aFile(mail(1) + mail(2, { answers: 1 })));
    await app.settle();
    expect(await told()).toBe(0);
    await app.get(DiscussionsService).startThread(await speaker.actor(), { subject: { type: 'group', id: group.id }, kind: 'question', title: 'Nieuw', body: 'Van nu', clientId: uuid() });
    await isTold(told);
  });

  it('is not there for people outside the group, administrators included', async () => {
    const group = await aGroup(app);
    const member = await aMember(app, group);
    const admin = await anAccount(app, { roles: ['admin', 'programme_manager'] });
    const outsider = await anAccount(app);
    await bringIn(group, 'mbox', await aFile(mail(1, { from: `Ina ${group.id} <ina@example.org>` })));
    const { id } = (await threadsSeenBy(group, member)).nodes[0]!;
    for (const person of [admin, outsider]) expect(await app.codeOf(POST, { id }, person)).toBe('NOT_FOUND');
    expect((await threadsSeenBy(group, admin).catch(() => ({ totalCount: 0 }))).totalCount).toBe(0);
    const found = await app.ask<{ accounts: { totalCount: number } }>('query ($search: String) { accounts(search: $search) { totalCount } }', { search: group.id }, admin);
    expect(found.accounts.totalCount).toBe(0);
  });

  it('keeps no address anywhere in the database, and speaks for nobody who has an account', async () => {
    const group = await aGroup(app);
    const there = await anAccount(app, { name: 'Ina Hier' });
    const [known, unknown] = [there.email, `${unknownId()}@elders.example`];
    const report = await bringIn(group, 'mbox', await aFile(mail(1, { from: `Ina Voorbeeld <${known}>` }) + mail(2, { answers: 1, from: `Ko <${unknown}>`, body: `Zie ${unknown}` })));
    expect(report.countChanged('account')).toBe(1);
    expect(report.lines().join('\n')).not.toMatch(/@/);
    const [{ own }] = await app.database.query('SELECT count(*)::int AS own FROM posts WHERE author_id = $1', [there.id]);
    expect(own).toBe(0);
    const [{ kept }] = await app.database.query(
      `SELECT (SELECT count(*) FROM posts WHERE body LIKE $1) + (SELECT count(*) FROM domain_events WHERE payload::text LIKE $1) + (SELECT count(*) FROM imported_posts WHERE source_key LIKE $1)
        + (SELECT count(*) FROM accounts WHERE email = $2 OR name LIKE $1 OR placeholder_key LIKE $1) AS kept`,
      [`%${unknown}%`, unknown],
    );
    expect(Number(kept)).toBe(0);
  });

  it('stands under other placeholders in another group', async () => {
    const [one, two] = [await aGroup(app), await aGroup(app)];
    const path = await aFile(mail(1));
    expect((await bringIn(one, 'mbox', path)).placeholders.new).toBe(1);
    expect((await bringIn(two, 'mbox', path)).placeholders.new).toBe(1);
    const authors = await app.database.query('SELECT DISTINCT author_id FROM threads WHERE subject_id = ANY($1)', [[one.id, two.id]]);
    expect(authors).toHaveLength(2);
  });
});

describe('a longer export of the same', () => {
  it('adds only what is new, at the end of its thread, and what was read stays read', async () => {
    const group = await aGroup(app);
    const [up, behind] = [await aMember(app, group), await aMember(app, group)];
    await bringIn(group, 'mbox', await aFile(mail(2) + mail(5, { answers: 2 })));
    const { id } = (await threadsSeenBy(group, up)).nodes[0]!;
    await app.get(DiscussionsService).addPost(await up.actor(), { threadId: id, body: 'Hier verder.', clientId: uuid() });
    const report = await bringIn(group, 'mbox', await aFile(mail(1) + mail(2, { answers: 1 }) + mail(5, { answers: 2 }) + mail(6, { answers: 5 })));
    expect(report.threads).toEqual({ new: 0, extended: 1, known: 0 });
    expect(report.posts).toMatchObject({ new: 2, known: 2 });
    const { nodes } = await threadsSeenBy(group, up);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]!.posts.nodes.map(({ ordinal, body }) => [ordinal, body])).toEqual([[1, 'Woorden 2'], [2, 'Woorden 5'], [3, 'Hier verder.'], [4, 'Woorden 1'], [5, 'Woorden 6']]);
    expect(nodes[0]!.lastPostAt).toBe(app.clock.now().toISOString());
    expect(nodes[0]!.unreadCount).toBe(0);
    expect((await threadsSeenBy(group, behind)).nodes[0]!.unreadCount).toBe(3);
    await app.get(Cursors).flush();
  });

  it('goes on where an import was cut off', async () => {
    const group = await aGroup(app);
    const long = Array.from({ length: 450 }, (_, n) => mail(n + 1, n ? { answers: 1 } : {}).replace(/12:\d+:00 \+/, `1${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}:00 +`)).join('');
    const path = await aFile(long);
    const imports = app.get(ThreadImports);
    const add = imports.add.bind(imports);
    let commits = 0;
    const failing = { ...app, get: ((token: unknown) => (token === ThreadImports ? { known: imports.known.bind(imports), add: (past: Parameters<typeof add>[0]) => (++commits > 1 ? Promise.reject(new Error('cut off')) : add(past)) } : app.get(token as never))) as TestApp['get'] };
    await expect(importInto(failing, { format: 'mbox', path, group: group.id, apply: true }, () => undefined)).rejects.toThrow('cut off');
    const report = await bringIn(group, 'mbox', path);
    expect(report.posts).toMatchObject({ new: 250, known: 200 });
    const [thread] = await app.database.query('SELECT count(*) OVER ()::int AS threads, last_ordinal FROM threads WHERE subject_id = $1', [group.id]);
    expect(thread).toEqual({ threads: 1, last_ordinal: 450 });
  });

  it('adds nothing twice when two people start it at the same moment', async () => {
    const group = await aGroup(app);
    const path = await aFile(mail(1) + mail(2, { answers: 1 }) + mail(3, { subject: 'Anders' }));
    await Promise.allSettled([bringIn(group, 'mbox', path), bringIn(group, 'mbox', path)]);
    await bringIn(group, 'mbox', path);
    const [{ count }] = await app.database.query('SELECT count(*)::int FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.subject_id = $1', [group.id]);
    expect(count).toBe(3);
  });
});

describe('words that do not fit', () => {
  it('are divided over posts that follow each other, and are there in full', async () => {
    const group = await aGroup(app);
    const member = await aMember(app, group);
    const body = Array.from({ length: 900 }, (_, n) => `Alinea ${n} gaat over de begroting van het dorp.`).join('\n\n');
    const report = await bringIn(group, 'mbox', await aFile(mail(1, { body, subject: `Lang ${'onderwerp '.repeat(40)}` })));
    expect(report.countChanged('split')).toBe(1);
    expect(report.countChanged('title')).toBe(1);
    const [thread] = (await threadsSeenBy(group, member)).nodes;
    expect(thread!.title).toHaveLength(200);
    const posts = thread!.posts.nodes;
    expect(posts.length).toBe(1 + report.posts.parts);
    expect(posts.map((post) => post.body).join('\n\n')).toBe(body);
  });
});

describe('words without end', () => {
  it('are cut with a note, and do not keep the import busy', async () => {
    const group = await aGroup(app);
    const report = await bringIn(group, 'mbox', await aFile(mail(1, { body: `${'a'.repeat(300_000)}\n\n${'[x '.repeat(100_000)}` })));
    expect(report.countChanged('cut')).toBe(1);
    const rows = await app.database.query('SELECT p.body FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.subject_id = $1 ORDER BY p.ordinal', [group.id]);
    expect(rows).toHaveLength(report.posts.new);
    expect(rows.at(-1).body).toBe('*De rest van dit bericht is niet overgenomen.*');
  });
});

describe('the command', () => {
  it('understands what is asked, and nothing else', () => {
    expect(wishesOf(['mbox', 'a.mbox', '--group', 'Kring 1', '--apply'])).toEqual({ format: 'mbox', path: 'a.mbox', group: 'Kring 1', apply: true });
    expect(wishesOf(['--group', 'Kring 1', 'discourse', 'a.json'])).toEqual({ format: 'discourse', path: 'a.json', group: 'Kring 1', apply: false });
    for (const wrong of [[], ['mbox'], ['mbox', 'a'], ['phpbb', 'a', '--group', 'x'], ['mbox', 'a', 'b', '--group', 'x'], ['mbox', 'a', '--group'], ['toString', 'a', '--group', 'x']]) expect(wishesOf(wrong)).toBeNull();
  });

  it('finds the group by its exact name, and says so when there is none or more than one, or no file', async () => {
    const path = await aFile(mail(1));
    const group = await aGroup(app);
    const wishes = { format: 'mbox', path, group: group.name, apply: false } as const;
    expect((await importInto(app, wishes, () => undefined)).posts.new).toBe(1);
    await aGroup(app, { name: group.name });
    await expect(importInto(app, wishes, () => undefined)).rejects.toThrow('There are 2 groups with the name');
    await expect(importInto(app, { ...wishes, group: 'Geen kring' }, () => undefined)).rejects.toThrow('There is no group');
    await expect(importInto(app, { ...wishes, group: group.id, path: `${path}.niet` }, () => undefined)).rejects.toThrow('There is no file');
  });
});
