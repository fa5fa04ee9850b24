import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { Access, Clock, DomainError, check, ordinalConnection, ordinalPage, type Actor, type Connection } from '@leerkring/platform/api';
import { z } from 'zod';
import { MunicipalityFinder } from './municipality-finder';
import type { Organisation, OrganisationKind } from './organisation.entity';
import { OrganisationsRepository } from './organisations.repository';
import { searchNameOf } from './register/register';

const searching = z.string().max(limits.search).nullish();

export interface OrganisationsArgs {
  search?: string;
  kind?: OrganisationKind;
  first?: number;
  after?: string;
}

/** Municipalities and partners; they change with the register only, so nobody writes them here. */
@Injectable()
export class OrganisationsService {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** A page of the organisations whose name holds the words of `search`. */
  async list(args: OrganisationsArgs): Promise<Connection<Organisation>> {
    const searchName = searchNameOf(check(searching, args.search) ?? '');
    const page = ordinalPage({ first: args.first, after: args.after });
    const [rows, count] = await this.repository.page({ searchName, kind: args.kind, today: this.today() }, page.after, page.size);
    // The list has no stored numbers: a cursor is the place in it.
    return ordinalConnection(
      rows.map((row, index) => Object.assign(row, { ordinal: page.after + index + 1 })),
      count,
    );
  }

  /** @throws DomainError NOT_FOUND */
  async byId(actor: Actor, id: string): Promise<Organisation> {
    // Not `require`: it would ask strangers, who may read everything here, to sign in.
    if (!(await this.access.can(actor, 'organisation.read', { type: 'organisation', id }))) throw new DomainError('NOT_FOUND');
    return (await this.repository.byIds([id])).get(id)!;
  }

  /** Whether the organisation exists today; an ended municipality has no people any more. */
  isActive(organisation: Organisation): boolean {
    return !organisation.endDate || organisation.endDate >= this.today();
  }

  /**
   * The active organisation that somebody chose.
   * @throws DomainError INPUT_INVALID when there is none
   */
  async chosen(id: string): Promise<Organisation> {
    const organisation = z.uuid().safeParse(id).success ? (await this.repository.byIds([id])).get(id) : undefined;
    if (!organisation || !this.isActive(organisation)) throw new DomainError('INPUT_INVALID', { fields: { organisationId: 'unknown' } });
    return organisation;
  }

  /** Finds municipalities as files name them, as things stand today. */
  async municipalityFinder(): Promise<MunicipalityFinder> {
    const [municipalities, links] = await this.repository.municipalities();
    return new MunicipalityFinder(municipalities, links, (organisation) => this.isActive(organisation));
  }

  /** Names by id. Kept in memory: they stand beside every piece of news, and a name does not change while the house runs. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const unknown = ids.filter((id) => !this.names.has(id));
    if (unknown.length) for (const [id, { name }] of await this.repository.byIds(unknown)) this.names.set(id, name);
    return this.names;
  }

  private today(): string {
    return this.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  }
}
