import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@leerkring/platform/api';
import { Secret } from './secret';

/** The page that each kind of link opens: addresses of the web app (paths.ts), whose last part no log keeps. */
const pages = { invitation: 'uitnodiging', password_reset: 'wachtwoord' } as const;
export type LinkKind = keyof typeof pages;

/**
 * One-use links. A token is derived from the id of its row with a secret that is not in the database: the mail can be
 * made after the commit, and neither the database nor its backup opens an account.
 */
@Injectable()
export class LinkTokens {
  constructor(
    private readonly secret: Secret,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  tokenOf(kind: LinkKind, id: string): Promise<string> {
    return this.secret.codeOf(`${kind} ${id}`);
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
