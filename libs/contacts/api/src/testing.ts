import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { Contact } from './contact.entity';

/** A contact person of a municipality. */
export async function aContact(app: TestApp, wishes: Partial<Contact> = {}): Promise<Contact> {
  const id = uuid();
  const usual = { organisationId: aMunicipality().id, name: `Contact ${id.slice(-6)}`, email: `${id}@example.org`, function: 'griffier', telephone: null, note: '', invitedAt: null, revision: 1 } as const;
  return app.database.manager.save(Contact, { id, ...usual, createdAt: app.clock.now(), ...wishes });
}
