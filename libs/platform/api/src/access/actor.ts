import { AsyncLocalStorage } from 'node:async_hooks';
import type { GroupRole, PlatformRole } from '@leerkring/contract';

/** One seat in a learning group and the organisation that it represents. */
export interface ActorMembership {
  readonly groupId: string;
  /** The track that the group belongs to. */
  readonly trackId: string;
  readonly role: GroupRole;
  readonly organisationId: string | null;
}

/** Who is asking. A stranger has no account; loaded once per request or socket. */
export interface Actor {
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly accessVersion: number;
  readonly organisationId: string | null;
  readonly roles: ReadonlySet<PlatformRole>;
  readonly memberships: readonly ActorMembership[];
  /** Address that the request came from, for the audit log. */
  readonly origin: string;
}

export function stranger(origin = 'unknown'): Actor {
  return { accountId: null, sessionId: null, accessVersion: 0, organisationId: null, roles: new Set(), memberships: [], origin };
}

/** The software itself: jobs, reactions and the seed; its Work must call `asSystem`. */
export const systemActor: Actor = stranger('system');

export function hasRole(actor: Actor, ...roles: PlatformRole[]): boolean {
  return roles.some((role) => actor.roles.has(role));
}

export function membershipOf(actor: Actor, groupId: string): ActorMembership | undefined {
  return actor.memberships.find((membership) => membership.groupId === groupId);
}

/** The person's account id. A right that needs an account was asked before, so a stranger here is a mistake of ours. */
export function accountIdOf(actor: Actor): string {
  if (!actor.accountId) throw new Error('A stranger has no account');
  return actor.accountId;
}

/** The actor of the request that is being served, for code that Nest calls without it. */
export const currentActor = new AsyncLocalStorage<Actor>();
