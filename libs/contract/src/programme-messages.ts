/** What became of the mail to one person: not sent yet, being sent (or cut off while it was), sent, not wanted by mail, not deliverable, or no longer for them. */
export const programmeMails = ['waiting', 'claimed', 'sent', 'unwanted', 'failed', 'gone'] as const;
export type ProgrammeMail = (typeof programmeMails)[number];

/** What happens to messages to many: event name → payload. They carry no words: screens ask. */
export interface ProgrammeMessageEvents {
  /** Told to who sent it. */
  'programme_message.sent': { programmeMessageId: string };
  /** Told to each who gets it. */
  'programme_message.delivered': { programmeMessageId: string; applicationId: string; sentById: string };
  /** Told to who sent it: it came to more people, in the app or by mail. */
  'programme_message.progressed': { programmeMessageId: string };
  'programme_mail.set': { accountId: string };
}

/** What follows each of them on the server. */
export const programmeMessageFollowUps: Record<keyof ProgrammeMessageEvents, 'reaction' | 'quiet'> = {
  'programme_message.sent': 'reaction',
  'programme_message.delivered': 'reaction',
  'programme_message.progressed': 'quiet',
  'programme_mail.set': 'quiet',
};
