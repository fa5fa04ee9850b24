import { Injectable } from '@nestjs/common';
import { limits, permissions, streamOf, type GroupRole, type Permission, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, check, violates, wholeConnection, membershipOf, type Actor, type Connection, type Work } from '@leerkring/platform/api';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { EntityManager } from 'typeorm';
import { Group } from './group.entity';
import { knownGroup } from './groups.policy';
import { GroupsRepository, type GroupSeat, type GroupWithHead } from './groups.repository';
import { Places } from './places';

const words = { name: z.string().trim().min(3).max(limits.name), purpose: z.string().trim().min(3).max(limits.keyQuestion) };
const creating = z.object({ trackId: z.uuid(), ...words });
const naming = z.object({ id: z.uuid() });
const updating = z.object({ id: z.uuid(), ...words });
const groupPermissions = (Object.keys(permissions) as Permission[]).filter((permission) => permissions[permission] === 'group');

/** Learning groups: their name and purpose. Who sits in them: MembershipsService. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: GroupsRepository,
    private readonly places: Places,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async byId(actor: Actor, id: string): Promise<GroupWithHead> {
    const group = isUuid(id) ? await this.fresh(id) : undefined;
    if (!group) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, 'group.read', groupSubject(id), undefined, knownGroup(group));
    return group;
  }

  /** Groups that the actor sits in, by name. */
  async own(actor: Actor): Promise<Connection<GroupWithHead>> {
    return wholeConnection(await this.repository.ownGroups(actor));
  }

  /** Groups of a track that the actor may add members to. */
  async toAddTo(actor: Actor, trackId: string): Promise<GroupWithHead[]> {
    const groups = (await this.repository.ofTracks([trackId], actor)).get(trackId) ?? [];
    const asked = await Promise.all(groups.map(async (group) => ((await this.access.can(actor, 'membership.add', groupSubject(group.id))) ? [group] : [])));
    return asked.flat();
  }

  /** Who sits in a group now, in order of joining. For rooms that tell or count its members. */
  seats(groupId: string, manager: EntityManager): Promise<GroupSeat[]> {
    return this.repository.seatsNow(groupId, manager);
  }

  /** Who sits in each of these groups; nobody comes or goes until the transaction ends. */
  async heldSeats(groupIds: readonly string[], manager: EntityManager): Promise<Map<string, GroupSeat[]>> {
    for (const id of [...groupIds].sort()) await this.repository.lock(id, manager);
    const seats = new Map<string, GroupSeat[]>();
    for (const id of groupIds) seats.set(id, await this.repository.seatsNow(id, manager));
    return seats;
  }

  async viewerCan(actor: Actor, id: string): Promise<Permission[]> {
    return [...(await this.access.granted(actor, groupPermissions, groupSubject(id)))];
  }

  /** What the actor is in the group; null for somebody who may see it from outside. */
  viewerRole(actor: Actor, id: string): GroupRole | null {
    return membershipOf(actor, id)?.role ?? null;
  }

  /** @throws DomainError GROUP_NAME_TAKEN */
  async create(actor: Actor, input: { trackId: string; name: string; purpose: string }): Promise<{ group: GroupWithHead }> {
    const { trackId, name, purpose } = check(creating, input);
    const id = uuid();
    await nameIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('group.create', { type: 'track', id: trackId });
        await this.insert(work, { id, trackId, name, purpose });
      }),
    );
    return { group: await this.fresh(id) };
  }

  /** Makes a group for a room that asked, in this Work, whether that may be. @throws DomainError GROUP_NAME_TAKEN */
  async found(work: Work, asked: { trackId: string; name: string; purpose: string }): Promise<string> {
    const id = uuid();
    await nameIsFree(() => this.insert(work, { id, ...check(creating, asked) }));
    return id;
  }

  /** The municipalities that take part in an active group, kept seats and places counted; nobody comes or goes until the transaction ends. Null: there is no such group in this track. */
  async heldMunicipalities(groupId: string, trackId: string, manager: EntityManager): Promise<Set<string> | null> {
    await this.repository.lock(groupId, manager);
    const group = (await this.repository.facts([groupId], manager)).get(groupId);
    return group?.trackId === trackId && !group.archivedAt ? this.places.municipalities(groupId, manager) : null;
  }

  private async insert(work: Work, group: Pick<Group, 'id' | 'trackId' | 'name' | 'purpose'>): Promise<void> {
    const { id } = group;
    await work.save(Group, { ...group, createdAt: work.now, archivedAt: null });
    await work.openStream(streamOf('group', id));
    work.record('group.created', { groupId: id }, streamOf('group', id), groupSubject(id));
  }

  /** @throws DomainError GROUP_NAME_TAKEN */
  async update(actor: Actor, input: { id: string; name: string; purpose: string }): Promise<{ group: GroupWithHead }> {
    const { id, name, purpose } = check(updating, input);
    await nameIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('group.update', groupSubject(id));
        await work.manager.update(Group, { id }, { name, purpose });
        work.record('group.updated', { groupId: id }, streamOf('group', id), groupSubject(id));
      }),
    );
    return { group: await this.fresh(id) };
  }

  /** From here on it can only be read: a rule of every room asks for it. */
  async archive(actor: Actor, input: { id: string }): Promise<{ group: GroupWithHead }> {
    return this.settle(actor, input, 'group.archive', 'group.archived');
  }

  /** Its members can write in it again. */
  async reopen(actor: Actor, input: { id: string }): Promise<{ group: GroupWithHead }> {
    return this.settle(actor, input, 'group.reopen', 'group.reopened');
  }

  private async settle(actor: Actor, input: { id: string }, right: 'group.archive' | 'group.reopen', event: 'group.archived' | 'group.reopened'): Promise<{ group: GroupWithHead }> {
    const { id } = check(naming, input);
    await this.works.run(actor, async (work) => {
      // Two people at the same moment: the second one finds it done and may not do it again.
      await this.repository.lock(id, work.manager);
      await work.require(right, groupSubject(id));
      await work.manager.update(Group, { id }, { archivedAt: event === 'group.archived' ? work.now : null });
      await work.audit(right, groupSubject(id));
      work.record(event, { groupId: id }, streamOf('group', id), groupSubject(id));
    });
    return { group: await this.fresh(id) };
  }

  private async fresh(id: string): Promise<GroupWithHead> {
    return (await this.repository.byIds([id])).get(id)!;
  }
}

export const groupSubject = (id: string): SubjectRef => ({ type: 'group', id });

async function nameIsFree(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw violates(error, 'uq_groups_track_id_name') ? new DomainError('GROUP_NAME_TAKEN') : error;
  }
}
