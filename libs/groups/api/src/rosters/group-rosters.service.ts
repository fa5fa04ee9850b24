import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { AccountsService } from '@leerkring/identity/api';
import { Clock, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Group } from '../group.entity';
import { GroupsRepository } from '../groups.repository';
import { groupSubject } from '../groups.service';
import { MembershipsService } from '../memberships.service';
import { Places } from '../places';
import { groupKeyOf, planRoster, type RosterAccount, type RosterGroup, type RosterPlan, type RosterRow } from './roster-plan';

/** What a group that comes from a list says of itself until its facilitator writes something better. */
const PURPOSE = 'Deze leergroep bestond al en is overgenomen uit een lijst.';

/** Groups that exist elsewhere, with their members: made here, with seats for who has an account and kept seats for others. */
@Injectable()
export class GroupRosters {
  constructor(
    private readonly repository: GroupsRepository,
    private readonly memberships: MembershipsService,
    private readonly accounts: AccountsService,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** How many municipalities sit in one group at most, as the rules of the programme say now. */
  mostMunicipalities(manager?: EntityManager): Promise<number> {
    return this.places.most(this.clock.now(), manager);
  }

  /** What each of these rows would do, in their order; nothing is written. */
  async plan(rows: readonly RosterRow[], manager: EntityManager): Promise<RosterPlan[]> {
    return planRoster(rows, await this.groupsOf(rows, manager), await this.accountsOf(rows, manager), await this.mostMunicipalities(manager));
  }

  /**
   * Makes the groups that are not there and takes these people in, inside a Work that asked for the right to do so. Nothing is
   * mailed to those without an account: GroupInvitationsService does that when somebody says so.
   */
  async keep(work: Work, rows: readonly RosterRow[]): Promise<RosterPlan[]> {
    const before = await this.repository.rosters(rows, work.manager);
    for (const id of [...before.values()].flatMap((group) => group.id ?? []).sort()) await this.repository.lock(id, work.manager);
    const [groups, accounts] = [await this.groupsOf(rows, work.manager), await this.accountsOf(rows, work.manager)];
    const plans = planRoster(rows, groups, accounts, await this.mostMunicipalities(work.manager));
    for (const [index, row] of rows.entries()) {
      const plan = plans[index]!;
      if ('refusal' in plan || plan.outcome === 'same') continue;
      const groupId = await this.groupOf(work, row, groups);
      const { role, organisationId, email } = row;
      const account = accounts.get(email);
      if (account) await this.memberships.give(work, { groupId, accountId: account.id, role, organisationId });
      else await this.memberships.keepSeat(work, { groupId, email, role, organisationId }, null);
    }
    return plans;
  }

  private async groupOf(work: Work, row: RosterRow, groups: Map<string, RosterGroup>): Promise<string> {
    const known = groups.get(groupKeyOf(row))?.id;
    if (known) return known;
    const id = uuid();
    await work.manager.insert(Group, { id, trackId: row.trackId, name: row.group, purpose: PURPOSE, createdAt: work.now, archivedAt: null });
    await work.openStream(streamOf('group', id));
    work.record('group.created', { groupId: id }, streamOf('group', id), groupSubject(id));
    groups.set(groupKeyOf(row), { id, archived: false, seats: [], keptFor: [] });
    return id;
  }

  private async groupsOf(rows: readonly RosterRow[], manager: EntityManager): Promise<Map<string, RosterGroup>> {
    const groups = await this.repository.rosters(rows, manager);
    const kept = await this.places.kept([...groups.values()].flatMap(({ id }) => id ?? []), manager);
    return new Map([...groups].map(([key, group]) => [key, { ...group, keptFor: kept.get(group.id!) ?? [] }]));
  }

  private async accountsOf(rows: readonly RosterRow[], manager: EntityManager): Promise<Map<string, RosterAccount>> {
    const accounts = await this.accounts.byEmails(rows.map(({ email }) => email), manager);
    return new Map(accounts.map(({ id, email, organisationId, blockedAt }) => [email!, { id, organisationId, blocked: blockedAt !== null }]));
  }
}
