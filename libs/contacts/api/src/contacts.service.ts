import { Injectable } from '@nestjs/common';
import { limits, permissions, platformSubject, streamOf, type ContactEvents, type Permission, type SubjectRef } from '@leerkring/contract';
import { InvitationsService } from '@leerkring/identity/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import { Access, DomainError, Works, accountIdOf, check, ordinalConnection, ordinalPage, violates, type Actor, type Connection, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { addContact, naming, updateContact, type AddContactInput, type ContactInput, type ListContactsArgs, type UpdateContactInput } from './contact.inputs';
import { Contact } from './contact.entity';
import { ContactsRepository } from './contacts.repository';

const searching = z.string().max(limits.search).nullish();
const contactPermissions = (Object.keys(permissions) as Permission[]).filter((permission) => permissions[permission] === 'contact');

/** Contact persons of municipalities, one by one. Many at a time: ContactImports. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: ContactsRepository,
    private readonly organisations: OrganisationsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** A page by name of those that the actor may see. */
  async list(actor: Actor, args: ListContactsArgs): Promise<Connection<Contact>> {
    await this.access.require(actor, 'contact.list', platformSubject);
    const page = ordinalPage({ first: args.first, after: args.after });
    const [rows, count] = await this.repository.page(actor, check(searching, args.search) ?? '', page.after, page.size);
    return ordinalConnection(rows.map((row, index) => Object.assign(row, { ordinal: page.after + index + 1 })), count);
  }

  async permissionsOn(actor: Actor, { id }: Contact): Promise<Permission[]> {
    return [...(await this.access.granted(actor, contactPermissions, subjectOf(id)))];
  }

  /** @throws DomainError CONTACT_EXISTS, INPUT_INVALID or INPUT_TOO_LONG */
  async add(actor: Actor, input: AddContactInput): Promise<{ contact: Contact }> {
    const values = check(addContact, input);
    const id = uuid();
    await addressIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('contact.add', platformSubject);
        await this.organisations.chosen(values.organisationId, 'municipality');
        await work.manager.insert(Contact, { id, ...values, createdAt: work.now });
        await told(work, 'contact.added', id);
      }),
    );
    return this.now(id);
  }

  /** @throws DomainError NOT_FOUND, CONTACT_CHANGED when somebody else was ahead, CONTACT_EXISTS */
  async update(actor: Actor, input: UpdateContactInput): Promise<{ contact: Contact }> {
    const { id, revision, ...values } = check(updateContact, input);
    await addressIsFree(() =>
      this.works.run(actor, async (work) => {
        await work.require('contact.update', subjectOf(id));
        const { affected } = await work.manager.update(Contact, { id, revision }, { ...values, revision: revision + 1 });
        if (!affected) throw new DomainError('CONTACT_CHANGED');
        await told(work, 'contact.updated', id);
      }),
    );
    return this.now(id);
  }

  /**
   * Mails a one-use link to make an account with; again, a new one.
   * @throws DomainError NOT_FOUND, ACCOUNT_EXISTS
   */
  async invite(actor: Actor, input: ContactInput): Promise<{ contact: Contact }> {
    const { id } = check(naming, input);
    await this.works.run(actor, async (work) => {
      await work.require('contact.invite', subjectOf(id));
      const { email } = (await this.repository.byIds([id], work.manager)).get(id)!;
      await this.invitations.issue(work, { email });
      await work.manager.update(Contact, { id }, { invitedAt: work.now });
      await told(work, 'contact.invited', id);
    });
    return this.now(id);
  }

  /** Forgets a contact person; a seat that is kept for the same address stays. */
  async delete(actor: Actor, input: ContactInput): Promise<{ deletedContactId: string }> {
    const { id } = check(naming, input);
    await this.works.run(actor, async (work) => {
      await work.require('contact.delete', subjectOf(id));
      await work.manager.delete(Contact, { id });
      await told(work, 'contact.deleted', id);
    });
    return { deletedContactId: id };
  }

  /** Takes along, when an account is forgotten, what is known of the same address. */
  async forget(work: Work, email: string | null): Promise<void> {
    if (email) await work.manager.delete(Contact, { email });
  }

  private async now(id: string): Promise<{ contact: Contact }> {
    return { contact: (await this.repository.byIds([id])).get(id)! };
  }
}

const subjectOf = (id: string): SubjectRef => ({ type: 'contact', id });

async function told(work: Work, name: keyof ContactEvents, contactId: string): Promise<void> {
  work.record(name, { contactId }, streamOf('account', accountIdOf(work.actor)), subjectOf(contactId));
  await work.audit(name, subjectOf(contactId));
}

async function addressIsFree(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw violates(error, 'uq_contacts_organisation_id_email') ? new DomainError('CONTACT_EXISTS') : error;
  }
}
