import { join } from 'node:path';
import type { Config } from '../config/config';
import type { Bytes } from './bytes';
import { DiskBytes } from './disk-bytes';
import { S3Bytes } from './s3-bytes';

/** The place that the configuration names: a bucket, otherwise `DATA_DIR/files/sha256`. */
export function bytesOf({ S3, DATA_DIR }: Config): Bytes {
  return S3 ? new S3Bytes(S3) : new DiskBytes(join(DATA_DIR, 'files', 'sha256'));
}
