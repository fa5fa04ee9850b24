import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMail } from './mail';
import { Report } from './report';
import type { SourceThread } from './source';
import { madeMail, type MadeMail } from './testing/made-mail';

const now = new Date('2026-11-19T13:00:00Z');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leerkring-mail-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(mbox: string | Buffer): Promise<{ threads: SourceThread[]; report: Report }> {
  const path = join(folder, 'archief.mbox');
  await writeFile(path, mbox);
  const report = new Report();
  const source = await readMail(path, { report, now, say: () => undefined });
  const threads: SourceThread[] = [];
  for await (const thread of source.threads) threads.push(thread);
  return { threads, report };
}

const mail = (head: string, body: string): string => `From x@example.org Mon Mar  4 12:00:00 2019\n${head}\n\n${body}\n\n`;
const bodyOf = async (head: string, body: string): Promise<string> => (await read(mail(`From: Ina Voorbeeld <ina@example.org>\nDate: Mon, 4 Mar 2019 12:00:00 +0100\n${head}`, body))).threads[0]!.posts[0]!.body;

describe('an archive of more than a thousand mails', () => {
  let made: MadeMail;
  let threads: SourceThread[];
  let report: Report;
  beforeAll(async () => {
    made = madeMail(20190304, 1200);
    ({ threads, report } = await read(made.mbox));
  });

  it('comes out with every mail that went in, but the doubles, the machines and the private ones', () => {
    expect(made.messages).toBeGreaterThanOrEqual(1200);
    expect(report.posts.read).toBe(made.messages);
    expect(report.countLeftOut('duplicate')).toBe(made.duplicates);
    expect(report.countLeftOut('automatic')).toBe(made.automatic);
    expect(report.countLeftOut('private')).toBe(made.private);
    const posts = threads.flatMap((thread) => thread.posts);
    expect(posts).toHaveLength(made.mails.size);
    expect(report.countLeftOut() + posts.length).toBe(made.messages);
    expect(report.countChanged('attachment')).toBe(made.attachments);
    expect(report.countChanged('date')).toBe(made.undated);
    for (const count of [made.duplicates, made.automatic, made.private, made.attachments, made.undated]) expect(count).toBeGreaterThan(0);
  });

  it('puts each mail in its conversation, under its writer and its time, behind what it answers', () => {
    expect(threads).toHaveLength(made.threads);
    const markOf = new Map(threads.flatMap(({ posts }) => posts.map((post) => [post.id, /kenmerk-\d+/.exec(post.body)![0]])));
    expect(new Set(markOf.values()).size).toBe(made.mails.size);
    for (const { posts } of threads) {
      expect(new Set(posts.map((post) => made.mails.get(markOf.get(post.id)!)!.thread)).size).toBe(1);
      posts.forEach((post, index) => {
        const expected = made.mails.get(markOf.get(post.id)!)!;
        expect({ author: post.author.name, at: post.at.toISOString(), answers: post.parentId && markOf.get(post.parentId) }).toEqual({
          author: expected.author,
          at: expected.at.toISOString(),
          answers: expected.answers,
        });
        if (post.parentId) expect(posts.slice(0, index).some(({ id }) => id === post.parentId)).toBe(true);
      });
    }
  });

  it('reads every charset and encoding, without signatures, footers, scripts, copies and addresses', () => {
    for (const { body } of threads.flatMap((thread) => thread.posts)) {
      expect(body).toMatch(/Coöperatie ['‘]t Hofje kreeg € 500, aldus Renée/);
      expect(body).toContain('From hier af is het proza.');
      expect(body).not.toMatch(/Handtekening|mailing list|alert|color:red|stond hier|schreef|@gemeente\.example|>From/);
    }
    expect(new Set(threads.flatMap((thread) => thread.posts.map((post) => post.author.key))).size).toBe(made.people);
    for (const { title } of threads) expect(title).not.toMatch(/^re:|antw:|\[leergroep\]/i);
  });

  it('comes out the same from the same archive', async () => {
    expect((await read(madeMail(20190304, 1200).mbox)).threads).toEqual(threads);
  });
});

describe('one mail', () => {
  it('keeps the names of files that were sent along, also when there is nothing else', async () => {
    const body = '--x\nContent-Type: application/pdf; name="plan_*.pdf"\nContent-Disposition: attachment\n\nabc\n--x--';
    expect(await bodyOf('Content-Type: multipart/mixed; boundary=x', body)).toBe('*Bijlage niet overgenomen: plan\\_\\*.pdf*');
  });

  it('stays behind when it is empty', async () => {
    const { threads, report } = await read(mail('From: ina@example.org\nSubject: Leeg', '   '));
    expect(threads).toEqual([]);
    expect(report.countLeftOut('wordless')).toBe(1);
  });

  it('shows images as links, and drops scripts, tracking dots and links that are none', async () => {
    const html = '<p>Zie <img src="https://x.example/a.png" alt="de kaart"><img src="https://x.example/dot" width="1"><img src="cid:1" alt="logo"> <a href="javascript:alert(1)">hier</a></p><script>x()</script>';
    expect(await bodyOf('Content-Type: text/html', html)).toBe('Zie [de kaart](https://x.example/a.png)logo hier');
  });

  it('names who has no name in a way that shows no address', async () => {
    for (const from of ['ina.voorbeeld@example.org', '"ina.voorbeeld@example.org" <ina.voorbeeld@example.org>', '<ina.voorbeeld@example.org>']) {
      const { threads } = await read(mail(`From: ${from}\nSubject: Dag`, 'Hallo'));
      expect(threads[0]!.posts[0]!.author).toMatchObject({ key: 'ina.voorbeeld@example.org', name: expect.stringMatching(/^Afzender [0-9a-f]{4}$/) });
    }
  });

  it('puts names in the place of the addresses of who wrote, and leaves other addresses', async () => {
    expect(await bodyOf('Subject: x', 'Mail ina@example.org of info@gemeente.example.')).toBe('Mail Ina Voorbeeld of info@gemeente.example.');
  });

  it('has the date of its journey when its own is missing or cannot be', async () => {
    for (const date of ['', 'Date: morgen\n', 'Date: Mon, 4 Mar 2091 12:00:00 +0100\n', 'Date: 1 Jan 1904 00:00:00 +0000\n']) {
      const { threads, report } = await read(mail(`From: ina@example.org\nReceived: by a; Tue, 5 Mar 2019 10:00:00 +0100\n${date}Subject: x`, 'Hallo'));
      expect(threads[0]!.posts[0]!.at.toISOString()).toBe('2019-03-05T09:00:00.000Z');
      expect(report.countChanged('date')).toBe(1);
    }
  });

  it('cannot come from a file that is no archive', async () => {
    await expect(read('Dit is een brief.\n\nVan mij.')).rejects.toThrow('is no mail archive');
    await expect(read('')).rejects.toThrow('is no mail archive');
  });
});
