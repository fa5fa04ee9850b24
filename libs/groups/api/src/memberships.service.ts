import { Injectable } from '@nestjs/common';
import { groupRoles, limits, streamOf, type EventName, type Events, type GroupRole } from '@leerkring/contract';
import { AccountsService, InvitationsService, type Account } from '@leerkring/identity/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import { Access, Actors, DomainError, Works, accountIdOf, check, violates } from '@leerkring/platform/api';
import type { Actor, Connection, PageArgs, Work } from '@leerkring/platform/api';
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { assertFacilitatorRemains, assertNoConflict, type Seat } from './composition';
import { GroupInvitation } from './group-invitation.entity';
import { GroupsRepository, type GroupWithHead } from './groups.repository';
import { groupSubject } from './groups.service';
import { Membership } from './membership.entity';
import { Places } from './places';

const email = z.string().trim().toLowerCase().pipe(z.email().max(limits.email));
const adding = z.object({ groupId: z.uuid(), email, role: z.enum(groupRoles), organisationId: z.uuid().nullish() });
const inviting = adding.extend({ organisationId: z.uuid() });
const naming = z.object({ id: z.uuid() });
const paging = z.object({ first: z.number().int().min(0).max(limits.page).default(limits.page), after: z.uuid().optional() });
const leaving = z.object({ groupId: z.uuid() });

type NewSeat = Pick<Membership, 'groupId' | 'accountId' | 'role' | 'organisationId'>;

interface Asked {
  groupId: string;
  email: string;
  role: GroupRole;
  organisationId?: string | null;
}

