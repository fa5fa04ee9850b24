import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, messagesOf } from './mbox';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'leerkring-mbox-')), 'archief');
});
afterAll(() => rm(join(path, '..'), { recursive: true, force: true }));

async function read(text: string): Promise<{ head: string; words: string }[]> {
  await writeFile(path, text, 'latin1');
  const file = await open(path);
  const messages: { head: string; words: string }[] = [];
  try {
    for await (const message of messagesOf(path)) messages.push({ head: message.head, words: Buffer.from(await bytesOf(file, message)).toString('latin1') });
  } finally {
    await file.close();
  }
  return messages;
}

describe('an mbox', () => {
  it('gives each message as it was written, "From" at the beginning of a line included', async () => {
    const line = fc.oneof(fc.constantFrom('', 'From hier', '>From daar', '>>From ver', 'From x Mon Mar  4 12:00:00 2019', 'Dag'), fc.stringMatching(/^[ -~]{0,40}$/));
    const messages = fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 6 });
    for (const [bodies, end] of fc.sample(fc.tuple(messages, fc.constantFrom('\n', '\r\n')), { numRuns: 60, seed: 4 })) {
      const written = bodies.map((lines, index) => ['Subject: ' + index, 'X-Long: a', '\tb', '', ...lines, '', ''].join(end));
      const archive = written.map((text) => `From a@b.example Mon Mar  4 12:00:00 2019${end}${text.replace(/^(>*From )/gm, '>$1')}`).join('');
      const got = await read(archive);
      expect(got.map(({ words }) => words)).toEqual(written);
      expect(got.map(({ head }) => head)).toEqual(bodies.map((_, index) => `Subject: ${index}\nX-Long: a\n\tb\n`));
    }
  });

  it('takes a sentence that begins with "From" for a sentence, also where a program forgot to mark it', async () => {
    const got = await read('From a Mon Mar  4 12:00:00 2019\nSubject: x\n\nDag.\n\nFrom 10:00 on 4 March 2019 we meet\nat the hall.\n\nFrom here it is near.\n');
    expect(got).toHaveLength(1);
    expect(got[0]!.words).toContain('\nFrom 10:00 on 4 March 2019 we meet\n');
  });

  it('knows the first lines of other programs', async () => {
    for (const line of ['From - Mon Mar 04 12:00:00 2019', 'From 1627@xxx Mon Mar 04 12:00:00 +0000 2019', 'From ina at example.org  Mon Mar  4 12:00:00 2019', 'From ina@example.org Mon Mar  4 12:00 CET 2019']) {
      expect(await read(`${line}\nSubject: x\n\nDag.\n\n${line}\nSubject: y\n\nDag.\n`)).toHaveLength(2);
    }
  });

  it('does not keep a line without end', async () => {
    const got = await read(`From a Mon Mar  4 12:00:00 2019\nSubject: x\n\n${'x'.repeat(3_000_000)}\n\nFrom a Mon Mar  4 12:00:00 2019\nSubject: y\n\nDag.\n`);
    expect(got.map(({ words }) => words.length)).toEqual([3_000_014, 17]);
  });
});
