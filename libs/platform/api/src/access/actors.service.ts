import { Injectable } from '@nestjs/common';
import type { NewsActor, PlatformRole } from '@leerkring/contract';
import { Kept } from '../database/kept';
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
  /** Access version of each of these accounts that is active. */
  accessVersions: (accountIds: readonly string[]) => Promise<Map<string, number>>;
  memberships: (accountId: string) => Promise<ActorMembership[]>;
  people: (accountIds: string[]) => Promise<NewsActor[]>;
}

const CACHED_ACTORS = 5_000;
const NAMES_KEPT_MS = 10_000;

/** Loads Actors from what the ground rooms register, and keeps one while its account's access version is unchanged. */
@Injectable()
export class Actors {
  private readonly sources: Partial<Sources> = {};
  private readonly cache = new Map<string, Actor>();
  private readonly listeners: ((accountId: string) => void)[] = [];
  private readonly names = new Kept<NewsActor>(async (ids) => new Map(((await this.sources.people?.(ids)) ?? []).map((person) => [person.id, person])), { forMs: NAMES_KEPT_MS });

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
    // The version first: rights that end between the two reads then seem older than they are, and are read again.
    const claims = await this.sources.account?.(accountId);
    if (!claims) return null;
    const memberships = await this.sources.memberships?.(accountId);
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

  /** People with the rights of this moment, by account id; who is blocked or not there is left out. One query, and more only for who is not known yet or changed. */
  async current(accountIds: readonly string[]): Promise<Map<string, Actor>> {
    const found = new Map<string, Actor>();
    for (const [accountId, version] of (await this.sources.accessVersions?.(accountIds)) ?? []) {
      const cached = this.cache.get(accountId);
      const actor = cached?.accessVersion === version ? cached : await this.load(accountId);
      if (actor) found.set(accountId, actor);
    }
    return found;
  }

  /** These actors with the rights of this moment; null for one whose sign-in session ended. One query, and more only for who changed. */
  async renewed(actors: readonly Actor[]): Promise<(Actor | null)[]> {
    const sessionIds = actors.flatMap((actor) => actor.sessionId ?? []);
    const alive = sessionIds.length ? await this.sessionsAlive(sessionIds) : new Map<string, number>();
    return Promise.all(
      actors.map(async (actor) => {
        // The software itself, and the seed's people, have no session that could end.
        if (!actor.sessionId) return actor;
        const version = alive.get(actor.sessionId);
        if (version === undefined || version === actor.accessVersion) return version === undefined ? null : actor;
        const renewed = await this.load(actor.accountId!);
        return renewed && { ...renewed, sessionId: actor.sessionId, origin: actor.origin };
      }),
    );
  }

  async sessionsAlive(sessionIds: string[]): Promise<Map<string, number>> {
    return (await this.sources.sessionsAlive?.(sessionIds)) ?? new Map();
  }

  /** Names beside news and presence, read at delivery and never stored with it; kept for some seconds. */
  async people(accountIds: readonly string[]): Promise<Map<string, NewsActor>> {
    return this.names.loadAll(accountIds);
  }

  /** Calls `listener` when an account changed, on whichever node. */
  onChanged(listener: (accountId: string) => void): void {
    this.listeners.push(listener);
  }

  /** Something about an account changed: what was kept of it does not count any more. */
  changed(accountId: string): void {
    this.names.forget(accountId);
    for (const listener of this.listeners) listener(accountId);
  }
}