/** Who sits in a learning group: added, invited, leaving, taken out. Leaving ends every access at once. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly repository: GroupsRepository,
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
    private readonly organisations: OrganisationsService,
    private readonly places: Places,
  ) {}

  /** A page of those who sit in the group. */
  async page(groupId: string, args: PageArgs): Promise<Connection<Membership>> {
    const { first, after } = check(paging, args);
    const { rows, total } = await this.repository.members(groupId, first + 1, after);
    const nodes = rows.slice(0, first);
    const [begin, end] = [nodes[0]?.id ?? null, nodes.at(-1)?.id ?? null];
    return { nodes, totalCount: total, pageInfo: { hasNextPage: rows.length > first, hasPreviousPage: !!after, startCursor: begin, endCursor: end } };
  }

  /** Open invitations of a group, for those who may add members; nothing for others. */
  async invitationsOf(actor: Actor, groupId: string): Promise<GroupInvitation[]> {
    return (await this.access.can(actor, 'membership.add', groupSubject(groupId))) ? this.repository.invitations(groupId) : [];
  }

  /**
   * Gives a seat to somebody who has an account.
   * @throws DomainError ACCOUNT_UNKNOWN, MEMBERSHIP_EXISTS, FACILITATOR_CONFLICT, GROUP_FULL for somebody of one municipality more than the rules allow
   */
  async add(actor: Actor, input: Asked): Promise<{ group: GroupWithHead; membership: Membership }> {
    const asked = check(adding, input);
    const membership = await this.seatIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('membership.add', groupSubject(asked.groupId));
        const account = await this.accounts.byEmail(asked.email, work.manager);
        if (!account || account.blockedAt) throw new DomainError('ACCOUNT_UNKNOWN');
        const organisationId = asked.organisationId ?? account.organisationId;
        if (!organisationId && asked.role === 'participant') throw new DomainError('INPUT_INVALID', { fields: { organisationId: 'missing' } });
        if (organisationId && (asked.organisationId || asked.role === 'participant')) await this.requireFitting(asked.role, organisationId);
        return this.places.within(work, asked.groupId, async () => {
          await work.manager.update(GroupInvitation, { groupId: asked.groupId, email: asked.email, settledAt: IsNull() }, { settledAt: work.now });
          return this.seat(work, { groupId: asked.groupId, accountId: account.id, role: asked.role, organisationId });
        });
      }),
    );
    return { group: await this.fresh(asked.groupId), membership };
  }

  /**
   * Keeps a seat for somebody without an account and mails a one-use link; inviting again sends a new one.
   * @throws DomainError ACCOUNT_EXISTS, FACILITATOR_CONFLICT, GROUP_FULL as with adding
   */
  async invite(actor: Actor, input: Asked & { organisationId: string }): Promise<{ group: GroupWithHead; invitation: GroupInvitation }> {
    const asked = check(inviting, input);
    const invitation = await this.works.run(actor, async (work) => {
      await work.require('membership.add', groupSubject(asked.groupId));
      if (await this.accounts.byEmail(asked.email, work.manager)) throw new DomainError('ACCOUNT_EXISTS');
      await this.requireFitting(asked.role, asked.organisationId);
      await this.repository.lock(asked.groupId, work.manager);
      assertNoConflict([...(await this.seats(work, asked.groupId)), { ...asked, ownOrganisationId: asked.organisationId }]);
      const invitation = await this.places.within(work, asked.groupId, () => this.keepSeat(work, asked, work.now));
      await this.invitations.issue(work, { email: asked.email });
      return invitation;
    });
    return { group: await this.fresh(asked.groupId), invitation };
  }

  /** Whoever uses the link afterwards gets an account, but no seat. */
  async withdrawInvitation(actor: Actor, input: { id: string }): Promise<{ group: GroupWithHead }> {
    const { id } = check(naming, input);
    const groupId = await this.works.run(actor, async (work) => {
      const invitation = await work.manager.findOneBy(GroupInvitation, { id, settledAt: IsNull() });
      if (!invitation) throw new DomainError('NOT_FOUND');
      const { groupId } = invitation;
      await work.require('membership.add', groupSubject(groupId));
      await work.manager.update(GroupInvitation, { id }, { settledAt: work.now });
      work.record('group_invitation.withdrawn', { groupId, invitationId: id }, streamOf('group', groupId), groupSubject(groupId));
      return groupId;
    });
    return { group: await this.fresh(groupId) };
  }

  /**
   * Ends somebody's seat.
   * @throws DomainError MEMBERSHIP_LAST_FACILITATOR, FACILITATOR_CONFLICT
   */
  async end(actor: Actor, input: { id: string }): Promise<{ group: GroupWithHead; membership: Membership }> {
    const { id } = check(naming, input);
    const membership = await this.works.run(actor, async (work) => {
      const found = await this.repository.membership({ id }, work.manager);
      await work.require('membership.end', groupSubject(found.groupId));
      return this.endSeat(work, found);
    });
    return { group: await this.fresh(membership.groupId), membership };
  }

  /**
   * Gives up the actor's own seat.
   * @throws DomainError MEMBERSHIP_LAST_FACILITATOR, FACILITATOR_CONFLICT
   */
  async leave(actor: Actor, input: { groupId: string }): Promise<{ membership: Membership }> {
    const { groupId } = check(leaving, input);
    const membership = await this.works.run(actor, async (work) => {
      await work.require('membership.leave', groupSubject(groupId));
      return this.endSeat(work, await this.repository.membership({ groupId, accountId: accountIdOf(actor) }, work.manager));
    });
    return { membership };
  }

  /**
   * Gives a new account the seats that were kept for its address. Doing it again changes nothing. A seat that the
   * composition of the group no longer allows goes on waiting for somebody to decide.
   */
  async seatInvited(accountId: string): Promise<void> {
    const actor = await this.actors.load(accountId);
    const account = await this.accounts.byId(accountId);
    if (!actor || !account?.email) return;
    for (const { id } of await this.repository.invitationsTo(account.email)) {
      await this.works.run(actor, (work) => this.takeKeptSeat(work, id)).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      });
    }
  }

  /** Takes somebody who is forgotten out of every group, whatever that does to its composition, and forgets the address in invitations. */
  async endAllOf(work: Work, { id, email }: { id: string; email: string | null }): Promise<void> {
    const seats = await work.manager.find(Membership, { where: { accountId: id, endedAt: IsNull() }, order: { groupId: 'ASC' } });
    for (const seat of seats) {
      await this.repository.lock(seat.groupId, work.manager);
      await this.accessChanged(work, 'membership.ended', await work.save(Membership, { ...seat, endedAt: work.now, endedById: accountIdOf(work.actor) }));
    }
    await work.manager.query(`UPDATE group_invitations SET email = '', settled_at = coalesce(settled_at, $2) WHERE email = $1`, [email, work.now]);
  }

  /**
   * Gives a seat for a room that asked, in this Work, whether that may be; who has one in this group keeps that.
   * @param toldBy what tells the person of it, so that this does not too
   * @throws DomainError FACILITATOR_CONFLICT
   */
  async give(work: Work, seat: NewSeat, toldBy?: Events['membership.added']['toldBy']): Promise<void> {
    await this.repository.lock(seat.groupId, work.manager);
    const taken = await work.manager.existsBy(Membership, { groupId: seat.groupId, accountId: seat.accountId, endedAt: IsNull() });
    if (!taken) await this.seat(work, seat, toldBy);
  }

  /** Ends the seat that somebody has for an organisation, for a room that asked, in this Work, whether that may be; without one nothing happens. */
  async takeBack(work: Work, seat: Pick<Membership, 'groupId' | 'accountId' | 'organisationId'>): Promise<void> {
    const found = await work.manager.findOneBy(Membership, { groupId: seat.groupId, accountId: seat.accountId, organisationId: seat.organisationId!, role: 'participant', endedAt: IsNull() });
    if (found) await this.endSeat(work, found);
  }

  /** The organisation that cannot take part in a group: that of its only facilitator. */
  async barredFrom(groupId: string, manager: EntityManager): Promise<string | null> {
    const facilitators = (await this.repository.seatsNow(groupId, manager)).filter(({ role }) => role === 'facilitator');
    return facilitators.length === 1 ? ((await this.accounts.byId(facilitators[0]!.accountId, manager))?.organisationId ?? null) : null;
  }

  /** Municipalities learn together: who takes part does so for one; facilitators come from anywhere. */
  private async requireFitting(role: GroupRole, organisationId: string): Promise<void> {
    await this.organisations.chosen(organisationId, role === 'participant' ? 'municipality' : undefined);
  }

  private async takeKeptSeat(work: Work, invitationId: string): Promise<void> {
    work.asSystem('the seat was kept by somebody who may add members');
    const invitation = await work.manager.findOne(GroupInvitation, { where: { id: invitationId, settledAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!invitation) return work.silently('another run was first');
    await work.manager.update(GroupInvitation, { id: invitationId }, { settledAt: work.now });
    const { groupId, role, organisationId } = invitation;
    await this.seat(work, { groupId, accountId: accountIdOf(work.actor), role, organisationId });
  }

  /**
   * Keeps a seat for somebody without an account, inside a Work that asked for the right to do so.
   * @param sentAt null: the invitation is not mailed yet
   */
  async keepSeat(work: Work, seat: Pick<GroupInvitation, 'groupId' | 'email' | 'role' | 'organisationId'>, sentAt: Date | null): Promise<GroupInvitation> {
    const { groupId, email } = seat;
    const earlier = await work.manager.findOneBy(GroupInvitation, { groupId, email, settledAt: IsNull() });
    const id = earlier?.id ?? uuid();
    const invitation = await work.save(GroupInvitation, { id, ...seat, invitedById: accountIdOf(work.actor), invitedAt: work.now, sentAt, settledAt: null });
    work.record('membership.invited', { groupId, invitationId: id }, streamOf('group', groupId), groupSubject(groupId));
    return invitation;
  }

  private async seat(work: Work, seat: NewSeat, toldBy?: Events['membership.added']['toldBy']): Promise<Membership> {
    await this.repository.lock(seat.groupId, work.manager);
    const membership = await work.save(Membership, { id: uuid(), ...seat, joinedAt: work.now, endedAt: null, endedById: null });
    assertNoConflict(await this.seats(work, seat.groupId));
    await this.accessChanged(work, 'membership.added', membership, toldBy);
    return membership;
  }

  private async endSeat(work: Work, { id, groupId, role }: Membership): Promise<Membership> {
    await this.repository.lock(groupId, work.manager);
    const membership = await this.repository.membership({ id }, work.manager);
    const ended = await work.save(Membership, { ...membership, endedAt: work.now, endedById: work.actor.accountId });
    if (role === 'facilitator') {
      const seats = await this.seats(work, groupId);
      assertFacilitatorRemains(seats);
      assertNoConflict(seats);
    }
    await this.accessChanged(work, 'membership.ended', ended);
    return ended;
  }

  /** Tells the group and the person, and takes every cached right and open stream along. */
  private async accessChanged(work: Work, name: Extract<EventName, 'membership.added' | 'membership.ended'>, seat: Membership, toldBy?: Events['membership.added']['toldBy']): Promise<void> {
    const { groupId, accountId } = seat;
    work.record(name, { groupId, accountId, ...(toldBy && { toldBy }) }, streamOf('group', groupId), groupSubject(groupId));
    work.record('account.access_changed', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
    await work.changeAccess(accountId);
  }

  /** Seats of a group as this Work leaves them, with those that are kept for participants. */
  private async seats(work: Work, groupId: string): Promise<Seat[]> {
    const [members, invitations] = await this.repository.seats(groupId, work.manager);
    const kept = invitations.filter((invitation) => invitation.role === 'participant');
    const own = new Map<string, Account | null>();
    for (const { id, role, accountId } of members) if (role === 'facilitator') own.set(id, await this.accounts.byId(accountId, work.manager));
    return [...members, ...kept].map(({ id, role, organisationId }) => ({ role, organisationId, ownOrganisationId: own.get(id)?.organisationId ?? null }));
  }

  private async fresh(groupId: string): Promise<GroupWithHead> {
    return (await this.repository.byIds([groupId])).get(groupId)!;
  }

  private async seatIsFree<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw violates(error, 'uq_memberships_group_id_account_id') ? new DomainError('MEMBERSHIP_EXISTS') : error;
    }
  }
}
