import { Injectable } from '@nestjs/common';
import type { GroupRole, ImportReason } from '@leerkring/contract';
import { ContactImports, type ContactRow } from '@leerkring/contacts/api';
import { GroupRosters, type RosterPlan, type RosterRow } from '@leerkring/groups/api';
import { AccountsService } from '@leerkring/identity/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import type { Work } from '@leerkring/platform/api';
import { TracksService } from '@leerkring/tracks/api';
import type { EntityManager } from 'typeorm';
import { emailOf, functionOf, isReason, organisationOf, plainReasons, reason, type Cells } from './cells';
import type { ImportKindRules, Planned } from './import-kind';
import { plainHeading } from './mapping';

/** A seat in a group, with what is known of the person. */
type SeatRow = RosterRow & Pick<ContactRow, 'name' | 'function'>;

const LEAST_NAME = 3;
const roles: Record<string, GroupRole> = { '': 'participant', deelnemer: 'participant', participant: 'participant', lid: 'participant', begeleider: 'facilitator', facilitator: 'facilitator' };

/** Lines that are seats in learning groups that exist already. Who has no account yet becomes a contact person for whom a seat is kept. */
@Injectable()
export class GroupsKind implements ImportKindRules<SeatRow> {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly tracks: TracksService,
    private readonly rosters: GroupRosters,
    private readonly contacts: ContactImports,
    private readonly accounts: AccountsService,
  ) {}

  async reader(): Promise<(cells: Cells) => SeatRow | ImportReason[]> {
    const finder = await this.organisations.municipalityFinder();
    const tracks = await this.tracks.names();
    return (cells) => {
      const { group = '', track = '', organisation = '', name = '', email = '', function: held = '', role = '' } = cells;
      const reasons = [...plainReasons('groups', cells), ...(group && group.length < LEAST_NAME ? [reason('name_too_short', 'group', { number: LEAST_NAME })] : [])];
      const found = [trackOf(track, tracks), organisationOf(organisation, finder.find(organisation)), emailOf(email), functionOf(held), roleOf(role)] as const;
      const [trackId, organisationId, address, municipalFunction, groupRole] = found;
      if (!reasons.length && !isReason(trackId) && !isReason(organisationId) && !isReason(address) && !isReason(municipalFunction) && !isReason(groupRole)) {
        return { group, trackId, organisationId, name, email: address, function: municipalFunction, role: groupRole };
      }
      // What is missing or too long is said once.
      return [...reasons, ...found.filter(isReason).filter(({ field }) => !reasons.some((said) => said.field === field))];
    };
  }

  keyOf({ trackId, group, email }: SeatRow): string {
    return `${trackId} ${group.toLowerCase()} ${email}`;
  }

  /** With its facilitators in it, a group knows whose municipality cannot take part. */
  isFirst({ role }: SeatRow): boolean {
    return role === 'facilitator';
  }

  async plan(rows: readonly SeatRow[], manager: EntityManager): Promise<Planned[]> {
    return this.planned(await this.rosters.plan(rows, manager), manager);
  }

  async keep(work: Work, rows: readonly SeatRow[]): Promise<Planned[]> {
    const plans = await this.planned(await this.rosters.keep(work, rows), work.manager);
    await this.keepContacts(work, rows.filter((_, index) => !('reason' in plans[index]!)));
    return plans;
  }

  /** Somebody without an account is a contact person until there is one; what is known of a contact person already stays. */
  private async keepContacts(work: Work, rows: readonly SeatRow[]): Promise<void> {
    const known = await this.accounts.knownAddresses(rows.map(({ email }) => email), work.manager);
    const byKey = new Map(rows.filter(({ email }) => !known.has(email)).map((row) => [`${row.organisationId} ${row.email}`, row]));
    const wanted = [...byKey.values()].map(({ organisationId, name, email, function: held }): ContactRow => ({ organisationId, name, email, function: held, telephone: null, note: null }));
    const plans = await this.contacts.plan(wanted, work.manager);
    await this.contacts.keep(work, wanted.filter((_, index) => plans[index]!.outcome === 'added'));
  }

  private async planned(plans: readonly RosterPlan[], manager: EntityManager): Promise<Planned[]> {
    const most = await this.rosters.mostMunicipalities(manager);
    const names = await this.organisations.namesOf(plans.flatMap((plan) => ('refusal' in plan && plan.organisationId) || []));
    return plans.map((plan) => {
      if (!('refusal' in plan)) return plan;
      const value = plan.organisationId ? (names.get(plan.organisationId) ?? '') : null;
      return { reason: reason(plan.refusal, null, { value, number: plan.refusal === 'group_full' ? most : null }) };
    });
  }
}

function trackOf(value: string, tracks: readonly { id: string; names: string[] }[]): string | ImportReason {
  const words = plainHeading(value);
  const found = tracks.filter(({ names }) => names.some((name) => plainHeading(name) === words));
  if (found.length === 1) return found[0]!.id;
  const near = tracks.filter(({ names }) => words.length > 3 && names.some((name) => plainHeading(name).includes(words) || words.includes(plainHeading(name))));
  return reason('track_unknown', 'track', { value, suggestions: near.map(({ names }) => names[0]!).slice(0, 3) });
}

function roleOf(value: string): GroupRole | ImportReason {
  return roles[plainHeading(value)] ?? reason('role_unknown', 'role', { value });
}
