import type { MunicipalFunction, PlatformRole } from '@leerkring/contract';
import { Actors, SESSION_COOKIE, stranger, type Actor } from '@leerkring/platform/api';
import type { TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { Account, RoleGrant, type Language } from './accounts/account.entity';
import { SignInSessions } from './sign-in/sign-in-sessions';

export interface TestAccount {
  id: string;
  email: string;
  name: string;
  /** Token of a sign-in session of this person; pass the account as `as` to calls. */
  token: string;
  /** The whole Cookie header. */
  cookie: string;
  /** The person as services see them, read anew. */
  actor(): Promise<Actor>;
}

interface Wishes {
  name?: string;
  email?: string;
  roles?: PlatformRole[];
  organisationId?: string | null;
  function?: MunicipalFunction;
  language?: Language;
  /** As `passwordHashOf` makes it; left out, no password fits. */
  passwordHash?: string;
}

/** A person who is signed in; a participant unless other roles are given. */
export async function anAccount(app: TestApp, wishes: Wishes = {}): Promise<TestAccount> {
  const id = uuid();
  const { name = `Person ${id.slice(-6)}`, email = `${id}@example.org`, roles = ['participant'], organisationId = null } = wishes;
  const { manager } = app.database;
  const now = app.clock.now();
  await manager.insert(Account, {
    id,
    email,
    name,
    organisationId,
    function: wishes.function ?? 'ambtenaar',
    jobTitle: null,
    passwordHash: wishes.passwordHash ?? '-',
    language: wishes.language ?? 'nl',
    createdAt: now,
  });
  await manager.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [`account:${id}`]);
  for (const role of roles) await manager.insert(RoleGrant, { accountId: id, role, grantedAt: now, grantedById: null });
  const { id: sessionId, token } = await app.get(SignInSessions).begin(id, undefined, manager);
  const actor = async (): Promise<Actor> => ({ ...(await app.get(Actors).load(id))!, sessionId });
  return { id, email, name, token, cookie: `${SESSION_COOKIE}=${token}`, actor };
}

/** Somebody without an account. */
export const aStranger: { actor(): Promise<Actor>; token?: undefined } = { actor: async () => stranger() };
