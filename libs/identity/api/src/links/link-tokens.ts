import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@leerkring/platform/api';

/** The page that each kind of link opens: addresses of the web app (paths.ts), whose last part no log keeps. */
const pages = { invitation: 'uitnodiging', password_reset: 'wachtwoord' } as const;
export type LinkKind = keyof typeof pages;

/**
 * One-use links. A token is derived from the id of its row with a secret that is not in the database: the mail can be
 * made after the commit, and neither the database nor its backup opens an account.
 */
@Injectable()
export class LinkTokens {
  private secret: Promise<string> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async tokenOf(kind: LinkKind, id: string): Promise<string> {
    this.secret ??= this.config.SECRET ? Promise.resolve(this.config.SECRET) : keptSecret(this.config.DATA_DIR);
    return createHmac('sha256', await this.secret).update(`${kind} ${id}`).digest('base64url');
  }

  /** Address of the page that uses the token. */
  async addressOf(kind: LinkKind, id: string): Promise<string> {
    return `${this.site()}/${pages[kind]}/${await this.tokenOf(kind, id)}`;
  }

  /** Address of the page on which people ask for a new password. */
  forgotPasswordAddress(): string {
    return `${this.site()}/wachtwoord-vergeten`;
  }

  private site(): string {
    return this.config.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${this.config.HOST}:${this.config.PORT}`;
  }
}

/** The secret of this installation, made at first use; readable for its own user only. */
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
