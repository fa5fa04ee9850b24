import type { Type } from '@nestjs/common';
import { demoPassword, streamOf } from '@leerkring/contract';
import { Group, Membership } from '@leerkring/groups/api';
import { Account, passwordHashOf } from '@leerkring/identity/api';
import { organisationIdOf } from '@leerkring/organisations/api';
import { Works, systemActor, type Config, type Work } from '@leerkring/platform/api';
import { Track } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { openRooms } from './demo';

const GROUP = 'Belastingproef';
/** Whom they all represent: Zwolle. */
const MUNICIPALITY = 'gm0193';

/**
 * Adds accounts `load-1…n@demo.leerkring.example` in one group, for load tests only. Those that are there stay.
 * @returns id of the group
 */
export async function seedLoad(config: Config, rooms: Type, count: number): Promise<string> {
  const { app, clock } = await openRooms(config, rooms);
  try {
    clock.justNow(0);
    const passwordHash = await passwordHashOf(demoPassword);
    return await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('load test');
      work.silently('load test');
      const groupId = await groupFor(work);
      for (let n = 1; n <= count; n++) await person(work, n, groupId, passwordHash);
      return groupId;
    });
  } finally {
    await app.close();
  }
}

async function groupFor(work: Work): Promise<string> {
  const found = await work.manager.findOneBy(Group, { name: GROUP });
  if (found) return found.id;
  const id = uuid();
  const [track] = await work.manager.find(Track, { order: { position: 'ASC' }, take: 1 });
  if (!track) throw new Error('Seed the demo first: there is no track yet.');
  await work.manager.insert(Group, { id, trackId: track.id, name: GROUP, purpose: 'Alleen voor proeven met veel mensen.', createdAt: work.now, archivedAt: null });
  await work.openStream(streamOf('group', id));
  return id;
}

/** The first one facilitates, so that a load test can open a session. */
async function person(work: Work, n: number, groupId: string, passwordHash: string): Promise<void> {
  const email = `load-${n}@demo.leerkring.example`;
  if (await work.manager.existsBy(Account, { email })) return;
  const id = uuid();
  const organisationId = organisationIdOf(MUNICIPALITY);
  await work.manager.insert(Account, { id, email, name: `Proef ${n}`, function: 'other', jobTitle: null, organisationId, passwordHash, language: 'nl', createdAt: work.now });
  await work.openStream(streamOf('account', id));
  const seat = { groupId, accountId: id, organisationId, role: n === 1 ? 'facilitator' : 'participant' } as const;
  await work.manager.insert(Membership, { id: uuid(), ...seat, joinedAt: work.now, endedAt: null, endedById: null });
}
