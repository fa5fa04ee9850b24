import type { INestApplicationContext } from '@nestjs/common';
import { demoPassword, streamOf } from '@leerkring/contract';
import { Group, Membership } from '@leerkring/groups/api';
import { Account, RoleGrant, passwordHashOf } from '@leerkring/identity/api';
import { organisationIdOf } from '@leerkring/organisations/api';
import { Actors, Works, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { Track, TrackFacilitator, trackIdOf } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { groups, people, tracks } from './content/index';
import type { SeedClock } from './seed-clock';

const DAY = 24 * 60;
const YEAR = 365 * DAY;

/** Who and where, by the keys of the content. */
export interface Ground {
  accountId(person: string): string;
  groupId(group: string): string;
  organisationId(person: string): string;
  /** The person as services know them. */
  actor(person: string): Promise<Actor>;
}

/** People, tracks, groups and who sits in them. */
export class SeedGround {
  private readonly accounts = new Map<string, string>();
  private readonly groups = new Map<string, string>();
  private readonly works: Works;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
  ) {
    this.works = app.get(Works);
  }

  async plant(): Promise<Ground> {
    this.clock.ago(YEAR);
    const passwordHash = await passwordHashOf(demoPassword);
    await this.works.run(systemActor, async (work) => {
      work.asSystem('demo');
      work.silently('demo');
      for (const person of people) await this.account(work, person, passwordHash);
      for (const track of tracks) await this.track(work, track);
    });
    return this.ground();
  }

  private async account(work: Work, person: (typeof people)[number], passwordHash: string): Promise<void> {
    const id = uuid();
    this.accounts.set(person.key, id);
    const { email, name, jobTitle } = person;
    const organisationId = organisationIdOf(person.organisation);
    await work.manager.insert(Account, { id, email, name, jobTitle, organisationId, function: person.function, passwordHash, language: 'nl', createdAt: work.now });
    for (const role of person.roles) await work.manager.insert(RoleGrant, { accountId: id, role, grantedAt: work.now, grantedById: null });
    await work.openStream(streamOf('account', id));
  }

  private async track(work: Work, { slug, state, facilitators }: (typeof tracks)[number]): Promise<void> {
    const trackId = trackIdOf(slug);
    await work.manager.update(Track, { id: trackId }, { state });
    for (const [index, key] of facilitators.entries()) {
      await work.manager.insert(TrackFacilitator, { trackId, accountId: this.accounts.get(key)!, role: index === 0 ? 'lead' : 'partner', assignedAt: work.now });
    }
    for (const group of groups.filter((one) => one.track === slug)) await this.group(work, group, trackId);
  }

  private async group(work: Work, group: (typeof groups)[number], trackId: string): Promise<void> {
    const id = uuid();
    this.groups.set(group.key, id);
    const { name, purpose } = group;
    await work.manager.insert(Group, { id, trackId, name, purpose, createdAt: work.now, archivedAt: null });
    await work.openStream(streamOf('group', id));
    for (const member of group.members) {
      const role = member.role === 'facilitator' ? 'facilitator' : 'participant';
      const seat = { groupId: id, accountId: this.accounts.get(member.person)!, organisationId: organisationOf(member.person), role } as const;
      this.clock.ago(member.joinedDaysAgo * DAY);
      await work.manager.insert(Membership, { id: uuid(), ...seat, joinedAt: this.clock.now(), endedAt: null, endedById: null });
    }
  }

  private ground(): Ground {
    const actors = new Map<string, Promise<Actor>>();
    const find = (from: Map<string, string>, key: string): string => {
      const id = from.get(key);
      if (!id) throw new Error(`The demo content names ${key}, which is not there`);
      return id;
    };
    const load = async (key: string): Promise<Actor> => (await this.app.get(Actors).load(find(this.accounts, key)))!;
    return {
      accountId: (person) => find(this.accounts, person),
      groupId: (group) => find(this.groups, group),
      organisationId: organisationOf,
      actor: (person) => actors.get(person) ?? actors.set(person, load(person)).get(person)!,
    };
  }
}

function organisationOf(person: string): string {
  return organisationIdOf(people.find((one) => one.key === person)!.organisation);
}
