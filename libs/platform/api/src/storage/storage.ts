import { createReadStream } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';

/** Files on disk below `DATA_DIR/files`, by the id of what they belong to. */
@Injectable()
export class Storage {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = join(config.DATA_DIR, 'files');
  }

  /** Folder on the same disk for files of one kind that are not whole yet. */
  incomingOf(kind: string): string {
    return join(this.root, 'incoming', kind);
  }

  /** Takes a whole file in, without copying: it stays where it was too. Afterwards it is there under `id`, or not at all. */
  async adopt(id: string, file: string): Promise<void> {
    const place = this.placeOf(id);
    await mkdir(dirname(place), { recursive: true });
    await link(file, place);
  }

  read(id: string): Readable {
    return createReadStream(this.placeOf(id));
  }

  /** Removes a file; doing it again changes nothing. */
  async remove(id: string): Promise<void> {
    await rm(this.placeOf(id), { force: true });
  }

  /** Removes what was kept of an upload besides what it became; doing it again changes nothing. */
  async removeUpload(kind: string, uploadId: string): Promise<void> {
    if (!/^[0-9a-f]+$/.test(uploadId)) throw new Error('Not an upload');
    for (const name of [uploadId, `${uploadId}.json`]) await rm(join(this.incomingOf(kind), name), { force: true });
  }

  private placeOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not an id');
    return join(this.root, id.slice(-2), id);
  }
}
