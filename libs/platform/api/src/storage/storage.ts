import { createReadStream } from 'node:fs';
import { link, mkdir } from 'node:fs/promises';
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

  /** Folder on the same disk for files that are not whole yet. */
  get incoming(): string {
    return join(this.root, 'incoming');
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

  private placeOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not an id');
    return join(this.root, id.slice(-2), id);
  }
}
