import type { AttachmentNews } from './attachments';

/** What a screen needs of a post; the author's name travels beside it, in `actor`. */
export interface PostNews {
  id: string;
  threadId: string;
  parentId: string | null;
  ordinal: number;
  body: string;
  createdAt: string;
  clientId: string;
  /** Accounts that it mentions by name, who could read it when it was written. */
  mentions: string[];
  /** Files that go with it; left out when there are none. */
  attachments?: AttachmentNews[];
}

/** What a screen needs of a post that came from another thread, with all that happened to it there. */
export interface ReceivedPostNews extends PostNews {
  editedAt: string | null;
  deletedAt: string | null;
  hiddenAt: string | null;
}

/** A post that went away, and what keeps its place. */
export interface MovedPostNews {
  postId: string;
  stubId: string;
  ordinal: number;
}
