import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDiscourse } from './discourse';
import { forumWords } from './forum-words';
import { readNodebb } from './nodebb';
import { Report } from './report';
import type { Source, SourceThread } from './source';

const now = new Date('2026-11-19T13:00:00Z');
let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'leerkring-forum-')), 'export.json');
});
afterAll(() => rm(join(path, '..'), { recursive: true, force: true }));

type Reader = (path: string, options: { report: Report; now: Date }) => Promise<Source>;

async function read(reader: Reader, contents: object | string): Promise<{ threads: SourceThread[]; report: Report }> {
  await writeFile(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  const report = new Report();
  const threads: SourceThread[] = [];
  for await (const thread of (await reader(path, { report, now })).threads) threads.push(thread);
  return { threads, report };
}

describe('the words of a forum', () => {
  it('keep their Markdown, with images as links and files by their names', () => {
    const { body, images, files } = forumWords('**Ja** ![kaart|690x400](upload://abc.png) ![](https://x.example/a.png "t") [plan_1.pdf|attachment](upload://def.pdf) (12.3 KB) [hier](/t/9)');
    expect(body).toBe('**Ja** *Afbeelding niet overgenomen: kaart* [afbeelding](https://x.example/a.png) *Bijlage niet overgenomen: plan\\_1.pdf* hier');
    expect([images, files]).toEqual([['kaart', 'afbeelding'], ['plan_1.pdf']]);
  });

  it('show quotes of BBCode as quotes, also within each other', () => {
    const raw = 'Eerst\n[quote="ina, post:1, topic:2, full:true"]\nbuiten\n[quote]\nbinnen\n[/quote]\n[/quote]\nDaarna';
    expect(forumWords(raw).body).toBe('Eerst\n\n> **ina:**\n>\n> buiten\n>\n> > binnen\n\nDaarna');
  });

  it('hold no HTML but the words in it, and leave code alone', () => {
    expect(forumWords('<div>Dit <b>wel</b><br>en <a href="https://x.example">dit</a></div><script>alert(1)</script> <https://y.example> `<b>` 1 < 2').body).toBe(
      'Dit wel\\\nen [dit](https://x.example)\n\n <https://y.example> `<b>` 1 < 2',
    );
    expect(forumWords('[details="Meer"]\nwoorden\n[/details] [date=2019-03-04 time=12:00:00 timezone="UTC"]').body).toBe('**Meer**\n\nwoorden\n 2019-03-04 12:00');
  });
});

describe('an export of Discourse', () => {
  const users = [{ id: 1, username: 'ina', name: 'Ina Voorbeeld', email: 'Ina@Example.org', created_at: '2018-01-01T00:00:00Z' }];
  const post = (id: number, more: object = {}): object => ({ id: id + 100, user_id: 1, post_number: id, raw: `Bericht ${id}`, created_at: `2019-03-04T12:0${id}:00.000Z`, reply_to_post_number: null, ...more });

  it('gives its topics with who wrote what when, and what it answers', async () => {
    const topic = { id: 7, title: 'Moestuin', created_at: '2019-03-04T12:01:00.000Z', posts: [post(2, { reply_to_post_number: 1, user_id: 9 }), post(1)] };
    const { threads } = await read(readDiscourse, { users, topics: [topic] });
    expect(threads).toHaveLength(1);
    expect(threads[0]!.title).toBe('Moestuin');
    expect(threads[0]!.posts.map(({ author, at, body }) => [author.name, at.toISOString(), body])).toEqual([
      ['Ina Voorbeeld', '2019-03-04T12:01:00.000Z', 'Bericht 1'],
      ['Verwijderde deelnemer', '2019-03-04T12:02:00.000Z', 'Bericht 2'],
    ]);
    expect(threads[0]!.posts[1]!.parentId).toBe(threads[0]!.posts[0]!.id);
    expect(threads[0]!.posts[0]!.author).toEqual({ key: 'ina@example.org', name: 'Ina Voorbeeld', email: 'ina@example.org' });
  });

  it('leaves hidden, empty, private and automatic posts behind, and says so', async () => {
    const topics = [
      { id: 7, title: 'Tuin', created_at: '2019-03-04T12:01:00Z', posts: [post(1), post(2, { hidden: true }), post(3, { raw: ' ' }), post(4, { user_id: -1 })] },
      { id: 8, title: 'Geheim', archetype: 'private_message', created_at: '2019-03-04T12:01:00Z', posts: [post(5)] },
    ];
    const { threads, report } = await read(readDiscourse, { users, topics });
    expect(threads.map(({ posts }) => posts.length)).toEqual([1]);
    expect((['deleted', 'wordless', 'automatic', 'private'] as const).map((reason) => report.countLeftOut(reason))).toEqual([1, 1, 1, 1]);
  });

  it('is refused in one sentence when it is something else', async () => {
    await expect(read(readDiscourse, '{"topic_list": []}')).rejects.toThrow('is no export of Discourse');
    await expect(read(readDiscourse, 'Beste mensen')).rejects.toThrow('is no JSON');
  });
});

describe('the objects of NodeBB', () => {
  const objects = [
    { _key: 'post:2', pid: 2, tid: '5', uid: '3', toPid: '1', content: 'Antwoord', timestamp: { $numberLong: '1551700860000' } },
    { _key: 'user:3', uid: 3, username: 'ina', fullname: 'Ina Voorbeeld', email: 'INA@example.org', joindate: 1 },
    { _key: 'topic:5', tid: 5, title: 'Moestuin', mainPid: 1, timestamp: 1551700800000 },
    { _key: 'post:1', pid: 1, tid: 5, uid: 0, handle: 'Voorbijganger', content: 'Vraag', timestamp: '1551700800000' },
    { _key: 'post:1:replies', value: 1 },
  ];

  it.each([
    ['one on each line', objects.map((object) => JSON.stringify(object)).join('\n')],
    ['in one list', JSON.stringify(objects)],
  ])('give their topics, %s', async (_, text) => {
    const { threads } = await read(readNodebb, text);
    expect(threads.map(({ title, posts }) => [title, ...posts.map(({ author, at, body, parentId }) => [author.name, at.toISOString(), body, parentId !== null])])).toEqual([
      ['Moestuin', ['Voorbijganger', '2019-03-04T12:00:00.000Z', 'Vraag', false], ['Ina Voorbeeld', '2019-03-04T12:01:00.000Z', 'Antwoord', true]],
    ]);
  });

  it('leave behind what was deleted, planned, undated or without its topic, and say so', async () => {
    const post = (pid: number, more: object): object => ({ _key: `post:${pid}`, pid, tid: 5, uid: 3, content: 'x', timestamp: 1551700800000, ...more });
    const more = [post(11, { deleted: 1 }), post(12, { timestamp: now.getTime() + 1 }), post(13, { timestamp: null }), post(14, { tid: 99 })];
    const { threads, report } = await read(readNodebb, JSON.stringify([...objects, ...more]));
    expect(threads[0]!.posts).toHaveLength(2);
    expect((['deleted', 'private', 'unreadable', 'orphan'] as const).map((reason) => report.countLeftOut(reason))).toEqual([1, 1, 1, 1]);
  });

  it('are refused in one sentence when they are something else', async () => {
    await expect(read(readNodebb, '[]')).rejects.toThrow('is no export of NodeBB');
    await expect(read(readNodebb, '{"a":1}\nnee')).rejects.toThrow('is no JSON');
  });
});
