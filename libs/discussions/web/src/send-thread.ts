import type { VariablesOf } from '@leerkring/contract';
import type { AttachmentData } from '@leerkring/platform/web';
import type { OutboxEntry, WayUp } from '@leerkring/platform/web';
import { StartThread } from './thread-list.queries';

/** Name of new threads in the outbox. */
export const THREAD = 'thread';

/** What waits in the outbox for what it is about. */
export type WaitingThread = Omit<VariablesOf<typeof StartThread>['input'], 'clientId' | 'attachmentIds'> & {
  /** Whole files that go with its opening post; left out when there are none. */
  attachments?: readonly AttachmentData[];
};

/** What came of it. */
export interface StartedThread {
  threadId: string;
}

/**
 * Brings a thread that waited in the outbox to what it is about.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendThread({ clientId, payload }: OutboxEntry<WaitingThread>, { mutate }: WayUp): Promise<StartedThread> {
  const { attachments = [], ...thread } = payload;
  const input = { ...thread, ...(attachments.length && { attachmentIds: attachments.map(({ id }) => id) }), clientId };
  const { data } = await mutate({ mutation: StartThread, variables: { input } });
  return { threadId: data!.startThread.thread.id };
}
