import { Injectable } from '@nestjs/common';
import type { NewsActor, PlatformRole } from '@leerkring/contract';
import { stranger, type Actor, type ActorMembership } from './actor';

/** What the identity room knows of a person: its part of the Actor. */
export interface AccountClaims {
  accessVersion: number;
  organisationId: string | null;
  roles: PlatformRole[];
}

interface Sources {
  /** Valid sign-in session of a cookie's token, or null. One light query: it is asked at every request. */
  session: (token: string) => Promise<{ sessionId: string; accountId: string; accessVersion: number } | null>;
  /** Which of these sessions still count, with the access version of their account. */
  sessionsAlive: (sessionIds: string[]) => Promise<Map<string, number>>;
  account: (accountId: string) => Promise<AccountClaims | null>;
  memberships: (accountId: string) => Promise<ActorMembership[]>;
  people: (accountIds: string[]) => Promise<NewsActor[]>;
}

const CACHED_ACTORS = 5_000;

/** Loads Actors from what the ground rooms register, and keeps one while its account's access version is unchanged. */
@Injectable()
export class Actors {
  private readonly sources: Partial<Sources> = {};
  private readonly cache = new Map<string, Actor>();

  /** A ground room tells, at start, how its part is read. */
  register<K extends keyof Sources>(part: K, source: Sources[K]): void {
    this.sources[part] = source;
  }

  async fromToken(token: string | undefined, origin: string): Promise<Actor> {
    const session = token ? await this.sources.session?.(token) : null;
    if (!session) return stranger(origin);
    const cached = this.cache.get(session.accountId);
    const actor = cached?.accessVersion === session.accessVersion ? cached : await this.load(session.accountId);
    return actor ? { ...actor, sessionId: session.sessionId, origin } : stranger(origin);
  }

  /** Reads the rights of an account anew, past the cache. Null when there is no such active account. */
  async load(accountId: string): Promise<Actor | null> {
    const [claims, memberships] = await Promise.all([this.sources.account?.(accountId), this.sources.memberships?.(accountId)]);
    if (!claims) return null;
    const actor: Actor = {
      accountId,
      sessionId: null,
      accessVersion: claims.accessVersion,
      organisationId: claims.organisationId,
      roles: new Set(claims.roles),
      memberships: memberships ?? [],
      origin: 'system',
    };
    this.cache.delete(accountId);
    this.cache.set(accountId, actor);
    if (this.cache.size > CACHED_ACTORS) this.cache.delete(this.cache.keys().next().value!);
    return actor;
  }

  async sessionsAlive(sessionIds: string[]): Promise<Map<string, number>> {
    return (await this.sources.sessionsAlive?.(sessionIds)) ?? new Map();
  }

  /** Names beside news and presence, read at delivery and never stored with it. */
  async people(accountIds: readonly string[]): Promise<Map<string, NewsActor>> {
    const ids = [...new Set(accountIds)];
    const people = ids.length ? ((await this.sources.people?.(ids)) ?? []) : [];
    return new Map(people.map((person) => [person.id, person]));
  }
}
