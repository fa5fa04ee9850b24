export { ContactsModule } from './contacts.module';
export { Contact } from './contact.entity';
export { ContactImports, type ContactRow } from './contact-imports.service';
export { ContactsService } from './contacts.service';
export type { ContactFacts } from './contacts.policy';
