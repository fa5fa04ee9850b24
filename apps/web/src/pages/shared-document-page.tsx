/** The same page at the address for who does not sit in the group of the case. */
export { default } from './document-page';
