import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Config } from '../config/config';
import { isSha256, placeOf, type Bytes, type Lying } from './bytes';

/** So much of a file is in memory at a time, twice; a larger file goes in parts. */
const PART = 8 * 1024 * 1024;
const PREFIX = 'sha256/';

export type S3Settings = NonNullable<Config['S3']>;

/** Bytes in a bucket of an S3-compatible server. */
export class S3Bytes implements Bytes {
  private readonly sdk = new Lazy(() => Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]));
  private readonly client: Lazy<S3Client>;

  constructor(private readonly settings: S3Settings) {
    this.client = new Lazy(async () => {
      const [{ S3Client: Client }] = await this.sdk.get();
      const { endpoint, region, accessKeyId, secretAccessKey } = settings;
      // Checksums that Amazon adds by itself are unknown to many others; ours is in the key.
      const plain = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const;
      return new Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true, ...plain });
    });
  }

  async put(sha256: string, path: string): Promise<void> {
    const [, { Upload }] = await this.sdk.get();
    const Body = createReadStream(path, { highWaterMark: 1024 * 1024 });
    await new Upload({ client: await this.client.get(), params: { ...this.keyOf(sha256), Body }, partSize: PART, queueSize: 2 }).done();
  }

  async read(sha256: string): Promise<Readable | null> {
    const [{ GetObjectCommand, NoSuchKey }] = await this.sdk.get();
    try {
      return (await (await this.client.get()).send(new GetObjectCommand(this.keyOf(sha256)))).Body as Readable;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    const [{ DeleteObjectCommand }] = await this.sdk.get();
    await (await this.client.get()).send(new DeleteObjectCommand(this.keyOf(sha256)));
  }

  async *all(): AsyncIterable<Lying> {
    const [{ paginateListObjectsV2 }] = await this.sdk.get();
    for await (const { Contents = [] } of paginateListObjectsV2({ client: await this.client.get() }, { Bucket: this.settings.bucket, Prefix: PREFIX })) {
      for (const { Key = '', LastModified = new Date() } of Contents) if (isSha256(basename(Key))) yield { sha256: basename(Key), since: LastModified };
    }
  }

  private keyOf(sha256: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: PREFIX + placeOf(sha256) };
  }
}

/** Made when it is first asked for: who keeps files on disk never loads the client. */
class Lazy<T> {
  private made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  get(): Promise<T> {
    return (this.made ??= this.make());
  }
}
