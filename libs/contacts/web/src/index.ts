export { ContactsTable } from './contacts-table';
