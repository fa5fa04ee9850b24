/** Somebody who wrote elsewhere. */
export interface SourceAuthor {
  /** By what the source knows the person: the address where it tells one, so that two sources agree. Never stored in clear. */
  key: string;
  name: string;
  /** In lower case; only to report that an account here has the same one. */
  email: string | null;
}

export interface SourcePost {
  /** By what the source knows it, the same in every export. */
  id: string;
  /** The post that it answers, if that is one of the same thread. */
  parentId: string | null;
  author: SourceAuthor;
  at: Date;
  /** Markdown. */
  body: string;
}

/** A conversation with its posts in the order in which they are to stand: a parent before who answers it. */
export interface SourceThread {
  title: string;
  posts: SourcePost[];
}

/** What a file holds, thread by thread. */
export interface Source {
  /** Stands beside the names of its people. */
  origin: string;
  /** How many posts it holds, left-out ones included, for showing progress. */
  size: number;
  threads: AsyncIterable<SourceThread> | Iterable<SourceThread>;
}

/** A file that cannot be read as what it should be; its message is one sentence for the operator. */
export class UnreadableSource extends Error {}
