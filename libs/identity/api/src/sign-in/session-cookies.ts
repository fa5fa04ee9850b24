import { Inject, Injectable } from '@nestjs/common';
import { Actors, CONFIG, SESSION_COOKIE, type Config, type RequestContext } from '@leerkring/platform/api';
import { SESSION_LIFE_MS } from './sign-in-sessions';

/** Hands the session's token to the browser and takes it back. Scripts of a page never see it. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly actors: Actors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** From here on the request is answered for the person who signed in. */
  async hand(context: RequestContext, token: string): Promise<void> {
    this.set(context, token);
    context.actor = await this.actors.fromToken(token, context.actor.origin);
  }

  /** The browser keeps the cookie as long as the server prolongs the session: counted from the last visit. */
  prolong(context: RequestContext): void {
    const token = context.request.cookies[SESSION_COOKIE];
    if (token && context.actor.accountId) this.set(context, token);
  }

  takeBack(context: RequestContext): void {
    context.reply.clearCookie(SESSION_COOKIE, this.options());
  }

  private set(context: RequestContext, token: string): void {
    context.reply.setCookie(SESSION_COOKIE, token, { ...this.options(), maxAge: SESSION_LIFE_MS / 1000 });
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.config.PUBLIC_URL?.startsWith('https:') ?? false };
  }
}
