import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { DomainError } from '../errors/domain-error';
import { written } from './clearing';

async function* countWritten(parts: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  for await (const part of parts) {
    yield part;
    written(part.byteLength);
  }
}

/** Files under way on disk, which tells a full disk from a connection that broke off. */
export class IncomingFiles extends FileStore {
  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(join(this.directory, id), { flags: 'r+', start: offset });
    try {
      await pipeline(readable, countWritten, file);
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new DomainError('STORAGE_FULL');
      throw error;
    }
    return offset + file.bytesWritten;
  }
}
