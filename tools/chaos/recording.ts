import type { SessionState } from './session-state.ts';

/** What a run leaves behind for the checks. Times are milliseconds of this machine's clock, which all processes share. */

/** Somebody who takes part: an account with a session. */
export interface Person {
  email: string;
  accountId: string;
  cookie: string;
}

export interface Place {
  groupId: string;
  threadId: string;
  liveSessionId: string;
}

/** A post or chat message as a reader or the database has it. */
export interface Item {
  id: string;
  ordinal: number;
  body: string;
  deleted: boolean;
}

/** One event as a reader applied it, or a fetch anew that covers everything up to `seq`. */
export interface Applied {
  seq: number;
  name: string;
  subject: string;
}

export const FETCHED = 'fetched';

/** How one reader saw one stream. */
export interface Followed {
  stream: string;
  applied: Applied[];
  items: Item[];
  /** Where the session stands; empty for other streams. */
  state: SessionState;
  /** The server said that the right ended. */
  closed: boolean;
  /** When the last frame of news came in, and the latest moment at which something in it happened; 0 for never. */
  lastNewsAt: number;
  lastHappenedAt: number;
}

export interface Reader {
  accountId: string;
  followed: Followed[];
}

/** One state of somebody's words; `token` is a word that occurs nowhere else. */
export interface Words {
  token: string;
  body: string;
  acknowledged: boolean;
}

/** One post or message of a writer, with everything that was answered about it. */
export interface Write {
  kind: 'post' | 'chat';
  authorId: string;
  clientId: string;
  /** Ids that answers gave it; more than one is a violation. */
  ids: string[];
  words: Words[];
  /** Whether its deletion was asked for, and whether that was acknowledged. */
  deletion?: 'asked' | 'acknowledged';
}

/** What somebody chose in a poll, each time that they tried. */
export interface Vote {
  pollId: string;
  accountId: string;
  option: number;
  acknowledged: boolean;
}

/** From this moment on the word may not be sent any more. */
export interface Retired {
  token: string;
  at: number;
}

/** The last time that a word was seen: in a frame (when it came in) and in an answer (when it was asked for). */
export interface Sighting {
  token: string;
  frameAt: number;
  askedAt: number;
}

/** A membership that was ended in the middle. */
export interface Removal {
  accountId: string;
  /** When the answer came in. */
  at: number;
  /** What the person still got to see or do after it. */
  allowed: string[];
}

/** What one process of clients noted. */
export interface Notes {
  readers: Reader[];
  writes: Write[];
  votes: Vote[];
  retired: Retired[];
  sightings: Sighting[];
  removals: Removal[];
  /** Answers with an error code, and what else went wrong: words → how often. */
  troubles: Record<string, number>;
  /** The longest time in which this process did not come to reading its sockets, in milliseconds. */
  lag: number;
}

export interface StoredEvent extends Applied {
  stream: string;
}

export interface StoredItem extends Item {
  kind: 'post' | 'chat';
  authorId: string;
  clientId: string;
}

/** What the database has at the end. */
export interface Stored {
  events: StoredEvent[];
  heads: Record<string, number>;
  items: StoredItem[];
  votes: Omit<Vote, 'acknowledged'>[];
  lastOrdinals: { post: number; chat: number };
}

export interface Recording extends Notes {
  place: Place;
  stored: Stored;
  /** The thread and the session as each node answers them by GraphQL at the end. */
  pages: { node: string; items: Item[]; state: SessionState }[];
  /** How often the facilitator moved the session, by mutation. */
  led: Record<string, number>;
  faults: string[];
  /** Nodes that ended though nobody told them to, or did not end when told. */
  ended: string[];
  /** How long each part of the run took, in milliseconds. */
  phases: Record<string, number>;
}

const tokens = /tok[0-9a-f]{16}/g;

/** All marked words in a text. */
export function tokensIn(text: string): string[] {
  return text.match(tokens) ?? [];
}
