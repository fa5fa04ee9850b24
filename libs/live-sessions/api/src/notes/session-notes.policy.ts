import { isFacilitator } from '@leerkring/groups/api';
import type { Policy } from '@leerkring/platform/api';

/** What policies know of the notes of a session. */
export interface SessionNotesFacts {
  groupId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    session_notes: SessionNotesFacts;
  }
}

/** Who may talk writes them, who may read the session reads them, and a facilitator can destroy what must not stay, also after the close. */
export const sessionNotesPolicy: Policy<'session_notes'> = {
  'session_notes.read': ({ about }) => about('live_session.read'),
  'session_notes.write': ({ about }) => about('chat_message.send'),
  'session_notes.empty': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && about('live_session.read_all'),
};
