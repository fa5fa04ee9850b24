import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Access, type Actor } from '@leerkring/platform/api';
import { In, type EntityManager, Repository } from 'typeorm';
import { Contact } from './contact.entity';

/** By what a contact person is known. */
export type ContactKey = Pick<Contact, 'organisationId' | 'email'>;

/** The only reader of contact persons. */
@Injectable()
export class ContactsRepository {
  constructor(
    @InjectRepository(Contact) private readonly contacts: Repository<Contact>,
    private readonly access: Access,
  ) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.contacts.manager): Promise<Map<string, Contact>> {
    const rows = await manager.findBy(Contact, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those of these contact persons that are known. */
  ofKeys(keys: readonly ContactKey[], manager: EntityManager): Promise<Contact[]> {
    return manager
      .createQueryBuilder(Contact, 'c')
      .innerJoin('(SELECT unnest(:organisationIds::uuid[]) AS organisation_id, unnest(:emails::text[]) AS email)', 'wanted', 'wanted.organisation_id = c.organisation_id AND wanted.email = c.email')
      .setParameters({ organisationIds: keys.map(({ organisationId }) => organisationId), emails: keys.map(({ email }) => email) })
      .getMany();
  }

  /** One page by name of what the actor may see: the words stand in the name, the address or the name of the organisation. */
  page(actor: Actor, search: string, offset: number, size: number): Promise<[Contact[], number]> {
    const part = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const query = this.contacts
      .createQueryBuilder('c')
      .innerJoin('organisations', 'o', 'o.id = c.organisation_id')
      .where('(c.name ILIKE :part OR c.email ILIKE :part OR o.name ILIKE :part)', { part });
    return this.access.visible('contact', query, 'c.id', actor).orderBy('c.name').addOrderBy('c.id').offset(offset).limit(size).getManyAndCount();
  }
}
