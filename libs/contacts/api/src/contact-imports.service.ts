import { Injectable } from '@nestjs/common';
import type { Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Contact } from './contact.entity';
import { ContactsRepository, type ContactKey } from './contacts.repository';

/** A contact person as a file has it; null where the file says nothing. */
export interface ContactRow extends ContactKey, Pick<Contact, 'name' | 'function' | 'telephone'> {
  note: string | null;
}

/** What a row does to what is known. */
export interface ContactPlan {
  outcome: 'added' | 'changed' | 'same';
  known: Contact | undefined;
}

const keyOf = ({ organisationId, email }: ContactKey): string => `${organisationId} ${email}`;

/** Many contact persons at a time, known by municipality and address. What a file says nothing about stays as it is. */
@Injectable()
export class ContactImports {
  constructor(private readonly repository: ContactsRepository) {}

  /** What each of these rows would do; no two of them have the same key. */
  async plan(rows: readonly ContactRow[], manager: EntityManager): Promise<ContactPlan[]> {
    const known = new Map((await this.repository.ofKeys(rows, manager)).map((contact) => [keyOf(contact), contact]));
    return rows.map((row) => {
      const before = known.get(keyOf(row));
      return { outcome: !before ? 'added' : Object.keys(differing(before, row)).length ? 'changed' : 'same', known: before };
    });
  }

  /** Brings these rows in, inside a Work that asked for the right to do so and tells of it. */
  async keep(work: Work, rows: readonly ContactRow[]): Promise<ContactPlan[]> {
    const plans = await this.plan(rows, work.manager);
    const fresh = rows.filter((_, index) => plans[index]!.outcome === 'added').map((row) => ({ id: uuid(), ...row, note: row.note ?? '', createdAt: work.now }));
    // Somebody may add one by hand at this very moment: then it is there.
    if (fresh.length) await work.manager.createQueryBuilder().insert().into(Contact).values(fresh).orIgnore().execute();
    for (const [index, { outcome, known }] of plans.entries()) {
      if (outcome === 'changed') await work.manager.update(Contact, { id: known!.id }, { ...differing(known!, rows[index]!), revision: known!.revision + 1 });
    }
    return plans;
  }
}

/** What a row says otherwise. */
function differing(before: Contact, { name, function: held, telephone, note }: ContactRow): Partial<Contact> {
  const said: Partial<Contact> = { name, function: held, ...(telephone !== null && { telephone }), ...(note !== null && { note }) };
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => before[field as keyof Contact] !== value));
}
