/** What a server must be able to do to be measured here: one adapter file in `targets/` each. */

/** Where a target may start its server: one PostgreSQL for all, with a database for each. */
export interface Site {
  /** The PostgreSQL process. */
  databasePid: number;
  /** Folder for files of this run, kept until its end. */
  folder: string;
  /** Makes a database, empty or as a copy of another one that nobody uses. @returns its address and its name */
  createDatabase(template?: string): Promise<{ url: string; name: string }>;
}

/** What the load needs to know of a started server; it crosses to the load processes as JSON. */
export interface Ground {
  url: string;
  /** Per person what proves who it is: a cookie or an id. */
  people: string[];
  groupId: string;
  /** An almost empty thread to reply in. */
  threadId: string;
  /** A thread of `LONG_THREAD` posts to read. */
  longThreadId: string;
  liveSessionId: string;
}

export interface Server {
  /** The process whose CPU and memory count. */
  pid: number;
  /** From the start of the process to its first good answer. */
  startMs: number;
  ground: Ground;
  stop(): Promise<void>;
}

/** One change that reached somebody's screen. */
export interface News {
  kind: 'added' | 'edited' | 'deleted' | 'stepped';
  /** Place in the order of its thread or session. */
  seq: number;
  id: string;
  body: string;
}

/** Somebody who is signed in, in a load process. Every method rejects when the server refuses. */
export interface Person {
  /** Adds a reply. @returns its id, once the server says that it is stored */
  addReply(threadId: string, body: string): Promise<string>;
  editReply(id: string, body: string): Promise<void>;
  deleteReply(id: string): Promise<void>;
  /** Reads the first `PAGE` posts. @returns the answer as it came */
  readPage(threadId: string): Promise<string>;
  /** Reads the first `PAGE` threads of the group with their unread marks. @returns the answer as it came */
  readList(groupId: string): Promise<string>;
  connect(): Promise<void>;
  /** Cuts the line; `connect` and `open…` come back to where it was. */
  disconnect(): void;
  /** From here on `onNews` is told what is written in the thread; after a reconnect also what was missed. */
  openThread(threadId: string): Promise<void>;
  openSession(liveSessionId: string): Promise<void>;
  onNews(listener: (news: News[]) => void): void;
  /** Says something in the session; resolves when the server acknowledges it. */
  sendChat(liveSessionId: string, body: string): Promise<void>;
  /** Goes to the next phase of the session, or back to the first; for facilitators, who are first among the people. */
  step?(liveSessionId: string, step: 'next' | 'back'): Promise<void>;
}

export interface Target {
  name: string;
  /** Starts the server on a fresh database with this many people in one group; every start asks for the same number. */
  start(site: Site, people: number): Promise<Server>;
  /** The n-th person, from 0. */
  person(ground: Ground, index: number): Person;
}

/** Posts or threads on a page. */
export const PAGE = 20;
export const LONG_THREAD = 1000;
/** Threads of the group, and posts in each. */
export const THREADS = { count: 40, posts: 25 };

/** Chat messages in the session before the measurement. */
export const MESSAGES = 200;

/** Loads an adapter by the name of its file. */
export async function targetOf(name: string): Promise<Target> {
  const { target } = (await import(`./targets/${name}.ts`)) as { target: Target };
  return target;
}
