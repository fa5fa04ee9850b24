import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@leerkring/platform/api';

/** The secret of this installation, which is not in the database: SECRET, or one that is kept in DATA_DIR. */
@Injectable()
export class Secret {
  private secret: Promise<string> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A code for the words that only this installation can make again, from which nobody learns the words. */
  async codeOf(words: string): Promise<string> {
    this.secret ??= this.config.SECRET ? Promise.resolve(this.config.SECRET) : keptSecret(this.config.DATA_DIR);
    return createHmac('sha256', await this.secret).update(words).digest('base64url');
  }
}

/** Made at first use; readable for its own user only. */
async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  const made = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(made, randomBytes(32).toString('hex'), { mode: 0o600 });
  // A link is made whole or not at all: of two processes that start together one secret stays.
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made, { force: true });
  return readFile(file, 'utf8');
}
