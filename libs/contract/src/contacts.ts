/** What happens to contact persons: event name → payload. Told to who did it only: others must not learn of them. */
export interface ContactEvents {
  'contact.added': { contactId: string };
  'contact.updated': { contactId: string };
  'contact.invited': { contactId: string };
  'contact.deleted': { contactId: string };
}

/** What follows each of them on the server. */
export const contactFollowUps: Record<keyof ContactEvents, 'reaction' | 'quiet'> = {
  'contact.added': 'quiet',
  'contact.updated': 'quiet',
  'contact.invited': 'quiet',
  'contact.deleted': 'quiet',
};
