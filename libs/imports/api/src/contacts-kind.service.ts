import { Injectable } from '@nestjs/common';
import type { ImportReason } from '@leerkring/contract';
import { ContactImports, type ContactRow } from '@leerkring/contacts/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import type { Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { emailOf, functionOf, isReason, organisationOf, plainReasons, type Cells } from './cells';
import type { ImportKindRules, Planned } from './import-kind';

/** Lines that are contact persons of municipalities. */
@Injectable()
export class ContactsKind implements ImportKindRules<ContactRow> {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: ContactImports,
  ) {}

  async reader(): Promise<(cells: Cells) => ContactRow | ImportReason[]> {
    const finder = await this.organisations.municipalityFinder();
    return (cells) => {
      const { organisation = '', name = '', email = '', function: held = '', telephone, note } = cells;
      const reasons = plainReasons('contacts', cells);
      const found = [organisationOf(organisation, finder.find(organisation)), emailOf(email), functionOf(held)] as const;
      const [organisationId, address, municipalFunction] = found;
      if (!reasons.length && !isReason(organisationId) && !isReason(address) && !isReason(municipalFunction)) {
        return { organisationId, name, email: address, function: municipalFunction, telephone: telephone || null, note: note || null };
      }
      // What is missing or too long is said once.
      return [...reasons, ...found.filter(isReason).filter(({ field }) => !reasons.some((said) => said.field === field))];
    };
  }

  keyOf({ organisationId, email }: ContactRow): string {
    return `${organisationId} ${email}`;
  }

  isFirst(): boolean {
    return false;
  }

  plan(rows: readonly ContactRow[], manager: EntityManager): Promise<Planned[]> {
    return this.contacts.plan(rows, manager);
  }

  keep(work: Work, rows: readonly ContactRow[]): Promise<Planned[]> {
    return this.contacts.keep(work, rows);
  }
}
