import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ActorMembership } from './actor';
import { Actors } from './actors.service';

describe('what is known of a person', () => {
  it('never shows rights that ended under the version of the moment after', async () => {
    const actors = new Actors();
    const stored = { version: 1, seats: [{ groupId: uuid() } as ActorMembership] };
    actors.register('account', async () => {
      await Promise.resolve();
      return { accessVersion: stored.version, organisationId: null, roles: [] };
    });
    actors.register('memberships', async () => {
      const { seats } = stored;
      Object.assign(stored, { version: 2, seats: [] });
      return seats;
    });
    const id = uuid();
    expect(await actors.load(id)).toMatchObject({ accessVersion: 1 });
    expect(await actors.load(id)).toMatchObject({ accessVersion: 2, memberships: [] });
  });
});
