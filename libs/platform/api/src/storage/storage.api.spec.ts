import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { v7 as uuid } from 'uuid';
import { givenBucket, startTestApp, type TestApp } from '../testing';
import { BYTES, type Bytes } from './bytes';
import { freePort } from './scanning/testing';
import { Storage, type BroughtFile } from './storage';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A schema must have something to ask. */
@Resolver()
class AskedResolver {
  @Query(() => Boolean)
  asked(): boolean {
    return true;
  }
}

@Module({ providers: [AskedResolver] })
class AskedModule {}

/** A bucket of `S3_TEST_URL` (`http://key:secret@host:port/bucket`), otherwise of an S3-compatible server that runs for this spec. */
async function aBucket(): Promise<{ env: Record<string, string>; stop: () => Promise<void> }> {
  const given = givenBucket();
  if (given) return { env: settingsOf(new URL(given)), stop: async () => undefined };
  const { startFauxqs } = await import('fauxqs');
  const server = await startFauxqs({ port: await freePort(), host: '127.0.0.1', logger: false, init: { buckets: ['leerkring'] } });
  return { env: settingsOf(new URL(`http://key:secret@127.0.0.1:${server.port}/leerkring`)), stop: () => server.stop() };
}

function settingsOf({ origin, username, password, pathname }: URL): Record<string, string> {
  return { S3_ENDPOINT: origin, S3_BUCKET: pathname.slice(1), S3_ACCESS_KEY_ID: username, S3_SECRET_ACCESS_KEY: password };
}

describe.each(['on disk', 'in a bucket'])('files %s', (where) => {
  let app: TestApp;
  let storage: Storage;
  let lying: Bytes;
  let bucket: Awaited<ReturnType<typeof aBucket>> | undefined;
  beforeAll(async () => {
    bucket = where === 'in a bucket' ? await aBucket() : undefined;
    app = await startTestApp({ imports: [AskedModule], env: bucket?.env });
    storage = app.get(Storage);
    lying = app.get<Bytes>(BYTES);
    // What lies somewhere tells its own time.
    app.clock.set(new Date());
  });
  afterAll(async () => {
    await app?.stop();
    await bucket?.stop();
  });

  async function aFile(content: Uint8Array = randomBytes(1000)): Promise<BroughtFile> {
    const path = join(storage.incomingOf('spec'), uuid().replaceAll('-', ''));
    await mkdir(storage.incomingOf('spec'), { recursive: true });
    await writeFile(path, content);
    return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async function keptBy(file: BroughtFile): Promise<{ id: string; sha256: string }> {
    const kept = { id: uuid(), sha256: file.sha256 };
    await storage.bring(file);
    await storage.keep(kept, app.database.manager);
    return kept;
  }

  const isThere = async (sha256: string): Promise<boolean> => {
    const stream = await lying.read(sha256);
    stream?.on('error', () => undefined).destroy();
    return stream !== null;
  };

  it.each([0, 1000, 20 * 1024 * 1024 + 7])('come back byte for byte: %d of them', async (size) => {
    const content = randomBytes(size);
    expect((await buffer(await storage.read(await keptBy(await aFile(content))))).equals(content)).toBe(true);
  });

  it('that are the same lie once, and go when the last one who has them lets go', async () => {
    const content = randomBytes(1000);
    const [one, other] = [await keptBy(await aFile(content)), await keptBy(await aFile(content))];
    const all: string[] = [];
    for await (const { sha256 } of lying.all()) all.push(sha256);
    expect(all.filter((sha256) => sha256 === one.sha256)).toHaveLength(1);
    await storage.release(one);
    await storage.sweep();
    expect((await buffer(await storage.read(other))).equals(content)).toBe(true);
    await storage.release(other);
    await storage.release(other);
    expect(await isThere(other.sha256)).toBe(false);
  });

  it('that came but were never kept go after a day, not before', async () => {
    const file = await aFile();
    await storage.bring(file);
    await storage.sweep();
    expect(await isThere(file.sha256)).toBe(true);
    app.clock.advance(DAY_MS + 1);
    await storage.sweep();
    expect(await isThere(file.sha256)).toBe(false);
  });

  it('that came again and wait for whom they are for stay, whoever lets go of them', async () => {
    const file = await aFile();
    const before = await keptBy(file);
    await storage.bring(file);
    await storage.release(before);
    await storage.sweep();
    expect(await isThere(file.sha256)).toBe(true);
  });

  it('that were let go of while somebody else was about to keep them are asked for again', async () => {
    const file = await aFile();
    await storage.release(await keptBy(file));
    await expect(storage.keep({ id: uuid(), sha256: file.sha256 }, app.database.manager)).rejects.toThrow('fk_stored_files_sha256');
    await keptBy(file);
  });

  it('that no row tells of go after a day', async () => {
    const file = await aFile();
    await lying.put(file.sha256, file.path);
    app.clock.set(new Date(Date.now() - 1000));
    await storage.sweep();
    expect(await isThere(file.sha256)).toBe(true);
    app.clock.set(new Date(Date.now() + 2 * DAY_MS));
    await storage.sweep();
    expect(await isThere(file.sha256)).toBe(false);
  });

  it('that were there already are taken in as others are: the same is asked of the disk or the bucket', async () => {
    const file = await aFile();
    await keptBy(file);
    const puts: string[] = [];
    const put = lying.put.bind(lying);
    lying.put = (sha256, path) => {
      puts.push(sha256);
      return put(sha256, path);
    };
    await storage.bring(file);
    lying.put = put;
    expect(puts).toEqual([file.sha256]);
    expect((await buffer((await lying.read(file.sha256))!)).length).toBe(file.bytes);
    expect((await readFile(file.path)).length).toBe(file.bytes);
  });

  it('that an older version of the house left under their own id are read there, and move to the others', async () => {
    const file = await aFile();
    const kept = { id: uuid(), sha256: file.sha256 };
    const old = join(app.config.DATA_DIR, 'files', kept.id.slice(-2));
    await mkdir(old, { recursive: true });
    await link(file.path, join(old, kept.id));
    expect((await buffer(await storage.read(kept))).length).toBe(file.bytes);
    await storage.moveOldFiles();
    await expect(readFile(join(old, kept.id))).rejects.toThrow('ENOENT');
    expect((await buffer(await storage.read(kept))).length).toBe(file.bytes);
  });

  it('that cannot be found are an error, not an empty answer', async () => {
    await expect(storage.read({ id: uuid(), sha256: 'a'.repeat(64) })).rejects.toThrow('not where they should be');
  });
});
