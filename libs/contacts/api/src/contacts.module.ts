import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasureService, IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access } from '@leerkring/platform/api';
import { ContactImports } from './contact-imports.service';
import { Contact } from './contact.entity';
import { ContactsLoader } from './contacts.loader';
import { contactsPolicy, visibleContacts } from './contacts.policy';
import { ContactsRepository } from './contacts.repository';
import { ContactsResolver } from './contacts.resolver';
import { ContactsService } from './contacts.service';

@Module({
  imports: [TypeOrmModule.forFeature([Contact]), OrganisationsModule, IdentityModule],
  providers: [ContactsService, ContactImports, ContactsRepository, ContactsLoader, ContactsResolver],
  exports: [ContactImports],
})
export class ContactsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: ContactsRepository,
    private readonly erasure: ErasureService,
    private readonly contacts: ContactsService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(contactsPolicy);
    this.access.registerFacts('contact', (ids, manager) => this.repository.byIds(ids, manager));
    this.access.registerVisible('contact', visibleContacts);
    this.erasure.onErasing((work, { email }) => this.contacts.forget(work, email));
  }
}
