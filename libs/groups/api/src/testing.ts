import { v7 as uuid } from 'uuid';
import { streamOf, type GroupRole } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';
import { Group } from './group.entity';
import { Membership } from './membership.entity';

/** A group without members, in a track of its own unless one is given. */
export async function aGroup(app: TestApp, wishes: { track?: { id: string }; name?: string; archivedAt?: Date } = {}): Promise<Group> {
  const id = uuid();
  const track = wishes.track ?? (await aTrack(app));
  await app.database.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [streamOf('group', id)]);
  return app.database.manager.save(Group, {
    id,
    trackId: track.id,
    name: wishes.name ?? `Leergroep ${id}`,
    purpose: 'Samen uitzoeken hoe dorpen meer te zeggen krijgen.',
    createdAt: app.clock.now(),
    archivedAt: wishes.archivedAt ?? null,
  });
}

interface MemberWishes {
  role?: GroupRole;
  name?: string;
  /** Null: represents nobody, as a facilitator may. */
  organisationId?: string | null;
  /** Somebody who has an account already. */
  account?: TestAccount;
}

/** Somebody who sits in the group, with an account of a municipality unless one is given. */
export async function aMember(app: TestApp, group: { id: string }, wishes: MemberWishes = {}): Promise<TestAccount> {
  const organisationId = wishes.organisationId === undefined ? aMunicipality().id : wishes.organisationId;
  const account = wishes.account ?? (await anAccount(app, { organisationId, ...(wishes.name && { name: wishes.name }) }));
  await app.database.manager.save(Membership, {
    id: uuid(),
    groupId: group.id,
    accountId: account.id,
    role: wishes.role ?? 'participant',
    organisationId,
    joinedAt: app.clock.now(),
    endedAt: null,
    endedById: null,
  });
  await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [account.id]);
  return account;
}
