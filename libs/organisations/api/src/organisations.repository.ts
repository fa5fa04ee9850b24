import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type EntityManager, Repository } from 'typeorm';
import { Organisation, OrganisationSuccessor, type OrganisationKind } from './organisation.entity';

export interface OrganisationSearch {
  /** As `searchNameOf` makes it; empty finds all. */
  searchName: string;
  kind: OrganisationKind | undefined;
  /** Whether municipalities are left out. */
  entered: boolean;
  /** Organisations that ended before this day come last. */
  today: string;
}

/** The only reader of the organisations' tables. */
@Injectable()
export class OrganisationsRepository {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    @InjectRepository(OrganisationSuccessor) private readonly successors: Repository<OrganisationSuccessor>,
  ) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.organisations.manager): Promise<Map<string, Organisation>> {
    const rows = await manager.findBy(Organisation, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  lock(id: string, manager: EntityManager): Promise<Organisation | null> {
    return manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All municipalities, and where the inhabitants of ended ones went. */
  async municipalities(): Promise<[Organisation[], OrganisationSuccessor[]]> {
    return [await this.organisations.find({ where: { kind: 'municipality' }, order: { searchName: 'ASC' } }), await this.successors.find()];
  }

  /** One page: active first, then names that begin with the words, then names that hold them. */
  async page(search: OrganisationSearch, offset: number, size: number): Promise<[Organisation[], number]> {
    const query = this.organisations.createQueryBuilder('o').where(search.kind ? 'o.kind = :kind' : 'TRUE', { kind: search.kind });
    if (search.entered) query.andWhere(`o.kind <> 'municipality'`);
    // A search name holds letters, digits and spaces only: no wildcards of LIKE.
    if (search.searchName) query.andWhere('o.search_name LIKE :part', { part: `%${search.searchName}%` });
    return query
      .addSelect('coalesce(o.end_date < :today, false)', 'ended')
      .addSelect('NOT starts_with(o.search_name, :words)', 'inside')
      .setParameters({ today: search.today, words: search.searchName })
      .orderBy('ended')
      .addOrderBy('inside')
      .addOrderBy('o.searchName')
      .addOrderBy('o.id')
      .offset(offset)
      .limit(size)
      .getManyAndCount();
  }

  /** Successors by the organisation that they took over from. */
  async successorsOf(ids: readonly string[]): Promise<Map<string, Organisation[]>> {
    const links = await this.successors.findBy({ organisationId: In([...ids]) });
    const found = await this.byIds(links.map((link) => link.successorId));
    const sorted = [...found.values()].sort((a, b) => a.searchName.localeCompare(b.searchName));
    return new Map(
      ids.map((id) => [id, sorted.filter((organisation) => links.some((link) => link.organisationId === id && link.successorId === organisation.id))]),
    );
  }
}
