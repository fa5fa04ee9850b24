import type { AttachmentData, OutboxEntry, WayUp } from '@leerkring/platform/web';
import { takeIn } from './discussions.live';
import { AddPost } from './thread.queries';

/** Name of posts in the outbox. */
export const POST = 'post';

/** What waits in the outbox for a thread. */
export interface WaitingPost {
  parentId: string | null;
  body: string;
  /** Whole files that go with it; left out when there are none. */
  attachments?: readonly AttachmentData[];
}

/**
 * Brings a post that waited in the outbox to its thread, and its full answer into the cache.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendPost({ clientId, accountId, subjectId: threadId, payload }: OutboxEntry<WaitingPost>, { mutate }: WayUp): Promise<void> {
  const { attachments = [], ...words } = payload;
  const input = { threadId, ...words, ...(attachments.length && { attachmentIds: attachments.map(({ id }) => id) }), clientId };
  await mutate({ mutation: AddPost, variables: { input }, update: (cache, { data }) => data && takeIn(cache, data.addPost.post, accountId) });
}
