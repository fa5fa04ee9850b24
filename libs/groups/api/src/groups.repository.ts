import { Injectable } from '@nestjs/common';
import { Access, DomainError, Kept, Reads, type Actor, type ActorMembership, type Title } from '@leerkring/platform/api';
import { DataSource, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { GroupInvitation } from './group-invitation.entity';
import { Group } from './group.entity';
import { inOwnGroups, type GroupFacts } from './groups.policy';
import { Membership } from './membership.entity';
import { groupKeyOf, type RosterGroup, type RosterRow, type RosterSeat } from './rosters/roster-plan';

/** A group with the head of its stream, which was read before the group itself. */
export type GroupWithHead = Group & { head: number };

/** Who sits in a group, and as what. */
export type GroupSeat = Pick<Membership, 'accountId' | 'role' | 'organisationId'>;

export interface TrackCounts {
  groups: number;
  municipalities: number;
}

/** Reads groups, seats and open invitations. */
@Injectable()
export class GroupsRepository {
  /** Every page of a group asks for it: together with those who ask at the same moment, and never kept. */
  private readonly together = new Kept<GroupWithHead>((ids) => this.read(ids), { forMs: 0 });

  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly reads: Reads,
  ) {}

  byIds(ids: readonly string[]): Promise<Map<string, GroupWithHead>> {
    return this.together.loadAll(ids);
  }

  private async read(ids: readonly string[]): Promise<Map<string, GroupWithHead>> {
    const rows = await this.reads.rows<GroupWithHead>(
      'groups by id',
      `SELECT g.id, g.track_id AS "trackId", g.name, g.purpose, g.created_at AS "createdAt", g.archived_at AS "archivedAt", s.head
       FROM groups g JOIN streams s ON s.stream = 'group:' || g.id WHERE g.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const groups = await this.byIds(ids);
    return new Map([...groups].map(([id, { name }]) => [id, { nl: name, en: name, slug: id }]));
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, GroupFacts>> {
    const text = 'SELECT id, track_id AS "trackId", archived_at AS "archivedAt" FROM groups WHERE id = ANY($1)';
    const groups = await manager.query<(GroupFacts & { id: string })[]>(text, [ids]);
    return new Map(groups.map((group) => [group.id, group]));
  }

  /** Groups that the actor sits in, by name. */
  ownGroups(actor: Actor): Promise<GroupWithHead[]> {
    return this.list(inOwnGroups(this.groups(), 'g.id', actor));
  }

  /** Groups of these tracks that the actor may see, by name. */
  async ofTracks(trackIds: readonly string[], actor: Actor): Promise<Map<string, GroupWithHead[]>> {
    const query = this.groups().andWhere('g.track_id = ANY(:trackIds::uuid[])', { trackIds });
    return Map.groupBy(await this.list(this.access.visible('group', query, 'g.id', actor)), (group) => group.trackId);
  }

  /** How many active groups and municipalities these tracks have: numbers for everybody, names for nobody. */
  async countsOfTracks(trackIds: readonly string[]): Promise<Map<string, TrackCounts>> {
    const rows = await this.database.query<{ track_id: string; groups: number; municipalities: number }[]>(
      `SELECT g.track_id, count(DISTINCT g.id)::int AS groups, count(DISTINCT m.organisation_id)::int AS municipalities
       FROM groups g LEFT JOIN memberships m ON m.group_id = g.id AND m.ended_at IS NULL AND m.role = 'participant'
       WHERE g.archived_at IS NULL AND g.track_id = ANY($1::uuid[]) GROUP BY g.track_id`,
      [trackIds],
    );
    return new Map(rows.map((row) => [row.track_id, { groups: row.groups, municipalities: row.municipalities }]));
  }

  /** Seats of a person that count now. */
  async membershipsOf(accountId: string): Promise<ActorMembership[]> {
    return this.database.query<ActorMembership[]>(
      `SELECT m.group_id AS "groupId", g.track_id AS "trackId", m.role, m.organisation_id AS "organisationId"
       FROM memberships m JOIN groups g ON g.id = m.group_id WHERE m.account_id = $1 AND m.ended_at IS NULL`,
      [accountId],
    );
  }

  /** Seats of a group in order of joining, after the seat `after`. */
  async members(groupId: string, size: number, after?: string): Promise<{ rows: Membership[]; total: number }> {
    const query = this.database.manager.createQueryBuilder(Membership, 'm').where('m.group_id = :groupId AND m.ended_at IS NULL', { groupId });
    const total = await query.getCount();
    if (after) query.andWhere('m.id > :after', { after });
    return { rows: await query.orderBy('m.id').limit(size).getMany(), total };
  }

  async seatsNow(groupId: string, manager: EntityManager): Promise<GroupSeat[]> {
    return manager.query<GroupSeat[]>('SELECT account_id AS "accountId", role, organisation_id AS "organisationId" FROM memberships WHERE group_id = $1 AND ended_at IS NULL ORDER BY id', [groupId]);
  }

  /** Municipalities that take part in a group, with those for whom a seat is kept. */
  async municipalities(groupId: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT o.id FROM organisations o WHERE o.kind = 'municipality' AND o.id IN (
         SELECT organisation_id FROM memberships WHERE group_id = $1 AND ended_at IS NULL AND role = 'participant'
         UNION SELECT organisation_id FROM group_invitations WHERE group_id = $1 AND settled_at IS NULL AND role = 'participant')`,
      [groupId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  invitations(groupId: string): Promise<GroupInvitation[]> {
    return this.database.manager.find(GroupInvitation, { where: { groupId, settledAt: IsNull() }, order: { invitedAt: 'ASC' } });
  }

  /** Open invitations to one address. */
  invitationsTo(email: string): Promise<GroupInvitation[]> {
    return this.database.manager.findBy(GroupInvitation, { email, settledAt: IsNull() });
  }

  /**
   * A seat that counts now.
   * @throws DomainError NOT_FOUND
   */
  async membership(where: { id: string } | { groupId: string; accountId: string }, manager: EntityManager): Promise<Membership> {
    const found = await manager.findOneBy(Membership, { ...where, endedAt: IsNull() });
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** All seats of a group that are taken, and all that wait. */
  async seats(groupId: string, manager: EntityManager): Promise<[Membership[], GroupInvitation[]]> {
    return [await manager.findBy(Membership, { groupId, endedAt: IsNull() }), await manager.findBy(GroupInvitation, { groupId, settledAt: IsNull() })];
  }

  /** The groups that these rows name, with who sits there and for whom a seat is kept, by `groupKeyOf`. */
  async rosters(rows: readonly RosterRow[], manager: EntityManager): Promise<Map<string, RosterGroup>> {
    const found = await manager.query<{ id: string; trackId: string; group: string; archivedAt: Date | null; seats: RosterSeat[] | null }[]>(
      `SELECT g.id, g.track_id AS "trackId", g.name AS "group", g.archived_at AS "archivedAt", (
         SELECT json_agg(s) FROM (
           SELECT a.email, m.role, m.organisation_id AS "organisationId", a.organisation_id AS "ownOrganisationId", false AS kept
           FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.group_id = g.id AND m.ended_at IS NULL
           UNION ALL SELECT i.email, i.role, i.organisation_id, NULL, true FROM group_invitations i WHERE i.group_id = g.id AND i.settled_at IS NULL
         ) s) AS seats
       FROM groups g JOIN (SELECT DISTINCT unnest($1::uuid[]) AS track_id, unnest($2::text[]) AS name) w ON w.track_id = g.track_id AND lower(w.name) = lower(g.name)`,
      [rows.map(({ trackId }) => trackId), rows.map(({ group }) => group)],
    );
    return new Map(found.map(({ id, archivedAt, seats, ...named }) => [groupKeyOf(named), { id, archived: archivedAt !== null, seats: seats ?? [], keptFor: [] }]));
  }

  /** Invitations that were not mailed yet, the oldest first; nobody else mails them until the transaction ends. */
  unsent(most: number, manager: EntityManager): Promise<GroupInvitation[]> {
    return manager.find(GroupInvitation, { where: { sentAt: IsNull(), settledAt: IsNull() }, order: { invitedAt: 'ASC', id: 'ASC' }, take: most, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  async peopleUnsent(): Promise<number> {
    const [row] = await this.database.query<[{ count: number }]>('SELECT count(DISTINCT email)::int AS count FROM group_invitations WHERE sent_at IS NULL AND settled_at IS NULL');
    return row.count;
  }

  /** Makes others who change the seats of this group wait until the transaction ends. */
  async lock(groupId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT id FROM groups WHERE id = $1 FOR UPDATE', [groupId]);
  }

  private groups(): SelectQueryBuilder<Group> {
    return this.database.manager.createQueryBuilder(Group, 'g').select('g.id');
  }

  private async list(query: SelectQueryBuilder<Group>): Promise<GroupWithHead[]> {
    const rows = await query.orderBy('g.name').getMany();
    const groups = await this.byIds(rows.map((row) => row.id));
    return rows.flatMap((row) => groups.get(row.id) ?? []);
  }
}
