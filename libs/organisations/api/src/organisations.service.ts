import { Injectable } from '@nestjs/common';
import { amsterdamDay, limits, monthsLater, platformSubject, type OrganisationEvents, type Permission, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Works, check, ordinalConnection, ordinalPage, violates, type Actor, type Connection, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { MunicipalityFinder } from './municipality-finder';
import { addOrganisation, endOrganisation, renameOrganisation, type AddOrganisationInput, type EndOrganisationInput, type ListOrganisationsArgs, type RenameOrganisationInput } from './organisation.inputs';
import { Organisation, type OrganisationKind } from './organisation.entity';
import { OrganisationsLoader } from './organisations.loader';
import { organisationsPolicy } from './organisations.policy';
import { OrganisationsRepository } from './organisations.repository';
import { searchNameOf } from './register/register';

const searching = z.string().max(limits.search).nullish();
const ownPermissions = ['organisation.read', 'organisation.rename', 'organisation.end'] as const;

/** Municipalities and partners. Municipalities change with the register; the others, which people enter, here only. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly works: Works,
    private readonly repository: OrganisationsRepository,
    private readonly loader: OrganisationsLoader,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** A page of the organisations whose name holds the words of `search`. */
  async list(args: ListOrganisationsArgs): Promise<Connection<Organisation>> {
    const searchName = searchNameOf(check(searching, args.search) ?? '');
    const page = ordinalPage({ first: args.first, after: args.after });
    const [rows, count] = await this.repository.page({ searchName, kind: args.kind, entered: args.entered ?? false, today: this.today() }, page.after, page.size);
    // The list has no stored numbers: a cursor is the place in it.
    return ordinalConnection(
      rows.map((row, index) => Object.assign(row, { ordinal: page.after + index + 1 })),
      count,
    );
  }

  /** @throws DomainError NOT_FOUND */
  async byId(actor: Actor, id: string): Promise<Organisation> {
    // Not `require`: it would ask strangers, who may read everything here, to sign in.
    if (!(await this.access.can(actor, 'organisation.read', subjectOf(id)))) throw new DomainError('NOT_FOUND');
    return (await this.repository.byIds([id])).get(id)!;
  }

  /** What the actor may do with the organisation. */
  permissionsOn(actor: Actor, organisation: Organisation): Permission[] {
    return ownPermissions.filter((permission) => organisationsPolicy[permission]({ actor, facts: organisation, about: () => false }));
  }

  /**
   * Enters an organisation that is no municipality.
   * @throws DomainError FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG, ORGANISATION_EXISTS
   */
  async add(actor: Actor, input: AddOrganisationInput): Promise<{ organisation: Organisation }> {
    const { kind, name } = check(addOrganisation, input);
    return nameIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('organisation.add', platformSubject);
        const id = uuid();
        await work.manager.insert(Organisation, { id, kind, name, searchName: searchNameOf(name) });
        return told(work, 'organisation.added', (await this.repository.byIds([id], work.manager)).get(id)!);
      }),
    );
  }

  /**
   * Gives an organisation another name; by the earlier one it is still found.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG, ORGANISATION_EXISTS, ORGANISATION_CHANGED when somebody else was ahead
   */
  rename(actor: Actor, input: RenameOrganisationInput): Promise<{ organisation: Organisation }> {
    const { id, revision, name } = check(renameOrganisation, input);
    return nameIsFree(() =>
      this.change(actor, 'organisation.rename', { id, revision }, async (work, before) => {
        if (before.name === name) return null;
        const formerNames = [before.name, ...before.formerNames].filter((former) => former !== name).slice(0, limits.organisationFormerNames);
        await work.manager.update(Organisation, { id }, { name, formerNames, searchName: searchNameOf([name, ...formerNames].join(' ')), revision: revision + 1 });
        return 'organisation.renamed';
      }),
    );
  }

  /**
   * Says which day is the last of an organisation, or that it goes on. Afterwards nobody chooses it; what its people said stays.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, ORGANISATION_DAY_FAR, ORGANISATION_CHANGED when somebody else was ahead
   */
  end(actor: Actor, input: EndOrganisationInput): Promise<{ organisation: Organisation }> {
    const { id, revision, endDate } = check(endOrganisation, input);
    return this.change(actor, 'organisation.end', { id, revision }, async (work, before) => {
      const [first, last] = [-1, 1].map((way) => monthsLater(this.today(), way * 12 * limits.organisationYears));
      if (endDate && (endDate < first! || endDate > last!)) throw new DomainError('ORGANISATION_DAY_FAR');
      if (before.endDate === endDate) return null;
      await work.manager.update(Organisation, { id }, { endDate, revision: revision + 1 });
      return 'organisation.ended';
    });
  }

  /** Whether the organisation exists today; an ended one gets no people any more. */
  isActive(organisation: Organisation): boolean {
    return !organisation.endDate || organisation.endDate >= this.today();
  }

  /**
   * The active organisation that somebody chose.
   * @param kind the only kind that will do; left out: every kind
   * @throws DomainError INPUT_INVALID when there is none
   */
  async chosen(id: string, kind?: OrganisationKind): Promise<Organisation> {
    const organisation = z.uuid().safeParse(id).success ? (await this.repository.byIds([id])).get(id) : undefined;
    if (!organisation || !this.isActive(organisation) || (kind && organisation.kind !== kind)) throw new DomainError('INPUT_INVALID', { fields: { organisationId: 'unknown' } });
    return organisation;
  }

  /** Whether each of these can be chosen: it is active, or was chosen before it ended. */
  async canBeChosen(ids: readonly string[], before: readonly string[] = []): Promise<boolean> {
    const found = await this.repository.byIds(ids);
    return ids.every((id) => found.has(id) && (before.includes(id) || this.isActive(found.get(id)!)));
  }

  /** Finds municipalities as files name them, as things stand today. */
  async municipalityFinder(): Promise<MunicipalityFinder> {
    const [municipalities, links] = await this.repository.municipalities();
    return new MunicipalityFinder(municipalities, links, (organisation) => this.isActive(organisation));
  }

  /** Names by id. They stand beside every piece of news. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map([...(await this.loader.loadAll(ids))].map(([id, { name }]) => [id, name]));
  }

  /** @param write says what happened; null: nothing did */
  private async change(
    actor: Actor,
    permission: 'organisation.rename' | 'organisation.end',
    { id, revision }: { id: string; revision: number },
    write: (work: Work, before: Organisation) => Promise<keyof OrganisationEvents | null>,
  ): Promise<{ organisation: Organisation }> {
    const changed = await this.works.run(actor, async (work) => {
      await work.require(permission, subjectOf(id));
      const before = (await this.repository.lock(id, work.manager))!;
      if (before.revision !== revision) throw new DomainError('ORGANISATION_CHANGED');
      const name = await write(work, before);
      if (name) return told(work, name, (await this.repository.byIds([id], work.manager)).get(id)!);
      work.silently('it is so already');
      return { organisation: before };
    });
    this.loader.forget(id);
    return changed;
  }

  private today(): string {
    return amsterdamDay(this.clock.now());
  }
}

const subjectOf = (id: string): SubjectRef => ({ type: 'organisation', id });

async function told(work: Work, name: keyof OrganisationEvents, organisation: Organisation): Promise<{ organisation: Organisation }> {
  work.record(name, { organisationId: organisation.id }, 'network', subjectOf(organisation.id));
  await work.audit(name, subjectOf(organisation.id));
  return { organisation };
}

/** @throws DomainError ORGANISATION_EXISTS when another one of its kind has the name */
async function nameIsFree<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw violates(error, 'uq_organisations_kind_name') ? new DomainError('ORGANISATION_EXISTS') : error;
  }
}
