import type { Rundown } from './rundown';
import type { Words } from './words';

/** What happens to the notes of a session: event name → payload. None carries words: screens ask for what came after the number that they have. */
export interface SessionNotesEvents {
  'session_notes.written': { sessionNotesId: string; phase: string; number: number };
  /** All words of a phase were destroyed. */
  'session_notes.emptied': { sessionNotesId: string; phase: string; number: number };
}

/** What follows each of them on the server. */
export const sessionNotesFollowUps: Record<keyof SessionNotesEvents, 'reaction' | 'quiet'> = {
  'session_notes.written': 'quiet',
  'session_notes.emptied': 'quiet',
};

/** The only root of the Yjs document of a phase, a `Y.XmlFragment`. */
export const NOTES_ROOT = 'notes';

/** Where one writes in a session without phases. */
const WHOLE_SESSION = 'session';

/** The phases that have notes, in order; a session without phases has one, without a name. */
export function notesPhasesOf(rundown: { phases: readonly Pick<Rundown['phases'][number], 'key' | 'name'>[] } | null): { key: string; name: Words | null }[] {
  return rundown?.phases.length ? rundown.phases.map(({ key, name }) => ({ key, name })) : [{ key: WHOLE_SESSION, name: null }];
}
